"""The clockwork: a tick on every minute, and the delivery beside it. The truth about schedules is in the tables."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import partial

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.cron import CronTrigger

from digests.alarms import Alarms
from digests.delivery.deliverer import Deliverer
from digests.errors import StoreError
from digests.publishing.corrections import Corrections
from digests.publishing.publisher import Publisher
from digests.publishing.wall_clock import WallClock
from digests.store import Leadership
from digests.store.engine.leadership import SoleProcess
from digests.subscribers import Subscribers
from digests.timing.ending import Ending

logger = logging.getLogger(__name__)

# Most digests are due at the full minute, and are composed a little before.
PREPARE_SECOND = 45


@dataclass(frozen=True, slots=True)
class Chore:
    """What is done once in every minute, at a second of its own; ``failed`` is what the log says where it breaks.

    What it leaves undone it must find again in the next minute.
    """

    name: str
    second: int
    do: Callable[[], Awaitable[object]]
    failed: str


class Scheduler:
    """Ticks the publisher while this process leads, and runs the deliverer, from ``start`` to ``stop``.

    ``now`` dates what is logged. Where several processes share the database, all deliver and one of them leads.
    The ``chores`` are done each minute as well, beside the ticks: what is slow keeps no digest back.
    ``subscribers`` heals before each tick what a wrong clock has done, and nothing is composed, sent or otherwise done
    before ``clock`` believes that it is right. ``alarms`` look after each what the operator must hear of.
    """

    def __init__(
        self,
        publisher: Publisher,
        deliverer: Deliverer,
        now: Callable[[], datetime],
        leadership: Leadership | None = None,
        corrections: Corrections | None = None,
        subscribers: Subscribers | None = None,
        clock: WallClock | None = None,
        alarms: Alarms | None = None,
        chores: Sequence[Chore] = (),
    ) -> None:
        self._publisher, self._deliverer, self._now = publisher, deliverer, now
        self._corrections, self._subscribers, self._alarms, self._chores = corrections, subscribers, alarms, chores
        self._doing = {chore.name: asyncio.Lock() for chore in chores}
        self._correcting: asyncio.Task[None] | None = None
        self._clock = clock or WallClock(now)
        self._leadership = leadership or SoleProcess("this process")
        self._following: list[asyncio.Task[None]] = []
        self._ticking = asyncio.Lock()
        self._stopping = False
        self._may_deliver = asyncio.Event()
        self._scheduler: AsyncIOScheduler | None = None
        self._delivery: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Start delivering, tick as soon as this process leads, and then on every minute."""
        self._delivery = asyncio.create_task(self._deliver(), name="delivery")
        self._delivery.add_done_callback(_log_failure)
        if self._corrections is not None:
            self._correcting = asyncio.create_task(self._corrections.run(), name="corrections")
        self._scheduler = AsyncIOScheduler(timezone=UTC)
        self._at_second("tick", 0, self._tick)
        self._at_second("prepare", PREPARE_SECOND, self._prepare)
        for chore in self._chores:
            self._at_second(chore.name, chore.second, partial(self._do, chore))
        self._scheduler.start()
        self._following = [asyncio.create_task(self._take_over()), asyncio.create_task(self._hear())]

    async def stop(self, ending: Ending | None = None) -> None:
        """Let the chunk that a tick is at and the messages in flight finish, if they do in time; then nothing is sent.

        What is cut off has changed nothing: each chunk is a transaction, and the next process finds it due.
        """
        ending = ending or Ending()
        self._stopping = True
        # First, so that what waits for its turn goes to another process at once.
        self._deliverer.stop(ending)
        await self._tick_ended(ending)
        for task in self._following:
            task.cancel()
        if self._scheduler is not None:
            self._scheduler.shutdown(wait=False)
            self._scheduler = None
        if self._corrections is not None and self._correcting is not None:
            self._corrections.stop()
            await asyncio.wait([self._correcting], timeout=ending.left_s())
            self._correcting.cancel()
        if self._delivery is not None:
            self._may_deliver.set()
            await asyncio.wait([self._delivery])

    async def _tick_ended(self, ending: Ending) -> None:
        try:
            async with asyncio.timeout(ending.left_s()), self._ticking:
                pass
        except TimeoutError:
            logger.warning("What was being composed is left to the next process: it took too long")

    async def tick_now(self) -> int:
        """Compose what is due now and wake the delivery; return how many deliveries went into the outbox."""
        async with self._ticking:
            return await self._tick_once()

    async def _tick_once(self) -> int:
        if self._subscribers is not None and (healed := await self._subscribers.heal()):
            logger.warning("%d chats were due in the far future; the clock was wrong, they are due again", healed)
        enqueued = await self._publisher.tick(self._goes_on)
        self._deliverer.wake()
        if self._corrections is not None:
            # An article may have changed while a digest was composed of it.
            self._corrections.wake()
        if enqueued:
            logger.info("%d deliveries were due at %s", enqueued, self._now().isoformat(timespec="seconds"))
        await self._publisher.tell_what_waits()
        return enqueued

    def _goes_on(self, new: int) -> bool:
        """Let what a tick has added leave; return whether it should go on."""
        if new:
            self._deliverer.wake()
            self._leadership.announce()
        return not self._stopping

    @property
    def chores(self) -> Sequence[str]:
        """The names of the chores, in their order."""
        return [chore.name for chore in self._chores]

    async def do_now(self, name: str) -> None:
        """Do a chore without waiting for its second."""
        for chore in self._chores:
            if chore.name == name:
                await self._do(chore)

    async def _do(self, chore: Chore) -> None:
        if not self._leadership.leads or not self._clock.believed.is_set():
            return
        try:
            # What is slow, or asked for besides, is never done twice at a time.
            async with self._doing[chore.name]:
                await chore.do()
        except Exception:
            # The next minute finds it undone.
            logger.exception("%s", chore.failed)

    async def drained(self) -> None:
        """Wait until everything that may be sent now has been sent."""
        await self._deliverer.drained()

    async def failed(self) -> None:
        """Wait for the delivery to break off by itself. Raises: DeliveryHalted, or whatever else ended it."""
        if self._delivery is not None:
            await asyncio.shield(self._delivery)

    def _at_second(self, name: str, second: int, do: Callable[[], Awaitable[None]]) -> None:
        """Do something in every minute, at that second or as soon after it as it can be."""
        assert self._scheduler is not None
        trigger = CronTrigger(second=second, timezone=UTC)
        job = partial(self._until_stopped, do)
        self._scheduler.add_job(job, trigger, name=name, misfire_grace_time=None, coalesce=True, max_instances=1)

    async def _until_stopped(self, do: Callable[[], Awaitable[None]]) -> None:
        try:
            await do()
        except asyncio.CancelledError:
            # What is cut off at the end has been told; APScheduler would log it as an error, with its traceback.
            if not self._stopping:
                raise

    async def _deliver(self) -> None:
        """Deliver from when the clock is first believed: by a wrong one what waits would be too late, or too early."""
        await self._may_deliver.wait()
        await self._deliverer.run()

    async def _take_over(self) -> None:
        """Tick whenever this process begins to lead: the minute of the one before may have passed unseen."""
        if not self._leadership.leads:
            await self._believes()
        while True:
            await self._leadership.until(leads=True)
            await self._tick()
            await self._leadership.until(leads=False)

    async def _hear(self) -> None:
        while True:
            await self._leadership.heard()
            self._deliverer.wake()

    async def _tick(self) -> None:
        # Looked at by those too who do not lead, so that they know a leap when they see one.
        if not await self._believes() or not self._leadership.leads:
            return
        async with self._ticking:
            if self._stopping:
                return
            try:
                await self._tick_once()
            except Exception:
                # The next tick finds the same chats due.
                logger.exception("A tick failed")
        await self._look_for_trouble()

    async def _look_for_trouble(self) -> None:
        if self._alarms is None:
            return
        try:
            await self._alarms.look(self._clock.served_until)
        except StoreError as error:
            logger.error("Whether something is wrong could not be told (%s); the next tick looks again", error)

    async def _believes(self) -> bool:
        """Look at the clock; once it is believed, deliver."""
        believed = await self._clock.look(leads=self._leadership.leads)
        if believed:
            self._may_deliver.set()
        return believed

    async def _prepare(self) -> None:
        """Compose what the next minute has due; a tick that comes meanwhile waits for it."""
        if not self._leadership.leads or not self._clock.believed.is_set():
            return
        next_minute = (self._now() + timedelta(minutes=1)).replace(second=0, microsecond=0)
        try:
            async with self._ticking:
                if not self._stopping:
                    await self._publisher.prepare(next_minute)
        except Exception:
            # The tick composes it then.
            logger.exception("Nothing could be composed ahead")


def _log_failure(delivery: asyncio.Task[None]) -> None:
    if not delivery.cancelled() and (error := delivery.exception()) is not None:
        logger.critical("The delivery has stopped: %s", error)
