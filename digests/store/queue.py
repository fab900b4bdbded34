"""The queue: what waits for an editor's decision, the newest first, narrowed to what is to be seen of it.

That are drafts, articles of which their source says something else now, and those that were to come out and could not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, func, or_, select

from digests.model import Article, ArticleStatus
from digests.store.engine.connection import Connection
from digests.store.schema.articles import ARTICLE, articles, contributions, source_changes
from digests.store.schema.topics import article_topics, topics

CHANGEABLE = (ArticleStatus.DRAFT, ArticleStatus.SCHEDULED, ArticleStatus.PUBLISHED)


@dataclass(frozen=True, slots=True)
class Waiting:
    """Whose queue it is, and what of it is wanted.

    A person's queue holds their own drafts, those of nobody, from feeds and channels, and what contributors send in;
    ``everybodys`` all there are. covered: topics, of which one must be the draft's, or none for any.
    source_of: an article from whose source the others are to be. overdue: what was to come out before then waits.
    """

    user_id: int
    everybodys: bool = False
    topic_id: int | None = None
    language: str | None = None
    source_of: int | None = None
    covered: tuple[int, ...] = ()
    overdue: datetime | None = None


@dataclass(frozen=True, slots=True)
class SourceWaiting:
    """A source by its name, with how many of its articles wait, and the newest of them."""

    name: str
    count: int
    newest_id: int


class Queue:
    """What waits for a decision, in one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def count(self, waiting: Waiting) -> int:
        """Return how many articles wait."""
        return int(await self._connection.value(_waiting(select(func.count()), waiting)))

    async def holds(self, waiting: Waiting, article_id: int) -> bool:
        """Tell whether a draft is in somebody's queue."""
        query = _waiting(select(articles.c.id), waiting).where(articles.c.id == article_id)
        return await self._connection.row(query) is not None

    async def before(self, waiting: Waiting, article_id: int | None) -> Article | None:
        """Return the newest that came before an article, of all where it is None; None where there is none."""
        older = [] if article_id is None else [articles.c.id < article_id]
        query = _waiting(select(*ARTICLE), waiting).where(*older).order_by(articles.c.id.desc()).limit(1)
        row = await self._connection.row(query)
        return None if row is None else Article(*row)

    async def since(self, waiting: Waiting, moment: datetime, up_to: int, limit: int) -> list[Article]:
        """Return drafts that came since a moment, the newest first, none of them newer than the article ``up_to``.

        What contributors have sent in is left out: each of it is read, whatever source it names.
        """
        sent_in = articles.c.id.in_(select(contributions.c.article_id))
        came = (articles.c.created_at >= moment) & (articles.c.id <= up_to) & ~sent_in
        query = _narrowed(select(*ARTICLE).where(_is_draft()), waiting).where(came)
        query = query.order_by(articles.c.id.desc()).limit(limit)
        return [Article(*row) for row in await self._connection.rows(query)]

    async def topics(self, waiting: Waiting, limit: int) -> list[tuple[int, int]]:
        """Return the topics that most of the drafts are on, by id, each with how many are."""
        topic, number = article_topics.c.topic_id, func.count()
        query = _waiting(select(topic, number), waiting).join(
            article_topics, article_topics.c.article_id == articles.c.id
        )
        query = query.where(topic.not_in(select(topics.c.id).where(topics.c.archived)))
        return await self._counted(query.group_by(topic).order_by(number.desc(), topic).limit(limit))

    async def languages(self, waiting: Waiting, limit: int) -> list[tuple[str, int]]:
        """Return the languages that most of the drafts are in, each with how many are."""
        language, number = articles.c.language, func.count()
        query = _waiting(select(language, number), waiting).group_by(language)
        return await self._counted(query.order_by(number.desc(), language).limit(limit))

    async def sources(self, waiting: Waiting, limit: int) -> list[SourceWaiting]:
        """Return the sources that most of the drafts come from; those without a name are told by their site."""
        number, name = func.count(), func.coalesce(func.max(articles.c.source), func.max(articles.c.site))
        query = _waiting(select(name, number, func.max(articles.c.id)), waiting)
        query = query.where(_from_somewhere()).group_by(articles.c.source_words, articles.c.site)
        rows = await self._connection.rows(query.order_by(number.desc(), name).limit(limit))
        return [SourceWaiting(*row) for row in rows]

    async def _counted(self, query: Select[Any]) -> list[tuple[Any, int]]:
        return [(row[0], row[1]) for row in await self._connection.rows(query)]


def _waiting(query: Select[Any], waiting: Waiting) -> Select[Any]:
    drafts = select(articles.c.id).where(_is_draft())
    changed = select(source_changes.c.article_id).join(articles, articles.c.id == source_changes.c.article_id)
    changed = changed.where(articles.c.status.in_(CHANGEABLE))
    kinds = [changed]
    if waiting.overdue is not None:
        is_late = (articles.c.status == ArticleStatus.SCHEDULED) & (articles.c.publish_at < waiting.overdue)
        kinds.append(select(articles.c.id).where(is_late))
    return _narrowed(query.where(articles.c.id.in_(drafts.union_all(*kinds))), waiting)


def _is_draft() -> ColumnElement[bool]:
    return and_(articles.c.status == ArticleStatus.DRAFT, articles.c.number.is_(None))


def _narrowed(query: Select[Any], waiting: Waiting) -> Select[Any]:
    """Return a query of articles for those that are somebody's to decide on, and wanted."""
    wanted: list[ColumnElement[bool]] = []
    if not waiting.everybodys:
        sent_in = articles.c.id.in_(select(contributions.c.article_id))
        wanted.append(or_(articles.c.added_by.is_(None), articles.c.added_by == waiting.user_id, sent_in))
    if waiting.covered:
        wanted.append(or_(articles.c.added_by == waiting.user_id, _on_any(waiting.covered)))
    if waiting.topic_id is not None:
        wanted.append(_on_any((waiting.topic_id,)))
    if waiting.language is not None:
        wanted.append(articles.c.language == waiting.language)
    if waiting.source_of is not None:
        wanted += _from_source_of(waiting.source_of)
    return query.select_from(articles).where(*wanted)


def _on_any(topic_ids: Sequence[int]) -> ColumnElement[bool]:
    there = article_topics.c.article_id == articles.c.id
    return exists().where(there, article_topics.c.topic_id.in_(topic_ids))


def _from_source_of(article_id: int) -> Sequence[ColumnElement[bool]]:
    """Return the conditions that an article is from the source of another: of its name, and of its site."""
    other = articles.alias("other")
    words, site = (select(column).where(other.c.id == article_id).scalar_subquery() for column in _source(other.c))
    return articles.c.source_words == words, articles.c.site == site, _from_somewhere()


def _source(columns: Any) -> tuple[ColumnElement[str], ColumnElement[str]]:
    return columns.source_words, columns.site


def _from_somewhere() -> ColumnElement[bool]:
    return and_(or_(articles.c.source_words != "", articles.c.site != ""))
