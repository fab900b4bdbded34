"""What editors teach a topic, by putting articles on it and taking others off; and the archive sorted anew."""

from __future__ import annotations

import re
from contextlib import aclosing

import pytest

from bot.demo.clock import Clock
from bot.sandbox import LocalTelegram
from digests.model import ProgressMessage
from digests.sources.drafts import Draft
from digests.topics.topics import CHUNK
from tests.dialogs.conftest import START, House, running
from tests.dialogs.script import asks
from tests.dialogs.talking import card, exchange, shown, talk
from tests.local_web import Web

WATER = "Acqua pulita numero {}\nIl fiume scorre tra i salici e le trote nuotano nell’acqua fredda del bosco."
FOOTBALL = "Partita numero {}\nLa squadra del Fiume segna un gol allo stadio e i tifosi cantano per l’allenatore."


@pytest.mark.parametrize(
    ("language", "edit", "topics", "done", "river", "discard"),
    [("it", "Modifica", "Argomenti", "Fatto", "Fiume", "Scarta"), ("en", "Edit", "Topics", "Done", "River", "Discard")],
)
async def test_a_topic_learns_from_the_tenth_choice_on_and_says_by_what(
    house: House, language: str, edit: str, topics: str, done: str, river: str, discard: str
) -> None:
    topic = await house.services.topics.save("river", {"it": "Fiume", "en": "River"}, "fiume OR river", "🌊")
    for number in range(9):
        text, wanted = (FOOTBALL, False) if number % 2 else (WATER, True)
        title, body = text.format(number).split("\n")
        taken = await house.services.ingest.add(Draft(title, body, language="it"), None)
        await house.services.ingest.choose_topics(taken.article.id, {topic.id} if wanted else set())
    editor = await house.editor(language_code=language)

    # Nine choices have taught it nothing: a match is on the river by its name alone.
    await exchange(editor, f"{FOOTBALL.format('mille')} Domani si gioca.", f"🌊 {river} — Fiume")
    assert "🎓" not in card(editor).text
    await exchange(editor, f"[{edit}]", "")
    await exchange(editor, f"[{topics}]", "")
    await exchange(editor, f"[{river}]", "")
    await exchange(editor, f"[{done}]", "")
    await exchange(editor, f"[{discard}]", "")
    editor.skip()

    # This was the tenth: football is no longer on it, and water is, with the words that it has learned.
    await exchange(editor, f"{WATER.format('mille')} Domani piove.", (f"🌊 {river} — fiume · 🎓 ",))
    learned = learned_words(editor.screen()[-1].text)
    assert "Acqua" in learned
    assert learned <= set(re.findall(r"\w+", WATER))
    await exchange(editor, f"{FOOTBALL.format('cento')} Domani si riposa.", "Partita numero cento")
    assert f"🌊 {river}" not in editor.screen()[-1].text


def learned_words(text: str) -> set[str]:
    """Return the learned words of a card."""
    return set(text.partition("🎓 ")[2].partition("\n")[0].split(", "))


async def fill(house: House) -> None:
    """Publish more articles on bread than are sorted in one go."""
    drafts = [Draft(f"Pane {number}", f"Il forno numero {number} cuoce.", language="it") for number in range(CHUNK + 5)]
    await house.services.ingest.add_all(drafts, None, publish=True)


@pytest.mark.parametrize(
    ("language", "query", "save", "sorting", "sorted_"),
    [
        ("it", "Ricerca", "Salva", "Riordino gli articoli in archivio: 95 %", "Ora ne fanno parte 105 articoli"),
        ("en", "Query", "Save", "Sorting the stored articles: 95 %", "105 stored articles are on it now"),
    ],
)
async def test_saving_a_topic_tells_how_far_the_archive_is_sorted(
    house: House, language: str, query: str, save: str, sorting: str, sorted_: str
) -> None:
    await fill(house)
    editor = await house.editor(language_code=language)
    await talk(editor, [("/topic space", "🚀"), (f"[{query}]", ""), ("pane", "105")])
    await exchange(editor, f"[{save}]", sorting)
    assert sorted_ in (await shown(editor, sorted_)).text


async def test_a_restart_goes_on_sorting_where_it_was(database: str, sites: Web) -> None:
    clock = Clock()
    clock.set(START)
    async with LocalTelegram(now=clock.now) as telegram:
        async with running(telegram, clock, database, sites) as house:
            await fill(house)
            editor = await house.editor()
            message = await asks(editor, "/topic space")
            topics = house.services.topics
            space = await topics.record(
                "space", {"it": "Spazio"}, "pane", "🚀", ProgressMessage(editor.id, message.message_id)
            )
            async with aclosing(topics.rematching(space)) as walk:
                assert await anext(walk) == (CHUNK / (CHUNK + 5), CHUNK)
        editor.skip()
        async with running(telegram, clock, database, sites) as house:
            told = await shown(editor, "Ora ne fanno parte 105 articoli")
            assert (told.message_id, told.buttons) == (message.message_id, [["‹ Indietro"]])
            assert await house.services.topics.unfinished() == []
            async with house.services.store.read() as tx:
                assert await tx.articles.count(space.id) == CHUNK + 5


async def test_sorting_goes_on_where_its_message_was_deleted(house: House) -> None:
    await fill(house)
    editor = await house.editor()
    await talk(editor, [("/topic space", "🚀"), ("[Ricerca]", ""), ("pane", "105")])
    house.telegram.faults.refuse(400, "Bad Request: message to edit not found", method="editMessageText", times=None)
    await editor.taps("Salva")
    while await house.services.topics.unfinished():
        await house.idle()
    async with house.services.store.read() as tx:
        space = await tx.topics.by_slug("space")
        assert space is not None
        assert await tx.articles.count(space.id) == CHUNK + 5
