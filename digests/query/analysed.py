"""An article made ready to be matched by many queries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple
from urllib.parse import urlsplit

from digests.language.forms import SHORTEST_HEAD, SHORTEST_REST
from digests.language.tokens import Token, analyse, is_lone, stems

# At the end of the last stem of a sequence, where any word that begins so will do; no stem holds it.
PREFIX = "*"

_BREAK = Token("", 0, 0)


class Span(NamedTuple):
    """Where something was found: in characters of the title or of the text, and the first and last of its tokens."""

    in_title: bool
    start: int
    end: int
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class AnalysedText:
    """A title and a text, their tokens, and where each stem stands among the tokens; and where the article is from."""

    title: str
    text: str
    language: str
    tokens: tuple[Token, ...] = field(repr=False)
    title_size: int
    index: dict[str, list[int]] = field(repr=False)
    url: str | None = None
    source: str | None = None

    @classmethod
    def of(
        cls, title: str, text: str, language: str, *, url: str | None = None, source: str | None = None
    ) -> AnalysedText:
        """Analyse an article; a token that no stem equals parts title and text, so no phrase reaches across."""
        head = analyse(title, language)
        tokens = (*head, _BREAK, *analyse(text, language))
        index: dict[str, list[int]] = {}
        for place, token in enumerate(tokens):
            index.setdefault(token.stem, []).append(place)
        return cls(title, text, language, tokens, len(head), index, url, source)

    def find(self, sequence: tuple[str, ...]) -> Iterable[Span]:
        """Return each place where these stems stand side by side."""
        first = sequence[0]
        # Most of what a query asks for is in few articles.
        if first not in self.index and len(first) > 1 and not first.endswith(PREFIX):
            return ()
        return self._found(sequence)

    def find_compounds(self, sequence: tuple[str, ...]) -> Iterator[Span]:
        """Yield each place of a longer word that ends in a single stem."""
        head = sequence[0]
        if len(sequence) > 1 or len(head) < SHORTEST_HEAD or head.endswith(PREFIX):
            return
        for stem, places in self.index.items():
            if len(stem) >= len(head) + SHORTEST_REST and stem.endswith(head):
                yield from (self._span(place, place) for place in places)

    def _found(self, sequence: tuple[str, ...]) -> Iterator[Span]:
        if len(sequence) == 1 and is_lone(sequence[0]):
            yield from self._within_pairs(sequence[0])
            return
        places = self._places(sequence[0])
        if len(sequence) == 1:
            yield from (self._span(place, place) for place in places)
            return
        *stems, last = sequence
        for place in places:
            end = place + len(stems)
            if [token.stem for token in self.tokens[place:end]] == stems and self._is(end, last):
                yield self._span(place, end)

    def verbatim(self, span: Span) -> str:
        """Return the article's own words at a place."""
        return (self.title if span.in_title else self.text)[span.start : span.end]

    def written(self, stem: str) -> str:
        """Return a stem as the article first writes the word, empty where it does not."""
        places = self.index.get(stem)
        return self.verbatim(self._span(places[0], places[0])) if places else ""

    def stems(self) -> frozenset[str]:
        """Return every stem of title and text."""
        return frozenset(self.index) - {""}

    def shadow(self) -> tuple[str, str]:
        """Return the stems of title and text, each joined by spaces, for the full-text index."""
        stems = [token.stem for token in self.tokens]
        return " ".join(stems[: self.title_size]), " ".join(stems[self.title_size + 1 :])

    def _places(self, stem: str) -> list[int]:
        if not stem.endswith(PREFIX):
            return self.index.get(stem, [])
        beginning = stem[: -len(PREFIX)]
        return sorted(place for each, places in self.index.items() if each.startswith(beginning) for place in places)

    def _is(self, place: int, asked: str) -> bool:
        """Tell whether the token there is a stem, or begins as one that ends with the mark of a prefix."""
        if place >= len(self.tokens):
            return False
        stem = self.tokens[place].stem
        return stem.startswith(asked[: -len(PREFIX)]) if asked.endswith(PREFIX) else stem == asked

    def _span(self, first: int, last: int) -> Span:
        return Span(first < self.title_size, self.tokens[first].start, self.tokens[last].end, first, last)

    def _within_pairs(self, character: str) -> Iterator[Span]:
        """Yield the places of a single character of a script whose runs are indexed as overlapping pairs."""
        spans = {}
        for stem in [stem for stem in self.index if character in stem]:
            for place in self.index[stem]:
                start = self.tokens[place].start + stem.index(character)
                spans[place < self.title_size, start] = place
        for (in_title, start), place in sorted(spans.items(), key=lambda span: (not span[0][0], span[0][1])):
            yield Span(in_title, start, start + 1, place, place)


def site_of(url: str | None) -> str:
    """Return the host of an address without ``www.``, empty where there is none."""
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:
        return ""
    return host.lower().removeprefix("www.")


def source_words(source: str | None) -> str:
    """Return the folded words of a source's name with spaces around each, empty where there are none."""
    words = stems(source or "", "und")
    return f" {' '.join(words)} " if words else ""
