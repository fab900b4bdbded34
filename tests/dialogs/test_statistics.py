"""/stats: figures as pictures in one living message, with a line in words, and as files."""

from __future__ import annotations

import csv
import io
from collections.abc import AsyncIterator

import pytest

from bot.sandbox import Person, ShownMessage
from digests.model.statistics import FEW
from digests.model.tallies import Tally
from digests.worker.painter import Painter
from tests.dialogs.articles import GAS
from tests.dialogs.conftest import House
from tests.dialogs.script import asks, labels
from tests.dialogs.talking import exchange, talk

SUBJECTS = ("Readers", "Topics", "Sent", "On time", "News", "Hours", "Wishes", "Stories", "Feeds")


def picture(house: House, message: ShownMessage | None) -> bytes:
    """Return the picture of a message."""
    assert message is not None
    assert message.photo is not None
    data = house.telegram.world.photos[message.photo]
    assert isinstance(data, bytes)
    return data


def file_of(house: House, person: Person) -> list[list[str]]:
    """Return the rows of the last file that somebody got."""
    name = next(message.document for message in reversed(person.screen()) if message.document)
    files = house.telegram.world.files.values()
    content = next(data for known, data in reversed(list(files)) if known == name)
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


async def test_one_message_shows_every_subject_of_an_empty_bot(house: House) -> None:
    await exchange(house.owner, "/start", "")
    first = await asks(house.owner, "/stats")
    assert picture(house, first).startswith(b"\x89PNG")
    assert "0 chats get digests. In this time 1 came, 0 left and 0 blocked the bot." in first.text
    facts = {
        "Topics": "Nobody follows a topic yet.",
        "Sent": "Nothing was sent in this time.",
        "On time": "No digest came in this time.",
        "News": "Nothing was published in this time.",
        "Hours": f"Fewer than {FEW} readers: their hours are nobody’s business.",
        "Wishes": "Readers wished for nothing in this time.",
        "Stories": f"No story was opened or saved {FEW} times in this time.",
        "Feeds": "There are no feeds yet: /feeds adds some.",
    }
    for label, fact in facts.items():
        shown = await exchange(house.owner, f"[{label}]", fact)
        assert picture(house, shown)
        assert shown is not None
        assert shown.message_id == first.message_id
        assert f"✓ {label}" in labels(shown)
        assert [each.replace("✓ ", "") for each in labels(shown)][:9] == list(SUBJECTS)


@pytest.mark.slow
async def test_figures_are_told_over_other_times_and_dark_from_then_on(house: House) -> None:
    await exchange(house.owner, "/start", "")
    light = picture(house, await asks(house.owner, "/stats"))
    dark = picture(house, await exchange(house.owner, "[🌙 Dark]", "30 days"))
    assert light != dark
    await talk(house.owner, [("[A year]", "· a year"), ("[7 days]", "7 days")])
    again = await asks(house.owner, "/stats")
    assert picture(house, again) == dark
    assert "☀️ Light" in labels(again)


async def test_a_reader_who_opens_and_saves_is_counted_without_a_name(house: House) -> None:
    article = await house.publish("=Il gas torna", GAS, language="it")
    reader = house.telegram.person("Rosa", language_code="en")
    await exchange(reader, "/start", "")
    for _ in range(FEW):
        await asks(reader, f"/article {article.number}")
    await talk(reader, [("[Save]", "(Saved")])
    editor = await house.editor("Ada", "en")
    await asks(editor, f"/article {article.number}")
    await asks(editor, "/stats")
    await exchange(editor, "[Stories]", f"Stories were opened {FEW} and saved 1 times, most of all “=Il gas torna”")
    await exchange(editor, "[As a file]", "For any spreadsheet.")
    assert file_of(house, editor) == [["story", "opened", "kept"], ["'=Il gas torna", str(FEW), "1"]]
    async with house.services.store.read() as tx:
        assert await tx.tallies.by_key([Tally.OPENED], house.clock.now().date()) == {(Tally.OPENED, article.id): FEW}


async def test_what_few_opened_is_not_told_apart(house: House) -> None:
    for number in range(2):
        article = await house.publish(f"Story {number}", f"{GAS} {number}" * (number + 1), language="it")
        reader = house.telegram.person(f"Reader {number}", language_code="en")
        for _ in range(FEW - 2):
            await asks(reader, f"/article {article.number}")
    await asks(house.owner, "/stats")
    told = f"Stories were opened {2 * (FEW - 2)} and saved 0 times, none of them {FEW} times."
    await exchange(house.owner, "[Stories]", told)
    await exchange(house.owner, "[As a file]", "For any spreadsheet.")
    assert file_of(house, house.owner)[1:] == [["(others)", str(2 * (FEW - 2)), "0"]]


async def test_there_is_no_file_of_nothing(house: House) -> None:
    await asks(house.owner, "/stats")
    await talk(house.owner, [("[Feeds]", "There are no feeds yet"), ("[As a file]", "(nothing to put into a file)")])


async def test_names_that_no_font_writes_stand_under_the_picture(house: House) -> None:
    async with house.services.store.write() as tx:
        arabic = await tx.topics.add("arabic", {"en": "أخبار $العالم$\n<b>", "it": "x"}, "gas")
    await exchange(house.owner, "/start", "")
    async with house.services.store.read() as tx:
        chat = await tx.chats.get(house.owner.id)
    assert chat is not None
    await house.services.subscribers.followed(chat, arabic.id, wanted=True)
    await asks(house.owner, "/stats")
    shown = await exchange(house.owner, "[Topics]", "#1 أخبار $العالم$ <b>")
    assert picture(house, shown)


@pytest.fixture
async def painter() -> AsyncIterator[Painter | None]:
    """A painter for whom every picture takes too long."""
    async with Painter(patience_s=0.0) as painter:
        yield painter


async def test_where_no_picture_can_be_drawn_the_words_have_to_do(house: House, painter: Painter) -> None:
    object.__setattr__(house.services, "painter", painter)
    first = await asks(house.owner, "/stats")
    assert first.photo is None
    assert "0 chats get digests" in first.text
    assert "I cannot draw a picture just now." in first.text
    await exchange(house.owner, "[Feeds]", ("There are no feeds yet", "I cannot draw a picture"))


async def follow_space(house: House, chat_id: int) -> None:
    async with house.services.store.write() as tx:
        topic = await tx.topics.by_slug("space")
        assert topic is not None
        await tx.subscriptions.add(chat_id, topic.id, house.clock.now())


SAYS = {
    "it": "2 chat ricevono le rassegne.",
    "ru": "Дайджесты получают 3 чата.",
    "zh": "现在有 4 个聊天收到简报。",
    "de": "5 Chats bekommen Digests.",
    "fr": "6 discussions reçoivent les revues.",
    "es": "7 chats reciben resúmenes.",
}


async def test_editors_read_it_in_their_language(house: House) -> None:
    await exchange(house.owner, "/start", "")
    await follow_space(house, house.owner.id)
    for language, told in SAYS.items():
        editor = await house.editor(language, language)
        await asks(editor, "/start")
        await follow_space(house, editor.id)
        shown = await asks(editor, "/stats")
        assert picture(house, shown)
        assert told in shown.text


async def test_an_editor_of_some_topics_and_a_reader_are_told_that_it_is_not_for_them(house: House) -> None:
    bound = await house.editor("Bob", "en", topics=(1,))
    assert "concerns all topics" in (await asks(bound, "/stats")).text
    assert "for editors" in (await asks(house.telegram.person("Rosa", language_code="en"), "/stats")).text
