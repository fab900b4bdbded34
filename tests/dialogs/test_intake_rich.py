"""Rich messages that editors paste, edit and post: articles like any other, with their picture."""

from __future__ import annotations

from typing import Any

from bot.sandbox import Person
from tests.dialogs.articles import GAS, count, newest
from tests.dialogs.conftest import House
from tests.dialogs.talking import shown
from tests.dialogs.test_channel_posts import published, source
from tests.dialogs.test_pictures import SHIP, picture

TITLE, TEXT = GAS.partition("\n")[::2]


def rich(editor: Person, text: str, *, shows: bytes | None = None) -> dict[str, Any]:
    """Return the content of a rich message with the headline of the article, a text and perhaps a photo."""
    photo = [{"type": "photo", "photo": editor._words("", photo=shows)["photo"]}] if shows else []
    linked = {"type": "url", "text": "Qui tutto", "url": "https://gas.example/"}
    blocks = [{"type": "heading", "size": 1, "text": TITLE}, *photo, {"type": "paragraph", "text": text}]
    return {"rich_message": {"blocks": [*blocks, {"type": "paragraph", "text": [linked, "."]}]}}


async def test_a_rich_message_becomes_a_draft_with_its_picture_and_its_links(house: House) -> None:
    editor = await house.editor()
    editor._sends(rich(editor, TEXT, shows=SHIP), None)
    await shown(editor, ("📝 Bozza", "Accordo sul gas", "🖼"))
    article = await newest(house)
    assert article.title == TITLE
    assert article.text == f"{TEXT.rstrip()}\nQui tutto."
    assert "https://gas.example/" in {each.url for each in article.entities}
    assert await picture(house) == SHIP


async def test_a_rich_message_that_is_edited_changes_its_draft(house: House) -> None:
    editor = await house.editor()
    number = editor._sends(rich(editor, TEXT), None)
    await shown(editor, ("📝 Bozza", "dieci anni"))
    room = house.telegram.world.rooms[editor.id]
    changed = rich(editor, TEXT.replace("dieci anni", "trent’anni"))
    house.telegram.updates.put("edited_message", house.telegram.world.replace(room, room.messages[number] | changed))
    await shown(editor, ("📝 Bozza", "trent’anni"))
    assert await count(house) == 1


async def test_a_rich_post_in_a_channel_is_published(house: House) -> None:
    channel = await source(house)
    house.owner._sends(rich(house.owner, TEXT), channel)
    await published(house, 1)
    assert (await newest(house)).title == TITLE
