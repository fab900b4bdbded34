"""The parts of a query: a tree that is asked whether an article matches, and by what."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain, zip_longest
from math import prod
from typing import NamedTuple, Protocol, TypeAlias

from digests.language.tokens import fold, stems
from digests.query.analysed import Span

TITLE_WEIGHT = 3
HALF_SCORE = 2

Finder: TypeAlias = "Callable[[Words], tuple[Span, ...]]"


class Evidence(NamedTuple):
    """What a part found: its score, and the places of each of its words and phrases, the best first (none for NOT)."""

    score: float
    places: tuple[tuple[Span, ...], ...]


class Part(Protocol):
    """A part of a query; a new kind of part needs these methods and its place in the parser."""

    def positive(self) -> bool:
        """Return whether this part can only match an article in which it finds something."""

    def evaluate(self, find: Finder) -> Evidence | None:
        """Return what was found, None where the article does not match."""

    def words(self) -> Iterator[Words]:
        """Yield the words and phrases of this part, in order."""


@dataclass(frozen=True, slots=True)
class Words:
    """A word, or words that must stand side by side."""

    text: str

    def positive(self) -> bool:
        return True

    def evaluate(self, find: Finder) -> Evidence | None:
        spans = find(self)
        if not spans:
            return None
        weight = sum(TITLE_WEIGHT if span.in_title else 1 for span in spans)
        return Evidence(weight / (weight + HALF_SCORE), (spans,))

    def words(self) -> Iterator[Words]:
        yield self

    def sequences(self, language: str) -> frozenset[tuple[str, ...]]:
        """Return the stems to look for in articles of a language: of the words as written, and without accents."""
        return frozenset(filter(None, (tuple(stems(text, language)) for text in (self.text, fold(self.text)))))


@dataclass(frozen=True, slots=True)
class And:
    """All of its parts."""

    parts: tuple[Part, ...]

    def positive(self) -> bool:
        return any(part.positive() for part in self.parts)

    def evaluate(self, find: Finder) -> Evidence | None:
        found: list[Evidence] = []
        for part in self.parts:
            evidence = part.evaluate(find)
            if evidence is None:
                return None
            if evidence.places:
                found.append(evidence)
        score = sum(evidence.score for evidence in found) / max(len(found), 1)
        in_turn = chain.from_iterable(zip_longest(*(evidence.places for evidence in found)))
        return Evidence(score, tuple(filter(None, in_turn)))

    def words(self) -> Iterator[Words]:
        return chain.from_iterable(part.words() for part in self.parts)


@dataclass(frozen=True, slots=True)
class Or:
    """At least one of its parts."""

    parts: tuple[Part, ...]

    def positive(self) -> bool:
        return all(part.positive() for part in self.parts)

    def evaluate(self, find: Finder) -> Evidence | None:
        found = [evidence for part in self.parts if (evidence := part.evaluate(find)) is not None]
        if not found:
            return None
        found.sort(key=lambda evidence: -evidence.score)
        score = 1 - prod(1 - evidence.score for evidence in found)
        return Evidence(score, tuple(chain.from_iterable(evidence.places for evidence in found)))

    def words(self) -> Iterator[Words]:
        return chain.from_iterable(part.words() for part in self.parts)


@dataclass(frozen=True, slots=True)
class Not:
    """Its part must not match."""

    part: Part

    def positive(self) -> bool:
        return False

    def evaluate(self, find: Finder) -> Evidence | None:
        return Evidence(0.0, ()) if self.part.evaluate(find) is None else None

    def words(self) -> Iterator[Words]:
        return self.part.words()
