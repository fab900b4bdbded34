"""What topics are taught: articles that belong to them or do not, by the words and the decisions of editors.

Whoever puts an article on a topic or takes it off says so plainly. Whoever publishes or discards it only implies it,
and that is forgotten where the decision is taken back. A topic may learn only from what came after a moment.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import ColumnElement, delete, func, or_, select

from digests.model import Article, LessonCount, TaughtArticle
from digests.query.learning import MOST_LESSONS
from digests.store.engine.connection import Connection
from digests.store.schema.articles import ARTICLE, articles
from digests.store.schema.topics import lessons, topics

_IMPLIED = func.count().filter(lessons.c.implied)
_ACCEPTED = func.count().filter(lessons.c.accepted)


class Lessons:
    """The lessons of one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def add(
        self, topic_id: int, article_id: int, *, accepted: bool, now: datetime, implied: bool = False
    ) -> None:
        """Remember that an editor wants an article on a topic, or not; a later word on it takes an earlier's place.

        What is only ``implied`` takes the place of no plain word.
        """
        taught = {"accepted": accepted, "taught_at": now, "implied": implied}
        values = {"topic_id": topic_id, "article_id": article_id, **taught}
        added = self._connection.dialect.insert(lessons).values(values)
        key = [lessons.c.topic_id, lessons.c.article_id]
        where = lessons.c.implied if implied else None
        await self._connection.run(added.on_conflict_do_update(index_elements=key, set_=taught, where=where))

    async def forget_implied(self, article_id: int) -> None:
        """Forget what a decision on an article implied."""
        await self._connection.run(delete(lessons).where(lessons.c.article_id == article_id, lessons.c.implied))

    async def of(self, topic_id: int) -> list[TaughtArticle]:
        """Return the newest 500 articles that a topic learns from, the newest last; those said go before others."""
        newest = (
            select(*ARTICLE, lessons.c.accepted, lessons.c.implied, lessons.c.taught_at)
            .join(lessons, lessons.c.article_id == articles.c.id)
            .join(topics, topics.c.id == lessons.c.topic_id)
            .where(lessons.c.topic_id == topic_id, _counts())
            .order_by(lessons.c.implied, lessons.c.taught_at.desc(), lessons.c.article_id.desc())
            .limit(MOST_LESSONS)
        )
        rows = await self._connection.rows(newest)
        rows = sorted(rows, key=lambda row: (row[-1], row[0]))
        return [TaughtArticle(Article(*row[:-3]), accepted=row[-3], implied=row[-2]) for row in rows]

    async def counts(self, topic_ids: Collection[int]) -> dict[int, LessonCount]:
        """Return how many lessons each topic learns from; those with none are left out."""
        listed = self._connection.dialect.listed(list(topic_ids))
        last = func.max(lessons.c.taught_at).filter(~lessons.c.implied)
        counted = (
            select(lessons.c.topic_id, _ACCEPTED, func.count() - _ACCEPTED, _IMPLIED, last)
            .join(topics, topics.c.id == lessons.c.topic_id)
            .where(lessons.c.topic_id.in_(listed), _counts())
            .group_by(lessons.c.topic_id)
        )
        return {row[0]: LessonCount(*row[1:]) for row in await self._connection.rows(counted)}

    async def forgotten(self, topic_id: int) -> int:
        """Return how many lessons a topic has had and does not learn from."""
        query = select(func.count()).select_from(lessons).join(topics, topics.c.id == lessons.c.topic_id)
        return int(await self._connection.value(query.where(lessons.c.topic_id == topic_id, ~_counts())))


def _counts() -> ColumnElement[bool]:
    """Return the condition that a topic learns from a lesson."""
    since = topics.c.learns_from
    return or_(since.is_(None), lessons.c.taught_at >= since)
