"""What somebody asked for keeps no wrong text: articles, stories, lists of titles, and what was shared elsewhere."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from bot.sandbox import Person, ShownMessage
from bot.sandbox.world import PATIENCE_S
from digests.model import Answer, Article, Ground
from tests.dialogs.conftest import House
from tests.dialogs.script import asks

WRONG, RIGHT = "Cina e Russia aprono un tunnel", "Cina e Russia aprono un ponte"
TEXT = "La Cina e la Russia hanno aperto il passaggio sull'Amur. I camion passano da lunedì mattina."
MENDED = {
    "it": "✏️ Corretto: «… aprono un tunnel» va letto «… aprono un ponte».",
    "en": "✏️ Corrected: “… aprono un tunnel” should read “… aprono un ponte”.",
}
GONE = {
    "it": "⛔ La redazione ha ritirato questo articolo: lo ha chiesto la fonte.",
    "en": "⛔ This article has been taken back by the newsroom: its source asked for it.",
}
both = pytest.mark.parametrize("language", ["it", "en"])


async def corrected(house: House, article: Article) -> None:
    await house.services.ingest.amend(article.id, title=RIGHT)
    house.services.corrections.wake()


async def taken_back(house: House, article: Article) -> None:
    await house.services.corrections.retract(article.id, Ground.REQUEST)


async def changes(house: House, person: Person, message: ShownMessage, words: str) -> ShownMessage:
    """Wait until a message has some words in it, and return it as it is then."""
    world = house.telegram.world
    room = next(room for room in world.rooms.values() if message.message_id in room.messages and room.id == person.id)

    def holds() -> bool:
        return words in room.messages[message.message_id]["text"]

    await world.wait_for(holds, lambda: f"it reads {room.messages[message.message_id]['text']!r}")
    return house.telegram.shown(room.messages[message.message_id])


@both
@pytest.mark.parametrize("command", ["article", "story"])
async def test_an_article_and_its_story_are_corrected_where_they_were_opened(
    house: House, language: str, command: str
) -> None:
    article = await house.publish(WRONG, TEXT, source="Gazzetta")
    anna = house.telegram.person("Anna", language_code=language)
    shown = await asks(anna, f"/{command} {article.id}")
    assert WRONG in shown.text
    await corrected(house, article)
    now = await changes(house, anna, shown, RIGHT)
    assert WRONG not in now.text.replace(MENDED[language], "")
    assert (MENDED[language] in now.text) == (command == "article")
    assert now.buttons == shown.buttons
    await taken_back(house, article)
    gone = await changes(house, anna, shown, GONE[language])
    assert TEXT[:30] not in gone.text
    assert not gone.buttons


@both
async def test_an_article_that_was_shared_elsewhere_is_corrected_there(house: House, language: str) -> None:
    article = await house.publish(WRONG, TEXT, source="Gazzetta")
    anna = house.telegram.person("Anna", language_code=language)
    await asks(anna, "/start")
    (result,) = (await anna.asks_inline("tunnel")).results
    shared = await anna.shares(result)
    assert WRONG in shared.text
    # That it was chosen is an update of its own, which is to be handled before.
    await house.idle()
    await corrected(house, article)
    now = await changes(house, anna, shared, RIGHT)
    assert MENDED[language] in now.text
    assert now.buttons == shared.buttons
    await taken_back(house, article)
    assert "Amur" not in (await changes(house, anna, shared, GONE[language])).text


async def test_a_page_that_was_turned_is_corrected_as_the_page_that_it_is(house: House) -> None:
    article = await house.publish(WRONG, " ".join(f"Frase numero {number} del testo." for number in range(400)))
    anna = house.telegram.person("Anna", language_code="it")
    first = await asks(anna, f"/article {article.id}")
    await anna.taps("›")
    second = await anna.hears()
    await corrected(house, article)
    now = await changes(house, anna, first, RIGHT)
    assert now.buttons == second.buttons
    assert "Frase numero 200 del testo." in now.text
    assert "Frase numero 0 del testo." not in now.text


async def test_what_telegram_does_not_take_now_is_corrected_later_and_what_is_gone_never(
    house: House, caplog: pytest.LogCaptureFixture
) -> None:
    article = await house.publish(WRONG, TEXT)
    anna, ben = house.telegram.person("Anna", language_code="it"), house.telegram.person("Ben", language_code="it")
    shown, deleted = await asks(anna, f"/article {article.id}"), await asks(ben, f"/article {article.id}")
    house.telegram.world.delete(house.telegram.world.rooms[ben.id], deleted.message_id)
    house.telegram.faults.refuse(500, "Internal Server Error", method="editMessageText", chat_id=anna.id, times=1)
    await corrected(house, article)

    async with asyncio.timeout(PATIENCE_S):
        while "could not be corrected yet" not in caplog.text:
            assert await outdated(house)
    house.services.corrections.wake()
    await changes(house, anna, shown, RIGHT)
    async with asyncio.timeout(PATIENCE_S):
        while await outdated(house):
            pass


async def outdated(house: House) -> list[Answer]:
    async with house.services.store.read() as tx:
        return await tx.answers.outdated(10)


async def test_what_was_shown_is_forgotten_with_the_deliveries_and_with_the_person(house: House) -> None:
    article = await house.publish(WRONG, TEXT)
    anna, ben = house.telegram.person("Anna", language_code="it"), house.telegram.person("Ben", language_code="it")
    for person in (anna, ben):
        await asks(person, f"/article {article.id}")
    async with house.services.store.read() as tx:
        assert [each["action"] for each in (await tx.personal_data.export(anna.id))["answers"]] == ["v1|article|1"]
    await house.services.subscribers.forgotten(anna.id)
    async with house.services.store.write() as tx:
        assert "answers" in await tx.personal_data.export(ben.id)
        assert await tx.answers.forget_some(house.clock.now() + timedelta(days=1), 10) == 1


async def test_a_list_of_what_is_saved_reads_as_its_articles_are_corrected_and_taken_back(house: House) -> None:
    wrong, other = await house.publish(WRONG, TEXT), await house.publish("A probe at Io", "The probe felt the heat.")
    anna = house.telegram.person("Anna", language_code="it")
    for article in (wrong, other):
        await asks(anna, f"/article {article.id}")
        await anna.taps("★ Salva")
    shown = await asks(anna, "/saved")
    await corrected(house, wrong)
    assert WRONG not in (await changes(house, anna, shown, RIGHT)).text
    await taken_back(house, other)
    now = await changes(house, anna, shown, "⛔")
    assert RIGHT in now.text
    assert "1. " in now.text
    assert "2. " not in now.text
