"""Articles that have been kept long enough: which may go, and their going, each with all that hangs on it.

Kept all the same is what a reader saved, what an edition that is remembered shows, what taught a topic, what was
corrected since, and whatever waits for an editor.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement, exists, select

from digests.store.articles import GONE, PUBLISHED, Articles
from digests.store.engine.connection import Connection
from digests.store.schema.articles import articles
from digests.store.schema.chats import saved
from digests.store.schema.delivery import appearances
from digests.store.schema.errata import errata
from digests.store.schema.topics import lessons

_IS_NEEDED = [exists().where(each.c.article_id == articles.c.id) for each in (saved, appearances, lessons)]


class OldArticles:
    """What of the articles is old, in one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection, all_articles: Articles) -> None:
        self._connection, self._articles = connection, all_articles

    async def some(self, before: datetime, limit: int) -> list[int]:
        """Return up to so many articles that may go, the oldest first: published, or put away, before a moment."""
        found: list[int] = []
        # A number tells by the index alone what is published: to look at the rows would read their texts.
        published = select(articles.c.id).where(articles.c.published_at < before, articles.c.number.is_not(None))
        put_away = select(articles.c.id).where(
            articles.c.number.is_(None), articles.c.status.in_(GONE), articles.c.created_at < before
        )
        for old in (
            published.order_by(articles.c.published_at, articles.c.number),
            put_away.order_by(articles.c.id),
        ):
            if len(found) < limit:
                rows = await self._connection.rows(old.where(*_spared(before)).limit(limit - len(found)))
                found += [row[0] for row in rows]
        return found

    async def forget(self, article_id: int, before: datetime) -> bool:
        """Delete an article if it may still go; return whether it has."""
        # Locked first: who is just saving it has done so before the next statement looks, or comes too late.
        locked = select(articles.c.status, articles.c.published_at).where(articles.c.id == article_id)
        row = await self._connection.row(locked.with_for_update())
        if row is None or row.status not in (PUBLISHED, *GONE):
            return False
        if row.status is PUBLISHED and row.published_at >= before:
            return False
        may_go = select(articles.c.id).where(articles.c.id == article_id, *_spared(before))
        if await self._connection.row(may_go) is None:
            return False
        await self._articles.erase(article_id)
        return True


def _spared(before: datetime) -> list[ColumnElement[bool]]:
    """Return the conditions that nobody needs an article any more."""
    corrected = exists().where(errata.c.article_id == articles.c.id, errata.c.made_at >= before)
    return [*(~needed for needed in _IS_NEEDED), ~corrected]
