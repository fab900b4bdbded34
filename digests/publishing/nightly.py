"""Once a day what was remembered of texts, to compose digests fast, is forgotten: most is of days that are over."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from digests.compose.remembered import forget_all


class Nightly:
    """Forgets at the first look of a new day (UTC); the next tick works out anew what it needs."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._day: date | None = None

    async def run(self) -> None:
        """Look what day it is."""
        day = self._now().date()
        if self._day is not None and day != self._day:
            forget_all()
        self._day = day
