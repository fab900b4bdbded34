"""Messages that are edited and deleted."""

from __future__ import annotations

from typing import Any

from bot.sandbox.content import (
    caption_content,
    markup_content,
    photo_content,
    preview_content,
    rich_content,
    text_content,
)
from bot.sandbox.methods.context import MethodContext
from bot.sandbox.refusals import bad_request
from bot.sandbox.world import ChatRoom, Json

# What an edit of the text puts something else in the place of.
TEXT_PARTS = ("text", "entities", "link_preview_options", "rich_message")
MEDIA_PARTS = ("photo", "document", "caption", "caption_entities", "has_media_spoiler")
DELETABLE_FOR_S = 48 * 60 * 60


def edit_message_text(
    context: MethodContext,
    *,
    chat_id: Any = None,
    message_id: int = 0,
    inline_message_id: str = "",
    text: str = "",
    parse_mode: str | None = None,
    entities: Any = None,
    link_preview_options: Any = None,
    rich_message: Any = None,
    reply_markup: Any = None,
) -> Json | bool:
    if inline_message_id:
        room, old = _inline(context, inline_message_id)
    else:
        room = context.world.writable(chat_id)
        old = _own(context, room, message_id, "text", "rich_message")
    edited = {key: value for key, value in old.items() if key not in (*TEXT_PARTS, "reply_markup")}
    if rich_message is not None:
        edited |= rich_content(rich_message, context.world)
    else:
        edited |= text_content(text, parse_mode, entities) | preview_content(link_preview_options)
    changed = _changed(context, room, old, edited | markup_content(reply_markup))
    return True if inline_message_id else changed


def edit_message_caption(
    context: MethodContext,
    *,
    chat_id: Any = None,
    message_id: int = 0,
    caption: str = "",
    parse_mode: str | None = None,
    caption_entities: Any = None,
    reply_markup: Any = None,
) -> Json:
    room = context.world.writable(chat_id)
    old = _own(context, room, message_id)
    edited = {key: value for key, value in old.items() if key not in ("caption", "caption_entities", "reply_markup")}
    return _changed(
        context,
        room,
        old,
        edited | caption_content(caption, parse_mode, caption_entities) | markup_content(reply_markup),
    )


def edit_message_media(
    context: MethodContext, *, chat_id: Any = None, message_id: int = 0, media: Any = None, reply_markup: Any = None
) -> Json:
    room = context.world.writable(chat_id)
    old = _own(context, room, message_id)
    kept = {key: value for key, value in old.items() if key not in (*TEXT_PARTS, *MEDIA_PARTS, "reply_markup")}
    new = photo_content(media, context.world)
    if _shows_the_same(context, old.get("photo", []), new["photo"]):
        new["photo"] = old["photo"]
    return _changed(context, room, old, kept | new | markup_content(reply_markup))


def _shows_the_same(context: MethodContext, old: list[Json], new: list[Json]) -> bool:
    photos = context.world.photos
    return bool(old) and photos[old[-1]["file_id"]] == photos[new[-1]["file_id"]]


def edit_message_reply_markup(
    context: MethodContext, *, chat_id: Any = None, message_id: int = 0, reply_markup: Any = None
) -> Json:
    room = context.world.writable(chat_id)
    old = _own(context, room, message_id)
    edited = {key: value for key, value in old.items() if key != "reply_markup"} | markup_content(reply_markup)
    return _changed(context, room, old, edited)


def delete_message(context: MethodContext, *, chat_id: Any, message_id: int) -> bool:
    room = context.world.writable(chat_id)
    _check_deletable(context, room, message_id)
    context.world.delete(room, message_id)
    return True


def delete_messages(context: MethodContext, *, chat_id: Any, message_ids: Any) -> bool:
    room = context.world.writable(chat_id)
    if not isinstance(message_ids, list) or not 1 <= len(message_ids) <= 100:
        raise bad_request("message identifiers are not specified")
    for message_id in message_ids:
        if message_id in room.messages and not _too_old(context, room, message_id):
            context.world.delete(room, message_id)
    return True


def _inline(context: MethodContext, inline_message_id: str) -> tuple[ChatRoom, Json]:
    """Return a message that was sent by way of the bot, wherever it stands."""
    room_id, message_id = context.world.inline_messages.get(inline_message_id, (0, 0))
    room = context.world.rooms.get(room_id)
    if room is None or message_id not in room.messages:
        raise bad_request("MESSAGE_ID_INVALID")
    return room, room.messages[message_id]


def _own(context: MethodContext, room: ChatRoom, message_id: int, *fields: str) -> Json:
    old = room.messages.get(message_id)
    if old is None:
        raise bad_request("message to edit not found")
    own = old.get("from", {}).get("id") == context.world.bot["id"] or "sender_chat" in old
    if not own or "keyboard" in old.get("reply_markup", {}):
        raise bad_request("message can't be edited")
    if fields and not old.keys() & set(fields):
        raise bad_request("there is no text in the message to edit")
    return old


def _check_deletable(context: MethodContext, room: ChatRoom, message_id: int) -> None:
    """Refuse what a bot may not delete: old messages, and other people's in a group where it has no right to.

    https://core.telegram.org/bots/api#deletemessage
    """
    if message_id not in room.messages:
        raise bad_request("message to delete not found")
    if _too_old(context, room, message_id):
        raise bad_request("message can't be deleted for everyone")
    own = room.messages[message_id].get("from", {}).get("id") in (context.world.bot["id"], None)
    rights = room.members[context.world.bot["id"]].rights
    if not own and room.type != "private" and not rights.get("can_delete_messages"):
        raise bad_request("message can't be deleted")


def _too_old(context: MethodContext, room: ChatRoom, message_id: int) -> bool:
    return bool(context.world.timestamp() - room.messages[message_id]["date"] > DELETABLE_FOR_S)


def _changed(context: MethodContext, room: ChatRoom, old: Json, edited: Json) -> Json:
    parts = (*TEXT_PARTS, *MEDIA_PARTS, "reply_markup")
    if all(old.get(part) == edited.get(part) for part in parts):
        raise bad_request(
            "message is not modified: specified new message content and reply markup are exactly the same as a current "
            "content and reply markup of the message"
        )
    return context.world.replace(room, edited)
