"""Quiet hours: from one local time to another, over midnight where the first is the later one. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time
from zoneinfo import ZoneInfo

from digests.model import EVERY_DAY
from digests.timing.timetable import next_due


def is_quiet(hours: Sequence[time], moment: datetime, zone: ZoneInfo) -> bool:
    """Tell whether a moment (aware) lies within quiet hours: from the first time on, before the second; none: never."""
    if len(hours) != 2:
        return False
    begin, end = hours
    clock = moment.astimezone(zone).time()
    return begin <= clock < end if begin <= end else clock >= begin or clock < end


def quiet_until(hours: Sequence[time], moment: datetime, zone: ZoneInfo) -> datetime | None:
    """Return when the quiet hours end in which a moment (aware) lies, None where it lies in none."""
    return next_due(moment, hours[1], EVERY_DAY, zone) if is_quiet(hours, moment, zone) else None
