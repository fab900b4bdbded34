"""Editions that a chat has had, found again by the message that brought them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, select

from digests.model import JSON, BackIssue, EditionKind, Message
from digests.store.engine.connection import Connection
from digests.store.schema.delivery import bodies, deliveries, editions, has_message

_STANDING = (editions.c.kind.in_((EditionKind.DIGEST, EditionKind.ALERT)), editions.c.withdrawn_at.is_(None))
_SENT = (
    select(editions.c.id, editions.c.composed_at, editions.c.outline, bodies.c.method, bodies.c.parameters,
           bodies.c.instead)
    .select_from(deliveries)
    .join(editions, editions.c.id == deliveries.c.edition_id)
    .join(bodies, (bodies.c.edition_id == deliveries.c.edition_id) & (bodies.c.part == deliveries.c.part))
    .where(*_STANDING)
    .where(deliveries.c.message_id.is_not(None))
    .order_by(deliveries.c.part.desc())
    .limit(1)
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Issue:
    """A digest or an alert of a day, with what it shows, of what was published up to a number."""

    edition_id: int
    day: date
    up_to: int
    outline: JSON | None


class BackIssues:
    """The editions that chats have had, in one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def at(self, chat_id: int, message_id: int) -> BackIssue | None:
        """Return the edition that a message of a chat is a part of; None where none is known, or it was taken back."""
        return await self._found((deliveries.c.chat_id == chat_id) & (deliveries.c.message_id == message_id))

    async def of(self, chat_id: int, edition_id: int) -> BackIssue | None:
        """Return an edition that a chat has had, with its last part; None where it has not, or it was taken back."""
        return await self._found((deliveries.c.chat_id == chat_id) & (deliveries.c.edition_id == edition_id))

    async def listed(self, chat_id: int, most: int) -> list[tuple[int, date]]:
        """Return the ids and days of the digests that a chat has had and can be told of again, the newest first."""
        had = select(deliveries.c.edition_id).where(
            deliveries.c.chat_id == chat_id, deliveries.c.message_id.is_not(None)
        )
        query = select(editions.c.id, editions.c.day).where(editions.c.id.in_(had), editions.c.outline.is_not(None))
        query = query.where(editions.c.kind == EditionKind.DIGEST, editions.c.withdrawn_at.is_(None))
        rows = await self._connection.rows(query.order_by(editions.c.id.desc()).limit(most))
        return [(row.id, row.day) for row in rows]

    async def between(self, chat_id: int, since: datetime, until: datetime, most: int) -> list[Issue]:
        """Return the digests and alerts that a chat has had of those composed in a time, the newest first."""
        had = select(deliveries.c.edition_id).where(deliveries.c.chat_id == chat_id, has_message(deliveries))
        query = select(editions.c.id, editions.c.day, editions.c.covers_up_to, editions.c.outline)
        query = query.where(editions.c.id.in_(had), editions.c.composed_at.between(since, until), *_STANDING)
        rows = await self._connection.rows(query.order_by(editions.c.id.desc()).limit(most))
        return [Issue(*row) for row in rows]

    async def _found(self, which: ColumnElement[bool]) -> BackIssue | None:
        row: Any = await self._connection.row(_SENT.where(which))
        if row is None:
            return None
        return BackIssue(row.id, row.composed_at, row.outline, Message(row.method, row.parameters, row.instead))
