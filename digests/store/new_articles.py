"""Articles that arrive: stored together with their stems, sketches and topics, many in as few statements as one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import bindparam, insert, update

from digests.model import Article, ArticleStatus, TopicMatch
from digests.query.analysed import site_of, source_words
from digests.store.engine.columns import keepable
from digests.store.engine.dialect import Step
from digests.store.matches import Matches, match_row
from digests.store.schema.tables import ARTICLE, articles, counters, sketches

COUNTER = "published"

_MARK_COPY = update(articles).where(articles.c.id == bindparam("article")).values(copy_of=bindparam("original"))


@dataclass(frozen=True, slots=True)
class NewArticle:
    """An article to be stored, the stems of its title and text, its sketch, and the topics that it is on."""

    title: str
    text: str
    language: str
    shadow: tuple[str, str]
    sketch: Sequence[int] = ()
    matches: Sequence[TopicMatch] = ()
    source: str | None = None
    url: str | None = None
    added_by: int | None = None
    copy_of: int | None = None
    author: str | None = None
    written_at: datetime | None = None
    image_url: str | None = None


class NewArticles(Matches):
    """The part of the articles that takes new ones in."""

    async def add_all(
        self, new_articles: Sequence[NewArticle], now: datetime, *, publish: bool = False
    ) -> list[Article]:
        """Store new articles, published at once or as drafts, and return them in order."""
        if not new_articles:
            return []
        first = await self.take_numbers(len(new_articles)) if publish else None
        rows = [_row(each, now, None if first is None else first + place) for place, each in enumerate(new_articles)]
        added = insert(articles).returning(*ARTICLE, sort_by_parameter_order=True)
        stored = [Article(*row) for row in await self._connection.rows(added, rows)]
        await self._index_all(stored, new_articles)
        await self._connection.run(
            sketches.insert(),
            [
                {"value": value, "article_id": article.id}
                for article, each in zip(stored, new_articles, strict=True)
                for value in set(each.sketch)
            ],
        )
        await self._put(
            [
                match_row(article.id, match, article.number, by_editor=False)
                for article, each in zip(stored, new_articles, strict=True)
                for match in each.matches
            ]
        )
        return stored

    async def mark_copies(self, copies: Mapping[int, int]) -> None:
        """Say which articles are copies of which others."""
        rows = [{"article": article_id, "original": first} for article_id, first in copies.items()]
        await self._connection.run(_MARK_COPY, rows)

    async def take_numbers(self, count: int) -> int:
        """Take the next numbers of publication, and return the first of them.

        The counter's row stays locked until the commit, so numbers become visible in their order.
        """
        last = await self._connection.value(
            update(counters)
            .where(counters.c.name == COUNTER)
            .values(value=counters.c.value + count)
            .returning(counters.c.value)
        )
        return int(last) - count + 1

    async def _index_all(self, stored: Sequence[Article], new_articles: Sequence[NewArticle]) -> None:
        """Put new articles into the full-text index, each kind of statement once for all of them."""
        steps: list[Sequence[Step]] = [
            self._connection.dialect.index_new(place_of(article), *map(keepable, each.shadow))
            for article, each in zip(stored, new_articles, strict=True)
        ]
        for kind in zip(*steps, strict=True):
            await self._connection.run(kind[0][0], [parameters for _, parameters in kind])


def place_of(article: Article) -> int:
    """Return an article's place in the full-text index."""
    return -article.id if article.number is None else article.number


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
        "topics_chosen": False,
        "site": site_of(new_article.url),
        "source_words": source_words(new_article.source),
        "number": number,
        "published_at": None if number is None else now,
    }
