"""A clock that runs like the real one but can be set: the demo jumps from one digest to the next with it."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta


class Clock:
    """The real time plus an offset, and seconds that jump ahead with it but never back."""

    def __init__(self) -> None:
        self._ahead = self._leapt = timedelta()

    def now(self) -> datetime:
        """Return the moment that the demo lives in, aware UTC."""
        return datetime.now(UTC) + self._ahead

    def seconds(self) -> float:
        """Return the seconds of a monotonic clock: what waits for a moment need not wait where time has leapt."""
        return time.monotonic() + self._leapt.total_seconds()

    def set(self, moment: datetime) -> None:
        """Jump to a moment; time runs on from there."""
        self.forward(moment - self.now())

    def forward(self, by: timedelta) -> None:
        """Jump ahead, or back where it is negative."""
        self._ahead += by
        self._leapt += max(by, timedelta())
