"""The words of an RTF, and what it says of itself. Pure.

striprtf reads the words; what it would only skip slowly, the letters that stand for pictures, is taken out before.
Source: Rich Text Format Specification, version 1.9.1.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from digests.errors import UnreadableDocument

# Beyond this, pictures apart, the words are far too many for an article.
MOST_BYTES = 5_000_000

# Nobody writes so many digits and letters of A to F in a row; pictures are written so.
_PICTURE = re.compile(rb"[0-9a-fA-F]{60,}")
# Letters that should have been written as escapes.
_BARE = re.compile(rb"[\x80-\xff]")
_ABOUT = re.compile(r"\{\\(title|author)\s((?:[^{}\\]|\\(?:'[0-9a-fA-F]{2}|u-?\d{1,5}\s?\??|[a-z]+-?\d*\s?)){1,600})\}")
_CHARSET = re.compile(r"\\ansicpg\d{1,5}")


@dataclass(frozen=True, slots=True)
class RtfText:
    """What an RTF says: its title and author, "" for none, and its words."""

    title: str
    author: str
    text: str


def read_rtf(data: bytes) -> RtfText:
    """Read an RTF. Raises: UnreadableDocument (too-complex, damaged, no-text)."""
    data = _PICTURE.sub(b"", data)
    if len(data) > MOST_BYTES:
        raise UnreadableDocument("too-complex")
    source = _BARE.sub(lambda letter: b"\\'%02x" % letter[0][0], data).decode("ascii")
    text = _words(source)
    if not text.strip():
        raise UnreadableDocument("no-text")
    charset = _CHARSET.search(source)
    head = f"\\rtf1\\ansi{charset[0] if charset else ''}"
    about = {name: _words(f"{{{head} {said}}}") for name, said in _ABOUT.findall(source)}
    return RtfText(about.get("title", "").strip(), about.get("author", "").strip(), text)


def _words(source: str) -> str:
    from striprtf.striprtf import rtf_to_text

    try:
        text: str = rtf_to_text(source, errors="replace")  # type: ignore[no-untyped-call]  # it has no types
    except (ValueError, LookupError, IndexError, TypeError, AttributeError, OverflowError):
        raise UnreadableDocument("damaged") from None
    # Letters beyond the first plane are written as two halves.
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
