"""What an editor writes about a topic, read: its names per language, and its emoji. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping

from babel import Locale, UnknownLocaleError

from digests.errors import InputError
from digests.sources.drafts import tidy

LONGEST_NAME = 64
LONGEST_EMOJI = 8

_LABELLED = re.compile(r"([a-z]{2,3})\s*[:=]\s*(.*)", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]")


def names(text: str, languages: Iterable[str]) -> dict[str, str]:
    """Read a name per line, each with its language as in ``it: Cina–Russia``.

    A line without a language is in the first of ``languages`` that has no name yet.
    Raises: InputError (topic-name-empty; topic-name-too-long with name and limit; topic-name-language with code).
    """
    found: dict[str, str] = {}
    for line in filter(None, tidy(text).splitlines()):
        labelled = _LABELLED.fullmatch(line)
        language = _language(labelled[1]) if labelled else _next(languages, found)
        if language:
            found[language] = _name(labelled[2] if labelled else line)
    if not found:
        raise InputError("topic-name-empty")
    return found


def emoji(text: str) -> str:
    """Return the emoji of a message that is nothing else. Raises: InputError (topic-emoji)."""
    sign = text.strip()
    kinds = {unicodedata.category(character) for character in sign}
    if not 0 < len(sign) <= LONGEST_EMOJI or "So" not in kinds or kinds & {"Lu", "Ll", "Lo", "Zs", "Cc", "Po"}:
        raise InputError("topic-emoji")
    return sign


def listed(names: Mapping[str, str], separator: str) -> str:
    """Return the names with their languages, as an editor writes them."""
    return separator.join(f"{language}: {name}" for language, name in names.items())


def _language(code: str) -> str:
    try:
        return Locale.parse(code.lower()).language
    except (UnknownLocaleError, ValueError):
        raise InputError("topic-name-language", code=code) from None


def _next(languages: Iterable[str], found: Mapping[str, str]) -> str | None:
    return next((language for language in languages if language not in found), None)


def _name(text: str) -> str:
    name = " ".join(text.split())
    if not _WORD.search(name):
        raise InputError("topic-name-empty")
    if len(name) > LONGEST_NAME:
        raise InputError("topic-name-too-long", name=f"{name[:LONGEST_NAME]}…", limit=LONGEST_NAME)
    return name
