"""Editions: what was composed, each body kept once for however many chats."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import insert, select

from digests.model import Message
from digests.store.database import Connection
from digests.store.schema import bodies, editions


@dataclass(frozen=True, slots=True)
class Edition:
    """What was composed for one day in one language, of the articles with numbers in (after, up_to]."""

    id: int
    day: date
    language: str
    composed_at: datetime
    after: int
    up_to: int
    messages: tuple[Message, ...]


class Editions:
    """The editions of one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def add(
        self, *, day: date, language: str, composed_at: datetime, after: int, up_to: int, messages: Sequence[Message]
    ) -> int:
        """Store an edition, its messages as parts from 0, and return its id."""
        edition_id = await self._connection.value(
            insert(editions)
            .values(day=day, language=language, composed_at=composed_at, covers_after=after, covers_up_to=up_to)
            .returning(editions.c.id)
        )
        parts = [
            {"edition_id": edition_id, "part": part, "method": message.method, "parameters": message.parameters}
            for part, message in enumerate(messages)
        ]
        await self._connection.run(insert(bodies), parts)
        return int(edition_id)

    async def get(self, edition_id: int) -> Edition | None:
        """Return an edition with its messages, or None."""
        row = await self._connection.row(select(editions).where(editions.c.id == edition_id))
        if row is None:
            return None
        parts = await self._connection.rows(
            select(bodies.c.method, bodies.c.parameters)
            .where(bodies.c.edition_id == edition_id)
            .order_by(bodies.c.part)
        )
        messages = tuple(Message(*part) for part in parts)
        return Edition(row.id, row.day, row.language, row.composed_at, row.covers_after, row.covers_up_to, messages)
