"""The feeds that buttons speak of, as they are stored."""

from __future__ import annotations

from bot.actions.feeds import FeedAction
from bot.replies import Refusal
from bot.visit import Visit
from digests.model import Feed


async def feed_in(visit: Visit, action: FeedAction) -> Feed:
    """Return the feed that a button speaks of. Raises: Refusal."""
    async with visit.store.read() as tx:
        feed = await tx.feeds.get(action.feed_id)
    if feed is None:
        raise Refusal("feeds-gone")
    return feed
