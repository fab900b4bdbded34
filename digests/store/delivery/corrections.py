"""Corrections: which editions no longer say what they should, and the messages that are to be changed.

stale edition ──begin──> correction (bodies, and a cursor) ──hand_on, by chunks──> deliveries that edit or delete

A correction takes what is waiting out of older corrections of the same edition: every correction changes all that any
before it has changed.

Whoever delivers locks deliveries first, then reads bodies, and counts in editions last. So here bodies are locked
before editions, and deliveries are passed over that somebody else has locked: what comes back of them is seen to later.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Select,
    String,
    and_,
    cast,
    exists,
    false,
    func,
    insert,
    literal,
    or_,
    select,
    update,
)

from digests.model import SUPERSEDED, DeliveryState, EditionKind, Ground, Message, Reach, StaleEdition
from digests.store.delivery.outbox import Outbox
from digests.store.delivery.owing import noted, owing
from digests.store.editions import BROADCAST
from digests.store.engine.columns import Moment, Named
from digests.store.engine.connection import AnyRow, Connection
from digests.store.schema.chats import chats
from digests.store.schema.delivery import (
    appearances,
    bodies,
    corrects_another,
    deliveries,
    editions,
    has_message,
    is_being_sent,
    is_handed_on,
    is_open,
    is_pending,
    is_stale,
)

# What was claimed so shortly after a correction may still have read the old text: clocks differ, transactions overlap.
MARGIN = timedelta(minutes=1)
# A chunk of deliveries looked at in one transaction.
CHUNK = 500
TAKEN_BACK = "taken back"
# The smallest step of a moment in the database.
TICK = timedelta(microseconds=1)

_sent = has_message(deliveries) & (deliveries.c.state == DeliveryState.SENT)
_overtaken = is_open(editions) & (editions.c.pause_reason == SUPERSEDED)


class Corrections:
    """The corrections of one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection, outbox: Outbox) -> None:
        self._connection, self._outbox = connection, outbox

    async def reach(self, article_id: int) -> Reach:
        """Return how far an article went."""
        return await self._reach(self._showing(article_id))

    async def reach_of_edition(self, edition_id: int) -> Reach:
        """Return how far an edition went."""
        return await self._reach(editions.c.id == edition_id)

    async def moment(self, article_id: int, now: datetime) -> datetime:
        """Return ``now``, or where the clock was set back a moment after all editions that show an article."""
        last = select(func.max(editions.c.composed_at, type_=Moment)).where(self._showing(article_id))
        composed_at: datetime | None = await self._connection.value(last)
        return now if composed_at is None else max(now, composed_at + TICK)

    async def mark_article(self, article_id: int) -> int:
        """Say that an article has changed; return how many editions show it."""
        return await self._mark(self._showing(article_id) & editions.c.withdrawn_at.is_(None))

    async def mark_edition(self, edition_id: int) -> bool:
        """Say that an edition should be composed again; False where there is none, or it was taken back."""
        own = (editions.c.id == edition_id) & editions.c.kind.in_((EditionKind.DIGEST, EditionKind.ALERT))
        return bool(await self._mark(own & editions.c.withdrawn_at.is_(None)))

    async def withdraw(self, edition_id: int, now: datetime, ground: Ground | None = None) -> bool:
        """Say that nobody should see an edition any more, and why; False where there is none, or it was taken back."""
        if not await self.mark_edition(edition_id):
            return False
        gone = update(editions).where(editions.c.id == edition_id).values(withdrawn_at=now, withdrawn_because=ground)
        return bool(await self._connection.run(gone))

    async def under_way(self) -> bool:
        """Tell whether there is anything to do."""
        for some in (is_stale(editions), is_handed_on(editions), _overtaken):
            if await self._connection.row(select(editions.c.id).where(some).limit(1)) is not None:
                return True
        return False

    async def next_stale(self) -> StaleEdition | None:
        """Return the oldest edition whose messages do not show what they should."""
        row = await self._connection.row(select(editions).where(is_stale(editions)).order_by(editions.c.id).limit(1))
        return None if row is None else await self._read(row)

    async def as_out(self, edition_id: int) -> StaleEdition | None:
        """Return an edition as it went out, to be corrected by hand; None where it is forgotten or taken back."""
        own = select(editions).where(editions.c.id == edition_id, editions.c.withdrawn_at.is_(None))
        row = await self._connection.row(own)
        return None if row is None else await self._read(row)

    async def _read(self, row: AnyRow) -> StaleEdition:
        parts = select(bodies.c.method, bodies.c.parameters, bodies.c.instead).where(bodies.c.edition_id == row.id)
        messages = tuple(Message(*part) for part in await self._connection.rows(parts.order_by(bodies.c.part)))
        earlier = select(bodies.c.part).join(editions, editions.c.id == bodies.c.edition_id)
        changed = await self._connection.rows(earlier.where(self._corrections_of(row.id)).distinct())
        return StaleEdition(
            *(row.id, row.day, row.language, row.composed_at, row.last_sent_at, row.withdrawn_at is not None),
            *(row.stale, row.outline, messages, frozenset(part[0] for part in changed)),
            *(row.withdrawn_because, await self._owned_up_to(row.id)),
        )

    async def _owned_up_to(self, edition_id: int) -> datetime | None:
        """Return up to when all that have an edition are owed its errata: those of a correction handed on whole."""
        valid = func.coalesce(editions.c.pause_reason, "") != SUPERSEDED
        whole = self._corrections_of(edition_id) & editions.c.handed_up_to.is_(None) & valid
        moment: datetime | None = await self._connection.value(
            select(func.max(editions.c.composed_at, type_=Moment)).where(whole)
        )
        return moment

    async def mark_current(self, stale: StaleEdition) -> bool:
        """Say that an edition is as it should be; False where it has changed again, or another process was first.

        What is being claimed with the old bodies is waited for, so that it counts as on its way from here on.
        """
        own = bodies.c.edition_id == stale.id
        await self._connection.rows(select(bodies.c.part).where(own).order_by(bodies.c.part).with_for_update())
        seen = (editions.c.id == stale.id) & (editions.c.stale == stale.stale)
        # Counted on, never anew: who read it before does not take the next change for the one that he has seen.
        return bool(await self._connection.run(update(editions).where(seen).values(stale=-stale.stale)))

    async def replace_unsent(self, edition_id: int, messages: Mapping[int, Message], gone: Collection[int]) -> None:
        """Let what has not left yet leave as it should be; the parts that are ``gone`` do not leave at all.

        They get their bodies too, for what comes back into the outbox later.
        """
        for part, message in messages.items():
            chosen = (bodies.c.edition_id == edition_id) & (bodies.c.part == part)
            values = {"method": message.method, "parameters": message.parameters, "instead": message.instead}
            await self._connection.run(update(bodies).where(chosen).values(values))
        if gone:
            own = deliveries.c.edition_id == edition_id
            await self._leave_undone(own & deliveries.c.part.in_(gone), TAKEN_BACK)

    async def supersede(self, edition_id: int, now: datetime) -> None:
        """Let nothing more of older corrections of an edition leave."""
        over = {"paused_at": now, "pause_reason": SUPERSEDED, "handed_up_to": None}
        older = await self._locked(self._corrections_of(edition_id))
        listed = self._connection.dialect.listed(older)
        await self._connection.run(update(editions).where(editions.c.id.in_(listed)).values(over))
        await self._leave_undone(deliveries.c.edition_id.in_(listed), SUPERSEDED)
        for correction_id in older:
            # Even where nothing of it was in the outbox yet, it is no longer open.
            self._outbox.count_queued(correction_id, 0)

    async def clear(self) -> int:
        """End what has come back into the outbox though a correction has overtaken it; return how many deliveries."""
        over = select(editions.c.id).where(_overtaken)
        gone = select(editions.c.corrects).where(is_handed_on(editions), editions.c.kind == EditionKind.RETRACTION)
        count = await self._leave_undone(deliveries.c.edition_id.in_(over), SUPERSEDED)
        return count + await self._leave_undone(deliveries.c.edition_id.in_(gone), TAKEN_BACK)

    async def begin(
        self,
        stale: StaleEdition,
        kind: EditionKind,
        messages: Mapping[int, Message],
        now: datetime,
        errata: Sequence[int] = (),
    ) -> int:
        """Store a correction by part and return its id; whoever has what it changes is owed the errata."""
        # The clock may have been set back: a correction is later than what it corrects.
        begun_at = max(now, stale.composed_at + TICK, stale.last_sent_at or now)
        correction_id = await self._connection.value(
            insert(editions)
            .values(
                day=stale.day, language=stale.language, composed_at=begun_at, covers_after=0, covers_up_to=0, kind=kind,
                corrects=stale.id, lane=BROADCAST, handed_up_to=0, errata=noted(errata),
            )
            .returning(editions.c.id)
        )  # fmt: skip
        rows = [
            {
                "edition_id": correction_id,
                "part": part,
                "method": message.method,
                "parameters": message.parameters,
                "instead": message.instead,
            }
            for part, message in messages.items()
        ]
        await self._connection.run(insert(bodies), rows)
        return int(correction_id)

    async def hand_on(self, now: datetime, limit: int = CHUNK) -> bool:
        """Put a correction's next deliveries into the outbox; False where there is nothing to do at present.

        The cursor moves in the same transaction. What is being sent just now is waited for, and of what is taken back
        whatever may still leave.
        """
        query = select(editions).where(is_handed_on(editions)).order_by(editions.c.id).with_for_update(skip_locked=True)
        for correction in await self._connection.rows(query):
            last = await self._last_of_chunk(correction, limit)
            if last is not None:
                chunk = (deliveries.c.id > correction.handed_up_to) & (deliveries.c.id <= last)
                count = await self._enqueue(correction, chunk, now)
                await self._move(correction.id, last)
                self._outbox.count_queued(correction.id, count)
                return True
            if await self._is_over(correction):
                await self._move(correction.id, None)
                # Even where nobody had the edition, the correction is no longer open.
                self._outbox.count_queued(correction.id, 0)
        return False

    async def follow(self, ids: Collection[int], now: datetime) -> None:
        """Hand on what has arrived, as is known only now, after the corrections of its edition had passed it by."""
        listed = self._connection.dialect.listed(list(ids))
        which = deliveries.c.id.in_(listed)
        corrected = select(deliveries.c.edition_id).where(which)
        query = select(editions).where(editions.c.corrects.in_(corrected)).order_by(editions.c.id)
        for correction in await self._connection.rows(query):
            if correction.pause_reason == SUPERSEDED:
                # The newer one changes all that it did, but tells only of what is wrong since.
                await self._owe(correction, which)
                continue
            count = await self._enqueue(correction, which, now)
            self._outbox.count_queued(correction.id, count)

    async def _last_of_chunk(self, correction: AnyRow, limit: int) -> int | None:
        """Return where the next chunk ends: before what was claimed ahead of the correction and is on its way."""
        ahead = and_(deliveries.c.edition_id == correction.corrects, _sent, deliveries.c.id > correction.handed_up_to)
        first = await self._connection.value(select(func.min(deliveries.c.id)).where(self._in_flight(correction)))
        if first is not None:
            ahead = and_(ahead, deliveries.c.id < first)
        chunk = select(deliveries.c.id).where(ahead).order_by(deliveries.c.id).limit(limit).subquery("chunk")
        last: int | None = await self._connection.value(select(func.max(chunk.c.id)))
        return last

    async def _is_over(self, correction: AnyRow) -> bool:
        """Tell, of one moment, whether nothing is on its way that is to be changed, or may yet come to be."""
        waiting = (deliveries.c.edition_id == correction.corrects) & is_pending(deliveries)
        waits = exists().where(waiting) if correction.kind is EditionKind.RETRACTION else false()
        return not await self._connection.value(select(or_(waits, exists().where(self._in_flight(correction)))))

    @staticmethod
    def _in_flight(correction: AnyRow) -> ColumnElement[bool]:
        return and_(
            deliveries.c.edition_id == correction.corrects,
            is_being_sent(deliveries),
            deliveries.c.started_at < correction.composed_at + MARGIN,
        )

    async def _enqueue(self, correction: AnyRow, which: ColumnElement[bool], now: datetime) -> int:
        values: dict[str, Any] = {
            "chat_id": deliveries.c.chat_id,
            "edition_id": literal(correction.id),
            # A key for each part: none waits for another, or ends with it.
            "digest_key": literal(f"fix:{correction.id}:") + cast(deliveries.c.part, String),
            "part": deliveries.c.part,
            "state": literal(DeliveryState.PENDING, Named(DeliveryState)),
            "attempts": literal(0),
            "due_at": literal(now, Moment),
            "not_before": literal(now, Moment),
            "message_id": deliveries.c.message_id,
        }
        rows = self._changed(correction, which, *values.values()).order_by(deliveries.c.id)
        await self._owe(correction, which)
        new = self._connection.dialect.insert(deliveries).from_select(list(values), rows)
        return await self._connection.run(new.on_conflict_do_nothing())

    async def _owe(self, correction: AnyRow, which: ColumnElement[bool]) -> None:
        """Note with chats which errata their next digest is to tell of."""
        if correction.errata:
            theirs = self._changed(correction, which, deliveries.c.chat_id)
            owed = owing(literal(correction.errata))
            await self._connection.run(update(chats).where(chats.c.id.in_(theirs)).values(owed=owed))

    def _changed(self, correction: AnyRow, which: ColumnElement[bool], *columns: ColumnElement[Any]) -> Select[Any]:
        """Return those of some deliveries of the corrected edition whose message the correction changes."""
        body = (bodies.c.edition_id == correction.id) & (bodies.c.part == deliveries.c.part)
        corrected = deliveries.join(bodies, body).join(chats, chats.c.id == deliveries.c.chat_id)
        return select(*columns).select_from(corrected).where(self._changeable(correction), which)

    def _changeable(self, correction: AnyRow) -> ColumnElement[bool]:
        """Return which deliveries of the corrected edition have a message that is to be changed."""
        before = deliveries.c.started_at < correction.composed_at + MARGIN
        return and_(deliveries.c.edition_id == correction.corrects, _sent, before, chats.c.active)

    async def _move(self, correction_id: int, cursor: int | None) -> None:
        moved = update(editions).where(editions.c.id == correction_id).values(handed_up_to=cursor)
        await self._connection.run(moved)

    async def _leave_undone(self, which: ColumnElement[bool], reason: str) -> int:
        """End what waits, however the parts hang together, and count it."""
        waiting = which & is_pending(deliveries)
        free = select(deliveries.c.id).where(waiting).with_for_update(skip_locked=True)
        values = {"state": DeliveryState.SKIPPED, "reason": reason}
        left = update(deliveries).where(deliveries.c.id.in_(free)).values(values).returning(deliveries.c.edition_id)
        rows = await self._connection.rows(left)
        for edition_id, count in Counter(row[0] for row in rows).items():
            self._outbox.count_skipped(edition_id, count)
        return len(rows)

    async def _mark(self, which: ColumnElement[bool]) -> int:
        more = {"stale": func.abs(editions.c.stale) + 1}
        listed = self._connection.dialect.listed(await self._locked(which))
        return await self._connection.run(update(editions).where(editions.c.id.in_(listed)).values(more))

    async def _locked(self, which: ColumnElement[bool]) -> list[int]:
        """Lock editions in the order in which everybody locks them, and return their ids."""
        ids = select(editions.c.id).where(which).order_by(editions.c.id).with_for_update()
        return [row[0] for row in await self._connection.rows(ids)]

    async def _reach(self, which: ColumnElement[bool]) -> Reach:
        parts = select(func.count()).where(bodies.c.edition_id == editions.c.id).scalar_subquery()
        rows = await self._connection.rows(select(editions.c.sent, parts).where(which, editions.c.sent > 0))
        return Reach(len(rows), sum(-(-sent // max(count, 1)) for sent, count in rows))

    @staticmethod
    def _showing(article_id: int) -> ColumnElement[bool]:
        return editions.c.id.in_(select(appearances.c.edition_id).where(appearances.c.article_id == article_id))

    @staticmethod
    def _corrections_of(edition_id: int) -> ColumnElement[bool]:
        return and_(corrects_another(editions), editions.c.corrects == edition_id)
