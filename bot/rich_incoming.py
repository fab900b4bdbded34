"""Rich messages that come in (https://core.telegram.org/bots/api#richmessage), told as what the library reads.

Their blocks become one text, a line each, with what stands out in it marked; their first photo is the message's.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

# What is said anew; a message that a button belongs to stays as it was sent.
KINDS = ("message", "edited_message", "channel_post", "edited_channel_post")
STYLES = {
    "bold": "bold", "italic": "italic", "underline": "underline", "strikethrough": "strikethrough",
    "spoiler": "spoiler", "code": "code",
}  # fmt: skip
BLOCK_STYLES = {
    "heading": "bold", "pre": "pre", "blockquote": "blockquote", "pullquote": "blockquote",
    "expandable_blockquote": "expandable_blockquote",
}  # fmt: skip
# Nobody wrote these for readers.
SILENT = {"thinking", "buttons", "button", "anchor", "divider"}
# Telegram allows 16; whoever else writes an update gets no deeper either.
MOST_LEVELS = 32


def with_plain_text(raw: dict[str, Any]) -> dict[str, Any]:
    """Return the JSON of an update whose message has text and entities, or a photo with a caption, if it is rich."""
    return {key: _plain(value) if key in KINDS and isinstance(value, dict) else value for key, value in raw.items()}


def _plain(message: dict[str, Any]) -> dict[str, Any]:
    rich = message.get("rich_message")
    if not isinstance(rich, dict):
        return message
    reader = _Reader()
    reader.blocks(rich.get("blocks"), 0)
    said = "".join(reader.said)
    others = {key: value for key, value in message.items() if key != "rich_message"}
    if reader.photo:
        return {**others, "photo": reader.photo, "caption": said, "caption_entities": reader.entities}
    return {**others, "text": said, "entities": reader.entities} if said.strip() else message


class _Reader:
    """What one message says: pieces of its text, entities counted in UTF-16 units, and its first photo in all sizes."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.entities: list[dict[str, Any]] = []
        self.photo: list[Any] = []
        self._units = 0

    def blocks(self, blocks: Any, level: int) -> None:
        """Read blocks, each on a line of its own."""
        for block in blocks if isinstance(blocks, list) else ():
            if isinstance(block, dict) and block.get("type") not in SILENT and level < MOST_LEVELS:
                self._new_line()
                self._block(block, level + 1)

    def _block(self, block: dict[str, Any], level: int) -> None:
        photo = block.get("photo")
        if isinstance(photo, list) and not self.photo:
            self.photo = photo
        with self._marked(BLOCK_STYLES.get(str(block.get("type")))):
            with self._marked("bold" if "summary" in block else None):
                self._text(block.get("summary"), level)
            self._text(block.get("text", block.get("expression")), level)
            self.blocks(block.get("blocks"), level)
        self._items(block.get("items"), level)
        self._rows(block.get("cells"), level)
        for under in ("caption", "credit"):
            self._beneath(block.get(under), level)

    def _items(self, items: Any, level: int) -> None:
        for item in items if isinstance(items, list) else ():
            if isinstance(item, dict):
                self._new_line()
                self._say(f"{item['label']} " if isinstance(item.get("label"), str) else "")
                first, *rest = item["blocks"] if isinstance(item.get("blocks"), list) and item["blocks"] else [None]
                if isinstance(first, dict):
                    self._block(first, level + 1)
                self.blocks(rest, level + 1)

    def _rows(self, rows: Any, level: int) -> None:
        for row in rows if isinstance(rows, list) else ():
            self._new_line()
            for place, cell in enumerate(row if isinstance(row, list) else ()):
                self._say(" | " if place else "")
                self._text(cell.get("text") if isinstance(cell, dict) else None, level)

    def _text(self, text: Any, level: int) -> None:
        if level > MOST_LEVELS:
            return
        if isinstance(text, str):
            self._say(text)
        elif isinstance(text, list):
            for part in text:
                self._text(part, level + 1)
        elif isinstance(text, dict) and text.get("type") not in SILENT:
            kind, url = str(text.get("type")), text.get("url")
            link = {"url": url} if kind == "url" and isinstance(url, str) else {}
            with self._marked("text_link" if link else STYLES.get(kind), **link):
                self._text(text.get("text", text.get("alternative_text", text.get("expression"))), level + 1)
            self._beneath(text.get("credit"), level + 1)

    def _beneath(self, text: Any, level: int) -> None:
        if text:
            self._new_line()
            self._text(text, level)

    @contextmanager
    def _marked(self, kind: str | None, **more: str) -> Iterator[None]:
        begins, place = self._units, len(self.entities)
        yield
        if kind is not None and self._units > begins:
            entity = {"type": kind, "offset": begins, "length": self._units - begins, **more}
            self.entities.insert(place, entity)

    def _say(self, text: str) -> None:
        self.said.append(text)
        self._units += len(text.encode("utf-16-le", "surrogatepass")) // 2

    def _new_line(self) -> None:
        if self._units and not next((piece for piece in reversed(self.said) if piece), "").endswith("\n"):
            self._say("\n")
