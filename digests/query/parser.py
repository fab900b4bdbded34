"""From the text of a query to its parts, by recursive descent.

any     = all { "OR" all }
all     = one { ["AND"] one }
one     = ("NOT" | "-") one | "(" any ")" | "phrase" | word
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from digests.errors import QuerySyntaxError
from digests.language.tokens import stems
from digests.query.parts import And, Not, Or, Part, Words

MAX_LENGTH = 4000
MAX_DEPTH = 32

# Which marks close a phrase, by the mark that opened it: keyboards and chat programs turn quotes as they like.
CLOSING = {'"': '"”“', "“": '”“"', "”": '”"', "„": '“”"', "«": "»", "»": "«", "＂": "＂", "「": "」"}
_OPENING = "".join(CLOSING)
_LEXEME = re.compile(rf"\s+|(?P<open>[(（])|(?P<close>[)）])|(?P<quote>[{_OPENING}])|(?P<word>[^\s()（）{_OPENING}]+)")
_OPERATORS = ("AND", "OR", "NOT")


class Lexeme(NamedTuple):
    """A piece of a query: AND, OR, NOT, a parenthesis, or words; the end has the kind ``end``."""

    kind: str
    text: str
    position: int


def parse_parts(query: str) -> Part:
    """Return the tree of a query. Raises: QuerySyntaxError, with the place."""
    if len(query) > MAX_LENGTH:
        raise QuerySyntaxError("query-too-long", query, MAX_LENGTH, limit=MAX_LENGTH)
    lexemes = [*_lexemes(query), Lexeme("end", "", len(query))]
    if len(lexemes) == 1:
        raise QuerySyntaxError("empty-query", query, 0)
    return _Parser(query, lexemes).whole()


def _lexemes(query: str) -> Iterator[Lexeme]:
    position = 0
    while position < len(query):
        match = _LEXEME.match(query, position)
        if match is None:
            raise QuerySyntaxError("unterminated-phrase", query, position)
        position = match.end()
        if match.lastgroup == "quote":
            phrase = _phrase(query, match.start())
            yield Lexeme("words", phrase, match.start())
            position += len(phrase) + 1
        elif match.lastgroup == "word":
            yield from _word(match[0], match.start())
        elif match.lastgroup:
            yield Lexeme(match.lastgroup, match[0], match.start())


def _phrase(query: str, start: int) -> str:
    closing = re.compile(f"[{CLOSING[query[start]]}]").search(query, start + 1)
    if closing is None:
        raise QuerySyntaxError("unterminated-phrase", query, start)
    return query[start + 1 : closing.start()]


def _word(text: str, position: int) -> Iterator[Lexeme]:
    """Yield an operator or a word; each leading minus is a NOT."""
    word = text.lstrip("-")
    for place in range(len(text) - len(word)):
        yield Lexeme("NOT", "-", position + place)
    if word:
        yield Lexeme(word if word in _OPERATORS else "words", word, position + len(text) - len(word))


class _Parser:
    def __init__(self, query: str, lexemes: list[Lexeme]) -> None:
        self.query = query
        self.lexemes = lexemes
        self.place = 0
        self.depth = 0

    def whole(self) -> Part:
        part = self.any()
        if self.next.kind == "close":
            raise self.error("unbalanced-parenthesis", self.next)
        return self.found(part, self.lexemes[0])

    @property
    def next(self) -> Lexeme:
        return self.lexemes[self.place]

    def take(self) -> Lexeme:
        lexeme = self.next
        self.place += 1
        return lexeme

    def any(self) -> Part:
        start = self.next
        parts = [self.all()]
        starts = [start]
        while self.next.kind == "OR":
            self.take()
            starts.append(self.next)
            parts.append(self.all())
        if len(parts) == 1:
            return parts[0]
        return Or(tuple(self.found(part, where) for part, where in zip(parts, starts, strict=True)))

    def all(self) -> Part:
        parts = [self.one()]
        while self.next.kind not in ("OR", "close", "end"):
            if self.next.kind == "AND":
                self.take()
            parts.append(self.one())
        return And(tuple(parts)) if len(parts) > 1 else parts[0]

    def one(self) -> Part:
        lexeme = self.take()
        if lexeme.kind == "words":
            if not stems(lexeme.text, "und"):
                raise self.error("missing-operand", lexeme)
            return Words(lexeme.text)
        if lexeme.kind not in ("NOT", "open"):
            raise self.error("missing-operand", lexeme)
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise self.error("too-deep", lexeme)
        part = self.negated() if lexeme.kind == "NOT" else self.enclosed(lexeme)
        self.depth -= 1
        return part

    def negated(self) -> Part:
        """Return what follows NOT, turned; what is not not there, is there."""
        where = self.next
        part = self.one()
        return part.part if isinstance(part, Not) else Not(self.found(part, where))

    def enclosed(self, opening: Lexeme) -> Part:
        part = self.any()
        if self.take().kind != "close":
            raise self.error("unbalanced-parenthesis", opening)
        return part

    def found(self, part: Part, where: Lexeme) -> Part:
        """Return the part. Raises: QuerySyntaxError where it would match articles in which it finds nothing."""
        if not part.positive():
            raise self.error("only-negative", where)
        return part

    def error(self, reason: str, where: Lexeme) -> QuerySyntaxError:
        return QuerySyntaxError(reason, self.query, where.position)
