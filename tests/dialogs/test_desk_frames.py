"""What stands in every digest of a topic, in each language; and a digest sent to oneself as others would get it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.sandbox import ShownMessage
from digests.model import Layout, Passage
from tests.dialogs.conftest import House
from tests.dialogs.desk import COMET, WORDS, at_the_desk, received
from tests.dialogs.script import asks, labels
from tests.dialogs.talking import exchange, shown, talk

FRAME = {
    "en": ("🖋 Header, footer", "What stands in every digest", "✍️ Before", "✍️ After", "before the stories of 🚀 Space",
           "after the stories", "at most. Please send a shorter", "🗑 Before", "✉️ Test", "✉️ Send it to me", "✓ English"),
    "it": ("🖋 Testata e piè", "Quello che sta in ogni rassegna", "✍️ Prima", "✍️ Dopo",
           "prima delle notizie di 🚀 Spazio", "dopo le notizie", "Mandane uno più corto", "🗑 Prima", "✉️ Prova",
           "✉️ Mandamela", "✓ italiano"),
}  # fmt: skip
HEADER, FOOTER = "Our <b>morning</b> briefing, by hand", 'Write to <a href="https://paper.example/desk">the desk</a>.'


def entities(message: ShownMessage) -> set[str]:
    """Return how pieces of a message stand out."""
    return {each["type"] for each in message.entities}


@pytest.mark.parametrize("language", ["en", "it"])
async def test_a_header_and_a_footer_stand_in_every_digest(house: House, language: str) -> None:
    button, screen, before, after, asked_before, asked_after, too_long, cut, *_ = FRAME[language]
    rita, editor = await at_the_desk(house, language)
    await talk(editor, [
        (f"[{button}]", screen),
        ("[ru]", screen),
        ("[en]", screen),
        (f"[{before}]", asked_before),
        ("x" * 301, too_long),
    ])  # fmt: skip
    editor.skip()
    await editor.says(HEADER, html=True)
    kept = await shown(editor, "Our morning briefing, by hand")
    assert "· en ✍️ ·" in labels(kept)
    await exchange(editor, f"[{after}]", asked_after)
    editor.skip()
    await editor.says(FOOTER, html=True)
    await shown(editor, ("Our morning briefing", "Write to the desk."))
    for day in (22, 24):
        rita.skip()
        await house.tick(after=timedelta(hours=day))
        digest = await shown(rita, "Digest for")
        text = digest.text
        assert (
            text.index("SPACE")
            < text.index("Our morning briefing")
            < text.index("1.")
            < text.index("Write to the desk")
        )
        assert {"bold", "text_link"} <= entities(digest)
        await house.publish(f"A probe of day {day}", f"A probe of day {day} is on its way. It will take years.")
    await exchange(editor, "/desk", "🗂")
    await exchange(editor, f"[{WORDS[language]['space']}]", "A probe of day")
    await talk(editor, [(f"[{button}]", screen), ("[en ✍️]" if language == "it" else f"[{before}]", "")])
    if language == "en":
        await exchange(editor, f"[{WORDS[language]['back']}]", screen)
    await editor.taps(cut)
    digest_text = await received(house, rita, timedelta(hours=24))
    assert "Our morning briefing" not in digest_text
    assert "Write to the desk." in digest_text


async def test_a_reader_of_another_language_gets_their_own_words_else_the_english_ones(house: House) -> None:
    _, editor = await at_the_desk(house, "en")
    async with house.services.store.read() as tx:
        space = next(each for each in await tx.topics.all() if each.slug == "space")
    readers = {}
    for language in ("it", "de"):
        reader = house.telegram.person(f"Reader {language}", language_code=language)
        await asks(reader, "/start t_space")
        readers[language] = reader
    await talk(editor, [
        ("[🖋 Header, footer]", "English"),
        ("[✍️ Before]", "before the stories"),
        ("Good morning, says the desk.", "Good morning"),
        ("[it]", "Italian"),
        ("[✍️ Before]", "in Italian"),
        ("Buongiorno dalla redazione.", "Buongiorno"),
    ])  # fmt: skip
    await house.publish("A fourth probe", "A fourth probe is on its way. It will take years.")
    for reader in readers.values():
        reader.skip()
    await house.tick(after=timedelta(hours=22))
    assert "Buongiorno dalla redazione." in (await shown(readers["it"], "fourth probe")).text
    assert "Good morning, says the desk." in (await shown(readers["de"], "fourth probe")).text
    async with house.services.store.read() as tx:
        assert sorted(await tx.curations.frames_of(space.id)) == ["en", "it"]


async def test_many_headers_leave_a_digest_in_one_message(house: House) -> None:
    rita, _ = await at_the_desk(house, "en")
    async with house.services.store.read() as tx:
        topics = await tx.topics.all()
    for topic in topics:
        for place in ("header", "footer"):
            await house.services.desk.frame(topic.id, "en", place, Passage("w " * 150))
    for number in range(30):
        await house.publish(
            f"A probe to moon {number}", f"Probe number {number} flies to its moon. " + "It is far. " * 30
        )
    rita.skip()
    await house.tick(after=timedelta(hours=22))
    digest = await shown(rita, "Digest for")
    assert digest.text.count("w " * 140) == 2
    await rita.hears_nothing(house.tick(after=timedelta(minutes=1)))


@pytest.mark.parametrize("language", ["en", "it"])
async def test_an_editor_sends_themselves_the_digest_in_any_language_layout_and_length(
    house: House, language: str
) -> None:
    *_, test, send, own = FRAME[language]
    rita, editor = await at_the_desk(house, language)
    screen = await exchange(editor, f"[{test}]", "✉️")
    assert screen is not None
    assert own in labels(screen)
    rita.skip()
    await talk(editor, [(f"[{german(language)}]", "✉️"), (f"[{brief(language)}]", "✉️")])
    editor.skip()
    await editor.taps(send)
    digest = await shown(editor, COMET[0])
    assert "The probe passed the comet" not in digest.text
    assert "März" in digest.text
    async with house.services.store.read() as tx:
        chat = await tx.chats.get(editor.id)
    assert chat is not None
    assert chat.layout is Layout.CLASSIC
    await rita.hears_nothing(house.tick(after=timedelta(minutes=1)))


def german(language: str) -> str:
    return {"en": "German", "it": "tedesco"}[language]


def brief(language: str) -> str:
    return {"en": "brief", "it": "breve"}[language]
