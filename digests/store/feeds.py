"""Feeds: where they are, when they are polled next, and what has been met in them; and channels that are sources."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any, TypedDict, Unpack

from sqlalchemy import Select, bindparam, delete, func, select, update

from digests.model import ArticleStatus, Feed
from digests.store.engine.columns import Moment
from digests.store.engine.connection import Connection
from digests.store.schema.articles import articles
from digests.store.schema.feeds import FEED, feed_entries, feeds, source_channels

# Fewer parameters than any database takes in one statement.
MOST_KEYS = 5000

_MET = (feed_entries.c.article_id, feed_entries.c.said, feed_entries.c.taken)
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


@dataclass(frozen=True, slots=True)
class MetEntry:
    """What is remembered of an entry: the article that came of it, if any did, what it said, and what was taken of it.

    Both are hashes of words: an entry that says something else was changed, and so was an article that is no longer
    what was taken.
    """

    article_id: int | None = None
    said: str | None = None
    taken: str | None = None


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
    folder: tuple[str, ...]
    renamed: bool


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

    async def silent_since(self) -> datetime | None:
        """Return since when every feed that is polled fails, None where one of them answers or none is polled."""
        polled = feeds.c.paused.is_(False)
        answering = select(feeds.c.id).where(polled, feeds.c.failing_since.is_(None)).exists()
        found = select(func.max(feeds.c.failing_since, type_=Moment)).where(polled, ~answering)
        since: datetime | None = await self._connection.value(found)
        return since

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

    async def merge(self, feed_id: int, into_id: int) -> None:
        """Let a feed remember what another one has met, which is forgotten itself."""
        other = feed_entries.alias("other")
        known = select(other.c.key).where(other.c.feed_id == into_id)
        of_it = feed_entries.c.feed_id == feed_id
        moved = update(feed_entries).where(of_it, feed_entries.c.key.not_in(known))
        await self._connection.run(moved.values(feed_id=into_id))
        left = await self._connection.rows(
            select(feed_entries.c.key, feed_entries.c.seen_at, *_MET).where(
                of_it, feed_entries.c.article_id.is_not(None)
            )
        )
        own = await self.met(into_id, [row.key for row in left])
        for key, seen_at, *met in left:
            # What both have met keeps both articles: the second under a name that no entry has.
            name = key if own[key].article_id is None else sha256(f"{feed_id} {key}".encode()).hexdigest()
            if own[key].article_id != met[0]:
                await self.remember(into_id, {name: MetEntry(*met)}, seen_at)
        await self.remove(feed_id)

    async def met(self, feed_id: int, keys: Sequence[str]) -> dict[str, MetEntry]:
        """Return those of the keys that have been met in a feed, with what is remembered of their entries."""
        own = feed_entries.c.feed_id == feed_id
        found: dict[str, MetEntry] = {}
        for first in range(0, len(keys), MOST_KEYS):
            asked = feed_entries.c.key.in_(keys[first : first + MOST_KEYS])
            rows = await self._connection.rows(select(feed_entries.c.key, *_MET).where(own, asked))
            found |= {key: MetEntry(*row) for key, *row in rows}
        return found

    async def taken(self, feed_id: int, words: Sequence[str]) -> dict[str, int | None]:
        """Return the articles that a feed brought with the same words, by what was taken; None for one that is gone."""
        asked = (feed_entries.c.feed_id == feed_id) & feed_entries.c.taken.in_(words)
        known = select(feed_entries.c.taken, func.min(feed_entries.c.article_id)).where(asked)
        rows = await self._connection.rows(known.group_by(feed_entries.c.taken))
        return {str(taken): article_id for taken, article_id in rows}

    async def drafts_beyond(self, feed_id: int, most: int, limit: int) -> dict[int, str]:
        """Return drafts of a feed beyond its newest ones, by their numbers, with the words that it brought (``taken``).

        Those that an editor has put on topics, given a picture, or left to editors otherwise are left out.
        """
        brought = select(feed_entries.c.article_id).where(feed_entries.c.feed_id == feed_id)
        untouched = articles.c.added_by.is_(None) & articles.c.topics_chosen.is_(False) & articles.c.picture.is_(None)
        drafts = select(articles.c.id).where(
            articles.c.id.in_(brought), articles.c.status == ArticleStatus.DRAFT, untouched
        )
        beyond = drafts.order_by(articles.c.id.desc()).offset(most).limit(limit)
        found = [int(row[0]) for row in await self._connection.rows(beyond)]
        taken = select(feed_entries.c.article_id, feed_entries.c.taken).where(
            feed_entries.c.feed_id == feed_id, feed_entries.c.article_id.in_(found), feed_entries.c.taken.is_not(None)
        )
        return {int(row[0]): str(row[1]) for row in await self._connection.rows(taken)} if found else {}

    async def leave_to_editors(self, article_id: int) -> None:
        """Say that an article is no longer as its feed brought it, whatever its words."""
        own = feed_entries.c.article_id == article_id
        await self._connection.run(update(feed_entries).where(own).values(taken=None))

    async def has_lost_drafts(self, feed_id: int) -> bool:
        """Tell whether articles that came of a feed are gone."""
        gone = feed_entries.c.taken.is_not(None) & feed_entries.c.article_id.is_(None)
        query = select(feed_entries.c.key).where(feed_entries.c.feed_id == feed_id, gone).limit(1)
        return await self._connection.row(query) is not None

    async def remember(self, feed_id: int, entries: Mapping[str, MetEntry], now: datetime) -> None:
        """Remember, by their keys, the entries that are met in a feed now."""
        rows = [
            {"feed_id": feed_id, "key": key, "seen_at": now,
             "article_id": each.article_id, "said": each.said, "taken": each.taken}
            for key, each in entries.items()
        ]  # fmt: skip
        if rows:
            adding = self._connection.dialect.insert(feed_entries)
            new = {name: adding.excluded[name] for name in ("seen_at", "article_id", "said", "taken")}
            await self._connection.run(
                adding.on_conflict_do_update(index_elements=["feed_id", "key"], set_=new), rows
            )  # fmt: skip

    async def listed(
        self, feed_id: int, entries: Mapping[str, MetEntry], now: datetime, until: datetime | None
    ) -> None:
        """Remember what a feed lists; what it listed the last time, before now, it did ``until`` a later moment.

        A feed that has not changed is not read, so that what stood in it is not written down anew each time.
        """
        own = feed_entries.c.feed_id == feed_id
        if until is not None:
            before = select(func.max(feed_entries.c.seen_at)).where(own, feed_entries.c.seen_at < now).scalar_subquery()
            last = own & (feed_entries.c.seen_at == before) & (feed_entries.c.seen_at < until)
            await self._connection.run(update(feed_entries).where(last).values(seen_at=until))
        await self.remember(feed_id, entries, now)

    async def touch(self, feed_id: int, keys: Sequence[str], now: datetime) -> None:
        """Say that a feed lists these entries now, which are remembered already."""
        own = feed_entries.c.feed_id == feed_id
        for first in range(0, len(keys), MOST_KEYS):
            listed = own & feed_entries.c.key.in_(keys[first : first + MOST_KEYS])
            await self._connection.run(update(feed_entries).where(listed).values(seen_at=now))

    async def forget_unlisted(self, feed_id: int, since: datetime, most: int) -> None:
        """Forget what a feed has not listed since then, and what is above so many names: those unlisted the longest."""
        own = feed_entries.c.feed_id == feed_id
        last_too_much = select(feed_entries.c.seen_at).where(own).order_by(feed_entries.c.seen_at.desc()).offset(most)
        too_much_at = await self._connection.value(last_too_much.limit(1))
        unlisted = feed_entries.c.seen_at < since
        if too_much_at is not None:
            unlisted |= feed_entries.c.seen_at < too_much_at
        await self._connection.run(delete(feed_entries).where(own, unlisted))

    async def take_channel(self, chat_id: int, now: datetime) -> None:
        """Take a channel's posts in from now on, as drafts; one that is taken stays as it is."""
        row = {"chat_id": chat_id, "since": now, "trusted": False}
        await self._connection.run(
            self._connection.dialect.insert(source_channels).values(row).on_conflict_do_nothing()
        )  # fmt: skip

    async def trust_channel(self, chat_id: int, *, trusted: bool) -> None:
        """Let what a channel posts be out at once, or be a draft."""
        own = source_channels.c.chat_id == chat_id
        await self._connection.run(update(source_channels).where(own).values(trusted=trusted))

    async def leave_channel(self, chat_id: int) -> None:
        """Take a channel's posts in no longer."""
        await self._connection.run(delete(source_channels).where(source_channels.c.chat_id == chat_id))

    async def takes_channel(self, chat_id: int) -> bool:
        """Tell whether a channel's posts are taken in."""
        query = select(source_channels.c.chat_id).where(source_channels.c.chat_id == chat_id)
        return await self._connection.row(query) is not None

    async def trusts_channel(self, chat_id: int) -> bool:
        """Tell whether what a channel posts is out at once."""
        query = select(source_channels.c.trusted).where(source_channels.c.chat_id == chat_id)
        return bool(await self._connection.value(query))

    async def _listed(self, query: Select[*tuple[Any, ...]]) -> list[Feed]:
        return [Feed(*row) for row in await self._connection.rows(query)]


def _feed(row: Any) -> Feed | None:
    return None if row is None else Feed(*row)
