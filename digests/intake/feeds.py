"""Polling feeds: what is due is fetched, what is new in it becomes an article, and the feed gets its next time.

due ── fetch (unchanged?) ── read ── wanted entries ── whole text for a teaser ── ingest ── next poll ──▶ store

``polling.py`` decides, this acts. A poll that breaks off loses and doubles nothing: entries are remembered with their
articles.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Protocol

from digests.errors import ArticleRejected, InputError, LinkFailed, NotAFeed
from digests.intake.ingest import Ingest
from digests.model import Article, Feed
from digests.sources.drafts import Draft, titled
from digests.sources.fetch import FEEDS, MARKUP, Fetched, Fetcher
from digests.sources.opml import Outline
from digests.sources.parsed import FeedEntry, ParsedFeed
from digests.sources.reader import Reader
from digests.store import Store, Transaction
from digests.store.feeds import FeedChanges, NewFeed
from digests.timing.polling import FIRST_INTERVAL, FORGET_AFTER, GONE_STATUS, Answer, next_poll, wanted

logger = logging.getLogger(__name__)

AT_ONCE = 50
CHUNK = 200
# So many entries become articles in one go; each may take a page to fetch, and what is not stored yet could be lost.
TOGETHER = 10
# Addresses that a site's page names or suggests, tried one after the other.
MOST_TRIED = 6
# A list that was imported is polled over half an hour, not in one minute.
IMPORT_SPREAD = timedelta(minutes=30)


class News(Protocol):
    """Who hears what befell a feed."""

    async def feed_died(self, feed: Feed, trouble: str) -> None:
        """Tell the editors that a feed has given nothing for long."""
        ...


@dataclass(frozen=True, slots=True)
class FoundFeed:
    """A feed that was found at an address, before it is added."""

    url: str
    feed: ParsedFeed


class Feeds:
    """Finds, adds, changes and polls feeds, and says which channels are sources."""

    def __init__(
        self, store: Store, fetcher: Fetcher, reader: Reader, ingest: Ingest, now: Callable[[], datetime]
    ) -> None:
        self._store, self._fetcher, self._reader, self._ingest, self._now = store, fetcher, reader, ingest, now
        self._turns = asyncio.Semaphore(AT_ONCE)
        self._round: asyncio.Task[int] | None = None

    async def find(self, url: str) -> FoundFeed:
        """Return the feed at an address, or the first one that the page there leads to.

        Raises: LinkRefused, LinkFailed, NotAFeed (no-feed).
        """
        fetched = await self._fetcher.get(url, FEEDS)
        try:
            return await self._read(fetched)
        except NotAFeed:
            if fetched.content_type not in MARKUP:
                raise
        for candidate in (await self._reader.feeds_of(fetched.body, fetched.url))[:MOST_TRIED]:
            with suppress(InputError):
                return await self._read(await self._fetcher.get(candidate, FEEDS))
        raise NotAFeed("no-feed")

    async def add(self, found: FoundFeed, *, trusted: bool, added_by: int | None = None) -> Feed | None:
        """Add a feed, to be polled with the next round; None where it is known."""
        now = self._now()
        new = NewFeed(found.url, found.feed.title, trusted, found.feed.link, (), added_by)
        async with self._store.write() as tx:
            return await tx.feeds.add(new, now, now, round(FIRST_INTERVAL.total_seconds()))

    async def add_listed(self, outlines: Sequence[Outline], *, trusted: bool, added_by: int | None = None) -> int:
        """Add the feeds of a list unseen; their first polls tell which of them live. Return how many are new."""
        now, new = self._now(), 0
        async with self._store.write() as tx:
            for place, outline in enumerate(outlines):
                feed = NewFeed(
                    outline.url, outline.title or outline.url, trusted, outline.site, outline.folder, added_by
                )  # fmt: skip
                at = now + IMPORT_SPREAD * (place / len(outlines))
                new += await tx.feeds.add(feed, now, at, round(FIRST_INTERVAL.total_seconds())) is not None
        return new

    async def trust(self, feed_id: int, *, trusted: bool) -> Feed | None:
        """Publish what a feed brings at once, or only after somebody has looked; None where there is none."""
        async with self._store.write() as tx:
            return await tx.feeds.change(feed_id, trusted=trusted)

    async def pause(self, feed_id: int, *, paused: bool) -> Feed | None:
        """Poll a feed no longer, or again, and then at once; None where there is none."""
        async with self._store.write() as tx:
            return await tx.feeds.change(feed_id, paused=paused, next_poll_at=self._now())

    async def remove(self, feed_id: int) -> None:
        """Forget a feed; its articles stay."""
        async with self._store.write() as tx:
            await tx.feeds.remove(feed_id)

    async def take_channel(self, chat_id: int, *, taken: bool) -> None:
        """Take the posts of a channel in from now on, or no longer."""
        async with self._store.write() as tx:
            if taken:
                await tx.feeds.take_channel(chat_id, self._now())
            else:
                await tx.feeds.leave_channel(chat_id)

    async def poll_due(self, news: News) -> int:
        """Poll every feed that is due and return how many articles came of it; one round at a time."""
        if self._round is None or self._round.done():
            self._round = asyncio.create_task(self._poll_all(news), name="feeds")
        return await asyncio.shield(self._round)

    async def stop(self) -> None:
        """End the round that runs; what it had not finished is due again."""
        if self._round is not None:
            self._round.cancel()
            with suppress(asyncio.CancelledError, Exception):
                await self._round
        self._round = None

    async def poll(self, feed: Feed, news: News) -> int:
        """Poll a feed and return how many articles came of it."""
        changes: FeedChanges = {}
        new = 0
        try:
            fetched = await self._fetcher.get(
                feed.url, FEEDS, etag=feed.etag, last_modified=feed.last_modified
            )  # fmt: skip
            changes = _known(feed, fetched)
            if not fetched.unchanged and changes["body_hash"] != feed.body_hash:
                parsed = (await self._read(fetched)).feed
                new = await self._take_in(feed, parsed)
                changes |= {"title": parsed.title, "site": parsed.link}
            answer = Answer(new)
        except InputError as error:
            answer = _trouble(error)
            # What could not be read must be fetched again, whatever the server says of it.
            changes = {}
        await self._keep(feed, changes, answer, news)
        return new

    async def _poll_all(self, news: News) -> int:
        total, polled = 0, set[int]()
        while True:
            async with self._store.read() as tx:
                due = await tx.feeds.due(self._now(), CHUNK)
            # A feed that could not even be written down stays due: not in the same round.
            fresh = [feed for feed in due if feed.id not in polled]
            if not fresh:
                return total
            polled |= {feed.id for feed in fresh}
            total += sum(await asyncio.gather(*(self._poll_safely(feed, news) for feed in fresh)))

    async def _poll_safely(self, feed: Feed, news: News) -> int:
        async with self._turns:
            try:
                return await self.poll(feed, news)
            except Exception:
                logger.exception("The feed %s could not be polled", feed.url)
                return 0

    async def _read(self, fetched: Fetched) -> FoundFeed:
        parsed = await self._reader.feed(fetched.body, fetched.url, fetched.content_type, fetched.charset)
        return FoundFeed(fetched.url, parsed)

    async def _take_in(self, feed: Feed, parsed: ParsedFeed) -> int:
        """Make articles of what is new in a feed, and remember everything that stands in it."""
        keys = [entry.key for entry in parsed.entries]
        async with self._store.read() as tx:
            unmet = await tx.feeds.unmet(feed.id, keys)
            is_first = not await tx.feeds.has_met_anything(feed.id)
        now, new = self._now(), 0
        chosen = wanted(parsed.entries, unmet, is_first=is_first, now=now)
        for first in range(0, len(chosen), TOGETHER):
            new += await self._take_entries(feed, parsed, chosen[first : first + TOGETHER], now)
        async with self._store.write() as tx:
            await tx.feeds.listed(feed.id, keys, now, feed.polled_at)
            await tx.feeds.forget_unlisted(feed.id, now - FORGET_AFTER)
        return new

    async def _take_entries(self, feed: Feed, parsed: ParsedFeed, entries: Sequence[FeedEntry], now: datetime) -> int:
        """Make articles of some entries, which are remembered with them; return how many articles came of it."""
        drafts = {entry.key: await self._draft(entry, parsed) for entry in entries}
        told = {key: draft for key, draft in drafts.items() if draft is not None}

        async def remember(tx: Transaction, articles: Sequence[Article]) -> None:
            await tx.feeds.met(feed.id, dict(zip(told, (article.id for article in articles), strict=True)), now)

        if told:
            await self._ingest.add_all(list(told.values()), None, publish=feed.trusted, remember=remember)
        return len(told)

    async def _draft(self, entry: FeedEntry, parsed: ParsedFeed) -> Draft | None:
        """Make a draft of an entry, with the whole text where it has only a teaser; None where it says nothing."""
        try:
            own = titled(entry.title, entry.text)
        except ArticleRejected as rejected:
            logger.info("An entry of %s was left out: %s", parsed.title, rejected)
            return None
        now = self._now()
        written_at = min(entry.written_at, now) if entry.written_at else None
        own = replace(
            own, url=entry.url, source=parsed.title, author=entry.author, written_at=written_at,
            language=None,
        )  # fmt: skip
        whole = await self._whole(entry) if entry.is_teaser else None
        if whole is None or len(whole.text) <= len(own.text):
            return own
        return replace(own, text=whole.text, image_url=whole.image_url, author=own.author or whole.author)

    async def _whole(self, entry: FeedEntry) -> Draft | None:
        """Return the page that an entry announces; None where it gives no more than the entry."""
        try:
            fetched = await self._fetcher.get(entry.url or "")
            page = await self._reader.fetched(fetched)
        except InputError as error:
            logger.info("%s gave no whole text: %s", entry.url, error)
            return None
        return None if page.walled else page.draft

    async def _keep(self, feed: Feed, changes: FeedChanges, answer: Answer, news: News) -> None:
        now = self._now()
        after = next_poll(feed, answer, now)
        recovered = answer.trouble is None
        changes |= {
            "interval_s": after.interval_s, "next_poll_at": after.next_poll_at, "failures": after.failures,
            "failing_since": after.failing_since, "trouble": after.trouble, "polled_at": now,
            "told": feed.told and not recovered,
        }  # fmt: skip
        async with self._store.write() as tx:
            if "url" in changes and await tx.feeds.at(changes["url"]) is not None:
                # It moved to where another feed already is.
                del changes["url"]
            await tx.feeds.change(feed.id, **changes)
        if after.died:
            await news.feed_died(feed, answer.trouble or "")
            async with self._store.write() as tx:
                await tx.feeds.change(feed.id, told=True)


def _known(feed: Feed, fetched: Fetched) -> FeedChanges:
    """Return what a successful answer tells of a feed; an unchanged one may name its validators anew."""
    changes: FeedChanges = {
        "etag": fetched.etag or (feed.etag if fetched.unchanged else None),
        "last_modified": fetched.last_modified or (feed.last_modified if fetched.unchanged else None),
        "body_hash": feed.body_hash if fetched.unchanged else sha256(fetched.body).hexdigest(),
    }
    if fetched.moved_to:
        changes["url"] = fetched.moved_to
    return changes


def _trouble(error: InputError) -> Answer:
    retry_after_s = error.retry_after_s if isinstance(error, LinkFailed) else None
    return Answer(trouble=error.reason, retry_after_s=retry_after_s, gone=error.figures.get("status") == GONE_STATUS)
