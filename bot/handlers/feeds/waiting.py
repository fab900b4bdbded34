"""All that a feed has waiting, published or discarded at once: asked first, with what it is, and undone after."""

from __future__ import annotations

from dataclasses import replace
from html import escape

from bot.actions.feeds import DecideOnWaiting, ShowFeed, TakeAllBack
from bot.handlers.feeds import view
from bot.handlers.feeds.loading import feed_in, feed_view
from bot.keyboards import Row, button, keyboard
from bot.render.lines import isolated, one_line
from bot.replies import Refusal, Reply, View
from bot.rooms import on
from bot.texts import Html
from bot.visit import Visit
from digests.intake.feed_drafts import Decided
from digests.model import Feed

TITLES_SHOWN, TITLE_UNITS = 5, 120


async def decide(visit: Visit, action: DecideOnWaiting, feed: Feed) -> Reply:
    """Ask whether all drafts that waited when they were counted are to go so, and do it where that is sure."""
    if not action.sure:
        return await _asked(visit, action, feed)
    made = await visit.services.feed_drafts.decide(feed.id, publish=action.publish, up_to=action.up_to)
    told = [
        visit.t("queue-all-published" if action.publish else "queue-all-discarded", count=made.done),
        *_left(visit, made),
    ]
    undo: Row = []
    if made.done:
        told.append(visit.t("feeds-all-undo-soon" if action.publish else "feeds-all-undo"))
        undo = [button(visit.t.plain("intake-undo"), TakeAllBack(feed.id, action.publish, made.first, made.last))]
    heading = visit.t("feeds-view", title=view.title(feed))
    back = [button(visit.t.plain("back"), ShowFeed(feed.id))]
    return View(Html(f"{heading}\n\n{visit.t.gap.join(told)}"), keyboard(undo, back))


async def take_back(visit: Visit, action: TakeAllBack, feed: Feed) -> Reply:
    """Make drafts again of what was decided on, as far as that can be, and say how many stay as they are."""
    acts = (action.first, action.last)
    undone = await visit.services.feed_drafts.undo(feed.id, publish=action.publish, acts=acts)
    visit.services.corrections.wake()
    told = [visit.t.plain("feeds-all-undone", count=undone.done)]
    if undone.left:
        told.append(visit.t.plain("feeds-all-stay", count=undone.left))
    return (await feed_view(visit, feed)).saying(visit.t.gap.join(told), alert=True)


async def _asked(visit: Visit, action: DecideOnWaiting, feed: Feed) -> View:
    """Return the question whether all that waits is to go so, with how many, and the newest of them."""
    t, drafts = visit.t, visit.services.feed_drafts
    counted = await drafts.count(feed.id, publish=action.publish, up_to=action.up_to)
    if not counted.done:
        key = "feeds-all-nowhere" if counted.left else "feeds-all-none"
        raise Refusal(key, await feed_view(visit, feed))
    async with visit.store.read() as tx:
        newest = await tx.feed_yields.newest(feed.id, TITLES_SHOWN, action.up_to)
    titles = [f"• {escape(isolated(one_line(each, TITLE_UNITS)), quote=False)}" for each in newest]
    more = ["…"] if counted.done + counted.left > len(titles) else []
    ask, yes = ("publish", "queue-all-publish") if action.publish else ("discard", "queue-all-discard")
    told = [t(f"feeds-all-{ask}", title=view.title(feed), count=counted.done), *_left(visit, counted)]
    sure = button(t.plain(yes, count=counted.done), replace(action, sure=True))
    back = button(t.plain("back"), ShowFeed(feed.id))
    return View(Html("\n".join([t.gap.join(told), "", *titles, *more])), keyboard([sure], [back]))


def _left(visit: Visit, made: Decided) -> list[Html]:
    return [visit.t("queue-all-left", count=made.left)] if made.left else []


ACTIONS = (on(DecideOnWaiting, feed_in, decide), on(TakeAllBack, feed_in, take_back))
