"""The feeds that buttons speak of, as they are stored."""

from __future__ import annotations

from datetime import timedelta

from bot.actions.feeds import FeedAction
from bot.handlers.feeds import view
from bot.replies import Refusal, View
from bot.visit import Visit
from digests.model import Feed, FeedYield
from digests.timing.timetable import zone

# As far back as an editor remembers what a feed is good for.
LATELY = timedelta(days=30)


async def feed_in(visit: Visit, action: FeedAction) -> Feed:
    """Return the feed that a button speaks of. Raises: Refusal."""
    async with visit.store.read() as tx:
        feed = await tx.feeds.get(action.feed_id)
    if feed is None:
        raise Refusal("feeds-gone")
    return feed


async def feed_view(visit: Visit, feed: Feed) -> View:
    """Return a feed with what became of what it brought lately, and what of it waits."""
    async with visit.store.read() as tx:
        lately = (await tx.feed_yields.since(visit.now - LATELY, [feed.id])).get(feed.id, FeedYield())
        waiting = await tx.feed_yields.waiting(feed.id)
        has_twin = bool(view.same_site(feed, await tx.feeds.all()))
    return view.feed(feed, visit.t, zone(visit.chat.timezone), visit.now, lately, waiting, has_twin=has_twin)
