"""What a day has in store: what is scheduled, what each topic's next digest has, and what went out already."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select

from digests.model import Article, ArticleStatus, EditionKind, Figures
from digests.store.editions import BROADCAST
from digests.store.engine.columns import Moment
from digests.store.engine.connection import Connection
from digests.store.schema.articles import ARTICLE, articles
from digests.store.schema.delivery import appearances, editions
from digests.store.schema.topics import article_topics

_FIGURES = (editions.c.queued, editions.c.sent, editions.c.failed, editions.c.unknown, editions.c.skipped)


class Rundown:
    """What is ahead and what went out, in one transaction. Every method may raise StoreError.

    ``covered`` are topics, of which one must be the article's, or it must be ``user_id``'s own; none for all articles.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def scheduled(self, covered: Sequence[int], user_id: int, limit: int) -> list[Article]:
        """Return the scheduled articles that come out next; those whose time has passed come first."""
        query = select(*ARTICLE).where(articles.c.status == ArticleStatus.SCHEDULED, articles.c.publish_at.is_not(None))
        if covered:
            query = query.where(or_(articles.c.added_by == user_id, articles.c.id.in_(_on_any(covered))))
        rows = await self._connection.rows(query.order_by(articles.c.publish_at, articles.c.id).limit(limit))
        return [Article(*row) for row in rows]

    async def scheduled_on(self, topic_id: int, until: datetime | None) -> list[Article]:
        """Return what comes out on a topic up to a moment, the next first; nothing where there is no such moment."""
        if until is None:
            return []
        is_due = (articles.c.status == ArticleStatus.SCHEDULED) & (articles.c.publish_at <= until)
        query = select(*ARTICLE).where(is_due, articles.c.id.in_(_on_any([topic_id])))
        rows = await self._connection.rows(query.order_by(articles.c.publish_at, articles.c.id))
        return [Article(*row) for row in rows]

    async def topics_of(self, article_ids: Sequence[int]) -> dict[int, list[int]]:
        """Return the topics that articles are on, the best first; an article on none is left out."""
        listed = article_topics.c.article_id.in_(self._connection.dialect.listed(article_ids))
        query = select(article_topics.c.article_id, article_topics.c.topic_id).where(listed)
        found: dict[int, list[int]] = {}
        for row in await self._connection.rows(
            query.order_by(article_topics.c.score.desc(), article_topics.c.topic_id)
        ):
            found.setdefault(row.article_id, []).append(row.topic_id)
        return found

    async def newest_on(self, topic_ids: Sequence[int]) -> dict[int, int]:
        """Return the number of the newest article on each topic; a topic that has none is left out."""
        number = article_topics.c.number
        of_each = select(article_topics.c.topic_id, func.max(number)).where(
            article_topics.c.topic_id.in_(self._connection.dialect.listed(topic_ids)), number.is_not(None)
        )
        rows = await self._connection.rows(of_each.group_by(article_topics.c.topic_id))
        return {row[0]: row[1] for row in rows}

    async def new_on(self, topic_id: int, after: int) -> list[tuple[str, int]]:
        """Return the languages of the texts on a topic with numbers after one, most first, each with how many."""
        text, language = func.coalesce(articles.c.copy_of, articles.c.id), articles.c.language
        new = (article_topics.c.topic_id == topic_id) & (article_topics.c.number > after)
        count = func.count(text.distinct())
        query = select(language, count).join(article_topics, article_topics.c.article_id == articles.c.id).where(new)
        rows = await self._connection.rows(query.group_by(language).order_by(count.desc(), language))
        return [(row[0], row[1]) for row in rows]

    async def went_out(self, since: datetime) -> list[tuple[datetime, Figures]]:
        """Return what became of the digests composed since a moment, by the moment, the newest first."""
        sums = [func.sum(column) for column in _FIGURES]
        last = func.max(editions.c.last_sent_at, type_=Moment)
        query = select(editions.c.composed_at, *sums, last).where(_is_digest(), editions.c.composed_at >= since)
        rows = await self._connection.rows(
            query.group_by(editions.c.composed_at).order_by(editions.c.composed_at.desc())
        )
        return [(row[0], _figures(row[1:])) for row in rows]

    async def widest(self, moment: datetime, until: datetime) -> int | None:
        """Return the digest, of those composed from a moment up to another one, that went to most chats; None for none.

        Those that tell of what a reader follows in words of their own are nobody else's to see.
        """
        own = select(appearances.c.edition_id).where(
            appearances.c.edition_id == editions.c.id, appearances.c.topic_id < 0
        )
        query = select(editions.c.id).where(
            _is_digest(), editions.c.composed_at >= moment, editions.c.composed_at < until, ~own.exists()
        )
        row = await self._connection.row(query.order_by(editions.c.queued.desc(), editions.c.id).limit(1))
        return None if row is None else int(row[0])


def _on_any(topic_ids: Sequence[int]) -> Any:
    return select(article_topics.c.article_id).where(article_topics.c.topic_id.in_(topic_ids))


def _is_digest() -> ColumnElement[bool]:
    """Return the condition that an edition went to whom it was due; what somebody asked for is theirs."""
    due = (editions.c.kind == EditionKind.DIGEST) & (editions.c.lane == BROADCAST)
    return due & editions.c.withdrawn_at.is_(None)


def _figures(row: Sequence[Any]) -> Figures:
    queued, sent, failed, unknown, skipped = (int(each or 0) for each in row[:5])
    is_open = queued > sent + failed + unknown + skipped
    return Figures(queued, sent, failed, unknown, skipped, is_open, row[5])
