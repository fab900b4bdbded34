"""The moment at which an article comes out, as an editor writes or picks it: pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.moments import spoken_time
from digests.errors import InputError
from digests.timing.timetable import instant, local_date

FARTHEST = timedelta(days=366)
LONGEST = 60
EVENING, MORNING = time(18), time(8)
_DAY = timedelta(days=1)

_TOMORROW = re.compile(r"(?:tomorrow|domani),?\s+(?P<clock>.+)", re.IGNORECASE)
_DATED = (
    re.compile(r"(?P<day>\d{1,2})[./](?P<month>\d{1,2})(?:[./](?P<year>\d{4}))?\.?,?\s+(?P<clock>.+)", re.ASCII),
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?:T|,?\s+)(?P<clock>.+)", re.ASCII),
)


def written(text: str, zone: ZoneInfo, now: datetime) -> datetime:
    """Return the moment that was written, in UTC.

    A time alone is the next such time; a day without a year is this year's.
    Raises: InputError where it is unclear, past, or more than a year ahead.
    """
    words, today = text.strip(), local_date(now, zone)
    if len(words) > LONGEST:
        raise InputError("unclear-moment")
    if tomorrow := _TOMORROW.fullmatch(words):
        return checked(_moment(today + _DAY, tomorrow["clock"], zone), now)
    dated = next((match for shape in _DATED if (match := shape.fullmatch(words))), None)
    if dated:
        return checked(_moment(_date(dated, today), dated["clock"], zone), now)
    moment = _moment(today, words, zone)
    return moment if moment > now else checked(_moment(today + _DAY, words, zone), now)


def checked(moment: datetime, now: datetime) -> datetime:
    """Return the moment if an article can come out then. Raises: InputError where it is past or too far."""
    if moment <= now:
        raise InputError("past-moment")
    if moment > now + FARTHEST:
        raise InputError("far-moment")
    return moment


def presets(zone: ZoneInfo, now: datetime) -> Iterator[tuple[str, datetime]]:
    """Yield the moments offered as buttons, each with the key of its label."""
    today = local_date(now, zone)
    yield "intake-in-an-hour", now + timedelta(hours=1)
    for key, moment in (
        ("intake-tonight", instant(today, EVENING, zone)),
        ("intake-tomorrow", instant(today + _DAY, MORNING, zone)),
    ):
        if moment is not None and moment > now:
            yield key, moment


def _date(found: re.Match[str], today: date) -> date:
    try:
        day = date(int(found["year"] or today.year), int(found["month"]), int(found["day"]))
    except ValueError:
        raise InputError("unclear-moment") from None
    # The ends of the calendar have no neighbours to compute with.
    if day < today:
        raise InputError("past-moment")
    if day > today + FARTHEST:
        raise InputError("far-moment")
    return day


def _moment(day: date, clock: str, zone: ZoneInfo) -> datetime:
    at = spoken_time(clock)
    moment = instant(day, at, zone) if at else None
    if moment is None:
        raise InputError("unclear-moment")
    return moment
