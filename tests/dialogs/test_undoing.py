"""The last step undone from an article's history, a retraction included."""

from __future__ import annotations

from datetime import timedelta

import pytest

from digests.model import ArticleStatus
from tests.dialogs.articles import GAS, draft
from tests.dialogs.conftest import House
from tests.dialogs.script import asks
from tests.dialogs.talking import exchange, talk
from tests.dialogs.test_corrections import (
    OTHER,
    OTHER_TEXT,
    WORDS,
    WRONG,
    digest,
    editor_with,
    morning,
    newest_status,
    person_hears_edit,
    reader,
)

SAYS = {
    "it": ("Cronologia", "Annulla: Ritirato", "chi li ha si dice che era stato ritirato", "Pubblicalo di nuovo",
           "✏️ Corretto: Era stato ritirato; ora vale di nuovo.", f"{WRONG}: era stato ritirato; ora vale di nuovo."),
    "en": ("History", "Undo: Retracted", "their readers are told that it had been taken back", "Publish it again",
           "✏️ Corrected: It had been taken back; it stands again.",
           f"{WRONG}: had been taken back; it stands again."),
}  # fmt: skip


@pytest.mark.parametrize("language", ["it", "en"])
async def test_a_retraction_is_undone_and_whoever_had_the_article_is_told(house: House, language: str) -> None:
    words, (history, undo, asked, yes, stands_again, told) = WORDS[language], SAYS[language]
    topics = {"it": ("Cina–Russia", "Spazio"), "en": ("China–Russia", "Space")}[language]
    person = await reader(house, *topics, language=language)
    editor, article = await editor_with(house, language)
    await house.publish(OTHER, OTHER_TEXT)
    await morning(house)
    person.skip()
    await talk(editor, [(f"[{words['retract']}]", words["really"]), (f"[{words['yes']}]", words["retracted"])])
    assert words["gone"] in (await person_hears_edit(person)).text
    await exchange(editor, f"[{history}]", undo.partition(": ")[2])
    await talk(editor, [(f"[{undo}]", asked), (f"[{yes}]", "✅")])
    edited = await person_hears_edit(person)
    assert WRONG in edited.text
    assert stands_again in edited.text
    assert words["gone"] not in edited.text
    assert await newest_status(house, article.id) is ArticleStatus.PUBLISHED
    assert WRONG in (await asks(person, "/search tunnel")).text
    await house.publish("Un’altra sonda parte", "Una sonda parte per la Luna con strumenti nuovi a bordo.")
    await house.tick(after=timedelta(hours=26))
    sent = digest(person).text
    assert told in sent
    assert sent.count(WRONG) == 1


async def test_the_last_change_of_a_draft_is_undone_from_its_history(house: House) -> None:
    editor = await house.editor()
    await draft(editor, GAS)
    title = GAS.partition("\n")[0]
    await talk(
        editor,
        [
            ("[Modifica]", ""), ("[Titolo]", ""), ("Un titolo nuovo", "Un titolo nuovo"),
            ("[Cronologia]", ("Articolo modificato", "Un titolo nuovo")),
            ("[Annulla: Articolo modificato]", title),
            ("[Cronologia]", ("Articolo modificato", "Articolo aggiunto")),
        ],
    )  # fmt: skip


async def test_a_step_that_a_colleague_has_followed_up_is_not_undone(house: House) -> None:
    ada, bob = await house.editor("Ada"), await house.editor("Bob")
    await draft(ada, GAS)
    await talk(ada, [("[Programma]", ""), ("[Domani]", "In programma"), ("[Cronologia]", "Messo in programma")])
    house.clock.forward(timedelta(minutes=1))
    async with house.services.store.read() as tx:
        (article,) = await tx.articles.drafts(ada.id)
    await house.services.ingest.revise(article.id, source="Il Giornale")
    assert bob.id != ada.id
    await exchange(ada, "[Annulla: Messo in programma]", "(Nel frattempo è successo altro")
