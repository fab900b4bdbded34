"""/chats: one person looks after several groups and channels from the private chat."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.render.utf16 import visible
from bot.sandbox import Channel, Group, Person
from bot.sandbox.world import Member
from digests.model import Chat, Layout
from tests.dialogs.conftest import House
from tests.dialogs.script import asks, labels

LANGUAGES = pytest.mark.parametrize("language", ["en", "it", "ru", "zh", "es", "fr", "de"])


async def a_caretaker(house: House, language: str) -> tuple[Person, Group, Channel]:
    """Return somebody who looks after a group and a channel."""
    chiara = house.telegram.person("Chiara", language_code=language)
    await asks(chiara, "/start")
    group = house.telegram.group("Redazione", [], [chiara])
    await house.telegram.adds_bot(group, by=chiara)
    await chiara.hears(group)
    channel = house.telegram.channel("Mondo", [chiara])
    await house.telegram.adds_bot(channel, by=chiara, admin=True)
    await chiara.hears()
    await chiara.hears()
    return chiara, group, channel


async def stored(house: House, chat_id: int) -> Chat:
    async with house.services.store.read() as tx:
        chat = await tx.chats.get(chat_id)
    assert chat is not None
    return chat


@LANGUAGES
async def test_each_of_several_chats_is_looked_after_from_the_private_chat(house: House, language: str) -> None:
    chiara, group, channel = await a_caretaker(house, language)
    t = house.services.texts[language]
    assert labels(await asks(chiara, "/chats")) == ["📣 Mondo", "👥 Redazione"]
    for place in (channel, group):
        await asks(chiara, "/chats")
        await chiara.taps(data=f"v1|conn|{place.id}")
        shown = await chiara.hears()
        assert labels(shown)[:3] == [t.plain(f"groups-{each}-button") for each in ("topics", "settings", "pause")]

        await chiara.taps(t.plain("groups-topics-button"))
        await chiara.taps("🚀")
        async with house.services.store.read() as tx:
            assert len(await tx.subscriptions.of(place.id)) == 1
        chiara.skip()

        await asks(chiara, "/chats")
        await chiara.taps(data=f"v1|conn|{place.id}")
        await chiara.taps(t.plain("groups-settings-button"))
        await chiara.taps(t.plain("settings-time-button"))
        await chiara.taps("21")
        await chiara.taps(t.plain("back"))
        await chiara.taps(t.plain("settings-layout-button"))
        assert (await stored(house, place.id)).digest_time.hour == 21
        assert (await stored(house, place.id)).layout is Layout.CLASSIC
        await chiara.taps(t.plain("back"))
        await chiara.taps(t.plain("back"))

        await chiara.taps(t.plain("groups-pause-button"))
        until = (await stored(house, place.id)).paused_until
        assert until is not None
        assert timedelta(days=6) < until - house.clock.now() < timedelta(days=8)
        await chiara.taps(t.plain("back"))
        await chiara.taps(t.plain("personal-resume-button"))
        assert (await stored(house, place.id)).paused_until is None
        chiara.skip()
    own = await stored(house, chiara.id)
    assert (own.digest_time.hour, own.paused_until) == (8, None)


@LANGUAGES
async def test_a_right_that_was_lost_is_said_at_the_next_tap(house: House, language: str) -> None:
    chiara, group, channel = await a_caretaker(house, language)
    t = house.services.texts[language]
    await asks(chiara, "/chats")
    await chiara.taps(data=f"v1|conn|{channel.id}")
    await chiara.taps(t.plain("groups-settings-button"))
    house.telegram.world.rooms[channel.id].members[chiara.id] = Member("left")
    refused = t.plain("error-not-admin")
    assert await chiara.taps(t.plain("settings-time-button")) == refused
    assert await chiara.presses_raw(1, f"v1|set-time|{channel.id}|h|3") == refused
    assert (await stored(house, channel.id)).digest_time.hour == 8
    chiara.skip()
    assert labels(await asks(chiara, "/chats")) == ["📣 Mondo", "👥 Redazione"]
    assert await chiara.taps("📣 Mondo") == visible(t("groups-right-lost", chat="Mondo"))
    assert labels(await chiara.hears()) == ["👥 Redazione"]
    assert await chiara.presses_raw(1, f"v1|conn|{channel.id}") == t.plain("error-old-button")
    # Nobody else can reach it by a forged button either.
    eve = house.telegram.person("Eve", language_code=language)
    await asks(eve, "/start")
    for data in (f"v1|conn|{group.id}", f"v1|conn-cut|{group.id}"):
        assert await eve.presses_raw(1, data) == t.plain("error-old-button")
    assert await eve.presses_raw(1, f"v1|pause|{group.id}|7") == refused


async def test_the_longer_word_of_before_is_understood(house: House) -> None:
    chiara, _, _ = await a_caretaker(house, "en")
    assert (await asks(chiara, "/channels")).text == (await asks(chiara, "/chats")).text
