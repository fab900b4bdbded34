"""What is written for every update that comes in: three small notes, as cheaply as a database takes them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import asdict, fields
from datetime import datetime
from typing import Any

from sqlalchemy import Executable, String, bindparam, func, select, update

from digests.model import NewUpdate, QueuedUpdate, UpdateState
from digests.store.engine.database import Database
from digests.store.engine.dialect import Dialect
from digests.store.schema.inbox import inbox, is_open

# What is left of an update that was handled: nothing of whose it was, but for the place of a message.
ONLY_THAT_IT_CAME: dict[str, Any] = {
    "state": UpdateState.HANDLED, "body": "", "queue": "", "owner": None, "progress": None
}  # fmt: skip
_UPDATE = tuple(inbox.c[field.name] for field in fields(QueuedUpdate))
_ROW = update(inbox).where(inbox.c.id == bindparam("row"))
_ANSWERING, _HANDLED = _ROW.values(state=UpdateState.ANSWERING), _ROW.values(ONLY_THAT_IT_CAME)


class InboxNotes:
    """The notes of this process on the updates that it takes and handles."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._keep = _keeping(database.dialect)

    async def write(
        self,
        owner: str,
        now: datetime,
        new: Sequence[NewUpdate] = (),
        *,
        answering: Collection[int] = (),
        handled: Collection[int] = (),
    ) -> list[QueuedUpdate]:
        """Keep new updates, and note that the answers to others are about to leave, or that they were handled.

        Returns those of the new ones that this process, named ``owner``, is to handle, in their order: one whose queue
        has something open in another living process is left to that one. All of it outlives a killed process; only
        what is new waits for the disk, so with the power may be lost that an update was answered. Raises: StoreError.
        """
        came = {"received_at": now, "state": UpdateState.WAITING, "unless_mine": owner, "else_mine": owner}
        steps = (
            (_HANDLED, [{"row": each} for each in handled]),
            (_ANSWERING, [{"row": each} for each in answering]),
            (self._keep, [{**asdict(each), "waits_in": each.queue, **came} for each in new]),
        )
        kept = (await self._database.batch(steps, lasting=bool(new)))[-1]
        return sorted((QueuedUpdate(*row) for *row, whose in kept if whose == owner), key=lambda each: each.id)


def _keeping(dialect: Dialect) -> Executable:
    """Return the INSERT of an update, unless it has come before."""
    others = inbox.alias()
    waits = (others.c.queue == bindparam("waits_in", type_=String)) & is_open(others)
    lives = (others.c.owner != bindparam("unless_mine", type_=String)) & ~dialect.ended(others.c.owner)
    elsewhere = select(others.c.owner).where(waits, lives).limit(1).scalar_subquery()
    owner = func.coalesce(elsewhere, bindparam("else_mine", type_=String))
    return dialect.insert(inbox).values(owner=owner).on_conflict_do_nothing().returning(*_UPDATE, inbox.c.owner)
