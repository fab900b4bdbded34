"""Time zones by their exact names, by what their clocks show, and by their offset."""

from __future__ import annotations

import re
import unicodedata
from datetime import datetime, time, timedelta
from functools import lru_cache
from importlib.resources import files
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from digests.errors import UnknownZone
from digests.timing.cities import MAJOR

TOLERANCE_MINUTES = 8
_DAY_MINUTES = 24 * 60
HALF_A_YEAR = timedelta(days=182)
_OFFSET = re.compile(r"(?:UTC|GMT)?(?P<sign>[+\-−–])(?P<hours>\d{1,2})(?:[:.]?(?P<minutes>[0-5]\d))?", re.ASCII)


@lru_cache(maxsize=1)
def zone_names() -> frozenset[str]:
    """Return all names of the IANA database, links included, without those that are no place's time."""
    listed = files("tzdata").joinpath("zones").read_text(encoding="utf-8").split()
    return frozenset(listed) - {"Factory", "localtime"}


def zone(name: str) -> ZoneInfo:
    """Return the zone of that exact name. Raises: UnknownZone (name)."""
    if name not in zone_names():
        raise UnknownZone("unknown-zone", name=name[:64])
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, OSError, ValueError):
        raise UnknownZone("unknown-zone", name=name) from None


def zone_named(name: str, default: ZoneInfo) -> ZoneInfo:
    """Return the zone of that name; the default where the zone database no longer has it."""
    try:
        return zone(name)
    except UnknownZone:
        return default


def zones_at_local_time(local: time, now: datetime, prefer: str | None = None) -> list[str]:
    """Return one zone for each offset whose clocks show about that time (within 8 minutes) at ``now`` (aware).

    The preferred zone comes first where its clocks do, then the likeliest.
    """
    preferred = [prefer] if prefer is not None and prefer in zone_names() else []
    chosen: dict[object, str] = {}
    for name in preferred + MAJOR:
        there = now.astimezone(zone(name))
        apart = (there.hour - local.hour) * 60 + there.minute - local.minute
        if min(apart % _DAY_MINUTES, -apart % _DAY_MINUTES) <= TOLERANCE_MINUTES:
            chosen.setdefault(there.utcoffset(), name)
    return list(chosen.values())


def offset_minutes(zone_name: str, moment: datetime) -> int:
    """Return how far the clocks of a zone are ahead of UTC at an aware moment. Raises: UnknownZone."""
    return (moment.astimezone(zone(zone_name)).utcoffset() or timedelta()) // timedelta(minutes=1)


def offsets_in_use(now: datetime) -> list[int]:
    """Return the offsets that the clocks of the world have now, in minutes, in order."""
    return sorted({offset_minutes(name, now) for name in MAJOR})


def zones_at_offset(offset: int, now: datetime, prefer: str) -> list[str]:
    """Return the zones with that offset now: one for each way in which they differ half a year from now.

    The preferred one comes first where it has that offset, then the likeliest; none for an offset that nobody has.
    """
    chosen: dict[int, str] = {}
    for name in [prefer, *MAJOR]:
        if offset_minutes(name, now) == offset:
            chosen.setdefault(offset_minutes(name, now + HALF_A_YEAR), name)
    return list(chosen.values())


def spoken_offset(text: str) -> int | None:
    """Return the offset that was written, in minutes, as in "UTC+5:30", "GMT+3" or "-0330"; None for other words."""
    # Chinese keyboards write signs and digits of full width.
    found = _OFFSET.fullmatch("".join(unicodedata.normalize("NFKC", text).split()).upper())
    if not found:
        return None
    minutes = int(found["hours"]) * 60 + int(found["minutes"] or 0)
    return -minutes if found["sign"] in "-−–" else minutes


def offset_name(offset: int) -> str:
    """Return an offset (minutes) as people write it: "UTC+5:30", "UTC−3", "UTC"."""
    hours, minutes = divmod(abs(offset), 60)
    sign = "+" if offset > 0 else "−"
    return f"UTC{sign}{hours}{f':{minutes:02}' if minutes else ''}" if offset else "UTC"


def steady_zone(offset: int, now: datetime, prefer: str) -> str | None:
    """Return a zone that keeps an offset (minutes) all the year; None where nobody does.

    For whole hours that is one of no place; else the preferred one, or that of the likeliest place.
    """
    hours, rest = divmod(offset, 60)
    if not rest and f"Etc/GMT{-hours:+d}" in zone_names():
        return f"Etc/GMT{-hours:+d}" if hours else "Etc/UTC"
    steady = (name for name in zones_at_offset(offset, now, prefer) if _is_steady(name, now))
    return next(steady, None)


def _is_steady(name: str, now: datetime) -> bool:
    return offset_minutes(name, now) == offset_minutes(name, now + HALF_A_YEAR)


def steps(offset: int, now: datetime) -> list[int]:
    """Return the offsets to offer beside one: an hour less and more or what is nearest to that, and those between.

    In order; nothing is below the least offset in use, nor above the greatest.
    """
    used = offsets_in_use(now)
    below = [other for other in used if other < offset]
    above = [other for other in used if other > offset]
    hour_less = [min(below, key=lambda other: abs(offset - 60 - other))] if below else []
    hour_more = [min(above, key=lambda other: abs(offset + 60 - other))] if above else []
    return sorted({*hour_less, *below[-1:], *above[:1], *hour_more})
