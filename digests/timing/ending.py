"""The end of a process: all that is in hand then has one time together, however many parts wait for theirs."""

from __future__ import annotations

import time
from collections.abc import Callable

# What ends a process gives it ten seconds before it is killed; what comes after that which waits takes the rest.
ENDS_WITHIN_S = 7.0
# A part that comes to its end last has so long at least, for what is nearly done.
LEAST_S = 0.5


class Ending:
    """How much of the time is left; ``seconds`` is a monotonic clock."""

    def __init__(self, within_s: float = ENDS_WITHIN_S, seconds: Callable[[], float] = time.monotonic) -> None:
        self._within_s, self._seconds = within_s, seconds
        self._until: float | None = None

    def begin(self) -> None:
        """Say that the process has been told to end; only the first time counts."""
        if self._until is None:
            self._until = self._seconds() + self._within_s

    def left_s(self) -> float:
        """Return for how many seconds a part may still wait for what it has in hand."""
        self.begin()
        assert self._until is not None
        return max(self._until - self._seconds(), LEAST_S)
