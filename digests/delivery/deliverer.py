"""Delivery: from the outbox to a sender, each row at most once, at the pacer's pace.

    claim (committed as `sending`) ─ send ─ outcome ─ flush (`sent`, `failed`, back to `pending`, or `unknown`)

One loop writes: each of its transactions flushes the outcomes that have come in and claims what may leave now. What all
processes with the same token must know (a wait, a pause, what has been paid) is written in the same transactions.
"""

from __future__ import annotations

import asyncio
import logging
import math
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from digests.config import MAX_LATE, WEEK_LATE
from digests.delivery.budget import Budget
from digests.delivery.departures import Departures
from digests.delivery.exchange import Exchanged, News, Wish, exchange, write_down
from digests.delivery.in_flight import SOON_S, InFlight, Sender
from digests.delivery.outcomes import Gone, Halt, Outcome, Refused, Retry, Sent, Unknown
from digests.errors import DigestsError, StoreError
from digests.model import Delivery, PaceState
from digests.notices import ChatsRefuse, Notice, Notifier, PushPaused
from digests.store import Store
from digests.timing.ending import Ending
from digests.timing.pacer import SAMPLE, Pacer

logger = logging.getLogger(__name__)

# No more than this is claimed at once, each on a connection of its own: enough for 1,000 a second within 0.1 s each,
# and for what waits for its turn until the next transaction.
IN_FLIGHT = 140
# Outcomes wait this long for others, and what may leave within this time is claimed at once: they share a transaction.
# At 1,000 a second each costs a fifth less CPU than where half as many do.
FLUSH_S = 0.04
# After this long the outbox is looked at in any case: the clock may have been set.
LOOK_AGAIN_S = 60.0
# How old what is known of the other processes' waits and of the operator's pause may be.
PACE_S = 1.0
# After a failed transaction; at the end, how often it is tried again before the rows are left to the next start.
STORE_WAIT_S, LAST_TRIES = 1.0, 5


@dataclass(frozen=True, slots=True)
class Terms:
    """On what terms digests are sent: how late after downtime, and for how many Stars a day (UTC)."""

    max_late: timedelta = MAX_LATE
    stars_per_day: int = 0


class DeliveryHalted(DigestsError):
    """Nothing can be delivered until the operator acts; the text says why."""


