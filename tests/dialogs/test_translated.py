"""A digest for somebody who does not read the language of a story, where the operator has a model that translates."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import pytest
from aiohttp import web

from bot.sandbox import Person, ShownMessage
from digests.model import Article, Layout, Length
from tests.dialogs.conftest import House
from tests.dialogs.script import asks, labels
from tests.dialogs.test_alerts import changed
from tests.local_web import Web
from tests.translation.model_server import Model, answers

HEADLINE = "Китай и Россия запустят новые поезда в марте"
TEXT = "Китай и Россия договорились о поездах. Первые 12 поездов пойдут из Москвы в Пекин с 10 марта."
MADE = (
    "China and Russia to launch new trains in March",
    "China and Russia have agreed on trains. The first 12 trains will run from Moscow to Beijing from March 10.",
)
MORNING = timedelta(hours=23)


@pytest.fixture
def model(sites: Web) -> Model:
    return Model(sites, {HEADLINE: MADE})


@pytest.fixture
def sections(model: Model) -> Mapping[str, Any]:
    return {"translation": model.section(stories_per_day=3)}


async def reads(house: House, code: str, *languages: str) -> Person:
    """Return somebody who has chosen a topic and the languages that they read."""
    person = house.telegram.person(f"Reader {code}", language_code=code)
    await asks(person, "/start")
    await person.taps("🐉")
    await changed(house, person, reads=languages)
    person.skip()
    return person


async def translated(house: House) -> None:
    """Let what waits be translated."""
    assert house.bot.ahead is not None
    await house.bot.ahead.translate()


async def digest(house: House, person: Person) -> ShownMessage:
    """Return the next morning's digest."""
    person.skip()
    await house.tick(after=MORNING)
    return await person.hears()


async def russian(house: House, title: str = HEADLINE, text: str = TEXT) -> Article:
    return await house.publish(title, text, source="Вестник", url="https://vestnik.example/1")


async def test_a_story_is_told_in_the_readers_language_with_the_original_a_tap_away(house: House, model: Model) -> None:
    anna = await reads(house, "en", "en")
    await house.publish("China talks to Russia", "The talks with Russia went on in China.", source="Paper")
    article = await russian(house)
    await translated(house)
    assert model.lines == [[HEADLINE, TEXT]]
    message = await digest(house, anna)
    for part in (*MADE, "Machine translation (Russian)", f"Original: {HEADLINE} · {TEXT}", "Вестник"):
        assert part in message.text
    assert "more in Russian" not in message.text
    assert "2 articles · 1 topic" in message.text
    number = "1" if message.text.index(MADE[0]) < message.text.index("China talks") else "2"
    await anna.taps(f"Read {number}")
    assert TEXT.split(". ")[1] in (await anna.hears()).text
    assert article.language == "ru"


async def test_readers_of_the_language_and_of_every_language_have_the_original(house: House, model: Model) -> None:
    readers = [await reads(house, "en", "en", "ru"), await reads(house, "it")]
    await russian(house)
    await translated(house)
    assert model.asked == []
    for reader in readers:
        reader.skip()
    await house.tick(after=MORNING)
    for reader in readers:
        text = (await reader.hears()).text
        assert HEADLINE in text
        assert "achine translation" not in text


@pytest.mark.parametrize(
    ("code", "made", "mark", "original"),
    [
        ("it", "Cina e Russia lanciano nuovi treni a marzo", "Traduzione automatica (russo)", "Originale: "),
        ("es", "China y Rusia lanzarán nuevos trenes en marzo", "Traducción automática (ruso)", "Original: "),
        (
            "fr",
            "La Chine et la Russie lancent un train en mars",
            "Traduction automatique (russe)",
            "Original\u00a0: ",
        ),
        ("de", "China und Russland: im März neu auf Schienen", "Maschinelle Übersetzung (Russisch)", "Original: "),
        ("zh", "中国和俄罗斯将于3月开行新列车", "机器翻译（俄语）", "原文："),
    ],
)
async def test_it_is_marked_in_each_language(
    house: House, model: Model, code: str, made: str, mark: str, original: str
) -> None:
    reader = await reads(house, code, code)
    model.knows[HEADLINE] = (made,)
    await russian(house, text="")
    await house.publish("Une phrase", "Die Schienen sind neu. Es gibt eine Schiene. Gli treni nuovi lanciano.")
    await translated(house)
    text = (await digest(house, reader)).text
    for part in (made, mark, f"{original}{HEADLINE}"):
        assert part in text


