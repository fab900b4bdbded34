"""Corrections and retractions: what an editor says of a published article reaches every chat that has it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.sandbox import Person, ShownMessage
from digests.model import Article, ArticleStatus, DeliveryState
from tests.dialogs.articles import newest
from tests.dialogs.conftest import House
from tests.dialogs.script import asks, labels
from tests.dialogs.talking import exchange, shown
from tests.dialogs.test_owner import owner_speaking

WRONG = "Cina e Russia aprono un tunnel"
RIGHT = "Cina e Russia aprono un ponte"
TEXT = "La Cina e la Russia hanno aperto al traffico una nuova via sul fiume Amur. I camion passano da lunedì mattina."
OTHER = "Una sonda fotografa un cratere"
OTHER_TEXT = "La sonda ha mandato a terra le prime immagini di un cratere lunare. Gli scienziati le studiano da ieri."
MENDED = {
    "it": "✏️ Corretto: «… aprono un tunnel» va letto «… aprono un ponte».",
    "en": "✏️ Corrected: “… aprono un tunnel” should read “… aprono un ponte”.",
}
GONE = {
    "it": "La redazione ha ritirato questo articolo: era sbagliato.",
    "en": "This article has been taken back by the newsroom: it was wrong.",
}
WORDS = {
    "it": {
        "publish": "Pubblica", "published": "✅ Pubblicato", "correct": "Correggi", "title": "Titolo", "text": "Testo",
        "one": "È arrivato in una chat.", "two": "È arrivato in 2 chat.", "none": "Non è ancora arrivato a nessuno",
        "everywhere": "Correggi dappertutto", "corrected": MENDED["it"], "retract": "Ritira", "really": "Lo ritiro?",
        "yes": "È sbagliato", "gone": GONE["it"], "retracted": "⛔ Ritirato",
        "leave": "Lascia com’è", "chats": "Nelle chat", "forgotten": "Non ho più quella correzione.",
        "nobody": "Non era arrivato a nessuno", "new-text": "Mandami tutto il nuovo testo", "wrong": "Che cosa c’è di",
        "withdrawn": "La redazione ha ritirato la rassegna di",
    },
    "en": {
        "publish": "Publish", "published": "✅ Published", "correct": "Correct", "title": "Title", "text": "Text",
        "one": "One chat got it.", "two": "2 chats got it.", "none": "Nobody has got it in a digest yet.",
        "everywhere": "Correct it everywhere", "corrected": MENDED["en"], "retract": "Retract",
        "really": "Take it back?", "yes": "It is wrong", "gone": GONE["en"],
        "retracted": "⛔ Taken back", "leave": "Leave it as it is", "chats": "In the chats",
        "forgotten": "I no longer have that correction.", "nobody": "Nobody had got it",
        "new-text": "Send me the whole new text", "wrong": "What is wrong?",
        "withdrawn": "has been taken back",
    },
}  # fmt: skip
TOPIC = {"it": "Cina–Russia", "en": "China–Russia"}
both = pytest.mark.parametrize("language", ["it", "en"])


async def reader(house: House, *topics: str, name: str = "Rita", language: str = "it") -> Person:
    """Return somebody who follows topics and whose next digest comes at eight."""
    person = house.telegram.person(name, language_code=language)
    await asks(person, "/start")
    for topic in topics or (TOPIC[language],):
        await person.taps(topic)
    person.skip()
    return person


async def editor_with(house: House, language: str, title: str = WRONG, text: str = TEXT) -> tuple[Person, Article]:
    """Return an editor who has published an article."""
    words = WORDS[language]
    editor = await house.editor(language_code=language)
    await exchange(editor, f"{title}\n{text}", title)
    await exchange(editor, f"[{words['publish']}]", words["published"])
    return editor, await newest(house)


async def morning(house: House) -> None:
    await house.tick(after=timedelta(hours=22))


def digest(person: Person) -> ShownMessage:
    """Return the newest digest on somebody's screen."""
    return [message for message in person.screen() if message.sender == "bot"][-1]


