"""What people write in the languages that the bot speaks: lists in the ``words.toml`` beside each language's texts.

Somebody may write in another language than the one chosen, so each list holds the words of all of them.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from functools import cache

from bot.texts import FOLDER
from digests.language.tokens import fold

# "¡Hola!", "Grazie 🙏", "стоп."; what stands in quotes or after a sign is looked for.
_OPENING = " \t\n¡¿"
_CLOSING_A_QUERY = "\"'”»“’*#"
LONGEST_SAID = 60
KINDS = {
    "time": (
        *("and", "before", "half_past", "half_to", "separator", "half", "after", "morning", "evening"),
        *("noon", "midnight", "yesterday", "today", "tomorrow"),
    ),
    "said": ("hello", "thanks", "goodbye", "help", "start", "stop", "cancel"),
}


@cache
def written(part: str, kind: str) -> frozenset[str]:
    """Return the words of a kind in all languages, as ``plain`` leaves them."""
    return frozenset(plain(word) for lists in _files() for word in lists.get(part, {}).get(kind, ()))


def plain(text: str) -> str:
    """Return what was written without case, accents, doubled spaces and kinds of apostrophes."""
    return " ".join(fold(text).replace("’", "'").split())


def meaning(text: str) -> str | None:
    """Return what somebody means who says no more than that: a kind of ``said``, as "stop"; None for other words."""
    said = text[:LONGEST_SAID].lstrip(_OPENING)
    # A bracket that closes none is a smile: "спасибо)".
    closing_a_query = _CLOSING_A_QUERY + ")" * ("(" in said)
    while said and not (said[-1].isalnum() or said[-1] in closing_a_query):
        said = said[:-1]
    said = plain(said)
    return _meanings().get(said) if said and len(text) < LONGEST_SAID else None


@cache
def _meanings() -> dict[str, str]:
    return {word: kind for kind in KINDS["said"] for word in written("said", kind)}


def _files() -> Iterator[dict[str, dict[str, list[str]]]]:
    for file in sorted(FOLDER.glob("*/words.toml")):
        yield tomllib.loads(file.read_text(encoding="utf-8"))
