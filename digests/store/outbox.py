"""The outbox: one row for each part of each digest of each chat, and its way to be sent once.

pending ──claim──> sending ──> sent
   ^                  ├──────> failed   (and the parts after it)
   └──────retry───────┤
                      └──────> unknown  (perhaps arrived: never sent again, the parts after it are)
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, exists, func, literal, or_, select, text, update

from digests.model import ChatKind, Delivery, DeliveryState, Message
from digests.store.columns import Moment, Named
from digests.store.database import AnyRow, Connection
from digests.store.schema import bodies, chats, deliveries

PENDING, SENDING, SENT = DeliveryState.PENDING, DeliveryState.SENDING, DeliveryState.SENT
FAILED, UNKNOWN = DeliveryState.FAILED, DeliveryState.UNKNOWN


@dataclass(frozen=True, slots=True)
class DeliveryRecord:
    """What became of one part of one digest for one chat."""

    id: int
    chat_id: int
    digest_key: str
    part: int
    state: DeliveryState
    attempts: int
    not_before: datetime
    started_at: datetime | None
    finished_at: datetime | None
    message_id: int | None
    reason: str | None


_RECORD = tuple(deliveries.c[field.name] for field in fields(DeliveryRecord))

# Written out, not bound: only so do the partial indexes serve.
_pending = text("deliveries.state = 'pending'")

_earlier = deliveries.alias("earlier")
_waits_for_a_part: ColumnElement[bool] = exists().where(
    _earlier.c.chat_id == deliveries.c.chat_id,
    _earlier.c.digest_key == deliveries.c.digest_key,
    _earlier.c.part < deliveries.c.part,
    _earlier.c.state.in_((PENDING, SENDING)),
)
_flying = deliveries.alias("flying")
# NOT IN, where the other is NOT EXISTS: few are in flight, and read once they answer for all.
_chats_in_flight = select(_flying.c.chat_id).where(text("flying.state = 'sending'"))
_free = ~_waits_for_a_part & deliveries.c.chat_id.not_in(_chats_in_flight)

_NEXT_AT = select(deliveries.c.not_before).where(_pending, _free)
_NEXT_AT = _NEXT_AT.order_by(deliveries.c.not_before, deliveries.c.id).limit(1)
_CLAIMABLE = (
    select(deliveries.c.id, deliveries.c.chat_id)
    .where(_pending, deliveries.c.not_before <= bindparam("now", type_=Moment), _free)
    .order_by(deliveries.c.not_before, deliveries.c.id)
    .limit(bindparam("most"))
    .with_for_update(skip_locked=True)
)
_SENT = (
    update(deliveries)
    .where(deliveries.c.id == bindparam("delivery"), or_(deliveries.c.state == SENDING, deliveries.c.state == UNKNOWN))
    .values(state=SENT, message_id=bindparam("message"), finished_at=bindparam("now"), reason=None)
)

_IN_FLIGHT = update(deliveries).where(deliveries.c.id == bindparam("delivery"), deliveries.c.state == SENDING)

_given = select(deliveries).where(deliveries.c.id == bindparam("delivery")).subquery()
_LATER_PARTS = update(deliveries).where(
    deliveries.c.chat_id == select(_given.c.chat_id).scalar_subquery(),
    deliveries.c.digest_key == select(_given.c.digest_key).scalar_subquery(),
    deliveries.c.part > select(_given.c.part).scalar_subquery(),
    deliveries.c.state == PENDING,
)


class Outbox:
    """The deliveries of one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def enqueue(self, rows: Sequence[tuple[int, int]], digest_key: str, now: datetime) -> int:
        """Add a delivery for each part of each (chat, edition), but none twice. Returns how many are new."""
        given = self._connection.dialect.pairs(rows)
        values: dict[str, Any] = {
            "chat_id": given.c.first,
            "edition_id": given.c.second,
            "part": bodies.c.part,
            "digest_key": literal(digest_key),
            "state": literal(PENDING, Named(DeliveryState)),
            "attempts": literal(0),
            "due_at": literal(now, Moment),
            "not_before": literal(now, Moment),
        }
        parts = (
            select(*values.values())
            .select_from(
                given.join(bodies, bodies.c.edition_id == given.c.second).join(chats, chats.c.id == given.c.first)
            )
            .order_by(given.c.place, bodies.c.part)
        )
        new = self._connection.dialect.insert(deliveries).from_select(list(values), parts)
        return await self._connection.run(new.on_conflict_do_nothing())

    async def claim(self, owner: str, now: datetime, limit: int) -> list[Delivery]:
        """Take up to ``limit`` deliveries to send, at most one a chat, and no part before the parts in front of it."""
        found = await self._connection.rows(_CLAIMABLE, {"now": now, "most": limit})
        one_a_chat = {row.chat_id: row.id for row in reversed(found)}
        if not one_a_chat:
            return []
        ids = self._connection.dialect.listed(list(one_a_chat.values()))
        claimed = await self._connection.rows(
            update(deliveries)
            .where(deliveries.c.id.in_(ids))
            .values(state=SENDING, owner=owner, attempts=deliveries.c.attempts + 1, started_at=now, reason=None)
            .returning(*_CLAIMED)
        )
        return await self._deliveries(sorted(claimed, key=lambda row: int(row.id)))

    async def sent(self, rows: Sequence[tuple[int, int | None]], now: datetime) -> None:
        """Mark deliveries as sent, each with the id of its message; those of unknown fate too, now that it is known."""
        given = [{"delivery": delivery, "message": message, "now": now} for delivery, message in rows]
        await self._connection.run(_SENT, given)

    async def failed(self, delivery_id: int, reason: str) -> None:
        """Give up a delivery, and with it the later parts of the same digest for that chat."""
        given_up = {"state": FAILED, "reason": reason}
        if await self._connection.run(_IN_FLIGHT.values(given_up), {"delivery": delivery_id}):
            await self._connection.run(_LATER_PARTS.values(given_up), {"delivery": delivery_id})

    async def retry(self, delivery_id: int, not_before: datetime, reason: str) -> None:
        """Send a delivery again at that time, and the later parts of it not before."""
        again = {"state": PENDING, "not_before": not_before, "reason": reason, "owner": None}
        if await self._connection.run(_IN_FLIGHT.values(again), {"delivery": delivery_id}):
            await self._connection.run(_LATER_PARTS.values(not_before=not_before), {"delivery": delivery_id})

    async def unknown(self, ids: Sequence[int], reason: str) -> None:
        """Mark deliveries that perhaps arrived; they are not sent again."""
        listed = self._connection.dialect.listed(ids)
        flying = deliveries.c.id.in_(listed) & (deliveries.c.state == SENDING)
        await self._connection.run(update(deliveries).where(flying).values(state=UNKNOWN, reason=reason))

    async def abandoned(self, owner: str) -> int:
        """Mark as unknown what others than ``owner`` were sending when they ended, and return how many."""
        others = text("deliveries.state = 'sending'") & (deliveries.c.owner != owner)
        return await self._connection.run(update(deliveries).where(others).values(state=UNKNOWN, reason="abandoned"))

    async def next_at(self) -> datetime | None:
        """Return when the next delivery may be claimed, or None where none waits for its time alone."""
        moment: datetime | None = await self._connection.value(_NEXT_AT)
        return moment

    async def states(self, digest_key: str | None = None) -> dict[DeliveryState, int]:
        """Return how many deliveries are in each state that any is in."""
        query = select(deliveries.c.state, func.count()).group_by(deliveries.c.state)
        if digest_key is not None:
            query = query.where(deliveries.c.digest_key == digest_key)
        return {row[0]: row[1] for row in await self._connection.rows(query)}

    async def holders(self, digest_key: str, chat_ids: Sequence[int]) -> set[int]:
        """Return those of the chats that have deliveries of that digest, in any state."""
        listed = self._connection.dialect.listed(chat_ids)
        holds = deliveries.c.chat_id.in_(listed) & (deliveries.c.digest_key == digest_key)
        return {row[0] for row in await self._connection.rows(select(deliveries.c.chat_id).where(holds).distinct())}

    async def of_chat(self, chat_id: int, digest_key: str | None = None) -> list[DeliveryRecord]:
        """Return what became of a chat's deliveries, the oldest first."""
        query: Select[*tuple[Any, ...]] = (
            select(*_RECORD).where(deliveries.c.chat_id == chat_id).order_by(deliveries.c.id)
        )
        if digest_key is not None:
            query = query.where(deliveries.c.digest_key == digest_key)
        return [DeliveryRecord(*row) for row in await self._connection.rows(query.order_by(deliveries.c.id))]

    async def _deliveries(self, claimed: Iterable[AnyRow]) -> list[Delivery]:
        """Put claimed rows together with their bodies, each body read once."""
        rows = list(claimed)
        chat_ids = self._connection.dialect.listed([row.chat_id for row in rows])
        chats_found = await self._connection.rows(select(chats.c.id, chats.c.kind).where(chats.c.id.in_(chat_ids)))
        kinds: dict[int, ChatKind] = {row[0]: row[1] for row in chats_found}
        editions = self._connection.dialect.listed(sorted({row.edition_id for row in rows}))
        found = await self._connection.rows(select(bodies).where(bodies.c.edition_id.in_(editions)))
        messages = {(row[0], row[1]): Message(row[2], row[3]) for row in found}
        return [
            Delivery(row.id, row.chat_id, kinds[row.chat_id], row.digest_key, row.part, row.attempts,
                     messages[row.edition_id, row.part])
            for row in rows
        ]  # fmt: skip


_CLAIMED = (
    deliveries.c.id,
    deliveries.c.chat_id,
    deliveries.c.edition_id,
    deliveries.c.digest_key,
    deliveries.c.part,
    deliveries.c.attempts,
)
