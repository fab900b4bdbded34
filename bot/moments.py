"""Moments as people write or pick them: "7:30", "alle 7", "tomorrow 18:00", and when an article comes out. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from digests.errors import InputError
from digests.timing.timetable import instant, local_date

LONGEST_TIME = 40

# What may stand around the clock in the spoken languages: "verso le ore 7", "7 o'clock", "7 di sera".
BEFORE = r"(?:(?:at|about|around|verso le|alle|all['’]|le|ore|h)\s*)*"
CLOCK = r"(?P<hour>\d{1,2})(?:\s*[:.,h]\s*(?P<minute>\d{2})|(?P<joined>\d{2}))?\s*(?:h|o['’]clock)?"
MORNING = r"a\.?m\.?|in the morning|di mattina|del mattino"
EVENING = r"p\.?m\.?|in the (?:afternoon|evening)|del pomeriggio|di (?:pomeriggio|sera)"
HALF = rf"(?:\s*(?:(?P<morning>{MORNING})|(?P<evening>{EVENING})))?"
SPOKEN = re.compile(rf"{BEFORE}{CLOCK}{HALF}[.!]?")
NAMED = {"noon": time(12), "mezzogiorno": time(12), "midnight": time(0), "mezzanotte": time(0)}
FARTHEST = timedelta(days=366)
LONGEST_MOMENT = 60
TONIGHT, TOMORROW_MORNING = time(18), time(8)
_DAY = timedelta(days=1)
_TOMORROW = re.compile(r"(?:tomorrow|domani),?\s+(?P<clock>.+)", re.IGNORECASE)
_DATED = (
    re.compile(r"(?P<day>\d{1,2})[./](?P<month>\d{1,2})(?:[./](?P<year>\d{4}))?\.?,?\s+(?P<clock>.+)", re.ASCII),
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?:T|,?\s+)(?P<clock>.+)", re.ASCII),
)


def spoken_time(text: str, *, needs_minutes: bool = False) -> time | None:
    """Return the time of day that the text says, None where it says none.

    ``needs_minutes`` takes only times with hours and minutes, where a bare number may mean something else.
    """
    words = " ".join(unicodedata.normalize("NFKC", text[: LONGEST_TIME + 1]).casefold().split())
    if len(words) > LONGEST_TIME:
        return None
    named = NAMED.get(words.removeprefix("a ").removeprefix("at "))
    found = SPOKEN.fullmatch(words)
    if named or not found:
        return named
    minute = found["minute"] or found["joined"]
    if needs_minutes and minute is None:
        return None
    return _on_the_clock(int(found["hour"]), int(minute or 0), bool(found["morning"]), bool(found["evening"]))


def _on_the_clock(hour: int, minute: int, morning: bool, evening: bool) -> time | None:
    if (morning or evening) and not 1 <= hour <= 12:
        return None
    if evening and hour < 12:
        hour += 12
    elif morning and hour == 12:
        hour = 0
    if hour == 24 and minute == 0:
        hour = 0
    return time(hour, minute) if hour < 24 and minute < 60 else None


def written(text: str, zone: ZoneInfo, now: datetime) -> datetime:
    """Return the moment that was written, in UTC.

    A time alone is the next such time; a day without a year is this year's.
    Raises: InputError where it is unclear, past, or more than a year ahead.
    """
    words, today = text.strip(), local_date(now, zone)
    if len(words) > LONGEST_MOMENT:
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
        ("intake-tonight", instant(today, TONIGHT, zone)),
        ("intake-tomorrow", instant(today + _DAY, TOMORROW_MORNING, zone)),
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
