"""The text of a plain file, in the encodings that are still met."""

from __future__ import annotations

import codecs
import re

from digests.errors import UnreadableDocument

# Beginnings of files that hold text in a form that nobody would want to read raw, or that could pass for text.
_MAGIC = (b"%PDF", b"PK\x03\x04", b"{\\rtf", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"\xd0\xcf\x11\xe0",
          b"Rar!", b"7z\xbc\xaf", b"\x7fELF", b"MZ\x90", b"OggS", b"ID3", b"SQLite format 3")  # fmt: skip
_MARKUP = re.compile(rb"\s*<(?:!doctype|html|\?xml|svg)\b", re.IGNORECASE)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
MOST_CONTROLS = 0.01

_WORD = re.compile(r"[^\W\d_]{2,}")
_CYRILLIC = re.compile(r"[Ѐ-ӿ]+")


def text_of(data: bytes) -> str:
    """Return the text of a file: UTF-8, UTF-16 or UTF-32 with its mark, windows-1251 or windows-1252.

    Raises: UnreadableDocument (empty; binary; encoding).
    """
    if data.startswith(_MAGIC) or _MARKUP.match(data):
        raise UnreadableDocument("binary")
    text = _decoded(data)
    if not text.strip():
        raise UnreadableDocument("empty")
    if "\0" in text or len(_CONTROL.findall(text)) > MOST_CONTROLS * len(text):
        raise UnreadableDocument("binary")
    return text


def _decoded(data: bytes) -> str:
    marked = next((encoding for mark, encoding in _MARKS if data.startswith(mark)), None)
    try:
        if marked:
            return data.decode(marked)
        if b"\0" in data:
            raise UnreadableDocument("binary")
        return _utf8(data) or data.decode(_eight_bit(data))
    except UnicodeDecodeError:
        raise UnreadableDocument("encoding") from None


def _utf8(data: bytes) -> str | None:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _eight_bit(data: bytes) -> str:
    """Choose by the words that windows-1251 would give: all Cyrillic, or Latin with Cyrillic inside."""
    words = [word for word in _WORD.findall(data.decode("cp1251", "replace")) if _CYRILLIC.search(word)]
    cyrillic = sum(1 for word in words if _CYRILLIC.fullmatch(word))
    return "cp1251" if cyrillic > len(words) - cyrillic else "cp1252"
