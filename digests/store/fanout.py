"""From the chats that are due to the outbox: chats that want the same are one order, and SQL hands it to each of them.

The cursor is ``chats.next_due_at``: it moves in the transaction that adds the deliveries, so whatever breaks off is
taken up where it was. A chat that changed after it was grouped matches no order and stays due.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Subquery,
    and_,
    bindparam,
    case,
    delete,
    func,
    insert,
    literal,
    or_,
    select,
    update,
)

from digests.model import USUAL, DeliveryState, Look, Rhythm
from digests.store.columns import Moment, Named
from digests.store.database import Connection
from digests.store.outbox import Outbox
from digests.store.schema import bodies, chats, deliveries, orders


@dataclass(frozen=True, slots=True)
class Wanted:
    """What chats that are due have in common."""

    due_at: datetime
    language: str
    timezone: str
    digest_time: time
    days: frozenset[int]
    tell_when_empty: bool
    topic_ids: tuple[int, ...]
    covered: int
    look: Look = USUAL
    rhythm: Rhythm = Rhythm.DAILY


@dataclass(frozen=True, slots=True)
class Order:
    """What such chats get: an edition or nothing, what they have covered then, and when they are due again."""

    wanted: Wanted
    edition_id: int | None
    digest_key: str
    covers: int
    then_due_at: datetime | None


_LAST_ID = select(func.coalesce(func.max(deliveries.c.id), 0))
# Only a tick adds to the editions that are ordered, so what is newer than before is its own.
_ADDED = (
    select(deliveries.c.edition_id, func.count())
    .where(deliveries.c.id > bindparam("before"), deliveries.c.edition_id.in_(select(orders.c.edition_id)))
    .group_by(deliveries.c.edition_id)
)
_KEY = (
    "next_due_at", "language", "timezone", "digest_time", "days", "tell_when_empty", "followed", "covered", "layout",
    "length", "rhythm",
)  # fmt: skip


def followed(topic_ids: Sequence[int]) -> str:
    """Return topics as they stand in ``chats.followed``."""
    return ",".join(map(str, topic_ids))


class FanOut:
    """The chats that are due, in one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection, outbox: Outbox) -> None:
        self._connection, self._outbox = connection, outbox

    async def wanted(self, now: datetime, limit: int) -> list[Wanted]:
        """Return what the next chats want whose digest is due, the longest due first, each kind once."""
        due = self._due(now, limit)
        kinds = select(*(due.c[name] for name in _KEY)).distinct().order_by(due.c.next_due_at)
        return [
            Wanted(
                *(row.next_due_at, row.language, row.timezone, row.digest_time, row.days, row.tell_when_empty),
                *(_topic_ids(row.followed), row.covered, Look(row.layout, row.length), row.rhythm),
            )
            for row in await self._connection.rows(kinds)
        ]

    async def order(self, given: Sequence[Order]) -> None:
        """Say what each kind of chats gets, in the place of what was said before."""
        await self._connection.run(delete(orders))
        await self._connection.run(insert(orders), [_row(number, order) for number, order in enumerate(given)])

    async def hand_over(self, now: datetime, limit: int) -> tuple[int, int]:
        """Give the next due chats what is ordered for them and move them on.

        Returns how many deliveries are new, and how many chats have moved on; the others match no order.
        """
        before = await self._connection.value(_LAST_ID)
        enqueued = await self._enqueue(now, limit)
        if enqueued:
            for edition_id, count in await self._connection.rows(_ADDED, {"before": before}):
                self._outbox.count_queued(edition_id, count)
        return enqueued, await self._move_on(now, limit)

    def _due(self, now: datetime, limit: int, *, lock: bool = False) -> Subquery:
        awake = chats.c.active & ~chats.c.stopped & or_(chats.c.paused_until.is_(None), chats.c.paused_until <= now)
        query = (
            select(chats.c.id, *(chats.c[name] for name in _KEY))
            .where(chats.c.next_due_at <= now, awake)
            .order_by(chats.c.next_due_at, chats.c.id)
            .limit(limit)
        )
        return (query.with_for_update() if lock else query).subquery("due")

    async def _enqueue(self, now: datetime, limit: int) -> int:
        due = self._due(now, limit, lock=True)
        values = {
            "chat_id": due.c.id,
            "edition_id": orders.c.edition_id,
            "digest_key": orders.c.digest_key,
            "part": bodies.c.part,
            "state": literal(DeliveryState.PENDING, Named(DeliveryState)),
            "attempts": literal(0),
            "due_at": due.c.next_due_at,
            "not_before": literal(now, Moment),
        }
        joined = due.join(orders, _matches(due)).join(bodies, bodies.c.edition_id == orders.c.edition_id)
        parts = select(*values.values()).select_from(joined)
        new = self._connection.dialect.insert(deliveries).from_select(list(values), parts)
        return await self._connection.run(new.on_conflict_do_nothing())

    async def _move_on(self, now: datetime, limit: int) -> int:
        """Let the chats go on that have what is ordered; one that became due meanwhile has nothing yet, and stays."""
        due = self._due(now, limit)
        has = and_(
            deliveries.c.chat_id == due.c.id,
            deliveries.c.digest_key == orders.c.digest_key,
            deliveries.c.part == 0,
        )
        nothing = orders.c.edition_id.is_(None)
        # Somebody who moved the same due time to and fro has had another edition: its articles wait for the next.
        covers = or_(nothing, deliveries.c.edition_id == orders.c.edition_id)
        moved = (
            select(due.c.id, orders.c.then_due_at, case((covers, orders.c.covers), else_=due.c.covered).label("covers"))
            .select_from(due.join(orders, _matches(due)).outerjoin(deliveries, has))
            .where(or_(nothing, deliveries.c.id.is_not(None)))
            .subquery("moved")
        )
        on = {"covered": moved.c.covers, "next_due_at": moved.c.then_due_at, "held": False}
        return await self._connection.run(update(chats).where(chats.c.id == moved.c.id).values(on))


def _topic_ids(noted: str) -> tuple[int, ...]:
    return tuple(int(topic_id) for topic_id in noted.split(",") if topic_id)


def _matches(due: Subquery) -> ColumnElement[bool]:
    return and_(*(due.c[name] == orders.c[name] for name in _KEY))


def _row(number: int, order: Order) -> dict[str, Any]:
    wanted = order.wanted
    return {
        "number": number,
        "next_due_at": wanted.due_at,
        "language": wanted.language,
        "timezone": wanted.timezone,
        "digest_time": wanted.digest_time,
        "days": wanted.days,
        "tell_when_empty": wanted.tell_when_empty,
        "followed": followed(wanted.topic_ids),
        "covered": wanted.covered,
        "layout": wanted.look.layout,
        "length": wanted.look.length,
        "rhythm": wanted.rhythm,
        "edition_id": order.edition_id,
        "digest_key": order.digest_key,
        "covers": order.covers,
        "then_due_at": order.then_due_at,
    }