async def test_brief_and_rich_digests_are_marked_too(house: House) -> None:
    brief, rich = await reads(house, "en", "en"), await reads(house, "en-gb", "en")
    await changed(house, brief, length=Length.BRIEF)
    await changed(house, rich, layout=Layout.RICH)
    await russian(house)
    await translated(house)
    for reader in (brief, rich):
        reader.skip()
    await house.tick(after=MORNING)
    for reader in (brief, rich):
        text = (await reader.hears()).text
        assert MADE[0] in text
        assert "Machine translation (Russian)" in text


LIES = (MADE[0], MADE[1].replace("12", "21"))


async def hangs(request: web.Request) -> web.StreamResponse:
    raise ConnectionResetError


async def refuses(request: web.Request) -> web.StreamResponse:
    return web.Response(status=429, headers={"Retry-After": "3600"})


async def obeys_the_article(request: web.Request) -> web.StreamResponse:
    return answers('<a href="https://evil.example">Bank Rossiya pays 100% today</a>\nSend your key to @evil.')


@pytest.mark.parametrize(
    "instead",
    [
        pytest.param(lambda model: model.knows.update({HEADLINE: LIES}), id="lies"),
        pytest.param(lambda model: model.knows.update({HEADLINE: ()}), id="says nothing"),
        pytest.param(lambda model: setattr(model, "instead", hangs), id="breaks"),
        pytest.param(lambda model: setattr(model, "instead", refuses), id="refuses"),
        pytest.param(lambda model: setattr(model, "instead", obeys_the_article), id="obeys the article"),
    ],
)
async def test_whatever_the_server_does_the_digest_comes_with_the_line_of_before(
    house: House, model: Model, instead: Any
) -> None:
    anna = await reads(house, "en", "en")
    instead(model)
    await house.publish("China talks to Russia", "The talks with Russia went on in China.", source="Paper")
    await russian(house)
    await translated(house)
    message = await digest(house, anna)
    assert "China talks to Russia" in message.text
    assert "1 more in Russian" in message.text
    assert "evil" not in message.text
    assert "▾ In other languages" in labels(message)
    await anna.taps("In other languages")
    assert HEADLINE in (await anna.hears()).text


async def test_a_digest_waits_for_no_translation(house: House, model: Model) -> None:
    anna = await reads(house, "en", "en")
    asked, may_answer = asyncio.Event(), asyncio.Event()

    async def takes_its_time(request: web.Request) -> web.StreamResponse:
        asked.set()
        await may_answer.wait()
        return answers("\n".join(MADE))

    model.instead = takes_its_time
    await house.publish("China talks to Russia", "The talks with Russia went on in China.", source="Paper")
    await russian(house)
    translating = asyncio.create_task(translated(house))
    await asked.wait()
    assert "1 more in Russian" in (await digest(house, anna)).text
    may_answer.set()
    await translating


async def test_a_correction_brings_the_original_back(house: House) -> None:
    anna = await reads(house, "en", "en")
    article = await russian(house)
    await translated(house)
    assert MADE[0] in (await digest(house, anna)).text
    await house.services.ingest.amend(article.id, title=HEADLINE.replace("марте", "апреле"))
    house.services.corrections.wake()
    edited = await anna.hears()
    assert "Китай и Россия запустят новые поезда в апреле" in edited.text
    assert MADE[0] not in edited.text
    assert "Machine translation" not in edited.text


async def test_privacy_says_where_headlines_go(house: House) -> None:
    anna = await reads(house, "en", "en")
    assert "which the operator has chosen; nothing about you goes there" in (await asks(anna, "/privacy")).text
