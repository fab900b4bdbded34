"""Putting feeds in order: their names and folders, two of one source made one, and all of one that waits at once."""

from __future__ import annotations

from bot.actions.feeds import (
    AskFolder,
    AskName,
    ChooseToMerge,
    DecideOnWaiting,
    FeedAction,
    LeaveFolder,
    MergeFeed,
    ShowFeed,
    UseOwnName,
)
from bot.handlers.answers import line_in
from bot.handlers.feeds import view
from bot.handlers.feeds.loading import feed_in, feed_view
from bot.handlers.feeds.questions import AskedFeedName, AskedFolder
from bot.keyboards import Row, button, keyboard
from bot.render.lines import one_line
from bot.replies import Refusal, Reply, View
from bot.rooms import on
from bot.visit import Visit
from digests.errors import InputError
from digests.model import Feed

NAME_UNITS, FOLDER_UNITS, DEEPEST = 120, 40, 4


async def decide_on_waiting(visit: Visit, action: DecideOnWaiting, feed: Feed) -> Reply:
    """Publish or discard all drafts of a feed that waited when they were counted; what came since waits on."""
    decided = await visit.services.feed_drafts.decide(feed.id, publish=action.publish, up_to=action.up_to)
    key = "queue-all-published" if action.publish else "queue-all-discarded"
    told = [visit.t.plain(key, count=decided.done)]
    if decided.left:
        told.append(visit.t.plain("queue-all-left", count=decided.left))
    return (await feed_view(visit, feed)).saying(visit.t.gap.join(told), alert=True)


async def ask_name(visit: Visit, _: AskName, feed: Feed) -> Reply:
    """Ask what a feed is to be called."""
    own: Row = [button(visit.t.plain("feeds-own-name"), UseOwnName(feed.id))] if feed.renamed else []
    buttons = keyboard(own, [button(visit.t.plain("back"), ShowFeed(feed.id))])
    return View(visit.t("feeds-ask-name", title=view.title(feed)), buttons, question=AskedFeedName(feed.id))


async def take_name(visit: Visit, question: AskedFeedName) -> Reply:
    """Call a feed so from now on. Raises: NoAnswer, InputError (one-text), Refusal."""
    name = one_line(line_in(visit), NAME_UNITS)
    if not name:
        raise InputError("one-text")
    await visit.forget_question()
    return await _changed(visit, await visit.services.feeds.rename(question.feed_id, name))


async def use_own_name(visit: Visit, _: UseOwnName, feed: Feed) -> Reply:
    """Call a feed as it calls itself."""
    return await _changed(visit, await visit.services.feeds.rename(feed.id, ""))


async def ask_folder(visit: Visit, _: AskFolder, feed: Feed) -> Reply:
    """Ask for the folder of a feed."""
    leave: Row = [button(visit.t.plain("feeds-no-folder"), LeaveFolder(feed.id))] if feed.folder else []
    buttons = keyboard(leave, [button(visit.t.plain("back"), ShowFeed(feed.id))])
    return View(visit.t("feeds-ask-folder", title=view.title(feed)), buttons, question=AskedFolder(feed.id))


async def take_folder(visit: Visit, question: AskedFolder) -> Reply:
    """Put a feed into a folder. Raises: NoAnswer, InputError (one-text), Refusal."""
    names = [one_line(each, FOLDER_UNITS) for each in line_in(visit).split("/")]
    folder = [each for each in names if each][:DEEPEST]
    if not folder:
        raise InputError("one-text")
    await visit.forget_question()
    return await _changed(visit, await visit.services.feeds.file_under(question.feed_id, folder))


async def leave_folder(visit: Visit, _: LeaveFolder, feed: Feed) -> Reply:
    """Take a feed out of its folder."""
    return await _changed(visit, await visit.services.feeds.file_under(feed.id, ()))


async def choose_to_merge(visit: Visit, _: ChooseToMerge, feed: Feed) -> Reply:
    """Show the feeds of the same site."""
    async with visit.store.read() as tx:
        others = view.same_site(feed, await tx.feeds.all())
    if not others:
        raise Refusal("feeds-none-like-it", await feed_view(visit, feed))
    return view.merging(feed, others, visit.t)


async def merge(visit: Visit, action: MergeFeed, feed: Feed) -> Reply:
    """Make one of two feeds, and show it. Raises: Refusal."""
    into = await visit.services.feeds.merge(feed.id, action.into_id)
    if into is None:
        raise Refusal("feeds-gone")
    return (await feed_view(visit, into)).saying(visit.t.plain("feeds-merged", title=view.title(feed)))


async def _changed(visit: Visit, feed: Feed | None) -> View:
    if feed is None:
        raise Refusal("feeds-gone")
    return await feed_view(visit, feed)


async def let_go(visit: Visit, action: FeedAction) -> Feed:
    """Return the feed that a button speaks of, and let go of what was asked about one. Raises: Refusal."""
    await visit.let_go(AskedFeedName, AskedFolder)
    return await feed_in(visit, action)


ACTIONS = (
    on(DecideOnWaiting, feed_in, decide_on_waiting),
    on(AskName, feed_in, ask_name),
    on(UseOwnName, let_go, use_own_name),
    on(AskFolder, feed_in, ask_folder),
    on(LeaveFolder, let_go, leave_folder),
    on(ChooseToMerge, feed_in, choose_to_merge),
    on(MergeFeed, feed_in, merge),
)
QUESTIONS = (on(AskedFeedName, take_name), on(AskedFolder, take_folder))
