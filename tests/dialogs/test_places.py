"""Where people live: the city that was chosen is the city that is shown, everywhere, until the zone is another one."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.dialogs.conftest import House
from tests.dialogs.script import asks, labels, play
from tests.dialogs.test_settings import reader, stored

CITY: dict[str, Sequence[tuple[str, str]]] = {
    "it": [
        ("[🌍 Fuso orario]", "10:00?"),
        ("Mailand", "🌍 Milano (adesso 10:00)"),
        ("[🌍 Fuso orario]", "10:00?"),
        ("[✓ Sì]", "🌍 Milano (adesso 10:00)"),
        ("/settings", "🌍 Milano (adesso 10:00)"),
        ("[💬 Lingua]", "In che lingua?"),
        ("[Deutsch]", "In welcher Sprache"),
        ("[‹ Zurück]", "🌍 Mailand (jetzt 10:00)"),
        ("[🌍 Zeitzone]", "10:00?"),
        ("UTC+5:30", "🌍 UTC+5:30 (jetzt 14:30)"),
        ("[🌍 Zeitzone]", "14:30?"),
        ("[✓ Ja]", "🌍 UTC+5:30 (jetzt 14:30)"),
        ("[🌍 Zeitzone]", "14:30?"),
        ("gmt+3", "🌍 UTC+3 (jetzt 12:00)"),
        ("[🌍 Zeitzone]", "12:00?"),
        ("UTC −3:00", "🌍 UTC−3 (jetzt 06:00)"),
        ("[🌍 Zeitzone]", "06:00?"),
        ("GMT+1", "Welcher Ort"),
        ("[Rom · 10:00]", "🌍 Rom (jetzt 10:00)"),
        ("[🌍 Zeitzone]", "10:00?"),
        ("GMT+1", "Welcher Ort"),
        ("[UTC+1 · 10:00]", "🌍 UTC+1 (jetzt 10:00)"),
        ("[🌍 Zeitzone]", "10:00?"),
        ("UTC+17", "UTC+17"),
    ],
    "en": [
        ("[🌍 Time zone]", "10:00 where"),
        ("Springfield", "Which of these?"),
        ("[Springfield (New York)]", "🌍 Springfield (now 05:00)"),
        ("[🌍 Time zone]", "05:00 where"),
        ("Valencia", "Which of these?"),
        ("[Valencia (Spain) · 10:00]", "🌍 Valencia (now 10:00)"),
        ("[🌍 Time zone]", "10:00 where"),
        ("Cordoba, Argentina", "🌍 Córdoba (now 06:00)"),
        ("[🌍 Time zone]", "06:00 where"),
        ("Beijing", "🌍 Beijing (now 17:00)"),
        ("[🌍 Time zone]", "17:00 where"),
        ("Europe/Rome", "🌍 Rome (now 10:00)"),
    ],
}


@pytest.mark.parametrize("language", CITY)
async def test_the_city_that_was_chosen_is_shown(house: House, language: str) -> None:
    person = await reader(house, language)
    await play(person, CITY[language])


async def test_a_place_that_exists_five_times_asks_which(house: House) -> None:
    person = await reader(house, "it")
    await play(person, [("[🌍 Fuso orario]", "10:00?"), ("Santiago", "Quale di questi?")])
    places = labels(person.screen()[-1])[:5]
    assert len({*places}) == 5
    assert all(label.startswith("Santiago") for label in places)
    await play(person, [("[Santiago di Cuba · 05:00]", "🌍 Santiago di Cuba (adesso 05:00)")])
    assert (await stored(house, person.id)).timezone == "America/Havana"


async def test_a_shared_location_shows_the_city_nearby_and_a_forged_city_none(house: House) -> None:
    person = await reader(house, "it")
    await person.sends_location(45.48, 9.2)
    assert "🌍 Milano (adesso 10:00)" in (await person.hears()).text
    await person.sends_location(46.5, 11.9)
    assert "🌍 Roma (adesso 10:00)" in (await person.hears()).text
    for city in ("Atlantis", "Beijing", "UTC+9", "x" * 20):
        await person.presses_raw(person.screen()[-1].message_id, f"v1|set-tz|{person.id}|Europe/Rome|{city}")
        assert (await stored(house, person.id)).city == ""


async def test_the_tour_tells_the_time_in_the_city_that_was_chosen(house: House) -> None:
    await house.publish("La sonda ha toccato la cometa", "La sonda ha toccato la cometa dopo un lungo viaggio.")
    person = house.telegram.person("Nora", language_code="it")
    await asks(person, "/settings")
    await play(person, [("[🌍 Fuso orario]", "10:00?"), ("Neapel", "🌍 Napoli (adesso 10:00)"), ("/start", "Napoli")])
