"""The feeds that articles come from: added, named, filed, trusted, merged and removed; and channels as sources."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from digests.audit.record import note
from digests.intake.feed_polling import FeedPolling, FoundFeed, feed_address
from digests.model import JSON, Deed, Feed
from digests.sources.opml import Outline
from digests.store import Transaction
from digests.store.feeds import NewFeed
from digests.timing.polling import FIRST_INTERVAL

# A list that was imported is polled over half an hour, not in one minute.
IMPORT_SPREAD = timedelta(minutes=30)


class Feeds(FeedPolling):
    """Adds, changes and merges feeds, and says which channels are sources."""

    async def add(self, found: FoundFeed, *, trusted: bool, added_by: int | None = None) -> Feed | None:
        """Add a feed, to be polled with the next round; None where it is known."""
        now = self._now()
        new = NewFeed(found.url, found.feed.title, trusted, found.feed.link, (), added_by)
        async with self._store.write() as tx:
            feed = await tx.feeds.add(new, now, now, round(FIRST_INTERVAL.total_seconds()))
            if feed is not None:
                now_is = {"url": feed.url, "trusted": trusted}
                await note(tx, Deed.FEED_ADDED, now, subject=f"feed {feed.id}", after=now_is)
        return feed

    async def add_listed(self, outlines: Sequence[Outline], *, trusted: bool, added_by: int | None = None) -> int:
        """Add the feeds of a list unseen; their first polls tell which of them live. Return how many are new."""
        now, new = self._now(), 0
        async with self._store.write() as tx:
            for place, outline in enumerate(outlines):
                url, title = feed_address(outline.url), outline.title or outline.url
                feed = NewFeed(url, title, trusted, outline.site, outline.folder, added_by)
                at = now + IMPORT_SPREAD * (place / len(outlines))
                new += await tx.feeds.add(feed, now, at, round(FIRST_INTERVAL.total_seconds())) is not None
            if new:
                await note(tx, Deed.FEED_ADDED, now, after={"feeds": new, "trusted": trusted})
        return new

    async def trust(self, feed_id: int, *, trusted: bool) -> Feed | None:
        """Publish what a feed brings at once, or only after somebody has looked; None where there is none."""
        async with self._store.write() as tx:
            await self._note(tx, feed_id, {"trusted": trusted})
            return await tx.feeds.change(feed_id, trusted=trusted)

    async def pause(self, feed_id: int, *, paused: bool) -> Feed | None:
        """Poll a feed no longer, or again, and then at once; None where there is none."""
        async with self._store.write() as tx:
            await self._note(tx, feed_id, {"paused": paused})
            return await tx.feeds.change(feed_id, paused=paused, next_poll_at=self._now())

    async def rename(self, feed_id: int, title: str) -> Feed | None:
        """Call a feed by a title of the editors' own; by its own again where that is empty. None where there is none.

        Its own comes back with the next poll.
        """
        async with self._store.write() as tx:
            await self._note(tx, feed_id, {"title": title} if title else {"renamed": False})
            if title:
                return await tx.feeds.change(feed_id, title=title, renamed=True)
            return await tx.feeds.change(feed_id, renamed=False, next_poll_at=self._now(), body_hash=None, etag=None)

    async def file_under(self, feed_id: int, folder: Sequence[str]) -> Feed | None:
        """Put a feed into a folder, within others where there are several names; None where there is no such feed."""
        async with self._store.write() as tx:
            await self._note(tx, feed_id, {"folder": list(folder)})
            return await tx.feeds.change(feed_id, folder=tuple(folder))

    async def merge(self, feed_id: int, into_id: int) -> Feed | None:
        """Make one of two feeds of one source: what the first has met counts as met, and it goes.

        Returns the other one; None where either is gone, or they are one.
        """
        async with self._store.write() as tx:
            feed, into = await tx.feeds.get(feed_id), await tx.feeds.get(into_id)
            if feed is None or into is None or feed_id == into_id:
                return None
            await tx.feeds.merge(feed_id, into_id)
            was: JSON = {"url": feed.url, "title": feed.title}
            now_is: JSON = {"merged_into": into.subject}
            await note(tx, Deed.FEED_REMOVED, self._now(), subject=feed.subject, before=was, after=now_is)
        return into

    async def remove(self, feed_id: int) -> None:
        """Forget a feed; its articles stay."""
        async with self._store.write() as tx:
            feed = await tx.feeds.get(feed_id)
            await tx.feeds.remove(feed_id)
            if feed is not None:
                was = {"url": feed.url, "title": feed.title}
                await note(tx, Deed.FEED_REMOVED, self._now(), subject=f"feed {feed_id}", before=was)

    async def take_channel(self, chat_id: int) -> None:
        """Take the posts of a channel in from now on: each is a draft until the channel is trusted."""
        async with self._store.write() as tx:
            if not await tx.feeds.takes_channel(chat_id):
                await tx.feeds.take_channel(chat_id, self._now())
                await note(tx, Deed.CHANNEL_TAKEN, self._now(), chat_id=chat_id)

    async def trust_channel(self, chat_id: int, *, trusted: bool) -> bool:
        """Publish what a channel posts at once, or let it wait; False where its posts are not taken in."""
        async with self._store.write() as tx:
            if not await tx.feeds.takes_channel(chat_id):
                return False
            was = await tx.feeds.trusts_channel(chat_id)
            if was != trusted:
                await tx.feeds.trust_channel(chat_id, trusted=trusted)
                before, after = {"trusted": was}, {"trusted": trusted}
                await note(tx, Deed.CHANNEL_REVISED, self._now(), chat_id=chat_id, before=before, after=after)
        return True

    async def leave_channel(self, chat_id: int) -> None:
        """Take the posts of a channel in no longer."""
        async with self._store.write() as tx:
            await tx.feeds.leave_channel(chat_id)
            await note(tx, Deed.CHANNEL_LEFT, self._now(), chat_id=chat_id)

    async def _note(self, tx: Transaction, feed_id: int, now_is: JSON) -> None:
        feed = await tx.feeds.get(feed_id)
        was = {} if feed is None else {name: getattr(feed, name) for name in now_is}
        if feed is not None and was != now_is:
            await note(tx, Deed.FEED_REVISED, self._now(), subject=f"feed {feed_id}", before=was, after=now_is)
