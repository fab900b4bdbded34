"""/topic, as an editor on a phone lives it."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from digests.model import Topic
from digests.sources.drafts import Draft
from tests.dialogs.articles import BREAD, GAS, PROBE
from tests.dialogs.conftest import House, on_both
from tests.dialogs.script import asks
from tests.dialogs.talking import Table, exchange, shown, talk

ITALIAN: Table = [
    ("/topic", ("Argomenti", "Toccane uno")),
    ("[Nuovo argomento]", ("Come si chiama?", "en: China–Russia")),
    ("🙂", "Mi serve almeno un nome"),
    ("xx: Pane", "Non conosco la lingua «xx»."),
    ("p" * 65, "è troppo lungo: al massimo 64 caratteri"),
    ("Pane e forni", "E in inglese?"),
    ("Bread", "Quale emoji lo rappresenta?"),
    ("pane", "Mandami una sola emoji"),
    ("🥖", ("Quali articoli ne fanno parte?", "China OR Cina")),
    ("pane OR", "Qui manca una parola.\npane OR\n       ^"),
    ("(pane", "Una parentesi è spaiata.\n(pane\n^"),
    ("NOT pane", "Serve almeno una parola da cercare"),
    ("pane AND draghi", ("Mancati di poco", "• Il pane", 'manca: "draghi"')),
    ("pane min:0.99", ("Mancati di poco", "• Il pane", "manca: min:0.99")),
    ("draghi", ("🥖 Pane e forni", "Negli ultimi 30 giorni: nessuno di 3 articoli.")),
    ("[Cambia]", ("Mandami la nuova ricerca.", "draghi")),
    (
        "pane OR bread",
        ("ultimi 7 giorni: un articolo su 3.", "30 giorni: un articolo su 3.", "• Il pane", "Salvala"),
    ),
    ("[Salva]", "Salvato: 🥖 Pane e forni. Ora ne fa parte un articolo in archivio."),
    ("[Indietro]", ("🥖 Pane e forni", "bread", "Nomi: it: Pane e forni · en: Bread", "Non lo segue ancora nessuno.")),
    ("[Nomi]", ("Come si chiama?", "it: Pane e forni")),
    ("it: Pane", "Salvato: 🥖 Pane."),
    ("[Indietro]", "Nomi: it: Pane · en: Bread"),
    ("[Emoji]", "Quale emoji"),
    ("[Senza emoji]", "Salvato: Pane."),
    ("[Indietro]", "Pane"),
    ("[Ricerca]", ("Mandami la nuova ricerca.", "pane OR bread")),
    ("sonda OR gas", ("aggiunge un articolo:\n• Accordo sul gas", "toglie un articolo:\n• Il pane")),
    ("[Lascia com’è]", ("Ricerca:", "pane OR bread")),
    ("[Archivia]", ("Archiviato: non viene più proposto", "Non lo segue nessuno.", "pane OR bread")),
    ("[Indietro]", "Argomenti"),
    ("[Archiviati (1)]", "Argomenti archiviati"),
    ("[Pane]", "Archiviato"),
    ("[Ripristina]", "Salvato: Pane. Ora ne fa parte un articolo in archivio."),
    ("[Indietro]", "Nomi: it: Pane · en: Bread"),
]

ENGLISH: Table = [
    ("/topic", ("Topics", "Tap one")),
    ("[New topic]", ("What is it called?", "en: China–Russia")),
    ("🙂", "I need at least one name"),
    ("xx: Bread", "I do not know the language “xx”."),
    ("p" * 65, "is too long: at most 64 characters"),
    ("en: Bread and ovens\nit: Pane e forni", "Which emoji stands for it?"),
    ("bread", "Please send me a single emoji."),
    ("[No emoji]", ("Which articles belong to it?", "China OR Cina")),
    ("pane OR", "A word is missing here.\npane OR\n       ^"),
    ('"pane', 'This quotation mark is never closed.\n"pane\n^'),
    ("NOT pane", "A query needs at least one word to look for"),
    ("dragons", ("Bread and ovens", "In the last 30 days: none of 3 articles.")),
    ("comet AND (dragon OR fire)", ("Just missed", "comet", 'is missing: "dragon" OR "fire"')),
    (
        "pane OR comet",
        ("the last 7 days: 2 of 3 articles.", "• A probe looks back at a comet\nThe probe", "Save it"),
    ),
    ("[Change]", ("Send me the new query.", "pane OR comet")),
    ("pane OR bread", ("In the last 30 days: one of 3 articles.", "• Il pane di montagna torna a casa\nIn valle")),
    ("[Save]", "Saved: Bread and ovens. One stored article is on it now."),
    ("/topic bread-and-ovens", ("Bread and ovens", "Names: en: Bread and ovens · it: Pane e forni", "Nobody follows")),
    ("[Emoji]", "Which emoji"),
    ("🥖", "Saved: 🥖 Bread and ovens."),
    ("[Back]", "🥖 Bread and ovens"),
    ("[Archive]", ("Archived: it is offered to nobody", "Nobody follows it.")),
    (
        "[Delete for good]",
        ("Delete 🥖 Bread and ovens? Nobody follows it.", "One article is on it", "cannot be undone"),
    ),
    ("[Keep it]", "Archived: it is offered to nobody"),
    ("[Delete for good]", "Delete 🥖 Bread and ovens?"),
    ("[Yes, delete it]", "🥖 Bread and ovens is deleted."),
    ("/topic Bread-and-ovens", "There is no topic “bread-and-ovens”."),
    ("[Back]", "Topics"),
    ("[New topic]", "What is it called?"),
    ("Bread", "And in Italian?"),
    ("[Leave it out]", "Which emoji"),
    ("[Cancel]", "All right, nothing was saved."),
    ("/topic", ("Topics", "Tap one")),
]


async def topics(house: House) -> dict[str, Topic]:
    """Return the stored topics by slug."""
    async with house.services.store.read() as tx:
        return {topic.slug: topic for topic in await tx.topics.all()}


async def fill(house: House) -> None:
    """Publish three articles."""
    for article in (GAS, PROBE, BREAD):
        await house.publish(*article.split("\n", 1))


async def test_an_editor_makes_changes_and_archives_a_topic(house: House) -> None:
    await fill(house)
    before = await topics(house)
    await talk(await house.editor(), ITALIAN)
    assert (await topics(house)).keys() - before.keys() == {"bread"}


async def test_an_owner_makes_changes_and_deletes_a_topic(house: House) -> None:
    await fill(house)
    before = await topics(house)
    await exchange(house.owner, "/start", "")
    await talk(house.owner, ENGLISH)
    assert await topics(house) == before


async def test_a_saved_topic_stands_in_the_archive_and_on_new_articles(house: House) -> None:
    await fill(house)
    editor = await house.editor()
    await talk(
        editor,
        [
            ("/topic", "Argomenti"),
            ("[Nuovo argomento]", "Come si chiama?"),
            ("en: Bread\nit: Pane", "Quale emoji"),
            ("🥖", "Quali articoli"),
            ("pane OR bread", "un articolo su 3"),
            ("[Salva]", "Ora ne fa parte un articolo"),
            ("Il pane nero del nord\nUn pane di segale, scuro e umido, che dura un mese.", "🥖 Pane — pane"),
        ],
    )
    bread = (await topics(house))["bread"]
    assert (bread.names, bread.emoji, bread.query) == ({"en": "Bread", "it": "Pane"}, "🥖", "pane OR bread")
    async with house.services.store.read() as tx:
        found = await tx.articles.latest(bread.id, 10, 0)
    assert [article.title for article in found] == ["Il pane di montagna torna a casa"]


async def test_a_changed_query_moves_the_archive(house: House) -> None:
    await fill(house)
    editor = await house.editor()
    await talk(
        editor,
        [
            ("/topic space", "🚀 Spazio"),
            ("[Ricerca]", "sonda OR probe"),
            ("pagnotta OR gas", "2 articoli su 3"),
            ("[Salva]", "Ora ne fanno parte 2 articoli in archivio."),
        ],
    )
    space = (await topics(house))["space"]
    async with house.services.store.read() as tx:
        assert await tx.articles.count(space.id) == 2


async def test_an_archived_topic_rests_and_comes_back_with_its_followers(house: House) -> None:
    editor = await house.editor()
    reader = house.telegram.person("Renzo", language_code="it")
    await exchange(reader, "/topics", "")
    await reader.taps("Spazio")
    await talk(editor, [("/topic space", "Lo segue una chat."), ("[Archivia]", "Lo segue una chat, che lo riceverà")])
    message_id = editor.screen()[-1].message_id
    await house.publish(*PROBE.split("\n", 1))
    await exchange(reader, "/topics", "la redazione ha messo da parte 🚀 Spazio. Se torna, arriverà di nuovo")
    assert "Spazio" not in str(reader.screen()[-1].buttons)
    for asked in ("/latest space", "/latest Spazio", "/start t_space"):
        rests = "Per ora la redazione ha messo da parte 🚀 Spazio. Chi lo segue lo riceverà"
        told = await exchange(reader, asked, rests)
        assert told
        assert "Spazio" not in str(told.buttons)
        assert "Cina" in str(told.buttons), "the others are offered"
    await exchange(reader, "/digest", "Nulla di nuovo")
    space = (await topics(house))["space"]
    assert space.archived
    refused = "Questo argomento è archiviato. Prima ripristinalo, poi cambialo."
    for data in (f"topic-query|{space.id}", f"topic-names|{space.id}", f"topic-archive|{space.id}"):
        assert await editor.presses_raw(message_id, f"v1|{data}") == refused
    back = await editor.presses_raw(message_id, f"v1|topic-back|{space.id}")
    assert back == "🚀 Spazio è di nuovo attivo, con la chat che lo segue."
    await shown(editor, "un articolo in archivio")
    await exchange(reader, "/digest", "1 articolo · 1 argomento")
    await exchange(house.owner, "/audit", ("Topic brought back · Elena", "Topic archived · Elena"))


async def test_only_an_owner_deletes_and_hears_who_would_miss_it(house: House) -> None:
    await fill(house)
    editor = await house.editor()
    reader = house.telegram.person("Renzo", language_code="it")
    await exchange(reader, "/topics", "")
    await reader.taps("Spazio")
    await talk(editor, [("/topic space", ""), ("[Archivia]", "Archiviato")])
    space, message_id = (await topics(house))["space"], editor.screen()[-1].message_id
    assert "Elimina" not in str(editor.screen()[-1].buttons)
    for data in ("topic-delete", "topic-remove"):
        refused = await editor.presses_raw(message_id, f"v1|{data}|{space.id}")
        assert refused == "Questo può farlo solo chi gestisce il bot."
    await talk(
        house.owner,
        [
            ("/topic space", "Archived"),
            ("[Delete for good]", ("One chat follows it and would no longer get it.", "One article is on it")),
            ("[Yes, delete it]", "Space is deleted."),
        ],
    )
    assert list(await topics(house)) == ["china-russia"]
    told = await exchange(house.owner, "/audit", ("Topic deleted · Olga", "Topic archived · Elena"))
    assert told
    for deed in ("Topic deleted", "Topic archived", "Topic made"):
        entry = next(each for each in told.text.split("\n\n") if deed in each and "China" not in each)
        assert "🚀 Space" in entry, "what it was called is told after it is gone"


async def test_stale_doubled_and_forged_buttons(house: House) -> None:
    editor = await house.editor()
    await exchange(editor, "/topic space", "🚀 Spazio")
    message_id = editor.screen()[-1].message_id
    closed = "Questa domanda è chiusa. Con /topic ricominci."
    gone = "Questo argomento non c’è più."
    for data in ("topic-save", "topic-change", "topic-skip", "topic-cancel"):
        assert await editor.presses_raw(message_id, f"v1|{data}") == closed
    space = (await topics(house))["space"]
    assert await editor.presses_raw(message_id, f"v1|topic-remove|{space.id}") == (
        "Questo può farlo solo chi gestisce il bot."
    )
    await exchange(house.owner, "/topic space", "")
    owners_id = house.owner.screen()[-1].message_id
    for data in ("topic-delete", "topic-remove"):
        refused = await house.owner.presses_raw(owners_id, f"v1|{data}|{space.id}")
        assert refused == "Only an archived topic can be deleted: archive it first."
    await house.services.topics.remove("space")
    assert await editor.presses_raw(message_id, f"v1|topic-view|{space.id}") == gone
    assert await house.owner.presses_raw(owners_id, f"v1|topic-delete|{space.id}") == "That topic is no longer here."
    for data in ("topic-view|x", f"topic-view|{2**80}", "topic-query|"):
        assert await editor.presses_raw(message_id, f"v1|{data}") == gone
    assert await editor.presses_raw(message_id, "v1|topic-list|999") is None


async def test_saving_twice_saves_once(house: House) -> None:
    editor = await house.editor()
    await talk(
        editor,
        [("/topic", ""), ("[Nuovo argomento]", ""), ("en: Sea\nit: Mare", ""), ("🌊", ""), ("mare", "Salvala")],
    )
    trial = editor.screen()[-1]
    data = trial.markup["inline_keyboard"][0][0]["callback_data"]
    closed = "Questa domanda è chiusa. Con /topic ricominci."
    await exchange(editor, "mare OR onda", "Salvala")
    assert await editor.presses_raw(trial.message_id, data) == closed
    data = editor.screen()[-1].markup["inline_keyboard"][0][0]["callback_data"]
    assert await editor.presses_raw(editor.screen()[-1].message_id, data) is None
    assert await editor.presses_raw(editor.screen()[-1].message_id, data) == closed
    assert (await topics(house))["sea"].query == "mare OR onda"
    assert list(await topics(house)) == ["china-russia", "sea", "space"]


async def test_topics_are_the_editors(house: House) -> None:
    reader = house.telegram.person("Renzo", language_code="it")
    await exchange(reader, "/topic space", "Questo è riservato ai redattori.")
    await reader.starts()
    message_id = (await reader.hears()).message_id
    space = (await topics(house))["space"]
    for data in (f"topic-remove|{space.id}", "topic-new", "topic-save", "topic-list|0"):
        assert await reader.presses_raw(message_id, f"v1|{data}") == "Questo è riservato ai redattori."
    assert "space" in await topics(house)


async def test_an_article_that_comes_instead_of_an_answer_is_not_lost(house: House) -> None:
    editor = await house.editor()
    await exchange(editor, "/topic space", "🚀 Spazio")
    await exchange(editor, "[Ricerca]", "Mandami la nuova ricerca")
    house.clock.forward(timedelta(hours=2))
    await editor.forwards(GAS, origin="Nino")
    while "📝 Bozza" not in (await editor.hears()).text:
        pass
    await exchange(editor, "/topic", "Argomenti")
    await exchange(editor, "[Nuovo argomento]", "Come si chiama?")
    await editor.sends_location(45.0, 9.0)
    assert "Mandamelo come testo" in (await editor.hears()).text


async def test_in_a_group_the_private_chat_is_the_place(house: House) -> None:
    editor = await house.editor()
    group = house.telegram.group("Redazione", members=[editor], admins=[house.owner], with_bot=True)
    await editor.says("/topic", to=group)
    assert "privat" in (await editor.hears(group)).text


async def test_many_topics_are_paged(house: House) -> None:
    for number in range(17):
        await house.services.topics.save(f"t{number:02}", {"it": f"Tema {number}"}, "pane", "")
    editor = await house.editor()
    await talk(editor, [("/topic", "Argomenti"), ("[›]", "Argomenti"), ("[Tema 16]", "Ricerca:\npane")])


@pytest.mark.parametrize(
    ("language", "button", "asked", "refused", "saved", "sorting"),
    [
        ("it", "Paesi", "@CN vale per la Cina", "Scrivi una riga", "@CN ora vale per", "Riordino gli articoli"),
        ("en", "Countries", "@CN stands for China", "Write one line", "@CN now stands for", "being sorted"),
    ],
)
async def test_editors_add_words_to_a_country(
    house: House, language: str, button: str, asked: str, refused: str, saved: str, sorting: str
) -> None:
    await house.services.topics.save("china", {"en": "China", "it": "Cina"}, "@CN", "")
    stored = await house.publish("Le imprese", "Le imprese cinesi esportano di più.")
    editor = await house.editor(language_code=language)
    topic = "China" if language == "en" else "Cina"
    await talk(
        editor,
        [
            ("/topic", ""),
            (f"[{button}]", asked),
            ("XX: nessuno", refused),
            ("cinese", refused),
            ("cn: cinese,  Chinese,", (saved, "China, Cina, Китай", "cinese, Chinese", sorting, f": {topic}.")),
            ("[🌍]", (asked, "@CN: cinese, Chinese")),
        ],
    )
    intake = await house.services.ingest.add(Draft("Le navi", "Le navi cinesi portano più merci."), None)
    await asyncio.gather(*house.services.background._tasks)
    async with house.services.store.read() as tx:
        sorted_anew = await tx.matches.of(stored.id)
    for matches in (intake.matches, sorted_anew):
        assert [(match.topic.slug, match.words) for match in matches] == [("china", ("cinesi",))]
    reader = house.telegram.person("Renzo", language_code="it")
    await reader.starts()
    message_id = (await reader.hears()).message_id
    assert await reader.presses_raw(message_id, "v1|topic-countries") == "Questo è riservato ai redattori."


@on_both
async def test_a_topic_of_a_very_long_query_is_opened_again(house: House) -> None:
    editor = await house.editor()
    query = " OR ".join(f"forno{number}<b>" for number in range(230))
    assert len(query) > 2_936
    await house.services.topics.record("ovens", {"it": "Forni"}, query, "")
    await exchange(editor, "/topic", ("Argomenti", "Toccane uno"))
    await exchange(editor, "[Forni]", ("Forni", "forno7"))
    await exchange(editor, "[Ricerca]", "Mandami la nuova ricerca.")


async def test_whose_only_topic_is_archived_is_promised_no_digest(house: House) -> None:
    rita = house.telegram.person("Rita", "en")
    await asks(rita, "/start")
    await rita.taps("Space")
    assert "Next digest" in (await asks(rita, "/settings")).text
    async with house.services.store.read() as tx:
        space = await tx.topics.by_slug("space")
    assert space
    await house.services.topics.archive(space.id)
    for said, told in (("/start", "You follow no topic"), ("/settings", "Choose at least one topic")):
        answer = await asks(rita, said)
        assert told in answer.text
        assert "Next digest" not in answer.text
