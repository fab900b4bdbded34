"""When something was published, as its source writes it: read right, or not at all. Pure.

ISO 8601 ── RFC 822 and what comes near it ── days with numbers ── days with names of months ──▶ aware UTC, or None

Names of months and days are those of the CLDR (Babel); the language that the source declares counts first, because
listopad is October in Zagreb and November in Prague. What has no zone is taken as UTC.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, datetime, timedelta, timezone
from itertools import pairwise
from typing import NamedTuple

from digests.language.tokens import fold
from digests.sources.month_names import WORD, dictionaries, with_whole_names
from digests.sources.zone_names import zone

LONGEST = 200
# Nothing stood on the web before; an earlier date is the placeholder of a template.
EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)

_MAIL_DATE = re.compile(
    r"(?:[A-Z][a-z]{2}, )?(?P<day>\d{1,2}) (?P<month>[A-Z][a-z]{2}) (?P<year>\d{4}) "
    r"(?P<hour>\d\d):(?P<minute>\d\d)(?::(?P<second>\d\d))? (?:GMT|UTC|(?P<sign>[+-])(?P<hours>\d\d)(?P<minutes>\d\d))"
)
_MAIL_MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec"
_ERAS = {"令和": 2018, "平成": 1988, "民國": 1911, "民国": 1911}
_THAI_YEARS = range(2500, 2700)
THAI_EPOCH = 543
_THAI = re.compile(r"[\u0e00-\u0e7f]")

_CJK_DAY = re.compile(
    r"(?:(?P<era>令和|平成|民國|民国)\s?)?(?P<year>\d{1,4}|元)\s?[年년]\s?(?P<month>\d{1,2})\s?[月월]\s?(?P<day>\d{1,2})\s?[日일号號]"
)
_VIETNAMESE_DAY = re.compile(r"(?P<day>\d{1,2})\stháng\s(?P<month>\d{1,2})(?:\s?,|\snăm)?\s(?P<year>\d{4})", re.I)
_YEAR_FIRST = re.compile(
    r"(?<![\d/.-])(?P<year>\d{4})(?:[-/]|\.\s?)(?P<month>\d{1,2})(?:[-/]|\.\s?)(?P<day>\d{1,2})(?!\d)"
)
_YEAR_LAST = re.compile(
    r"(?<![\d/.-])(?P<one>\d{1,2})(?P<mark>[-/.])\s?(?P<two>\d{1,2})(?P=mark)\s?(?P<year>\d{4})(?!\d)"
)
_SHORT_YEAR = re.compile(r"(?<![\d/.-])(?P<one>\d{1,2})(?P<mark>\.)(?P<two>\d{1,2})\.(?P<year>\d{2})(?![\d.])")
# In these a day of numbers may begin with its year.
_YEAR_MAY_BE_FIRST = ("en", "zh", "ja", "ko", "hu", "lt", "sv", "mn")
_TIME = re.compile(
    r"(?:(?P<before>上午|下午|晚上|傍晚|凌晨|早上|清晨|午前|午後|오전|오후)\s?)?(?<![\d:.+-])(?P<hour>\d{1,2})"
    r"(?:\s?[:hH時时点點시]\s?|\.(?=\d\d(?!\d|\.)))(?P<minute>\d{2}|(?<=시 )\d{1,2}|(?<=[時时点點시])\d{1,2})?"
    r"(?:(?:[:.]|\s?[分분]\s?)(?P<second>\d{2})(?:[.,]\d+)?\s?[秒초]?)?\s?[分분]?"
    r"\s?(?P<after>[ap]\.?\s?m\b\.?|π\.?μ\.?|μ\.?μ\.?)?(?!\d)",
    re.IGNORECASE,
)
# An hour without minutes, by a word before or behind it; in "3 hours" it is how long something takes.
_HOUR = re.compile(
    r"(?<!\w)(?:(?:alle\s|às\s|a\slas\s|ore\s|kl\.?\s?|klo\s|klokken\s|godz\.?\s|saat\s|ώρα\s)(?P<hour>\d{1,2})(?![\d:.])|"
    r"(?P<hour_behind>\d{1,2})\s?(?:Uhr|h|uur|o['’]clock|час(?:ов|а)?|ч\.?|год\.?)(?!\w))|"
    r"(?<!\d)(?P<hour_of_sign>\d{1,2})\s?[時时点點시](?!\s?[\d間间간])",
    re.IGNORECASE,
)
_LONG_WORD = re.compile(r"[^\W\d_]{4}")
_NUMBER = re.compile(r"\d+")
_PIECES = re.compile(r"[|·•–—;\n]|\s-\s")
_BRACKET = re.compile(r"[()（）]")
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th|er|º|ª|°|\.)(?=[\s,]|$)", re.IGNORECASE)
_EVENING = ("晚", "傍")
_AFTERNOON = ("p", "下", "晚", "傍", "午後", "오후", "μ")


class _Day(NamedTuple):
    year: int
    month: int
    day: int
    end: int


def moment(said: object, language: str | None = None) -> datetime | None:
    """Return the moment that a source gives, aware UTC; midnight where it gives a day; None where it cannot be read.

    ``language`` is the ISO 639-1 code that the source declares, or with its region (``en-US``), which tells how days
    in numbers are ordered.
    """
    text = _plain(said)
    found = (_as_in_mails(text) or _iso(text)) if text else None
    if found is None and text:
        found = _written(text, language)
    if found is None or found.tzinfo is None:
        return None
    try:
        found = found.astimezone(UTC)
    except (OverflowError, ValueError):
        return None
    return found if found >= EARLIEST else None


def days(text: str, language: str | None = None) -> list[datetime]:
    """Return the moments that a line of a page names, in their order: "9 March 2026 (updated on 10 March 2026)"."""
    pieces = [part for piece in _PIECES.split(text) for part in _apart(piece, language)]
    return [found for piece in pieces if _NUMBER.search(piece) and (found := moment(piece, language))]


def _apart(piece: str, language: str | None) -> list[str]:
    """Part what names several days: what stands in brackets from the rest, and one day of numbers from the next."""
    text = piece[:LONGEST]
    starts = [found.start() for form in (_CJK_DAY, _YEAR_FIRST, _YEAR_LAST) for found in form.finditer(text)]
    if len(starts) > 1 and not _TIME.search(text, 0, min(starts)):
        return [text[start:end] for start, end in pairwise([*sorted(starts), len(text)])]
    parts = _BRACKET.split(text)
    return parts if sum(_day(_plain(part), language) is not None for part in parts) > 1 else [piece]


def _plain(said: object) -> str:
    words = " ".join(unicodedata.normalize("NFKC", str(said or "")[:LONGEST]).split())
    text = words.replace("\u200f", "").replace("\u200e", "")
    return "".join(str(unicodedata.digit(each)) if each.isdigit() and not each.isascii() else each for each in text)


def _iso(text: str) -> datetime | None:
    if text.isdigit():
        return _digits(text)
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _as_in_mails(text: str) -> datetime | None:
    """Read what nearly all feeds write (RFC 822): without looking for what else it might be."""
    found = _MAIL_DATE.fullmatch(text)
    month = _MAIL_MONTHS.find(found["month"]) if found else -1
    if found is None or month % 3:
        return None
    hours, minutes = int(found["hours"] or 0), int(found["minutes"] or 0)
    length = timedelta(hours=hours, minutes=minutes)
    where = timezone(-length if found["sign"] == "-" else length) if length < timedelta(hours=15) else None
    try:
        return datetime(
            int(found["year"]), month // 3 + 1, int(found["day"]), int(found["hour"]), int(found["minute"]),
            min(int(found["second"] or 0), 59), tzinfo=where,
        )  # fmt: skip
    except ValueError:
        return None


def _digits(text: str) -> datetime | None:
    """Read a day or a moment without marks, or the seconds or milliseconds since 1970."""
    try:
        if len(text) in (8, 12, 14):
            form = "%Y%m%d%H%M%S"[: {8: 6, 12: 10, 14: 12}[len(text)]]
            return datetime.strptime(text, form).replace(tzinfo=UTC)
        if len(text) in (10, 13):
            return datetime.fromtimestamp(int(text[:10]), UTC)
    except (ValueError, OverflowError, OSError):
        return None
    return None


def _written(text: str, language: str | None) -> datetime | None:
    day = _day(text, language)
    if day is None:
        return None
    time = _time(text, day)
    hour, minute, second, after = time or (0, 0, 0, "")
    where = zone(after, text, language) if time else UTC
    if where is None:
        return None
    year = day.year - THAI_EPOCH if day.year in _THAI_YEARS else day.year
    try:
        return datetime(year, day.month, day.day, hour, minute, min(second, 59), tzinfo=where)
    except (ValueError, OverflowError):
        return None


def _day(text: str, language: str | None) -> _Day | None:
    for form in (_CJK_DAY, _VIETNAMESE_DAY, _YEAR_FIRST, _YEAR_LAST):
        found = list(form.finditer(text))
        if len({match[0] for match in found}) > 1:
            return None
        if found:
            return _numbers(found[0], language)
    short = _SHORT_YEAR.search(text)
    if short and language and not language.lower().startswith(_YEAR_MAY_BE_FIRST):
        return _Day(2000 + int(short["year"]), int(short["two"]), int(short["one"]), short.end())
    return _named_day(text, language)


def _numbers(found: re.Match[str], language: str | None) -> _Day | None:
    said = found.groupdict()
    if "one" not in said:
        year = 1 if said["year"] == "元" else int(said["year"])
        return _Day(year + _ERAS.get(said.get("era") or "", 0), int(said["month"]), int(said["day"]), found.end())
    one, two, year = int(said["one"]), int(said["two"]), int(said["year"])
    order = _order(one, two, said["mark"], language)
    if order is None:
        return None
    return _Day(year, two, one, found.end()) if order == "day" else _Day(year, one, two, found.end())


def _order(one: int, two: int, mark: str, language: str | None) -> str | None:
    """Return what stands first in a day of numbers; None where nobody could know."""
    if one > 12 or one == two or mark == ".":
        return "day"
    if two > 12:
        return "month"
    code, _, region = (language or "").replace("_", "-").lower().partition("-")
    if code == "en":
        return {"us": "month", "": None}.get(region, "day")
    return "day" if code else None


def _named_day(text: str, language: str | None) -> _Day | None:
    """Read a day whose month is a word: 10 marzo 2026, March 10th, 2026, 2026. március 10."""
    clean = _ORDINAL.sub(" ", with_whole_names(text))
    words = list(WORD.finditer(clean))
    for names in dictionaries(language):
        months = [(match, names[fold(match[0])]) for match in words if fold(match[0]) in names]
        if len({month for _, month in months}) > 1 and not _NUMBER.search(clean, 0, months[0][0].start()):
            # In Romance languages Tuesday is shortened as March is, and stands before the day's number.
            months = months[1:]
        if months and len({month for _, month in months}) == 1:
            around = [found for each in months if (found := _around(clean, *each))]
            # Two days, as of the first version and the last, are none.
            return around[-1] if len({found[:3] for found in around}) == 1 else None
    return None


def _around(text: str, word: re.Match[str], month: int) -> _Day | None:
    """Read the day and the year beside the name of a month."""
    before = list(_NUMBER.finditer(text, 0, word.start()))[-2:]
    after = list(_NUMBER.finditer(text, word.end()))[:2]
    years = [match for match in _NUMBER.finditer(text) if len(match[0]) == 4]
    if before and len(before[-1][0]) <= 2 and word.start() - before[-1].end() <= 8:
        day, year = before[-1], next(iter(years), after[0] if after else None)
    elif after and len(after[0][0]) <= 2:
        day, year = after[0], next(iter(years), None)
    else:
        return None
    if year is None or year is day or len(year[0]) not in (2, 4):
        return None
    if len(year[0]) == 2 and text[year.end() : year.end() + 1] in (":", "."):
        return None
    century = 0 if len(year[0]) == 4 else _THAI_YEARS.start if _THAI.search(word[0]) else 2000
    whole = int(year[0]) + century
    return _Day(whole, month, int(day[0]), max(word.end(), day.end()))


def _time(text: str, day: _Day) -> tuple[int, int, int, str] | None:
    """Return hour, minute, second and what stands behind them."""
    found = [match for match in _TIME.finditer(text) if match["minute"] or match["before"] or match["after"]]
    if not found:
        return _hour(text, day)
    # The time stands behind the day, and before it in few forms.
    match = next((match for match in found if match.start() >= day.end - 2), found[-1])
    hour, half = int(match["hour"]), (match["before"] or match["after"] or "").lower()
    if hour == 12 and half.startswith(_EVENING):
        # Midnight, before the day or behind it: nobody knows.
        return None
    if half:
        hour = hour % 12 + (12 if half.startswith(_AFTERNOON) else 0)
    return hour, int(match["minute"] or 0), int(match["second"] or 0), text[match.end() :]


def _hour(text: str, day: _Day) -> tuple[int, int, int, str] | None:
    """Return an hour without minutes that stands right behind the day, as ``_time`` does."""
    found = _HOUR.search(text, max(day.end - 2, 0))
    if found is None or _LONG_WORD.search(text, day.end, found.start()):
        return None
    return int(found[found.lastindex or 1]), 0, 0, text[found.end() :]
