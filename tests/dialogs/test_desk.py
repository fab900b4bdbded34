"""/desk: an editor looks at the next digest of a topic, changes it, holds it and lets it go, in one living message."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.sandbox import Person, ShownMessage
from tests.dialogs.conftest import House
from tests.dialogs.script import asks, labels
from tests.dialogs.talking import exchange, shown, talk

both = pytest.mark.parametrize("language", ["en", "it"])
WORDS = {
    "en": {
        "desk": "The desk", "space": "🚀 Space", "next": "Next: Mar 11, 08:00 · one chat",
        "pin": "📌 Pin", "unpin": "📌 Unpin", "up": "⬆️ Up", "down": "⬇️ Down", "back": "‹ Back", "topics": "‹ Topics",
        "drop": "🗑 Drop", "dropped": "🗑 dropped", "bring": "↩️ Bring it back", "last": "3 of 3", "first": "1 of 3",
        "retitle": "✏️ Retitle", "ask-title": "What should it be called?", "own": "↩️ Its own title", "empty": "title",
        "was": "The article’s own title: A probe flies past a comet", "merge": "🔗 Merge with…", "split": "✂️ Split",
        "which": "Which story belongs with it?", "out": "Which article does not belong here?",
        "unmerge": "↩️ Undo merge: A telescope gets", "unsplit": "↩️ Undo split: A telescope gets",
        "why": "Why is this here?", "intro": "✍️ Introduction", "ask-intro": "stand before the stories",
        "remove": "🗑 Remove", "removed": "Removed.", "put": "↩️ Put it back: Good morning",
        "hold": "⏸ Hold", "hold-it": "⏸ Hold the next digest", "not-held": "Not held",
        "held": "2 hours at most. Then it goes as it is.", "long": "4 hours at most. Then it goes without this topic.",
        "without": "Then without it", "approve": "✅ Approve",
        "waits": "is due and waits for approval, until 12:00 at most",
        "waiting": "One chat waits for approval until 12:00. Then it goes without this topic.",
        "approved": "Approved: one chat gets it within a minute.", "open": "🗂 Open the desk",
        "withheld": "What was not approved in time stays out.", "let-in": "↩️ Let it in after all",
        "preview": "👁 Preview", "digest": "Digest for Tuesday, March 10",
        "nothing": "Nothing new on this topic so far.",
        "only": "That is for editors.", "missing": "That topic is no longer here.", "gone": "no longer on the desk",
        "private": "The desk is in our private chat.", "too-long": "at most 600",
    },
    "it": {
        "desk": "Il tavolo", "space": "🚀 Spazio", "next": "Prossima: 11 mar, 08:00 · una chat",
        "pin": "📌 In cima", "unpin": "📌 Non più in cima", "up": "⬆️ Su", "down": "⬇️ Giù", "back": "‹ Indietro",
        "topics": "‹ Argomenti", "drop": "🗑 Togli", "dropped": "🗑 tolta", "bring": "↩️ Rimettila", "last": "3 di 3",
        "first": "1 di 3", "retitle": "✏️ Titolo", "ask-title": "Che titolo le diamo?", "own": "↩️ Il suo titolo",
        "was": "Il titolo dell’articolo: A probe flies past a comet", "merge": "🔗 Unisci a…", "split": "✂️ Separa",
        "which": "Quale notizia va con questa?", "out": "Quale articolo non c’entra?", "empty": "titolo",
        "unmerge": "↩️ Annulla unione: A telescope gets", "unsplit": "↩️ Annulla separazione: A telescope gets",
        "why": "Perché è qui?", "intro": "✍️ Introduzione", "ask-intro": "prima delle notizie",
        "remove": "🗑 Togli", "removed": "Tolta.", "put": "↩️ Rimettila: Good morning",
        "hold": "⏸ Trattieni", "hold-it": "⏸ Trattieni la prossima rassegna", "not-held": "Non è trattenuto",
        "held": "al massimo 2 ore. Poi parte così com’è.",
        "long": "al massimo 4 ore. Poi parte senza questo argomento.",
        "without": "Poi senza", "approve": "✅ Approva", "waits": "aspetta l’approvazione, al massimo fino alle 12:00",
        "waiting": "Una chat aspetta l’approvazione fino alle 12:00. Poi parte senza questo argomento.",
        "approved": "Approvato: una chat la riceve entro un minuto.", "open": "🗂 Apri il tavolo",
        "withheld": "Quello che non è stato approvato in tempo resta fuori.", "let-in": "↩️ Falla entrare lo stesso",
        "preview": "👁 Anteprima", "digest": "Rassegna di martedì 10 marzo", "nothing": "per ora, niente di nuovo",
        "only": "Questo è riservato ai redattori.", "missing": "Questo argomento non c’è più.",
        "gone": "non è più sul tavolo",
        "private": "Il tavolo della redazione è nella nostra chat privata.", "too-long": "al massimo 600",
    },
}  # fmt: skip

COMET = ("A probe flies past a comet", "The probe passed the comet on Monday. It sent its first pictures of dark ice.")
MIRROR = ("A telescope gets a new mirror", "The telescope in the desert got a mirror of eight metres. It took a year.")
MOON = ("A probe lands on the far side", "A probe set down in a crater of the moon. It will dig for water there.")
MORNING = "Good morning from the desk."


async def reader(house: House) -> Person:
    """Return somebody who follows Space, daily at 08:00."""
    person = house.telegram.person("Rita", language_code="en")
    await exchange(person, "/start", "Hello")
    await exchange(person, "/topics", "Topics")
    await person.taps("☐ 🚀 Space")
    return person


async def editor_speaking(house: House, language: str) -> Person:
    """Return an editor who has opened the chat."""
    editor = await house.editor(language_code=language)
    await asks(editor, "/start")
    return editor


async def at_the_desk(house: House, language: str) -> tuple[Person, Person]:
    """Return a reader of Space, for whom there are three stories, the newest first, and an editor who looks at them."""
    rita, editor = await reader(house), await editor_speaking(house, language)
    for each in (COMET, MIRROR, MOON):
        await house.publish(*each, source="The Post")
    await exchange(editor, "/desk", WORDS[language]["desk"])
    await exchange(editor, f"[{WORDS[language]['space']}]", (WORDS[language]["next"], f"3. {COMET[0]} The Post"))
    return rita, editor


async def reader_in_the_evening(house: House, other: Person) -> Person:
    """Return somebody who follows the same topics, was there before the news, and is due in a few hours."""
    person = house.telegram.person("Nino", language_code="en")
    await exchange(person, "/start", "Hello")
    async with house.services.store.write() as tx:
        chat, topics = await tx.chats.get(person.id), await tx.chats.topic_ids(other.id)
        assert chat is not None
        for topic_id in topics:
            await tx.chats.subscribe(chat.id, topic_id, house.clock.now())
        await tx.chats.save(replace(chat, covered=0, next_due_at=house.clock.now() + timedelta(hours=8)))
    return person


def living(editor: Person) -> ShownMessage:
    """Return the desk; no other message of it has buttons."""
    desks = [message for message in editor.screen() if message.buttons][1:]
    assert len(desks) == 1, [message.text for message in desks]
    return desks[0]


async def received(house: House, person: Person, after: timedelta = timedelta(hours=22)) -> str:
    """Let the reader's next digest come, and return it."""
    person.skip()
    await house.tick(after=after)
    return (await shown(person, "Digest for")).text