async def confirmed(editor: Person, title: str, words: dict[str, str], reach: str, before: str = WRONG) -> None:
    """Correct a title and confirm it."""
    await exchange(editor, f"[{words['correct']}]", (reach, words["wrong"]))
    await exchange(editor, f"[{words['title']}]", before)
    await exchange(editor, title, (title, reach))
    await exchange(editor, f"[{words['everywhere']}]", (words["published"], title))


@both
async def test_a_corrected_title_is_edited_in_every_chat_that_has_it(house: House, language: str) -> None:
    words = WORDS[language]
    first, second = await reader(house, language=language), await reader(house, name="Renzo", language=language)
    late = await reader(house, "Spazio" if language == "it" else "Space", name="Lia", language=language)
    editor, article = await editor_with(house, language)
    await morning(house)
    before = digest(first)
    assert WRONG in before.text
    late.skip()
    await confirmed(editor, RIGHT, words, words["two"])
    for person in (first, second):
        edited = await person_hears_edit(person)
        assert RIGHT in edited.text
        assert WRONG not in edited.text
        assert words["corrected"] in edited.text
    assert digest(first).message_id == before.message_id
    assert labels(digest(first)) == labels(before)
    await late.hears_nothing(house.tick())
    await asks(first, f"/article {article.id}")
    assert RIGHT in digest(first).text
    await house.drained()
    # It may have been all done when the words before were shown: then nothing changes.
    await editor.taps("↻")
    assert words["chats"] in digest(editor).text
    assert "2" in digest(editor).text


async def person_hears_edit(person: Person) -> ShownMessage:
    while not (heard := await person.hears()).edited:
        pass
    return heard


@both
async def test_a_retracted_article_leaves_a_line_in_a_digest_with_others(house: House, language: str) -> None:
    words = WORDS[language]
    topics = {"it": ("Cina–Russia", "Spazio"), "en": ("China–Russia", "Space")}[language]
    person = await reader(house, *topics, language=language)
    editor, article = await editor_with(house, language)
    await house.publish(OTHER, OTHER_TEXT)
    await morning(house)
    assert WRONG in digest(person).text
    person.skip()
    await exchange(editor, f"[{words['retract']}]", (words["one"], words["really"]))
    await exchange(editor, f"[{words['yes']}]", words["retracted"])
    edited = await person_hears_edit(person)
    assert words["gone"] in edited.text
    assert WRONG not in edited.text
    assert OTHER in edited.text
    assert (await newest_status(house, article.id)) is ArticleStatus.RETRACTED
    assert WRONG not in (await asks(person, "/latest")).text
    assert WRONG not in (await asks(person, "/search tunnel")).text


async def test_a_rich_digest_is_corrected_and_retracted_in_place_and_stays_rich(house: House) -> None:
    words = WORDS["it"]
    person = await reader(house, "Cina–Russia", "Spazio")
    await asks(person, "/settings")
    await person.presses_raw(person.screen()[-1].message_id, f"v1|set-rich|{person.id}")
    editor, _ = await editor_with(house, "it")
    await house.publish(OTHER, OTHER_TEXT)
    await morning(house)
    sent = digest(person)
    assert WRONG in sent.text
    person.skip()
    await confirmed(editor, RIGHT, words, words["one"])
    edited = await person_hears_edit(person)
    assert f"1. {RIGHT}" in edited.text
    assert words["corrected"] in edited.text
    assert labels(edited) == labels(sent)
    await editor.taps("‹ Indietro")
    await exchange(editor, f"[{words['retract']}]", words["really"])
    await exchange(editor, f"[{words['yes']}]", words["retracted"])
    gone = await person_hears_edit(person)
    assert words["gone"] in gone.text
    assert RIGHT not in gone.text
    assert OTHER in gone.text
    assert gone.message_id == edited.message_id == sent.message_id
    assert "rich_message" in house.telegram.world.rooms[person.id].messages[sent.message_id]


