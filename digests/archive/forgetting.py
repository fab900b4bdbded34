"""Forgetting articles that have been kept long enough, a few at a time, and giving their room back to the disk.

once a minute ── which may go? ── each with all that hangs on it ── what the file no longer needs ──> the disk
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable
from datetime import datetime, timedelta

from digests.archive.recent import REMEMBERED
from digests.store import Store, Transaction

logger = logging.getLogger(__name__)

# What one look finds, how long one transaction may hold the others up, and how long a round may take.
FOUND_AT_ONCE, STEP_S, ROUND_S = 200, 0.02, 2.0
# Where nothing is old, nothing will be for a while.
LOOK_AGAIN = timedelta(hours=1)
# A digest that is remembered goes on from older articles, which it names when it is opened again.
GOES_ON_FROM = 2 * REMEMBERED + timedelta(days=3)


class Forgetting:
    """Forgets articles ``keep`` after they were published; None for never.

    None goes before the digests are forgotten that may show it, ``editions_keep`` after they were composed.
    """

    def __init__(
        self, store: Store, keep: timedelta | None, editions_keep: timedelta, now: Callable[[], datetime]
    ) -> None:
        self._store, self._now = store, now
        self._keep = None if keep is None else max(keep, editions_keep + GOES_ON_FROM)
        self._look_at: datetime | None = None

    async def run(self) -> int:
        """Do as much of it as a moment allows; return how many articles are gone. Raises: StoreError."""
        ends = time.monotonic() + ROUND_S
        gone = await self._forget(ends)
        if gone:
            logger.info("%d old articles were forgotten", gone)
        while time.monotonic() < ends and await self._store.give_back_room():
            pass
        return gone

    async def _forget(self, ends: float) -> int:
        now = self._now()
        if self._keep is None or (self._look_at is not None and now < self._look_at):
            return 0
        before, gone = now - self._keep, 0
        while time.monotonic() < ends:
            async with self._store.read() as tx:
                old = await tx.old_articles.some(before, FOUND_AT_ONCE)
            if not old:
                self._look_at = now + LOOK_AGAIN
                break
            while old and time.monotonic() < ends:
                gone += await self._step(old, before)
        return gone

    async def _step(self, old: list[int], before: datetime) -> int:
        """Forget some of them in one transaction, which nobody waits for long; take them off the list."""
        # What is lost with the power is old still, and goes then.
        gone, began = await self._store.write_whole(lambda tx: _some(tx, old, before), lasting=False)
        # Another process, which looks for the lock only now and then, finds it free every other time.
        await asyncio.sleep(time.monotonic() - began)
        return gone


async def _some(tx: Transaction, old: list[int], before: datetime) -> tuple[int, float]:
    """Forget articles for a moment and take them off the list; return how many, and when the moment began."""
    began, gone = time.monotonic(), 0
    while old and time.monotonic() < began + STEP_S:
        gone += await tx.old_articles.forget(old.pop(0), before)
    return gone, began
