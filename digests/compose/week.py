"""The week of a digest, in seven days that end when it is due. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from digests.model import Article

DAYS = 7
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Week:
    """Seven times 24 hours before a moment; ``offset_minutes`` is how far the reader's clocks are ahead of UTC."""

    ends_at: datetime
    offset_minutes: int

    @property
    def last_day(self) -> date:
        """The date that most of the last 24 hours are in: the day before, for a digest that comes in the morning."""
        return (self.ends_at + timedelta(minutes=self.offset_minutes) - _DAY / 2).date()

    def coverage(self, articles: Iterable[Article]) -> tuple[int, ...]:
        """Return how many articles came out on each of the days, the first one first."""
        counts = [0] * DAYS
        for article in articles:
            # What comes out while the digest is composed belongs to its last day.
            age = max(self.ends_at - article.published_at, timedelta()) // _DAY if article.published_at else DAYS
            if age < DAYS:
                counts[DAYS - 1 - age] += 1
        return tuple(counts)
