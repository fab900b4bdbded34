"""/desk: an editor looks at the next digest of a topic and changes it, in one living message."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.dialogs.conftest import House
from tests.dialogs.desk import (
    COMET,
    MIRROR,
    MOON,
    MORNING,
    WORDS,
    at_the_desk,
    editor_speaking,
    living,
    order,
    received,
)
from tests.dialogs.script import asks, labels
from tests.dialogs.talking import exchange, shown, talk

both = pytest.mark.parametrize("language", ["en", "it"])


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
async def test_a_story_stays_what_the_digest_told_it_as(house: House, language: str) -> None:
    words = WORDS[language]
    rita, editor = await at_the_desk(house, language)
    before = (await asks(rita, "/story 1")).text
    assert MIRROR[0] not in before
    await talk(editor, [
        ("[3]", COMET[0]),
        (f"[{words['merge']}]", words["which"]),
        (f"[2. {MIRROR[0]}]", "🔗 " + COMET[0]),
    ])  # fmt: skip
    await received(house, rita)
    rita.skip()
    for number in (1, 2):
        told = (await asks(rita, f"/story {number}")).text
        assert COMET[0] in told
        assert MIRROR[0] in told
        assert MOON[0] not in told
    sofia = house.telegram.person("Sofia", language_code="en")
    assert MIRROR[0] not in (await asks(sofia, "/story 1")).text


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
        said = await tx.curations.hand(0, house.clock.now())
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
        assert (await tx.curations.hand(0, house.clock.now())).titles == {}


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
