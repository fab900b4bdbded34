"""Topics: their names and queries, and how far the archive has been sorted anew for one.

A rematch is a walk over the archive after a topic was changed, which a restart goes on with.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import astuple
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, delete, func, insert, or_, select, update

from digests.model import ProgressMessage, Rematch, Topic
from digests.store.engine.columns import keepable
from digests.store.engine.connection import AnyRow, Connection
from digests.store.engine.prepared import prepared
from digests.store.publication_numbers import take_numbers
from digests.store.schema.topics import country_words, rematches, topics

_TOPIC = tuple(topics.c)
_ORDERED = select(*_TOPIC).order_by(topics.c.position, topics.c.slug)
_ALL = prepared(_ORDERED.where(topics.c.merged_into.is_(None)))
_MERGED = prepared(_ORDERED.where(topics.c.merged_into.is_not(None)))
_ACTIVE = prepared(_ALL.where(~topics.c.archived))
_GET = prepared(select(*_TOPIC).where(topics.c.id == bindparam("topic")))
_called = topics.alias("called")
_MEANT = select(func.coalesce(_called.c.merged_into, _called.c.id)).where(_called.c.slug == bindparam("slug"))
_BY_SLUG = select(*_TOPIC).where(topics.c.id == _MEANT.scalar_subquery())
_PLACE = update(topics).where(topics.c.id == bindparam("topic")).values(position=bindparam("place"))


class Topics:
    """The topics of one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def all(self) -> list[Topic]:
        """Return all topics in order, archived ones too, but none that is part of another one by now."""
        return [Topic(*row) for row in await self._connection.rows(_ALL)]

    async def active(self) -> list[Topic]:
        """Return the topics that are not archived in order."""
        return [Topic(*row) for row in await self._connection.rows(_ACTIVE)]

    async def merged(self) -> list[Topic]:
        """Return what is known of the topics that are part of another one by now."""
        return [Topic(*row) for row in await self._connection.rows(_MERGED)]

    async def get(self, topic_id: int) -> Topic | None:
        """Return a topic, or None."""
        row = await self._connection.row(_GET, {"topic": topic_id})
        return None if row is None else Topic(*row)

    async def by_slug(self, slug: str) -> Topic | None:
        """Return the topic of that slug, or the one that it is part of by now, or None."""
        row = await self._connection.row(_BY_SLUG, {"slug": keepable(slug)})
        return None if row is None else Topic(*row)

    async def add(self, slug: str, names: Mapping[str, str], query: str, emoji: str = "") -> Topic:
        """Store a new topic, the last one where they are ordered; its slug must be free."""
        last = int(await self._connection.value(select(func.max(topics.c.position))) or 0)
        values = {"slug": slug, "names": dict(names), "query": query, "emoji": emoji, "position": last and last + 1}
        row = await self._connection.row(insert(topics).values(values).returning(*_TOPIC))
        assert row is not None
        return Topic(*row)

    async def revise(
        self,
        topic_id: int,
        *,
        names: Mapping[str, str] | None = None,
        query: str | None = None,
        emoji: str | None = None,
        expects_confirmation: bool | None = None,
        archived: bool | None = None,
    ) -> Topic:
        """Change what is given. Raises: LookupError where there is no such topic."""
        given = {
            "names": dict(names) if names is not None else None,
            "query": query,
            "emoji": emoji,
            "expects_confirmation": expects_confirmation,
            "archived": archived,
        }
        values: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
        if archived is not None:
            # By this number each follower is told once.
            values["rests_from" if archived else "back_from"] = await take_numbers(self._connection, 1)
        if values:
            await self._connection.run(update(topics).where(topics.c.id == topic_id).values(values))
        topic = await self.get(topic_id)
        if topic is None:
            raise LookupError(f"no topic {topic_id}")
        return topic

    async def learn_from(self, topic_id: int, moment: datetime | None) -> Topic:
        """Let a topic learn only from what it is taught from a moment on, None for all of it. Raises: LookupError."""
        await self._connection.run(update(topics).where(topics.c.id == topic_id).values(learns_from=moment))
        return await self.revise(topic_id)

    async def turned(self, after: int, up_to: int) -> list[Topic]:
        """Return the topics that were archived, merged or brought back under a number in (after, up_to]."""
        since = or_(*(each.between(after + 1, up_to) for each in (topics.c.rests_from, topics.c.back_from)))
        return [Topic(*row) for row in await self._connection.rows(_ORDERED.where(since))]

    async def arrange(self, topic_ids: Sequence[int]) -> None:
        """Give topics their places, in this order, from 1."""
        places = [{"topic": topic_id, "place": place} for place, topic_id in enumerate(topic_ids, start=1)]
        await self._connection.run(_PLACE, places)

    async def remove(self, topic_id: int) -> None:
        """Remove a topic with its subscriptions and matches, and those that are part of it; none is no trouble."""
        gone = (topics.c.id == topic_id) | (topics.c.merged_into == topic_id)
        await self._connection.run(delete(topics).where(gone))

    async def country_words(self) -> dict[str, tuple[str, ...]]:
        """Return what editors call countries besides their names, by the country's code."""
        rows = await self._connection.rows(select(country_words).order_by(country_words.c.code))
        return {row.code: row.words for row in rows}

    async def set_country_words(self, code: str, words: Sequence[str]) -> None:
        """Say anew what a country is called besides its names; no words take all away."""
        await self._connection.run(delete(country_words).where(country_words.c.code == code))
        if words:
            await self._connection.run(insert(country_words).values(code=code, words=tuple(map(keepable, words))))


