"""What can stand in a topic's query, explained by the editor's own archive; and operators written as words."""

from __future__ import annotations

import pytest

from tests.dialogs.articles import BREAD, GAS, PROBE
from tests.dialogs.conftest import House, on_both
from tests.dialogs.script import asks
from tests.dialogs.talking import exchange, talk

RAIL = "Binari nuovi per il gas\nLa ferrovia porta anche il gas, e da maggio un treno in più."


async def fill(house: House) -> None:
    """Publish four articles."""
    for article in (GAS, PROBE, BREAD, RAIL):
        title, text = article.split("\n", 1)
        await house.publish(title, text, source="Il Foglio", url=f"https://foglio.example/{len(text)}")


@on_both
@pytest.mark.parametrize(
    ("language", "query", "what", "heading", "found", "asked"),
    [
        ("it", "Ricerca", "Che cosa posso scrivere", "Gli esempi vengono dai tuoi 4", "tutte e due", "Mandami"),
        ("en", "Query", "What can I write", "from your 4 newest articles", "both words", "Send me"),
        ("de", "Suche", "Was kann ich schreiben", "aus deinen 4 neuesten", "beide Wörter", "Schick mir"),
    ],
)
async def test_the_operators_are_explained_by_words_that_the_archive_has(
    house: House, language: str, query: str, what: str, heading: str, found: str, asked: str
) -> None:
    await fill(house)
    editor = await house.editor(language_code=language)
    await talk(editor, [("/topic space", "🚀"), (f"[{query}]", asked)])
    told = await exchange(editor, f"[{what}]", (heading, found, "NEAR/10", 'source:"Il Foglio"', "site:foglio.example"))
    assert told is not None
    copied = [entity["offset"] for entity in told.entities if entity["type"] == "code"]
    queries = told.text.split("\n\n")[1:]
    assert len(copied) == len(queries) == 14
    for each in queries:
        example, said = each.split("\n")
        count = (await house.services.trials.of(example)).periods[-1].matching
        assert (str(count) if count > 1 else "") in said, (example, said, count)
    # The question is open still: what is written now is tried.
    await exchange(editor, "gas", "gas")
    assert (await house.services.trials.of("gas")).periods[-1].matching == 2


async def test_where_nothing_was_published_the_examples_are_made_up_and_count_nothing(house: House) -> None:
    editor = await house.editor(language_code="en")
    await talk(editor, [("/topic space", ""), ("[Query]", "Send me the new query")])
    told = await exchange(editor, "[What can I write?]", ("the examples are made up", "steel NOT tariffs"))
    assert told is not None
    assert " · " not in told.text


@pytest.mark.parametrize(
    ("language", "query", "written", "hint", "take", "save", "saved"),
    [
        ("en", "Query", "gas and Russia", "You probably mean:\ngas AND Russia", "Take that", "Save", "One stored"),
        ("it", "Ricerca", "pane o gas", "Forse intendi:\npane OR gas", "Usa questa", "Salva", "2 articoli"),
        ("ru", "Запрос", "pane или gas", "вы имели в виду:\npane OR gas", "Взять", "Сохранить", "2 статьи"),
        ("zh", "查询", "pane 或 gas", "你大概是想写：\npane OR gas", "就用这个", "保存", "有 2 篇"),
        ("de", "Suche", "gas nicht Russia", "Du meinst wohl:\ngas NOT Russia", "Diese", "Speichern", "Noch"),
    ],
)
async def test_operators_that_are_written_as_words_are_offered_in_one_tap(
    house: House, language: str, query: str, written: str, hint: str, take: str, save: str, saved: str
) -> None:
    read = hint.partition("\n")[2]
    for article in (GAS, PROBE, BREAD):
        await house.publish(*article.split("\n", 1))
    editor = await house.editor(language_code=language)
    await talk(editor, [("/topic space", ""), (f"[{query}]", ""), (written, (written, hint))])
    await exchange(editor, f"[{take}]", read)
    shown = editor.screen()[-1]
    assert hint.partition("\n")[0] not in shown.text
    await exchange(editor, f"[{save}]", saved)
    async with house.services.store.read() as tx:
        topic = await tx.topics.by_slug("space")
    assert topic is not None
    assert topic.query == read


async def test_the_button_under_an_earlier_trial_takes_nothing_of_a_later_one(house: House) -> None:
    editor = await house.editor(language_code="en")
    await talk(editor, [("/topic space", ""), ("[Query]", ""), ("gas and Russia", "You probably mean")])
    earlier = editor.screen()[-1]
    data = earlier.markup["inline_keyboard"][0][0]["callback_data"]
    assert "You probably mean" not in (await asks(editor, "ente non profit")).text
    assert await editor.presses_raw(earlier.message_id, data) == "That question is closed. /topic starts again."
    await exchange(editor, "gas OR", ("A word is missing here", "gas OR"))
    await exchange(editor, "[What can I write?]", "What can stand in a query")
