"""An article made ready to be matched by many queries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from digests.language.tokens import UNSPACED, Token, analyse

_LONE = re.compile(rf"[{UNSPACED}]")
_BREAK = Token("", 0, 0)


class Span(NamedTuple):
    """Where something was found, in characters of the title or of the text."""

    in_title: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class AnalysedText:
    """A title and a text, their tokens, and where each stem stands among the tokens."""

    title: str
    text: str
    language: str
    tokens: tuple[Token, ...] = field(repr=False)
    title_size: int
    index: dict[str, list[int]] = field(repr=False)

    @classmethod
    def of(cls, title: str, text: str, language: str) -> AnalysedText:
        """Analyse an article; a token that no stem equals parts title and text, so no phrase reaches across."""
        head = analyse(title, language)
        tokens = (*head, _BREAK, *analyse(text, language))
        index: dict[str, list[int]] = {}
        for place, token in enumerate(tokens):
            index.setdefault(token.stem, []).append(place)
        return cls(title, text, language, tokens, len(head), index)

    def find(self, sequence: tuple[str, ...]) -> Iterator[Span]:
        """Yield each place where these stems stand side by side."""
        if len(sequence) == 1 and _LONE.fullmatch(sequence[0]):
            yield from self._within_pairs(sequence[0])
            return
        size = len(sequence)
        for place in self.index.get(sequence[0], ()):
            found = self.tokens[place : place + size]
            if size == 1 or tuple(token.stem for token in found) == sequence:
                yield Span(place < self.title_size, found[0].start, found[-1].end)

    def verbatim(self, span: Span) -> str:
        """Return the article's own words at a place."""
        return (self.title if span.in_title else self.text)[span.start : span.end]

    def _within_pairs(self, character: str) -> Iterator[Span]:
        """Yield the places of a single character of a script whose runs are indexed as overlapping pairs."""
        spans = set()
        for stem in [stem for stem in self.index if character in stem]:
            for place in self.index[stem]:
                start = self.tokens[place].start + stem.index(character)
                spans.add(Span(place < self.title_size, start, start + 1))
        yield from sorted(spans, key=lambda span: (not span.in_title, span.start))
