"""Putting feeds in order: their names and folders."""

from __future__ import annotations

from dataclasses import replace

from bot.actions.feeds import (
    AskFolder,
    AskName,
    FeedAction,
    LeaveFolder,
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
from bot.texts import Html
from bot.visit import Visit
from digests.errors import InputError
from digests.model import Feed

NAME_UNITS, FOLDER_UNITS, DEEPEST = 120, 40, 4
# No message is longer.
LONGEST = 4096


async def ask_name(visit: Visit, _: AskName, feed: Feed) -> Reply:
    """Ask what a feed is to be called."""
    own: Row = [button(visit.t.plain("feeds-own-name"), UseOwnName(feed.id))] if feed.renamed else []
    buttons = keyboard(own, [button(visit.t.plain("back"), ShowFeed(feed.id))])
    return View(visit.t("feeds-ask-name", title=view.title(feed)), buttons, question=AskedFeedName(feed.id))


async def take_name(visit: Visit, question: AskedFeedName) -> Reply:
    """Call a feed so from now on. Raises: NoAnswer, InputError (one-text), Refusal."""
    line = line_in(visit)
    name = one_line(line, NAME_UNITS)
    if not name:
        raise InputError("one-text")
    await visit.forget_question()
    cut = visit.t("feeds-name-cut", limit=NAME_UNITS) if name != one_line(line, LONGEST) else None
    return await _changed(visit, await visit.services.feeds.rename(question.feed_id, name), cut)


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
    names = list(filter(None, (one_line(each, LONGEST) for each in line_in(visit).split("/"))))
    folder = [one_line(each, FOLDER_UNITS) for each in names[:DEEPEST]]
    if not folder:
        raise InputError("one-text")
    await visit.forget_question()
    cut = visit.t("feeds-folder-cut", deepest=DEEPEST, limit=FOLDER_UNITS) if folder != names else None
    return await _changed(visit, await visit.services.feeds.file_under(question.feed_id, folder), cut)


async def leave_folder(visit: Visit, _: LeaveFolder, feed: Feed) -> Reply:
    """Take a feed out of its folder."""
    return await _changed(visit, await visit.services.feeds.file_under(feed.id, ()))


async def _changed(visit: Visit, feed: Feed | None, cut: Html | None = None) -> View:
    """Return a feed as it is now, below what was cut off where something was."""
    if feed is None:
        raise Refusal("feeds-gone")
    shown = await feed_view(visit, feed)
    return shown if cut is None else replace(shown, html=Html(f"{cut}\n\n{shown.html}"))


async def let_go(visit: Visit, action: FeedAction) -> Feed:
    """Return the feed that a button speaks of, and let go of what was asked about one. Raises: Refusal."""
    await visit.let_go(AskedFeedName, AskedFolder)
    return await feed_in(visit, action)


ACTIONS = (
    on(AskName, feed_in, ask_name),
    on(UseOwnName, let_go, use_own_name),
    on(AskFolder, feed_in, ask_folder),
    on(LeaveFolder, let_go, leave_folder),
)
QUESTIONS = (on(AskedFeedName, take_name), on(AskedFolder, take_folder))
