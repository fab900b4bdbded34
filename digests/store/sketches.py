"""The sketches of articles: a few hashes each, by which near copies are found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from sqlalchemy import BigInteger, delete, func, select, type_coerce

from digests.model import Article, ArticleStatus
from digests.store.database import Connection
from digests.store.engine.columns import signed
from digests.store.schema.tables import ARTICLE, articles, sketches

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
        (found,) = await self.sharing_sketches([values], since)
        return found

    async def sharing_sketches(self, sketches_asked: Sequence[Iterable[int]], since: datetime) -> list[list[Article]]:
        """Return for each of some sketches up to 20 articles that share any of its values, as ``sharing_sketch``."""
        asked = [(signed(value), place) for place, values in enumerate(sketches_asked) for value in set(values)]
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
        for place, article_id, _ in rows:
            if len(best[place]) < MOST_SHARING:
                best[place].append(article_id)
        listed = self._connection.dialect.listed(list({article_id for ids in best for article_id in ids}))
        chosen = select(*ARTICLE).where(articles.c.id.in_(listed))
        known = {row.id: Article(*row) for row in await self._connection.rows(chosen)}
        return [[known[article_id] for article_id in ids] for ids in best]
