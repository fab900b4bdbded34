"""What is surely meant as an operator though it is written as a word: ``and``, ``oder``, ``или``. Pure.

Words that join others tell no article from another, so between two operands they are meant to join these. A word that
leaves out may belong to what it stands before, as in ``non profit``: it is taken for an operator only where it can be
nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from digests.errors import QuerySyntaxError
from digests.query.lexemes import Lexeme, lexemes
from digests.query.matching import parse

# In the languages that the bot speaks.
ALL = frozenset({"and", "ed", "и", "et", "und", "和", "与", "及", "且", "并且", "以及"})
ANY = frozenset({"or", "oppure", "или", "либо", "ou", "oder", "或", "或者", "或是"})
# A single letter may be a vitamin, but for those in whose language it joins.
LETTERS = {"it": {"e": "AND", "o": "OR"}, "es": {"y": "AND", "e": "AND", "o": "OR"}}
# Shorter ones in capitals are abbreviations.
SHORTEST_CAPITALS = 3
LEFT_OUT = frozenset({"not", "не", "nicht", "非"})
# These stand before words as a part of them too: only behind another operator are they one.
PERHAPS_LEFT_OUT = frozenset({"non", "no", "pas", "kein", "keine", "不"})

_ATOMS = frozenset({"words", "country", "lang", "site", "source", "min"})
_ENDS, _BEGINS = _ATOMS | {"close", "weight"}, _ATOMS | {"open", "title", "NOT"}
_JOINS = frozenset({"AND", "OR"})


def meant(query: str, language: str) -> str | None:
    """Return the query with the operators that are surely meant, None where there is none.

    language: that of whoever wrote it.
    """
    try:
        operators = _operators(list(lexemes(query)), LETTERS.get(language, {}))
        changed = _written(query, operators)
        return changed if operators and parse(changed) else None
    except QuerySyntaxError:
        return None


def _operators(found: Sequence[Lexeme], letters: Mapping[str, str]) -> list[tuple[Lexeme, str]]:
    """Return the words that are meant as operators, each with its operator."""
    operators: list[tuple[Lexeme, str]] = []
    before = "open"
    for place, lexeme in enumerate(found):
        behind = found[place + 1] if place + 1 < len(found) else lexeme
        operator = _operator(lexeme, before, behind, letters)
        if operator:
            operators.append((lexeme, operator))
        before = operator or lexeme.kind
    return operators


def _operator(lexeme: Lexeme, before: str, behind: Lexeme, letters: Mapping[str, str]) -> str:
    """Return what a word between others is meant as, empty where it is a word; ``before`` is the kind before it."""
    if lexeme.kind != "words" or lexeme.quoted or behind.kind not in _BEGINS or _is_name(lexeme.text):
        return ""
    word = lexeme.text.lower()
    joins = letters.get(lexeme.text) or ("AND" if word in ALL else "OR" if word in ANY else "")
    if before in _ENDS and joins:
        return joins
    leaves_out = word in LEFT_OUT and before in _ENDS | _JOINS
    return "NOT" if leaves_out or (word in PERHAPS_LEFT_OUT and before in _JOINS) else ""


def _is_name(word: str) -> bool:
    """Tell whether a word has the capitals of a name or of an abbreviation."""
    return word != word.lower() and not (word.isupper() and len(word) >= SHORTEST_CAPITALS)


def _written(query: str, operators: Sequence[tuple[Lexeme, str]]) -> str:
    for lexeme, operator in reversed(operators):
        query = query[: lexeme.position] + operator + query[lexeme.position + len(lexeme.text) :]
    return query
