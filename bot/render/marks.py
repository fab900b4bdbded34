"""Words marked in a text: bold where an article says what a query asks for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from bot.texts import Html

BEFORE, PASSAGE = 60, 200
_WIDE = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")


def marked(text: str, words: Sequence[str]) -> Html:
    """Return a text as HTML with an article's own words in bold wherever they stand."""
    pattern = _pattern(words)
    if pattern is None:
        return Html(escape(text, quote=False))
    parts = pattern.split(text)
    return Html("".join(f"<b>{_safe(part)}</b>" if place % 2 else _safe(part) for place, part in enumerate(parts)))


def excerpt(text: str, words: Sequence[str]) -> str:
    """Return about 200 characters of a text, on one line, around the first of the words."""
    line = " ".join(text.split())
    pattern = _pattern(words)
    found = pattern.search(line) if pattern else None
    start = max(0, found.start() - BEFORE) if found else 0
    # Begin and end at a space where there is one near.
    start = line.find(" ", start, start + BEFORE) + 1 or start if start else 0
    end = start + PASSAGE
    end = max(line.rfind(" ", start + BEFORE, end), 0) or end if end < len(line) else len(line)
    return f"{'…' if start else ''}{line[start:end]}{'…' if end < len(line) else ''}"


def _pattern(words: Sequence[str]) -> re.Pattern[str] | None:
    """Return what finds the words, the longer first: whole ones, but for scripts that are written without spaces."""
    ordered = sorted(filter(None, words), key=len, reverse=True)
    found = [re.escape(word) if _WIDE.search(word) else rf"(?<!\w){re.escape(word)}(?!\w)" for word in ordered]
    return re.compile(f"({'|'.join(found)})") if found else None


def _safe(text: str) -> str:
    return escape(text, quote=False)
