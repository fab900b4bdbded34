"""Two feeds of one source made one: which, really, and then the one that goes on."""

from __future__ import annotations

from urllib.parse import urlsplit

from bot.actions.feeds import ChooseToMerge, MergeFeed, ShowFeed
from bot.handlers.feeds import view
from bot.handlers.feeds.loading import feed_in, feed_view
from bot.keyboards import button, keyboard
from bot.replies import Refusal, Reply, View
from bot.rooms import on
from bot.visit import Visit
from digests.model import Feed


async def choose(visit: Visit, _: ChooseToMerge, feed: Feed) -> Reply:
    """Show the feeds of the same site."""
    async with visit.store.read() as tx:
        others = view.same_site(feed, await tx.feeds.all())
    if not others:
        raise Refusal("feeds-none-like-it", await feed_view(visit, feed))
    rows = [[button(_named(each), MergeFeed(feed.id, each.id))] for each in others]
    back = button(visit.t.plain("back"), ShowFeed(feed.id))
    return View(visit.t("feeds-merge-which", title=_named(feed)), keyboard(*rows, [back]))


async def merge(visit: Visit, action: MergeFeed, feed: Feed) -> Reply:
    """Ask whether a feed is to end in another one, and do it where that is sure. Raises: Refusal."""
    if not action.sure:
        return await _asked(visit, action, feed)
    into = await visit.services.feeds.merge(feed.id, action.into_id)
    if into is None:
        raise Refusal("feeds-gone")
    return (await feed_view(visit, into)).saying(visit.t.plain("feeds-merged", title=view.title(feed)))


async def _asked(visit: Visit, action: MergeFeed, feed: Feed) -> View:
    """Return the question, with what goes over and that it cannot be undone."""
    async with visit.store.read() as tx:
        into, count = await tx.feeds.get(action.into_id), await tx.feed_yields.brought(feed.id)
    if into is None:
        raise Refusal("feeds-gone")
    yes = button(visit.t.plain("feeds-yes-merge"), MergeFeed(feed.id, into.id, sure=True))
    back = button(visit.t.plain("back"), ChooseToMerge(feed.id))
    asked = visit.t("feeds-merge-really", title=_named(feed), into=_named(into), count=count)
    return View(asked, keyboard([yes], [back]))


def _named(feed: Feed) -> str:
    """Return a feed with what tells it from others of its site."""
    return f"{view.title(feed)} · {urlsplit(feed.url).path}"


ACTIONS = (on(ChooseToMerge, feed_in, choose), on(MergeFeed, feed_in, merge))
