"""Feeds: where they are, when they are polled next, and what has been met in them; and channels that are sources."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any, TypedDict, Unpack

from sqlalchemy import Select, bindparam, delete, func, select, update

from digests.model import Feed
from digests.store.engine.columns import Moment
from digests.store.engine.connection import Connection
from digests.store.schema.feeds import FEED, feed_entries, feeds, source_channels

_GET = select(*FEED).where(feeds.c.id == bindparam("feed"))
_DUE = (
    select(*FEED)
    .where(feeds.c.next_poll_at <= bindparam("now", type_=Moment), feeds.c.paused.is_(False))
    .order_by(feeds.c.next_poll_at, feeds.c.id)
    .limit(bindparam("most"))
)


@dataclass(frozen=True, slots=True)
class NewFeed:
    """A feed to add: what an editor or a list says of it."""

    url: str
    title: str
    trusted: bool = False
    site: str | None = None
    folder: tuple[str, ...] = ()
    added_by: int | None = None


class FeedChanges(TypedDict, total=False):
    """What of a feed can change."""

    url: str
    title: str
    trusted: bool
    paused: bool
    site: str | None
    next_poll_at: datetime
    interval_s: int
    polled_at: datetime | None
    etag: str | None
    last_modified: str | None
    body_hash: str | None
    failures: int
    failing_since: datetime | None
    trouble: str | None
    told: bool


class Feeds:
    """The feeds of one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def add(self, new: NewFeed, now: datetime, next_poll_at: datetime, interval_s: int) -> Feed | None:
        """Add a feed; None where its address is known."""
        row = asdict(new) | {
            "added_at": now, "next_poll_at": next_poll_at, "interval_s": interval_s, "paused": False, "failures": 0,
            "told": False,
        }  # fmt: skip
        adding = self._connection.dialect.insert(feeds).values(row).on_conflict_do_nothing(index_elements=["url"])
        return _feed(await self._connection.row(adding.returning(*FEED)))

    async def get(self, feed_id: int) -> Feed | None:
        """Return a feed, or None."""
        return _feed(await self._connection.row(_GET, {"feed": feed_id}))

    async def at(self, url: str) -> Feed | None:
        """Return the feed of an address, or None."""
        return _feed(await self._connection.row(select(*FEED).where(feeds.c.url == url)))

    async def all(self, limit: int | None = None, offset: int = 0) -> list[Feed]:
        """Return feeds by title."""
        return await self._listed(
            select(*FEED).order_by(func.lower(feeds.c.title), feeds.c.id).limit(limit).offset(offset)
        )

    async def count(self) -> int:
        """Return how many feeds there are."""
        return int(await self._connection.value(select(func.count()).select_from(feeds)))

    async def due(self, now: datetime, limit: int) -> list[Feed]:
        """Return the feeds to poll now, the longest due first."""
        return [Feed(*row) for row in await self._connection.rows(_DUE, {"now": now, "most": limit})]

    async def change(self, feed_id: int, **changes: Unpack[FeedChanges]) -> Feed | None:
        """Change what is given. None where there is no such feed."""
        changing = update(feeds).where(feeds.c.id == feed_id).values(**changes)
        return _feed(await self._connection.row(changing.returning(*FEED)))

    async def remove(self, feed_id: int) -> None:
        """Forget a feed; its articles stay."""
        await self._connection.run(delete(feed_entries).where(feed_entries.c.feed_id == feed_id))
        await self._connection.run(delete(feeds).where(feeds.c.id == feed_id))

    async def unmet(self, feed_id: int, keys: Sequence[str]) -> set[str]:
        """Return those of the keys that have not been met in a feed."""
        met = select(feed_entries.c.key).where(feed_entries.c.feed_id == feed_id, feed_entries.c.key.in_(keys))
        return set(keys) - {row[0] for row in await self._connection.rows(met)}

    async def met(self, feed_id: int, keys: Mapping[str, int | None], now: datetime) -> None:
        """Remember what is met in a feed now; what is new there with the article that came of it, if any did."""
        rows = [{"feed_id": feed_id, "key": key, "seen_at": now, "article_id": each} for key, each in keys.items()]
        if rows:
            adding = self._connection.dialect.insert(feed_entries)
            key, seen = ["feed_id", "key"], {"seen_at": adding.excluded.seen_at}
            await self._connection.run(adding.on_conflict_do_update(index_elements=key, set_=seen), rows)

    async def listed(self, feed_id: int, keys: Sequence[str], now: datetime, until: datetime | None) -> None:
        """Remember that a feed lists these; what it listed the last time, before now, it did ``until`` a later moment.

        A feed that has not changed is not read, so that what stood in it is not written down anew each time.
        """
        own = feed_entries.c.feed_id == feed_id
        if until is not None:
            before = select(func.max(feed_entries.c.seen_at)).where(own, feed_entries.c.seen_at < now).scalar_subquery()
            last = own & (feed_entries.c.seen_at == before) & (feed_entries.c.seen_at < until)
            await self._connection.run(update(feed_entries).where(last).values(seen_at=until))
        await self.met(feed_id, dict.fromkeys(keys), now)

    async def forget_unlisted(self, feed_id: int, since: datetime) -> None:
        """Forget what a feed has not listed since then."""
        old = (feed_entries.c.feed_id == feed_id) & (feed_entries.c.seen_at < since)
        await self._connection.run(delete(feed_entries).where(old))

    async def has_met_anything(self, feed_id: int) -> bool:
        """Tell whether a feed has ever been read."""
        query = select(feed_entries.c.key).where(feed_entries.c.feed_id == feed_id).limit(1)
        return await self._connection.row(query) is not None

    async def take_channel(self, chat_id: int, now: datetime) -> None:
        """Take a channel's posts in from now on."""
        row = {"chat_id": chat_id, "since": now}
        await self._connection.run(
            self._connection.dialect.insert(source_channels).values(row).on_conflict_do_nothing()
        )  # fmt: skip

    async def leave_channel(self, chat_id: int) -> None:
        """Take a channel's posts in no longer."""
        await self._connection.run(delete(source_channels).where(source_channels.c.chat_id == chat_id))

    async def takes_channel(self, chat_id: int) -> bool:
        """Tell whether a channel's posts are taken in."""
        query = select(source_channels.c.chat_id).where(source_channels.c.chat_id == chat_id)
        return await self._connection.row(query) is not None

    async def _listed(self, query: Select[*tuple[Any, ...]]) -> list[Feed]:
        return [Feed(*row) for row in await self._connection.rows(query)]


def _feed(row: Any) -> Feed | None:
    return None if row is None else Feed(*row)
