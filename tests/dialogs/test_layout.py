"""Layout and length of the digests, and why an article is there: chosen in the settings, seen in what arrives."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest

from bot.sandbox import Person, ShownMessage
from digests.model import Chat, Layout, Length
from tests.dialogs.conftest import House
from tests.dialogs.script import asks, labels, play

RAIL = ("Pechino e Mosca, un solo orario", "La Cina e la Russia uniscono gli orari dei treni. Si parte a maggio.")
TOPIC = {"it": "Cina–Russia", "en": "China–Russia"}
A_DAY = timedelta(days=1)


async def a_reader(house: House, language: str = "it") -> Person:
    """Return somebody who follows a topic with one article on it, the settings open."""
    await house.publish(*RAIL, source="Gazzetta")
    anna = house.telegram.person("Anna", language_code=language)
    await asks(anna, "/topics")
    await anna.taps(TOPIC[language])
    await asks(anna, "/settings")
    return anna


async def stored(house: House, chat_id: int) -> Chat:
    async with house.services.store.read() as tx:
        chat = await tx.chats.get(chat_id)
    assert chat is not None
    return chat


def rich_calls(house: House) -> int:
    return sum(call.method == "sendRichMessage" and call.ok for call in house.telegram.calls)


LAYOUT = {
    "it": [
        ("[📰 Aspetto]", "Con quale aspetto?"),
        ("[Ricco]", "🗞 Una rassegna d’esempio\n⚓ Il porto fluviale\n1. Riapre il vecchio ponte"),
    ],
    "en": [
        ("[📰 Layout]", "Which layout?"),
        ("[Rich]", "🗞 A sample digest\n⚓ The river port\n1. The old bridge opens again"),
    ],
}
ANSWER = {
    "it": ("Riesci a leggere l’esempio qui sopra?", "✓ Sì, usalo", "No, resta classico"),
    "en": ("Can you read the sample above?", "✓ Yes, use it", "No, stay classic"),
}
CHOSEN = {"it": "· Ricco ·", "en": "· Rich ·"}


@pytest.mark.parametrize("language", ["it", "en"])
async def test_the_rich_layout_is_chosen_after_a_sample_that_can_be_read(house: House, language: str) -> None:
    anna = await a_reader(house, language)
    await play(anna, LAYOUT[language])
    question, yes, no = ANSWER[language]
    asked = await anna.hears()
    assert question in asked.text
    assert labels(asked) == [yes, no]
    assert (await stored(house, anna.id)).layout is Layout.CLASSIC
    await anna.taps(yes)
    assert CHOSEN[language] in labels(await anna.hears())
    await house.tick(after=A_DAY)
    assert rich_calls(house) == 2
    digest = await anna.hears()
    assert f"🐉 {TOPIC[language]}\n1. {RAIL[0]}\n{RAIL[1]}" in digest.text


@pytest.mark.parametrize("language", ["it", "en"])
async def test_who_sees_a_blank_message_stays_classic(house: House, language: str) -> None:
    anna = await a_reader(house, language)
    await play(anna, LAYOUT[language])
    await anna.hears()
    await anna.taps(ANSWER[language][2])
    assert CHOSEN[language] not in labels(await anna.hears())
    assert (await stored(house, anna.id)).layout is Layout.CLASSIC


@pytest.mark.parametrize(
    ("language", "rich", "refusal"),
    [("it", "Ricco", "non conosce ancora i messaggi ricchi"), ("en", "Rich", "does not know rich messages yet")],
)
async def test_a_server_without_rich_messages_offers_none(house: House, language: str, rich: str, refusal: str) -> None:
    anna = await a_reader(house, language)
    await play(anna, LAYOUT[language][:1])
    house.telegram.faults.refuse(404, "Not Found", method="sendRichMessage")
    assert refusal in (await anna.taps(rich) or "")
    assert (await stored(house, anna.id)).layout is Layout.CLASSIC


async def test_a_server_that_forgets_rich_messages_gets_the_classic_digest_without_a_word(house: House) -> None:
    anna = await a_reader(house)
    await anna.presses_raw(anna.screen()[-1].message_id, f"v1|set-rich|{anna.id}")
    house.telegram.faults.refuse(404, "Not Found", method="sendRichMessage", times=2)
    anna.skip()
    for digest in (await asks(anna, "/digest"), await _after_a_day(house, anna)):
        assert "🐉 CINA–RUSSIA\n1. Pechino e Mosca, un solo orario\n" in digest.text
        assert (labels(digest)[0], labels(digest)[-1]) == ("Leggi 1", "⚙ Orario")
    assert rich_calls(house) == 0
    assert (await stored(house, anna.id)).layout is Layout.RICH


async def _after_a_day(house: House, person: Person) -> ShownMessage:
    await house.publish(*RAIL, source="Gazzetta")
    await house.tick(after=A_DAY)
    return await person.hears()


LENGTHS = {
    "it": [
        ("[📏 Lunghezza]", "Quanto lunga la rassegna?"),
        ("[Breve]", "Quanto lunga la rassegna?"),
        ("[‹ Indietro]", "📰 Aspetto classico, lunghezza breve"),
        ("/digest", "🐉 CINA–RUSSIA\n1. Pechino e Mosca, un solo orario · Gazzetta"),
    ],
    "en": [
        ("[📏 Length]", "How long a digest?"),
        ("[Full]", "How long a digest?"),
        ("[Brief]", "How long a digest?"),
        ("[‹ Back]", "📰 Layout: classic, length: brief"),
        ("/digest", "🐉 CHINA–RUSSIA\n1. Pechino e Mosca, un solo orario · Gazzetta"),
    ],
}


@pytest.mark.parametrize("language", ["it", "en"])
async def test_the_length_is_chosen_and_changes_the_digest(house: House, language: str) -> None:
    anna = await a_reader(house, language)
    await play(anna, LENGTHS[language])
    assert (await stored(house, anna.id)).length is Length.BRIEF


async def test_forged_choices_change_nothing(house: House) -> None:
    anna = await a_reader(house)
    before = await stored(house, anna.id)
    for action, word in product(("set-layout", "set-length"), ("", "odd", "RICH", "classic|x")):
        await anna.presses_raw(anna.screen()[-1].message_id, f"v1|{action}|{anna.id}|{word}")
        assert await stored(house, anna.id) == before, (action, word)


@pytest.mark.parametrize(
    ("language", "read", "why"), [("it", "Leggi 1", "Perché è qui?"), ("en", "Read 1", "Why is this here?")]
)
async def test_an_article_says_why_it_is_there(house: House, language: str, read: str, why: str) -> None:
    anna = await a_reader(house, language)
    await asks(anna, "/digest")
    await anna.taps(read)
    assert why in labels(await anna.hears())
    reason = await anna.taps(why) or ""
    assert reason.startswith(f"🐉 {TOPIC[language]}: ")
    assert {"Mosca", "Cina", "Russia"} & set(reason.partition(": ")[2].split(", "))


async def test_in_a_group_the_buttons_in_the_text_are_genuine_and_others_are_not(house: House) -> None:
    await house.publish(*RAIL, source="Gazzetta")
    anna = house.telegram.person("Anna", language_code="it")
    group = house.telegram.group("Redazione", admins=[anna], with_bot=True)
    await anna.says("/topics", group)
    await anna.hears(group)
    await anna.taps(TOPIC["it"], to=group)
    async with house.services.store.write() as tx:
        chat = await tx.chats.get(group.id)
        assert chat is not None
        await tx.chats.save(replace(chat, layout=Layout.RICH))
    digest = await asks(anna, "/digest", group)
    assert rich_calls(house) == 1
    await anna.taps("⚙ ", to=group)
    assert "Impostazioni" in (await anna.hears(group)).text
    assert await anna.presses_raw(digest.message_id, f"v1|set-length|{group.id}|brief", to=group)
    async with house.services.store.read() as tx:
        after = await tx.chats.get(group.id)
    assert after is not None
    assert after.length is Length.STANDARD
