"""Topics whose readers expect confirmation: an editor says so, and a story that only one source tells says it too."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.sandbox import Person
from digests.model import Layout, Length
from tests.dialogs.conftest import House
from tests.dialogs.script import asks, labels, play

PROBE = (
    "La sonda Aurora tace",
    "La sonda Aurora ha perso il contatto con Darmstadt lunedì sera. I tecnici cercano il segnale.",
)
WORDS = {
    "it": {
        "topic": "Spazio", "mark": "☝️ Segnala la fonte unica", "unmark": "☝️ Non segnalarle più",
        "marked": "Le notizie con una sola fonte sono segnalate.", "one": "per ora una sola fonte",
    },
    "en": {
        "topic": "Space", "mark": "☝️ Mark one-source stories", "unmark": "☝️ Mark them no longer",
        "marked": "Stories that only one source tells say so.", "one": "one source so far",
    },
}  # fmt: skip
both = pytest.mark.parametrize("language", ["it", "en"])


async def reader(house: House, language: str) -> Person:
    person = house.telegram.person("Anna", language_code=language)
    await asks(person, "/topics")
    await person.taps(WORDS[language]["topic"])
    person.skip()
    return person


@both
async def test_an_editor_lets_stories_with_one_source_be_marked_and_no_longer(house: House, language: str) -> None:
    words, elena = WORDS[language], await house.editor(language_code=language)
    shown = await asks(elena, "/topic space")
    assert words["marked"] not in shown.text
    assert words["unmark"] not in labels(shown)
    await play(elena, [(f"[{words['mark']}]", words["marked"])])
    anna = await reader(house, language)
    await house.publish(*PROBE, source="Il Molo", url="https://molo.example.org/1")
    await house.publish(*PROBE, source="La Gazzetta", url="https://gazzetta.example.org/1")
    await house.tick(after=timedelta(days=1))
    # A copy elsewhere is no second voice.
    assert (await anna.hears()).text.count(words["one"]) == 1
    await asks(elena, "/topic space")
    await elena.taps(words["unmark"])
    assert words["marked"] not in (await elena.hears()).text
    await house.publish("Un telescopio in Cile", "Il telescopio di mercurio guarda in alto. È di Antofagasta.")
    await house.tick(after=timedelta(days=1))
    assert words["one"] not in (await anna.hears()).text


@both
@pytest.mark.parametrize(
    ("layout", "length"), [(Layout.RICH, Length.STANDARD), (Layout.RICH, Length.BRIEF), (Layout.CLASSIC, Length.BRIEF)]
)
async def test_every_layout_and_length_marks_it(house: House, language: str, layout: Layout, length: Length) -> None:
    async with house.services.store.write() as tx:
        topic = await tx.topics.by_slug("space")
        assert topic is not None
        await tx.topics.revise(topic.id, expects_confirmation=True)
    anna = await reader(house, language)
    async with house.services.store.write() as tx:
        chat = await tx.chats.get(anna.id)
        assert chat is not None
        await tx.chats.save(replace(chat, layout=layout, length=length))
    await house.publish(*PROBE, source="Il Molo", url="https://molo.example.org/1")
    await house.tick(after=timedelta(days=1))
    assert WORDS[language]["one"] in (await anna.hears()).text
