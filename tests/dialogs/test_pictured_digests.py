"""The photo of a digest's first story, as readers of the classic layout get it: sent once, and changed in place."""

from __future__ import annotations

from typing import Any

import pytest

from bot.sandbox import Person, ShownMessage
from digests.model import Article
from tests.dialogs.articles import newest
from tests.dialogs.conftest import House
from tests.dialogs.desk import COMET, MIRROR, MOON
from tests.dialogs.talking import exchange, shown
from tests.dialogs.test_corrections import (
    RIGHT,
    TEXT,
    TOPIC,
    WORDS,
    WRONG,
    confirmed,
    digest,
    morning,
    person_hears_edit,
    reader,
)
from tests.dialogs.test_pictures import BRIDGE, SHIP

both = pytest.mark.parametrize("language", ["it", "en"])


async def illustrated(house: House, language: str, text: str = TEXT) -> tuple[Person, Article]:
    """Return an editor who has published an article that came with a photo."""
    words = WORDS[language]
    editor = await house.editor(language_code=language)
    await editor.sends_photo(f"{WRONG}\n{text}", shows=SHIP)
    await shown(editor, (WRONG, "🖼"))
    await exchange(editor, f"[{words['publish']}]", words["published"])
    return editor, await newest(house)


def shows(house: House, message: ShownMessage) -> Any:
    """Return what the photo of a message shows, None where it has none."""
    return house.telegram.world.photos[message.photo] if message.photo else None


@both
async def test_a_short_digest_stands_under_its_photo_and_is_corrected_there(house: House, language: str) -> None:
    words, person = WORDS[language], await reader(house, language=language)
    editor, article = await illustrated(house, language)
    await morning(house)
    first = digest(person)
    assert shows(house, first) == SHIP
    assert WRONG in first.text
    person.skip()
    await confirmed(editor, RIGHT, words, words["one"])
    edited = await person_hears_edit(person)
    assert (edited.message_id, shows(house, edited), edited.covered) == (first.message_id, SHIP, False)
    assert RIGHT in edited.text
    assert WRONG not in edited.text.partition("✏️")[0]
    await house.services.ingest.illustrate(article.id, house.telegram.world.store_photo(BRIDGE)[-1]["file_id"])
    house.services.corrections.wake()
    edited = await person_hears_edit(person)
    assert (edited.message_id, shows(house, edited)) == (first.message_id, BRIDGE)
    assert len([each for each in person.screen() if TOPIC[language].upper() in each.text]) == 1


@both
async def test_what_is_taken_back_is_seen_no_more_and_its_photo_is_covered(house: House, language: str) -> None:
    words, person = WORDS[language], await reader(house, language=language)
    editor, _ = await illustrated(house, language)
    await morning(house)
    first = digest(person)
    person.skip()
    await exchange(editor, f"[{words['retract']}]", (words["one"], words["really"]))
    await exchange(editor, f"[{words['yes']}]", words["retracted"])
    edited = await person_hears_edit(person)
    assert (edited.message_id, edited.covered) == (first.message_id, True)
    assert words["gone"] in edited.text
    assert WRONG not in edited.text


async def test_buttons_below_a_photo_answer(house: House) -> None:
    person = await reader(house)
    await illustrated(house, "it")
    await morning(house)
    person.skip()
    await person.taps("⚙ Orario")
    assert "08:00" in (await person.hears()).text
    assert shows(house, [each for each in person.screen() if WRONG in each.text][-1]) == SHIP


async def test_a_long_digest_is_whole_rather_than_pictured(house: House) -> None:
    person = await reader(house, "Cina–Russia", "Spazio")
    await illustrated(house, "it")
    for title, text in (COMET, MIRROR, MOON):
        await house.publish(title, f"{text} {'And it goes on and on with the probe and the telescope ' * 5}.")
    await morning(house)
    assert digest(person).photo is None
    assert WRONG in digest(person).text


async def test_a_group_that_takes_no_photos_gets_the_text(house: House) -> None:
    person = await reader(house)
    house.telegram.world.rooms[person.id].photoless = True
    await illustrated(house, "it")
    await morning(house)
    assert digest(person).photo is None
    assert WRONG in digest(person).text
    assert "⚙ Orario" in str(digest(person).buttons)
