"""An announcement as somebody wrote it, turned into the very message that its readers get. Pure.

Formatting, picture and preview are kept as they came; nothing is laid out anew.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

import telegram

from bot.render.lines import one_line, usable_address
from bot.render.parts import MAX_UNITS
from bot.render.pictured import MAX_CAPTION_UNITS
from bot.render.utf16 import units
from digests.errors import InputError
from digests.model import JSON, Message

# What Telegram finds in a text by itself is left to it: https://core.telegram.org/bots/api#messageentity
FORMATTING = {
    "bold", "italic", "underline", "strikethrough", "spoiler", "code", "pre", "blockquote", "expandable_blockquote",
    "text_link", "text_mention", "custom_emoji", "date_time",
}  # fmt: skip
# How a photo stands to its words.
LOOKS = ("show_caption_above_media", "has_spoiler")
MOST_LINKS, LONGEST_LABEL = 10, 64
LINE_UNITS, EXCERPT_UNITS = 60, 200
# What is written in the place of an address, for a link to this bot that is counted.
COUNTED = re.compile(r"/start(?:\s+([A-Za-z0-9_-]{1,62}))?")


class Link(NamedTuple):
    """A button under an announcement."""

    label: str
    url: str


def written(message: telegram.Message, *, behind_command: bool = False) -> Message:
    """Return the message that readers get of one that was written: a text, or a photo with or without words.

    Raises: InputError (announcement-words, -file, -long, -caption).
    """
    if message.document is not None:
        raise InputError("announcement-file")
    if not message.text and not message.photo:
        raise InputError("announcement-words")
    found = message.entities or message.caption_entities
    marks = [each.to_dict() for each in found if str(each.type) in FORMATTING]
    text = message.text or message.caption or ""
    if behind_command:
        text, marks = _behind_command(text, marks)
    if message.photo:
        above = {"show_caption_above_media": True} if message.show_caption_above_media else {}
        cover = {"has_spoiler": True} if message.has_media_spoiler else {}
        return _photo(message.photo[-1].file_id, text, marks, {**above, **cover})
    preview = message.link_preview_options
    return _text(text, marks, {"link_preview_options": preview.to_dict()} if preview else {})


def standing_in(old: Message, new: Message) -> Message:
    """Return how words read in the place of what is out, with its links; a photo stays where no other one comes.

    Raises: InputError (announcement-no-photo, -caption).
    """
    if old.method == "sendMessage" and new.method == "sendPhoto":
        raise InputError("announcement-no-photo")
    if old.method == "sendPhoto" and new.method == "sendMessage":
        kept = (name for name in LOOKS if name in old.parameters)
        looks: JSON = {name: old.parameters[name] for name in kept}
        new = _photo(old.parameters["photo"], new.parameters["text"], new.parameters.get("entities", []), looks)
    return with_links(new, links(old))


def with_links(message: Message, wanted: Sequence[Link]) -> Message:
    """Return a message with links under it, a row each, in the place of those that it has."""
    kept = {name: value for name, value in message.parameters.items() if name != "reply_markup"}
    rows = [[{"text": each.label, "url": each.url}] for each in wanted]
    markup: JSON = {"reply_markup": {"inline_keyboard": rows}} if rows else {}
    instead = tuple(with_links(each, wanted) for each in message.instead)
    return replace(message, parameters={**kept, **markup}, instead=instead)


def links(message: Message) -> list[Link]:
    """Return the links under a message."""
    rows = message.parameters.get("reply_markup", {}).get("inline_keyboard", [])
    return [Link(each["text"], each["url"]) for row in rows for each in row]


def read_links(text: str, username: str, campaign: str) -> list[Link]:
    """Read links, one to a line: ``label | address``, or ``label | /start`` for a link to this bot that is counted.

    campaign: the name under which it is, unless one stands behind ``/start``.
    Raises: InputError (announcement-link, -label, -links).
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) > MOST_LINKS:
        raise InputError("announcement-links", limit=MOST_LINKS)
    return [_link(line, username, campaign) for line in lines]


def campaigns(messages: Iterable[Message], username: str) -> list[str]:
    """Return the names by which links to this bot are counted, each once."""
    counted = _counted(username)
    found = (counted.fullmatch(each.url) for message in messages for each in links(message))
    return list(dict.fromkeys(match[1].lower() for match in found if match))


def _counted(username: str) -> re.Pattern[str]:
    return re.compile(rf"https://t\.me/{re.escape(username)}\?start=c_([A-Za-z0-9_-]{{1,62}})", re.IGNORECASE)


def said(message: Message) -> str:
    """Return the words of a message, as plain text."""
    return str(message.parameters.get("text") or message.parameters.get("caption") or "")


def excerpt(message: Message, limit: int = EXCERPT_UNITS) -> str:
    """Return how a message begins, on one line, as plain text; a sign where it is a picture without words."""
    return one_line(said(message), limit) or "🖼"


def _link(line: str, username: str, campaign: str) -> Link:
    label, _, address = (part.strip() for part in line.rpartition("|"))
    counted = COUNTED.fullmatch(address)
    if counted:
        address = f"https://t.me/{username}?start=c_{(counted[1] or campaign).lower()}"
    elif _lacks_scheme(address):
        address = f"https://{address}"
    if not usable_address(address):
        raise InputError("announcement-link", line=one_line(line, LINE_UNITS))
    if not label or len(label) > LONGEST_LABEL:
        raise InputError("announcement-label", line=one_line(line, LINE_UNITS), limit=LONGEST_LABEL)
    return Link(label, address)


def _lacks_scheme(address: str) -> bool:
    """Tell whether an address is a site's, such as ``example.org/news``, and only its beginning is missing."""
    host = address.partition("/")[0].partition("?")[0].partition("#")[0].partition(":")[0]
    ending = host.rpartition(".")[2]
    return "://" not in address and "@" not in host and "." in host and len(ending) > 1 and ending.isalpha()


def _text(text: str, marks: Sequence[JSON], looks: JSON) -> Message:
    if not text.strip():
        raise InputError("announcement-words")
    if units(text) > MAX_UNITS:
        raise InputError("announcement-long", length=units(text), limit=MAX_UNITS)
    return Message("sendMessage", {"text": text, **({"entities": list(marks)} if marks else {}), **looks})


def _photo(photo: str, caption: str, marks: Sequence[JSON], looks: JSON) -> Message:
    """Return a photo with its words, which stand alone where a chat takes no photos."""
    if units(caption) > MAX_CAPTION_UNITS:
        raise InputError("announcement-caption", length=units(caption), limit=MAX_CAPTION_UNITS)
    words: JSON = {"caption": caption} if caption else {}
    if caption and marks:
        words["caption_entities"] = list(marks)
    instead = (_text(caption, marks, {}),) if caption.strip() else ()
    return Message("sendPhoto", {"photo": photo, **words, **looks}, instead)


def _behind_command(text: str, marks: Sequence[JSON]) -> tuple[str, list[JSON]]:
    """Return what follows the command that a text begins with, and what stands out in it."""
    _, *rest = text.split(maxsplit=1)
    body = "".join(rest)
    cut = units(text) - units(body) if body else units(text)
    moved = ({**each, "offset": each["offset"] - cut} for each in marks)
    return body, [each for each in moved if each["offset"] >= 0]
