"""What a raw update says of itself before anything else reads it: whose it is, and what it repeats. Pure.

Anything may stand there: an older Bot API server words things differently, and strangers choose most of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

Raw: TypeAlias = Mapping[str, Any]

# The kinds whose messages come once: an edited one is told of again under the same id.
POSTS = ("message", "channel_post")
# The largest integer that a database keeps.
LARGEST_ID = 2**63 - 1


def update_id(raw: Raw) -> int | None:
    """Return the number of an update, None where it has none."""
    return _id(raw.get("update_id"))


def kind_of(raw: Raw) -> str:
    """Return the kind of an update, such as ``message``; the empty string where it has none."""
    return next((name for name in raw if name != "update_id"), "")


def queue_of(raw: Raw) -> str:
    """Return the name of those that wait for each other: the updates of a chat, or the inline queries of a person.

    A chat where the bot is a guest may have the number of another one that it knows.
    """
    content = _content(raw)
    if "inline_query" in raw or "guest_message" in raw:
        return f"inline:{sender_of(raw) or 0}"
    message = _part(content, "message") or content
    return str(_id(_part(message, "chat").get("id")) or sender_of(raw) or 0)


def sender_of(raw: Raw) -> int | None:
    """Return the id of the person or chat that an update comes from."""
    content = _content(raw)
    return _id(_part(content, "from").get("id")) or _id(_part(content, "sender_chat").get("id"))


def post_of(raw: Raw) -> str | None:
    """Return what names a new message in all the world: its chat and its number there."""
    kind = next((kind for kind in POSTS if kind in raw), "")
    message = _part(raw, kind)
    chat, number = _id(_part(message, "chat").get("id")), _id(message.get("message_id"))
    return f"{chat}:{number}" if chat is not None and number is not None else None


def command_of(raw: Raw) -> tuple[int, str] | None:
    """Return who gave which command, word by word; None for everything else."""
    text, sender = _part(raw, "message").get("text"), sender_of(raw)
    return (sender, text) if isinstance(text, str) and text.startswith("/") and sender is not None else None


def private_chat_of(raw: Raw) -> tuple[int, str] | None:
    """Return the private chat that a message came in, and the language that its person's Telegram speaks."""
    message = _part(raw, "message")
    chat, language = _part(message, "chat"), _part(message, "from").get("language_code")
    number = _id(chat.get("id"))
    if chat.get("type") != "private" or number is None:
        return None
    return number, language if isinstance(language, str) else ""


def _content(raw: Raw) -> Raw:
    return next((value for name, value in raw.items() if name != "update_id" and isinstance(value, Mapping)), {})


def _part(raw: Raw, name: str) -> Raw:
    part = raw.get(name)
    return part if isinstance(part, Mapping) else {}


def _id(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and abs(value) <= LARGEST_ID else None
