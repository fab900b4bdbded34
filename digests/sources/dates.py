"""When something was published, as its source writes it: read right, or not at all. Pure.

ISO 8601 ── RFC 822 and what comes near it ── days with numbers ── days with names of months ──▶ aware UTC, or None

Names of months and days are those of the CLDR (Babel); the language that the source declares counts first, because
listopad is October in Zagreb and November in Prague. What has no zone is taken as UTC.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from digests.language.tokens import fold

LONGEST = 200
# Nothing stood on the web before; an earlier date is the placeholder of a template.
EARLIEST = datetime(1990, 1, 1, tzinfo=UTC)

# Hours from UTC by the zones' short names: RFC 822, 5.1, and the IANA time zone database, where a test looks them up.
# IST is India's, by far the most people's; CST that of Chicago, as RFC 822 says; a language may say otherwise.
OFFSETS: Mapping[str, float] = {
    "UTC": 0, "GMT": 0, "UT": 0, "Z": 0, "WET": 0, "WEST": 1, "BST": 1, "CET": 1, "MET": 1, "CEST": 2, "MEST": 2,
    "MESZ": 2, "MEZ": 1, "EET": 2, "EEST": 3, "MSK": 3, "МСК": 3, "SAST": 2, "CAT": 2, "WAT": 1, "EAT": 3, "IDT": 3,
    "IST": 5.5, "IRST": 3.5, "PKT": 5, "NPT": 5.75, "WIB": 7, "WITA": 8, "WIT": 9, "ICT": 7, "HKT": 8, "SGT": 8,
    "PHT": 8,
    "AWST": 8, "JST": 9, "KST": 9, "ACST": 9.5, "ACDT": 10.5, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13,
    "BRT": -3, "ART": -3, "NST": -3.5, "NDT": -2.5, "AST": -4, "ADT": -3, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5,
    "MST": -7, "MDT": -6, "PST": -8, "PDT": -7, "AKST": -9, "AKDT": -8, "HST": -10, "TRT": 3, "GST": 4,
}  # fmt: skip
LOCAL_OFFSETS: Mapping[tuple[str, str], float] = {
    ("IST", "he"): 2, ("IST", "ga"): 1, ("CST", "zh"): 8, ("AST", "ar"): 3, ("BST", "bn"): 6, ("PST", "tl"): 8,
}  # fmt: skip
# Zones that are named without saying whether it is summer there.
PLACES: Mapping[str, str] = {"ET": "America/New_York", "CT": "America/Chicago", "PT": "America/Los_Angeles"}
# Zones as people say them, folded: whole words, before the time or behind it.
SPOKEN: Mapping[str, str] = {
    "по московскому времени": "Europe/Moscow", "по москве": "Europe/Moscow", "мск": "Europe/Moscow",
    "msk": "Europe/Moscow", "moscow time": "Europe/Moscow", "ora di mosca": "Europe/Moscow",
    "moskauer zeit": "Europe/Moscow", "за києвом": "Europe/Kyiv", "за киівським часом": "Europe/Kyiv",
    "по киеву": "Europe/Kyiv", "по киевскому времени": "Europe/Kyiv", "по минску": "Europe/Minsk",
    "北京时间": "Asia/Shanghai", "北京時間": "Asia/Shanghai", "beijing time": "Asia/Shanghai",
    "ora di pechino": "Asia/Shanghai", "台北时间": "Asia/Taipei", "台北時間": "Asia/Taipei", "台灣時間": "Asia/Taipei",
    "台湾时间": "Asia/Taipei", "香港时间": "Asia/Hong_Kong", "香港時間": "Asia/Hong_Kong", "日本時間": "Asia/Tokyo",
    "日本时间": "Asia/Tokyo", "东京时间": "Asia/Tokyo", "東京時間": "Asia/Tokyo", "한국시간": "Asia/Seoul",
    "한국 시간": "Asia/Seoul", "ora italiana": "Europe/Rome", "ora di roma": "Europe/Rome",
    "heure de paris": "Europe/Paris", "heure francaise": "Europe/Paris", "hora peninsular": "Europe/Madrid",
    "hora de madrid": "Europe/Madrid", "hora de lisboa": "Europe/Lisbon", "horario de brasilia": "America/Sao_Paulo",
    "hora de brasilia": "America/Sao_Paulo", "deutscher zeit": "Europe/Berlin", "london time": "Europe/London",
    "eastern time": "America/New_York", "pacific time": "America/Los_Angeles", "central time": "America/Chicago",
    "cet": "Europe/Rome", "cest": "Europe/Rome", "mez": "Europe/Berlin", "mesz": "Europe/Berlin", "gmt": "UTC",
    "utc": "UTC", "tsi": "Europe/Istanbul",
}  # fmt: skip

# Languages whose names of months are looked for where none is declared, the most published first.
LANGUAGES = (
    "en", "de", "fr", "es", "it", "pt", "ru", "nl", "pl", "tr", "uk", "sv", "da", "nb", "fi", "cs", "ro", "hu", "el",
    "bg", "hr", "sk", "sl", "sr", "sr_Latn", "ca", "lt", "lv", "et", "sq", "mk", "bs", "be", "id", "ms", "ar", "fa",
    "he", "hi", "bn", "th", "ka", "hy", "az", "kk", "uz", "ga", "eu", "gl", "is", "ur", "sw",
)  # fmt: skip
_ERAS = {"令和": 2018, "平成": 1988, "民國": 1911, "民国": 1911}
_THAI_YEARS = range(2500, 2700)
THAI_EPOCH = 543

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
_TIME = re.compile(
    r"(?:(?P<before>上午|下午|晚上|傍晚|凌晨|早上|清晨|午前|午後|오전|오후)\s?)?(?<![\d:.+-])(?P<hour>\d{1,2})"
    r"(?:\s?[:hH時时点點시]\s?|\.(?=\d\d(?!\d|\.)))(?P<minute>\d{2}|(?<=시 )\d{1,2}|(?<=[時时点點시])\d{1,2})?"
    r"(?:(?:[:.]|\s?[分분]\s?)(?P<second>\d{2})(?:[.,]\d+)?\s?[秒초]?)?\s?[分분]?"
    r"\s?(?P<after>[ap]\.?\s?m\b\.?|π\.?μ\.?|μ\.?μ\.?)?(?!\d)",
    re.IGNORECASE,
)
_OFFSET = re.compile(
    r"(?:(?:UTC|GMT)\s*)?(?P<sign>[+\-−])(?P<hours>\d{1,2})(?::?(?P<minutes>\d{2}))?(?!\d)", re.IGNORECASE
)
_SPOKEN = re.compile("|".join(rf"(?<![^\W_]){each}(?![^\W_])" if each[0] < "\u1100" else each for each in SPOKEN))
_ZONE = re.compile(r"(?<![^\W\d_])(?:[A-ZМСК]{1,5}(?![^\W_]|/)|[A-Z][A-Za-z]+/[A-Za-z_/]+)")
# Vowels of Thai and Hindi are marks and no letters.
_WORD = re.compile(r"[^\s\d,.;:()\[\]/|+-]+")
_NUMBER = re.compile(r"\d+")
_PIECES = re.compile(r"[|·•–—;\n]|\s-\s")
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
    found = _iso(text) if text else None
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
    """Return the moments that a line of a page names, in their order: "9 March 2026, updated on 10 March 2026"."""
    return [found for piece in _PIECES.split(text) if _NUMBER.search(piece) and (found := moment(piece, language))]


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
    zone = _zone(after, text, language) if time else UTC
    if zone is None:
        return None
    year = day.year - THAI_EPOCH if day.year in _THAI_YEARS else day.year
    try:
        return datetime(year, day.month, day.day, hour, minute, min(second, 59), tzinfo=zone)
    except (ValueError, OverflowError):
        return None


def _day(text: str, language: str | None) -> _Day | None:
    for form in (_CJK_DAY, _VIETNAMESE_DAY, _YEAR_FIRST, _YEAR_LAST):
        found = list(form.finditer(text))
        if len({match[0] for match in found}) > 1:
            return None
        if found:
            return _numbers(found[0], language)
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
    clean = _ORDINAL.sub(" ", text)
    words = list(_WORD.finditer(clean))
    for names in _dictionaries(language):
        months = [(match, names[fold(match[0])]) for match in words if fold(match[0]) in names]
        if len({month for _, month in months}) > 1 and not _NUMBER.search(clean, 0, months[0][0].start()):
            # In Romance languages Tuesday is shortened as March is, and stands before the day's number.
            months = months[1:]
        if months and len({month for _, month in months}) == 1:
            return _around(clean, *months[-1])
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
    whole = int(year[0]) + (0 if len(year[0]) == 4 else 2000)
    return _Day(whole, month, int(day[0]), max(word.end(), day.end()))


def _time(text: str, day: _Day) -> tuple[int, int, int, str] | None:
    """Return hour, minute, second and what stands behind them."""
    found = [match for match in _TIME.finditer(text) if match["minute"] or match["before"] or match["after"]]
    if not found:
        return None
    # The time stands behind the day, and before it in few forms.
    match = next((match for match in found if match.start() >= day.end - 2), found[-1])
    hour, half = int(match["hour"]), (match["before"] or match["after"] or "").lower()
    if hour == 12 and half.startswith(_EVENING):
        # Midnight, before the day or behind it: nobody knows.
        return None
    if half:
        hour = hour % 12 + (12 if half.startswith(_AFTERNOON) else 0)
    return hour, int(match["minute"] or 0), int(match["second"] or 0), text[match.end() :]


def _zone(after: str, text: str, language: str | None) -> tzinfo | None:
    """Return the zone that stands behind a time, or is said in the whole text; UTC for none, None for an unknown."""
    behind = after.strip()
    if offset := _OFFSET.match(behind):
        hours = int(offset["hours"]) if len(offset["hours"]) <= 2 else 0
        length = timedelta(hours=hours, minutes=int(offset["minutes"] or 0))
        return timezone(-length if offset["sign"] in "-−" else length) if length < timedelta(hours=15) else None
    named = _ZONE.search(behind)
    if named:
        return _named_zone(named[0], (language or "")[:2].lower())
    spoken = _SPOKEN.search(fold(text))
    return ZoneInfo(SPOKEN[spoken[0]]) if spoken else UTC


def _named_zone(name: str, language: str) -> tzinfo | None:
    try:
        if name in PLACES or "/" in name:
            return ZoneInfo(PLACES.get(name, name))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
    hours = LOCAL_OFFSETS.get((name, language), OFFSETS.get(name))
    return None if hours is None else timezone(timedelta(hours=hours))


def _dictionaries(language: str | None) -> Iterator[Mapping[str, int]]:
    declared = (language or "")[:2].lower()
    if declared:
        yield _months((declared,))
    yield _months(("en",))
    yield _months(LANGUAGES)


@lru_cache(maxsize=64)
def _months(languages: Sequence[str]) -> Mapping[str, int]:
    """Return the months by their folded names; a name that is two months in these languages is none."""
    names: dict[str, int] = {}
    for language in languages:
        for name, month in _names_of_months(language):
            names[name] = month if names.get(name, month) == month else 0
    return {name: month for name, month in names.items() if month}


def _names_of_months(language: str) -> Iterator[tuple[str, int]]:
    from babel import Locale, UnknownLocaleError

    try:
        months = Locale.parse(language).months
    except (UnknownLocaleError, ValueError):
        return
    for form in months.values():
        for width in ("wide", "abbreviated"):
            for month, name in form.get(width, {}).items():
                word = fold(name).strip(".")
                if _WORD.fullmatch(word):
                    yield word, month
                    # Hebrew joins "in" to the word.
                    if language == "he":
                        yield f"ב{word}", month
