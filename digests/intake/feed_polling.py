"""Polling feeds: what is due is fetched, what is new in it becomes an article, and the feed gets its next time.

due ── fetch (unchanged?) ── read ── entries (``entries.py``) ── next poll ──▶ store

``news`` decides what is taken in and ``timing.polling`` when the feed is asked again; this acts.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Protocol
from urllib.parse import urlsplit, urlunsplit

from digests.errors import InputError, LinkFailed, NotAFeed
from digests.intake import feed_check
from digests.intake.entries import Editors, Entries
from digests.intake.feed_check import FeedCheck
from digests.intake.ingest import Ingest
from digests.intake.news import LATE, RECENT
from digests.model import Feed
from digests.sources.addresses import without_feed_scheme
from digests.sources.content import is_page
from digests.sources.fetch import FEEDS, Fetched, Fetcher
from digests.sources.parsed import ParsedFeed
from digests.sources.reader import Reader
from digests.store import Store
from digests.store.feeds import FeedChanges
from digests.timing.polling import GONE_STATUS, Answer, next_poll

logger = logging.getLogger(__name__)

AT_ONCE = 50
CHUNK = 200
# While feeds are polled others become due; the clock of the scheduler goes by minutes.
LOOK_S, REST_S = 20.0, 60.0
# Addresses that a site's page names or suggests, tried one after the other.
MOST_TRIED = 6


class News(Editors, Protocol):
    """Who hears what befell a feed."""

    async def feed_died(self, feed: Feed, trouble: str) -> None:
        """Tell the editors that a feed has given nothing for long."""
        ...


@dataclass(frozen=True, slots=True)
class FoundFeed:
    """A feed that was found at an address, before it is added."""

    url: str
    feed: ParsedFeed


class FeedPolling:
    """Finds feeds at addresses, and polls those that are known."""

    def __init__(
        self, store: Store, fetcher: Fetcher, reader: Reader, ingest: Ingest, now: Callable[[], datetime]
    ) -> None:
        self._store, self._fetcher, self._reader, self._now = store, fetcher, reader, now
        self._ingest = ingest
        self._entries = Entries(store, fetcher, reader, ingest, now)
        self._turns = asyncio.Semaphore(AT_ONCE)
        self._round: asyncio.Task[int] | None = None

    async def find(self, url: str) -> FoundFeed:
        """Return the feed at an address, or the first one that the page there leads to.

        Raises: LinkRefused, LinkFailed, NotAFeed (no-feed), UnreadableDocument (encoding).
        """
        fetched = await self._fetcher.get(_web(url), FEEDS)
        try:
            return await self._read(fetched)
        except NotAFeed:
            if not is_page(fetched.body, fetched.content_type):
                raise
        for candidate in (await self._reader.feeds_of(fetched.body, fetched.url, fetched.charset))[:MOST_TRIED]:
            with suppress(InputError):
                return await self._read(await self._fetcher.get(candidate, FEEDS))
        raise NotAFeed("no-feed")

    async def check(self, url: str) -> FeedCheck:
        """Return what would be taken of the feed at an address, and why not the rest. Raises: as ``find`` does."""
        found = await self.find(url)
        return await feed_check.check(self._store, self._entries, found.url, found.feed, self._now())

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
            fetched = await self._fetcher.get(feed.url, FEEDS, etag=feed.etag, last_modified=feed.last_modified)
            changes = _known(feed, fetched)
            more = False
            if not fetched.unchanged and changes["body_hash"] != feed.body_hash:
                parsed = (await self._read(fetched)).feed
                taken = await self._entries.take_in(feed, parsed, news)
                new, more = taken.new, taken.more
                changes |= {"title": parsed.title, "site": parsed.link}
            answer = Answer(new, more)
            if more:
                # The rest is in these very bytes.
                changes |= {"etag": None, "last_modified": None, "body_hash": None}
        except InputError as error:
            answer = _trouble(error)
            # What could not be read must be fetched again, whatever the server says of it.
            changes = {}
        await self._keep(feed, changes, answer, news)
        return new

    async def _poll_all(self, news: News) -> int:
        """Poll what is due, and what becomes due meanwhile: a slow feed keeps none waiting."""
        clock = asyncio.get_running_loop().time
        total, last, running = 0, dict[int, float](), dict[asyncio.Task[int], int]()
        look_at = clock()
        try:
            while True:
                if not running or (len(running) < AT_ONCE and clock() >= look_at):
                    async with self._store.read() as tx:
                        due = await tx.feeds.due(self._now(), CHUNK + len(running))
                    # A feed that could not even be written down stays due: not again at once.
                    last = {feed_id: at for feed_id, at in last.items() if clock() - at < REST_S}
                    fresh = [feed for feed in due if feed.id not in last and feed.id not in running.values()]
                    running |= {asyncio.create_task(self._poll_safely(feed, news)): feed.id for feed in fresh}
                    # Where all that was due is under way, the next becomes due with the minutes.
                    look_at = clock() + (0 if len(fresh) >= CHUNK else LOOK_S)
                if not running:
                    if total:
                        logger.info("%d articles came from feeds", total)
                    return total
                done, _ = await asyncio.wait(running, timeout=LOOK_S, return_when=asyncio.FIRST_COMPLETED)
                last |= {running.pop(task): clock() for task in done}
                total += sum(task.result() for task in done)
        finally:
            for task in running:
                task.cancel()
            await asyncio.gather(*running, return_exceptions=True)

    async def _poll_safely(self, feed: Feed, news: News) -> int:
        async with self._turns:
            try:
                return await self.poll(feed, news)
            except Exception:
                logger.exception("The feed %s could not be polled", feed.url)
                return 0

    async def _read(self, fetched: Fetched) -> FoundFeed:
        parsed = await self._reader.feed(fetched.body, fetched.url, fetched.charset)
        return FoundFeed(feed_address(fetched.url), parsed)

    async def _keep(self, feed: Feed, changes: FeedChanges, answer: Answer, news: News) -> None:
        now = self._now()
        after = next_poll(feed, answer, now)
        recovered = answer.trouble is None
        changes |= {
            "interval_s": after.interval_s, "next_poll_at": after.next_poll_at, "failures": after.failures,
            "failing_since": after.failing_since, "trouble": after.trouble, "told": feed.told and not recovered,
        }  # fmt: skip
        if recovered and not answer.more:
            changes["polled_at"] = now
        elif recovered and feed.polled_at is None:
            # A first reading in parts: what is recent now stays so, however late the other parts come.
            changes["polled_at"] = now - RECENT + LATE
        async with self._store.write() as tx:
            now_is = await tx.feeds.get(feed.id)
            if "title" in changes and now_is is not None and now_is.renamed:
                del changes["title"]
            if "url" in changes and await tx.feeds.at(changes["url"]) is not None:
                # It moved to where another feed already is.
                del changes["url"]
            await tx.feeds.change(feed.id, **changes)
        if after.died:
            await news.feed_died(feed, answer.trouble or "")
            async with self._store.write() as tx:
                await tx.feeds.change(feed.id, told=True)


def feed_address(url: str) -> str:
    """Return the address of a feed in its plain form; its parameters may be what makes it the feed that it is."""
    try:
        parts = urlsplit(url.strip())
        host = parts.netloc.rpartition("@")
        netloc = "".join((host[0], host[1], host[2].lower()))
        return urlunsplit((parts.scheme.lower(), netloc, parts.path or "/", parts.query, ""))
    except ValueError:
        return url


def _web(url: str) -> str:
    """Return an address with its scheme, which people leave out."""
    rest = without_feed_scheme(url.strip(" <>"))
    return rest if "://" in rest[:8] else f"http://{rest.removeprefix('//')}"


def _known(feed: Feed, fetched: Fetched) -> FeedChanges:
    """Return what a successful answer tells of a feed; an unchanged one may name its validators anew."""
    changes: FeedChanges = {
        "etag": fetched.etag or (feed.etag if fetched.unchanged else None),
        "last_modified": fetched.last_modified or (feed.last_modified if fetched.unchanged else None),
        "body_hash": feed.body_hash if fetched.unchanged else sha256(fetched.body).hexdigest(),
    }
    if fetched.moved_to:
        changes["url"] = feed_address(fetched.moved_to)
    return changes


def _trouble(error: InputError) -> Answer:
    retry_after_s = error.retry_after_s if isinstance(error, LinkFailed) else None
    return Answer(trouble=error.reason, retry_after_s=retry_after_s, gone=error.figures.get("status") == GONE_STATUS)