_REMATCH = (
    rematches.c.id,
    rematches.c.topic_id,
    rematches.c.after,
    rematches.c.found,
    rematches.c.chat_id,
    rematches.c.message_id,
)


class Rematches:
    """The walks of one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def begin(self, topic_id: int, shown: ProgressMessage | None = None) -> Rematch:
        """Begin at the first article, in place of a walk for the same topic that is under way."""
        await self.stop(topic_id)
        chat_id, message_id = astuple(shown) if shown else (None, None)
        row = {"topic_id": topic_id, "after": 0, "found": 0, "chat_id": chat_id, "message_id": message_id}
        begun = _rematch(await self._connection.row(insert(rematches).values(row).returning(*_REMATCH)))
        assert begun is not None
        return begun

    async def of(self, topic_id: int) -> Rematch | None:
        """Return the walk that is under way for a topic, or None."""
        return _rematch(await self._connection.row(select(*_REMATCH).where(rematches.c.topic_id == topic_id)))

    async def all(self) -> list[Rematch]:
        """Return all walks that are under way, the oldest first."""
        rows = await self._connection.rows(select(*_REMATCH).order_by(rematches.c.id))
        return [each for each in map(_rematch, rows) if each]

    async def stop(self, topic_id: int) -> None:
        """Break off the walk for a topic, if one is under way."""
        await self._connection.run(delete(rematches).where(rematches.c.topic_id == topic_id))

    async def advance(self, rematch_id: int, after: int, found: int) -> bool:
        """Write down how far a walk has come; False where another has taken its place or the topic is gone."""
        moved = update(rematches).where(rematches.c.id == rematch_id).values(after=after, found=found)
        return await self._connection.row(moved.returning(rematches.c.id)) is not None

    async def end(self, rematch_id: int) -> None:
        """Forget a walk that has come to its end."""
        await self._connection.run(delete(rematches).where(rematches.c.id == rematch_id))


def _rematch(row: AnyRow | None) -> Rematch | None:
    if row is None:
        return None
    walk_id, topic_id, after, found, chat_id, message_id = row
    return Rematch(walk_id, topic_id, after, found, None if chat_id is None else ProgressMessage(chat_id, message_id))