async def newest_status(house: House, article_id: int) -> ArticleStatus:
    async with house.services.store.read() as tx:
        article = await tx.articles.get(article_id)
    assert article is not None
    return article.status


@pytest.mark.parametrize("later", [timedelta(minutes=1), timedelta(hours=49)])
async def test_a_digest_of_nothing_but_a_retracted_article_stays_as_a_line(house: House, later: timedelta) -> None:
    words = WORDS["it"]
    person = await reader(house)
    editor, _ = await editor_with(house, "it")
    await morning(house)
    sent = digest(person).message_id
    house.clock.forward(later)
    person.skip()
    await exchange(editor, f"[{words['retract']}]", words["really"])
    await exchange(editor, f"[{words['yes']}]", words["retracted"])
    edited = await person_hears_edit(person)
    assert edited.message_id == sent
    assert words["gone"] in edited.text
    assert WRONG not in edited.text


OWN = {
    "it": ("✍️ Con parole mie", "Che cosa era sbagliato", "Perché viene ritirato", "✏️ Corretto: Il tunnel è un ponte.",
           "La redazione ha ritirato questo articolo: Nessuno ha mai aperto nulla.", "nelle rassegne precedenti",
           f"• {WRONG}: Il tunnel è un ponte."),
    "en": ("✍️ In my own words", "What was wrong", "Why is it taken back", "✏️ Corrected: Il tunnel è un ponte.",
           "taken back by the newsroom: Nessuno ha mai aperto nulla.", "in earlier digests",
           f"• {WRONG}: Il tunnel è un ponte."),
}  # fmt: skip


@both
async def test_an_editor_says_in_one_line_what_was_wrong_and_the_next_digest_says_it_too(
    house: House, language: str
) -> None:
    words, (own, ask, why, told, gone, heading, line) = WORDS[language], OWN[language]
    person = await reader(house, language=language)
    editor, _ = await editor_with(house, language)
    await morning(house)
    late = await reader(house, language=language, name="Lia")
    await exchange(editor, f"[{words['correct']}]", words["one"])
    await exchange(editor, f"[{words['title']}]", WRONG)
    await exchange(editor, RIGHT, RIGHT)
    await exchange(editor, f"[{own}]", ask)
    await exchange(editor, "Il tunnel è un ponte.", "Il tunnel è un ponte.")
    person.skip()
    await exchange(editor, f"[{words['everywhere']}]", (words["published"], RIGHT))
    assert told in (await person_hears_edit(person)).text
    await house.publish("Mosca e Pechino firmano", "La Russia e la Cina hanno firmato ieri a Ulan Bator.")
    for each in (person, late):
        each.skip()
    await house.tick(after=timedelta(days=1))
    following = await person.hears()
    assert heading in following.text
    assert line in following.text
    assert heading not in (await late.hears()).text, "who never had it is told nothing"
    await house.publish("Altro da Pechino e Mosca", "La Cina e la Russia parlano di grano a Samarcanda.")
    await house.tick(after=timedelta(days=1))
    assert heading not in (await person.hears()).text, "once is enough"
    await asks(editor, f"/article {(await oldest(house)).id}")
    await exchange(editor, "[Corregg]" if language == "it" else "[Correct or retract]", RIGHT)
    await exchange(editor, f"[{words['retract']}]", words["really"])
    await exchange(editor, f"[{own}]", why)
    # What is too long is asked for again, and no word of it is lost unsaid.
    await exchange(editor, "Nessuno ha mai aperto nulla. " * 12, "347")
    person.skip()
    await exchange(editor, "Nessuno ha mai aperto nulla.", words["retracted"])
    assert gone in (await person_hears_edit(person)).text


