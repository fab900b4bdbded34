"""Rich messages as Telegram checks them (https://core.telegram.org/bots/api#rich-message-limits), given as blocks.

What comes back is what clients are told: lists with their labels, and every link inside the message leading somewhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, TypeAlias

from bot.sandbox.entities import is_blank
from bot.sandbox.markup import checked_action
from bot.sandbox.refusals import bad_request
from bot.sandbox.world import Json

MOST_CHARACTERS, MOST_BLOCKS, MOST_LEVELS, MOST_COLUMNS, MOST_BUTTONS = 32_768, 500, 16, 20, 8
MOST_MEDIA = 50
STYLES = {"bold", "italic", "underline", "strikethrough", "spoiler", "subscript", "superscript", "marked", "code"}
# The other texts that hold a text, and the field that says where they lead or what they mean.
LEADING = {
    "url": "url", "anchor_link": "anchor_name", "reference": "name", "reference_link": "reference_name",
    "date_time": "unix_time",
}  # fmt: skip
PROSE = {"paragraph", "heading", "pre", "footer", "pullquote", "expandable_blockquote"}
MOMENT = re.compile(r"r|w?[dD]?[tT]?")
ADDRESS = re.compile(r"(https?|tg|mailto|tel):\S+")

Sizes: TypeAlias = Callable[[Any], list[Json]]


class _Reader:
    """Reads one message; counts its characters and blocks, and collects its names and the links to them."""

    def __init__(self, sizes: Sizes) -> None:
        self.sizes = sizes
        self.characters = self.blocks = self.media = 0
        self.names: dict[str, set[str]] = {"anchor": {""}, "reference": set()}
        self.links: list[tuple[str, str]] = []

    def block(self, block: Any, level: int) -> Json:
        self.count(level)
        kind = block.get("type") if isinstance(block, dict) else None
        if kind in PROSE:
            return self._prose(block, level)
        read: Callable[[Json, int], Json] | None = getattr(self, f"_{kind}", None) if kind in BLOCKS else None
        if read is None:
            raise _broken(f'unsupported block type "{kind}"')
        return read(block, level)

    def inside(self, blocks: Any, level: int) -> list[Json]:
        if not isinstance(blocks, list) or not blocks:
            raise _broken("blocks must be a non-empty Array")
        return [self.block(each, level + 1) for each in blocks]

    def count(self, level: int) -> None:
        self.blocks += 1
        if self.blocks > MOST_BLOCKS:
            raise _broken("too many blocks")
        _check_level(level)

    def text(self, text: Any, level: int) -> Any:
        _check_level(level)
        if isinstance(text, str):
            self.characters += len(text)
            if self.characters > MOST_CHARACTERS:
                raise bad_request("message is too long")
            return text
        if isinstance(text, list):
            return [self.text(part, level) for part in text]
        kind = text.get("type") if isinstance(text, dict) else None
        if kind == "anchor":
            return self._anchor(text, level)
        if kind == "button":
            return {"type": kind, "button": self._one_button(text.get("button"), level)}
        if kind not in STYLES and kind not in LEADING:
            raise _broken(f'unsupported text type "{kind}"')
        self._lead(kind, text)
        return {**text, "text": self.text(text.get("text"), level + 1)}

    def _lead(self, kind: str, text: Json) -> None:
        """Check where a text leads."""
        target = text.get(LEADING.get(kind, ""))
        if kind == "date_time":
            form = text.get("date_time_format")
            if not isinstance(target, int) or not isinstance(form, str) or not MOMENT.fullmatch(form):
                raise _broken("invalid date_time")
        elif kind in LEADING and not isinstance(target, str):
            raise _broken(f'{kind} must have the field "{LEADING[kind]}"')
        elif kind == "url" and not ADDRESS.fullmatch(str(target)):
            raise _broken("invalid URL")
        elif kind == "reference":
            self._name("reference", str(target))
        elif kind in ("anchor_link", "reference_link"):
            self.links.append((kind.removesuffix("_link"), str(target)))

    def _name(self, kind: str, name: str) -> None:
        if not name or name in self.names[kind]:
            raise _broken(f'{kind} "{name}" is empty or repeated')
        self.names[kind].add(name)

    def _prose(self, block: Json, level: int) -> Json:
        if block["type"] == "heading" and block.get("size") not in range(1, 7):
            raise _broken("heading must have a size from 1 to 6")
        return {**block, "text": self.text(block.get("text"), level + 1)}

    def _divider(self, block: Json, level: int) -> Json:
        return {"type": "divider"}

    def _photo(self, block: Json, level: int) -> Json:
        photo = block.get("photo")
        if not isinstance(photo, dict) or photo.get("type") != "photo":
            raise _broken("photo must hold an InputMediaPhoto")
        self.media += 1
        if self.media > MOST_MEDIA:
            raise _broken("too many media")
        return {**block, "photo": self.sizes(photo.get("media"))}

    def _anchor(self, block: Json, level: int) -> Json:
        self._name("anchor", str(block.get("name", "")))
        return block

    def _blockquote(self, block: Json, level: int) -> Json:
        return {**block, "blocks": self.inside(block.get("blocks"), level)}

    def _details(self, block: Json, level: int) -> Json:
        summary = self.text(block.get("summary"), level + 1)
        return {**block, "summary": summary, "blocks": self.inside(block.get("blocks"), level)}

    def _list(self, block: Json, level: int) -> Json:
        items = block.get("items")
        if not isinstance(items, list) or not items:
            raise _broken("list must have items")
        return {"type": "list", "items": [self._item(item, level + 1) for item in items]}

    def _item(self, item: Json, level: int) -> Json:
        self.count(level)
        label = f"{item['value']}." if "value" in item else "•"
        return {**item, "label": label, "blocks": self.inside(item.get("blocks"), level)}

    def _table(self, block: Json, level: int) -> Json:
        rows = block.get("cells")
        if not isinstance(rows, list) or not rows or not all(isinstance(row, list) for row in rows):
            raise _broken("table must have rows of cells")
        return {**block, "cells": [self._row(row, level + 1) for row in rows]}

    def _row(self, row: list[Json], level: int) -> list[Json]:
        self.count(level)
        if sum(cell.get("colspan", 1) for cell in row) > MOST_COLUMNS:
            raise _broken("too many columns")
        if any(cell.get("align") not in ("left", "center", "right") for cell in row):
            raise _broken("cell must have an align")
        if any(cell.get("valign") not in ("top", "middle", "bottom") for cell in row):
            raise _broken("cell must have a valign")
        return [{**cell, "text": self.text(cell.get("text", ""), level + 1)} for cell in row]

    def _buttons(self, block: Json, level: int) -> Json:
        row = block.get("buttons")
        if not isinstance(row, list) or not 1 <= len(row) <= MOST_BUTTONS:
            raise _broken("there must be 1-8 buttons in a row")
        return {**block, "buttons": [self._one_button(button, level + 1) for button in row]}

    def _one_button(self, button: Any, level: int) -> Json:
        checked_action(button)
        if button.get("style") == "link" and "callback_data" not in button:
            raise bad_request("BUTTON_STYLE_INVALID")
        return {**button, "text": self.text(button["text"], level + 1)}


BLOCKS = {"divider", "anchor", "blockquote", "details", "list", "table", "buttons", "photo"}


def checked(message: Any, sizes: Sizes) -> Json:
    """Return a rich message as clients are told of it; ``sizes`` returns those of a photo. Raises: Refusal."""
    forms = {"blocks", "html", "markdown"} & message.keys() if isinstance(message, dict) else set()
    if forms != {"blocks"}:
        raise _broken("blocks are the only form that is read here")
    reader = _Reader(sizes)
    blocks = [reader.block(block, 1) for block in message["blocks"]]
    for kind, name in reader.links:
        if name not in reader.names[kind]:
            raise _broken(f'{kind} "{name}" not found')
    if is_blank(plain({"blocks": blocks})):
        raise bad_request("message text is empty")
    return {"blocks": blocks, **({"is_rtl": True} if message.get("is_rtl") else {})}


def plain(message: Json) -> str:
    """Return all text of a rich message, a line for each block."""
    return "\n".join(line for block in message["blocks"] for line in _lines(block))


def buttons(message: Json) -> list[Json]:
    """Return the buttons in the text, in the order of reading."""
    return list(_buttons_in(message["blocks"]))


def _buttons_in(part: Any) -> Iterator[Json]:
    if isinstance(part, list):
        for each in part:
            yield from _buttons_in(each)
    elif isinstance(part, dict):
        yield from part.get("buttons", [])
        if "button" in part:
            yield part["button"]
        for name in ("blocks", "items", "text", "cells"):
            yield from _buttons_in(part.get(name))


def _lines(block: Json) -> Iterator[str]:
    for field in ("summary", "text"):
        if field in block:
            yield _said(block[field])
    for item in block.get("items", []):
        first, *rest = [line for each in item["blocks"] for line in _lines(each)] or [""]
        yield from (f"{item['label']} {first}", *rest)
    for row in block.get("cells", []):
        yield " | ".join(_said(cell["text"]) for cell in row)
    for inner in block.get("blocks", []):
        yield from _lines(inner)


def _said(text: Any) -> str:
    if isinstance(text, str):
        return text
    if isinstance(text, list):
        return "".join(map(_said, text))
    return _said(text.get("text", ""))


def _check_level(level: int) -> None:
    if level > MOST_LEVELS:
        raise _broken("too many levels of nesting")


def _broken(reason: str) -> Exception:
    return bad_request(f"can't parse rich message: {reason}")
