"""The outbox: one row for each part of each digest of each chat, and its way to be sent once.

pending ──claim──> sending ──> sent
   ^                  ├──────> failed   (and the parts after it, unless that one alone was refused)
   └──────retry───────┤
                      ├──────> unknown  (perhaps arrived: never sent again, the parts after it are)
                      └──────> skipped  (rightly left undone; from pending too)

Editions leave by lane and age, those that are paused not at all. Every change of state is counted in the figures of the
edition; the figures are written once, at the end of the transaction.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Select, bindparam, case, exists, func, literal, or_, select, update

from digests.model import Delivery, DeliveryRecord, DeliveryState, EditionKind, Message
from digests.store.delivery.outbox_statements import (
    ARRIVED,
    BODIES,
    CLAIMABLE,
    CLAIMABLE_LOCKED,
    DELETED,
    NEXT_AT,
    TAKE,
)
from digests.store.engine.columns import Moment, Named
from digests.store.engine.connection import AnyRow, Connection
from digests.store.engine.cross_join import InOrder
from digests.store.engine.parameters import as_given
from digests.store.engine.prepared import prepared
from digests.store.schema.chats import chats
from digests.store.schema.delivery import bodies, deliveries, editions, is_being_sent, is_pending
from digests.timing.quiet import is_quiet, quiet_until
from digests.timing.zones import zone_named

UTC = ZoneInfo("UTC")
PENDING, SENDING, SENT = DeliveryState.PENDING, DeliveryState.SENDING, DeliveryState.SENT
FAILED, UNKNOWN, SKIPPED = DeliveryState.FAILED, DeliveryState.UNKNOWN, DeliveryState.SKIPPED


_RECORD = tuple(deliveries.c[field.name] for field in fields(DeliveryRecord))
_given = select(deliveries).where(deliveries.c.id == bindparam("delivery")).subquery()
_LATER_PARTS = (
    (deliveries.c.chat_id == select(_given.c.chat_id).scalar_subquery())
    & (deliveries.c.digest_key == select(_given.c.digest_key).scalar_subquery())
    & (deliveries.c.part > select(_given.c.part).scalar_subquery())
    & (deliveries.c.state == PENDING)
)
_PUT_OFF = update(deliveries).where(_LATER_PARTS).values(not_before=bindparam("moment", type_=Moment))

_unfinished = deliveries.alias("unfinished")
_waiting, _in_flight = (
    exists().where(_unfinished.c.edition_id == editions.c.id, condition(_unfinished))
    for condition in (is_pending, is_being_sent)
)
_FIGURES = {state: state.value for state in (SENT, FAILED, UNKNOWN, SKIPPED)}
_last_sent_at, _moment = editions.c.last_sent_at, bindparam("moment", type_=Moment)
_TALLY = prepared(
    update(editions)
    .where(editions.c.id == bindparam("edition"))
    .values(
        {name: editions.c[name] + bindparam(f"more_{name}") for name in ("queued", *_FIGURES.values())}
        | {
            "open": or_(_waiting, _in_flight),
            # A clock that was set back does not hide what was sent before.
            "last_sent_at": case((or_(_last_sent_at.is_(None), _last_sent_at < _moment), _moment), else_=_last_sent_at),
        }
    )
)


class Outbox:
    """The deliveries of one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._figures: dict[int, Counter[str]] = {}
        self._sent_at: datetime | None = None

    async def enqueue(
        self, rows: Sequence[tuple[int, int]], digest_key: str, now: datetime, not_before: datetime | None = None
    ) -> int:
        """Add a delivery for each part of each (chat, edition), but none twice. Returns how many are new.

        They leave now, or ``not_before`` a moment.
        """
        given = self._connection.dialect.pairs(rows)
        values: dict[str, Any] = {
            "chat_id": given.c.first,
            "edition_id": given.c.second,
            "part": bodies.c.part,
            "digest_key": literal(digest_key),
            "state": literal(PENDING, Named(DeliveryState)),
            "attempts": literal(0),
            "due_at": literal(now, Moment),
            "not_before": literal(not_before or now, Moment),
        }
        parts = (
            select(*values.values())
            .select_from(
                given.join(bodies, bodies.c.edition_id == given.c.second).join(chats, chats.c.id == given.c.first)
            )
            .order_by(given.c.position, bodies.c.part)
        )
        new = self._connection.dialect.insert(deliveries).from_select(list(values), parts).on_conflict_do_nothing()
        added = await self._connection.rows(new.returning(deliveries.c.edition_id))
        for edition_id, count in Counter(row[0] for row in added).items():
            self.count_queued(edition_id, count)
        return len(added)

    async def claim(self, owner: str, now: datetime, limit: int, *, paid: bool = False) -> list[Delivery]:
        """Take up to ``limit`` deliveries to send, at most one a chat, and no part before the parts in front of it.

        They are ``paid`` where they may leave faster than the free rate.
        """
        claimable = CLAIMABLE if self._connection.dialect.one_writer else CLAIMABLE_LOCKED
        found = await self._connection.rows(claimable, {"now": now, "most": limit})
        one_a_chat: dict[int, AnyRow] = {}
        for row in found:
            one_a_chat.setdefault(row.chat_id, row)
        if not one_a_chat:
            return []
        taken = as_given([row.id for row in one_a_chat.values()])
        await self._connection.run(TAKE, {"taken": taken, "by": owner, "now": now})
        return await self._deliveries(list(one_a_chat.values()), now, paid=paid)

    async def sent(self, rows: Sequence[tuple[int, int | None]], now: datetime) -> list[int]:
        """Mark deliveries as sent, each with the id of its message; those of unknown fate too, now that it is known.

        Returns the ids of those: a correction may have passed them by.
        """
        self._sent_at = now
        arrived = await self._connection.rows(ARRIVED, {"arrived": as_given(rows), "now": now})
        for edition_id, count in Counter(row.edition_id for row in arrived).items():
            self._figures.setdefault(edition_id, Counter())[_FIGURES[SENT]] += count
        if len(arrived) == len(rows):
            return []
        written = {row.id for row in arrived}
        return await self._known_now([row for row in rows if row[0] not in written], now)

    async def failed(self, delivery_id: int, reason: str) -> None:
        """Give up a delivery, and with it the later parts of the same digest for that chat."""
        await self._end([delivery_id], FAILED, reason)

    async def refused(self, delivery_id: int, reason: str) -> None:
        """Give up a delivery alone; the later parts of the same digest leave."""
        await self._change(await self._found([delivery_id], (PENDING, SENDING)), FAILED, reason)

    async def skipped(self, ids: Collection[int], reason: str) -> None:
        """Leave deliveries undone, and with each the later parts of the same digest for that chat."""
        await self._end(ids, SKIPPED, reason)

    async def retry(self, delivery_id: int, not_before: datetime, reason: str) -> None:
        """Send a delivery again at that time, and the later parts of it not before."""
        again = {"state": PENDING, "not_before": not_before, "reason": reason, "owner": None}
        in_flight = (deliveries.c.id == bindparam("delivery")) & (deliveries.c.state == SENDING)
        if await self._connection.run(update(deliveries).where(in_flight).values(again), {"delivery": delivery_id}):
            await self._connection.run(_PUT_OFF, {"delivery": delivery_id, "moment": not_before})

    async def unknown(self, ids: Collection[int], reason: str) -> None:
        """Mark deliveries that perhaps arrived; they are not sent again."""
        await self._change(await self._found(ids, (SENDING,)), UNKNOWN, reason)

    async def abandoned(self, owner: str) -> int:
        """Mark as unknown what processes that have ended were sending, all but ``owner``; return how many.

        What they were editing or deleting is pending again: a change made twice is made once.
        """
        gone = (deliveries.c.owner != owner) & self._connection.dialect.ended(deliveries.c.owner)
        others = is_being_sent(deliveries) & gone
        changes = update(deliveries).where(others, deliveries.c.message_id.is_not(None))
        await self._connection.run(changes.values(state=PENDING, owner=None, reason="abandoned"))
        in_flight = await self._connection.rows(
            select(deliveries.c.id, deliveries.c.edition_id, deliveries.c.state).where(others).with_for_update()
        )
        await self._change(in_flight, UNKNOWN, "abandoned")
        return len(in_flight)

    async def next_at(self) -> datetime | None:
        """Return when the next delivery may be claimed, or None where none waits for its time alone."""
        moment: datetime | None = await self._connection.value(NEXT_AT)
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

    def count_queued(self, edition_id: int, count: int) -> None:
        """Count deliveries that have been added to an edition."""
        self._figures.setdefault(edition_id, Counter())["queued"] += count

    def count_skipped(self, edition_id: int, count: int) -> None:
        """Count deliveries of an edition that were waiting and are left undone."""
        self._figures.setdefault(edition_id, Counter())[_FIGURES[SKIPPED]] += count

    def count_again(self, edition_id: int, state: DeliveryState, count: int) -> None:
        """Count deliveries of an edition that are pending again after they had ended in a state."""
        self._figures.setdefault(edition_id, Counter())[_FIGURES[state]] -= count

    async def tally(self) -> None:
        """Write the figures down; the store does it at the end of each transaction, in one order for all processes."""
        given = [
            {
                "edition": edition_id,
                "moment": self._sent_at if figures[_FIGURES[SENT]] > 0 else None,
                **{f"more_{name}": figures[name] for name in ("queued", *_FIGURES.values())},
            }
            for edition_id, figures in sorted(self._figures.items())
        ]
        self._figures = {}
        await self._connection.run(_TALLY, given)

    async def _known_now(self, rows: Sequence[tuple[int, int | None]], now: datetime) -> list[int]:
        """Mark as sent what was of unknown fate."""
        messages = dict(rows)
        found = await self._found(messages, (UNKNOWN,))
        for row in found:
            reason = DELETED if messages[row.id] is None else None
            values = {"state": SENT, "message_id": messages[row.id], "finished_at": now, "reason": reason}
            await self._connection.run(update(deliveries).where(deliveries.c.id == row.id).values(values))
            self._count([row], SENT)
        return [row.id for row in found]

    async def _end(self, ids: Collection[int], state: DeliveryState, reason: str) -> None:
        ended = await self._found(ids, (PENDING, SENDING))
        if not ended:
            return
        first = deliveries.alias("first")
        same = (first.c.chat_id == deliveries.c.chat_id) & (first.c.digest_key == deliveries.c.digest_key)
        listed = self._connection.dialect.listed([row.id for row in ended])
        later = (
            select(deliveries.c.id, deliveries.c.edition_id, deliveries.c.state)
            .select_from(InOrder(first, deliveries, same & (first.c.part < deliveries.c.part)))
            .where(first.c.id.in_(listed), deliveries.c.state == PENDING, deliveries.c.id.not_in(listed))
            .distinct()
        )
        await self._change([*ended, *await self._connection.rows(later)], state, reason)

    async def _found(self, ids: Collection[int], states: Collection[DeliveryState]) -> Sequence[AnyRow]:
        listed = self._connection.dialect.listed(list(ids))
        return await self._connection.rows(
            select(deliveries.c.id, deliveries.c.edition_id, deliveries.c.state)
            .where(deliveries.c.id.in_(listed), deliveries.c.state.in_(states))
            .with_for_update()
        )

    async def _change(self, rows: Sequence[AnyRow], state: DeliveryState, reason: str) -> None:
        if rows:
            listed = self._connection.dialect.listed([row.id for row in rows])
            changed = (
                update(deliveries).where(deliveries.c.id.in_(listed)).values(state=state, reason=reason, owner=None)
            )
            await self._connection.run(changed)
            self._count(rows, state)

    def _count(self, rows: Iterable[AnyRow], state: DeliveryState) -> None:
        for row in rows:
            figures = self._figures.setdefault(row.edition_id, Counter())
            figures[_FIGURES[state]] += 1
            if row.state in _FIGURES:
                figures[_FIGURES[row.state]] -= 1

    async def _deliveries(self, rows: Sequence[AnyRow], now: datetime, *, paid: bool) -> list[Delivery]:
        """Put claimed rows together with their bodies, each body read once."""
        editions_read = as_given(sorted({row.edition_id for row in rows}))
        found = await self._connection.rows(BODIES, {"editions": editions_read})
        messages = {(row[0], row[1]): Message(*row[2:]) for row in found}
        return [
            Delivery(row.id, row.chat_id, row.kind, row.digest_key, row.part, row.attempts + 1,
                     messages[row.edition_id, row.part], row.edition_id, row.message_id, paid, row.refusals,
                     row.message_thread_id, row.silent or _is_quiet(row, now),
                     row.edition_kind, row.pins, row.due_at, _waits_until(row, now), _declined(row, now))
            for row in rows
        ]  # fmt: skip


def _is_quiet(row: AnyRow, now: datetime) -> bool:
    return bool(row.quiet) and is_quiet(row.quiet, now, zone_named(row.timezone, UTC))


def _waits_until(row: AnyRow, now: datetime) -> datetime | None:
    """Return when the quiet hours of a chat end, of what keeps them."""
    if row.edition_kind is not EditionKind.ANNOUNCEMENT or not row.quiet:
        return None
    return quiet_until(row.quiet, now, zone_named(row.timezone, UTC))


def _declined(row: AnyRow, now: datetime) -> bool:
    """Tell whether a chat wants no announcement any more: it has stopped, paused or left since it was handed out."""
    pauses = row.paused_until is not None and row.paused_until > now
    return row.edition_kind is EditionKind.ANNOUNCEMENT and (pauses or row.stopped or not row.active)
