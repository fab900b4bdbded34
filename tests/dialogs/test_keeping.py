"""Kept and found again: articles that are saved, and past digests by their date."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.sandbox import Person
from digests.model import Ground
from tests.dialogs.conftest import House
from tests.dialogs.locale import Said
from tests.dialogs.script import asks, labels, play

MORNING = timedelta(hours=22, seconds=1)
IO = ("A probe near Io", "The probe felt the heat of the volcanoes. They never sleep.")
WEBB = ("A telescope called Webb", "The telescope found a faint galaxy. Its light is old.")
WORDS = {
    "en": {
        "save": "★ Save", "saved": "✓ Saved", "noted": "★ Saved: they are all in /saved.", "gone": "No longer saved.",
        "none": "You have saved nothing yet", "nothing": "Nothing that you saved has", "file": "📥 As a file",
        "caption": "Saved articles: 2", "digests": "Your digests", "day": "Mar 11", "title": "Digest for Wednesday",
        "not_then": "I have no digest of that day", "had_none": "You have had no digest yet", "topic": "Space",
    },
    "it": {
        "save": "★ Salva", "saved": "✓ Salvato", "noted": "★ Salvato: li trovi tutti in /saved.",
        "gone": "Non è più salvato.", "none": "Non hai ancora salvato nulla", "nothing": "Tra quel che hai salvato",
        "file": "📥 In un file", "caption": "Articoli salvati: 2", "digests": "Le tue rassegne", "day": "11 mar",
        "title": "Rassegna di mercoledì", "not_then": "Di quel giorno non ho", "had_none": "Non hai ancora avuto",
        "topic": "Spazio",
    },
}  # fmt: skip
LANGUAGES = pytest.mark.parametrize("language", ["en", "it"])


async def a_reader(house: House, language: str) -> tuple[Person, dict[str, str]]:
    words = WORDS[language]
    anna = house.telegram.person("Anna", language_code=language)
    await asks(anna, "/start")
    await anna.taps(words["topic"])
    return anna, words


@LANGUAGES
async def test_an_article_is_saved_found_handed_out_and_let_go(house: House, language: str) -> None:
    anna, words = await a_reader(house, language)
    assert words["none"] in (await asks(anna, "/saved")).text
    for title, text in (IO, WEBB):
        article = await house.publish(title, text, url="https://news.example/?a=1&b=2")
        await asks(anna, f"/article {article.id}")
        assert await anna.taps(words["save"]) == words["noted"]
        assert words["saved"] in labels(anna.screen()[-1])
    listed = await asks(anna, "/saved")
    assert listed.text.index(WEBB[0]) < listed.text.index(IO[0])
    found = await asks(anna, "/saved volcano")
    assert IO[0] in found.text
    assert WEBB[0] not in found.text
    await play(anna, [("/saved comet", words["nothing"])])
    await asks(anna, "/saved")
    anna.skip()
    await anna.taps(words["file"])
    assert words["caption"] in (await anna.hears()).text
    await asks(anna, f"/article {article.id}")
    assert await anna.taps(words["saved"]) == words["gone"]
    assert WEBB[0] not in (await asks(anna, "/saved")).text


async def test_what_is_taken_back_says_so_wherever_it_is_asked_for(house: House) -> None:
    anna, words = await a_reader(house, "en")
    article = await house.publish(*IO)
    await asks(anna, f"/article {article.id}")
    await anna.taps(words["save"])
    await house.services.corrections.retract(article.id, Ground.WRONG)
    taken_back = "⛔ This article has been taken back by the newsroom: it was wrong."
    while taken_back not in (await anna.hears()).text:
        pass
    for question in (f"/article {article.id}", f"/story {article.id}", f"/start a_{article.id}", "/start wish_1"):
        assert (await asks(anna, question)).text == taken_back
    assert (await asks(anna, "/saved")).text == f"⛔ {IO[0]}: taken back; it was wrong."
    other = await house.publish(*WEBB)
    await asks(anna, f"/article {other.id}")
    await anna.taps(words["save"])
    kept = (await asks(anna, "/saved")).text
    assert kept.startswith("★ Saved · 1")
    assert kept.endswith(f"⛔ {IO[0]}: taken back; it was wrong.")


async def test_nothing_is_kept_in_groups(house: House) -> None:
    anna, _ = await a_reader(house, "en")
    group = house.telegram.group("Stargazers", [], [anna], with_bot=True)
    assert "private chat" in (await asks(anna, "/saved", group)).text


@LANGUAGES
async def test_a_past_digest_opens_by_its_date(house: House, language: str) -> None:
    anna, words = await a_reader(house, language)
    assert words["had_none"] in (await asks(anna, "/history")).text
    await house.publish(*IO)
    await house.tick(after=MORNING)
    await house.publish(*WEBB)
    await house.tick(after=timedelta(days=1))
    assert words["digests"] in (await asks(anna, "/history")).text
    anna.skip()
    await anna.taps(words["day"])
    again = await anna.hears()
    assert words["title"] in again.text
    assert IO[0] in again.text
    for date in ("11.03", "2026-03-11", "11/3", "yesterday", "вчера", "11. März", "11 de marzo", "mercredi"):
        assert IO[0] in (await asks(anna, f"/history {date}")).text
    for date in ("13.03.2026", "3 December"):
        assert words["not_then"] in (await asks(anna, f"/history {date}")).text
    for date in ("99.99", "once upon a time"):
        assert Said(house, language)("history-unclear") in (await asks(anna, f"/history {date}")).text


async def test_a_digest_of_a_group_opens_for_who_pressed_its_date_there(house: House) -> None:
    await house.publish(*IO)
    anna, zeno = (house.telegram.person(name, language_code="en") for name in ("Anna", "Zeno"))
    group = house.telegram.group("Stargazers", [], [anna], with_bot=True)
    await anna.says("/topics", group)
    await anna.hears(group)
    await anna.taps("Space", to=group)
    await house.tick(after=MORNING)
    await asks(anna, "/history", group)
    await anna.taps("Mar 11", to=group)
    payload = house.telegram.calls[-1].params["url"].partition("?start=")[2]
    assert IO[0] in (await asks(anna, f"/start {payload}")).text
    assert IO[0] not in (await asks(zeno, f"/start {payload}")).text


FORGED = ["save|999|1", "saved|-3|x", "saved|99999", "history|99", "issue|999", "issue|x"]


@pytest.mark.parametrize("data", FORGED)
async def test_forged_buttons_keep_nothing_and_open_nothing(house: House, data: str) -> None:
    anna, words = await a_reader(house, "en")
    await anna.presses_raw(anna.screen()[-1].message_id, f"v1|{data}")
    assert words["none"] in (await asks(anna, "/saved")).text
