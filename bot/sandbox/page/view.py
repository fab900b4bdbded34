"""What the chat page shows of a chat: Bot API messages -> the few fields that a bubble needs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from bot.sandbox.content import said as words_of
from bot.sandbox.page.seats import Seat
from bot.sandbox.world import Json

MOST_MESSAGES = 300
PREVIEW = 80
SERVICE = {
    "new_chat_members": "joined the chat",
    "left_chat_member": "left the chat",
    "group_chat_created": "created the group",
    "migrate_to_chat_id": "The group became a supergroup",
    "migrate_from_chat_id": "The group became a supergroup",
    "chat_shared": "Chose a chat",
    "users_shared": "Chose a person",
    "new_chat_title": "changed the title",
}
NOT_SHOWN = "This kind of message is not shown here."


def conversation(messages: Iterable[Json], person_id: int) -> list[Json]:
    """Return the last messages of a chat, oldest first, as somebody sees them."""
    return [bubble(message, person_id) for message in list(messages)[-MOST_MESSAGES:]]


def bubble(message: Json, person_id: int) -> Json:
    """Return one message as somebody sees it."""
    caption = "text" not in message
    return {
        "id": message["message_id"],
        "sender": sender(message),
        "mine": is_from(message, person_id),
        "date": message["date"],
        "edited": "edit_date" in message,
        "forwarded": _origin(message.get("forward_origin")),
        "text": text(message),
        "entities": message.get("caption_entities" if caption else "entities", []),
        "rich": message.get("rich_message"),
        "preview": message.get("link_preview_options"),
        "document": _document(message.get("document")),
        "photo": message["photo"][-1]["file_id"] if "photo" in message else None,
        "covered": "has_media_spoiler" in message,
        "buttons": _inline(message.get("reply_markup")),
    }


def text(message: Json) -> str:
    """Return what a message says, in words where it is a place or an event."""
    said: str = words_of(message)
    if said or message.keys() & {"document", "photo"}:
        return said
    if "location" in message:
        place = message["location"]
        return f"📍 {place['latitude']:.2f}, {place['longitude']:.2f}"
    return next((words for field, words in SERVICE.items() if field in message), NOT_SHOWN)


def preview(messages: Iterable[Json]) -> str:
    """Return the beginning of the last message in a chat, the empty string where there is none."""
    last = next(reversed(list(messages)), None)
    if last is None:
        return ""
    words = text(last) or ("🖼" if "photo" in last else str(last.get("document", {}).get("file_name", "")))
    return " ".join(words.split())[:PREVIEW]


def unread(messages: Iterable[Json], person_id: int, read: int) -> int:
    """Return how many messages of others came after the last one read."""
    return sum(message["message_id"] > read and not is_from(message, person_id) for message in messages)


def sender(message: Json) -> str:
    """Return the name of who wrote a message."""
    who: Json = message.get("sender_chat") or message.get("from") or message["chat"]
    return who.get("title") or who.get("first_name") or ""


def is_from(message: Json, person_id: int) -> bool:
    """Return whether a person wrote a message under their own name."""
    return "sender_chat" not in message and message.get("from", {}).get("id") == person_id


def reply_keyboard(messages: Iterable[Json], person_id: int) -> list[list[Json]] | None:
    """Return the rows of the keyboard that stands under a chat, None for none."""
    answered = False
    for message in reversed(list(messages)):
        markup = message.get("reply_markup") or {}
        if "keyboard" in markup:
            spent = answered and markup.get("one_time_keyboard")
            return None if spent else [[_reply(button) for button in row] for row in markup["keyboard"]]
        if markup.get("remove_keyboard"):
            return None
        answered = answered or is_from(message, person_id)
    return None


def commands(registered: Mapping[tuple[str, str], list[Json]], seat: Seat) -> list[Json]:
    """Return the commands that Telegram offers in a chat: the narrowest scope first, in it the person's language."""
    language = seat.person.user.get("language_code", "")
    for scope in _scopes(seat):
        for code in (language, ""):
            if (scope, code) in registered:
                return registered[scope, code]
    return []


def _scopes(seat: Seat) -> list[str]:
    """Return the keys of the scopes that hold in a chat, the narrowest first; channels have no commands."""
    room, person = seat.room.id, seat.person.id
    if seat.kind == "channel":
        return []
    if seat.kind == "private":
        return [f"chat:{room}:", "all_private_chats", "default"]
    chiefs = [f"chat_administrators:{room}:"] if seat.is_chief else []
    wide = ["all_chat_administrators"] if seat.is_chief else []
    return [f"chat_member:{room}:{person}", *chiefs, f"chat:{room}:", *wide, "all_group_chats", "default"]


def _origin(origin: Json | None) -> str | None:
    if origin is None:
        return None
    who = origin.get("sender_user") or origin.get("sender_chat") or origin.get("chat") or {}
    return origin.get("sender_user_name") or who.get("title") or who.get("first_name") or "somebody"


def _document(document: Json | None) -> Json | None:
    if document is None:
        return None
    return {"name": document.get("file_name") or "file", "size": document.get("file_size") or 0}


def _inline(markup: Json | None) -> list[list[Json]]:
    return [[_button(button) for button in row] for row in (markup or {}).get("inline_keyboard", [])]


def _button(button: Json) -> Json:
    return {
        "text": button["text"],
        "style": button.get("style"),
        "data": button.get("callback_data"),
        "url": button.get("url"),
        "copy": button.get("copy_text", {}).get("text"),
    }


def _reply(button: Json | str) -> Json:
    if isinstance(button, str):
        return {"text": button, "request": None}
    asked = button.get("request_chat")
    chat = None if asked is None else "channel" if asked.get("chat_is_channel") else "group"
    return {"text": button["text"], "request": "location" if button.get("request_location") else chat}
