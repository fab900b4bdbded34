"""The clockwork: a tick on every minute, and the delivery beside it. The truth about schedules is in the tables."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable
from datetime import UTC, datetime

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.cron import CronTrigger

from digests.clockwatch import ClockWatch
from digests.corrections import Corrections
from digests.deliver import Deliverer
from digests.publish import Publisher

logger = logging.getLogger(__name__)


class Runner:
    """Ticks the publisher and runs the deliverer, from ``start`` to ``stop``; ``now`` dates what is logged."""

    def __init__(
        self,
        publisher: Publisher,
        deliverer: Deliverer,
        now: Callable[[], datetime],
        corrections: Corrections | None = None,
    ) -> None:
        self._publisher, self._deliverer, self._now, self._corrections = publisher, deliverer, now, corrections
        self._correcting: asyncio.Task[None] | None = None
        self._clock = ClockWatch()
        self._ticking = asyncio.Lock()
        self._scheduler: AsyncIOScheduler | None = None
        self._delivery: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Start delivering, tick at once, and then on every minute."""
        self._delivery = asyncio.create_task(self._deliverer.run(), name="delivery")
        self._delivery.add_done_callback(_log_failure)
        if self._corrections is not None:
            self._correcting = asyncio.create_task(self._corrections.run(), name="corrections")
        self._scheduler = AsyncIOScheduler(timezone=UTC)
        self._scheduler.add_job(
            self._tick,
            CronTrigger(second=0, timezone=UTC),
            next_run_time=datetime.now(UTC),
            misfire_grace_time=None,
            coalesce=True,
            max_instances=1,
        )
        self._scheduler.start()

    async def stop(self) -> None:
        """Let the tick that runs and the messages in flight finish; then nothing more is sent."""
        async with self._ticking:
            if self._scheduler is not None:
                self._scheduler.shutdown(wait=False)
                self._scheduler = None
        if self._corrections is not None and self._correcting is not None:
            self._corrections.stop()
            await asyncio.wait([self._correcting])
        self._deliverer.stop()
        if self._delivery is not None:
            await asyncio.wait([self._delivery])

    async def tick_now(self) -> int:
        """Compose what is due now and wake the delivery; return how many deliveries went into the outbox."""
        async with self._ticking:
            enqueued = await self._publisher.tick()
        self._deliverer.wake()
        if enqueued:
            logger.info("%d deliveries were due at %s", enqueued, self._now().isoformat(timespec="seconds"))
        return enqueued

    async def drained(self) -> None:
        """Wait until everything that may be sent now has been sent."""
        await self._deliverer.drained()

    async def failed(self) -> None:
        """Wait for the delivery to break off by itself. Raises: DeliveryHalted, or whatever else ended it."""
        if self._delivery is not None:
            await asyncio.shield(self._delivery)

    async def _tick(self) -> None:
        if not self._clock.trusts(self._now(), time.monotonic()):
            logger.warning("The clock has leapt to %s: digests wait until the next minute confirms it", self._now())
            return
        try:
            await self.tick_now()
        except Exception:
            # The next tick finds the same chats due.
            logger.exception("A tick failed")


def _log_failure(delivery: asyncio.Task[None]) -> None:
    if not delivery.cancelled() and (error := delivery.exception()) is not None:
        logger.critical("The delivery has stopped: %s", error)
