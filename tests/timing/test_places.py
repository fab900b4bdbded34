"""Places by the names that people give them, in every language, and by a point on the map."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.actions.settings import SetZone
from bot.texts import country, place
from digests.timing.cities import COUNTRIES, LANGUAGES, MAJOR, cities
from digests.timing.places import Place, place_at, places_matching
from digests.timing.zones import zone_names


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Roma", "Europe/Rome"),
        ("rome", "Europe/Rome"),
        ("  Europe/Rome ", "Europe/Rome"),
        ("europe/rome", "Europe/Rome"),
        ("罗马", "Europe/Rome"),
        ("Milano", "Europe/Rome"),
        ("Rome, Italy", "Europe/Rome"),
        ("Italia", "Europe/Rome"),
        ("москва", "Europe/Moscow"),
        ("Санкт-Петербург", "Europe/Moscow"),
        ("Россия", "Europe/Moscow"),
        ("Pechino", "Asia/Shanghai"),
        ("北京", "Asia/Shanghai"),
        ("中国", "Asia/Shanghai"),
        ("san paolo", "America/Sao_Paulo"),
        ("SÃO PAULO", "America/Sao_Paulo"),
        ("new york", "America/New_York"),
        ("york", "America/New_York"),
        ("Buenos", "America/Argentina/Buenos_Aires"),
        ("Kiev", "Europe/Kyiv"),
        ("Calcutta", "Asia/Kolkata"),
        ("США", "America/New_York"),
        ("US/Eastern", "US/Eastern"),
        ("utc", "UTC"),
        ("l’Aia", "Europe/Amsterdam"),
    ],
)
def test_a_zone_is_found_by_what_people_call_it(typed: str, expected: str) -> None:
    assert places_matching(typed)[0].zone == expected


def test_an_exact_city_stands_alone_and_a_beginning_brings_choices() -> None:
    assert places_matching("Roma") == [Place("Europe/Rome")]
    assert len(places_matching("san")) == 8


@pytest.mark.parametrize("typed", ["", "   ", "?!", "Qwertyuiop", "x" * 5000, "../etc/passwd", "\0"])
def test_nonsense_finds_nothing(typed: str) -> None:
    assert places_matching(typed) == []


@given(st.text())
def test_whatever_is_typed_only_real_zones_are_offered(typed: str) -> None:
    found = places_matching(typed)
    assert len(found) <= 8
    assert {place.zone for place in found} <= zone_names()
    assert all(place.known_city or not place.city for place in found)


@pytest.mark.parametrize(
    ("typed", "language", "shown"),
    [
        ("Milano", "it", "Milano"), ("Milan", "de", "Mailand"), ("Милан", "en", "Milan"), ("Pechino", "zh", "北京"),
        ("北京市", "es", "Pekín"), ("Питер", "fr", "Saint-Pétersbourg"), ("Rome", "it", "Roma"),
        ("Bombay", "it", "Mumbai"), ("上海市", "zh", "上海"),
        ("Harbin", "ru", "Харбин"), ("Italia", "it", "Roma"), ("Europe/Rome", "en", "Rome"),
    ],
)  # fmt: skip
def test_the_city_that_was_typed_is_called_by_its_name_in_the_readers_language(
    typed: str, language: str, shown: str
) -> None:
    (found,) = places_matching(typed)
    assert place(found.zone, language, found.city) == shown


@pytest.mark.parametrize(
    ("zone", "language", "shown"),
    [
        ("Europe/Kyiv", "ru", "Киев"), ("Asia/Kolkata", "zh", "加尔各答"), ("Asia/Ho_Chi_Minh", "ru", "Хошимин"),
        ("America/Argentina/Buenos_Aires", "zh", "布宜诺斯艾利斯"),
        ("America/Argentina/Buenos_Aires", "it", "Buenos Aires"),
        ("America/Indiana/Indianapolis", "de", "Indianapolis"), ("Europe/Rome", "de", "Rom"),
    ],
)  # fmt: skip
def test_a_zone_that_was_renamed_is_called_by_its_city_too(zone: str, language: str, shown: str) -> None:
    assert place(zone, language) == shown


def test_a_name_of_several_places_brings_them_all_and_a_country_after_a_comma_decides() -> None:
    assert {found.zone for found in places_matching("Valencia")} == {"Europe/Madrid", "America/Caracas"}
    assert places_matching("Valencia, Venezuela") == [Place("America/Caracas", "Valencia")]
    assert places_matching("Валенсия, Испания") == [Place("Europe/Madrid", "Valencia")]
    assert len(places_matching("Valencia, Atlantis")) == 2
    assert len(places_matching("Santiago")) == 5


def test_a_city_of_another_zone_is_none_there() -> None:
    assert place("Asia/Tokyo", "it", "Milan") == place("Asia/Tokyo", "it")
    assert place("Europe/Rome", "it", "x" * 500) == "Roma"


@pytest.mark.parametrize(
    ("zone", "point", "city"),
    [
        ("Europe/Rome", (45.48, 9.23), "Milan"), ("Europe/Rome", (45.58, 9.27), "Milan"),
        ("Europe/Rome", (41.9, 12.5), ""),
        ("Asia/Shanghai", (39.9, 116.4), "Beijing"), ("Europe/Vienna", (45.48, 9.23), ""),
        ("Asia/Tokyo", (90.0, 0.0), ""),
    ],
)  # fmt: skip
def test_a_point_is_in_the_city_nearby_of_its_zone_else_in_none(
    zone: str, point: tuple[float, float], city: str
) -> None:
    assert place_at(zone, *point) == Place(zone, city)


def test_the_known_cities_are_in_real_zones_and_countries_and_fit_into_a_button() -> None:
    known = cities().values()
    zones = {city.zone for city in known}
    assert {*zones, *MAJOR, *(zone for zones in COUNTRIES.values() for zone in zones)} <= zone_names()
    for city, language in product(known, LANGUAGES):
        there = Place(city.zone, city.key)
        assert place(city.zone, language, city.key) == city.names[language]
        assert country(there, language)
        assert SetZone(-1001234567890123, city.zone, city.key).encode()
