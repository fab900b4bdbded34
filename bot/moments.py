"""Moments as people write or pick them: "7:30", "alle 7", "tomorrow 18:00", and when an article comes out. Pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from babel.dates import get_day_names, get_month_names

from bot import words
from bot.texts import FOLDER
from digests.errors import InputError
from digests.timing.timetable import instant, local_date

LONGEST_TIME = 40

# In every language: 7:30, 7.30, 7,30, 7h30.
SEPARATORS, SIGNS = r"[:.,h]", r"h"
FARTHEST = timedelta(days=366)
LONGEST_MOMENT = 60
TONIGHT, TOMORROW_MORNING = time(18), time(8)
_DAY = timedelta(days=1)
_DATED = (
    re.compile(r"(?P<day>\d{1,2})[./](?P<month>\d{1,2})(?:[./](?P<year>\d{4}))?\.?,?\s+(?P<clock>.+)", re.ASCII),
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})(?:t|,?\s+)(?P<clock>.+)", re.ASCII),
    re.compile(r"(?:(?P<year>\d{4})年)?(?P<month>[0-9]{1,2})月(?P<day>[0-9]{1,2})[日号]\s*(?P<clock>.+)"),
)
# "1.5" may be a day and a half.
_DAYS = (
    re.compile(r"(?P<day>\d{1,2})/(?P<month>\d{1,2})(?:/(?P<year>\d{4}))?", re.ASCII),
    re.compile(r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})?", re.ASCII),
    re.compile(r"(?P<day>\d{2})\.(?P<month>\d{2})(?P<year>)", re.ASCII),
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})", re.ASCII),
    re.compile(r"(?:(?P<year>\d{4})年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})[日号]", re.ASCII),
)

# "1 December", "1. Dezember 2026", "1er décembre", "1 de diciembre"; "December 1, 2026".
_NAMED_DAYS = (
    re.compile(
        r"(?P<day>\d{1,2})(?:\.|st|nd|rd|th|er|º)? (?:de )?(?P<month>[^\W\d_]{3,12})\.?(?:,? (?:de )?(?P<year>\d{4}))?"
    ),
    re.compile(r"(?P<month>[^\W\d_]{3,12})\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?(?:,? (?P<year>\d{4}))?"),
)


def spoken_time(text: str, *, needs_minutes: bool = False) -> time | None:
    """Return the time of day that the text says, None where it says none.

    ``needs_minutes`` takes only times with hours and minutes, where a bare number may mean something else.
    """
    said = words.plain(text[: LONGEST_TIME + 1])
    if len(said) > LONGEST_TIME:
        return None
    found = _spoken().fullmatch(said)
    named = _named(said)
    if named or not found:
        return named
    minute = found["minute"] or found["joined"] or ("30" if found["half"] or found["half_past"] else None)
    hour = int(found["hour"])
    if found["half_to"]:
        hour, minute = (hour - 1) % 24, "30"
    if needs_minutes and minute is None:
        return None
    morning, evening = (bool(found[part] or found[f"{part}_first"]) for part in ("morning", "evening"))
    return _on_the_clock(hour, int(minute or 0), morning, evening)


def spoken_times(text: str, most: int) -> tuple[time, ...]:
    """Return the times of day in a text, in order; none where one is unclear or there are more than ``most``."""
    if (alone := spoken_time(text)) is not None:
        return (alone,)
    found = [spoken_time(said) for said in _between().split(text)[: most + 1] if said.strip()]
    times = sorted({each for each in found if each is not None})
    return tuple(times) if None not in found and len(found) <= most else ()


@cache
def _between() -> re.Pattern[str]:
    """Return what parts one time from the next; a comma alone may stand between hours and minutes."""
    return re.compile(rf",\s{{1,9}}|[;+&、\n]|\s{{1,9}}(?:{_any('and')})\s{{1,9}}")


@cache
def _spoken() -> re.Pattern[str]:
    """Return what may stand around the clock: "verso le ore 7", "halb 8 abends", "晚上8点半", "7 o'clock"."""
    separator = rf"(?:{SEPARATORS}|{_any('separator')})"
    # So few, since what may stand twice in a row could be parted at every place of a long one.
    before = rf"(?:(?:{SIGNS}|{_any('before')})\s*){{0,4}}"
    after = rf"(?:\s*(?:{SIGNS}|{_any('separator')}|{_any('after')})){{0,4}}"
    first = rf"(?:(?:(?P<morning_first>{_any('morning')})|(?P<evening_first>{_any('evening')}))\s*)?"
    half_first = rf"(?:(?:(?P<half_past>{_any('half_past')})|(?P<half_to>{_any('half_to')}))\s+)?"
    minutes = rf"\s*{separator}\s*(?P<minute>\d{{2}})|(?P<joined>\d{{2}})|{after}\s*(?P<half>{_any('half')})"
    last = rf"(?:\s*(?:(?P<morning>{_any('morning')})|(?P<evening>{_any('evening')})))?"
    return re.compile(rf"{before}{first}{before}{half_first}(?P<hour>\d{{1,2}})(?:{minutes})?{after}{last}[.!]?")


@cache
def _tomorrow() -> re.Pattern[str]:
    return re.compile(rf"(?:(?P<tomorrow>{_any('tomorrow')})|{_any('today')}),?\s*(?P<clock>.+)")


def _named(said: str) -> time | None:
    if said in words.written("time", "noon"):
        return time(12)
    return time(0) if said in words.written("time", "midnight") else None


def _any(kind: str) -> str:
    """Return the alternatives of a kind of words for a pattern, the longest first; none match nothing."""
    listed: Iterable[str] = sorted(words.written("time", kind), key=len, reverse=True)
    return "|".join(map(re.escape, listed)) or r"(?!)"


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
    said, today = words.plain(text[: LONGEST_MOMENT + 1]), local_date(now, zone)
    if len(said) > LONGEST_MOMENT:
        raise InputError("unclear-moment")
    if named := _tomorrow().fullmatch(said):
        day = today + _DAY if named["tomorrow"] else today
        return checked(_moment(day, named["clock"], zone), now)
    dated = next((match for shape in _DATED if (match := shape.fullmatch(said))), None)
    if dated:
        return checked(_moment(_date(dated, today), dated["clock"], zone), now)
    moment = _moment(today, said, zone)
    return moment if moment > now else checked(_moment(today + _DAY, said, zone), now)


def written_day(text: str, zone: ZoneInfo, now: datetime) -> date | None:
    """Return the coming day that was written, at most a year off: as a date, a day of the week, or "tomorrow".

    Without a year it is the next of that name. None where the text is no such day.
    """
    today = local_date(now, zone)
    return min((day for day in _days(text, today) if today < day <= today + FARTHEST), default=None)


def earlier_day(text: str, zone: ZoneInfo, now: datetime) -> date | None:
    """Return the last day that was written, today at the latest, as ``written_day`` reads it; None where it is none."""
    today = local_date(now, zone)
    return max((day for day in _days(text, today) if day <= today), default=None)


def _days(text: str, today: date) -> Iterator[date]:
    """Yield the days around today that a text may mean."""
    said = words.plain(text[:LONGEST_MOMENT])
    near = (_DAY * distance for distance in range(-7, 8))
    if said in _weekdays():
        yield from (today + each for each in near if (today + each).weekday() == _weekdays()[said])
    for kind, distance in (("yesterday", -_DAY), ("today", 0 * _DAY), ("tomorrow", _DAY)):
        if said in words.written("time", kind):
            yield today + distance
    found = next((match for shape in (*_DAYS, *_NAMED_DAYS) if (match := shape.fullmatch(said))), None)
    if found is None:
        return
    month = found["month"] if found["month"].isdecimal() else _months().get(found["month"], 0)
    for year in [int(found["year"])] if found["year"] else range(today.year - 1, today.year + 2):
        try:
            yield date(year, int(month), int(found["day"]))
        except ValueError:
            continue


@cache
def _months() -> dict[str, int]:
    """Return the months by their names in the languages that the bot speaks."""
    return _called(get_month_names)


@cache
def _weekdays() -> dict[str, int]:
    """Return the days of the week by their names, Monday as 0."""
    return _called(get_day_names)


def _called(names: Callable[..., Mapping[int, str]]) -> dict[str, int]:
    kinds = ((width, context) for width in ("wide", "abbreviated") for context in ("format", "stand-alone"))
    return {
        words.plain(name).rstrip("."): number
        for width, context in kinds
        for language in sorted(folder.name for folder in FOLDER.iterdir() if folder.is_dir())
        for number, name in names(width, context, language).items()
    }


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
