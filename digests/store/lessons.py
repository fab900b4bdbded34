"""What editors teach topics: the articles that they put on one or took from it, against or with its query."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import func, select

from digests.model import Article
from digests.query.learning import MOST_LESSONS
from digests.store.engine.connection import Connection
from digests.store.schema.articles import ARTICLE, articles
from digests.store.schema.topics import lessons


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
