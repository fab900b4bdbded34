"""Photos that come behind an article: as an album, in reply, or while its page is still being read."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from aiohttp import web

from tests.dialogs.articles import BREAD, GAS, count, draft, newest
from tests.dialogs.conftest import House
from tests.dialogs.talking import exchange, shown
from tests.dialogs.test_pictures import BRIDGE, SHIP, picture
from tests.sample_files import TITLE, page

DOOR = b"\xff\xd8\xff door"
PICTURED = {
    "it": ("La foto è ora l’immagine di questo articolo.", "un articolo vuole parole"),
    "en": ("The photo is now this article’s picture.", "an article needs words"),
}
both = pytest.mark.parametrize("language", PICTURED)


class Late:
    """A page that comes when it may; or none, where it has a status of its own."""

    def __init__(self, house: House, status: int = 200) -> None:
        self.may_come = asyncio.Event()
        self.url = house.sites.does("/tardi", self._answer)
        self._status = status

    async def _answer(self, request: web.Request) -> web.Response:
        await self.may_come.wait()
        return web.Response(text=page(), content_type="text/html", status=self._status)


@both
@pytest.mark.parametrize("after", [timedelta(seconds=3), timedelta(minutes=2)])
async def test_a_photo_that_comes_while_a_page_is_being_read_is_its_picture(
    house: House, language: str, after: timedelta
) -> None:
    is_pictured, asks = PICTURED[language]
    editor, late = await house.editor(language_code=language), Late(house)
    await draft(editor, GAS)
    house.clock.forward(timedelta(seconds=5))
    await editor.says(late.url)
    await shown(editor, "⏳")
    house.clock.forward(after)
    await editor.sends_photo(shows=SHIP)
    await house.telegram.idle()
    late.may_come.set()
    await shown(editor, (TITLE, is_pictured))
    assert await picture(house) == SHIP
    assert (await newest(house)).title == TITLE
    assert [each.text for each in editor.screen() if asks in each.text] == []
    assert await count(house) == 2


async def test_of_an_album_that_comes_while_a_page_is_being_read_the_first_is_its_picture(house: House) -> None:
    editor, late = await house.editor(), Late(house)
    await editor.says(late.url)
    await shown(editor, "⏳")
    for shows in (SHIP, BRIDGE, DOOR):
        await editor.sends_photo(shows=shows, media_group="a")
    await house.telegram.idle()
    late.may_come.set()
    await shown(editor, (TITLE, PICTURED["it"][0]))
    await house.idle()
    assert await picture(house) == SHIP
    assert [each.text for each in editor.screen() if PICTURED["it"][1] in each.text] == []


@both
async def test_the_photo_of_a_page_that_does_not_come_waits_for_the_text_of_it(house: House, language: str) -> None:
    editor, late = await house.editor(language_code=language), Late(house, 404)
    await editor.says(late.url)
    await shown(editor, "⏳")
    await editor.sends_photo(shows=SHIP)
    await house.telegram.idle()
    late.may_come.set()
    await shown(editor, PICTURED[language][1])
    await exchange(editor, GAS, ("Accordo sul gas", "🖼"))
    assert await picture(house) == SHIP
    assert (await newest(house)).url == late.url


async def test_a_photo_behind_what_was_sent_since_is_not_that_of_the_page(house: House) -> None:
    editor, late = await house.editor(), Late(house)
    await editor.says(late.url)
    await shown(editor, "⏳")
    house.clock.forward(timedelta(seconds=5))
    await draft(editor, GAS)
    house.clock.forward(timedelta(seconds=5))
    await editor.sends_photo(shows=SHIP)
    await shown(editor, ("Accordo sul gas", PICTURED["it"][0]))
    late.may_come.set()
    await shown(editor, TITLE)
    assert await picture(house) is None


@both
@pytest.mark.parametrize("had", [None, BRIDGE])
@pytest.mark.parametrize("after", [timedelta(), timedelta(seconds=20)])
async def test_the_first_of_an_album_behind_an_article_is_its_picture(
    house: House, language: str, had: bytes | None, after: timedelta
) -> None:
    is_pictured, asks = PICTURED[language]
    editor = await house.editor(language_code=language)
    if had:
        await editor.sends_photo(GAS, shows=had)
    else:
        await editor.says(GAS)
    await shown(editor, "Accordo sul gas")
    house.clock.forward(after)
    for shows in (SHIP, DOOR, DOOR):
        await editor.sends_photo(shows=shows, media_group="a")
    await shown(editor, ("Accordo sul gas", is_pictured))
    await house.idle()
    assert await picture(house) == SHIP
    assert [each.text for each in editor.screen() if asks in each.text] == []
    await exchange(editor, BREAD, ("📝", "Il pane di montagna"))
    assert await count(house) == 2


@pytest.mark.parametrize("answers", ["message", "card"])
@pytest.mark.parametrize("media_group", [None, "a"])
async def test_a_photo_in_reply_to_an_article_is_its_picture_however_late(
    house: House, answers: str, media_group: str | None
) -> None:
    editor = await house.editor()
    said = await editor.says(GAS)
    card = await shown(editor, "Accordo sul gas")
    house.clock.forward(timedelta(minutes=20))
    await draft(editor, BREAD)
    house.clock.forward(timedelta(minutes=20))
    to = said if answers == "message" else card.message_id
    for shows in (SHIP, BRIDGE)[: 2 if media_group else 1]:
        await editor.sends_photo(shows=shows, media_group=media_group, reply_to=to)
    await shown(editor, ("Accordo sul gas", PICTURED["it"][0]))
    await house.idle()
    async with house.services.store.read() as tx:
        gas, bread = await tx.articles.each_after(0, 10)
    assert (house.telegram.world.photos[gas.picture or ""], bread.picture) == (SHIP, None)


@pytest.mark.parametrize("had", [None, BRIDGE])
async def test_an_album_whose_words_come_later_is_an_article_of_its_own(house: House, had: bytes | None) -> None:
    editor = await house.editor()
    if had:
        await editor.sends_photo(GAS, shows=had)
    else:
        await editor.says(GAS)
    await shown(editor, "Accordo sul gas")
    house.clock.forward(timedelta(seconds=10))
    await editor.sends_photo(shows=SHIP, media_group="a")
    await shown(editor, ("Accordo sul gas", PICTURED["it"][0]))
    await editor.sends_photo("Foto: Rita", shows=DOOR, media_group="a")
    await editor.sends_photo(BREAD, shows=DOOR, media_group="a")
    await shown(editor, ("Il pane di montagna", "🖼"))
    assert await picture(house) == SHIP
    async with house.services.store.read() as tx:
        gas, bread = await tx.articles.each_after(0, 10)
    assert (gas.picture and house.telegram.world.photos[gas.picture], bread.title) == (had, BREAD.partition("\n")[0])
    assert [each.text for each in editor.screen() if PICTURED["it"][0] in each.text] == []


async def test_of_an_album_that_answers_the_question_for_a_picture_the_first_is_taken(house: House) -> None:
    editor = await house.editor()
    await draft(editor, GAS)
    house.clock.forward(timedelta(minutes=5))
    await exchange(editor, "[Modifica]", "Che cosa vuoi cambiare?")
    await exchange(editor, "[Immagine]", "Mandami la nuova immagine")
    for shows in (SHIP, BRIDGE):
        await editor.sends_photo(shows=shows, media_group="a")
    await shown(editor, ("Accordo sul gas", "🖼"))
    await house.idle()
    assert await picture(house) == SHIP
    assert [each.text for each in editor.screen() if PICTURED["it"][1] in each.text] == []
