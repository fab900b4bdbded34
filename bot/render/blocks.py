"""The parts of rich messages, as the Bot API takes them (https://core.telegram.org/bots/api#inputrichblock)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, TypeAlias

from bot.actions import Action
from bot.render.utf16 import units
from digests.model import JSON, Entity, EntityKind, Passage

# A string, a list of texts, or an object.
Text: TypeAlias = Any

NESTED = ("blocks", "items", "cells")
SPOKEN = ("text", "summary", "credit", "caption", "button", "buttons")


def paragraph(*text: Text) -> JSON:
    """Make a paragraph."""
    return {"type": "paragraph", "text": list(text)}


def heading(size: int, *text: Text) -> JSON:
    """Make a heading; 1 is the largest size, 6 the smallest."""
    return {"type": "heading", "text": list(text), "size": size}


def anchor(name: str) -> JSON:
    """Make a place that links lead to."""
    return {"type": "anchor", "name": name}


def bullets(items: Sequence[Sequence[JSON]]) -> JSON:
    """Make a list of items of blocks each."""
    return {"type": "list", "items": [{"blocks": list(blocks)} for blocks in items]}


def numbered(items: Sequence[tuple[int, Sequence[JSON]]]) -> JSON:
    """Make a list whose items have numbers of their own."""
    return {
        "type": "list", "items": [{"blocks": list(blocks), "value": value, "type": "1"} for value, blocks in items]
    }  # fmt: skip


def details(summary: Text, blocks: Sequence[JSON], *, is_open: bool) -> JSON:
    """Make blocks that unfold under a line that is always shown."""
    return {"type": "details", "summary": summary, "blocks": list(blocks), **({"is_open": True} if is_open else {})}


def table(rows: Sequence[Sequence[Text]]) -> JSON:
    """Make a table; the first cell of each row heads it."""
    looks = {"align": "left", "valign": "top"}
    cells = [
        [{"text": text, **looks, **({} if place else {"is_header": True})} for place, text in enumerate(row)]
        for row in rows
    ]
    return {"type": "table", "cells": cells, "is_striped": True, "is_compact": True}


def buttons(*row: JSON) -> JSON:
    """Make a row of 1 to 8 buttons."""
    return {"type": "buttons", "buttons": list(row), "align": "left"}


def button(text: str, action: Action) -> JSON:
    """Make a button that calls back."""
    return {"text": text, "callback_data": action.encode()}


def photo(media: str) -> JSON:
    """Make a picture that Telegram fetches by itself, or knows by its file id."""
    return {"type": "photo", "photo": {"type": "photo", "media": media}}


def divider() -> JSON:
    """Make a line across."""
    return {"type": "divider"}


def styled(style: str, *text: Text) -> JSON:
    """Make a text bold, italic, or whatever else needs no more than its name."""
    return {"type": style, "text": list(text)}


# What of a text stands out in a paragraph; a quotation is a block of its own, and stands plain in one.
STYLES = {
    EntityKind.BOLD: "bold", EntityKind.ITALIC: "italic", EntityKind.UNDERLINE: "underline",
    EntityKind.STRIKETHROUGH: "strikethrough", EntityKind.SPOILER: "spoiler", EntityKind.CODE: "code",
    EntityKind.PRE: "code",
}  # fmt: skip


def spoken(said: Passage) -> list[Text]:
    """Return a text with what stands out in it as the texts of a paragraph."""
    return _spoken(said.text, said.entities, 0, len(said.text))


def _spoken(text: str, entities: Sequence[Entity], start: int, end: int) -> list[Text]:
    """Return a piece of a text as texts, one entity within another."""
    told: list[Text] = []
    place = start
    for nth, entity in enumerate(entities):
        if entity.start < place or entity.end > end:
            continue
        inner = _spoken(text, entities[nth + 1 :], entity.start, entity.end)
        if entity.kind is EntityKind.LINK:
            inner = [link(inner, entity.url)]
        elif entity.kind in STYLES:
            inner = [styled(STYLES[entity.kind], *inner)]
        told += [text[place : entity.start], *inner]
        place = entity.end
    return [each for each in (*told, text[place:end]) if each]


def link(text: Text, url: str) -> Text:
    """Link a text to an address unless that is empty."""
    return {"type": "url", "text": text, "url": url} if url else text


def jump(text: Text, name: str) -> JSON:
    """Link a text to an anchor of the same message."""
    return {"type": "anchor_link", "text": text, "anchor_name": name}


def note(name: str, *text: Text) -> JSON:
    """Make the text of a footnote."""
    return {"type": "reference", "text": list(text), "name": name}


def noted(text: Text, name: str) -> JSON:
    """Make the mark of a footnote."""
    return {"type": "superscript", "text": {"type": "reference_link", "text": text, "reference_name": name}}


def moment(text: str, unix_time: int) -> JSON:
    """Make a time that the reader's client counts from now."""
    return {"type": "date_time", "text": text, "unix_time": unix_time, "date_time_format": "r"}


def block_count(part: Any) -> int:
    """Return how many of the 500 blocks a part takes: nested blocks, items of lists and rows of tables count too."""
    if isinstance(part, list):
        return sum(map(block_count, part))
    rows = len(part.get("cells", ()))
    items = part.get("items", ())
    nested = sum(1 + block_count(item["blocks"]) for item in items) + block_count(part.get("blocks", []))
    return 1 + rows + nested


def text_units(part: Any) -> int:
    """Return the length of all text in a part in UTF-16 units: at least as many as the characters that are counted."""
    if isinstance(part, str):
        return units(part)
    if isinstance(part, list):
        return sum(map(text_units, part))
    return sum(text_units(value) for name, value in part.items() if name in (*SPOKEN, *NESTED))
