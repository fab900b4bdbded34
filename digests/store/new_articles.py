"""Articles that arrive: stored together with their stems, sketches and topics, many in as few statements as one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, insert, select, update

from digests.model import Article, ArticleStatus, NewArticle
from digests.query.analysed import site_of, source_words
from digests.sources.addresses import address_key
from digests.store.article_index import ArticleIndex
from digests.store.engine.connection import Connection
from digests.store.matches import Matches
from digests.store.publication_numbers import COUNTER, take_archived, take_numbers
from digests.store.schema.articles import ARTICLE, articles, counters
from digests.store.sketches import Sketches
from digests.store.vectors import Vectors

# SQLite has one writer at a time anyway.
_ALONE = select(counters.c.value).where(counters.c.name == COUNTER).with_for_update()
_MARK_COPY = update(articles).where(articles.c.id == bindparam("article")).values(copy_of=bindparam("original"))


class NewArticles:
    """What arrives in one transaction. Every method may raise StoreError."""

    def __init__(
        self, connection: Connection, index: ArticleIndex, sketches: Sketches, matches: Matches, vectors: Vectors
    ) -> None:
        self._connection = connection
        self._index, self._sketches, self._matches, self._vectors = index, sketches, matches, vectors

    async def add(self, new_articles: Sequence[NewArticle], now: datetime, *, publish: bool = False) -> list[Article]:
        """Store new articles, published at once or as drafts, and return them in order."""
        first = await take_numbers(self._connection, len(new_articles)) if publish and new_articles else None
        numbers = [None if first is None else first + position for position in range(len(new_articles))]
        return await self._add(new_articles, [now] * len(new_articles), numbers)

    async def archive(self, new_articles: Sequence[NewArticle], now: datetime) -> list[Article]:
        """Store articles as published when they were written, now where that is not known: they are news to nobody."""
        moments = [each.written_at or now for each in new_articles]
        return await self._add(new_articles, moments, await take_archived(self._connection, moments))

    async def _add(
        self, new_articles: Sequence[NewArticle], moments: Sequence[datetime], numbers: Sequence[int | None]
    ) -> list[Article]:
        if not new_articles:
            return []
        rows = [_row(*each) for each in zip(new_articles, moments, numbers, strict=True)]
        added = insert(articles).returning(*ARTICLE, sort_by_parameter_order=True)
        stored = [Article(*row) for row in await self._connection.rows(added, rows)]
        both = list(zip(stored, new_articles, strict=True))
        await self._index.add([(article, each.shadow) for article, each in both])
        await self._sketches.add({article.id: each.sketch for article, each in both})
        await self._matches.add([(article, each.matches) for article, each in both])
        await self._vectors.expect([article.id for article in stored])
        return stored

    async def alone(self) -> None:
        """Keep others from storing articles until the transaction ends: what is not there now, nobody stores."""
        await self._connection.row(_ALONE)

    async def mark_copies(self, copies: Mapping[int, int]) -> None:
        """Say which articles are copies of which others."""
        rows = [{"article": article_id, "original": first} for article_id, first in copies.items()]
        await self._connection.run(_MARK_COPY, rows)


def _row(new_article: NewArticle, now: datetime, number: int | None) -> dict[str, Any]:
    return {
        "title": new_article.title,
        "text": new_article.text,
        "language": new_article.language,
        "status": ArticleStatus.DRAFT if number is None else ArticleStatus.PUBLISHED,
        "created_at": now,
        "source": new_article.source,
        "url": new_article.url,
        "added_by": new_article.added_by,
        "copy_of": new_article.copy_of,
        "author": new_article.author,
        "written_at": new_article.written_at,
        "image_url": new_article.image_url,
        "picture": new_article.picture,
        "entities": new_article.entities,
        "topics_chosen": False,
        "site": site_of(new_article.url),
        "source_words": source_words(new_article.source),
        "address": address_key(new_article.url) if new_article.url else None,
        "number": number,
        "published_at": None if number is None else now,
    }