@both
@pytest.mark.parametrize("apart", [timedelta(seconds=1), timedelta(minutes=5)])
async def test_of_two_corrections_of_one_article_the_next_digest_tells_both(
    house: House, language: str, apart: timedelta
) -> None:
    person = await reader(house, language=language)
    _, article = await editor_with(house, language)
    await morning(house)
    person.skip()
    for title, note in ((RIGHT, "Il tunnel è un ponte."), (f"{RIGHT} a Heihe", "Il ponte è a Heihe.")):
        house.clock.forward(apart)
        await house.services.ingest.amend(article.id, title=title, note=note)
        house.services.corrections.wake()
        await person_hears_edit(person)
    await house.publish("Mosca e Pechino firmano", "La Russia e la Cina hanno firmato ieri a Ulan Bator.")
    person.skip()
    await house.tick(after=timedelta(days=1))
    told = (await person.hears()).text
    assert "Il tunnel è un ponte." in told
    assert "Il ponte è a Heihe." in told


@both
async def test_of_a_correction_that_is_put_back_only_who_was_told_of_it_is_told(house: House, language: str) -> None:
    """Who had the article before it reads what it read then; who had it in between is told what is right."""
    person = await reader(house, language=language)
    _, article = await editor_with(house, language)
    await morning(house)
    person.skip()
    await house.services.ingest.amend(article.id, title=RIGHT)
    house.services.corrections.wake()
    assert RIGHT in (await person_hears_edit(person)).text
    between = await reader(house, language=language, name="Lia")
    await house.publish("Mosca e Pechino firmano", "La Russia e la Cina hanno firmato ieri a Ulan Bator.")
    await house.tick(after=timedelta(minutes=5))
    assert RIGHT in (await asks(between, "/digest")).text
    person.skip()
    between.skip()
    await house.services.ingest.amend(article.id, title=WRONG)
    house.services.corrections.wake()
    assert WRONG in (await person_hears_edit(person)).text
    assert RIGHT not in (await asks(person, f"/article {article.id}")).text
    await house.tick(after=timedelta(days=1))
    assert RIGHT not in digest(person).text
    assert "aprono un ponte" in digest(between).text


async def oldest(house: House) -> Article:
    async with house.services.store.read() as tx:
        return (await tx.articles.latest(None, 50, 0))[-1]


@both
async def test_a_text_in_several_messages_is_corrected_and_a_forgotten_one_is_not(house: House, language: str) -> None:
    words = WORDS[language]
    editor, article = await editor_with(house, language)
    await exchange(editor, f"[{words['correct']}]", words["none"])
    await exchange(editor, f"[{words['text']}]", words["new-text"])
    await exchange(editor, "Prima riga della Cina e della Russia.", "Prima riga")
    await exchange(editor, "Seconda riga, mandata subito dopo.", "Seconda riga")
    await exchange(editor, f"[{words['everywhere']}]", words["nobody"])
    text = (await newest(house)).text
    assert "Prima riga" in text
    assert text.endswith("Seconda riga, mandata subito dopo.")
    screen = editor.screen()[-1].message_id
    assert words["forgotten"] in str(await editor.presses_raw(screen, f"v1|fix-do|{article.id}"))


async def test_of_two_corrections_of_one_article_each_button_does_its_own(house: House) -> None:
    words = WORDS["en"]
    editor, article = await editor_with(house, "en")
    await exchange(editor, f"[{words['correct']}]", (words["none"], words["wrong"]))
    shown = []
    for title in (RIGHT, f"{RIGHT} sull’Amur"):
        await exchange(editor, f"[{words['title']}]", WRONG)
        await exchange(editor, title, title)
        shown.append(editor.screen()[-1])
    old, new = ((each.message_id, fixes(each)) for each in shown)
    for data in (*old[1], f"v1|fix-line|{article.id}", f"v1|fix-do|{article.id}"):
        assert words["forgotten"] in str(await editor.presses_raw(old[0], data))
    assert (await newest(house)).title == WRONG
    await editor.presses_raw(new[0], new[1][1])
    assert (await newest(house)).title == f"{RIGHT} sull’Amur"