class Deliverer:
    """Sends what is in the outbox; ``owner`` names this process in the rows that it has claimed."""

    def __init__(
        self,
        store: Store,
        sender: Sender,
        pacer: Pacer,
        now: Callable[[], datetime],
        owner: str,
        *,
        terms: Terms | None = None,
        notifier: Notifier | None = None,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        self._store, self._pacer = store, pacer
        self._now, self._owner, self._seconds = now, owner, seconds
        self._terms, self._notifier = terms or Terms(), notifier
        self._telling: set[asyncio.Task[None]] = set()
        self._pace = PaceState(None, None, None)
        self._pace_read_at = -math.inf
        # What the next transaction has to write besides the outcomes.
        self._block_s: float | None = None
        self._too_bad: PushPaused | ChatsRefuse | None = None
        self._departures = Departures()
        self._budget = Budget()
        # Only who has more to send than may leave for nothing takes from the budget.
        self._is_short_of_money = False
        self._outcomes: list[tuple[Delivery, Outcome]] = []
        self._in_flight = InFlight(sender, pacer, seconds, self._ended)
        self._changed = asyncio.Event()
        self._idle = asyncio.Event()
        self._ending = False
        self._end = Ending()
        self._halted: str | None = None
        # Moments of ``seconds`` at which the loop has something to do.
        self._claim_at: float | None = 0.0
        self._flush_at: float | None = None
        # Not before this is there another transaction.
        self._not_before = 0.0

    def wake(self) -> None:
        """Say that the outbox has new rows."""
        self._claim_by(0.0)
        self._pace_read_at = -math.inf
        self._idle.clear()
        self._changed.set()

    async def drained(self) -> None:
        """Wait until nothing is in flight and nothing may leave now or within moments."""
        await self._idle.wait()

    def stop(self, ending: Ending | None = None) -> None:
        """Claim nothing more; ``run`` returns when what is in flight has been written down, or its time is over.

        What has not left yet goes back, for another process or the next start.
        """
        self._ending, self._end = True, ending or self._end
        self._in_flight.stop()
        self._changed.set()

    async def run(self) -> None:
        """Deliver until ``stop``. Raises: DeliveryHalted where the sender said that nothing can be sent."""
        try:
            await self._deliver()
            await self._finish()
        finally:
            self._idle.set()
        if self._halted is not None:
            raise DeliveryHalted(self._halted)

    async def _deliver(self) -> None:
        adopted = False
        while not self._ending:
            try:
                adopted = adopted or await self._adopt()
                await self._exchange()
            except StoreError as error:
                logger.error("The outbox cannot be written (%s); trying again", error)
                self._claim_by(0.0)
                self._not_before = self._seconds() + STORE_WAIT_S
            await self._rest()

    async def _adopt(self) -> bool:
        """Give up what an earlier process had in flight (nobody knows whether it arrived) and what is too late."""
        async with self._store.write() as tx:
            count = await tx.outbox.abandoned(self._owner)
        if count:
            logger.warning("%d messages were in flight when the bot last stopped; they are not sent again", count)
        late = 0
        while True:
            async with self._store.write() as tx:
                now, max_late = self._now(), self._terms.max_late
                more = await tx.catch_up.expire(now - max_late, now - max(max_late, WEEK_LATE))
            if not more:
                break
            late += more
        if late:
            logger.warning("%d digests came too late; what was in them is in the next ones", late)
        return True

    async def _exchange(self) -> None:
        """Flush what has come in and claim what may leave now, in one transaction; then let it leave."""
        self._claim_at = None
        self._not_before = self._seconds() + FLUSH_S
        budget = self._budget = await self._paid_for()
        room = self._in_flight.room(FLUSH_S, budget.messages)
        news, read_at = self._news(), self._pace_read_at
        is_old = news.too_bad is not None or self._seconds() - read_at >= PACE_S
        most = min(room.messages, IN_FLIGHT - len(self._in_flight))
        wish = Wish(self._owner, most, budget.messages > 0, None if is_old else self._pace, self._waits())
        now = self._now()
        done = await self._store.write_whole(lambda tx: exchange(tx, news, wish, now))
        self._written(news)
        if is_old:
            self._follow(done.pace, done.at)
            # Whoever woke it meanwhile wants it read again.
            self._pace_read_at = self._seconds() if self._pace_read_at == read_at else self._pace_read_at
        self._budget = budget.less(max(len(done.ready) - room.free, 0))
        self._is_short_of_money = self._terms.stars_per_day > 0 and done.claimed == done.most > 0
        self._look_ahead(done)
        self._tell(done.notices)
        for number, delivery in enumerate(done.ready):
            self._idle.clear()
            self._in_flight.add(delivery, above_free=number >= room.free)

    async def _paid_for(self) -> Budget:
        """Return what of today's budget may still leave, filled up where more waits than may leave for nothing."""
        day = self._now().date()
        budget = self._budget.on(day)
        if not self._is_short_of_money or not budget.is_low:
            return budget
        return await self._store.write_whole(lambda tx: budget.filled(tx, day, self._terms.stars_per_day))

    def _news(self) -> News:
        return News(tuple(self._outcomes), self._block_s, self._too_bad)

    def _written(self, news: News) -> None:
        """Forget what is written down, and keep what has come in meanwhile."""
        del self._outcomes[: len(news.outcomes)]
        self._flush_at = self._seconds() if self._outcomes else None
        if self._block_s is news.block_s:
            self._block_s = None
        if self._too_bad is news.too_bad:
            self._too_bad = None

    def _follow(self, pace: PaceState, now: datetime) -> None:
        """Keep to what the other processes and the operator have written."""
        self._pace = pace
        if pace.blocked_until is not None and pace.blocked_until > now:
            self._pacer.hold(self._seconds() + (pace.blocked_until - now).total_seconds())

    def _look_ahead(self, done: Exchanged) -> None:
        """Note when there is something to claim again.

        What is due and yet not to be had is being claimed by another process: look again, but a little later.
        """
        if self._pace.paused_at:
            self._claim_by(self._seconds() + PACE_S)
        elif done.claimed == done.most > 0:
            self._claim_by(self._seconds())
        elif done.next_at is not None:
            least_s = FLUSH_S if done.most > 0 and not done.claimed else 0.0
            self._claim_by(self._seconds() + max((done.next_at - done.at).total_seconds(), least_s))

    def _waits(self) -> Callable[[Delivery], float]:
        """Return what tells how long a chat must wait by itself from now on; it changes nothing."""
        now = self._seconds()
        return lambda delivery: self._pacer.ready_at(delivery.chat_id, delivery.chat_kind, now) - now

    def _tell(self, notices: Sequence[Notice]) -> None:
        if self._notifier is None:
            return
        for notice in notices:
            task = asyncio.create_task(self._notifier.tell(notice))
            self._telling.add(task)
            task.add_done_callback(self._telling.discard)

    def _claim_by(self, moment: float) -> None:
        self._claim_at = moment if self._claim_at is None else min(self._claim_at, moment)

    def _ended(self, delivery: Delivery, outcome: Outcome | None) -> None:
        """Note what became of a message, None where Telegram said to wait before its turn came."""
        if isinstance(outcome, Gone) and (self._too_bad is not None or self._pace.paused_at is not None):
            # While somebody looks into it, a refusal says nothing about the chat.
            outcome = Retry(outcome.reason, timedelta())
        elif outcome is not None:
            self._heed(delivery, outcome)
        self._outcomes.append((delivery, self._dated(outcome or Retry("pace"))))
        if self._flush_at is None:
            self._flush_at = self._seconds() + FLUSH_S
            self._claim_by(self._flush_at)
            self._changed.set()

    def _heed(self, delivery: Delivery, outcome: Outcome) -> None:
        """Let the pace follow what Telegram said."""
        now = self._seconds()
        if isinstance(outcome, Retry) and outcome.after is None:
            self._pacer.unreachable(now, random.random())  # noqa: S311  # spreads load, guards nothing
            return
        self._pacer.reached()
        if isinstance(outcome, Sent):
            self._pacer.note(failed=False)
            self._departures.note(None)
            return
        # What is certainly not sent is sent later, and harms nobody; what is open or refused may be a fault of ours.
        failures = self._pacer.note(failed=isinstance(outcome, (Unknown, Refused)))
        if failures is not None and isinstance(outcome, (Unknown, Refused)):
            self._too_bad = PushPaused(failures, SAMPLE, outcome.reason)
        too_many = self._departures.note(self._now() if isinstance(outcome, Gone) else None)
        if too_many is not None and isinstance(outcome, Gone):
            self._too_bad = ChatsRefuse(too_many.refusals, too_many.of, too_many.since, outcome.reason)
        if isinstance(outcome, Retry) and outcome.after is not None:
            wait_s = outcome.after.total_seconds()
            if self._pacer.refuse(delivery.chat_id, now + wait_s, now):
                self._block_s = max(wait_s, self._block_s or 0)
        elif isinstance(outcome, Halt):
            self._halted, self._ending = outcome.reason, True

    def _dated(self, outcome: Outcome) -> Outcome:
        """Say when to try again where the sender could not."""
        if not isinstance(outcome, Retry) or outcome.after is not None:
            return outcome
        wait_s = self._in_flight.next_room_at(self._seconds()) - self._seconds()
        return replace(outcome, after=timedelta(seconds=max(wait_s, 0)))

    async def _rest(self) -> None:
        """Wait until there is something to do."""
        self._note_idleness()
        look_again_at = self._seconds() + LOOK_AGAIN_S
        while not self._ending and (wait_s := min(self._due(), look_again_at) - self._seconds()) > 0:
            self._changed.clear()
            try:
                async with asyncio.timeout(wait_s):
                    await self._changed.wait()
            except TimeoutError:
                pass

    def _note_idleness(self) -> None:
        now = self._seconds()
        later = self._claim_at is None or max(self._claim_at, self._in_flight.next_room_at(now)) > now + SOON_S
        if (later or self._pace.paused_at) and not len(self._in_flight) and not self._outcomes:
            self._idle.set()

    def _due(self) -> float:
        now = self._seconds()
        moments = [math.inf]
        if self._claim_at is not None and len(self._in_flight) < IN_FLIGHT:
            moments.append(max(self._claim_at, self._in_flight.next_room_at(now) - FLUSH_S))
        if self._flush_at is not None:
            moments.append(self._flush_at)
        return max(min(moments), self._not_before)

    async def _finish(self) -> None:
        await self._in_flight.all_ended(self._end.left_s())
        for _ in range(LAST_TRIES):
            try:
                news = self._news()
                async with self._store.write() as tx:
                    notices = await write_down(tx, news, self._now())
                    await self._budget.give_back(tx)
                self._written(news)
                self._tell(notices)
                if self._telling:
                    await asyncio.wait(self._telling, timeout=self._end.left_s())
                return
            except StoreError as error:
                logger.error("The last outcomes cannot be written (%s); trying again", error)
                await asyncio.sleep(STORE_WAIT_S)
        logger.error("%d outcomes could not be written; the next start takes them as unknown", len(self._outcomes))
