"""The pieces of a query: words, operators, parentheses, fields and weights, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from digests.errors import QuerySyntaxError
from digests.query.analysed import PREFIX

# Which marks close a phrase, by the mark that opened it: keyboards and chat programs turn quotes as they like.
CLOSING = {'"': '"”“', "“": '”“"', "”": '”"', "„": '“”"', "«": "»", "»": "«", "＂": "＂", "「": "」"}
FIELDS = ("title", "lang", "site", "source", "min", "from", "to", "topic")
NEAR = "NEAR"
NEAR_WORDS = 10
# Words that are none: NEAR alone is one of them.
OPERATORS = ("AND", "OR", "NOT", NEAR)

_OPENING = "".join(CLOSING)
_LEXEME = re.compile(rf"\s+|(?P<open>[(（])|(?P<close>[)）])|(?P<quote>[{_OPENING}])|(?P<word>[^\s()（）{_OPENING}]+)")

_NEAR = re.compile(rf"{NEAR}(?:/(.*))?")
_FIELD = re.compile(rf"({'|'.join(FIELDS)})[:：](.*)", re.IGNORECASE)


class Lexeme(NamedTuple):
    """A piece of a query.

    The kind is AND, OR, NOT, NEAR (the text holds the distance), open, close, words, country, weight, the name of a
    field (the text holds what stands behind its colon, for ``title`` nothing), or ``end``. ``quoted`` are words in
    quotation marks.
    """

    kind: str
    text: str
    position: int
    quoted: bool = False


def lexemes(query: str) -> Iterator[Lexeme]:
    """Yield the pieces of a query, ``end`` last. Raises: QuerySyntaxError (unterminated-phrase)."""
    position = 0
    while position < len(query):
        match = _LEXEME.match(query, position)
        assert match is not None
        position = match.end()
        if match.lastgroup == "quote":
            phrase = _phrase(query, match.start())
            position += len(phrase) + 1
            goes_on = query.startswith(PREFIX, position)
            yield Lexeme("words", phrase + PREFIX * goes_on, match.start(), quoted=True)
            position += goes_on
        elif match.lastgroup == "word":
            yield from _word(match[0], match.start())
        elif match.lastgroup:
            yield Lexeme(match.lastgroup, match[0], match.start())
    yield Lexeme("end", "", len(query))


def _phrase(query: str, start: int) -> str:
    ends = [place for mark in CLOSING[query[start]] if (place := query.find(mark, start + 1)) >= 0]
    if not ends:
        raise QuerySyntaxError("unterminated-phrase", query, start)
    return query[start + 1 : min(ends)]


def _word(text: str, position: int) -> Iterator[Lexeme]:
    """Yield what a run of characters without spaces says; each leading minus is a NOT."""
    word = text.lstrip("-")
    for place in range(len(text) - len(word)):
        yield Lexeme("NOT", "-", position + place)
    start = position + len(text) - len(word)
    field, near = _FIELD.fullmatch(word), _NEAR.fullmatch(word)
    if field is not None:
        yield from _field(field[1].lower(), field[2], start, start + len(field[1]) + 1)
    elif word in OPERATORS and word != NEAR:
        yield Lexeme(word, word, start)
    elif near is not None:
        yield Lexeme(NEAR, str(NEAR_WORDS) if near[1] is None else near[1], start)
    elif word:
        yield from _weighted(word, start)


def _field(name: str, rest: str, position: int, behind: int) -> Iterator[Lexeme]:
    if name == "title":
        yield Lexeme(name, "", position)
        if rest:
            yield from _word(rest, behind)
    else:
        yield Lexeme(name, rest, position)


def _weighted(word: str, position: int) -> Iterator[Lexeme]:
    """Yield a word and the weight behind it; behind a phrase or a parenthesis the weight stands alone."""
    core, mark, weight = word.partition("^")
    if core:
        country = core.startswith(("@", "＠")) and len(core) > 1
        yield Lexeme("country", core[1:], position) if country else Lexeme("words", core, position)
    if mark:
        yield Lexeme("weight", weight, position + len(core))
