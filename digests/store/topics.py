"""Topics: their names and queries."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import bindparam, delete, insert, select, update

from digests.model import Topic
from digests.store.engine.columns import keepable
from digests.store.engine.connection import Connection
from digests.store.schema.topics import country_words, topics

_TOPIC = (topics.c.id, topics.c.slug, topics.c.names, topics.c.query, topics.c.emoji)
_ALL = select(*_TOPIC).order_by(topics.c.slug)
_GET = select(*_TOPIC).where(topics.c.id == bindparam("topic"))
_BY_SLUG = select(*_TOPIC).where(topics.c.slug == bindparam("slug"))


class Topics:
    """The topics of one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def all(self) -> list[Topic]:
        """Return all topics by slug."""
        return [Topic(*row) for row in await self._connection.rows(_ALL)]

    async def get(self, topic_id: int) -> Topic | None:
        """Return a topic, or None."""
        row = await self._connection.row(_GET, {"topic": topic_id})
        return None if row is None else Topic(*row)

    async def by_slug(self, slug: str) -> Topic | None:
        """Return the topic of that slug, or None."""
        row = await self._connection.row(_BY_SLUG, {"slug": keepable(slug)})
        return None if row is None else Topic(*row)

    async def add(self, slug: str, names: Mapping[str, str], query: str, emoji: str = "") -> Topic:
        """Store a new topic; its slug must be free."""
        values = {"slug": slug, "names": dict(names), "query": query, "emoji": emoji}
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
    ) -> Topic:
        """Change what is given. Raises: LookupError where there is no such topic."""
        given = {"names": dict(names) if names is not None else None, "query": query, "emoji": emoji}
        values = {name: value for name, value in given.items() if value is not None}
        if values:
            await self._connection.run(update(topics).where(topics.c.id == topic_id).values(values))
        topic = await self.get(topic_id)
        if topic is None:
            raise LookupError(f"no topic {topic_id}")
        return topic

    async def remove(self, topic_id: int) -> None:
        """Remove a topic with its subscriptions and matches; nothing happens where there is none."""
        await self._connection.run(delete(topics).where(topics.c.id == topic_id))

    async def country_words(self) -> dict[str, tuple[str, ...]]:
        """Return what editors call countries besides their names, by the country's code."""
        rows = await self._connection.rows(select(country_words).order_by(country_words.c.code))
        return {row.code: row.words for row in rows}

    async def set_country_words(self, code: str, words: Sequence[str]) -> None:
        """Say anew what a country is called besides its names; no words take all away."""
        await self._connection.run(delete(country_words).where(country_words.c.code == code))
        if words:
            await self._connection.run(insert(country_words).values(code=code, words=tuple(map(keepable, words))))
