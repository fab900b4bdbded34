"""/audit, and the history under an article's card: who did what, and when."""

from __future__ import annotations

from datetime import timedelta

from bot.sandbox import Person
from digests.sources.drafts import Draft
from tests.dialogs.articles import GAS, draft
from tests.dialogs.conftest import House
from tests.dialogs.script import labels
from tests.dialogs.talking import exchange, talk

NEW_TITLE = "Il gas torna a scorrere"


async def work(house: House) -> Person:
    """Let Ada add and change an article, and Bob discard another one; return Ada."""
    ada, bob = await house.editor("Ada"), await house.editor("Bob")
    await draft(ada, GAS)
    house.clock.forward(timedelta(minutes=1))
    await talk(ada, [("[Modifica]", ""), ("[Titolo]", ""), (NEW_TITLE, NEW_TITLE)])
    house.clock.forward(timedelta(minutes=1))
    await house.services.ingest.add(Draft("A letter", "A letter of no topic came in.", language="en"), added_by=None)
    await exchange(house.owner, "/start", "")
    await talk(bob, [("/queue", "A letter"), ("[Scarta]", "🗑 Scartato")])
    return ada


async def test_an_owner_reads_who_did_what_and_narrows_it(house: House) -> None:
    await work(house)
    await talk(
        house.owner,
        [
            ("/audit", ("Who did what", "Discarded · Bob", "A letter", "Article changed · Ada", "Article added · Ada")),
            ("[👤 Only one person…]", "Whose acts would you like to see?"),
            ("[Ada · 2]", ("only Ada", "Article changed · Ada", "Title: ", NEW_TITLE)),
            ("[Everybody]", "Discarded · Bob"),
        ],
    )


async def test_the_card_tells_an_articles_history(house: House) -> None:
    ada = await work(house)
    await talk(
        ada,
        [
            ("[Pubblica]", "Pubblicato"),
            ("[Cronologia]", ("Cronologia · " + NEW_TITLE, "Pubblicato · Ada", "Articolo modificato · Ada",
                              "Titolo: ", "Articolo aggiunto · Ada")),
            ("[Indietro]", "Pubblicato"),
        ],
    )  # fmt: skip


async def test_of_what_a_feed_brought_the_history_tells_when_it_came(house: House) -> None:
    editor = await house.editor(language_code="en")
    brought = Draft("A letter", "A letter of no topic came in.", language="en", source="The Paper")
    await house.services.ingest.add(brought, added_by=None)
    await talk(editor, [("/queue", "A letter"), ("[Edit]", "A letter"), ("[History]", ("Came in · The Paper",))])


async def test_many_acts_stand_on_pages(house: House) -> None:
    intake = await house.services.ingest.add(Draft("A letter", "A letter came in."), added_by=None)
    for number in range(8):
        await house.services.ingest.revise(intake.article.id, title=f"Letter {number}")
    await exchange(house.owner, "/start", "")
    first = await exchange(house.owner, "/audit", ("Article changed · the bot", "Letter 7"))
    assert first is not None
    assert "Letter 0" not in first.text
    last = await exchange(house.owner, "[Older ›]", ("Letter 0",))
    assert last is not None
    assert "Older ›" not in labels(last)
    await talk(house.owner, [("[‹ Newest]", "Letter 7"), ("[1]", ("History", "Letter 7"))])


async def test_a_file_holds_it_all(house: House) -> None:
    await work(house)
    await talk(house.owner, [("/audit", "Discarded · Bob"), ("[As a file]", "5 acts, for any spreadsheet.")])


async def test_only_owners_read_it(house: House) -> None:
    await exchange(await house.editor(language_code="en"), "/audit", "Only whoever runs this bot can do that.")


async def test_nothing_done_is_said(house: House) -> None:
    await exchange(house.owner, "/start", "")
    async with house.services.store.write() as tx:
        await tx.audit.forget_some(house.clock.now() + timedelta(days=1), 1000)
    await exchange(house.owner, "/audit", "Nothing is written down yet.")


async def test_of_two_long_texts_the_history_tells_where_they_differ(house: House) -> None:
    editor = await house.editor(language_code="fr")
    await draft(editor, GAS)
    mended = GAS.partition("\n")[2].replace("più gas", "meno gas")
    await talk(editor, [("[Modifier]", ""), ("[Texte]", ""), (mended, "meno gas"), ("[Historique]", "Article modifié")])
    told = editor.screen()[-1].text.split("Article ajouté")[0]
    assert "Texte\N{NO-BREAK SPACE}: … Cina comprerà più gas dalla → … Cina comprerà meno gas dalla" in told
