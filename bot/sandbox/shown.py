"""A message as people see it: what it says, its buttons, and whose it is."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime

from bot.sandbox import richtext
from bot.sandbox.content import said, shown_html
from bot.sandbox.world import Json


@dataclass(frozen=True, slots=True)
class ShownMessage:
    """A message as a person sees it."""

    message_id: int
    sender: str
    text: str
    html: str
    entities: list[Json]
    buttons: list[list[str]]
    edited: bool
    date: datetime
    document: str | None = None
    photo: str | None = None
    covered: bool = False
    reply_keyboard: list[list[Json]] | None = None
    markup: Json = field(default_factory=dict)


def is_bots(message: Json, bot_id: int) -> bool:
    """Return whether a message is the bot's; in a channel a person's post bears the person's signature."""
    if "from" in message:
        return bool(message["from"]["id"] == bot_id)
    return "author_signature" not in message


def buttons_of(message: Json) -> list[list[Json]]:
    """Return the rows of buttons that call back or open something: in the text, then under it."""
    in_text = richtext.buttons(message["rich_message"]) if "rich_message" in message else []
    under: list[list[Json]] = message.get("reply_markup", {}).get("inline_keyboard", [])
    return [*[[button] for button in in_text], *under]


def shown_date(message: Json) -> datetime:
    """Return a message's date, aware UTC."""
    return datetime.fromtimestamp(message["date"], UTC)


def shown_message(message: Json, bot_id: int) -> ShownMessage:
    """Return a stored message as a person sees it."""
    markup = message.get("reply_markup", {})
    own = is_bots(message, bot_id)
    return ShownMessage(
        message_id=message["message_id"],
        sender="bot" if own else message["from"]["first_name"] if "from" in message else message["author_signature"],
        text=said(message),
        html=shown_html(message),
        entities=message.get("entities") or message.get("caption_entities", []),
        buttons=[[button["text"] for button in row] for row in buttons_of(message)],
        edited="edit_date" in message,
        date=shown_date(message),
        document=message.get("document", {}).get("file_name"),
        photo=message["photo"][-1]["file_id"] if "photo" in message else None,
        covered="has_media_spoiler" in message,
        reply_keyboard=markup.get("keyboard"),
        markup=markup,
    )