def order(digest: str) -> list[str]:
    """Return the titles of the three stories as they stand in a digest."""
    titles = (COMET[0], MIRROR[0], MOON[0])
    return sorted((title for title in titles if title in digest), key=digest.index)


@both
async def test_pinned_moved_and_dropped_stories_come_so_to_the_reader(house: House, language: str) -> None:
    words = WORDS[language]
    rita, editor = await at_the_desk(house, language)
    await talk(editor, [
        ("[3]", (words["last"], COMET[0], "The Post")),
        (f"[{words['why']}]", f"({words['space']}: probe)"),
        (f"[{words['pin']}]", (words["first"], f"📌 {COMET[0]}")),
        (f"[{words['unpin']}]", (words["last"], COMET[0])),
        (f"[{words['up']}]", ("2", COMET[0])),
        (f"[{words['up']}]", (words["first"], COMET[0])),
        (f"[{words['down']}]", ("2", COMET[0])),
        (f"[{words['back']}]", f"2. {COMET[0]}"),
        ("[1]", MOON[0]),
        (f"[{words['drop']}]", (words["dropped"], MOON[0])),
        (f"[{words['back']}]", f"3. 🗑 {MOON[0]}"),
        ("[3]", words["dropped"]),
        (f"[{words['bring']}]", MOON[0]),
        (f"[{words['drop']}]", (words["dropped"], MOON[0])),
        (f"[{words['back']}]", f"3. 🗑 {MOON[0]}"),
        ("[2]", MIRROR[0]),
    ])  # fmt: skip
    assert words["down"] not in labels(living(editor))
    assert order(await received(house, rita)) == [COMET[0], MIRROR[0]]


