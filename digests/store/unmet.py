"""Chats that a list has brought and that the bot has not met yet, and which of them it can write to."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sqlalchemy import delete, func, select, update

from digests.model import Chat
from digests.store.engine.connection import Connection
from digests.store.schema.chats import CHAT, chats, unmet


class MetSoFar(NamedTuple):
    """How many chats of the lists can be written to, cannot, and are yet to be asked about."""

    near: int
    far: int
    waiting: int


class Unmet:
    """The chats of one transaction that the bot has not met. Every method may raise StoreError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def add(self, chat_ids: Sequence[int]) -> None:
        """Remember chats that are yet to be met."""
        new = self._connection.dialect.insert(unmet).on_conflict_do_nothing()
        await self._connection.run(new, [{"chat_id": chat_id, "reached": None} for chat_id in chat_ids])

    async def among(self, chat_ids: Sequence[int]) -> frozenset[int]:
        """Return which of some chats have not been asked about yet."""
        listed = self._connection.dialect.listed(chat_ids)
        query = select(unmet.c.chat_id).where(unmet.c.chat_id.in_(listed), unmet.c.reached.is_(None))
        return frozenset(row[0] for row in await self._connection.rows(query))

    async def next(self, limit: int) -> list[Chat]:
        """Return the next chats to ask about, those of people first."""
        query = select(*CHAT).join(unmet, unmet.c.chat_id == chats.c.id).where(unmet.c.reached.is_(None))
        rows = await self._connection.rows(query.order_by(chats.c.id.desc()).limit(limit))
        return [Chat(**row._mapping) for row in rows]

    async def met(self, chat_id: int, *, reached: bool) -> None:
        """Note whether a chat can be written to."""
        await self._connection.run(update(unmet).where(unmet.c.chat_id == chat_id).values(reached=reached))

    async def so_far(self) -> MetSoFar:
        """Return how it stands with all of them."""
        rows = await self._connection.rows(select(unmet.c.reached, func.count()).group_by(unmet.c.reached))
        counts = {row[0]: int(row[1]) for row in rows}
        return MetSoFar(counts.get(True, 0), counts.get(False, 0), counts.get(None, 0))

    async def forget(self) -> None:
        """Forget those that were asked about: their outcome has been told."""
        await self._connection.run(delete(unmet).where(unmet.c.reached.is_not(None)))
