"""/queue: what waits for a decision, one card after the other, in place."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta

import pytest
from telegram import InlineKeyboardMarkup

from bot.actions.queue import ShowQueue, TakeBack
from bot.handlers.intake import queue_view
from bot.replies import View
from bot.sandbox import Person
from bot.texts import Html, Texts
from digests.archive.joins import Join, Joins
from digests.intake.ingested import IngestedArticle
from digests.model import Article, ArticleStatus, AuditFilter, Deed, Role, SourceChange
from digests.sources.drafts import Draft
from tests.dialogs.articles import BREAD, GAS, draft
from tests.dialogs.conftest import House
from tests.dialogs.script import asks, labels
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
    ("[Tutti da Il Giornale oggi · 3]", ("24 ore: 3", "• Torna il pane di segale", "Uno non è in nessun argomento")),
    ("[Pubblica tutti · 2]", ("✅ Sono usciti 2 articoli. Uno non è in nessun argomento", "Torna il pane")),
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
    await exchange(editor, "[Publish all · 2]", ("✅ 2 articles are published.", "3 articles wait", "La sonda torna"))


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


STORY = (
    ("Il ministro Wang Yi arriva a Vladivostok", "Il ministro Wang Yi è arrivato a Vladivostok per firmare con la "
     "Russia il contratto del gasdotto Altai dopo mesi di trattative con la Cina."),
    ("Wang Yi firma a Vladivostok il contratto Altai", "A Vladivostok il ministro Wang Yi ha firmato con la Russia il "
     "contratto del gasdotto Altai, che la Cina attendeva da mesi."),
)  # fmt: skip


@pytest.mark.parametrize(("language", "line"), [("it", "ontinua «Il ministro Wang Yi"), ("en", "oes on from “Il mini")])
async def test_a_card_says_which_story_it_would_go_on_with_and_by_which_words(
    house: House, language: str, line: str
) -> None:
    await house.publish(*STORY[0], language="it")
    house.clock.forward(timedelta(days=1))
    await house.services.ingest.add(Draft(*STORY[1], language="it", source="Il Giornale"), added_by=None)
    editor = await house.editor(language_code=language)
    await exchange(editor, "/queue", (STORY[1][0], line, "🐉", "Cina"))
    await house.services.ingest.add(Draft(*SENT[0][:2], language="it"), added_by=None)
    shown = await exchange(editor, "/queue", SENT[0][0])
    assert shown is not None
    assert "🧵" not in shown.text


async def test_the_story_of_a_card_follows_what_comes_out_is_withdrawn_and_corrected(house: House) -> None:
    joins, ingest = house.services.joins, house.services.ingest
    waits = await ingest.add(Draft(*STORY[1], language="it"), added_by=None)

    async def goes_on_from() -> int | None:
        found = await joins.of(waits.article, waits.matches)
        fresh = await Joins(house.services.store, house.clock.now).of(waits.article, waits.matches)
        assert found == fresh
        return found.article.id if found else None

    await house.publish("La Cina compra treni", "La Cina compra dalla Russia cento treni di legno.", language="it")
    assert await goes_on_from() is None
    first = await house.publish(*STORY[0], language="it")
    assert await goes_on_from() == first.id
    await ingest.withdraw(first.id)
    assert await goes_on_from() is None
    await ingest.publish(first.id)
    assert await goes_on_from() == first.id
    await ingest.amend(first.id, title="La Cina vende grano", text="La Cina vende grano alla Russia, a nord.")
    assert await goes_on_from() is None


CHANGED: dict[str, Table] = {
    "it": [
        ("/queue", ("5 articoli aspettano", "Torna il pane")), ("[Più tardi]", "La sonda riposa"),
        ("[Più tardi]", "A probe leaves"), ("[Più tardi]", "La sonda tocca Marte"),
        ("[Più tardi]", ("La fonte ora dice altro.", "lunedì", "martedì", "✅ Pubblicato")),
        ("[Dillo anche tu]", ("Come dice ora la fonte", "4 articoli aspettano")),
    ],
    "en": [
        ("/queue", ("5 articles wait", "Torna il pane")), ("[Later]", "La sonda riposa"), ("[Later]", "A probe leaves"),
        ("[Later]", "La sonda tocca Marte"), ("[Later]", ("The source says something else now.", "lunedì", "martedì")),
        ("[Keep ours]", ("Kept as it was", "4 articles wait")),
    ],
}  # fmt: skip


@pytest.mark.parametrize("language", ["it", "en"])
async def test_what_a_source_has_changed_waits_for_a_word(house: House, language: str) -> None:
    out = await house.publish("La sonda arriva", "La sonda arriva lunedì mattina alla stazione.", language="it")
    await send(house)
    async with house.services.store.write() as tx:
        await tx.source_changes.put(
            SourceChange(out.id, out.title, "La sonda arriva martedì mattina alla stazione.", house.clock.now())
        )
    editor = await house.editor(language_code=language)
    await talk(editor, CHANGED[language])
    async with house.services.store.read() as tx:
        article = await tx.articles.get(out.id)
        last = await tx.audit.last(out.id)
    assert article is not None
    assert last is not None
    assert ("martedì" in article.text) == (language == "it")
    assert (last.by, last.deed) == (editor.id, Deed.CORRECTED if language == "it" else Deed.KEPT)


async def test_an_editors_word_on_a_story_goes_over_the_bots(house: House) -> None:
    reader = house.telegram.person("Rita", language_code="it")
    await asks(reader, "/start")
    await reader.taps("Cina–Russia")
    first = await house.publish(*STORY[0], language="it")
    await house.tick(after=timedelta(hours=22))
    text = "Gli esperti di Pechino spiegano in Cina quanto vale l’accordo con la Russia per il prezzo del pane."
    other = await house.services.ingest.add(Draft("Che cosa cambia per il pane", text, language="it"), added_by=None)
    editor = await house.editor()
    shown = await exchange(editor, "/queue", "Che cosa cambia per il pane")
    assert shown is not None
    assert "🧵 Continua" not in shown.text
    pressed = f"v1|qu-tie|{other.article.id}|0||0|{first.id}|1"
    editor.skip()
    await editor.presses_raw(shown.message_id, pressed)
    assert "🧵 Continua «Il ministro Wang Yi" in (await editor.hears()).text
    await exchange(editor, "[Pubblica]", "Niente aspetta")
    reader.skip()
    await house.tick(after=timedelta(days=1))
    told = (await reader.hears()).text
    assert "Che cosa cambia per il pane" in told
    assert "Aggiornamento" in told
    async with house.services.store.read() as tx:
        deeds = [each.deed for each in await tx.audit.page(AuditFilter(article_id=other.article.id), 5)]
    assert Deed.TIED in deeds


async def test_a_story_that_an_editor_calls_new_is_none_that_goes_on(house: House) -> None:
    first = await house.publish(*STORY[0], language="it")
    house.clock.forward(timedelta(days=1))
    other = await house.services.ingest.add(Draft(*STORY[1], language="it"), added_by=None)
    editor = await house.editor()
    shown = await exchange(editor, "/queue", ("🧵", STORY[1][0]))
    assert shown is not None
    editor.skip()
    await editor.presses_raw(shown.message_id, f"v1|qu-tie|{other.article.id}|0||0|{first.id}")
    assert "🧵" not in (await editor.hears()).text


def test_the_keys_that_every_card_has_stay_at_its_end() -> None:
    there = datetime(2026, 3, 10, tzinfo=UTC)
    article = Article(2, "Oggi", "Oggi è un altro giorno.", "it", ArticleStatus.DRAFT, there, source="Il Giornale")
    earlier = Article(1, "Ieri", "Ieri.", "it", ArticleStatus.PUBLISHED, there, number=1, published_at=there)
    t = Texts.load()["en"]
    intake, plain = IngestedArticle(article, ()), View(Html("card"))
    rows = []
    for standing in (
        queue_view.Standing(ShowQueue(), 1, join=Join(earlier, sure=True)),
        queue_view.Standing(ShowQueue(), 1, join=Join(earlier, sure=False)),
        queue_view.Standing(ShowQueue(), 1, join=Join(earlier, sure=False), of_source=3, undo=TakeBack(1)),
        queue_view.Standing(ShowQueue(), 1, change=SourceChange(2, "Ieri", "Ieri pioveva.", there)),
    ):
        view = queue_view.shown(intake, plain, standing, "now", t)
        assert isinstance(view.keyboard, InlineKeyboardMarkup)
        rows.append([[each.text for each in row] for row in view.keyboard.inline_keyboard])
    decide, read = ["✅ Publish on no topic", "🗑 Discard"], ["⏭ Later", "✏️ Edit"]
    doubt, everything = ["🧵 It goes on", "🆕 A new story"], ["All of Il Giornale today · 3"]
    assert rows == [
        [["🔎 See only…"], read, decide],
        [doubt, ["🔎 See only…"], read, decide],
        [doubt, everything, ["🔎 See only…", "↩︎ Undo"], read, decide],
        [["🔎 See only…"], read, ["✅ Say it too", "✖️ Keep ours"]],
    ]


async def test_of_one_that_waits_alone_later_says_so(house: House) -> None:
    rita = await house.editor("Rita", "de", Role.REVIEWER)
    await house.services.ingest.add(Draft("A letter", "A letter of no topic came in.", language="en"), added_by=None)
    await talk(rita, [("/queue", "A letter"), ("[Später]", "(Sonst wartet nichts.)")])


async def test_of_what_is_on_no_topic_nothing_is_published_at_once(house: House) -> None:
    for title in ("Riapre il forno", "Chiude il mulino"):
        await house.services.ingest.add(Draft(title, f"{title} della valle.", language="it", source="Oggi"), None)
    editor = await house.editor()
    await exchange(editor, "/queue", "2 articoli aspettano")
    await exchange(editor, "[Tutti da Oggi oggi · 2]", ("• Chiude il mulino", "2 non sono in nessun argomento"))
    assert [label for label in labels(card(editor)) if label.startswith("✅")] == []


async def test_from_the_card_that_the_queue_opened_one_reads_on(house: House) -> None:
    await send(house)
    editor = await house.editor()
    await talk(
        editor,
        [
            ("/queue", "4 articoli aspettano"),
            ("[Più tardi]", "La sonda riposa"),
            ("[Modifica]", "La sonda riposa"),
            ("[Pubblica]", "✅ Pubblicato · 🚀 Spazio"),
            ("[Il resto della coda · 3]", ("3 articoli aspettano", "A probe leaves for the Sun")),
        ],
    )
    published = next(each for each in editor.screen() if each.text.startswith("✅ Pubblicato"))
    assert published.buttons
