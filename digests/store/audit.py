"""Who did what: written once, read the newest first, forgotten with time."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import asdict, fields
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, delete, func, insert, select, update

from digests.model import JSON, AuditEntry, AuditFilter, Deed
from digests.store.engine.columns import keepable
from digests.store.engine.connection import Connection
from digests.store.schema.audit import audit

_ENTRY = tuple(audit.c[field.name] for field in fields(AuditEntry))
# Who did something, where that person is forgotten.
NOBODY = 0


class Audit:
    """The audit of one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def add(self, entry: AuditEntry) -> None:
        """Write down an act; it gets an id of its own."""
        await self.add_all([entry])

    async def add_all(self, entries: Sequence[AuditEntry]) -> None:
        """Write down some acts in their order."""
        if entries:
            await self._connection.run(insert(audit), [_row(each) for each in entries])

    async def page(self, which: AuditFilter, limit: int, *, before: int | None = None) -> list[AuditEntry]:
        """Return acts, the newest first, those before an entry where one is named."""
        older = [] if before is None else [audit.c.id < before]
        query = select(*_ENTRY).where(*_chosen(which), *older).order_by(audit.c.id.desc()).limit(limit)
        return [AuditEntry(*row) for row in await self._connection.rows(query)]

    async def get(self, entry_id: int) -> AuditEntry | None:
        """Return an act, None where it is not kept."""
        row = await self._connection.row(select(*_ENTRY).where(audit.c.id == entry_id))
        return None if row is None else AuditEntry(*row)

    async def removed_topics(self, subjects: Collection[str]) -> dict[str, JSON]:
        """Return what topics were that are deleted by now, by their subject, as far as that is kept."""
        gone = (audit.c.deed == Deed.TOPIC_REMOVED) & audit.c.subject.in_(list(subjects))
        rows = await self._connection.rows(select(audit.c.subject, audit.c.before).where(gone).order_by(audit.c.id))
        return {row[0]: row[1] for row in rows}

    async def last(self, article_id: int) -> AuditEntry | None:
        """Return what was done last to an article, None where nothing is known."""
        newest = await self.page(AuditFilter(article_id=article_id), 1)
        return newest[0] if newest else None

    async def since(self, entry_id: int, limit: int) -> list[tuple[int, int | None, Deed]]:
        """Return up to so many acts after an entry, in their order: their ids, to which articles, and what was done."""
        query = select(audit.c.id, audit.c.article_id, audit.c.deed).where(audit.c.id > entry_id)
        rows = await self._connection.rows(query.order_by(audit.c.id).limit(limit))
        return [(row[0], row[1], row[2]) for row in rows]

    async def newest(self) -> int:
        """Return the id of the last act, 0 where there is none."""
        return int(await self._connection.value(select(func.coalesce(func.max(audit.c.id), 0))))

    async def people(self, limit: int) -> list[tuple[int, int]]:
        """Return who has done most, by id, each with how many acts."""
        number = func.count()
        query = select(audit.c.by, number).where(audit.c.by.is_not(None)).group_by(audit.c.by)
        rows = await self._connection.rows(query.order_by(number.desc(), audit.c.by).limit(limit))
        return [(row[0], row[1]) for row in rows]

    async def forget_some(self, before: datetime, limit: int) -> int:
        """Forget up to so many acts of before a moment; return how many."""
        old = select(audit.c.id).where(audit.c.made_at < before).order_by(audit.c.made_at).limit(limit)
        return await self._connection.run(delete(audit).where(audit.c.id.in_(old)))

    async def forget_person(self, user_id: int) -> None:
        """Forget who somebody was in what they did, and what was done to them."""
        await self._connection.run(update(audit).where(audit.c.by == user_id).values(by=NOBODY))
        of_them = update(audit).where(audit.c.chat_id == user_id)
        await self._connection.run(of_them.values(chat_id=NOBODY, before={}, after={}))


def _row(entry: AuditEntry) -> dict[str, Any]:
    values = {name: value for name, value in asdict(entry).items() if name != "id"}
    return values | {name: _keepable(values[name]) for name in ("before", "after")}


def _chosen(which: AuditFilter) -> list[ColumnElement[bool]]:
    by = [] if which.by is None else [audit.c.by == which.by]
    article = [] if which.article_id is None else [audit.c.article_id == which.article_id]
    return [*by, *article]


def _keepable(value: Any) -> Any:
    """Return a JSON value without what no database keeps."""
    if isinstance(value, str):
        return keepable(value)
    if isinstance(value, dict):
        return {name: _keepable(each) for name, each in value.items()}
    return [_keepable(each) for each in value] if isinstance(value, list) else value
