"""What of a published article is corrected besides its words: source, link, language, day and topics."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.sandbox import Person
from digests.model import Article
from tests.dialogs.conftest import House
from tests.dialogs.script import asks
from tests.dialogs.talking import exchange, talk
from tests.dialogs.test_corrections import both, digest, morning, person_hears_edit, reader

TITLE = "Cina e Russia aprono un ponte"
TEXT = "La Cina e la Russia hanno aperto al traffico un ponte sul fiume Amur. I camion passano da lunedì mattina."
OTHER = ("Mosca e Pechino firmano", "La Russia e la Cina hanno firmato ieri a Ulan Bator un accordo sul grano.")
OLD, NEW = "https://wrong.example/ponte", "https://right.example/ponte"
WORDS = {
    "it": {
        "open": "Corregg", "correct": "Correggi", "source": "Fonte", "one": "È arrivato in una chat.",
        "answers": "Si trova anche in 2 risposte", "told": "I lettori che lo hanno ne sono avvertiti.",
        "everywhere": "Correggi dappertutto", "mended": "La fonte è «Il Giornale», non «Il Falso».",
        "link": "Il link portava alla pagina sbagliata.", "chats": "Nelle chat", "history": "Cronologia",
        "undo-topics": "Annulla: Argomenti scelti",
        "refresh": "↻", "lost": "non si possono più cambiare: 1",
        "undo": "Annulla: Corretto", "yes": "Annulla la correzione",
        "back": "La fonte è «Il Falso», non «Il Giornale».",
        "language": "Lingua", "pick": "In che lingua", "russian": "russo", "silent": "non ne sono avvertiti",
        "mark": "✏️ Corretto", "topics": "Argomenti", "space": "Spazio", "china": "Cina–Russia",
        "news": "chi segue 🚀 Spazio lo riceve con la prossima rassegna, e nessuno lo riceve due volte",
        "stays": "resta dov’è", "sort": "Mettilo lì", "old": "in 🚀 Spazio non è più una notizia",
        "day": "Giorno", "ask-day": "In che giorno è stato scritto?", "unclear": "Non ho capito il giorno",
        "kept": "I messaggi non mostrano questo giorno", "corrected": "Risposte corrette: 2",
    },
    "en": {
        "open": "Correct or retract", "correct": "Correct", "source": "Source", "one": "One chat got it.",
        "answers": "It also stands in 2 answers", "told": "Readers who have it are told.",
        "everywhere": "Correct it everywhere", "mended": "The source is “Il Giornale”, not “Il Falso”.",
        "link": "The link led to the wrong page.", "chats": "In the chats", "history": "History",
        "undo-topics": "Undo: Topics chosen",
        "refresh": "↻", "lost": "can no longer be changed: 1",
        "undo": "Undo: Corrected", "yes": "Undo the correction",
        "back": "The source is “Il Falso”, not “Il Giornale”.",
        "language": "Language", "pick": "Which language", "russian": "Russian", "silent": "so they are not told",
        "mark": "✏️ Corrected", "topics": "Topics", "space": "Space", "china": "China–Russia",
        "news": "whoever follows 🚀 Space gets it with the next digest, and nobody gets it twice",
        "stays": "it stays where it is", "sort": "Put it there", "old": "on 🚀 Space it is no news any more",
        "day": "Day", "ask-day": "On which day was it written?", "unclear": "I did not understand that day",
        "kept": "Messages do not show this day", "corrected": "Answers corrected: 2",
    },
}  # fmt: skip


async def published(house: House) -> Article:
    """Publish an article under the name and link of another source."""
    return await house.publish(TITLE, TEXT, language="it", source="Il Falso", url=OLD)


async def card_of(house: House, language: str, article: Article) -> Person:
    """Return an editor who looks at the card of an article."""
    editor = await house.editor(language_code=language)
    await asks(editor, f"/article {article.id}")
    await exchange(editor, f"[{WORDS[language]['open']}]", TITLE)
    return editor


@both
async def test_a_wrong_source_is_corrected_in_all_that_shows_it_and_can_be_undone(house: House, language: str) -> None:
    words = WORDS[language]
    person = await reader(house, language=language)
    article = await published(house)
    await morning(house)
    assert "Il Falso" in digest(person).text
    listed, opened = await asks(person, "/latest"), await asks(person, f"/article {article.id}")
    editor = await card_of(house, language, article)
    person.skip()
    await talk(
        editor,
        [
            (f"[{words['correct']}]", (words["one"], words["answers"].replace("2", "3"))),
            (f"[{words['source']}]", ("Il Falso", OLD)),
            (f"Il Giornale {NEW}", ("Il Falso → Il Giornale", f"{OLD} → {NEW}", words["told"])),
            (f"[{words['everywhere']}]", (TITLE, "Il Giornale", words["chats"])),
        ],
    )
    shown = [await person_hears_edit(person) for _ in range(3)]
    assert {each.message_id for each in shown} >= {listed.message_id, opened.message_id}
    assert all("Il Giornale" in each.text for each in shown)
    mended = next(each for each in shown if each.message_id not in (listed.message_id, opened.message_id))
    assert f"{words['mark']}: {words['mended']} {words['link']}" in mended.text
    person.skip()
    await exchange(editor, "[‹]", TITLE)
    await exchange(editor, f"[{words['history']}]", ("Il Falso → Il Giornale", OLD.removeprefix("https://")[:10]))
    await exchange(editor, f"[{words['undo']}]", TITLE)
    await exchange(editor, f"[{words['yes']}]", TITLE)
    shown = [await person_hears_edit(person) for _ in range(3)]
    assert any(words["back"] in each.text for each in shown)
    await house.publish(*OTHER)
    await house.tick(after=timedelta(days=1))
    assert words["mended"] not in digest(person).text, "it stands as they had it"


@both
async def test_a_language_is_corrected_with_one_tap_and_no_note(house: House, language: str) -> None:
    words = WORDS[language]
    person = await reader(house, language=language)
    article = await published(house)
    await morning(house)
    await asks(person, f"/article {article.id}")
    editor = await card_of(house, language, article)
    person.skip()
    await talk(
        editor,
        [
            (f"[{words['correct']}]", words["one"]),
            (f"[{words['language']}]", (words["pick"], words["silent"])),
            (f"[{words['russian']}]", words["russian"]),
        ],
    )
    edited = await person_hears_edit(person)
    assert words["russian"] in edited.text
    assert words["mark"] not in edited.text
    intake = await house.services.ingest.look(article.id)
    assert intake is not None
    assert [match.topic.slug for match in intake.matches] == ["china-russia"]
    await house.publish(*OTHER)
    await house.tick(after=timedelta(days=1))
    assert TITLE not in digest(person).text


@both
async def test_what_could_not_be_changed_is_counted(house: House, language: str) -> None:
    words = WORDS[language]
    person = await reader(house, language=language)
    article = await published(house)
    listed, opened = await asks(person, "/latest"), await asks(person, f"/article {article.id}")
    editor = await card_of(house, language, article)
    del house.telegram.world.rooms[person.id].messages[opened.message_id]
    person.skip()
    await talk(
        editor,
        [
            (f"[{words['correct']}]", words["answers"].replace("2", "3")), (f"[{words['source']}]", OLD),
            ("Il Giornale", words["told"]), (f"[{words['everywhere']}]", "Il Giornale"),
        ],
    )  # fmt: skip
    edited = await person_hears_edit(person)
    assert edited.message_id == listed.message_id
    # Answers are renewed one after the other, the reader's two before the editor's own.
    await house.telegram.world.wait_for(lambda: "✏️" in opened_by(editor), lambda: opened_by(editor))
    await exchange(editor, f"[{words['refresh']}]", words["lost"])


def opened_by(editor: Person) -> str:
    """Return the article as the editor has opened it."""
    return next(message.text for message in editor.screen() if message.sender == "bot")


@both
async def test_a_day_is_corrected_for_editors_and_their_summaries(house: House, language: str) -> None:
    words = WORDS[language]
    editor = await card_of(house, language, await published(house))
    await talk(
        editor,
        [
            (f"[{words['correct']}]", TITLE),
            (f"[{words['day']}]", words["ask-day"]),
            ("31.12.2099", words["unclear"]),
            ("2026-03-02", TITLE),
            (f"[{words['history']}]", TITLE),
        ],
    )
    async with house.services.store.read() as tx:
        (article,) = await tx.articles.latest(None, 1, 0)
    assert article.written_at is not None
    assert f"{article.written_at:%Y-%m-%d}" == "2026-03-02"
    assert article.corrected_at is None


@both
async def test_a_fresh_article_on_a_wrong_topic_is_news_on_the_right_one_and_comes_to_nobody_twice(
    house: House, language: str
) -> None:
    words = WORDS[language]
    wrong = await reader(house, words["china"], name="Anna", language=language)
    right = await reader(house, words["space"], name="Bea", language=language)
    both_topics = await reader(house, words["china"], words["space"], name="Carla", language=language)
    article = await published(house)
    await morning(house)
    assert TITLE in digest(wrong).text
    assert TITLE in digest(both_topics).text
    editor = await card_of(house, language, article)
    for each in (wrong, right, both_topics):
        each.skip()
    await talk(
        editor,
        [
            (f"[{words['correct']}]", TITLE),
            (f"[{words['topics']}]", TITLE),
            (f"[✓ 🐉 {words['china']}]", words["stays"]),
            (f"[🚀 {words['space']}]", (words["stays"], words["news"])),
            (f"[{words['sort']}]", (words["space"], words["news"])),
        ],
    )
    await house.tick(after=timedelta(days=1))
    sent = digest(right).text
    assert TITLE in sent
    assert words["mark"] not in sent
    for each in (wrong, both_topics):
        await each.hears_nothing(house.tick())
    assert TITLE in (await asks(right, "/latest " + ("Spazio" if language == "it" else "Space"))).text
    await exchange(editor, f"[{words['history']}]", words["topics"])
    right.skip()
    await exchange(editor, f"[{words['undo-topics']}]", f"🐉 {words['china']}")
    # The list of the newest on the topic is one article shorter.
    assert TITLE not in (await person_hears_edit(right)).text
    for each in (wrong, right, both_topics):
        each.skip()
    house.clock.forward(timedelta(days=1))
    for each in (wrong, right, both_topics):
        await each.hears_nothing(house.tick())


@both
async def test_yesterdays_article_is_no_news_on_its_right_topic(house: House, language: str) -> None:
    words = WORDS[language]
    right = await reader(house, words["space"], language=language)
    article = await published(house)
    house.clock.forward(timedelta(hours=30))
    await house.tick()
    editor = await card_of(house, language, article)
    right.skip()
    await talk(
        editor,
        [
            (f"[{words['correct']}]", TITLE),
            (f"[{words['topics']}]", TITLE),
            (f"[🚀 {words['space']}]", words["old"]),
            (f"[{words['sort']}]", words["old"]),
        ],
    )
    await right.hears_nothing(house.tick(after=timedelta(days=1)))


async def test_what_was_chosen_for_another_article_is_not_done_to_this_one(house: House) -> None:
    words = WORDS["en"]
    editor = await card_of(house, "en", await published(house))
    screen = editor.screen()[-1].message_id
    assert "no longer have that" in str(await editor.presses_raw(screen, "v1|fix-sort|1"))
    await talk(editor, [(f"[{words['correct']}]", TITLE), (f"[{words['topics']}]", TITLE), ("ciao a tutti", "")])


@pytest.mark.parametrize("data", ["fix-source", "fix-no-source", "fix-date", "fix-no-date", "fix-language",
                                  "fix-speaks|{}|ru", "fix-topics", "fix-topic|{}|1|1", "fix-sort"])  # fmt: skip
async def test_readers_correct_nothing(house: House, data: str) -> None:
    person = await reader(house)
    article = await published(house)
    pressed = data.format(article.id) if "{}" in data else f"{data}|{article.id}"
    said = await person.presses_raw(person.screen()[-1].message_id, f"v1|{pressed}")
    assert said == "Questo è riservato ai redattori."
