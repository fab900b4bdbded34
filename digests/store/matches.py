"""Which articles are on which topics, by which of their words.

What is on an archived topic stays so, untold and unchanged, until the topic is back.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import bindparam, delete, select, update

from digests.model import Article, Topic, TopicMatch
from digests.store.engine.connection import AnyRow, Connection
from digests.store.schema.articles import ARTICLE, articles
from digests.store.schema.topics import article_topics, topics

_MATCH = (
    article_topics.c.topic_id,
    article_topics.c.score,
    article_topics.c.words,
    article_topics.c.learned,
)
_MATCHES = (
    select(*topics.c, article_topics.c.score, article_topics.c.words, article_topics.c.learned)
    .join(article_topics, article_topics.c.topic_id == topics.c.id)
    .where(article_topics.c.article_id == bindparam("article"), ~topics.c.archived)
    .order_by(article_topics.c.score.desc(), topics.c.slug)
)

_ACTIVE = select(topics.c.id).where(~topics.c.archived)
_ARCHIVED = select(topics.c.id).where(topics.c.archived)


class Matches:
    """The topics of articles in one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def add(self, matched: Sequence[tuple[Article, Sequence[TopicMatch]]]) -> None:
        """Put new articles on their topics."""
        await self._put(
            [
                _row(article.id, match, article.number, by_editor=False)
                for article, matches in matched
                for match in matches
            ]
        )

    async def set(self, article_id: int, matches: Sequence[TopicMatch], *, by_editor: bool = False) -> None:
        """Put an article on these topics and no others; ``by_editor`` keeps later queries from changing that."""
        on_active = article_topics.c.topic_id.not_in(_ARCHIVED)
        await self._connection.run(delete(article_topics).where(article_topics.c.article_id == article_id, on_active))
        chosen = {match.topic.id: match for match in matches}
        number = await self._connection.row(select(articles.c.number).where(articles.c.id == article_id))
        if number is not None:
            rows = [_row(article_id, match, number[0], by_editor=by_editor) for match in chosen.values()]
            await self._put(rows)
        await self._connection.run(update(articles).where(articles.c.id == article_id).values(topics_chosen=by_editor))

    async def of(self, article_id: int) -> list[TopicMatch]:
        """Return the topics that an article is on, the best match first."""
        rows = await self._connection.rows(_MATCHES, {"article": article_id})
        width = len(topics.c)
        return [TopicMatch(Topic(*row[:width]), *row[width:]) for row in rows]

    async def on_any(self, article_ids: Sequence[int]) -> frozenset[int]:
        """Return which of some articles are on any topic."""
        listed = self._connection.dialect.listed(article_ids)
        query = select(article_topics.c.article_id).distinct().where(article_topics.c.article_id.in_(listed))
        query = query.where(article_topics.c.topic_id.not_in(_ARCHIVED))
        return frozenset([row[0] for row in await self._connection.rows(query)])

    async def chosen_by_editor(self, article_id: int) -> bool:
        """Return whether an editor chose the topics of an article."""
        return bool(await self._connection.value(select(articles.c.topics_chosen).where(articles.c.id == article_id)))

    async def published(self, after: int, up_to: int) -> list[tuple[Article, tuple[TopicMatch, ...]]]:
        """Return the articles with numbers in (after, up_to] that are on any topic, by number, best match first."""
        inside = (article_topics.c.number > after) & (article_topics.c.number <= up_to)
        inside &= article_topics.c.topic_id.not_in(_ARCHIVED)
        found = await self._connection.rows(
            select(article_topics.c.article_id, *_MATCH).where(inside).order_by(article_topics.c.score.desc())
        )
        known = {row[0]: Topic(*row) for row in await self._connection.rows(select(topics).order_by(topics.c.slug))}
        order = {topic_id: position for position, topic_id in enumerate(known)}
        by_article: dict[int, list[TopicMatch]] = {}
        for article_id, topic_id, *found_by in sorted(found, key=lambda row: (-row[2], order[row[1]])):
            by_article.setdefault(article_id, []).append(TopicMatch(known[topic_id], *found_by))
        published = (articles.c.number > after) & (articles.c.number <= up_to)
        rows = await self._connection.rows(select(*ARTICLE).where(published).order_by(articles.c.number))
        return [(Article(*row), tuple(by_article[row[0]])) for row in rows if row[0] in by_article]

    async def replace(self, topic_id: int, matches: Mapping[int, TopicMatch], among: Sequence[int]) -> None:
        """Say anew which articles ``among`` these are on a topic; where an editor chose the topics they stay."""
        listed = self._connection.dialect.listed(among)
        free = await self._connection.rows(
            select(articles.c.id, articles.c.number).where(articles.c.id.in_(listed), ~articles.c.topics_chosen)
        )
        ids = self._connection.dialect.listed([row[0] for row in free])
        old = (article_topics.c.topic_id == topic_id) & article_topics.c.article_id.in_(ids)
        old &= article_topics.c.topic_id.not_in(_ARCHIVED)
        await self._connection.run(delete(article_topics).where(old))
        await self._put([_row(row[0], matches[row[0]], row[1], by_editor=False) for row in free if row[0] in matches])

    async def number(self, article_id: int, number: int | None) -> None:
        """Note the number that an article is published under, None where it no longer is."""
        await self._connection.run(
            update(article_topics).where(article_topics.c.article_id == article_id).values(number=number)
        )

    async def _put(self, rows: Sequence[dict[str, Any]]) -> None:
        """Insert matches, but for topics that are gone or archived by now."""
        known: Sequence[AnyRow] = await self._connection.rows(_ACTIVE) if rows else ()
        ids = {row[0] for row in known}
        await self._connection.run(article_topics.insert(), [row for row in rows if row["topic_id"] in ids])


def _row(article_id: int, match: TopicMatch, number: int | None, *, by_editor: bool) -> dict[str, Any]:
    return {
        "article_id": article_id,
        "topic_id": match.topic.id,
        "score": match.score,
        "words": match.words,
        "learned": match.learned,
        "by_editor": by_editor,
        "number": number,
    }
