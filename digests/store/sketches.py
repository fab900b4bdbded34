"""The sketches of articles: a few hashes each, by which near copies are found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from sqlalchemy import BigInteger, delete, func, select, type_coerce

from digests.model import Article, ArticleStatus
from digests.store.engine.columns import signed
from digests.store.engine.connection import Connection
from digests.store.schema.articles import ARTICLE, articles, sketches

MOST_SHARING = 20


class Sketches:
    """The sketches of one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def add(self, new: Mapping[int, Iterable[int]]) -> None:
        """Keep the sketches of new articles, unsigned 64-bit numbers each."""
        rows = [{"value": value, "article_id": article_id} for article_id, values in new.items() for value in {*values}]
        await self._connection.run(sketches.insert(), rows)

    async def set(self, article_id: int, values: Iterable[int]) -> None:
        """Keep the sketch of an article in position of an older one."""
        await self.remove(article_id)
        await self.add({article_id: values})

    async def remove(self, article_id: int) -> None:
        """Forget the sketch of an article."""
        await self._connection.run(delete(sketches).where(sketches.c.article_id == article_id))

    async def sharing(self, sketches_asked: Sequence[Iterable[int]], since: datetime) -> list[list[Article]]:
        """Return for each sketch up to 20 articles stored since then that share a value, best first, then newest."""
        asked = [(signed(value), position) for position, values in enumerate(sketches_asked) for value in set(values)]
        given, shared = self._connection.dialect.pairs(asked), func.count()
        rows = await self._connection.rows(
            select(given.c.second, sketches.c.article_id, shared)
            .select_from(given.join(sketches, type_coerce(sketches.c.value, BigInteger) == given.c.first))
            .join(articles, articles.c.id == sketches.c.article_id)
            .where(articles.c.created_at >= since, articles.c.status != ArticleStatus.DISCARDED)
            .group_by(given.c.second, sketches.c.article_id)
            .order_by(shared.desc(), sketches.c.article_id.desc())
        )
        best: list[list[int]] = [[] for _ in sketches_asked]
        for position, article_id, _ in rows:
            if len(best[position]) < MOST_SHARING:
                best[position].append(article_id)
        listed = self._connection.dialect.listed(list({article_id for ids in best for article_id in ids}))
        chosen = select(*ARTICLE).where(articles.c.id.in_(listed))
        known = {row.id: Article(*row) for row in await self._connection.rows(chosen)}
        return [[known[article_id] for article_id in ids] for ids in best]
