"""Telegram HTML as a terminal shows it: Rich text with the same bold, italics and links."""

from __future__ import annotations

from html.parser import HTMLParser

from rich.text import Text

from digests.model import Message

STYLES = {"b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "code": "cyan", "pre": "cyan"}


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = Text()
        self._styles: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        address = dict(attrs).get("href")
        self._styles.append(f"underline link {address}" if tag == "a" and address else STYLES.get(tag, ""))

    def handle_endtag(self, tag: str) -> None:
        if self._styles:
            self._styles.pop()

    def handle_data(self, data: str) -> None:
        self.text.append(data, " ".join(style for style in self._styles if style) or None)


def shown(html: str) -> Text:
    """Return Telegram HTML as Rich text."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.text


def shown_message(message: Message) -> Text:
    """Return a message as Rich text, its buttons in brackets below it."""
    text = shown(message.parameters["text" if "text" in message.parameters else "caption"])
    rows = message.parameters.get("reply_markup", {}).get("inline_keyboard", [])
    for row in rows:
        text.append("\n" + "  ".join(f"[{button['text']}]" for button in row), "dim")
    return text
