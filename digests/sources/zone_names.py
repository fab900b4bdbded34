"""The zone that stands beside a time, by its number, its short name, its place, or as people say it. Pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from digests.language.tokens import fold

# Hours from UTC by the zones' short names: RFC 822, 5.1, and the IANA time zone database, where a test looks them up.
# Where that base has numbers instead of names since 2017, they are those that it had before.
# IST is India's, by far the most people's; CST that of Chicago, as RFC 822 says; a language may say otherwise.
OFFSETS: Mapping[str, float] = {
    "UTC": 0, "GMT": 0, "UT": 0, "Z": 0, "WET": 0, "WEST": 1, "BST": 1, "CET": 1, "MET": 1, "CEST": 2, "MEST": 2,
    "MESZ": 2, "MEZ": 1, "EET": 2, "EEST": 3, "MSK": 3, "МСК": 3, "SAST": 2, "CAT": 2, "WAT": 1, "EAT": 3, "IDT": 3,
    "IST": 5.5, "IRST": 3.5, "PKT": 5, "NPT": 5.75, "WIB": 7, "WITA": 8, "WIT": 9, "ICT": 7, "HKT": 8, "SGT": 8,
    "PHT": 8,
    "AWST": 8, "JST": 9, "KST": 9, "ACST": 9.5, "ACDT": 10.5, "AEST": 10, "AEDT": 11, "NZST": 12, "NZDT": 13,
    "BRT": -3, "ART": -3, "NST": -3.5, "NDT": -2.5, "AST": -4, "ADT": -3, "EST": -5, "EDT": -4, "CST": -6, "CDT": -5,
    "MST": -7, "MDT": -6, "PST": -8, "PDT": -7, "AKST": -9, "AKDT": -8, "HST": -10, "TRT": 3, "GST": 4, "GET": 4,
    "AZT": 4, "SAMT": 4, "AFT": 4.5, "UZT": 5, "TMT": 5, "YEKT": 5, "OMST": 6, "KGT": 6, "MMT": 6.5, "NOVT": 7,
    "KRAT": 7, "IRKT": 8, "ULAT": 8, "MYT": 8, "YAKT": 9, "VLAT": 10, "MAGT": 11, "PETT": 12, "UYT": -3, "CLST": -3,
    "CLT": -4, "BOT": -4, "VET": -4, "COT": -5, "PET": -5, "ECT": -5,
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
# Of the time where it happened nobody knows the zone.
LOCAL = (
    "ora locale", "local time", "heure locale", "hora local", "ortszeit", "местному времени", "місцевим часом",
    "czasu lokalnego", "yerel saat", "τοπικη ωρα", "当地时间", "當地時間", "現地時間", "현지시간", "현지 시간",
    "بالتوقيت المحلي",
)  # fmt: skip

_OFFSET = re.compile(
    r"(?:(?:UTC|GMT)\s*)?(?P<sign>[+\-−])(?P<hours>\d{1,2})(?::?(?P<minutes>\d{2}))?(?!\d)", re.IGNORECASE
)
_OFFSET_OF = re.compile(
    r"(?:UTC|GMT)\s?(?P<sign>[+\-−])(?P<hours>\d{1,2})(?::?(?P<minutes>\d{2}))?(?![\d./-])", re.IGNORECASE
)
_SPOKEN = re.compile("|".join(rf"(?<![^\W_]){each}(?![^\W_])" if each[0] < "\u1100" else each for each in SPOKEN))
_ZONE = re.compile(r"(?<![^\W\d_])(?:[A-ZМСК]{1,5}(?![^\W_]|/)|[A-Z][A-Za-z]+/[A-Za-z_/]+)")


def zone(after: str, text: str, language: str | None) -> tzinfo | None:
    """Return the zone that stands behind a time, or is said in the whole text; UTC for none, None for an unknown."""
    behind = after.strip(" (（[,")
    if offset := _OFFSET.match(behind) or _OFFSET_OF.search(text):
        hours = int(offset["hours"])
        length = timedelta(hours=hours, minutes=int(offset["minutes"] or 0))
        return timezone(-length if offset["sign"] in "-−" else length) if length < timedelta(hours=15) else None
    named = _ZONE.search(behind)
    if named:
        return _named(named[0], (language or "")[:2].lower())
    folded = fold(text)
    spoken = _SPOKEN.search(folded)
    if spoken:
        return ZoneInfo(SPOKEN[spoken[0]])
    return None if any(each in folded for each in LOCAL) else UTC


def _named(name: str, language: str) -> tzinfo | None:
    try:
        if name in PLACES or "/" in name:
            return ZoneInfo(PLACES.get(name, name))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
    hours = LOCAL_OFFSETS.get((name, language), OFFSETS.get(name))
    return None if hours is None else timezone(timedelta(hours=hours))
