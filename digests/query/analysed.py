"""An article made ready to be matched by many queries."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from typing import NamedTuple
from urllib.parse import urlsplit

from digests.language.forms import SHORTEST_HEAD, SHORTEST_REST
from digests.language.tokens import Token, analyse, stems

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


@dataclass(frozen=True)
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
        for place, (stem, _, _) in enumerate(tokens):
            if (places := index.get(stem)) is None:
                index[stem] = [place]
            else:
                places.append(place)
        return cls(title, text, language, tokens, len(head), index, url, source)

    def verbatim(self, span: Span) -> str:
        """Return the article's own words at a place."""
        return (self.title if span.in_title else self.text)[span.start : span.end]

    def written(self, stem: str) -> str:
        """Return a stem as the article first writes the word, empty where it does not."""
        places = self.index.get(stem)
        return self.verbatim(self.span(places[0], places[0])) if places else ""

    def stems(self) -> frozenset[str]:
        """Return every stem of title and text."""
        return frozenset(self.index) - {""}

    def shadow(self) -> tuple[str, str]:
        """Return the stems of title and text, each joined by spaces, for the full-text index."""
        stems = [token.stem for token in self.tokens]
        return " ".join(stems[: self.title_size]), " ".join(stems[self.title_size + 1 :])

    def span(self, first: int, last: int) -> Span:
        """Return where the tokens from one to another stand."""
        return Span(first < self.title_size, self.tokens[first].start, self.tokens[last].end, first, last)

    def places(self, stem: str) -> Sequence[int]:
        """Return the tokens that are a stem, or begin as one that ends with the mark of a prefix."""
        if not stem.endswith(PREFIX):
            return self.index.get(stem, ())
        return self._beginning(self._in_order, stem[: -len(PREFIX)])

    def compounds(self, head: str) -> Sequence[int]:
        """Return the tokens that are longer words and end in a stem."""
        if len(head) < SHORTEST_HEAD or head.endswith(PREFIX):
            return ()
        return self._beginning(self._in_order_of_ends, head[::-1], SHORTEST_REST)

    def lone(self, character: str) -> Sequence[Span]:
        """Return the places of a single character of a script whose runs are indexed as overlapping pairs."""
        spans = {}
        for stem in self._by_character.get(character, ()):
            for place in self.index[stem]:
                start = self.tokens[place].start + stem.index(character)
                spans[place < self.title_size, start] = place
        return [Span(in_title, start, start + 1, place, place) for (in_title, start), place in spans.items()]

    def _beginning(self, ordered: Sequence[tuple[str, str]], letters: str, further: int = 0) -> Sequence[int]:
        """Return the tokens whose stem, as it is ordered, begins with some letters and goes on for so many."""
        found: list[int] = []
        for key, stem in islice(ordered, bisect_left(ordered, (letters,)), None):
            if not key.startswith(letters):
                break
            if len(key) >= len(letters) + further:
                found += self.index[stem]
        return found

    @cached_property
    def _in_order(self) -> Sequence[tuple[str, str]]:
        return sorted((stem, stem) for stem in self.index)

    @cached_property
    def _in_order_of_ends(self) -> Sequence[tuple[str, str]]:
        return sorted((stem[::-1], stem) for stem in self.index)

    @cached_property
    def _by_character(self) -> Mapping[str, Sequence[str]]:
        """The stems in which each character that no space parts from others stands."""
        holding: dict[str, list[str]] = {}
        for stem in self.index:
            for character in set(stem):
                holding.setdefault(character, []).append(stem)
        return holding


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
