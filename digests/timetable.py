"""When a chat's digest is due: local times in IANA zones, as instants in UTC.

A local time that a zone skips shifts forward by the gap; one that a zone has twice is taken the first time. Where that
shift would leave the date, the last second of the date counts. A date that a zone skips as a whole has no instant. So
each date that exists in a zone has exactly one.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from digests.zones import zone, zones_at_local_time, zones_matching

__all__ = ["instant", "local_date", "next_due", "zone", "zones_at_local_time", "zones_matching"]

_DAY = timedelta(days=1)
_SECOND = timedelta(seconds=1)

# A week, and another because one of its dates may not exist.
_SEARCHED_DAYS = 15


def local_date(moment: datetime, zone: ZoneInfo) -> date:
    """Return the date on the calendars of the zone at an aware moment."""
    return moment.astimezone(zone).date()


def instant(day: date, at: time, zone: ZoneInfo) -> datetime | None:
    """Return the one UTC instant of a local time on a local date, None for a date that the zone skips."""
    wall = datetime.combine(day, at.replace(fold=0, tzinfo=None), zone)
    moment = wall.astimezone(UTC)
    if local_date(moment, zone) == day:
        return moment
    last = _transition(wall) - _SECOND
    return last if local_date(last, zone) == day else None


def next_due(after: datetime, at: time, days: Collection[int], zone: ZoneInfo) -> datetime:
    """Return the first instant after ``after`` (aware) at a local time on one of the ISO weekdays.

    Raises: ValueError where no weekday is given.
    """
    first = local_date(after, zone)
    for number in range(_SEARCHED_DAYS):
        day = first + number * _DAY
        moment = instant(day, at, zone) if day.isoweekday() in days else None
        if moment is not None and moment > after:
            return moment
    raise ValueError(f"no ISO weekday (1 to 7) in {days!r}")


def _transition(wall: datetime) -> datetime:
    """Return the instant at which the clocks went forward past a local time, by bisection between its two readings."""
    before = wall.replace(fold=1).astimezone(UTC)
    after = wall.astimezone(UTC)
    offset = after.astimezone(wall.tzinfo).utcoffset()
    while after - before > _SECOND:
        middle = before + timedelta(seconds=(after - before) // _SECOND // 2)
        if middle.astimezone(wall.tzinfo).utcoffset() == offset:
            after = middle
        else:
            before = middle
    return after
