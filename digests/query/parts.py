"""The parts of a query: a tree that is asked whether an article matches, and by what."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Hashable, Iterator
from dataclasses import dataclass
from itertools import chain, zip_longest
from math import prod
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple, Protocol

from digests.query.analysed import AnalysedText, Span

if TYPE_CHECKING:
    from digests.query.countries import Lexicon

# How tightly a part holds together in writing; what holds less than its place asks for stands in parentheses.
ANY, ALL, CLOSE, ONE, ATOM = range(5)


class MatchEvidence(NamedTuple):
    """What a part found.

    The score; the places of each of its words and phrases, the best first (none for NOT); and what the article is,
    where that is all that was asked (a language, a site).
    """

    score: float
    places: tuple[tuple[Span, ...], ...]
    facts: tuple[str, ...] = ()


class Reading(Protocol):
    """An article as one query sees it."""

    @property
    def document(self) -> AnalysedText:
        """The article."""

    def find(self, term: Term) -> tuple[Span, ...]:
        """Return the places of a leaf of the query, in order: the title comes first."""

    def title_only(self) -> Reading:
        """Return the same article as if it were nothing but its title."""


class Part(Protocol):
    """A part of a query; a new kind of part needs these, a place in the parser, and one in the dialects of search.

    ``str`` gives what parses to an equal part.
    """

    @property
    def rank(self) -> int:
        """How tightly it holds together in writing."""

    def positive(self) -> bool:
        """Return whether this part can only match an article in which it finds something."""

    def placeable(self) -> bool:
        """Return whether all it says is where words stand, so that it can be near to something."""

    def evaluate(self, reading: Reading) -> MatchEvidence | None:
        """Return what was found, None where the article does not match."""

    def leaves(self) -> Iterator[Term]:
        """Yield the words, phrases and countries of this part, in order."""


class Term(Part, Hashable, Protocol):
    """A leaf that is looked for among the tokens of an article."""

    def sequences(self, language: str, lexicon: Lexicon) -> frozenset[tuple[str, ...]]:
        """Return the stems to look for in articles of a language, side by side each."""


@dataclass(frozen=True, slots=True)
class And:
    """All of its parts."""

    parts: tuple[Part, ...]

    rank = ALL

    def __str__(self) -> str:
        return " ".join(enclosed(part, CLOSE) for part in self.parts)

    def positive(self) -> bool:
        return any(part.positive() for part in self.parts)

    def placeable(self) -> bool:
        return False

    def evaluate(self, reading: Reading) -> MatchEvidence | None:
        found: list[MatchEvidence] = []
        for part in self.parts:
            evidence = part.evaluate(reading)
            if evidence is None:
                return None
            found.append(evidence)
        facts = tuple(chain.from_iterable(evidence.facts for evidence in found))
        spoken = [evidence for evidence in found if evidence.places]
        if not spoken:
            return MatchEvidence(1.0 if facts else 0.0, (), facts)
        in_turn = chain.from_iterable(zip_longest(*(evidence.places for evidence in spoken)))
        return MatchEvidence(sum(each.score for each in spoken) / len(spoken), tuple(filter(None, in_turn)), facts)

    def leaves(self) -> Iterator[Term]:
        return chain.from_iterable(part.leaves() for part in self.parts)


@dataclass(frozen=True, slots=True)
class Or:
    """At least one of its parts."""

    parts: tuple[Part, ...]

    rank = ANY

    def __str__(self) -> str:
        return " OR ".join(enclosed(part, ALL) for part in self.parts)

    def positive(self) -> bool:
        return all(part.positive() for part in self.parts)

    def placeable(self) -> bool:
        return all(part.placeable() for part in self.parts)

    def evaluate(self, reading: Reading) -> MatchEvidence | None:
        found = [evidence for part in self.parts if (evidence := part.evaluate(reading)) is not None]
        if not found:
            return None
        found.sort(key=lambda evidence: -evidence.score)
        score = 1 - prod(1 - evidence.score for evidence in found)
        places = tuple(chain.from_iterable(evidence.places for evidence in found))
        return MatchEvidence(score, places, tuple(chain.from_iterable(evidence.facts for evidence in found)))

    def leaves(self) -> Iterator[Term]:
        return chain.from_iterable(part.leaves() for part in self.parts)


@dataclass(frozen=True, slots=True)
class Not:
    """Its part must not match."""

    part: Part

    rank = ONE

    def __str__(self) -> str:
        return f"-{enclosed(self.part, ONE)}"

    def positive(self) -> bool:
        return False

    def placeable(self) -> bool:
        return False

    def evaluate(self, reading: Reading) -> MatchEvidence | None:
        return MatchEvidence(0.0, ()) if self.part.evaluate(reading) is None else None

    def leaves(self) -> Iterator[Term]:
        return self.part.leaves()


@dataclass(frozen=True, slots=True)
class Near:
    """Both of its sides, in either order, with at most ``words`` words between them."""

    left: Part
    right: Part
    words: int

    rank = CLOSE

    def __str__(self) -> str:
        return f"{enclosed(self.left, CLOSE)} NEAR/{self.words} {enclosed(self.right, ONE)}"

    def positive(self) -> bool:
        return True

    def placeable(self) -> bool:
        return True

    def evaluate(self, reading: Reading) -> MatchEvidence | None:
        sides = self.left.evaluate(reading), self.right.evaluate(reading)
        if sides[0] is None or sides[1] is None:
            return None
        left, right = (tuple(chain.from_iterable(distinct(side.places))) for side in sides if side is not None)
        left, right = _close(left, right, self.words), _close(right, left, self.words)
        if not left:
            return None
        return MatchEvidence((sides[0].score + sides[1].score) / 2, (left, right))

    def leaves(self) -> Iterator[Term]:
        return chain(self.left.leaves(), self.right.leaves())


@dataclass(frozen=True, slots=True)
class Titled:
    """Its part, in the title."""

    part: Part

    rank = ONE

    def __str__(self) -> str:
        return f"title:{enclosed(self.part, ONE)}"

    def positive(self) -> bool:
        return self.part.positive()

    def placeable(self) -> bool:
        return self.part.placeable()

    def evaluate(self, reading: Reading) -> MatchEvidence | None:
        return self.part.evaluate(reading.title_only())

    def leaves(self) -> Iterator[Term]:
        return self.part.leaves()


@dataclass(frozen=True, slots=True)
class Weighted:
    """Its part, counted ``weight`` times: of the score f / (f + 2) it makes w f / (w f + 2)."""

    part: Part
    weight: float

    rank = ONE

    def __str__(self) -> str:
        return f"{enclosed(self.part, ATOM)}^{str(self.weight).removesuffix('.0')}"

    def positive(self) -> bool:
        return self.part.positive()

    def placeable(self) -> bool:
        return self.part.placeable()

    def evaluate(self, reading: Reading) -> MatchEvidence | None:
        evidence = self.part.evaluate(reading)
        if evidence is None:
            return None
        more = self.weight * evidence.score
        return evidence._replace(score=more / (more + 1 - evidence.score)) if more else evidence

    def leaves(self) -> Iterator[Term]:
        return self.part.leaves()


def near_depth(part: Part) -> int:
    """Return how many NEAR stand within each other at most; a row of them counts as that."""
    match part:
        case And() | Or():
            return max(map(near_depth, part.parts))
        case Near():
            return 1 + max(near_depth(part.left), near_depth(part.right))
        case Not() | Titled() | Weighted():
            return near_depth(part.part)
        case _:
            return 0


def enclosed(part: Part, least: int) -> str:
    """Return a part in writing, in parentheses where it holds together less than its place asks for."""
    return str(part) if part.rank >= least else f"({part})"


def distinct(places: tuple[tuple[Span, ...], ...]) -> Collection[tuple[Span, ...]]:
    """Return the places of each word and phrase once: parts that ask for the same have been given the same ones."""
    return {id(spans): spans for spans in places}.values()


def _close(spans: tuple[Span, ...], others: tuple[Span, ...], words: int) -> tuple[Span, ...]:
    """Return the spans that have one of the others near them, both in the title or both in the text."""
    by_first = sorted(others, key=attrgetter("first"))
    by_last = sorted(others, key=attrgetter("last"))
    firsts, lasts = [other.first for other in by_first], [other.last for other in by_last]

    def near(span: Span) -> bool:
        behind, ahead = bisect_right(firsts, span.last), bisect_left(lasts, span.first) - 1
        return (behind < len(firsts) and _within(words, span, by_first[behind])) or (
            ahead >= 0 and _within(words, by_last[ahead], span)
        )

    return tuple(filter(near, spans))


def _within(words: int, before: Span, behind: Span) -> bool:
    """Tell whether at most so many words stand between two places of which one follows the other."""
    return behind.first - before.last - 1 <= words and before.in_title == behind.in_title
