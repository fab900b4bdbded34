"""/queue: what waits for a decision, one card after the other, in place."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from bot.sandbox import Person
from digests.model import ArticleStatus
from digests.sources.drafts import Draft
from tests.dialogs.articles import BREAD, GAS, draft
from tests.dialogs.conftest import House
from tests.dialogs.talking import Table, card, exchange, talk

SENT = (
    (
        "La sonda tocca Marte",
        "La sonda ha toccato il suolo di Marte nella notte, dicono i tecnici.",
        "it",
        "Il Giornale",
    ),
    ("A probe leaves for the Sun", "The probe left the launch pad before dawn on Monday.", "en", "The Paper"),
    ("La sonda riposa", "La sonda resta spenta fino a lunedì per risparmiare le batterie.", "it", "Il Giornale"),
    ("Torna il pane di segale", "Nei forni della valle torna il pane scuro delle nonne.", "it", "Il Giornale"),
)

ITALIAN: Table = [
    ("/queue", ("4 articoli aspettano una decisione", "Torna il pane di segale", "Ancora nessun argomento")),
    ("[Più tardi]", ("4 articoli aspettano", "La sonda riposa", "🚀 Spazio")),
    ("[Pubblica]", ("✅ Pubblicato: «La sonda riposa»", "3 articoli aspettano", "A probe leaves for the Sun")),
    ("[Annulla]", ("4 articoli aspettano", "La sonda riposa")),
    ("[Scarta]", ("🗑 Scartato: «La sonda riposa»", "3 articoli aspettano", "A probe leaves for the Sun")),
    ("[Annulla]", ("4 articoli aspettano", "La sonda riposa")),
    ("[Tutti da Il Giornale oggi · 2]", ("nelle ultime 24 ore: 2", "• La sonda riposa", "• La sonda tocca Marte")),
    ("[Indietro]", ("4 articoli aspettano", "La sonda riposa")),
    ("[Mostra solo…]", "Che cosa vuoi vedere?"),
    ("[inglese · 1]", ("Un articolo aspetta una decisione · inglese", "A probe leaves for the Sun")),
    ("[Pubblica]", ("✅ Pubblicato: «A probe leaves for the Sun»", "Non aspetta altro: inglese")),
    ("[Tutto quello che aspetta]", ("3 articoli aspettano una decisione", "Torna il pane di segale")),
    ("[Tutti da Il Giornale oggi · 3]", ("nelle ultime 24 ore: 3", "• Torna il pane di segale")),
    ("[Pubblica tutti · 3]", ("✅ Sono usciti 2 articoli. Uno non è in nessun argomento", "Torna il pane")),
    ("[Pubblica senza argomento]", ("✅ Pubblicato: «Torna il pane di segale»", "Niente aspetta una decisione.")),
]  # fmt: skip
ENGLISH: Table = [
    ("/queue", ("4 articles wait for a decision", "Torna il pane di segale", "No topic yet")),
    ("[See only…]", "What would you like to see?"),
    ("[🚀 Space · 3]", ("3 articles wait for a decision · 🚀 Space", "La sonda riposa")),
    ("[Discard]", ("🗑 Discarded: “La sonda riposa”", "2 articles wait", "A probe leaves for the Sun")),
    ("[Later]", ("2 articles wait", "La sonda tocca Marte")),
    ("[Later]", ("2 articles wait", "A probe leaves for the Sun")),
    ("[See only…]", "What would you like to see?"),
    ("[Il Giornale · 2]", ("2 articles wait for a decision · Il Giornale", "Torna il pane di segale")),
    ("[All of Il Giornale today · 2]", ("Il Giornale · what came in the last 24 hours: 2",)),
    ("[Discard all · 2]", ("🗑 2 articles are discarded.", "One article waits", "A probe leaves")),
]  # fmt: skip


async def send(house: House) -> None:
    for title, text, language, source in SENT:
        await house.services.ingest.add(Draft(title, text, language=language, source=source), added_by=None)


@pytest.mark.parametrize(("language", "table"), [("it", ITALIAN), ("en", ENGLISH)])
async def test_what_waits_is_decided_on_card_by_card(house: House, language: str, table: Table) -> None:
    await send(house)
    await talk(await house.editor(language_code=language), table)


async def test_an_empty_queue_says_so(house: House) -> None:
    await exchange(await house.editor(), "/queue", "Niente aspetta una decisione.")


async def test_a_queue_is_read_where_it_stands(house: House) -> None:
    await send(house)
    editor = await house.editor()
    await exchange(editor, "/queue", "4 articoli aspettano")
    first = card(editor)
    for label in ("[Più tardi]", "[Scarta]", "[Annulla]", "[Mostra solo…]", "[Indietro]"):
        await exchange(editor, label, "")
    assert card(editor).message_id == first.message_id


async def test_two_editors_decide_once(house: House) -> None:
    await send(house)
    ada, bob = await house.editor("Ada"), await house.editor("Bob")
    for each in (ada, bob):
        await exchange(each, "/queue", "4 articoli aspettano")
    await exchange(ada, "[Scarta]", "🗑 Scartato: «Torna il pane di segale»")
    await exchange(
        bob,
        "[Pubblica senza argomento]",
        ("🗑 Ada ha deciso prima, alle 10:00: «Torna il pane di segale» è scartato.", "3 articoli aspettano"),
    )
    assert await status(house, "Torna il pane di segale") is ArticleStatus.DISCARDED
    await exchange(bob, "[Guarda]", ("Scartato", "Torna il pane di segale"))


async def test_of_two_who_decide_in_one_instant_each_is_told_what_holds(house: House) -> None:
    await send(house)
    ada, bob = await house.editor("Ada"), await house.editor("Bob")
    for each in (ada, bob):
        await talk(each, [("/queue", "4 articoli aspettano"), ("[Più tardi]", "La sonda riposa")])
        each.skip()
    await asyncio.gather(ada.taps("Pubblica"), bob.taps("Scarta"))
    told = {name: (await person.hears()).text for name, person in (("Ada", ada), ("Bob", bob))}
    published = await status(house, "La sonda riposa") is ArticleStatus.PUBLISHED
    first, second = ("Ada", "Bob") if published else ("Bob", "Ada")
    done = "✅ Pubblicato: «La sonda riposa»" if published else "🗑 Scartato: «La sonda riposa»"
    assert done in told[first]
    word = "pubblicato" if published else "scartato"
    assert f"{first} ha deciso prima, alle 10:00: «La sonda riposa» è {word}." in told[second]


async def test_undo_takes_nothing_back_that_a_colleague_has_decided_since(house: House) -> None:
    await send(house)
    ada, bob = await house.editor("Ada"), await house.editor("Bob")
    await talk(ada, [("/queue", "4 articoli"), ("[Più tardi]", "La sonda riposa"), ("[Scarta]", "🗑 Scartato")])
    await house.services.ingest.restore(3)
    await talk(bob, [("/queue", "4 articoli"), ("[Più tardi]", "La sonda riposa"), ("[Pubblica]", "✅ Pubblicato")])
    await exchange(ada, "[Annulla]", "✅ Bob ha deciso prima, alle 10:00: «La sonda riposa» è pubblicato.")
    assert await status(house, "La sonda riposa") is ArticleStatus.PUBLISHED


async def test_what_a_colleague_took_meanwhile_is_not_counted_among_all(house: House) -> None:
    await send(house)
    ada, bob = await house.editor("Ada"), await house.editor("Bob")
    await talk(ada, [("/queue", "4 articoli"), ("[Tutti da Il Giornale oggi · 3]", "24 ore: 3")])
    await talk(bob, [("/queue", "Torna il pane"), ("[Scarta]", "🗑 Scartato")])
    await exchange(ada, "[Scarta tutti · 3]", "🗑 2 articoli sono scartati.")


async def test_what_came_after_the_titles_were_shown_is_not_published_with_them(house: House) -> None:
    await send(house)
    editor = await house.editor(language_code="en")
    await talk(editor, [("/queue", "4 articles"), ("[All of Il Giornale today · 3]", "24 hours: 3")])
    late = Draft(
        "La sonda torna", "La sonda torna a terra con un mese di ritardo.", language="it", source="Il Giornale"
    )
    await house.services.ingest.add(late, added_by=None)
    await exchange(editor, "[Publish all · 3]", ("✅ 2 articles are published.", "3 articles wait", "La sonda torna"))


async def test_an_editor_decides_on_what_is_theirs_or_nobodys(house: House) -> None:
    ada, bob = await house.editor("Ada"), await house.editor("Bob")
    await draft(ada, GAS)
    await draft(bob, BREAD)
    await exchange(ada, "/queue", ("Un articolo aspetta", "Accordo sul gas"))
    await exchange(house.owner, "/start", "")
    await exchange(house.owner, "/queue", ("2 articles wait", "Il pane di montagna"))
    await exchange(reader(house), "/queue", "Questo è riservato ai redattori.")


async def test_a_publication_is_undone_within_its_minute(house: House) -> None:
    await send(house)
    editor = await house.editor()
    await talk(
        editor, [("/queue", "Torna il pane"), ("[Più tardi]", "La sonda riposa"), ("[Pubblica]", "✅ Pubblicato")]
    )
    house.clock.forward(timedelta(seconds=61))
    await exchange(editor, "[Annulla]", "(È passato più di un minuto")


async def status(house: House, title: str) -> ArticleStatus:
    async with house.services.store.read() as tx:
        return {each.title: each.status for each in (await tx.articles.several([1, 2, 3, 4])).values()}[title]


def reader(house: House) -> Person:
    return house.telegram.person("Rita", language_code="it")
