"""Where an article comes from, as an editor writes it: the name of the source, its link, or both. Pure.

The words that come with a file say that too, or are a note for editors.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from bot.render.lines import LONGEST_ADDRESS
from digests.errors import InputError

LONGEST_SOURCE = 100
# A name has few words; more of them say something of the file.
MOST_WORDS_OF_NAME = 6

# What stands before the name of a source, in the languages of those who send files.
_CALLED = re.compile(
    r"(?i:(?:fonte|source|quelle|fuente|источник|джерело|źródło|bron|kaynak|πηγή|sursă|来源|來源|出典|출처|المصدر|via|"
    r"da|from|von|de|от|из)\s?[:：]\s?)|(?i:via|fonte|source|quelle|fuente|источник)\s+(?=[^\W\d_a-zа-я]|https?://)"
)
_SENTENCE_END = re.compile(r"[.!?…。！？;:]\Z")
_WORD = re.compile(r"[^\W\d_]")
_ADDRESS = re.compile(r"<?((?:[a-z][a-z0-9+.-]{0,30}://|www\.)[^\s<>]*)>?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Caption:
    """What came with a file: the name of its source, its link, and a note; None for what is not there."""

    source: str | None = None
    url: str | None = None
    note: str | None = None


def caption_in(text: str) -> Caption:
    """Tell a source from a note: lines that name one, or a few words or a link alone; all else is a note."""
    lines = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
    named = [line for line in lines if _CALLED.match(line)] or (lines if len(lines) == 1 or _is_link(lines) else [])
    said = " ".join(_CALLED.sub("", line, count=1) for line in named)
    rest = "\n".join(line for line in lines if line not in named)
    try:
        source, url = source_in(said)
    except InputError:
        return Caption(note="\n".join(lines) or None)
    if source is not None and not _is_name(source):
        return Caption(url=url, note="\n".join(lines))
    return Caption(source, url, rest or None)


def _is_link(lines: list[str]) -> bool:
    """Tell whether of two lines one is a link alone."""
    return len(lines) == 2 and any(_ADDRESS.fullmatch(line) for line in lines)


def _is_name(words: str) -> bool:
    if len(words.split()) > MOST_WORDS_OF_NAME or words.startswith("#"):
        return False
    return _WORD.search(words) is not None and not _SENTENCE_END.search(words)


def source_in(text: str) -> tuple[str | None, str | None]:
    """Return the name and the link; what is not there is None.

    Raises: InputError (bad-link, source-too-long, one-text).
    """
    found = _ADDRESS.search(text)
    name = _ADDRESS.sub(" ", text).strip(" \t-–—|·:,") or None
    if name and len(name) > LONGEST_SOURCE:
        raise InputError("source-too-long", length=len(name), limit=LONGEST_SOURCE)
    if name is None and found is None:
        raise InputError("one-text")
    return name and " ".join(name.split()), _checked(found[1]) if found else None


def _checked(address: str) -> str:
    url = f"https://{address}" if address.lower().startswith("www.") else address
    try:
        parts = urlsplit(url)
        usable = parts.scheme in ("http", "https") and "." in (parts.hostname or "")
    except ValueError:
        usable = False
    if not usable or len(url) > LONGEST_ADDRESS:
        raise InputError("bad-link")
    return url
