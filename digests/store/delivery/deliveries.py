"""What became of deliveries, by edition and by topic, and sending again on purpose what failed or is uncertain."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import fields
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, and_, func, or_, select, true, update

from digests.model import (
    EVERY_EDITION,
    OVER,
    SUPERSEDED,
    DeliveryState,
    EditionFilter,
    EditionKind,
    EditionReport,
    Figures,
    Reason,
)
from digests.store.delivery.outbox import Outbox
from digests.store.delivery.owing import noted, noted_ids
from digests.store.delivery.refusals import told_by_a_later_one
from digests.store.editions import URGENT
from digests.store.engine.connection import AnyRow, Connection
from digests.store.engine.parameters import as_given, pairs
from digests.store.schema.chats import chats
from digests.store.schema.delivery import appearances, deliveries, editions, has_reason, is_open

# Deliveries that are put back in one transaction.
CHUNK = 500
# A digest that was refused in a push was due no longer before.
LONGEST_PUSH = timedelta(days=1)
TROUBLES = (DeliveryState.FAILED, DeliveryState.UNKNOWN, DeliveryState.SKIPPED)

_FIGURES = tuple(editions.c[field.name] for field in fields(Figures))
_COUNTS = ("queued", "sent", "failed", "unknown", "skipped")
_troubled = has_reason(deliveries) & deliveries.c.state.in_(TROUBLES)


_OF_CHATS = deliveries.join(chats, chats.c.id == deliveries.c.chat_id).join(
    editions, editions.c.id == deliveries.c.edition_id
)
_again_given = pairs("again")
_covered_again = (
    select(_again_given.c.first.label("chat_id"), func.max(editions.c.covers_up_to).label("up_to"))
    .join(editions, editions.c.id == _again_given.c.second)
    .where(editions.c.kind == EditionKind.DIGEST)
    .group_by(_again_given.c.first)
    .subquery()
)
_COVER = (
    update(chats)
    .where(chats.c.id == _covered_again.c.chat_id, chats.c.covered < _covered_again.c.up_to)
    .values(covered=_covered_again.c.up_to)
)
_OWED = (
    select(chats.c.id, chats.c.owed, editions.c.errata)
    .select_from(_again_given)
    .join(chats, chats.c.id == _again_given.c.first)
    .join(editions, editions.c.id == _again_given.c.second)
    .where(editions.c.kind == EditionKind.DIGEST, editions.c.errata != "", chats.c.owed != "")
)
_ENTRY = tuple(editions.c[field.name] for field in fields(EditionReport) if field.name != "figures")


class Deliveries:
    """The deliveries of one transaction, looked back on. Every method may raise StoreError."""

    def __init__(self, connection: Connection, outbox: Outbox) -> None:
        self._connection, self._outbox = connection, outbox

    async def count(self, which: EditionFilter = EVERY_EDITION) -> int:
        """Return how many editions have deliveries."""
        return int(await self._connection.value(select(func.count()).select_from(editions).where(_listed(which))))

    async def entries(
        self, which: EditionFilter = EVERY_EDITION, limit: int = 10, offset: int = 0
    ) -> list[EditionReport]:
        """Return editions that have deliveries, the newest first."""
        query = select(*_ENTRY, *_FIGURES).where(_listed(which)).order_by(editions.c.id.desc())
        return [_entry(row) for row in await self._connection.rows(query.limit(limit).offset(offset))]

    async def entry(self, edition_id: int) -> EditionReport | None:
        """Return one edition."""
        row = await self._connection.row(select(*_ENTRY, *_FIGURES).where(editions.c.id == edition_id))
        return None if row is None else _entry(row)

    async def topics_of(self, edition_id: int) -> list[int]:
        """Return the topics whose sections an edition shows."""
        own = select(appearances.c.topic_id).where(appearances.c.edition_id == edition_id)
        return [row[0] for row in await self._connection.rows(own.distinct())]

    async def articles_of(self, edition_id: int) -> list[int]:
        """Return the articles that an edition shows, by id."""
        own = select(appearances.c.article_id).where(appearances.c.edition_id == edition_id)
        return [row[0] for row in await self._connection.rows(own.order_by(appearances.c.article_id))]

    async def total(self, which: EditionFilter = EVERY_EDITION) -> Figures:
        """Return the sum of the figures of editions."""
        sums = [func.coalesce(func.sum(editions.c[name]), 0) for name in _COUNTS]
        last = func.max(editions.c.last_sent_at, type_=editions.c.last_sent_at.type)
        row = await self._connection.row(select(*sums, last).where(_chosen(which)))
        assert row is not None
        return _sum(row, row[-1])

    async def corrections_of(self, article_id: int, since: datetime) -> Figures:
        """Return the sum of the figures of what has corrected an article's editions from a time on."""
        shown = select(appearances.c.edition_id).where(appearances.c.article_id == article_id)
        sums = [func.coalesce(func.sum(editions.c[name]), 0) for name in _COUNTS]
        which = and_(editions.c.corrects.in_(shown), editions.c.composed_at >= since, ~_superseded())
        row = await self._connection.row(select(*sums).where(which))
        assert row is not None
        return _sum(row, None)

    async def reasons(self, which: EditionFilter, limit: int = 8) -> list[Reason]:
        """Return why deliveries did not arrive, the most frequent first."""
        query = (
            select(deliveries.c.state, func.coalesce(deliveries.c.reason, ""), func.count().label("count"))
            .where(deliveries.c.edition_id.in_(select(editions.c.id).where(_chosen(which))), _troubled)
            .group_by(deliveries.c.state, deliveries.c.reason)
            .order_by(func.count().desc(), deliveries.c.reason)
            .limit(limit)
        )
        return [Reason(*row) for row in await self._connection.rows(query)]

    async def resendable(self, which: EditionFilter, state: DeliveryState) -> int:
        """Return how many failed or unknown deliveries can be sent again: their chats still want them."""
        query = select(func.count()).select_from(_OF_CHATS)
        return int(await self._connection.value(query.where(_again(which, state))))

    async def resend(self, which: EditionFilter, state: DeliveryState, now: datetime, limit: int = CHUNK) -> int:
        """Put failed or unknown deliveries back into the outbox, due now; return how many, 0 where none is left."""
        return await self._put_back(_again(which, state), state, now, limit)

    async def resend_refused(self, chat_ids: Sequence[int], since: datetime, now: datetime) -> int:
        """Put what chats have refused since a moment back into the outbox, due now; return how many deliveries."""
        listed = self._connection.dialect.listed(chat_ids)
        theirs = deliveries.c.chat_id.in_(listed) & (deliveries.c.due_at >= since - LONGEST_PUSH)
        return await self._put_back(theirs & _again(EVERY_EDITION, DeliveryState.FAILED), DeliveryState.FAILED, now)

    async def _put_back(
        self, which: ColumnElement[bool], state: DeliveryState, now: datetime, limit: int | None = None
    ) -> int:
        chosen = select(deliveries.c.id).select_from(_OF_CHATS).where(which).limit(limit)
        ids = [row[0] for row in await self._connection.rows(chosen.with_for_update(of=deliveries))]
        if not ids:
            return 0
        values = {"state": DeliveryState.PENDING, "due_at": now, "not_before": now, "reason": None, "owner": None}
        back = update(deliveries).where(deliveries.c.id.in_(self._connection.dialect.listed(ids))).values(values)
        rows = await self._connection.rows(back.returning(deliveries.c.edition_id, deliveries.c.chat_id))
        for edition_id, count in Counter(row.edition_id for row in rows).items():
            self._outbox.count_again(edition_id, state, count)
        await self._cover([(row.chat_id, row.edition_id) for row in rows])
        return len(rows)

    async def _cover(self, sent_again: Sequence[tuple[int, int]]) -> None:
        """Let the next digests of chats not tell what is sent to them again."""
        await self._connection.run(_COVER, {"again": as_given(sent_again)})
        for row in await self._connection.rows(_OWED, {"again": as_given(sent_again)}):
            left = [each for each in noted_ids(row.owed) if each not in noted_ids(row.errata)]
            told = update(chats).where(chats.c.id == row.id).values(owed=noted(left))
            await self._connection.run(told)

    async def pushing(self, also: Collection[int] = ()) -> dict[int, Figures]:
        """Return the figures of the editions that are going out, and of ``also``, but for paused ones."""
        listed = self._connection.dialect.listed(list(also))
        query = select(editions.c.id, *_FIGURES).where(editions.c.paused_at.is_(None))
        rows = await self._connection.rows(query.where(is_open(editions), editions.c.lane > URGENT))
        if also:
            rows = [*rows, *await self._connection.rows(query.where(editions.c.id.in_(listed)))]
        return {row[0]: Figures(*row[1:]) for row in rows}


