"""The pace of one chat, kept by the rows that wait for it: so it holds whichever process sends the next message.

When messages have arrived, what waits for the same chats is put off: for a second, and in a group that has had as many
as it may within a minute, until the first of them is a minute old. A process's own pacer knows no more than it sent.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta

from sqlalchemy import bindparam, func, select, text, update

from digests.model import ChatKind
from digests.store.database import Connection
from digests.store.engine.columns import Moment
from digests.store.engine.cross_join import InOrder
from digests.store.engine.parameters import as_given, numbers
from digests.store.schema.tables import chats, deliveries
from digests.timing.pacer import CHAT_INTERVAL_S, GROUP_LIMIT, GROUP_WINDOW_S

CHAT_INTERVAL, GROUP_WINDOW = timedelta(seconds=CHAT_INTERVAL_S), timedelta(seconds=GROUP_WINDOW_S)

_soon = bindparam("soon", type_=Moment)
_waiting = deliveries.alias("waiting")
# Passed over where locked: whoever takes a row back or to another chat decides about it.
_RESTING = (
    select(_waiting.c.id)
    .where(
        _waiting.c.chat_id.in_(numbers("reached")),
        # Written out, so that the partial index serves.
        text("(waiting.state = 'pending' OR waiting.owner IS NOT NULL)"),
        text("waiting.state = 'pending'"),
        _waiting.c.not_before < _soon,
    )
    .with_for_update(skip_locked=True)
)
_REST = update(deliveries).where(deliveries.c.id.in_(_RESTING)).values(not_before=_soon).returning(deliveries.c.chat_id)
_arrived = (
    select(
        deliveries.c.chat_id,
        deliveries.c.finished_at,
        func.row_number()
        .over(partition_by=deliveries.c.chat_id, order_by=deliveries.c.finished_at.desc())
        .label("place"),
    )
    .select_from(InOrder(chats, deliveries, deliveries.c.chat_id == chats.c.id))
    .where(
        chats.c.id.in_(numbers("resting")),
        chats.c.kind != ChatKind.PRIVATE,
        deliveries.c.finished_at > bindparam("since", type_=Moment),
    )
    .subquery("arrived")
)
_FULL = select(_arrived.c.chat_id, _arrived.c.finished_at).where(_arrived.c.place == GROUP_LIMIT)


async def rest(connection: Connection, chat_ids: Collection[int], now: datetime) -> None:
    """Let what waits for chats that messages have just reached leave at their pace. Raises: StoreError."""
    rows = await connection.rows(_REST, {"reached": as_given(sorted(chat_ids)), "soon": now + CHAT_INTERVAL})
    # Most digests are one message, so seldom is there anything to count.
    if resting := sorted({row[0] for row in rows}):
        full = await connection.rows(_FULL, {"resting": as_given(resting), "since": now - GROUP_WINDOW})
        for chat_id, first_at in full:
            await connection.run(_REST, {"reached": as_given([chat_id]), "soon": first_at + GROUP_WINDOW})
