"""What whoever runs the bot must hear of who watches no dashboard: it was off, digests are late, no feed answers.

Each trouble is told once, and again only after it has passed; a note in the database remembers that over restarts.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from digests.model import VitalSigns
from digests.notices import DigestsLate, FeedsSilent, Notice, Notifier, WasOff
from digests.store import Store

# A new version is put in place within minutes, and nobody misses anything.
OFF_FROM = timedelta(minutes=10)
# At 28 a second 50,000 messages leave in that time.
LATE_FROM = timedelta(minutes=30)
# What is wrong with a single feed the editors hear; where all give nothing the way out to the web is closed.
SILENT_FROM, FEWEST_FEEDS = timedelta(days=1), 2
LATE, SILENT = "told_late", "told_silent"


class Alarms:
    """Looks once a minute, in the process that leads."""

    def __init__(self, store: Store, notifier: Notifier, now: Callable[[], datetime]) -> None:
        self._store, self._notifier, self._now = store, notifier, now
        self._began = False

    async def look(self, served_until: datetime | None) -> None:
        """Tell what is newly wrong. Raises: StoreError.

        served_until: when a process last led before this one first did, None where none has.
        """
        now = self._now()
        async with self._store.read() as tx:
            signs = await tx.vitals.get(now)
            silent_since = await tx.feeds.silent_since()
            told = {name: await tx.notes.get(name) is not None for name in (LATE, SILENT)}
        if not self._began:
            self._began = True
            if served_until is not None and now - served_until >= OFF_FROM:
                await self._notifier.tell(WasOff(served_until, now))
        await self._tell_once(LATE, _late(signs, now), told[LATE])
        await self._tell_once(SILENT, _silent(signs, silent_since, now), told[SILENT])

    async def _tell_once(self, name: str, trouble: Notice | None, is_told: bool) -> None:
        if (trouble is not None) == is_told:
            return
        async with self._store.write() as tx:
            if trouble is None:
                await tx.notes.forget(name)
            else:
                await tx.notes.put(name, self._now().isoformat())
        if trouble is not None:
            await self._notifier.tell(trouble)


def _late(signs: VitalSigns, now: datetime) -> DigestsLate | None:
    """Return how late deliveries are; where somebody has paused them they have been told so."""
    late = timedelta(seconds=signs.late_s)
    return DigestsLate(now - late, signs.queue) if late >= LATE_FROM and not signs.is_paused else None


def _silent(signs: VitalSigns, since: datetime | None, now: datetime) -> FeedsSilent | None:
    if since is None or signs.feeds < FEWEST_FEEDS or now - since < SILENT_FROM:
        return None
    return FeedsSilent(since, signs.feeds)
