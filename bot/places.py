"""Time zones and languages as people call them, and the zones behind what a clock shows."""

from __future__ import annotations

from datetime import datetime, timedelta

from babel import Locale
from babel.dates import get_timezone_location

from digests.timing.cities import MAJOR
from digests.timing.zones import zone

_HALF_A_YEAR = timedelta(days=182)


def place(zone_name: str, language: str) -> str:
    """Return the city of a time zone in a language: "Roma" for Europe/Rome in Italian. Raises: UnknownZone."""
    city = get_timezone_location(zone(zone_name), locale=language, return_city=True)
    return city.rpartition("/")[2].replace("_", " ")


def own_name(language: str) -> str:
    """Return what a language calls itself, with a capital: "Italiano"."""
    name = Locale.parse(language).get_display_name() or language
    return name[:1].upper() + name[1:]


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
            chosen.setdefault(offset_minutes(name, now + _HALF_A_YEAR), name)
    return list(chosen.values())


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
