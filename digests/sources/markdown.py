"""The words of a Markdown file, a line for each paragraph, with what stands out in them.

CommonMark with the tables and the struck-out words of GitHub's; what is written as HTML within it counts as its words.
Lines that an editor's program broke within a paragraph join. Source: https://spec.commonmark.org/0.31.2/
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from digests.errors import UnreadableDocument
from digests.model.entities import Entity, EntityKind, Passage, nested
from digests.sources.addresses import web_address
from digests.sources.libraries import refusing
from digests.sources.marks import unmarked
from digests.sources.markup import plain

if TYPE_CHECKING:
    from markdown_it.token import Token

_KINDS = {
    "strong": EntityKind.BOLD, "em": EntityKind.ITALIC, "s": EntityKind.STRIKETHROUGH, "blockquote": EntityKind.QUOTE,
    "heading": EntityKind.BOLD, "link": EntityKind.LINK,
}  # fmt: skip
_CJK_END = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]\Z")
_LINE_BREAK = re.compile(r"<br\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Markdown:
    """What a file says: the heading that it begins with, "" for none, and all of its words with that."""

    heading: str
    passage: Passage


def read_markdown(text: str) -> Markdown:
    """Read Markdown. Raises: UnreadableDocument (damaged)."""
    from markdown_it import MarkdownIt

    with refusing(UnreadableDocument("damaged")):
        tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
    page = _Page()
    for token in tokens:
        page.take(token)
    is_headed = bool(tokens) and tokens[0].type == "heading_open" and tokens[0].tag == "h1"
    heading = " ".join(_words(tokens[1].children or ()).split()) if is_headed else ""
    # Beside Chinese signs CommonMark takes some marks for none.
    return Markdown(heading, unmarked(Passage("".join(page.pieces), nested(page.found))))


@dataclass(slots=True)
class _Page:
    """The words as far as they are read; ``open`` are kinds, starts and addresses of what has not ended yet."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    found: list[Entity] = field(default_factory=list)
    open: list[tuple[EntityKind, int, str]] = field(default_factory=list)
    mark: str = ""
    in_row: bool = False

    def take(self, token: Token) -> None:
        name, _, end = token.type.rpartition("_")
        if token.type == "inline":
            self.write(self.mark)
            self.mark = ""
            for child in token.children or ():
                self.take_inline(child)
            self.write(" " if self.in_row else "\n")
        elif token.type in ("fence", "code_block"):
            self.write(token.content.rstrip("\n") + "\n")
        elif token.type == "html_block":
            self.write(plain(token.content) + "\n")
        elif token.type == "list_item_open":
            self.mark = f"{token.info}{token.markup} " if token.info else "• "
        elif name == "tr":
            self.in_row = end == "open"
            self.write("" if self.in_row else "\n")
        elif name in _KINDS:
            self.turn(_KINDS[name], is_begun=end == "open")

    def take_inline(self, token: Token) -> None:
        name, _, end = token.type.rpartition("_")
        if token.type in ("text", "text_special"):
            self.write(token.content)
        elif token.type == "code_inline":
            self.turn(EntityKind.CODE, is_begun=True)
            self.write(token.content)
            self.turn(EntityKind.CODE, is_begun=False)
        elif token.type == "softbreak":
            self.write("" if self.pieces and _CJK_END.search(self.pieces[-1]) else " ")
        elif token.type == "hardbreak" or (token.type == "html_inline" and _LINE_BREAK.match(token.content)):
            self.write("\n")
        elif name in _KINDS:
            self.turn(_KINDS[name], is_begun=end == "open", url=web_address(token.attrGet("href"), "") or "")

    def write(self, words: str) -> None:
        self.pieces.append(words)
        self.length += len(words)

    def turn(self, kind: EntityKind, *, is_begun: bool, url: str = "") -> None:
        if is_begun:
            self.open.append((kind, self.length, url))
        elif self.open:
            kind, start, url = self.open.pop()
            end = self.length - (1 if self.pieces and self.pieces[-1] == "\n" else 0)
            if url or kind is not EntityKind.LINK:
                self.found.append(Entity(start, end, kind, url))


def _words(tokens: Sequence[Token]) -> str:
    return "".join(
        token.content if token.type in ("text", "text_special", "code_inline") else " " * (token.type == "softbreak")
        for token in tokens
    )