def fixes(message: ShownMessage) -> list[str]:
    """Return what the buttons send that ask for a line, and that correct."""
    data = [each["callback_data"] for row in message.markup["inline_keyboard"] for each in row]
    return [each for code in ("fix-line", "fix-do") for each in data if each.startswith(f"v1|{code}|")]


async def test_what_an_editor_sends_later_is_an_article_of_its_own(house: House) -> None:
    words = WORDS["it"]
    editor, article = await editor_with(house, "it")
    await exchange(editor, f"[{words['correct']}]", words["none"])
    await exchange(editor, f"[{words['text']}]", words["new-text"])
    await exchange(editor, "Un testo nuovo per la Cina e la Russia.", words["none"])
    house.clock.forward(timedelta(minutes=5))
    await exchange(editor, f"{OTHER}\n{OTHER_TEXT}", ("📝", OTHER))
    assert (await newest(house)).title == OTHER
    async with house.services.store.read() as tx:
        unchanged = await tx.articles.get(article.id)
    assert unchanged is not None
    assert unchanged.text == article.text


async def test_readers_and_forgers_correct_nothing(house: House) -> None:
    person = await reader(house)
    editor, article = await editor_with(house, "it")
    screen = digest(person).message_id
    for data in ("fix", "fix-title", "fix-do", "fix-back", "fix-gone", "fix-state"):
        assert await person.presses_raw(screen, f"v1|{data}|{article.id}") == "Questo è riservato ai redattori."
        assert await editor.presses_raw(editor.screen()[-1].message_id, f"v1|{data}|999") == (
            "Questo articolo non c’è più."
        )
    assert (await newest_status(house, article.id)) is ArticleStatus.PUBLISHED


async def test_a_message_that_cannot_be_edited_any_more_is_counted_and_no_error(house: House) -> None:
    words = WORDS["it"]
    first, second = await reader(house), await reader(house, name="Renzo")
    editor, _ = await editor_with(house, "it")
    await morning(house)
    room = house.telegram.world.rooms[first.id]
    del room.messages[digest(first).message_id]
    second.skip()
    await confirmed(editor, RIGHT, words, words["two"])
    assert RIGHT in (await person_hears_edit(second)).text
    await house.drained()
    async with house.services.store.read() as tx:
        states = await tx.outbox.states()
    assert states == {DeliveryState.SENT: 3, DeliveryState.SKIPPED: 1}


async def test_an_answer_that_is_lost_is_asked_for_again_as_an_edit_may_be(house: House) -> None:
    words = WORDS["it"]
    person = await reader(house)
    editor, _ = await editor_with(house, "it")
    await morning(house)
    person.skip()
    house.telegram.faults.drop_after(method="editMessageText", chat_id=person.id)
    await confirmed(editor, RIGHT, words, words["one"])
    assert RIGHT in (await person_hears_edit(person)).text
    await house.drained()
    await house.tick(after=timedelta(minutes=1))
    async with house.services.store.read() as tx:
        assert await tx.outbox.states() == {DeliveryState.SENT: 1, DeliveryState.SKIPPED: 1}


async def test_what_is_undone_after_it_went_out_leaves_the_digests_too(house: House) -> None:
    person = await reader(house, "Cina–Russia", "Spazio")
    await house.publish(OTHER, OTHER_TEXT)
    house.clock.forward(timedelta(hours=21, minutes=59, seconds=40))
    editor, _ = await editor_with(house, "it")
    await house.tick(after=timedelta(seconds=30))
    assert WRONG in digest(person).text
    person.skip()
    await exchange(editor, "[Annulla]", "📝")
    assert "La redazione ha ritirato questo articolo." in (await person_hears_edit(person)).text


