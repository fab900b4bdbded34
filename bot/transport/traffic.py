"""What the bot does with Telegram, counted: calls and their answers, updates and how long their handling takes."""

from __future__ import annotations

import time
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence

# In seconds: from a button that is answered at once to a page that is fetched.
HANDLED_WITHIN_S = (0.01, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 60.0)
# From here on whatever stands before Telegram may have answered (RFC 9110, 15.6).
SERVERS_FAULT = 500
TURNED_WITHIN_S = (0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1.0, 5.0)


class Histogram:
    """How many values were at most each of some bounds, the last one for all of them, and their sum."""

    def __init__(self, bounds: Sequence[float]) -> None:
        self.bounds = tuple(bounds)
        self.counts = [0] * (len(self.bounds) + 1)
        self.sum = 0.0

    def add(self, value: float) -> None:
        """Count a value."""
        self.counts[bisect_left(self.bounds, value)] += 1
        self.sum += value


class Traffic:
    """The counts of one process since it began; times are of the monotonic clock ``seconds``, None for never."""

    def __init__(self, seconds: Callable[[], float] = time.monotonic) -> None:
        self._seconds = seconds
        self.answers: Counter[int] = Counter()
        self.failures: Counter[str] = Counter()
        self.handled = Histogram(HANDLED_WITHIN_S)
        self.turns = Histogram(TURNED_WITHIN_S)
        self.answered_at: float | None = None
        self.polled_at: float | None = None
        # Whether the webhook is open, and Telegram knows of it.
        self.is_listening = False

    def answered(self, status: int) -> None:
        """Count an answer of Telegram's by its status."""
        self.answers[status] += 1
        if status < SERVERS_FAULT:
            self.answered_at = self._seconds()

    def failed(self, error: Exception) -> None:
        """Count a call without an answer by the kind of its error."""
        self.failures[type(error).__name__] += 1

    def polled(self) -> None:
        """Note that a round of polling has ended well, or that the first one begins."""
        self.polled_at = self._seconds()
