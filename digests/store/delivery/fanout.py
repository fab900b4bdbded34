"""From the chats that are due to the outbox: chats that want the same are one order, and SQL hands it to each of them.

The cursor is ``chats.next_due_at``: it moves in the transaction that adds the deliveries, so whatever breaks off is
taken up where it was. A chat that changed after it was grouped matches no order and stays due. Which chats a
transaction serves is looked up once and noted in ``served``. Where it matters what chats have been told before, their
background is a part of what they want.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    ColumnElement,
    Executable,
    FromClause,
    Insert,
    Integer,
    Select,
    Table,
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

if TYPE_CHECKING:
    from sqlalchemy.dialects import postgresql, sqlite


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

# The number of what matches no order.
_NO_ORDER = -1

_now, _most = bindparam("now", type_=Moment), bindparam("most", type_=Integer)


def _next(*columns: ColumnElement[Any]) -> Select[*tuple[Any, ...]]:
    return (
        select(*columns)
        .where(chats.c.next_due_at <= _now, chats.c.active, ~chats.c.stopped)
        .where(or_(chats.c.paused_until.is_(None), chats.c.paused_until <= _now))
        .order_by(chats.c.next_due_at, chats.c.id)
        .limit(_most)
    )


def _due(background: ColumnElement[str]) -> Select[*tuple[Any, ...]]:
    return _next(chats.c.id, *(chats.c[name] for name in _KEY), background.label("background"))


def _kinds(background: ColumnElement[str]) -> Select[*tuple[Any, ...]]:
    due = _due(background).subquery("due")
    return select(*(due.c[name] for name in (*_KEY, "background"))).distinct().order_by(due.c.next_due_at)


def _number(rows: FromClause, background: ColumnElement[str]) -> ColumnElement[int]:
    """Return the number of the order that a chat matches."""
    same = (orders.c[name] == rows.c[name] for name in _KEY)
    number = select(orders.c.number).where(*same, orders.c.background == background).correlate(rows)
    return func.coalesce(number.scalar_subquery(), _NO_ORDER)


def _serve() -> Insert:
    # No join: SQLite would copy each column of its left side before it compares any.
    matched = _next(chats.c.id, _number(chats, literal(NO_BACKGROUND))).with_for_update(of=chats)
    return insert(served).from_select(["chat_id", "number"], matched)


def _serve_by_background() -> Insert:
    locked = _due(background_of(chats.c.id)).with_for_update(of=chats).subquery("due")
    return insert(served).from_select(["chat_id", "number"], select(locked.c.id, _number(locked, locked.c.background)))


_KINDS, _KINDS_BY_BACKGROUND = _kinds(literal(NO_BACKGROUND)), _kinds(background_of(chats.c.id))
_SERVE, _SERVE_BY_BACKGROUND = prepared(_serve()), _serve_by_background()
# Nothing of it is ever kept, so that no other transaction takes it for its own.
_SERVED = prepared(delete(served))
_ordered = InOrder(served, orders, orders.c.number == served.c.number)
_with_parts = InOrder(_ordered, bodies, bodies.c.edition_id == orders.c.edition_id)
_parts = select(func.count()).where(bodies.c.edition_id == orders.c.edition_id).scalar_subquery()
_counted = select(served.c.number, func.count().label("chats")).group_by(served.c.number).subquery("counted")
_EXPECTED = prepared(
    select(orders.c.edition_id, _counted.c.chats, _parts.label("parts")).select_from(
        InOrder(_counted, orders, orders.c.number == _counted.c.number)
    )
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
_LAST_ID = prepared(select(func.coalesce(func.max(deliveries.c.id), 0)))
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
_COVER = prepared(_MOVE_ON.values(covered=_moved.c.covers, behind=_moved.c.then_behind))
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
        await self._connection.run(serve, _asked(now, limit, recalled))
        counted = await self._connection.rows(_EXPECTED)
        moved, expected = sum(row.chats for row in counted), Counter[int]()
        for row in counted:
            if row.edition_id is not None:
                expected[row.edition_id] += row.chats * row.parts
        before = await self._connection.value(_LAST_ID)
        enqueued = await self._connection.run(_adding(self._connection.dialect.insert), {"now": now})
        all_new = enqueued == expected.total()
        if not all_new:
            enqueued -= await self._connection.run(_SPARE_OTHERS, {"before": before})
        added = expected.items() if all_new else await self._connection.rows(_ADDED, {"before": before})
        for edition_id, count in added:
            self._outbox.count_queued(edition_id, count)
        # Somebody who moved the same due time to and fro has had another edition: its articles wait for the next.
        await self._connection.run(_COVER if all_new else _COVER_BUT_OTHERS)
        await self._connection.run(_SERVED)
        return enqueued, moved


@cache
def _adding(into: Callable[[Table], sqlite.Insert | postgresql.Insert]) -> Executable:
    """Return what adds the deliveries, in the words of a dialect."""
    added: sqlite.Insert | postgresql.Insert = into(deliveries).from_select(list(_DELIVERY), _DELIVERIES)
    return prepared(added.on_conflict_do_nothing())


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
