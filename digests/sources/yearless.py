"""A day without its year, as pages write it: the nearest in the past, or none where that is uncertain. Pure."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from functools import lru_cache

from digests.language.tokens import fold
from digests.sources.dates import days
from digests.sources.moment_lines import LANGUAGES, says_only_who_and_when

# What lies longer ago would stand with its year; a day that is to come soon is no day of publication.
LONGEST_AGO = timedelta(days=300)
# Where the page is written the day may have begun already.
AHEAD = timedelta(hours=14)

# Several days, as an event has, or a day of numbers, which may be a share or a score.
_RANGE = re.compile(r"\d\s?[-–/]\s?\d")
_YEAR = re.compile(r"(?<!\d)(?:19|20|25)\d\d(?!\d)")
_CJK_DAY = re.compile(r"(?<!\d)\d{1,2}\s?[月월]\s?\d{1,2}\s?[日일号號]")
_WORD = re.compile(r"[^\W\d_]+")


def nearest_day(line: str, language: str | None, now: datetime) -> datetime | None:
    """Return the moment in a line of who and when whose day has no year, aware UTC, midnight where it gives none.

    None where the line says anything else, names several days, or a day of the week on which that one was not.
    """
    if _YEAR.search(line) or _RANGE.search(line) or not says_only_who_and_when(line):
        return None
    mark = "年" if _CJK_DAY.search(line) else " "
    for year in (now.year + 1, now.year, now.year - 1):
        found = days(f"{year}{mark}{line.strip()}", language)
        if len(found) != 1 or found[0] > now + AHEAD:
            continue
        is_sure = now - found[0] <= LONGEST_AGO and _may_be(found[0], line)
        return min(found[0], now) if is_sure else None
    return None


def _may_be(day: datetime, line: str) -> bool:
    """Tell whether a day is one of those of the week that a line names, where it names any."""
    named = _weekdays()
    # A time of day before or behind midnight may be of another day in UTC.
    around = {
        (day + timedelta(days=each)).weekday() for each in ((0, 1, -1) if day.time() != datetime.min.time() else (0,))
    }
    said = [named[word] for word in map(fold, _WORD.findall(line)) if word in named]
    return all(each & around for each in said)


@lru_cache(maxsize=1)
def _weekdays() -> dict[str, frozenset[int]]:
    """Return the days of the week by their folded whole names, Monday 0; some are two in two languages."""
    from babel import Locale

    found: dict[str, frozenset[int]] = {}
    for language in LANGUAGES:
        for context in ("format", "stand-alone"):
            for day, name in Locale.parse(language).days[context]["wide"].items():
                for word in _WORD.findall(fold(str(name))):
                    found[word] = found.get(word, frozenset()) | {day}
    return found