@both
async def test_a_story_is_retitled_and_its_article_keeps_its_title(house: House, language: str) -> None:
    words = WORDS[language]
    rita, editor = await at_the_desk(house, language)
    await talk(editor, [
        ("[3]", COMET[0]),
        (f"[{words['retitle']}]", (words["ask-title"], COMET[0])),
        ("…", words["empty"]),
        ("Dark ice, close by", ("✏️ Dark ice, close by", words["was"])),
        (f"[{words['own']}]", COMET[0]),
        ("[↪️ Dark ice, close by]", ("✏️ Dark ice, close by", words["was"])),
        (f"[{words['retitle']}]", (words["ask-title"], "Dark ice, close by")),
        (f"[{words['back']}]", ("✏️ Dark ice, close by", words["was"])),
    ])  # fmt: skip
    living(editor)
    digest = await received(house, rita)
    assert "Dark ice, close by" in digest
    assert COMET[0] not in digest
    assert COMET[0] in (await asks(rita, "/article 1")).text


@both
async def test_stories_are_merged_and_split_and_each_step_is_undone_in_place(house: House, language: str) -> None:
    words = WORDS[language]
    rita, editor = await at_the_desk(house, language)
    await talk(editor, [
        ("[3]", COMET[0]),
        (f"[{words['merge']}]", words["which"]),
        (f"[2. {MIRROR[0]}]", ("🔗 " + COMET[0], "2")),
        (f"[{words['unmerge']}]", (words["last"], COMET[0])),
        (f"[{words['merge']}]", words["which"]),
        (f"[2. {MIRROR[0]}]", "🔗 " + COMET[0]),
        (f"[{words['split']}]", words["out"]),
        (f"[The Post: {MIRROR[0]}]", (words["last"], "✂️ " + COMET[0])),
        (f"[{words['unsplit']}]", "🔗 " + COMET[0]),
    ])  # fmt: skip
    living(editor)
    assert "2 stories from 3 articles" in await received(house, rita)


