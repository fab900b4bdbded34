"""Cities that the IANA database has no zone for, as in ``cities.csv``, and the zones that most people live in."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType

LANGUAGES = ("en", "it", "ru", "zh", "es", "fr", "de")


@dataclass(frozen=True, slots=True)
class City:
    """A city: its zone, its country (ISO 3166), where it lies (degrees), its names by language, and its other ones."""

    zone: str
    country: str
    latitude: float
    longitude: float
    names: Mapping[str, str]
    other_names: tuple[str, ...]

    @property
    def key(self) -> str:
        """The name that it is stored under, which is the English one."""
        return self.names["en"]


@lru_cache(maxsize=1)
def cities() -> Mapping[tuple[str, str], City]:
    """Return the cities by zone and English name, the likelier of one name first."""
    rows = csv.DictReader(files("digests.timing").joinpath("cities.csv").read_text(encoding="utf-8").splitlines())
    known = [_city(row) for row in rows]
    return MappingProxyType({(city.zone, city.key): city for city in known})


def _city(row: Mapping[str, str]) -> City:
    names = {language: row[language] or row["en"] for language in LANGUAGES}
    others = tuple(name for name in row["also"].split("|") if name)
    return City(row["zone"], row["country"], float(row["latitude"]), float(row["longitude"]), names, others)


# What people call countries beside the names in CLDR, with the zones of most who live there.
COUNTRIES = {
    "UK": ("Europe/London",), "England": ("Europe/London",), "Inghilterra": ("Europe/London",),
    "Англия": ("Europe/London",), "Gran Bretagna": ("Europe/London",), "Великобритания": ("Europe/London",),
    "USA": ("America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles"),
    "США": ("America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles"),
}  # fmt: skip

# The likeliest first; together they have every offset that is in use.
MAJOR = [
    "Europe/Rome", "Europe/London", "Europe/Moscow", "Asia/Shanghai", "America/New_York", "America/Los_Angeles",
    "America/Chicago", "Europe/Kyiv", "Asia/Tokyo", "Asia/Kolkata", "America/Sao_Paulo", "Asia/Dubai",
    "Asia/Yekaterinburg", "Australia/Sydney", "Asia/Bangkok", "Asia/Dhaka", "America/Denver", "America/Halifax",
    "Asia/Tehran", "Asia/Karachi", "Asia/Kathmandu", "Asia/Kabul", "Asia/Yangon", "Asia/Vladivostok", "Asia/Magadan",
    "Asia/Kamchatka", "Australia/Brisbane", "Australia/Adelaide", "Australia/Darwin", "Pacific/Auckland",
    "America/Anchorage", "Pacific/Honolulu", "America/St_Johns", "Atlantic/Azores", "Atlantic/Cape_Verde",
    "America/Noronha", "America/Caracas", "America/Bogota", "America/Mexico_City", "America/Phoenix", "America/Nuuk",
    "Europe/Berlin", "Europe/Madrid", "Europe/Paris", "Europe/Lisbon", "Europe/Istanbul", "Africa/Cairo",
    "Africa/Lagos", "Africa/Johannesburg", "Pacific/Tongatapu", "Pacific/Kiritimati", "Pacific/Chatham",
    "Pacific/Pago_Pago", "Pacific/Marquesas", "Pacific/Gambier", "Pacific/Pitcairn", "Pacific/Noumea",
    "Australia/Lord_Howe", "Australia/Eucla", "Africa/Abidjan",
]  # fmt: skip
