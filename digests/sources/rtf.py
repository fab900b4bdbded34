"""The words of an RTF, and what it says of itself. Pure.

striprtf reads the words; what it is slow at is taken out before: pictures, links, and tables of fonts that are none.
Source: Rich Text Format Specification, version 1.9.1.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from digests.errors import UnreadableDocument
from digests.sources.libraries import refusing

# Beyond this, pictures apart, the words are far too many for an article.
MOST_BYTES = 5_000_000
# A font's entry in the table of fonts ends with a semicolon long before this.
LONGEST_FONT = 400

# Nobody writes so many digits and letters of A to F in a row; pictures are written so.
_PICTURE = re.compile(rb"[0-9a-fA-F]{60,}")
_BINARY = re.compile(rb"\\bin(\d{1,8}) ?")
# Letters that should have been written as escapes.
_BARE = re.compile(rb"[\x80-\xff]")
_ABOUT = re.compile(r"\{(?:\\\*)?\\(title|author)(?![a-z])\s?((?:[^{}\\]|\\.|\{[^{}]{0,300}\}){1,600})\}", re.DOTALL)
_INFO, LONGEST_INFO = re.compile(r"\{(?:\\\*)?\\info(?![a-z])"), 8000
_CHARSET = re.compile(r"\\ansicpg\d{1,5}")


@dataclass(frozen=True, slots=True)
class RtfText:
    """What an RTF says: its title and author, "" for none, and its words."""

    title: str
    author: str
    text: str


def read_rtf(data: bytes) -> RtfText:
    """Read an RTF. Raises: UnreadableDocument (too-complex, damaged, no-text)."""
    data = _PICTURE.sub(b"", _without_binary(data))
    if len(data) > MOST_BYTES:
        raise UnreadableDocument("too-complex")
    source = _BARE.sub(lambda letter: b"\\'%02x" % letter[0][0], data).decode("ascii")
    text = _words(source)
    if not text.strip():
        raise UnreadableDocument("no-text")
    charset = _CHARSET.search(source)
    head = f"\\rtf1\\ansi{charset[0] if charset else ''}"
    info = _INFO.search(source)
    said = _ABOUT.findall(source[info.end() : info.end() + LONGEST_INFO] if info else "")
    about = {name: _words(f"{{{head} {words}}}") for name, words in said}
    return RtfText(about.get("title", "").strip(), about.get("author", "").strip(), text)


def _without_binary(data: bytes) -> bytes:
    """Return an RTF without what is written byte for byte, as many as it says."""
    kept, end = [], 0
    for found in _BINARY.finditer(data):
        if found.start() >= end:
            kept.append(data[end : found.start()])
            end = found.end() + int(found[1])
    return b"".join([*kept, data[end:]])


def _words(source: str) -> str:
    from striprtf import striprtf

    # Without types, as a library that has none.
    reading: Any = striprtf
    if any(len(font) > LONGEST_FONT for font in reading.font_table_group(source).split(";")):
        raise UnreadableDocument("damaged")
    # It would write each link's address out behind its words; a line's end, which says nothing in an RTF, keeps it
    # from seeing links, and from looking for a font's character set among all that follows.
    source = source.replace("\\fldinst", "\\fldinst\n").replace(";", ";\n")
    with refusing(UnreadableDocument("damaged")):
        text: str = reading.rtf_to_text(source, errors="replace")
    # Letters beyond the first plane are written as two halves.
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
