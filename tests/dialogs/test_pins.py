"""A digest that is pinned in a group or channel, in the place of the one before; and what stands in the way."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.chores import PINS
from bot.render.utf16 import visible
from bot.sandbox import Channel, Group, Person
from bot.sandbox.world import Member
from tests.dialogs.conftest import House
from tests.dialogs.script import asks, labels

LANGUAGES = pytest.mark.parametrize("language", ["en", "it", "ru", "zh", "es", "fr", "de"])
CHANNEL = {"can_post_messages": True, "can_edit_messages": True}
DAY = timedelta(days=1)


async def a_place(house: House, language: str = "en", *, channel: bool = False) -> tuple[Person, Group | Channel]:
    """Return an admin, and a chat on space where the bot is an admin without the right to pin."""
    chiara = house.telegram.person("Chiara", language_code=language)
    await asks(chiara, "/start")
    there: Group | Channel = (
        house.telegram.channel("Mondo", [chiara]) if channel else house.telegram.group("Redazione", [], [chiara])
    )
    await house.telegram.adds_bot(there, by=chiara, admin=True)
    await house.idle()
    rights(house, there, pins=False)
    async with house.services.store.read() as tx:
        chat, topic = await tx.chats.get(there.id), await tx.topics.by_slug("space")
    assert chat is not None
    assert topic is not None
    await house.services.subscribers.followed(chat, topic.id, wanted=True)
    chiara.skip()
    return chiara, there


def rights(house: House, there: Group | Channel, *, pins: bool) -> None:
    room = house.telegram.world.rooms[there.id]
    name = "can_edit_messages" if room.type == "channel" else "can_pin_messages"
    room.members[house.telegram.world.bot["id"]] = Member("administrator", {"can_post_messages": True, name: pins})


def pinned(house: House, there: Group | Channel) -> list[str]:
    room = house.telegram.world.rooms[there.id]
    return [house.telegram.shown(room.messages[each]).text for each in room.pinned]


async def a_day_with(house: House, title: str) -> None:
    await house.publish(title, f"{title}: the probe saw it from nearby, and it was not alone there.")
    await house.tick(after=DAY)
    await house.bot.scheduler.do_now(PINS)


@LANGUAGES
@pytest.mark.parametrize("channel", [False, True], ids=["group", "channel"])
async def test_an_admin_lets_digests_be_pinned_once_the_bot_may(house: House, language: str, channel: bool) -> None:
    chiara, there = await a_place(house, language, channel=channel)
    t = house.services.texts[language]
    await asks(chiara, "/chats")
    await chiara.taps(data=f"v1|conn|{there.id}")
    await chiara.taps(t.plain("groups-settings-button"))
    refusal = "settings-may-not-pin-in-channel" if channel else "settings-may-not-pin"
    assert await chiara.taps(t.plain("settings-pin-button")) == t.plain(refusal)
    rights(house, there, pins=True)
    await chiara.taps(t.plain("settings-pin-button"))
    shown = chiara.screen()[-1]
    assert t.plain("settings-pinned") in shown.text
    assert t.plain("settings-unpin-button") in labels(shown)
    await a_day_with(house, "A comet")
    (only,) = pinned(house, there)
    assert "A comet" in only
    await a_day_with(house, "A ring")
    (only,) = pinned(house, there)
    assert "A ring" in only
    await chiara.taps(t.plain("settings-unpin-button"))
    await house.idle()
    assert pinned(house, there) == []
    await a_day_with(house, "A moon")
    assert pinned(house, there) == []


async def wanting(house: House) -> tuple[Person, Group | Channel]:
    chiara, there = await a_place(house)
    rights(house, there, pins=True)
    await asks(chiara, f"/start settings_{there.id}")
    await chiara.taps("📌 Pin each digest")
    chiara.skip()
    return chiara, there


async def test_a_right_that_is_lost_is_told_once_and_the_digest_came_all_the_same(house: House) -> None:
    chiara, there = await wanting(house)
    rights(house, there, pins=False)
    t = house.services.texts["en"]
    await a_day_with(house, "A comet")
    told = (await chiara.hears()).text
    assert told.startswith(visible(t("deliveries-pin-refused", chat="Redazione", reason="x")).split("\n")[0])
    assert "Not enough rights to manage pinned messages" in told
    assert "A comet" in chiara.screen(there)[-1].text
    await chiara.hears_nothing(a_day_with(house, "A ring"))
    assert pinned(house, there) == []


async def test_what_an_admin_unpinned_or_deleted_is_no_trouble(house: House) -> None:
    chiara, there = await wanting(house)
    await a_day_with(house, "A comet")
    room = house.telegram.world.rooms[there.id]
    (gone,) = room.pinned
    room.pinned, _ = [], room.messages.pop(gone)
    await a_day_with(house, "A ring")
    assert "A ring" in pinned(house, there)[0]
    # This one is deleted before the minute in which it would be pinned.
    await house.publish("A moon", "A moon: the probe saw it from nearby, and it was not alone there.")
    await house.tick(after=DAY)
    room.messages.pop(max(room.messages))
    await chiara.hears_nothing(house.bot.scheduler.do_now(PINS))
    await a_day_with(house, "A star")
    assert "A star" in pinned(house, there)[-1]


async def test_what_somebody_asks_for_in_between_is_not_pinned(house: House) -> None:
    chiara, there = await wanting(house)
    await a_day_with(house, "A comet")
    await house.publish("A ring", "A ring: the probe saw it from nearby, and it was not alone there.")
    await chiara.says("/digest@local_digest_bot", there)
    await house.idle()
    await house.drained()
    await house.bot.scheduler.do_now(PINS)
    assert "A comet" in pinned(house, there)[0]


async def test_nobody_pins_in_a_private_chat(house: House) -> None:
    anna = house.telegram.person("Anna")
    await asks(anna, "/settings")
    assert not [label for label in labels(anna.screen()[-1]) if "📌" in label]
    assert await anna.presses_raw(anna.screen()[-1].message_id, f"v1|set-pins|{anna.id}|1") == (
        house.services.texts["en"].plain("error-old-button")
    )
