"""Whether the wall clock is believed: a tick under a wrong one would send digests too soon, and put the next far off.

At the first look after a start, and whenever the clock leaps, somebody else is asked what time it is: Telegram. Where
it does not say, what the database last saw stands in, and a second look confirms.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from digests.errors import StoreError
from digests.notices import ClockDoubted, Notifier
from digests.store import Store
from digests.timing.clock import ClockWatch, agree, may_follow

logger = logging.getLogger(__name__)

SEEN = "clock_seen_at"


class Witness(Protocol):
    """Somebody else's clock."""

    async def time(self, *, anew: bool) -> datetime | None:
        """Return the present moment as it is there (aware), None where that cannot be told.

        Only what is asked ``anew`` is right where this machine has slept.
        """
        ...


class WallClock:
    """Looks at the clock ``now`` once a minute; ``seconds`` only run forward.

    ``believed`` is set while digests may go by it. Without a witness and a store the first look is believed.
    ``served_until`` is when a process last led this database before this one first did, None where none has.
    """

    def __init__(
        self,
        now: Callable[[], datetime],
        seconds: Callable[[], float] = time.monotonic,
        store: Store | None = None,
        witness: Witness | None = None,
        notifier: Notifier | None = None,
    ) -> None:
        self._now, self._seconds, self._store, self._witness = now, seconds, store, witness
        self._notifier = notifier
        self._watch = ClockWatch()
        self._doubts = 0
        self._is_contradicted = False
        self._has_noted = False
        self.served_until: datetime | None = None
        self.believed = asyncio.Event()

    async def look(self, *, leads: bool) -> bool:
        """Look at the clock and return whether it is believed; who ``leads`` tells of doubts, and notes the time."""
        steady = self._watch.trusts(self._now(), self._seconds())
        if not (steady and self.believed.is_set()):
            await self._question(steady=steady, leads=leads)
        if self.believed.is_set() and leads:
            await self._note(self._now())
        return self.believed.is_set()

    async def _question(self, *, steady: bool, leads: bool) -> None:
        there = await self._there()
        now = self._now()
        if there is not None:
            right = agree(now, there)
            self._is_contradicted = not right
        elif self._is_contradicted:
            # Who was told to be wrong is not right because nobody says it again.
            right = False
        else:
            right = steady and (self._doubts > 0 or may_follow(now, await self._seen()))
        if not right:
            await self._doubt(now, there, leads=leads)
            return
        if self._doubts:
            logger.info("The clock is believed again: digests go on")
        self._doubts = 0
        self.believed.set()

    async def _there(self) -> datetime | None:
        """Return what time it is elsewhere; asked twice where that is another than here."""
        if self._witness is None:
            return None
        there = await self._witness.time(anew=False)
        if there is None or agree(self._now(), there):
            return there
        return await self._witness.time(anew=True) or there

    async def _doubt(self, now: datetime, there: datetime | None, *, leads: bool) -> None:
        self._doubts += 1
        self.believed.clear()
        told = f"Telegram's {there}" if there else "nothing confirms it yet"
        logger.warning("The clock shows %s, and %s: digests wait until it is believed", now, told)
        if there is not None and leads and self._doubts == 1 and self._notifier is not None:
            await self._notifier.tell(ClockDoubted(now, there))

    async def _seen(self) -> datetime | None:
        """Return when this database was last served by a clock that was believed."""
        if self._store is None:
            return None
        try:
            async with self._store.read() as tx:
                noted = await tx.notes.get(SEEN)
        except StoreError:
            return None
        return datetime.fromisoformat(noted) if noted else None

    async def _note(self, now: datetime) -> None:
        if self._store is None:
            return
        if not self._has_noted:
            self.served_until, self._has_noted = await self._seen(), True
        try:
            async with self._store.write(lasting=False) as tx:
                await tx.notes.put(SEEN, now.isoformat())
        except StoreError as error:
            logger.error("What time it is could not be noted: %s", error)
