"""The sketches of articles: a few hashes each, by which near copies are found."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import delete, func, select

from digests.model import Article, ArticleStatus
from digests.store.columns import signed
from digests.store.database import Connection
from digests.store.schema import ARTICLE, articles, sketches

MOST_SHARING = 20


class Sketches:
    """The part of the articles that knows their sketches."""

    _connection: Connection

    async def remember_sketch(self, article_id: int, values: Iterable[int]) -> None:
        """Keep the sketch of an article, unsigned 64-bit numbers, in place of an older one."""
        await self._connection.run(delete(sketches).where(sketches.c.article_id == article_id))
        rows = [{"value": value, "article_id": article_id} for value in set(values)]
        await self._connection.run(sketches.insert(), rows)

    async def sharing_sketch(self, values: Iterable[int], since: datetime) -> list[Article]:
        """Return up to 20 articles stored since then that share any of the values, most shared first, then newest."""
        shared = func.count().label("shared")
        listed = self._connection.dialect.listed([signed(value) for value in set(values)])
        counted = (
            select(articles.c.id, shared)
            .join(sketches, sketches.c.article_id == articles.c.id)
            .where(sketches.c.value.in_(listed))
            .where(articles.c.created_at >= since, articles.c.status != ArticleStatus.DISCARDED)
            .group_by(articles.c.id)
            .order_by(shared.desc(), articles.c.id.desc())
            .limit(MOST_SHARING)
            .subquery()
        )
        best = select(*ARTICLE).join(counted, counted.c.id == articles.c.id)
        rows = await self._connection.rows(best.order_by(counted.c.shared.desc(), articles.c.id.desc()))
        return [Article(*row) for row in rows]
