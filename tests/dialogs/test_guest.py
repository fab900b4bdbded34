"""``@bot words`` where the bot is no member: the best articles for everybody to read, and nothing of anybody's."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.render.utf16 import visible
from bot.sandbox import Group, Person, ShownMessage
from digests.sources.drafts import Draft
from tests.dialogs.conftest import House
from tests.dialogs.script import asks, labels

PROBE = ("Probe reaches its orbit", "The probe fired its engine for nine minutes. It will now map the ice.")
RAIL = ("Pechino e Mosca, un solo orario", "La Cina e la Russia uniscono gli orari dei treni. Si parte a maggio.")
LANGUAGES = pytest.mark.parametrize("language", ["en", "it", "ru", "zh", "es", "fr", "de"])


def a_group(house: House, language: str = "en") -> tuple[Group, Person]:
    anna = house.telegram.person("Anna", language_code=language)
    return house.telegram.group("Friends", members=[anna, house.telegram.person("Bruno")]), anna


async def called(house: House, anna: Person, words: str, group: Group) -> ShownMessage:
    """Call the bot and return what it answers there."""
    anna.skip(group)
    await anna.calls(f"@{house.telegram.bot_username} {words}", group)
    return await anna.hears(group)


@LANGUAGES
async def test_words_are_answered_with_the_best_articles_and_links(house: House, language: str) -> None:
    probe = await house.publish(*PROBE, url="https://space.example.org/1", source="Orbit & Co")
    await house.publish(*RAIL)
    group, anna = a_group(house, language)
    t = house.services.texts[language]
    answer = await called(house, anna, "probe", group)
    assert answer.sender == "bot"
    assert answer.text.startswith(f"1. {PROBE[0]}\n")
    assert "https://space.example.org/1" in answer.html
    assert labels(answer) == [t.plain("digest-read", number=1), t.plain("guest-more")]
    addresses = [button["url"] for row in answer.markup["inline_keyboard"] for button in row]
    home = f"https://t.me/{house.telegram.bot_username}?start="
    assert addresses[0] == f"{home}a_{probe.id}"
    await anna.starts(addresses[1].removeprefix(home))
    assert "🔎 probe · 1" in (await anna.hears()).text

    assert (await called(house, anna, "balena", group)).text == visible(t("guest-nothing", query="balena"))
    newest = await called(house, anna, "", group)
    assert newest.text.index(RAIL[0]) < newest.text.index(PROBE[0])
    assert (await called(house, anna, "(probe", group)).text == t.plain("error-unbalanced-parenthesis")
    for greeting in ("hello", "aiuto", "привет"):
        assert (await called(house, anna, greeting, group)).text == t.plain("guest-hello")


async def test_a_misspelling_is_said_and_hostile_words_are_shown_as_they_are(house: House) -> None:
    await house.publish(*PROBE)
    group, anna = a_group(house)
    assert "Did you mean “orbit”?\n\n1. " + PROBE[0] in (await called(house, anna, "orbitt", group)).text
    assert "<b>&" in (await called(house, anna, "<b>&zzz</b>", group)).text
    assert (await called(house, anna, "zebra " * 600, group)).text.startswith("Nothing found")


async def test_nothing_private_is_told_where_others_read_along(house: House) -> None:
    await house.publish(*RAIL)
    await house.services.ingest.add(
        Draft("Secret probe", "The probe is a secret draft of the newsroom."), added_by=None
    )
    group, anna = a_group(house)
    await asks(anna, "/start t_space")
    async with house.services.store.read() as tx:
        chat = await tx.chats.get(anna.id)
    assert chat is not None
    # What she reads and where she lives is her own business too.
    await house.services.subscribers.changed(
        chat, lambda now: replace(now, reads=("ru",), language="it", timezone="Asia/Tokyo")
    )
    assert (await called(house, anna, "probe", group)).text == "Nothing found for probe."
    answer = await called(house, anna, "Cina", group)
    assert RAIL[0] in answer.text
    assert "Italian" in answer.text
    assert all("callback_data" not in button for row in answer.markup["inline_keyboard"] for button in row)


async def test_what_waits_for_approval_waits_here_too(house: House) -> None:
    old = await house.publish(*PROBE)
    group, anna = a_group(house)
    async with house.services.store.write() as tx:
        topic = await tx.topics.by_slug("space")
        assert topic is not None
        await tx.holds.set(topic.id, standing=True)
        await tx.holds.hold(topic.id, house.clock.now())
        await tx.holds.release(topic.id, house.clock.now())
    await house.publish("Probe meets a comet", "The probe saw the comet from nearby. It is old and dark.")
    for words in ("probe", ""):
        answer = await called(house, anna, words, group)
        assert "comet" not in answer.text
        assert old.title in answer.text


async def test_the_chat_is_not_taken_for_one_that_the_bot_knows(house: House) -> None:
    """Telegram says that its id may be that of another chat; here the bot has been thrown out of it."""
    await house.publish(*PROBE)
    group, anna = a_group(house)
    await house.telegram.adds_bot(group, by=anna)
    await anna.hears(group)
    await house.telegram.kicks_bot(group, by=anna)
    await house.idle()
    assert PROBE[0] in (await called(house, anna, "probe", group)).text
    async with house.services.store.read() as tx:
        chat = await tx.chats.get(group.id)
    assert chat is not None
    assert not chat.active


async def test_a_slow_or_broken_archive_is_answered_within_seconds(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    await house.publish(*PROBE)
    group, anna = a_group(house)
    monkeypatch.setattr("bot.handlers.reading.guest.ANSWERED_WITHIN_S", 0.0)
    answer = await called(house, anna, "probe", group)
    assert answer.text == house.services.texts["en"].plain("error-took-too-long")
