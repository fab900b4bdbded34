"""How long a digest is: one message, what has no room is behind a button and opens in its place, in both languages."""

from __future__ import annotations

import random
from datetime import timedelta

import pytest

from bot.sandbox import Person, ShownMessage
from tests.dialogs.conftest import House
from tests.dialogs.script import asks, labels, play

MORNING = timedelta(hours=22, seconds=1)
PLACES = (
    *("Chongqing", "Novosibirsk", "Harbin", "Vladivostok", "Dalian", "Irkutsk", "Tianjin", "Kazan"),
    *("Shenyang", "Omsk", "Lanzhou", "Perm", "Xiamen", "Tomsk", "Guilin", "Sotschi"),
)
SYLLABLES = ("ba", "del", "fo", "gra", "ki", "lum", "no", "per", "ras", "ti", "vo", "zen")


WORDS = {
    "it": (
        "▾ Altre",
        "notizie per cui non c’era posto",
        "‹ Torna alla rassegna",
        "Mandami la prima",
        "Non ho più",
    ),
    "en": (
        "▾",
        "stories that it has no room to tell",
        "‹ Back to the digest",
        "Send my first digest",
        "I no longer have",
    ),
}


async def a_full_day(house: House, *, addresses: bool = True) -> None:
    """Publish more than a message can tell, each on an event of its own."""
    for number, place in enumerate(PLACES):
        url = f"https://example.org/{number}" if addresses else None
        text = f"China, Russia: {said_of(number)}"
        await house.publish(f"{place} number {number}", text, source=f"Blatt {number}", url=url)


def said_of(number: int) -> str:
    """Return sentences whose words no other number has."""
    chance = random.Random(number)
    words = ["".join(chance.choices(SYLLABLES, k=4)) for _ in range(70)]
    return ". ".join(" ".join(words[start : start + 14]).capitalize() for start in range(0, 70, 14)) + "."


async def a_reader(house: House, language: str) -> Person:
    reader = house.telegram.person("Anna", language_code=language)
    await asks(reader, "/start")
    await reader.taps("Cina–Russia" if language == "it" else "China–Russia")
    reader.skip()
    return reader


def named_in(text: str) -> str:
    return min((place for place in PLACES if f"{place} number" in text), key=text.index)


def label_of(message: ShownMessage, beginning: str) -> str:
    return next(label for label in labels(message) if label.startswith(beginning))


async def taps_to(person: Person, message: ShownMessage, beginning: str) -> ShownMessage:
    person.skip()
    await person.taps(label_of(message, beginning))
    return await person.hears()


@pytest.mark.parametrize("language", ["it", "en"])
async def test_the_first_digest_is_one_message_and_the_rest_opens_in_its_place(house: House, language: str) -> None:
    more, heading, back, first, _ = WORDS[language]
    await a_full_day(house)
    anna = await a_reader(house, language)
    await anna.taps(next(label for label in labels(anna.screen()[-1]) if first in label))
    anna.skip()
    await house.drained()
    digest = await anna.hears()
    assert anna.screen()[-1].message_id == digest.message_id
    told = [place for place in PLACES if f"{place} number" in digest.text]
    titles = await taps_to(anna, digest, more)
    assert titles.message_id == digest.message_id
    assert heading in titles.text
    assert {place for place in PLACES if f"{place} number" in titles.text} == set(PLACES) - set(told)
    again = await taps_to(anna, titles, back)
    assert (again.message_id, again.text, again.buttons) == (digest.message_id, digest.text, digest.buttons)


async def test_what_is_told_nowhere_else_is_opened_by_its_button(house: House) -> None:
    await a_full_day(house, addresses=False)
    anna = await a_reader(house, "en")
    await house.tick(after=MORNING)
    titles = await taps_to(anna, await anna.hears(), "▾")
    article = await taps_to(anna, titles, "Read ")
    assert said_of(PLACES.index(named_in(titles.text))) in article.text