@both
async def test_an_introduction_stands_before_the_next_digest_only(house: House, language: str) -> None:
    words = WORDS[language]
    rita, editor = await at_the_desk(house, language)
    await talk(editor, [
        (f"[{words['intro']}]", words["ask-intro"]),
        ("x" * 601, words["too-long"]),
        (MORNING, ("✍️ " + MORNING, COMET[0])),
        (f"[{words['intro']}]", MORNING),
        (f"[{words['remove']}]", words["ask-intro"]),
        (f"[{words['put']}]", MORNING),
        (f"[{words['back']}]", ("✍️ " + MORNING, COMET[0])),
    ])  # fmt: skip
    living(editor)
    await exchange(editor, f"[{words['preview']}]", (words["digest"], MORNING))
    assert "🚀 SPACE\nGood morning from the desk.\n\n1. " in await received(house, rita)
    await house.publish("Another probe", "A probe is on its way. It will take years.")
    assert MORNING not in await received(house, rita, timedelta(days=1))


@both
async def test_a_held_topic_waits_until_it_is_approved(house: House, language: str) -> None:
    words = WORDS[language]
    rita, editor = await at_the_desk(house, language)
    await talk(editor, [
        (f"[{words['hold']}]", words["not-held"]),
        (f"[{words['hold-it']}]", words["held"]),
        ("[4 h]", "4 "),
        (f"[{words['without']}]", words["long"]),
        (f"[{words['back']}]", words["long"]),
        (f"[{words['topics']}]", words["desk"]),
    ])  # fmt: skip
    assert f"⏸ {words['space']}" in labels(living(editor))
    editor.skip()
    rita.skip()
    await house.tick(after=timedelta(hours=22))
    told = await shown(editor, words["waits"])
    assert labels(told) == [words["approve"], words["open"]]
    assert words["waits"] in told.text
    await house.tick(after=timedelta(hours=1))
    await exchange(editor, f"[{words['open']}]", words["waiting"])
    assert "12:00" in (await asks(rita, "/start")).text
    editor.skip()
    assert words["approved"] in (await editor.taps(words["approve"]) or "")
    await shown(editor, COMET[0])
    rita.skip()
    await house.tick(after=timedelta(minutes=1))
    assert order((await shown(rita, "Digest for")).text) == [MOON[0], MIRROR[0], COMET[0]]


@both
async def test_what_nobody_approves_in_time_stays_out_if_so_set_and_can_be_let_in(house: House, language: str) -> None:
    words = WORDS[language]
    rita, editor = await at_the_desk(house, language)
    await talk(editor, [
        (f"[{words['hold']}]", words["not-held"]),
        (f"[{words['without']}]", words["not-held"]),
        (f"[{words['hold-it']}]", "2 "),
    ])  # fmt: skip
    rita.skip()
    await house.tick(after=timedelta(hours=22))
    await rita.hears_nothing(house.tick(after=timedelta(hours=3)))
    later = await reader_in_the_evening(house, rita)
    await exchange(editor, "/desk", words["desk"])
    await exchange(editor, f"[{words['space']}]", words["withheld"])
    await exchange(editor, f"[{words['let-in']}]", words["space"])
    await house.publish("Another probe", "A probe is on its way. It will take years.")
    assert order(await received(house, later, timedelta(hours=9))) == [MOON[0], MIRROR[0], COMET[0]]
    assert order(await received(house, rita, timedelta(hours=12))) == []


async def test_a_reader_who_changes_settings_meanwhile_still_gets_what_waits(house: House) -> None:
    rita, editor = await at_the_desk(house, "en")
    await exchange(editor, "[⏸ Hold]", "Not held")
    await exchange(editor, "[⏸ Hold the next digest]", "2 hours")
    await house.tick(after=timedelta(hours=22))
    await exchange(rita, "/topics", "Topics")
    await rita.taps("☐ 🐉 China–Russia")
    assert order(await received(house, rita, timedelta(hours=2))) == [MOON[0], MIRROR[0], COMET[0]]


@both
async def test_the_desk_is_the_editors_own(house: House, language: str) -> None:
    words = WORDS[language]
    person = house.telegram.person("Rita", language_code=language)
    await exchange(person, "/desk", words["only"])
    screen = person.screen()[-1].message_id
    for data in ("dk|0", "dk-topic|2|0", "dk-drop|2|1|1", "dk-ok|2", "dk-held|2", "dk-words|2|0", "dk-see|2"):
        assert await person.presses_raw(screen, f"v1|{data}") == words["only"]
    async with house.services.store.read() as tx:
        assert await tx.holds.held() == []


