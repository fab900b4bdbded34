"""/desk: an editor looks at the next digest of a topic, changes it, holds it and lets it go, in one living message."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.sandbox import Person
from tests.dialogs.conftest import House
from tests.dialogs.script import asks, labels
from tests.dialogs.talking import card, exchange, shown, talk

both = pytest.mark.parametrize("language", ["en", "it"])
WORDS = {
    "en": {
        "desk": "The desk",
        "space": "🚀 Space",
        "next": "Next: Mar 11, 08:00 · one chat",
        "pin": "📌 Pin",
    },
    "it": {
        "desk": "Il tavolo",
        "space": "🚀 Spazio",
        "next": "Prossima: 11 mar, 08:00 · una chat",
        "pin": "📌 In cima",
    },
}

COMET = (
    "A probe flies past a comet",
    "The probe passed the comet on Monday. It sent its first pictures of dark ice home.",
)
MIRROR = ("A telescope gets a new mirror", "The telescope in the desert got a mirror of eight metres. It took a year.")
MOON = ("A probe lands on the far side", "A probe set down in a crater of the moon. It will dig for water there.")


async def reader(house: House, name: str = "Rita") -> Person:
    """Return somebody who follows Space, daily at 08:00."""
    person = house.telegram.person(name, language_code="en")
    await exchange(person, "/start", "Hello")
    await exchange(person, "/topics", "Topics")
    await person.taps("☐ 🚀 Space")
    return person


async def tomorrow(house: House) -> None:
    await house.tick(after=timedelta(hours=22))


async def test_look(house: House) -> None:
    rita = await reader(house)
    house.clock.forward(timedelta(hours=1))
    for each in (COMET, MIRROR, MOON):
        await house.publish(*each, source="The Post")
    owner = house.owner
    await asks(owner, "/start")
    for said in (
        "/desk",
        "[🚀 Space]",
        "[1]",
        "[📌 Pin]",
        "[Why is this here?]",
        "[‹ Back]",
        "[2]",
        "[📌 Pin]",
        "[⬆️ Up]",
        "[‹ Back]",
        "[3]",
        "[🗑 Drop]",
        "[‹ Back]",
        "[3]",
        "[↩️ Bring it back]",
        "[✏️ Retitle]",
        "A new name",
        "[🔗 Merge with…]",
        "[‹ Back]",
        "[🔗 Merge with…]",
        "[1. A telescope gets a new mirror]",
        "[✂️ Split]",
        "[The Post: A telescope gets a new mirror]",
        "[‹ Back]",
        "[✍️ Introduction]",
        "Good morning from the desk.",
        "[⏸ Hold]",
        "[⏸ Hold the next digest]",
        "[‹ Back]",
        "[👁 Preview]",
    ):
        owner.skip()
        if said.startswith("["):
            notice = await owner.taps(said[1:-1])
            if "Why" not in said:
                await owner.hears(timeout=30)
        else:
            notice = None
            await owner.says(said)
            await owner.hears(timeout=30)
        print("=" * 20, said, notice or "")
        last = [m for m in owner.screen()][-1]
        import asyncio

        await asyncio.sleep(0.1)
        last = [m for m in owner.screen()][-1]
        print(last.text)
        for row in last.buttons:
            print("   ", row)
    owner.skip()
    await tomorrow(house)
    print(owner.screen()[-1].text, owner.screen()[-1].buttons)
    print(len(rita.screen()), rita.screen()[-1].text)
    await owner.taps("✅ Approve")
    await house.tick(after=timedelta(minutes=1))
    print(rita.screen()[-1].text)
