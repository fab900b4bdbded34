"""Photos on the local Telegram: by file id or address, edited, and refused as Telegram refuses them."""

from __future__ import annotations

from typing import Any

import pytest

from bot.sandbox.writing import PIXEL
from tests.botapi_schema import read_message
from tests.sandbox.test_methods import Caller, bot

__all__ = ["bot"]
UNKNOWN = "Bad Request: wrong file identifier/HTTP URL specified"


async def known(bot: Caller) -> str:
    """Return the file id of a photo that somebody has sent."""
    return str(bot.telegram.shown(await _sent(bot)).photo)


async def _sent(bot: Caller) -> Any:
    return bot.telegram.world.rooms[bot.anna.id].messages[await bot.anna.sends_photo("A ship")]


def rich(media: str) -> dict[str, Any]:
    return {
        "blocks": [{"type": "paragraph", "text": "x"}, {"type": "photo", "photo": {"type": "photo", "media": media}}]
    }


async def test_a_photo_that_somebody_sent_is_sent_again_by_its_id(bot: Caller) -> None:
    file_id = await known(bot)
    sent = await bot.done("sendPhoto", chat_id=bot.anna.id, photo=file_id, caption="<b>x</b>", parse_mode="HTML")
    assert read_message(sent).caption == "x"
    assert sent["photo"][-1]["file_id"] != file_id
    sent = await bot.done("sendRichMessage", chat_id=bot.anna.id, rich_message=rich(file_id))
    assert read_message(sent).rich_message is not None
    for size in sent["rich_message"]["blocks"][1]["photo"]:
        await bot.done("sendPhoto", chat_id=bot.anna.id, photo=size["file_id"])


@pytest.mark.parametrize("photo", ["AgACAgIAAxkBAAI", "ftp://paper.example/ship.jpg", "../../etc/passwd", "x" * 5000])
async def test_a_file_id_that_is_not_known_is_refused(bot: Caller, photo: str) -> None:
    assert await bot.refused("sendPhoto", chat_id=bot.anna.id, photo=photo) == UNKNOWN
    assert await bot.refused("sendRichMessage", chat_id=bot.anna.id, rich_message=rich(photo)) == UNKNOWN
    sent = await bot.done("sendPhoto", chat_id=bot.anna.id, photo=await known(bot))
    media = {"type": "photo", "media": photo}
    place = {"chat_id": bot.anna.id, "message_id": sent["message_id"]}
    assert await bot.refused("editMessageMedia", **place, media=media) == UNKNOWN


async def test_a_document_is_no_photo(bot: Caller) -> None:
    await bot.anna.sends_file("ship.gif", PIXEL)
    (file_id,) = bot.telegram.world.files
    reason = "Bad Request: can't use file of type Document as Photo"
    assert await bot.refused("sendPhoto", chat_id=bot.anna.id, photo=file_id) == reason


async def test_a_photo_takes_the_place_of_another_or_of_a_text_and_no_text_that_of_a_photo(bot: Caller) -> None:
    first, other = await known(bot), str(bot.telegram.shown(bot.telegram.world.rooms[bot.anna.id].messages[
        await bot.anna.sends_photo(shows=b"\xff\xd8\xff another")]).photo)  # fmt: skip
    sent = await bot.done("sendPhoto", chat_id=bot.anna.id, photo=first)
    place = {"chat_id": bot.anna.id, "message_id": sent["message_id"]}
    assert (await bot.refused("editMessageText", **place, text="x")).endswith("there is no text in the message to edit")
    assert "not modified" in await bot.refused("editMessageMedia", **place, media={"type": "photo", "media": first})
    edited = await bot.done("editMessageMedia", **place, media={"type": "photo", "media": other, "caption": "New"})
    assert (edited["caption"], edited["message_id"]) == ("New", sent["message_id"])
    text = await bot.done("sendMessage", chat_id=bot.anna.id, text="x")
    place["message_id"] = text["message_id"]
    edited = await bot.done("editMessageMedia", **place, media={"type": "photo", "media": other})
    assert "text" not in edited
    assert edited["photo"]


async def test_where_photos_are_not_allowed_texts_are(bot: Caller) -> None:
    group = bot.telegram.group("Friends", members=[bot.anna], with_bot=True)
    bot.telegram.world.rooms[group.id].photoless = True
    await bot.done("sendMessage", chat_id=group.id, text="x")
    reason = await bot.refused("sendPhoto", chat_id=group.id, photo=await known(bot))
    assert reason == "Bad Request: not enough rights to send photos to the chat"
