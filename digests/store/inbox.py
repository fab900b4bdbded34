"""The inbox: updates from the moment they came until a day after they were handled, each once."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, case, delete, func, select, update

from digests.model import QueuedUpdate, UpdateState
from digests.store.engine.connection import AnyRow, Connection
from digests.store.schema.inbox import inbox, is_open

_OPEN = is_open(inbox)
_UPDATE = tuple(inbox.c[field.name] for field in fields(QueuedUpdate))
_WAITING = select(func.count()).select_from(inbox).where(_OPEN)


class Inbox:
    """The updates of one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def assigned(self, owner: str, after: int) -> list[QueuedUpdate]:
        """Return what waits for a process and came after a row, the oldest first."""
        wanted = (inbox.c.owner == owner) & (inbox.c.id > after) & (inbox.c.state == UpdateState.WAITING)
        return _updates(await self._connection.rows(select(*_UPDATE).where(_OPEN, wanted).order_by(inbox.c.id)))

    async def is_left(self, owner: str) -> bool:
        """Tell whether something waits that no living process handles."""
        return bool(await self._connection.value(select(inbox.c.id).where(_OPEN, self._left(owner)).limit(1)))

    async def adopt(self, owner: str) -> list[QueuedUpdate]:
        """Take over what waited in processes that have ended, and return it, the oldest first.

        The first of each queue was perhaps in hand, so a try of it counts as broken off, unless there was one before:
        the next ones are counted when they begin.
        """
        others = _OPEN & self._left(owner)
        first = select(func.min(inbox.c.id)).where(others).group_by(inbox.c.queue)
        tries = case((inbox.c.id.in_(first) & (inbox.c.tries == 0), 1), else_=inbox.c.tries)
        taken = update(inbox).where(others, inbox.c.state == UpdateState.WAITING).values(owner=owner, tries=tries)
        rows = await self._connection.rows(taken.returning(*_UPDATE))
        return sorted(_updates(rows), key=lambda each: each.id)

    async def interrupted(self, owner: str) -> list[QueuedUpdate]:
        """Take over what ended processes were just answering: most of those answers have arrived, not all.

        It stays open until whoever asked has been told.
        """
        answering = _OPEN & self._left(owner) & (inbox.c.state == UpdateState.ANSWERING)
        taken = update(inbox).where(answering).values(owner=owner).returning(*_UPDATE)
        return sorted(_updates(await self._connection.rows(taken)), key=lambda each: each.id)

    async def tried(self, row: int, tries: int) -> None:
        """Count a try before it begins, so that it counts even if it ends the process."""
        await self._connection.run(update(inbox).where(inbox.c.id == row).values(tries=tries))

    async def failed(self, row: int, tries: int, error: str, *, aside: bool) -> None:
        """Note how many tries have broken off, and why; set the update aside where it is not to be tried again.

        One whose answer was leaving stays so: who has been answered must not be answered anew by another process.
        """
        values: dict[str, Any] = {"tries": tries, "error": error}
        if aside:
            values |= {"state": UpdateState.ASIDE, "owner": None}
        await self._connection.run(update(inbox).where(inbox.c.id == row).values(values))

    async def note(self, row: int, progress: str) -> None:
        """Keep how far the handling of an update has come; it is not over with its answer, so it waits to go on."""
        values = {"progress": progress, "state": UpdateState.WAITING}
        await self._connection.run(update(inbox).where(inbox.c.id == row).values(values))

    async def waiting(self) -> int:
        """Return how many updates have not been handled."""
        return int(await self._connection.value(_WAITING))

    async def aside(self) -> list[QueuedUpdate]:
        """Return what was set aside, the oldest first."""
        query = select(*_UPDATE).where(inbox.c.state == UpdateState.ASIDE).order_by(inbox.c.id)
        return _updates(await self._connection.rows(query))

    async def retry(self, ids: Collection[int]) -> int:
        """Let what was set aside wait for whoever adopts it; return how many."""
        chosen = inbox.c.id.in_(ids) & (inbox.c.state == UpdateState.ASIDE)
        values = {"state": UpdateState.WAITING, "tries": 0, "error": None}
        return await self._connection.run(update(inbox).where(chosen).values(values))

    async def drop(self, ids: Collection[int]) -> int:
        """Forget what was set aside; return how many."""
        chosen = inbox.c.id.in_(ids) & (inbox.c.state == UpdateState.ASIDE)
        return await self._connection.run(delete(inbox).where(chosen))

    async def forget_some(self, before: datetime, limit: int) -> int:
        """Forget up to ``limit`` updates that came before a moment and do not wait any more; return how many."""
        done = inbox.c.state.in_([UpdateState.HANDLED, UpdateState.ASIDE])
        old = select(inbox.c.id).where(done, inbox.c.received_at < before).order_by(inbox.c.received_at).limit(limit)
        return await self._connection.run(delete(inbox).where(inbox.c.id.in_(old)))

    def _left(self, owner: str) -> ColumnElement[bool]:
        ended = (inbox.c.owner != owner) & self._connection.dialect.ended(inbox.c.owner)
        return inbox.c.owner.is_(None) | ended


def _updates(rows: Sequence[AnyRow]) -> list[QueuedUpdate]:
    return [QueuedUpdate(*row) for row in rows]
