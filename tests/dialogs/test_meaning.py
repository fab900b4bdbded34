"""What is found by its meaning, with what really encodes: another language, marked and below what has the words."""

from __future__ import annotations

import pytest

from digests.worker.encoder import SentenceEncoder
from tests.dialogs.conftest import House
from tests.dialogs.script import asks, labels

pytestmark = pytest.mark.slow

BREAD = ("Il forno della valle riapre dopo la piena", "I panettieri hanno ricominciato a cuocere il pane all'alba.")
BREAD_IN_RUSSIAN = ("Пекарня в долине открылась после наводнения", "На рассвете пекари снова начали печь хлеб.")
BREAD_IN_ENGLISH = ("Valley bakery reopens after the flood", "Bakers began to bake bread again at dawn.")
CHESS = ("Bambina di nove anni vince il torneo di scacchi", "Ha battuto quattro adulti in un pomeriggio.")


@pytest.fixture
def encoder() -> SentenceEncoder:
    return SentenceEncoder()


@pytest.mark.parametrize(
    ("language", "marked", "read", "button", "like"),
    [
        ("it", "Senza queste parole", "Leggi a", "≈ Altri così", "Simili a"),
        ("en", "Without these words", "Read a", "≈ More like this", "Like"),
    ],
)
async def test_readers_find_the_same_news_in_other_languages(
    house: House, language: str, marked: str, read: str, button: str, like: str
) -> None:
    for title, text in (BREAD, BREAD_IN_RUSSIAN, CHESS):
        await house.publish(title, text)
    await house.bot.encoding.caught_up(120)
    anna = house.telegram.person("Anna", language_code=language)
    found = await asks(anna, "/search panettieri pane dopo la piena")
    above, _, below = found.text.partition(marked)
    assert BREAD[0] in above
    assert BREAD_IN_RUSSIAN[0] not in above
    assert f"a. {BREAD_IN_RUSSIAN[0]}" in below
    assert CHESS[0] not in found.text
    assert read in labels(found)
    await anna.taps(read)
    opened = await anna.hears()
    assert BREAD_IN_RUSSIAN[1] in opened.text
    await anna.taps(button)
    alike = await anna.hears()
    assert alike.text.startswith(f"≈ {like} {BREAD_IN_RUSSIAN[0]}")
    assert f"1. {BREAD[0]}" in alike.text
    assert CHESS[0] not in alike.text


@pytest.mark.parametrize(
    ("language", "query", "at_once", "marked"),
    [
        ("it", "panettieri pane dopo la piena", BREAD[0], "Senza queste parole"),
        ("en", "bakery bread flooding", "Nothing", "Without these words"),
    ],
)
async def test_what_still_has_to_start_keeps_nobody_who_searches_waiting(
    house: House, encoder: SentenceEncoder, language: str, query: str, at_once: str, marked: str
) -> None:
    for title, text in (BREAD, BREAD_IN_RUSSIAN, CHESS):
        await house.publish(title, text)
    await house.bot.encoding.caught_up(120)
    await encoder.close()
    anna = house.telegram.person("Anna", language_code=language)
    found = await asks(anna, f"/search {query}")
    assert at_once in found.text
    assert marked not in found.text
    whole = await anna.hears()
    assert (whole.message_id, at_once in whole.text, marked in whole.text) == (found.message_id, True, True)
    assert BREAD_IN_RUSSIAN[0] in whole.text


async def test_what_comes_late_does_not_bring_back_what_was_left(house: House, encoder: SentenceEncoder) -> None:
    for number in range(7):
        await house.publish(f"{BREAD[0]} {number}", f"{BREAD[1]} Forno {number}.")
    await house.publish(*BREAD_IN_RUSSIAN)
    await house.bot.encoding.caught_up(120)
    await encoder.close()
    anna = house.telegram.person("Anna", language_code="it")
    found = await asks(anna, "/search panettieri pane piena")
    await anna.taps("più recenti")
    turned = await anna.hears()
    assert "Senza queste parole" not in turned.text
    whole = await anna.hears()
    assert whole.message_id == turned.message_id == found.message_id
    assert turned.text in whole.text
    assert "Senza queste parole" in whole.text


@pytest.mark.parametrize(
    ("language", "nothing", "button"),
    [("it", "altro di simile", "≈ Altri così"), ("en", "nothing else", "≈ More like this")],
)
async def test_where_nothing_is_like_it_a_notice_says_so(
    house: House, language: str, nothing: str, button: str
) -> None:
    chess = await house.publish(*CHESS)
    await house.publish(*BREAD_IN_ENGLISH)
    await house.bot.encoding.caught_up(120)
    anna = house.telegram.person("Anna", language_code=language)
    await asks(anna, f"/article {chess.number}")
    assert nothing in (await anna.taps(button) or "")
