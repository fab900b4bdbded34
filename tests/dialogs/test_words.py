"""Words as people mean them: a topic by any of its names, a source by its name, a slip of the finger, a bold hit."""

from __future__ import annotations

import pytest

from tests.dialogs.conftest import House
from tests.dialogs.script import asks, labels, play

GRAIN = ("Il grano torna a crescere", "Il grano è stato seminato tardi, e il raccolto del grano sarà buono.")
GAINS = ("Markets gain again", "The gains of the week were small, and the market gained little more.")
PROBE = ("La sonda ha visto la cometa", "La sonda ha volato accanto alla cometa e ha mandato le prime immagini.")

# What is said, and how the answer begins, in each language.
SAID = {
    "en": [("help", "/settings"), ("hello", "👋"), ("thanks!", "🙂"), ("stop", "/start"), ("start", "👋")],
    "it": [("aiuto", "/settings"), ("ciao", "👋"), ("grazie", "🙂"), ("basta", "/start"), ("inizia", "👋")],
    "ru": [("помощь", "/settings"), ("привет", "👋"), ("спасибо", "🙂"), ("хватит", "/start"), ("старт", "👋")],
    "zh": [("帮助", "/settings"), ("你好", "👋"), ("谢谢", "🙂"), ("停", "/start"), ("开始", "👋")],
    "es": [("ayuda", "/settings"), ("hola", "👋"), ("gracias", "🙂"), ("basta ya", "/start"), ("empezar", "👋")],
    "fr": [("aide", "/settings"), ("bonjour", "👋"), ("merci", "🙂"), ("ça suffit", "/start"), ("commencer", "👋")],
    "de": [("Hilfe", "/settings"), ("hallo", "👋"), ("danke", "🙂"), ("aufhören", "/start"), ("anfangen", "👋")],
}

# How people take leave, and how the answer begins.
GOODBYES = {
    "en": ("Bye!", "See you!"),
    "it": ("arrivederci", "A presto!"),
    "ru": ("пока", "До встречи!"),
    "zh": ("再见", "再见！"),
    "es": ("adiós", "¡Hasta pronto!"),
    "fr": ("Au revoir !", "À bientôt\u202f!"),
    "de": ("Tschüss", "Bis bald!"),
}


@pytest.mark.parametrize("language", SAID)
async def test_words_to_anybody_are_meant_so_in_every_language(house: House, language: str) -> None:
    person = house.telegram.person("Anna", language_code=language)
    await play(person, SAID[language])
    async with house.services.store.read() as tx:
        chat = await tx.chats.get(person.id)
    assert chat is not None
    assert not chat.stopped


@pytest.mark.parametrize("language", GOODBYES)
async def test_who_takes_leave_is_answered_so_and_keeps_the_digests(house: House, language: str) -> None:
    person = house.telegram.person("Anna", language_code=language)
    await asks(person, "/start")
    await play(person, [GOODBYES[language]])
    async with house.services.store.read() as tx:
        chat = await tx.chats.get(person.id)
    assert chat is not None
    assert not chat.stopped


@pytest.mark.parametrize("language", ["it", "en"])
async def test_a_misspelling_keeps_its_first_letters(house: House, language: str) -> None:
    await house.publish(*GRAIN)
    await house.publish(*GAINS)
    anna = house.telegram.person("Anna", language_code=language)
    await asks(anna, "garno")
    (heard,) = [message for message in anna.screen() if "garno" in message.text and message.buttons]
    assert labels(heard) == ["🔎 grano"]
    await play(anna, [("[🔎 grano]", GRAIN[0])])


async def test_found_words_are_bold(house: House) -> None:
    await house.publish(*GRAIN)
    anna = house.telegram.person("Anna", language_code="it")
    await asks(anna, "raccolti grano")
    bold = [text for text in _bold(house) if text in ("grano", "raccolto")]
    assert bold == ["grano", "raccolto", "grano"]


def _bold(house: House) -> list[str]:
    sent = next(call for call in reversed(house.telegram.calls) if call.method == "sendMessage")
    return [piece.partition("</b>")[0] for piece in sent.params["text"].split("<b>")[1:]]


async def test_a_sources_name_finds_its_articles_and_a_copy_is_no_second_hit(house: House) -> None:
    first = await house.publish(*PROBE, source="Il Corriere del Porto")
    copy = await house.publish(*PROBE, source="Eco della Valle")
    assert copy.copy_of == first.id
    await house.publish(*GRAIN, source="Eco della Valle")
    anna = house.telegram.person("Anna", language_code="it")
    await play(
        anna,
        [
            ("sonda", "1 articolo\n\n1. La sonda"),
            ("il corriere del porto", "1 articolo\n\n1. La sonda"),
            ("Eco della Valle", "2 articoli\n\n1. Il grano"),
            ("sonda source:eco", "1 articolo\n\n1. La sonda"),
        ],
    )


@pytest.mark.parametrize("said", ["spazio", "Space", "🚀 SPAZIO", "spaz"])
async def test_the_latest_of_a_topic_by_any_of_its_names(house: House, said: str) -> None:
    await house.publish(*PROBE)
    anna = house.telegram.person("Anna", language_code="ru")
    await play(anna, [(f"/latest {said}", "1. La sonda"), ("/latest luna", "luna")])


async def test_a_topic_is_called_as_the_reader_reads(house: House) -> None:
    await house.publish(*PROBE)
    await house.publish(*GAINS)
    anna = house.telegram.person("Anna", language_code="de")
    await asks(anna, "/start")
    assert "☐ 🚀 Space" in labels(anna.screen()[-1])
    await anna.taps("☐ Italiano")
    await asks(anna, "/topics")
    assert "☐ 🚀 Spazio" in labels(anna.screen()[-1])
    await anna.taps("☐ 🚀 Spazio")
    anna.skip()
    await anna.says("/digest")
    await house.idle()
    await house.drained()
    assert "🚀 SPAZIO" in anna.screen()[-1].text