def _entry(row: AnyRow) -> EditionReport:
    values: tuple[Any, ...] = (*row[: len(_ENTRY)], Figures(*row[len(_ENTRY) :]))
    return EditionReport(*values)


def _sum(row: AnyRow, last_sent_at: datetime | None) -> Figures:
    queued, sent, failed, unknown, skipped = (int(count) for count in row[: len(_COUNTS)])
    is_open = queued > sent + failed + unknown + skipped
    return Figures(queued, sent, failed, unknown, skipped, is_open, last_sent_at)


def _superseded() -> ColumnElement[bool]:
    return func.coalesce(editions.c.pause_reason, "") == SUPERSEDED


def _chosen(which: EditionFilter) -> ColumnElement[bool]:
    if which.edition_id is not None:
        return editions.c.id == which.edition_id
    if which.topic_id is not None:
        shown = select(appearances.c.edition_id).where(appearances.c.topic_id == which.topic_id)
        return or_(editions.c.id.in_(shown), editions.c.corrects.in_(shown))
    return true()


def _listed(which: EditionFilter) -> ColumnElement[bool]:
    return and_(_chosen(which), editions.c.queued > 0)


def _again(which: EditionFilter, state: DeliveryState) -> ColumnElement[bool]:
    """Return which deliveries may be sent again: not of editions that were taken back, overtaken or told since."""
    is_over = func.coalesce(editions.c.pause_reason, "").in_(OVER)
    valid = and_(_chosen(which), editions.c.withdrawn_at.is_(None), ~is_over, ~told_by_a_later_one(state))
    # What an alert could not tell is in the next digest.
    valid &= editions.c.kind != EditionKind.ALERT
    return and_(valid, _troubled, deliveries.c.state == state, chats.c.active)
