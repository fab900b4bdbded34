"""Length as Telegram counts it: UTF-16 units of the text that is left when the entities have been parsed."""

from __future__ import annotations

import re
import unicodedata
from html import unescape

TAG = re.compile(r"<[^<>]*>")
OPENING = re.compile(r"<[a-z]")
# Commands, mentions, tags and addresses become entities by themselves; better to count one too many.
SEEN_BY_TELEGRAM = re.compile(r"(?<!\w)[/@#$]\w|https?:|[a-z]\.[a-z]{2}", re.IGNORECASE)
SENTENCE_END = re.compile(r"(?<![.!?…])[.!?…]++[\"'»”’)]*\s+|[。！？]+[」』”’）]*\s*")
# Joiners and variation selectors hold one visible character together.
JOINED = {"\u200d", "\ufe0e", "\ufe0f"}
LONGEST_CLUSTER = 32


def units(text: str) -> int:
    """Return the length of a plain text in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def visible(html: str) -> str:
    """Return the text that Telegram shows for our own HTML, in which every ``<`` that is no tag is escaped."""
    return unescape(TAG.sub("", html))


def shown_units(html: str) -> int:
    """Return how much of Telegram's limit an HTML text takes."""
    return units(visible(html))


def entities(html: str) -> int:
    """Return how many entities an HTML text makes at most, by its tags and by its words."""
    return len(OPENING.findall(html)) + len(SEEN_BY_TELEGRAM.findall(visible(html)))


def shortened(text: str, limit: int) -> str:
    """Cut a plain text to at most so many units, with an ellipsis where something was cut, best between words."""
    if units(text) <= limit:
        return text
    if limit < 1:
        return ""
    head = prefix(text, limit - 1)
    space = head.rfind(" ")
    return (head[:space] if space > len(head) * 3 // 4 else head).rstrip() + "…"


def prefix(text: str, limit: int) -> str:
    """Return the longest beginning of at most so many units that splits no visible character."""
    head = text.encode("utf-16-le", "surrogatepass")[: max(limit, 0) * 2].decode("utf-16-le", "ignore")
    end = len(head)
    while 0 < end < len(text) and len(head) - end < LONGEST_CLUSTER and _holds_together(text, end):
        end -= 1
    return head[:end] or head


def split(text: str, limit: int) -> list[str]:
    """Split a plain text into pieces of at most so many units: between paragraphs, else sentences, else words."""
    pieces = []
    rest = text.strip()
    while units(rest) > limit:
        head = _first_piece(rest, limit)
        pieces.append(head.rstrip())
        rest = rest[len(head) :].lstrip()
    return [*pieces, rest]


def _first_piece(text: str, limit: int) -> str:
    head = prefix(text, limit)
    # White space after a piece is stripped, so one more of it still fits.
    if text[len(head)].isspace():
        head = text[: len(head) + 1]
    sentences = [match.end() for match in SENTENCE_END.finditer(head)]
    for end in (head.rfind("\n\n"), head.rfind("\n"), sentences[-1] if sentences else 0):
        if end > len(head) // 2:
            return head[:end]
    end = max(head.rfind(" "), head.rfind("\n"))
    return head[:end] if end > 0 else head


def _holds_together(text: str, place: int) -> bool:
    """Tell whether the characters before and at a place make one visible character."""
    after = text[place]
    return after in JOINED or text[place - 1] == "\u200d" or unicodedata.combining(after) > 0
