"""Places that people live in, by the names that they give them: a zone, a city or a country, in any language."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import cos, hypot, radians

from babel import Locale
from babel.core import get_global

from digests.language.tokens import fold
from digests.timing.cities import COUNTRIES, LANGUAGES, MAJOR, City, cities
from digests.timing.zones import zone_names

MOST = 8
# Whoever is farther from a city than this does not live in it.
NEAR_KM = 40.0
_DEGREE_KM = 111.2
_RANK = {name: rank for rank, name in enumerate(MAJOR)}


@dataclass(frozen=True, slots=True)
class Place:
    """An IANA zone, and the city there as ``cities.csv`` has it in English; none for the city that names the zone.

    Where somebody said no place but an offset, that stands in the place of the city, as ``offset_name`` writes it.
    """

    zone: str
    city: str = ""

    @property
    def known_city(self) -> City | None:
        """What is known of the city; None where there is none, or none of that name in this zone."""
        return cities().get((self.zone, self.city))


def places_matching(text: str, languages: Sequence[str] = LANGUAGES) -> list[Place]:
    """Return the places for a zone, city or country as typed, in any of the languages; the likeliest first, at most 8.

    An exact name stands alone; else names that begin so count, else names with a word that begins so. After a comma
    the country can be told, where a name stands for several places.
    """
    exact = [Place(name) for name in zone_names() if name.casefold() == text.strip().casefold()]
    return exact or _ranked(_named(text, _names(tuple(languages))))[:MOST]


def place_at(zone_name: str, latitude: float, longitude: float) -> Place:
    """Return the known city of a zone that a point (degrees) lies in or beside, else the zone."""
    there = [city for city in cities().values() if city.zone == zone_name]
    distances = ((_distance_km(city, latitude, longitude), city.key) for city in there)
    distance, name = min(distances, default=(NEAR_KM, ""))
    return Place(zone_name, name if distance < NEAR_KM else "")


def _distance_km(city: City, latitude: float, longitude: float) -> float:
    """Return how far a point is, as if the earth were flat there, which it is nearly so near."""
    east = (longitude - city.longitude) * cos(radians(latitude))
    return hypot(latitude - city.latitude, east) * _DEGREE_KM


@lru_cache(maxsize=4)
def _names(languages: tuple[str, ...]) -> Mapping[str, frozenset[Place]]:
    """Return the places of every plain name: cities in each language, countries, links, and larger cities."""
    names: defaultdict[str, set[Place]] = defaultdict(set)
    territories = get_global("zone_territories")
    aliases = get_global("zone_aliases")
    for key in zone_names():
        preferred = aliases.get(key, key)
        if "/" in key and preferred in zone_names() and not key.startswith("Etc/"):
            names[_plain(key.rpartition("/")[2])].add(Place(preferred))
    for locale in map(Locale.parse, languages):
        for key, named in locale.time_zones.items():
            preferred = aliases.get(key, key)
            if "city" in named and preferred in zone_names():
                names[_plain(named["city"])].add(Place(preferred))
        for key, territory in territories.items():
            if key in zone_names():
                names[_plain(locale.territories.get(territory, territory))].add(Place(aliases.get(key, key)))
    for country, zones in COUNTRIES.items():
        names[_plain(country)].update(map(Place, zones))
    for city in cities().values():
        for name in (*city.names.values(), *city.other_names):
            names[_plain(name)].add(Place(city.zone, city.key))
    return {name: frozenset(_told_apart(places)) for name, places in names.items()}


def _told_apart(places: set[Place]) -> set[Place]:
    """Return places without the zones that a city of the same name stands for: Chongqing is a link to Shanghai."""
    with_city = {place.zone for place in places if place.city}
    return {place for place in places if place.city or place.zone not in with_city}


def _named(text: str, known: Mapping[str, frozenset[Place]]) -> Iterable[Place]:
    wanted = _plain(text)
    if not wanted:
        return ()
    name, _, country = (_plain(part) for part in text.partition(","))
    return (
        known.get(wanted)
        or known.get(wanted.removesuffix("市"))
        or _within(known.get(name, ()), known.get(country, ()))
        or _those(known, lambda name: name.startswith(wanted))
        or _those(known, lambda name: f" {wanted}" in name)
    )


def _within(places: Iterable[Place], country: Iterable[Place]) -> set[Place]:
    """Return the places in a country; all of them where it has none of them, or is none."""
    zones = {place.zone for place in country}
    return {place for place in places if place.zone in zones} or set(places)


def _plain(name: str) -> str:
    """Return a name without case, accents and punctuation: one space between its words."""
    return " ".join(re.findall(r"\w+", fold(name).replace("_", " ")))


def _those(known: Mapping[str, frozenset[Place]], fits: Callable[[str], bool]) -> set[Place]:
    return {place for name, places in known.items() if fits(name) for place in places}


def _ranked(places: Iterable[Place]) -> list[Place]:
    return sorted(places, key=lambda place: (_RANK.get(place.zone, len(_RANK)), place.zone, place.city))