FERRY = "Cina e Russia aprono un traghetto"
SPOILED = "Bad Request: can't parse entities: odd"
DOORS = {
    "it": {
        "send-on": "Falla ripartire", "again": "Rimanda i non riusciti", "superseded": "L’ha sostituita una correzione",
        "withdrawn": "È stata ritirata", "waits": "⏸ In pausa",
    },
    "en": {
        "send-on": "Send it on", "again": "Send the failed again", "superseded": "A newer correction has taken its",
        "withdrawn": "It was taken back", "waits": "⏸ Paused",
    },
}  # fmt: skip


async def refused(owner: Person, screen: int, edition_id: int, why: str) -> None:
    """Press whatever a message from before may still offer about an edition."""
    for data in ("dv-on|{}", "dv-again|e|{}|failed", "dv-send|e|{}|failed", "dv-again|e|{}|unknown"):
        assert why in str(await owner.presses_raw(screen, f"v1|{data.format(edition_id)}")), data


@both
async def test_a_superseded_correction_is_not_sent_in_the_place_of_the_newer_one(house: House, language: str) -> None:
    words, doors = WORDS[language], DOORS[language]
    owner = await owner_speaking(house, language)
    failing, other = await reader(house, language=language), await reader(house, name="Renzo", language=language)
    editor, _ = await editor_with(house, language)
    await morning(house)
    house.telegram.faults.refuse(400, "Bad Request: odd", method="editMessageText", chat_id=failing.id)
    house.telegram.faults.refuse(400, SPOILED, method="editMessageText", chat_id=other.id)
    await confirmed(editor, FERRY, words, words["two"])
    await shown(owner, "can't parse")
    await house.drained()
    opened = await exchange(owner, "[📬]", doors["waits"])
    assert opened is not None
    assert any(doors["again"] in label for label in labels(opened))
    async with house.services.store.read() as tx:
        (first, _) = await tx.deliveries.entries()
    for person in (failing, other):
        person.skip()
    await editor.taps("‹")
    await confirmed(editor, RIGHT, words, words["two"], before=FERRY)
    for person in (failing, other):
        assert RIGHT in (await person_hears_edit(person)).text
    await house.drained()
    owner.skip()
    assert doors["superseded"] in str(await owner.taps(doors["send-on"]))
    page = await owner.hears()
    assert not any(doors[door] in label for door in ("send-on", "again") for label in labels(page))
    await refused(owner, page.message_id, first.id, doors["superseded"])
    await house.drained()
    for person in (failing, other):
        assert RIGHT in digest(person).text


@both
async def test_nothing_more_of_a_withdrawn_edition_leaves(house: House, language: str) -> None:
    doors = DOORS[language]
    owner = await owner_speaking(house, language)
    failing, other = await reader(house, language=language), await reader(house, name="Renzo", language=language)
    await editor_with(house, language)
    house.telegram.faults.refuse(400, "Bad Request: odd", method="sendMessage", chat_id=failing.id, times=2)
    house.telegram.faults.refuse(400, SPOILED, method="sendMessage", chat_id=other.id)
    house.clock.forward(timedelta(hours=22))
    await house.bot.scheduler.tick_now()
    await shown(owner, "can't parse")
    await house.drained()
    opened = await exchange(owner, "[📬]", doors["waits"])
    assert opened is not None
    assert any(doors["again"] in label for label in labels(opened))
    async with house.services.store.read() as tx:
        (edition,) = await tx.deliveries.entries()
    assert await house.services.corrections.withdraw(edition.id)
    await house.drained()
    owner.skip()
    assert doors["withdrawn"] in str(await owner.taps(doors["send-on"]))
    page = await owner.hears()
    assert not any(doors[door] in label for door in ("send-on", "again") for label in labels(page))
    await refused(owner, page.message_id, edition.id, doors["withdrawn"])
    for person in (failing, other):
        person.skip()
        await person.hears_nothing(house.drained())
