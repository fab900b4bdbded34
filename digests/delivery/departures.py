"""How many chats refuse for good what they are sent: far more than usual at once are no fault of the chats. Pure.

Another bot's token on the same database makes them all refuse, in the words for chats that have left.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from datetime import datetime

# Of the last so many messages, no more than this share is usually refused; a few are no reason to stop.
SAMPLE, USUAL_SHARE, FEW = 200, 0.2, 10


@dataclass(frozen=True, slots=True)
class TooMany:
    """So many of the last messages were refused for good, the first of them ``since``."""

    refusals: int
    of: int
    since: datetime


class Departures:
    """Watches the last messages; who lets them go on after a stop is believed, and stopped twice as late next time."""

    def __init__(self) -> None:
        self._sample: deque[datetime | None] = deque(maxlen=SAMPLE)
        self._refusals = 0
        self._few = FEW

    def note(self, refused_at: datetime | None) -> TooMany | None:
        """Count a message, with when its chat refused it for good; say where that are too many."""
        if len(self._sample) == SAMPLE:
            self._refusals -= self._sample[0] is not None
        self._sample.append(refused_at)
        self._refusals += refused_at is not None
        of = len(self._sample)
        if self._refusals <= of * USUAL_SHARE:
            self._few = FEW if of == SAMPLE else self._few
            return None
        if refused_at is None or self._refusals < self._few:
            return None
        first = next(each for each in self._sample if each is not None)
        many = TooMany(self._refusals, of, first)
        self._sample.clear()
        self._refusals = 0
        self._few = min(self._few * 2, SAMPLE)
        return many
