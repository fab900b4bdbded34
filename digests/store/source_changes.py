"""What sources say now of articles that an editor is to decide on."""

from __future__ import annotations

from dataclasses import asdict, fields

from sqlalchemy import delete, select

from digests.model import SourceChange
from digests.store.engine.connection import Connection
from digests.store.schema.articles import source_changes

_CHANGE = tuple(source_changes.c[field.name] for field in fields(SourceChange))


class SourceChanges:
    """The changes of one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def put(self, change: SourceChange) -> None:
        """Keep what a source says now, in place of what it said before."""
        values = asdict(change)
        new = self._connection.dialect.insert(source_changes).values(values)
        await self._connection.run(new.on_conflict_do_update(index_elements=["article_id"], set_=values))

    async def of(self, article_id: int) -> SourceChange | None:
        """Return what the source of an article says now, None where nobody has to decide on it."""
        row = await self._connection.row(select(*_CHANGE).where(source_changes.c.article_id == article_id))
        return None if row is None else SourceChange(*row)

    async def drop(self, article_id: int) -> bool:
        """Forget what a source says now; tell whether there was anything."""
        gone = delete(source_changes).where(source_changes.c.article_id == article_id)
        return bool(await self._connection.run(gone))
