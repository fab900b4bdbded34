"""The texts, captions, previews, keyboards and rich contents of messages, checked as Telegram checks them; and read."""

from __future__ import annotations

from html import escape
from typing import Any

from bot.sandbox import markup, richtext
from bot.sandbox.entities import as_html, is_blank, parse_html, tidied, units
from bot.sandbox.media import photo_sizes
from bot.sandbox.refusals import bad_request
from bot.sandbox.world import Json, World

LONGEST_TEXT, LONGEST_CAPTION = 4096, 1024


def text_content(text: str, parse_mode: str | None, entities: Any) -> Json:
    """Return the text of a message with its entities. Raises: Refusal."""
    if is_blank(text):
        raise bad_request("message text is empty")
    plain, found = _formatted(text, parse_mode, entities)
    if is_blank(plain):
        raise bad_request("message text is empty")
    if units(plain) > LONGEST_TEXT:
        raise bad_request("message is too long")
    return {"text": plain, "entities": found} if found else {"text": plain}


def caption_content(caption: str, parse_mode: str | None, entities: Any) -> Json:
    """Return the caption of a file with its entities. Raises: Refusal."""
    if not caption:
        return {}
    plain, found = _formatted(caption, parse_mode, entities)
    if units(plain) > LONGEST_CAPTION:
        raise bad_request("message caption is too long")
    return {"caption": plain, "caption_entities": found} if found else {"caption": plain}


def preview_content(options: Any) -> Json:
    """Return how a link is previewed, as a message says it; only an explicit address is looked up. Raises: Refusal."""
    if not isinstance(options, dict) or not options.get("url"):
        return {}
    if not markup.ADDRESS.fullmatch(str(options["url"])):
        raise bad_request("URL_INVALID")
    return {"link_preview_options": options}


def rich_content(message: Any, world: World) -> Json:
    """Return the blocks of a rich message. Raises: Refusal."""
    return {"rich_message": richtext.checked(message, lambda given: photo_sizes(given, world))}


def photo_content(media: Any, world: World) -> Json:
    """Return the photo and the caption of an InputMediaPhoto. Raises: Refusal."""
    if not isinstance(media, dict) or media.get("type") != "photo":
        raise bad_request("can't parse InputMedia: only photos are read here")
    caption = caption_content(str(media.get("caption") or ""), media.get("parse_mode"), media.get("caption_entities"))
    return {"photo": photo_sizes(media.get("media"), world), **caption, **covered(media.get("has_spoiler"))}


def covered(has_spoiler: Any) -> Json:
    """Return the mark of a photo that is shown to whoever asks to see it."""
    return {"has_media_spoiler": True} if has_spoiler else {}


def _formatted(text: str, parse_mode: str | None, entities: Any) -> tuple[str, list[Json]]:
    match (parse_mode or "").lower():
        case "html":
            return parse_html(text)
        case "":
            return tidied(text, entities if isinstance(entities, list) else [])
        case _:
            raise bad_request("unsupported parse_mode")


def markup_content(value: Any) -> Json:
    """Return the keyboard of a message. Raises: Refusal."""
    keyboard = markup.checked(value)
    return {"reply_markup": keyboard} if keyboard else {}


def told(message: Json) -> Json:
    """Return a message as the API tells of it: of keyboards, only inline ones."""
    inline = "inline_keyboard" in message.get("reply_markup", {})
    return message if inline else {key: value for key, value in message.items() if key != "reply_markup"}


def said(message: Json) -> str:
    """Return the text, caption or rich text of a message as plain text."""
    if "rich_message" in message:
        return richtext.plain(message["rich_message"])
    return str(message.get("text") or message.get("caption", ""))


def shown_html(message: Json) -> str:
    """Return the text or caption of a message as HTML."""
    if "rich_message" in message:
        return escape(said(message), quote=False)
    if "text" in message:
        return as_html(message["text"], message.get("entities", []))
    return as_html(message.get("caption", ""), message.get("caption_entities", []))
