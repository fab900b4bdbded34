"""Topics: their names and queries, what they were taught, and how far the archive has been sorted anew for one.

A lesson is an article that an editor put on a topic or took from it, against or with its query. A rematch is a walk
over the archive after a topic was changed, which a restart goes on with.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import astuple
from datetime import datetime

from sqlalchemy import bindparam, delete, func, insert, select, update

from digests.model import Article, ProgressMessage, Rematch, Topic
from digests.query.learning import MOST_LESSONS
from digests.store.engine.columns import keepable
from digests.store.engine.connection import AnyRow, Connection
from digests.store.schema.articles import ARTICLE, articles
from digests.store.schema.topics import country_words, lessons, rematches, topics

_TOPIC = tuple(topics.c)
_ALL = select(*_TOPIC).order_by(topics.c.slug)
_ACTIVE = _ALL.where(~topics.c.archived)
_GET = select(*_TOPIC).where(topics.c.id == bindparam("topic"))
_BY_SLUG = select(*_TOPIC).where(topics.c.slug == bindparam("slug"))


class Topics:
    """The topics of one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def all(self) -> list[Topic]:
        """Return all topics by slug, those that are archived too."""
        return [Topic(*row) for row in await self._connection.rows(_ALL)]

    async def active(self) -> list[Topic]:
        """Return the topics that are not archived by slug."""
        return [Topic(*row) for row in await self._connection.rows(_ACTIVE)]

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


class Lessons:
    """The lessons of one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def add(self, topic_id: int, article_id: int, *, accepted: bool, now: datetime) -> None:
        """Remember that an editor wants an article on a topic, or not; a later word on it takes an earlier's place."""
        values = {"topic_id": topic_id, "article_id": article_id, "accepted": accepted, "taught_at": now}
        added = self._connection.dialect.insert(lessons).values(values)
        key = [lessons.c.topic_id, lessons.c.article_id]
        await self._connection.run(
            added.on_conflict_do_update(index_elements=key, set_={"accepted": accepted, "taught_at": now})
        )

    async def of(self, topic_id: int) -> list[tuple[Article, bool]]:
        """Return the newest 500 articles that a topic was taught by, the newest lesson last."""
        newest = (
            select(*ARTICLE, lessons.c.accepted)
            .join(lessons, lessons.c.article_id == articles.c.id)
            .where(lessons.c.topic_id == topic_id)
            .order_by(lessons.c.taught_at.desc(), lessons.c.article_id.desc())
            .limit(MOST_LESSONS)
        )
        rows = await self._connection.rows(newest)
        return [(Article(*row[:-1]), row[-1]) for row in reversed(rows)]

    async def counts(self, topic_ids: Collection[int]) -> dict[int, tuple[int, datetime]]:
        """Return how many lessons each topic has had and when the last was; those with none are left out."""
        listed = self._connection.dialect.listed(list(topic_ids))
        counted = (
            select(lessons.c.topic_id, func.count(), func.max(lessons.c.taught_at))
            .where(lessons.c.topic_id.in_(listed))
            .group_by(lessons.c.topic_id)
        )
        return {row[0]: (row[1], row[2]) for row in await self._connection.rows(counted)}


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
