"""After downtime: digests that nobody should get any more are taken back, and their articles roll into the next.

A digest of which one part has left goes on to its end; only those untouched are taken back.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, TypeAlias

from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    case,
    exists,
    func,
    literal,
    literal_column,
    or_,
    select,
    true,
    tuple_,
    update,
)

from digests.model import EditionKind, Rhythm
from digests.store.delivery.outbox import Outbox
from digests.store.delivery.owing import owing
from digests.store.engine.columns import Moment
from digests.store.engine.connection import AnyRow, Connection
from digests.store.engine.cross_join import InOrder
from digests.store.schema.chats import chats, is_uneven
from digests.store.schema.delivery import deliveries, editions, is_open, is_pending, is_unfinished, waits_for_chat

# Digests of one transaction, so that nobody waits long for the database.
CHUNK = 300

# Up to which chat, in the order in which they are due, digests were taken back.
Cursor: TypeAlias = tuple[datetime, int]

# The one is what an index lists by chat, the other what is asked.
_waiting = is_unfinished(deliveries) & is_pending(deliveries)
_TAKEN = deliveries.c.id, deliveries.c.chat_id, editions.c.covers_after, editions.c.errata
_begun = deliveries.alias("begun")
_untouched: ColumnElement[bool] = and_(
    editions.c.kind == EditionKind.DIGEST,
    ~exists().where(
        _begun.c.chat_id == deliveries.c.chat_id,
        _begun.c.digest_key == deliveries.c.digest_key,
        _begun.c.state != "pending",
    ),
)
_IN_ORDER = chats.c.next_due_at, chats.c.id


def _overtaken(due: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    """Return the digests that chats still wait for which are due again, those longest due first."""
    with_chats = InOrder(chats, deliveries, deliveries.c.chat_id == chats.c.id)
    return (
        select(*_TAKEN, chats.c.next_due_at)
        .select_from(InOrder(with_chats, editions, editions.c.id == deliveries.c.edition_id))
        .where(due, _waiting, deliveries.c.part == 0, _untouched)
        .order_by(*_IN_ORDER)
    )


def _overtaken_locked(due: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    """Return the same, locked, where several processes write.

    PostgreSQL plans for as many chats as were due when it last counted, which may be none: it would look through all
    that waits for each of a million. So each chat in turn is asked for its own.
    """
    in_turn = select(*_IN_ORDER).where(due).order_by(*_IN_ORDER).subquery("in_turn")
    own = (
        select(*_TAKEN)
        .select_from(deliveries.join(editions, editions.c.id == deliveries.c.edition_id))
        .where(deliveries.c.chat_id == in_turn.c.id, waits_for_chat(deliveries), deliveries.c.part == 0, _untouched)
        .with_for_update(of=deliveries)
        .correlate(in_turn)
        .lateral("own")
    )
    return select(*own.c, in_turn.c.next_due_at).select_from(in_turn.join(own, true()))


class CatchUp:
    """Digests that are overtaken or too late, in one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection, outbox: Outbox) -> None:
        self._connection, self._outbox = connection, outbox

    async def roll_over(self, now: datetime, after: Cursor | None = None, most: int = CHUNK) -> Cursor | None:
        """Take back digests whose chats have the next one due, from a cursor on; return the next, None at the end."""
        if await self._connection.row(select(editions.c.id).where(is_open(editions)).limit(1)) is None:
            return None
        awake = chats.c.active & ~chats.c.stopped & or_(chats.c.paused_until.is_(None), chats.c.paused_until <= now)
        # Where topics come at different times, the next digest does not have what this one has.
        due = and_(chats.c.next_due_at <= now, awake, ~is_uneven(chats), chats.c.topic_times == literal_column("''"))
        if after is not None:
            due &= tuple_(*_IN_ORDER) >= tuple_(literal(after[0], Moment), literal(after[1]))
        overtaken = _overtaken if self._connection.dialect.one_writer else _overtaken_locked
        rows = await self._take_back(overtaken(due).limit(most), "overtaken by the next digest")
        return (rows[-1].next_due_at, rows[-1].chat_id) if rows else None

    async def expire(self, due_before: datetime, weekly_due_before: datetime | None = None) -> int:
        """Take back some digests that were due before a time; return how many, 0 where none is left.

        Those of a week have a time of their own, if one is given.
        """
        weekly = deliveries.c.digest_key.startswith(f"{Rhythm.WEEKLY}:")
        before = case((weekly, literal(weekly_due_before or due_before, Moment)), else_=literal(due_before, Moment))
        late = (
            select(*_TAKEN)
            .select_from(InOrder(editions, deliveries, deliveries.c.edition_id == editions.c.id))
            .where(is_open(editions), is_pending(deliveries), deliveries.c.part == 0, _untouched)
            .where(deliveries.c.due_at < before)
            .limit(CHUNK)
            .with_for_update(of=deliveries)
        )
        return len(await self._take_back(late, "too late"))

    async def _take_back(self, query: Select[*tuple[Any, ...]], reason: str) -> Sequence[AnyRow]:
        rows = await self._connection.rows(query)
        if rows:
            await self._outbox.skipped([row.id for row in rows], reason)
            given = self._connection.dialect.pairs([(row.chat_id, row.covers_after) for row in rows])
            least = select(given.c.first, func.min(given.c.second).label("covers")).group_by(given.c.first).subquery()
            uncovered = (chats.c.id == least.c.first) & (chats.c.covered > least.c.covers)
            await self._connection.run(update(chats).where(uncovered).values(covered=least.c.covers))
            await self._owe(rows)
        return rows

    async def _owe(self, rows: Sequence[AnyRow]) -> None:
        """Let the next digests of chats tell the errata that these were to tell."""
        for errata in sorted({row.errata for row in rows if row.errata}):
            theirs = self._connection.dialect.listed([row.chat_id for row in rows if row.errata == errata])
            owed = owing(literal(errata))
            await self._connection.run(update(chats).where(chats.c.id.in_(theirs)).values(owed=owed))
