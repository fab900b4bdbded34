"""From the chats that are due to the outbox: chats that want the same are one order, and SQL hands it to each of them.

The cursor is ``chats.next_due_at``: it moves in the transaction that adds the deliveries, so whatever breaks off is
taken up where it was. A chat that changed after it was grouped matches no order and stays due. Which chats a
transaction serves is looked up once and noted in ``served``. Where it matters what chats have been told before, their
background is a part of what they want.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Insert,
    Integer,
    Select,
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

from digests.model import Behind, DeliveryState, Preferences
from digests.store.delivery.backgrounds import NO_BACKGROUND, NOTHING_RECALLED, Recalled, background_of
from digests.store.delivery.outbox import Outbox
from digests.store.delivery.owing import noted, noted_ids
from digests.store.engine.columns import Moment, Named
from digests.store.engine.connection import AnyRow, Connection
from digests.store.engine.cross_join import InOrder
from digests.store.engine.prepared import prepared
from digests.store.schema.chats import chats
from digests.store.schema.delivery import bodies, deliveries, orders, served


@dataclass(frozen=True, slots=True)
class Wanted:
    """What chats that are due have in common; ``owed`` are the errata that their digest is to tell of.

    ``told`` are the numbers of the articles that they have heard of at once; ``background`` is what they have been told
    before, as far as it was asked for. ``behind`` as in ``Chat``.
    """

    due_at: datetime
    preferences: Preferences
    topic_ids: tuple[int, ...]
    covered: int
    owed: tuple[int, ...] = ()
    told: tuple[int, ...] = ()
    background: str = NO_BACKGROUND
    behind: Behind = ()


@dataclass(frozen=True, slots=True)
class Order:
    """What such chats get: an edition or nothing, what they have covered then, and when they are due again.

    ``then_behind`` are the topics that they have covered less far then.
    """

    wanted: Wanted
    edition_id: int | None
    digest_key: str
    covers: int
    then_due_at: datetime | None
    then_behind: Behind = ()


_PREFERENCES = tuple(field.name for field in fields(Preferences))
_KEY = ("next_due_at", "followed", "covered", "behind", "owed", "told", *_PREFERENCES)

_now, _most = bindparam("now", type_=Moment), bindparam("most", type_=Integer)


def _due(background: ColumnElement[str]) -> Select[*tuple[Any, ...]]:
    return (
        select(chats.c.id, *(chats.c[name] for name in _KEY), background.label("background"))
        .where(chats.c.next_due_at <= _now, chats.c.active, ~chats.c.stopped)
        .where(or_(chats.c.paused_until.is_(None), chats.c.paused_until <= _now))
        .order_by(chats.c.next_due_at, chats.c.id)
        .limit(_most)
    )


def _kinds(background: ColumnElement[str]) -> Select[*tuple[Any, ...]]:
    due = _due(background).subquery("due")
    return select(*(due.c[name] for name in (*_KEY, "background"))).distinct().order_by(due.c.next_due_at)


def _serve(background: ColumnElement[str]) -> Insert:
    locked = _due(background).with_for_update().subquery("due")
    same = and_(*(orders.c[name] == locked.c[name] for name in (*_KEY, "background")))
    matching = select(locked.c.id, orders.c.number).select_from(InOrder(locked, orders, same))
    return insert(served).from_select(["chat_id", "number"], matching)


_no_background: ColumnElement[str] = literal(NO_BACKGROUND)
_KINDS, _KINDS_BY_BACKGROUND = _kinds(_no_background), _kinds(background_of(chats.c.id))
_SERVE, _SERVE_BY_BACKGROUND = _serve(_no_background), _serve(background_of(chats.c.id))
_ordered = InOrder(served, orders, orders.c.number == served.c.number)
_with_parts = InOrder(_ordered, bodies, bodies.c.edition_id == orders.c.edition_id)
_parts = select(func.count()).where(bodies.c.edition_id == orders.c.edition_id).scalar_subquery()
_EXPECTED = (
    select(orders.c.edition_id, (func.count() * _parts).label("parts"))
    .select_from(_ordered)
    .where(orders.c.edition_id.is_not(None))
    .group_by(orders.c.number, orders.c.edition_id)
)
_DELIVERY = {
    "chat_id": served.c.chat_id,
    "edition_id": orders.c.edition_id,
    "digest_key": orders.c.digest_key,
    "part": bodies.c.part,
    "state": literal(DeliveryState.PENDING, Named(DeliveryState)),
    "attempts": literal(0),
    "due_at": orders.c.next_due_at,
    "not_before": _now,
}
# By edition, as the outbox lists what is pending: a row next to the one before costs half as much as one elsewhere.
_DELIVERIES = (
    select(*_DELIVERY.values()).select_from(_with_parts).order_by(orders.c.edition_id, served.c.chat_id, bodies.c.part)
)
_ORDER = prepared(insert(orders))
_LAST_ID = select(func.coalesce(func.max(deliveries.c.id), 0))
_new = deliveries.c.id > bindparam("before")
# Only a tick adds to the editions that are ordered, so what is newer than before is its own.
_ADDED = (
    select(deliveries.c.edition_id, func.count())
    .where(_new, deliveries.c.edition_id.in_(select(orders.c.edition_id)))
    .group_by(deliveries.c.edition_id)
)

_had = deliveries.alias("had")
_first_part = and_(_had.c.chat_id == served.c.chat_id, _had.c.digest_key == orders.c.digest_key, _had.c.part == 0)
_OTHERS = (
    select(served.c.chat_id)
    .select_from(InOrder(_ordered, _had, _first_part))
    .where(_had.c.edition_id != orders.c.edition_id)
)
# What is longer than the edition that such a chat has had would bring its last parts.
_SPARE_OTHERS = delete(deliveries).where(
    _new,
    deliveries.c.part > 0,
    deliveries.c.chat_id.in_(_OTHERS),
    deliveries.c.edition_id.in_(select(orders.c.edition_id)),
)
_moved = (
    select(served.c.chat_id, orders.c.covers, orders.c.then_behind, orders.c.then_due_at, orders.c.edition_id)
    .select_from(_ordered)
    .subquery("moved")
)
_told = case((_moved.c.edition_id.is_(None), chats.c.owed), else_="")
_MOVE_ON = (
    update(chats).where(chats.c.id == _moved.c.chat_id).values(next_due_at=_moved.c.then_due_at, held=False, owed=_told)
)
_COVER = _MOVE_ON.values(covered=_moved.c.covers, behind=_moved.c.then_behind)
_is_other = chats.c.id.in_(_OTHERS)
_COVER_BUT_OTHERS = _MOVE_ON.values(
    covered=case((_is_other, chats.c.covered), else_=_moved.c.covers),
    behind=case((_is_other, chats.c.behind), else_=_moved.c.then_behind),
    owed=case((_is_other, chats.c.owed), else_=_told),
)


class FanOut:
    """The chats that are due, in one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection, outbox: Outbox) -> None:
        self._connection, self._outbox = connection, outbox

    async def wanted(self, now: datetime, limit: int, recalled: Recalled = NOTHING_RECALLED) -> list[Wanted]:
        """Return what the next chats want whose digest is due, the longest due first, each kind once.

        Those that have not had the same of the editions that are ``recalled`` are of different kinds.
        """
        query = _KINDS_BY_BACKGROUND if recalled.edition_ids else _KINDS
        return [_wanted(row) for row in await self._connection.rows(query, _asked(now, limit, recalled))]

    async def order(self, given: Sequence[Order]) -> None:
        """Say what each kind of chats gets, in the place of what was said before.

        A leader that was killed may still be saying so: it is waited for.
        """
        for statement in self._connection.dialect.alone(orders):
            await self._connection.run(statement)
        await self._connection.run(delete(orders))
        await self._connection.run(_ORDER, [_row(number, order) for number, order in enumerate(given)])

    async def hand_over(self, now: datetime, limit: int, recalled: Recalled = NOTHING_RECALLED) -> tuple[int, int]:
        """Give the next due chats what is ordered for them and move them on; ``recalled`` as they were grouped by.

        Returns how many deliveries are new, and how many chats have moved on; the others match no order.
        """
        serve = _SERVE_BY_BACKGROUND if recalled.edition_ids else _SERVE
        moved = await self._connection.run(serve, _asked(now, limit, recalled))
        expected = Counter[int]()
        for edition_id, parts in await self._connection.rows(_EXPECTED):
            expected[edition_id] += parts
        before = await self._connection.value(_LAST_ID)
        new = self._connection.dialect.insert(deliveries).from_select(list(_DELIVERY), _DELIVERIES)
        enqueued = await self._connection.run(new.on_conflict_do_nothing(), {"now": now})
        all_new = enqueued == expected.total()
        if not all_new:
            enqueued -= await self._connection.run(_SPARE_OTHERS, {"before": before})
        added = expected.items() if all_new else await self._connection.rows(_ADDED, {"before": before})
        for edition_id, count in added:
            self._outbox.count_queued(edition_id, count)
        # Somebody who moved the same due time to and fro has had another edition: its articles wait for the next.
        await self._connection.run(_COVER if all_new else _COVER_BUT_OTHERS)
        # Nothing of it is ever kept, so that no other transaction takes it for its own.
        await self._connection.run(delete(served))
        return enqueued, moved


def _asked(now: datetime, limit: int, recalled: Recalled) -> dict[str, Any]:
    return {"now": now, "most": limit, **recalled.parameters()}


def _wanted(row: AnyRow) -> Wanted:
    followed, owed, told = noted_ids(row.followed), noted_ids(row.owed), noted_ids(row.told)
    return Wanted(row.next_due_at, _chosen(row), followed, row.covered, owed, told, row.background, row.behind)


def _chosen(row: AnyRow) -> Preferences:
    return Preferences(**{name: row._mapping[name] for name in _PREFERENCES})


def _row(number: int, order: Order) -> dict[str, Any]:
    wanted = order.wanted
    return {
        "number": number,
        "next_due_at": wanted.due_at,
        "followed": noted(wanted.topic_ids),
        "owed": noted(wanted.owed),
        "told": noted(wanted.told),
        "covered": wanted.covered,
        "behind": wanted.behind,
        "then_behind": order.then_behind,
        "background": wanted.background,
        "edition_id": order.edition_id,
        "digest_key": order.digest_key,
        "covers": order.covers,
        "then_due_at": order.then_due_at,
        **{name: getattr(wanted.preferences, name) for name in _PREFERENCES},
    }
