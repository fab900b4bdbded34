"""A digest that comes after others were missed: it says since when, and tells the best of those days in one message."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from digests.model import Length, Look, Preferences, Rhythm
from digests.timing import timetable

# A digest that reaches back so much farther than usual tells what was missed.
MISSED = timedelta(hours=36)
# So many stories have room in one message, whatever they are.
FEW = 5


def missed_since(first: datetime | None, moment: datetime, chosen: Preferences, zone: ZoneInfo) -> date | None:
    """Return the day from which a digest tells where others were missed before it, None where none was."""
    if first is None or chosen.rhythm is Rhythm.WEEKLY:
        return None
    usual = timedelta(days=timetable.longest_gap(chosen.days))
    return timetable.local_date(first, zone) if moment - first > usual + MISSED else None


def of_many_days(look: Look) -> Look:
    """Return a look for what was missed: nobody comes back to as many messages as there were days."""
    length = Length.STANDARD if look.length is Length.FULL else look.length
    return replace(look, length=length, stories=look.stories if look.stories <= FEW else 0)
