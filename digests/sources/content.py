"""What bytes from the web are: their content tells it, whatever their label says. Pure."""

from __future__ import annotations

import re

EXAMINED = 1024
MARKUP_TYPES = frozenset({"text/html", "application/xhtml+xml"})

_MEDIA = (
    b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"OggS", b"ID3", b"\xff\xfb", b"\xff\xf3", b"fLaC", b"\x1aE\xdf\xa3",
    b"BM", b"II*\x00", b"MM\x00*", b"\x00\x00\x01\x00", b"wOFF", b"wOF2", b"\x00\x01\x00\x00", b"\x7fELF", b"MZ\x90",
    b"Rar!", b"7z\xbc\xaf", b"\xfd7zXZ", b"BZh",
)  # fmt: skip
_DOCUMENTS = (b"%PDF-", b"PK\x03\x04", b"{\\rtf")
_FTYP = slice(4, 8)
_PAGE = re.compile(rb"<(?:!doctype\s+html|html|head|body|title|meta|article|main)\b", re.IGNORECASE)
_FEED = re.compile(rb"<(?:[a-z][\w.-]{0,40}:)?(?:rss|feed|rdf)\b", re.IGNORECASE)
_DATA_BEGINS = re.compile(r'\s{0,99}(?:[{\[]\s{0,99}){1,9}"')
_DATA_PAIR = re.compile(r'"[^"\n]{1,60}"\s{0,9}:\s{0,9}(?:["\[{\d-]|true\b|false\b|null\b)')
_FENCE = re.compile(r"\A\s{0,99}```[\w-]{0,20}\s{0,99}\n|\n?```\s{0,99}\Z")
# What may stand before the first element: how it begins, and how it ends.
_BEFORE = ((b"<!--", b"-->"), (b"<?", b">"), (b"<!doctype rss", b">"), (b"<!doctype rdf", b">"))


def is_media(data: bytes) -> bool:
    """Tell whether bytes begin as pictures, sound, films, programs or archives do: nothing to read in them."""
    return data.startswith(_MEDIA) or data[_FTYP] == b"ftyp"


def is_page(data: bytes, content_type: str = "") -> bool:
    """Tell whether bytes are a web page: they begin as one, or are called one and are nothing else."""
    head = _narrow(data[: 4 * EXAMINED])
    if head.startswith(_DOCUMENTS) or _FEED.match(_first_element(head)):
        return False
    return _PAGE.match(_first_element(head)) is not None or (content_type in MARKUP_TYPES and b"<" in head)


def is_feed(data: bytes) -> bool:
    """Tell whether bytes begin as a feed does."""
    head = _narrow(data[: 4 * EXAMINED])
    return _FEED.match(_first_element(head)) is not None or (head.lstrip().startswith(b"{") and b"jsonfeed.org" in head)


def _narrow(head: bytes) -> bytes:
    """Return the beginning of 16-bit text as if it were of eight bits: what is sought in it is ASCII."""
    return head.replace(b"\0", b"").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff") if b"\0" in head else head


def _first_element(head: bytes) -> bytes:
    """Return a beginning from its first element on, past comments and declarations."""
    rest = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    while ends := [end for begin, end in _BEFORE if rest[: len(begin)].lower() == begin]:
        rest = rest.partition(ends[0])[2].lstrip()
    return rest


def is_data(text: str) -> bool:
    """Tell whether a text is JSON, or a piece of some: it begins as an object does, or ends as one."""
    said = unfenced(text)
    if _DATA_BEGINS.match(said) and _DATA_PAIR.search(said):
        return True
    return said.rstrip().endswith(("}", "}]")) and len(_DATA_PAIR.findall(said)) > 1


def unfenced(text: str) -> str:
    """Return a text without the marks of Markdown that make all of it code."""
    return _FENCE.sub("", text)