async def test_a_restart_forgets_nothing_and_what_was_taken_back_is_gone(house: House) -> None:
    await a_full_day(house)
    anna = await a_reader(house, "en")
    await house.tick(after=MORNING)
    digest = await anna.hears()
    titles = await taps_to(anna, digest, "▾")
    named = named_in(titles.text)
    async with house.services.store.read() as tx:
        (article,) = [each for each in await tx.articles.latest(None, 50, 0) if each.title.startswith(named)]
    await taps_to(anna, titles, "‹ Back")
    await house.services.corrections.retract(article.id)
    await house.tick()
    later = await taps_to(anna, anna.screen()[-1], "▾")
    assert named not in later.text
    assert "taken back" in later.text


@pytest.mark.parametrize("language", ["it", "en"])
async def test_nobody_changes_what_a_group_reads(house: House, language: str) -> None:
    more, heading, back, _, _ = WORDS[language]
    await a_full_day(house)
    anna = house.telegram.person("Anna", language_code=language)
    group = house.telegram.group("Redazione", [], [anna], with_bot=True)
    await anna.says("/topics", group)
    await anna.hears(group)
    await anna.taps("Cina–Russia" if language == "it" else "China–Russia", to=group)
    await house.tick(after=MORNING)
    digest = anna.screen(group)[-1]
    await anna.taps(label_of(digest, more), to=group)
    assert anna.screen(group)[-1].text == digest.text
    payload = house.telegram.calls[-1].params["url"].partition("?start=")[2]
    assert heading in (await asks(anna, f"/start {payload}")).text
    assert back not in labels(anna.screen()[-1])
    stranger = house.telegram.person("Zeno", language_code=language)
    assert heading not in (await asks(stranger, f"/start {payload}")).text


@pytest.mark.parametrize("username", ["planets", None])
async def test_whoever_reads_an_open_channel_sees_what_its_digest_left_out(house: House, username: str | None) -> None:
    await a_full_day(house)
    chiara, zeno = (house.telegram.person(name, language_code="en") for name in ("Chiara", "Zeno"))
    channel = house.telegram.channel("Planets", [chiara], username=username)
    await house.telegram.adds_bot(channel, by=chiara, admin=True)
    await house.idle()
    async with house.services.store.read() as tx:
        chat, topic = await tx.chats.get(channel.id), await tx.topics.by_slug("china-russia")
    assert chat is not None
    assert topic is not None
    await house.services.subscribers.followed(chat, topic.id, wanted=True)
    await house.tick(after=MORNING)
    await zeno.taps(label_of(zeno.screen(channel)[-1], "▾"), to=channel)
    payload = house.telegram.calls[-1].params["url"].partition("?start=")[2]
    answer = (await asks(zeno, f"/start {payload}")).text
    assert ("that it has no room to tell" in answer) == (username is not None)


@pytest.mark.parametrize("language", ["it", "en"])
async def test_a_forged_or_old_button_says_so(house: House, language: str) -> None:
    anna = await a_reader(house, language)
    for data in ("v1|untold", "v1|told", "v1|untold|7|5|0", "v1|untold|x|-1|y"):
        assert WORDS[language][-1] in (await anna.presses_raw(anna.screen()[-1].message_id, data) or "")


async def test_further_messages_of_a_long_digest_do_not_ring(house: House) -> None:
    await a_full_day(house)
    anna = await a_reader(house, "en")
    await play(anna, [("/settings", "standard"), ("[📏 Length]", "How long"), ("[Full]", "Full")])
    await house.tick(after=MORNING)
    calls = [call.params for call in house.telegram.calls if call.method == "sendMessage"]
    first = next(place for place, call in enumerate(calls) if "Digest for" in str(call["text"]))
    digests = calls[first:]
    assert len(digests) > 1
    assert [bool(each.get("disable_notification")) for each in digests] == [False, *[True] * (len(digests) - 1)]
