"""Once a day memory is given back: what was remembered of texts, to compose digests fast, is of days that are over."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import date, datetime

from digests.language.remembered import forget_all


class Nightly:
    """Forgets at the first look of a new day (UTC); the next tick works out anew what it needs.

    ``give_back`` lets the system have what was freed.
    """

    def __init__(self, now: Callable[[], datetime], give_back: Callable[[], None]) -> None:
        self._now, self._give_back = now, give_back
        self._day: date | None = None

    async def run(self) -> None:
        """Look what day it is."""
        day = self._now().date()
        if self._day is not None and day != self._day:
            forget_all()
            await asyncio.to_thread(self._give_back)
        self._day = day