@both
async def test_old_and_forged_buttons_get_a_clear_sentence(house: House, language: str) -> None:
    words = WORDS[language]
    _, editor = await at_the_desk(house, language)
    desk = living(editor).message_id
    for data in ("dk-topic|99|0", "dk-story|x|1", "dk-ok", f"dk-pin|{2**70}|1|1"):
        assert await editor.presses_raw(desk, f"v1|{data}") == words["missing"]
    for data in ("dk-story|2|99", "dk-drop|2|x|1", "dk-join|2|1|99", "dk-part|2|1|99"):
        assert words["gone"] in (await editor.presses_raw(desk, f"v1|{data}") or "")
    for data in ("dk-wait|2|99", "dk-untie|2|1|99", "dk-join|2|1|1", "dk-part|2|1|1"):
        await editor.presses_raw(desk, f"v1|{data}")
    async with house.services.store.read() as tx:
        said = await tx.desk.hand(0, house.clock.now())
        assert (said.marks, said.ties, (await tx.holds.of(2)).wait_s) == ({}, (), 7200)


@both
async def test_what_is_sent_later_is_no_answer_to_a_question_that_was_left(house: House, language: str) -> None:
    words = WORDS[language]
    _, editor = await at_the_desk(house, language)
    await talk(editor, [
        ("[3]", COMET[0]),
        (f"[{words['retitle']}]", words["ask-title"]),
        (f"[{words['back']}]", COMET[0]),
        ("A short line\nand then an article of some length that an editor pastes here.", "A short line"),
    ])  # fmt: skip
    async with house.services.store.read() as tx:
        assert (await tx.desk.hand(0, house.clock.now())).titles == {}


@both
async def test_a_story_whose_digest_went_meanwhile_is_gone_from_the_desk(house: House, language: str) -> None:
    words = WORDS[language]
    rita, editor = await at_the_desk(house, language)
    await exchange(editor, "[3]", COMET[0])
    await received(house, rita)
    editor.skip()
    assert words["gone"] in (await editor.taps(words["drop"]) or "")
    await shown(editor, words["nothing"])
    assert words["nothing"] in (await editor.taps(words["preview"]) or "")


async def test_a_topic_that_nobody_follows_shows_its_last_day(house: House) -> None:
    editor = await editor_speaking(house, "en")
    await house.publish(*COMET)
    await exchange(editor, "/desk", "The desk")
    await exchange(editor, "[🚀 Space]", ("Nobody follows it yet.", COMET[0]))


@both
async def test_many_stories_come_in_pages_those_below_the_ten_apart(house: House, language: str) -> None:
    words = WORDS[language]
    editor = await editor_speaking(house, language)
    for number in range(12):
        await house.publish(f"Probe {chr(65 + number) * 5}", f"The probe {chr(65 + number) * 5} went {number} miles.")
    await exchange(editor, "/desk", words["desk"])
    await exchange(editor, f"[{words['space']}]", "10. Probe")
    assert await exchange(editor, "[›]", ("11. Probe", "12. Probe")) is not None
    await talk(editor, [("[12]", "12"), (f"[{words['pin']}]", "📌"), (f"[{words['back']}]", "1. 📌 Probe")])


@both
async def test_a_group_is_no_place_for_the_desk(house: House, language: str) -> None:
    editor = await editor_speaking(house, language)
    group = house.telegram.group("Newsroom", [editor], with_bot=True)
    await editor.says("/desk", group)
    assert WORDS[language]["private"] in (await editor.hears(group)).text


def test_every_line_has_its_place_in_both_languages() -> None:
    assert WORDS["en"].keys() == WORDS["it"].keys()
