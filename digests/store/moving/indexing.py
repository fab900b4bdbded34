"""The full-text index of a database that has none yet: the stems of each article that is not put away."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from digests.language.tokens import shadow
from digests.store.article_index import ArticleIndex
from digests.store.articles import GONE
from digests.store.engine.connection import AnyRow, Connection
from digests.store.engine.database import Database
from digests.store.moving.out import Told
from digests.store.schema.articles import articles

# So many at a time: an article may be long.
CHUNK = 100
_KEPT = articles.c.status.not_in(GONE)
_READ = select(*(articles.c[name] for name in ("id", "number", "title", "text", "language"))).where(_KEPT)


async def index(connection: AsyncConnection, database: Database, told: Told) -> None:
    """Put all articles into the index, in the transaction that is open. Raises: StoreError."""
    own = Connection(connection, database.dialect, database.name)
    of = int(await own.value(select(func.count()).select_from(articles).where(_KEPT)))
    last_id = done = 0
    while found := await own.rows(_READ.where(articles.c.id > last_id).order_by(articles.c.id).limit(CHUNK)):
        await ArticleIndex(own).fill(await asyncio.to_thread(_stems, found))
        last_id, done = found[-1].id, done + len(found)
        told("Indexing", done, of)


def _stems(found: Sequence[AnyRow]) -> list[tuple[int, tuple[str, str]]]:
    """Return the key of each article, and the stems of its title and text."""
    return [
        (-id_ if number is None else number, (shadow(title, language), shadow(text, language)))
        for id_, number, title, text, language in found
    ]
