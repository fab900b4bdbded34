"""What is said of a subject, and how its time is parted and named."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from bot.texts import Html, Translator
from digests.model.charts import Chart, Mark
from digests.model.statistics import Period
from digests.model.tallies import Tally

# So many days can be told under a picture that is as wide as a phone.
MOST_MARKS = 5
Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class Report:
    """A chart under a title, the main fact in a line, and ``notes`` on what it rests on; the same as a table."""

    title: str
    chart: Chart
    fact: Html
    columns: Sequence[str]
    rows: Sequence[Sequence[object]]
    notes: Sequence[Html] = ()


def by_step(counts: Mapping[tuple[Tally, date], int], kind: Tally, period: Period, today: date) -> list[int]:
    """Return the counts of a kind for each step of a period."""
    days = [counts.get((kind, period.first(today) + timedelta(days=ahead)), 0) for ahead in range(period.days)]
    return [sum(days[first : first + period.step]) for first in range(0, period.days, period.step)]


def marks(period: Period, today: date, t: Translator) -> list[Mark]:
    """Return the days that are told under a period's columns, the last one among them."""
    steps = period.steps(today)
    apart = -(-len(steps) // MOST_MARKS)
    places = range((len(steps) - 1) % apart, len(steps), apart)
    return [Mark(place, t.short_date(steps[place]), f"{steps[place]:%d.%m}") for place in places]


def counted_since(since: date, period: Period, today: date, t: Translator) -> list[Html]:
    """Return a line that says since when something is counted where that is not for the whole of a period."""
    return [t("stats-since", day=t.date(since))] if since > period.first(today) else []


def heading(t: Translator, key: str, period: Period) -> str:
    """Return a title with the time that it is of."""
    time = t.plain(f"stats-days-{period}")
    return t.plain("stats-title", subject=t.plain(key), period=time[:1].lower() + time[1:])
