"""The articles that readers keep."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement, bindparam, delete, func, select

from digests.model import Article, ArticleStatus
from digests.store.engine.connection import Connection
from digests.store.engine.prepared import prepared
from digests.store.schema.articles import ARTICLE, articles
from digests.store.schema.chats import saved

_HAS = prepared(
    select(saved.c.article_id).where(saved.c.chat_id == bindparam("chat"), saved.c.article_id == bindparam("article"))
)


class Saved:
    """What chats have kept, in one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def keep(self, chat_id: int, article_id: int, now: datetime) -> bool:
        """Keep an article; return whether it was not kept until now."""
        new = self._connection.dialect.insert(saved).values(chat_id=chat_id, article_id=article_id, saved_at=now)
        return bool(await self._connection.run(new.on_conflict_do_nothing()))

    async def let_go(self, chat_id: int, article_id: int) -> None:
        """Keep an article no longer."""
        own = (saved.c.chat_id == chat_id) & (saved.c.article_id == article_id)
        await self._connection.run(delete(saved).where(own))

    async def has(self, chat_id: int, article_id: int) -> bool:
        """Tell whether a chat keeps an article."""
        return await self._connection.row(_HAS, {"chat": chat_id, "article": article_id}) is not None

    async def count(self, chat_id: int) -> int:
        """Return how many articles a chat keeps."""
        own = select(func.count()).select_from(saved).where(saved.c.chat_id == chat_id)
        return int(await self._connection.value(own))

    async def gone(self, chat_id: int) -> list[Article]:
        """Return what a chat keeps and was taken back, the last that was kept first."""
        return await self._kept(chat_id, articles.c.status == ArticleStatus.RETRACTED)

    async def of(self, chat_id: int) -> list[Article]:
        """Return what a chat keeps and is still published, the last that was kept first."""
        return await self._kept(chat_id, articles.c.number.is_not(None))

    async def _kept(self, chat_id: int, those: ColumnElement[bool]) -> list[Article]:
        query = select(*ARTICLE).join(saved, saved.c.article_id == articles.c.id)
        query = query.where(saved.c.chat_id == chat_id, those)
        rows = await self._connection.rows(query.order_by(saved.c.saved_at.desc(), saved.c.article_id.desc()))
        return [Article(*row) for row in rows]
