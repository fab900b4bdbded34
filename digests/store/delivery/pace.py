"""What must be known of the pace of the one token, whoever sends with it: waits, a pause, and what has been paid."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import fields
from datetime import date, datetime, timedelta

from sqlalchemy import Executable, Select, bindparam, func, select, true, update

from digests.model import ChatKind, PaceState
from digests.store.engine.columns import Moment
from digests.store.engine.connection import Connection
from digests.store.engine.cross_join import InOrder
from digests.store.engine.parameters import as_given, numbers
from digests.store.engine.prepared import prepared
from digests.store.schema.chats import chats
from digests.store.schema.delivery import deliveries, pace, waits_for_chat
from digests.timing.pacer import CHAT_INTERVAL_S, GROUP_LIMIT, GROUP_WINDOW_S

# What is charged for a message above the free rate, in messages a Star. https://core.telegram.org/bots/faq#broadcasting
MESSAGES_PER_STAR = 10


_PAID = prepared(select(pace.c.paid_day, pace.c.paid_messages).with_for_update())
_STATE = prepared(select(*(pace.c[field.name] for field in fields(PaceState))))


class Pace:
    """The pace in one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def get(self) -> PaceState:
        """Return how things stand."""
        row = await self._connection.row(_STATE)
        return PaceState(*row) if row else PaceState(None, None, None)

    async def block(self, until: datetime) -> None:
        """Remember that nothing may leave before a time; an earlier one than is known changes nothing."""
        later = pace.c.blocked_until.is_(None) | (pace.c.blocked_until < until)
        await self._connection.run(update(pace).where(later).values(blocked_until=until))

    async def pause(self, reason: str, now: datetime) -> bool:
        """Let no digest leave until ``resume``; False where it was paused already."""
        paused = update(pace).where(pace.c.paused_at.is_(None)).values(paused_at=now, pause_reason=reason)
        return bool(await self._connection.run(paused))

    async def resume(self) -> None:
        """Let digests leave again."""
        await self._connection.run(update(pace).values(paused_at=None, pause_reason=None))

    async def take_paid(self, day: date, most: int, stars: int) -> int:
        """Count up to ``most`` messages against a day's budget before they leave; return how many it still pays for."""
        row = await self._connection.row(_PAID)
        spent = row.paid_messages if row is not None and row.paid_day == day else 0
        taken = max(min(most, stars * MESSAGES_PER_STAR - spent), 0)
        if taken:
            await self._connection.run(update(pace).values(paid_day=day, paid_messages=spent + taken))
        return taken

    async def give_back(self, day: date, messages: int) -> None:
        """Take messages that were counted against a day's budget and did not leave off it again."""
        left = pace.c.paid_messages - messages
        await self._connection.run(update(pace).where(pace.c.paid_day == day).values(paid_messages=left))

    async def rest(self, chat_ids: Collection[int], now: datetime) -> None:
        """Let what waits for chats that were just sent to leave at the pace of a chat, whoever sends it."""
        if chat_ids:
            await rest(self._connection, chat_ids, now)


CHAT_INTERVAL, GROUP_WINDOW = timedelta(seconds=CHAT_INTERVAL_S), timedelta(seconds=GROUP_WINDOW_S)


_soon = bindparam("soon", type_=Moment)


_waiting = deliveries.alias("waiting")


# Passed over where locked: whoever takes a row back or to another chat decides about it.
_OF_CHATS = (
    select(_waiting.c.id)
    .where(_waiting.c.chat_id.in_(numbers("reached")), waits_for_chat(_waiting), _waiting.c.not_before < _soon)
    .with_for_update(skip_locked=True)
)
# The same, each chat asked in turn: PostgreSQL would go through all that waits while it knows little of it.
_reached = numbers("reached").subquery("reached")
_own = (
    select(_waiting.c.id)
    .where(_waiting.c.chat_id == _reached.c[0], waits_for_chat(_waiting), _waiting.c.not_before < _soon)
    .with_for_update(skip_locked=True)
    .correlate(_reached)
    .lateral("own")
)
_IN_TURN = select(_own.c.id).select_from(_reached.join(_own, true()))


def _resting(waiting: Select[int]) -> Executable:
    later = update(deliveries).where(deliveries.c.id.in_(waiting)).values(not_before=_soon)
    return prepared(later.returning(deliveries.c.chat_id))


_REST, _REST_IN_TURN = _resting(_OF_CHATS), _resting(_IN_TURN)


_arrived = (
    select(
        deliveries.c.chat_id,
        deliveries.c.finished_at,
        func.row_number()
        .over(partition_by=deliveries.c.chat_id, order_by=deliveries.c.finished_at.desc())
        .label("position"),
    )
    .select_from(InOrder(chats, deliveries, deliveries.c.chat_id == chats.c.id))
    .where(
        chats.c.id.in_(numbers("resting")),
        chats.c.kind != ChatKind.PRIVATE,
        deliveries.c.finished_at > bindparam("since", type_=Moment),
    )
    .subquery("arrived")
)


_FULL = select(_arrived.c.chat_id, _arrived.c.finished_at).where(_arrived.c.position == GROUP_LIMIT)


async def rest(connection: Connection, chat_ids: Collection[int], now: datetime) -> None:
    """Let what waits for chats that messages have just reached leave at their pace. Raises: StoreError."""
    put_off = _REST if connection.dialect.one_writer else _REST_IN_TURN
    rows = await connection.rows(put_off, {"reached": as_given(sorted(chat_ids)), "soon": now + CHAT_INTERVAL})
    # Most digests are one message, so seldom is there anything to count.
    if resting := sorted({row[0] for row in rows}):
        full = await connection.rows(_FULL, {"resting": as_given(resting), "since": now - GROUP_WINDOW})
        for chat_id, first_at in full:
            await connection.run(put_off, {"reached": as_given([chat_id]), "soon": first_at + GROUP_WINDOW})
