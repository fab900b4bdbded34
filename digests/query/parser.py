"""From the text of a query to its parts, by recursive descent.

any     = all { "OR" all }
all     = close { ["AND"] close }
close   = one { "NEAR" ["/" number] one }
one     = ("NOT" | "-") one | "title:" one | filter | atom ["^" number]
atom    = "(" any ")" | "phrase" | word ["*"] | "@" country
filter  = ("lang:" | "site:" | "source:" | "from:" | "to:" | "topic:") value

A phrase of one word keeps its capitals where articles are matched: "Mosca" is no fly, and "US" not us. The index of
search knows no capitals.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeVar

from digests.errors import QuerySyntaxError
from digests.language.tokens import UNSPACED, stems
from digests.query.analysed import PREFIX
from digests.query.countries import is_country
from digests.query.filters import from_site, from_source, in_language, on_topic, published_from, published_to
from digests.query.lexemes import Lexeme, lexemes
from digests.query.parts import And, Near, Not, Or, Part, Titled, Weighted, near_depth
from digests.query.terms import Country, Words, has_capitals

MAX_LENGTH = 4000
MAX_DEPTH = 32
# A word that begins with one letter is any word.
SHORTEST_PREFIX = 2
# In more words than a paragraph has, nothing is near.
MOST_WORDS_BETWEEN = 100
WEIGHTS = 0.1, 10.0

SEARCH_ONLY = frozenset({"from", "to", "topic"})
FILTERS: dict[str, tuple[Callable[[str], Part | None], str]] = {
    "lang": (in_language, "unknown-language"),
    "site": (from_site, "bad-site"),
    "source": (from_source, "missing-operand"),
    "from": (published_from, "bad-day"),
    "to": (published_to, "bad-day"),
    "topic": (on_topic, "bad-topic"),
}

_NUMBER = re.compile(r"\d{1,4}(?:[.,]\d{1,4})?", re.ASCII)
_UNSPACED = re.compile(rf"[{UNSPACED}]")
_Found = TypeVar("_Found")


def parse_parts(query: str, *, for_search: bool = False) -> tuple[Part, float]:
    """Return the tree of a query and its minimum score. Raises: QuerySyntaxError, with the place."""
    if len(query) > MAX_LENGTH:
        raise QuerySyntaxError("query-too-long", query, MAX_LENGTH, limit=MAX_LENGTH)
    found = [lexeme for lexeme in lexemes(query) if not (for_search and _says_nothing(lexeme))]
    kept, minimum = _without_minimum(query, found, for_search=for_search)
    if len(kept) == 1:
        raise QuerySyntaxError("empty-query", query, 0)
    return _Parser(query, kept, for_search).whole(), minimum


def _says_nothing(lexeme: Lexeme) -> bool:
    """Tell whether a piece is a mark that people type between words, as in ``black & white``."""
    return lexeme.kind == "words" and not stems(lexeme.text, "und")


def _without_minimum(query: str, found: list[Lexeme], *, for_search: bool) -> tuple[list[Lexeme], float]:
    """Take the minimum score out, with the AND beside it. Raises: QuerySyntaxError (bad-minimum, only-in-topics)."""
    places = [place for place, lexeme in enumerate(found) if lexeme.kind == "min"]
    if not places:
        return found, 0.0
    place = places[0]
    if for_search:
        raise QuerySyntaxError("only-in-topics", query, found[place].position, field="min")
    before, behind = [lexeme.kind for lexeme in found[:place]], found[place + 1].kind
    minimum = _number(found[place].text)
    if minimum is None or minimum > 1 or before.count("open") > before.count("close") or before[-1:] == ["NOT"]:
        raise QuerySyntaxError("bad-minimum", query, found[place].position)
    if len(places) > 1:
        raise QuerySyntaxError("bad-minimum", query, found[places[1]].position)
    joined_before = before[-1:] == ["AND"]
    rest = found[place + 1 + (behind == "AND" and not joined_before) :]
    return found[: place - joined_before] + rest, minimum


class _Parser:
    def __init__(self, query: str, found: list[Lexeme], for_search: bool) -> None:
        self.query = query
        self.lexemes = found
        self.for_search = for_search
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
        starts = [self.next]
        parts = [self.all()]
        while self.next.kind == "OR":
            self.take()
            starts.append(self.next)
            parts.append(self.all())
        if len(parts) == 1:
            return parts[0]
        return Or(tuple(self.found(part, where) for part, where in zip(parts, starts, strict=True)))

    def all(self) -> Part:
        parts = [self.close()]
        while self.next.kind not in ("OR", "close", "end"):
            if self.next.kind == "AND":
                self.take()
            parts.append(self.close())
        return And(tuple(parts)) if len(parts) > 1 else parts[0]

    def close(self) -> Part:
        start, part = self.next, self.one()
        depth = near_depth(part)
        while self.next.kind == "NEAR":
            operator = self.take()
            words = int(operator.text) if operator.text.isascii() and operator.text.isdigit() else 0
            if not 0 < words <= MOST_WORDS_BETWEEN:
                raise self.error("bad-distance", operator, limit=MOST_WORDS_BETWEEN)
            behind, right = self.next, self.one()
            depth = 1 + max(depth, near_depth(right))
            if depth > MAX_DEPTH:
                raise self.error("near-too-dear", operator)
            part = Near(self.placed(part, start), self.placed(right, behind), words)
        return part

    def one(self) -> Part:
        lexeme = self.take()
        if lexeme.kind in FILTERS:
            return self.filter(lexeme)
        if lexeme.kind in ("words", "country"):
            return self.weighted(self.words(lexeme) if lexeme.kind == "words" else self.country(lexeme))
        if lexeme.kind not in ("NOT", "open", "title"):
            raise self.error("missing-operand", lexeme)
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise self.error("too-deep", lexeme)
        part = self.compound(lexeme)
        self.depth -= 1
        return part

    def compound(self, lexeme: Lexeme) -> Part:
        match lexeme.kind:
            case "NOT":
                return self.negated()
            case "title":
                return Titled(self.one())
            case _:
                return self.weighted(self.enclosed(lexeme))

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

    def words(self, lexeme: Lexeme) -> Part:
        prefix = lexeme.text.endswith(PREFIX)
        text = lexeme.text.rstrip(PREFIX)
        found = stems(text, "und")
        if not found:
            raise self.error("missing-operand", lexeme)
        if prefix and len(found[-1]) < SHORTEST_PREFIX and not _UNSPACED.search(found[-1]):
            raise self.error("prefix-too-short", lexeme, least=SHORTEST_PREFIX)
        return Words(text, prefix, cased=lexeme.quoted and has_capitals(text))

    def country(self, lexeme: Lexeme) -> Part:
        code = lexeme.text.upper()
        if not is_country(code):
            raise self.error("unknown-country", lexeme)
        return Country(code)

    def weighted(self, part: Part) -> Part:
        if self.next.kind != "weight":
            return part
        lexeme = self.take()
        weight = _number(lexeme.text)
        if weight is None or not WEIGHTS[0] <= weight <= WEIGHTS[1]:
            raise self.error("bad-weight", lexeme)
        return Weighted(part, weight)

    def filter(self, lexeme: Lexeme) -> Part:
        if lexeme.kind in SEARCH_ONLY and not self.for_search:
            raise self.error("only-in-search", lexeme, field=lexeme.kind)
        read, reason = FILTERS[lexeme.kind]
        value = lexeme.text
        if not value and self.next.kind == "words":
            value = self.take().text
        return self.given(read(value), lexeme, reason)

    def given(self, part: _Found | None, lexeme: Lexeme, reason: str) -> _Found:
        if part is None:
            raise self.error(reason, lexeme)
        return part

    def found(self, part: Part, where: Lexeme) -> Part:
        """Return the part. Raises: QuerySyntaxError where it would match articles in which it finds nothing."""
        if not part.positive():
            raise self.error("only-negative", where)
        return part

    def placed(self, part: Part, where: Lexeme) -> Part:
        """Return the part. Raises: QuerySyntaxError where it stands nowhere that something could be near to."""
        if not part.placeable():
            raise self.error("nothing-near", where)
        return part

    def error(self, reason: str, where: Lexeme, **figures: str | int) -> QuerySyntaxError:
        return QuerySyntaxError(reason, self.query, where.position, **figures)


def _number(text: str) -> float | None:
    return float(text.replace(",", ".")) if _NUMBER.fullmatch(text) else None
