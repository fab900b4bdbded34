"""The rate of one token, shared by processes: each sends at the times that were granted to it from one row.

The row holds the theoretical arrival time (GCRA) of the next message of all. A process takes a fifth of a second of it
at once and ahead of its use, so that the row is asked a few times a second and not for each message. What it does not
use is lost: a process that is killed costs its neighbours less than half a second of the rate, and nothing more.
"""

from __future__ import annotations

import asyncio
import logging
import math
import time
from collections import deque
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from digests.errors import StoreError
from digests.model import ChatKind
from digests.store import Leadership, Store
from digests.timing.pacer import LIMIT_WINDOW_S, Pacer, Room

logger = logging.getLogger(__name__)

BATCH_S = 0.2
# A slot that is not used so long after its time is lost: used later it would come on top of others.
LATE_S = 0.25
# Where nothing was granted yet, so much later is time to look again.
ASKED_S = 0.05
TROUBLE_S = 1.0


class SharedPacer(Pacer):
    """A pacer that also keeps to the slots granted to this process; ``asks`` is set where it needs more."""

    def __init__(self, rate_per_s: float, paid_rate_per_s: float | None = None) -> None:
        super().__init__(rate_per_s, paid_rate_per_s)
        self.asks = asyncio.Event()
        self._slots: deque[float] = deque()
        self._owed = 0
        # Of the slots that have come, so many cost nothing: the free rate is shared with the whole.
        self._free_share = rate_per_s / self._full_per_s
        self._free_slots = 0.0

    def needs(self, now: float) -> tuple[int, float]:
        """Return how many slots to take, and how far apart in seconds; answers that went before count with them."""
        # Together no more may leave within a second than one alone lets leave.
        interval_s = max(1 / self.rate_per_s(now), LIMIT_WINDOW_S / self._limit)
        return self._owed + math.ceil(BATCH_S / interval_s), interval_s

    def grant(self, first: float, count: int, interval_s: float) -> None:
        """Take slots, the first at that moment, after what answers have used already."""
        paid_back = min(self._owed, count)
        self._owed -= paid_back
        self._slots.extend(first + number * interval_s for number in range(paid_back, count))

    def room(self, now: float, paid: int = 0, within_s: float = 0.0) -> Room:
        """Return how many messages may leave now and within a time, where so many more can be paid for."""
        whole = super().room(now, paid, within_s)
        while self._slots and self._slots[0] < now - LATE_S:
            self._spend()
        ready = sum(slot <= now + within_s for slot in self._slots)
        if not self._slots:
            self.asks.set()
        if not self._pays:
            return Room(min(whole.messages, ready), ready)
        free = int(self._free_slots + self._free_share * ready)
        return Room(min(whole.messages, ready, free + paid), free)

    def next_room_at(self, now: float) -> float:
        """Return the first moment at which a message may leave."""
        slot = self._slots[0] if self._slots else now + ASKED_S
        return max(super().next_room_at(now), slot)

    def start(self, chat_id: int, kind: ChatKind, now: float, *, paid: bool = False) -> None:
        """Count a message that leaves now; an answer to somebody leaves without a slot where there is none."""
        super().start(chat_id, kind, now, paid=paid)
        if self._slots:
            self._spend()
        else:
            self._owed += 1
        if not paid:
            self._free_slots -= 1
        if len(self._slots) < self.rate_per_s(now) * BATCH_S:
            self.asks.set()

    def _spend(self) -> None:
        self._slots.popleft()
        # What was free and not used is not saved up.
        self._free_slots = min(self._free_slots + self._free_share, 1.0)


async def take_share(
    leadership: Leadership, pacer: SharedPacer, wake: Callable[[], None], seconds: Callable[[], float] = time.monotonic
) -> None:
    """Take slots whenever the pacer has asked for them, until cancelled."""
    while True:
        await pacer.asks.wait()
        pacer.asks.clear()
        count, interval_s = pacer.needs(seconds())
        try:
            after_s = await leadership.take(count, interval_s)
        except StoreError as error:
            logger.error("The rate cannot be shared (%s); nothing leaves until it can", error)
            await asyncio.sleep(TROUBLE_S)
            pacer.asks.set()
        else:
            pacer.grant(seconds() + after_s, count, interval_s)
            wake()


logger = logging.getLogger(__name__)


# Also the time that processes have to come back which lost the database together, before they count as ended.
POLL_S = 5.0


async def adopt_orphans(store: Store, leadership: Leadership, wake: Callable[[], None]) -> None:
    """While this process leads, close what others left open, and wake the delivery: their chats are free again."""
    while True:
        await leadership.until(leads=True)
        await asyncio.sleep(POLL_S)
        if leadership.leads and await _adopted(store, leadership.owner):
            wake()
            leadership.announce()


async def _adopted(store: Store, owner: str) -> int:
    try:
        async with store.write() as tx:
            count = await tx.outbox.abandoned(owner)
    except StoreError as error:
        logger.error("What ended processes left open could not be closed: %s", error)
        return 0
    if count:
        logger.warning("%d messages were in flight in a process that ended; they are not sent again", count)
    return count


def pacer_for(leadership: Leadership, rate_per_s: float, paid_rate_per_s: float | None = None) -> Pacer:
    """Return the pacer of a process: one that keeps to its share where others may deliver at the same time."""
    pacer = SharedPacer if leadership.shared else Pacer
    return pacer(rate_per_s, paid_rate_per_s)


@asynccontextmanager
async def working_together(
    store: Store,
    leadership: Leadership,
    pacer: Pacer,
    wake: Callable[[], None],
    seconds: Callable[[], float] = time.monotonic,
) -> AsyncIterator[None]:
    """Do both until the block is left; where nobody else can be there, nothing.

    ``wake`` stirs the delivery, and ``seconds`` is the monotonic clock that the pace goes by.
    """
    tasks: list[asyncio.Task[None]] = []
    if leadership.shared:
        tasks.append(asyncio.create_task(adopt_orphans(store, leadership, wake), name="orphans"))
    if isinstance(pacer, SharedPacer):
        tasks.append(asyncio.create_task(take_share(leadership, pacer, wake, seconds), name="share"))
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks)
