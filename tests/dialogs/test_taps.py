"""How many taps things take, in every language: what a new reader wants first is never far."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time

import pytest

from bot.sandbox import Person, ShownMessage
from digests.model import Chat
from tests.dialogs.conftest import House
from tests.dialogs.locale import LANGUAGES, Said
from tests.dialogs.script import asks, labels

PROBE = ("A probe near Io", "The probe felt the heat of the volcanoes. They never sleep, says the team that built it.")


@dataclass
class Finger:
    """Taps for a person, and counts."""

    person: Person
    taps: int = 0

    async def __call__(self, label: str) -> ShownMessage:
        """Tap the newest button with a label, or the first that ends so, and return the newest message."""
        shown = [each for message in reversed(self.person.screen()) for each in labels(message)]
        await self.person.taps(next(each for each in shown if each.endswith(label)))
        self.taps += 1
        return self.person.screen()[-1]


async def newcomer(house: House, language: str) -> tuple[Finger, Said]:
    """Return the finger of somebody who has just started, where something is new in two languages."""
    await house.publish("Una sonda su Marte", "La sonda ha toccato la sabbia rossa. La squadra festeggia da ieri.")
    await house.publish(*PROBE)
    anna = house.telegram.person("Anna", language_code=language)
    await asks(anna, "/start")
    return Finger(anna), Said(house, language)


async def stored(house: House, finger: Finger) -> Chat:
    async with house.services.store.read() as tx:
        chat = await tx.chats.get(finger.person.id)
    assert chat is not None
    return chat


def space(house: House, language: str) -> str:
    """Return what the topic of space is called for a reader of a language."""
    names = {"it": "Spazio"}
    return names.get(language, "Space")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_first_article_is_one_tap_away(house: House, language: str) -> None:
    tap, said = await newcomer(house, language)
    await tap(said.t.plain("onboarding-read-button"))
    assert "sonda" in tap.person.screen()[-1].text or PROBE[1].split(",")[0] in tap.person.screen()[-1].text
    assert tap.taps == 1


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_first_digest_is_two_taps_away(house: House, language: str) -> None:
    tap, said = await newcomer(house, language)
    await tap(space(house, language))
    await tap(said.t.plain("onboarding-first-button"))
    tap.person.skip()
    await house.drained()
    assert any(PROBE[0] in message.text and message.text.startswith("🗞") for message in tap.person.screen())
    assert tap.taps == 2


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_time_is_set_by_four_taps_at_most(house: House, language: str) -> None:
    tap, said = await newcomer(house, language)
    await tap(said.t.plain("onboarding-settings-button"))
    await tap(said.t.plain("settings-time-button"))
    await tap("07")
    await tap(":30")
    assert (await stored(house, tap)).digest_time == time(7, 30)
    assert tap.taps <= 4


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_zone_is_set_by_three_taps_at_most_and_a_word(house: House, language: str) -> None:
    tap, said = await newcomer(house, language)
    await tap(said.t.plain("onboarding-settings-button"))
    await tap(said.t.plain("settings-zone-button"))
    answer = await asks(tap.person, "Lisboa")
    assert "🌍" in answer.text
    assert (await stored(house, tap)).timezone == "Europe/Lisbon"
    assert tap.taps <= 3


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_languages_are_set_by_three_taps_at_most(house: House, language: str) -> None:
    tap, said = await newcomer(house, language)
    await tap(said.t.plain("onboarding-settings-button"))
    await tap(said.t.plain("settings-reads-button"))
    await tap("Italiano")
    assert (await stored(house, tap)).reads == ("it",)
    assert tap.taps <= 3
    # In the first minute it is one.
    other, _ = await newcomer(house, language)
    await asks(other.person, "/start")
    await other("Italiano")
    assert (await stored(house, other)).reads == ("it",)
