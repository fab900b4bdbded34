"""Where one article says what one query asks for: each word, beginning and phrase is looked for once.

A phrase stands where its second half follows its first, and halves are remembered like the whole. All phrases of one
length begin at no more places than the article has tokens, so what a query costs grows little beyond what it and the
article are long, however often it repeats itself.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from collections.abc import Set as AbstractSet
from heapq import nsmallest
from itertools import compress, islice
from typing import TypeAlias

from digests.language.tokens import is_lone
from digests.query.analysed import PREFIX, AnalysedText, Span

# An article that says something so often is about it: the score would be 1 but for a thousandth.
MOST_PLACES = 2_000

Sequence: TypeAlias = "tuple[str, ...]"


class Places:
    """Where something stands, in order, and how it is written there; ``first`` are as many as count."""

    def __init__(self, spans: Iterable[Span], document: AnalysedText) -> None:
        self.spans = tuple(spans)
        self.first = self.spans[:MOST_PLACES]
        self._document = document
        self._words: list[str] = []

    def written(self, accepted: Callable[[str], bool]) -> tuple[Span, ...]:
        """Return the first places of several tokens, or of one whose word is accepted; each spelling is asked once."""
        if not self.spans:
            return ()
        words = self._words = self._words or [self._word(span) for span in self.spans]
        answers = {word: not word or accepted(word) for word in set(words)}
        if all(answers.values()):
            return self.first
        return tuple(islice(compress(self.spans, map(answers.__getitem__, words)), MOST_PLACES))

    def _word(self, span: Span) -> str:
        return self._document.verbatim(span) if span.first == span.last else ""


class Finder:
    """Looks sequences of stems up in an article, for one query: the last stem of a sequence may end in ``PREFIX``."""

    def __init__(self, document: AnalysedText) -> None:
        self._document = document
        self._nothing = Places((), document)
        self._exact: dict[AbstractSet[Sequence], Places] = {}
        self._compounds: dict[AbstractSet[Sequence], Places] = {}
        self._starts: dict[Sequence, AbstractSet[int]] = {}

    def exact(self, sequences: AbstractSet[Sequence]) -> Places:
        """Return where any of these sequences stands side by side."""
        # Most of what a query asks for is in few articles.
        there = [sequence for sequence in sequences if self._may_stand(sequence[0])]
        if not there:
            return self._nothing
        if sequences not in self._exact:
            self._exact[sequences] = self._places(span for sequence in there for span in self._spans(sequence))
        return self._exact[sequences]

    def compounds(self, sequences: AbstractSet[Sequence]) -> Places:
        """Return where longer words stand that end in a single stem of these."""
        if sequences not in self._compounds:
            heads = [sequence[0] for sequence in sequences if len(sequence) == 1]
            places = (place for head in heads for place in self._document.compounds(head))
            self._compounds[sequences] = self._places(self._document.span(place, place) for place in places)
        return self._compounds[sequences]

    def _places(self, spans: Iterable[Span]) -> Places:
        return Places(sorted(set(spans), key=lambda span: (span.first, span.start, span.last)), self._document)

    def _may_stand(self, first: str) -> bool:
        return first in self._document.index or len(first) == 1 or first.endswith(PREFIX)

    def _spans(self, sequence: Sequence) -> Collection[Span]:
        if len(sequence) == 1 and is_lone(sequence[0]):
            return self._document.lone(sequence[0])
        further = len(sequence) - 1
        starts = self._starting(sequence)
        # Those of all single words together are no more than the article has.
        counted = nsmallest(MOST_PLACES, starts) if further else starts
        return [self._document.span(start, start + further) for start in counted]

    def _starting(self, sequence: Sequence) -> AbstractSet[int]:
        """Return the tokens at which a sequence begins."""
        found = self._starts.get(sequence)
        if found is None:
            found = self._starts[sequence] = (
                frozenset(self._document.places(sequence[0])) if len(sequence) == 1 else self._side_by_side(sequence)
            )
        return found

    def _side_by_side(self, sequence: Sequence) -> AbstractSet[int]:
        half = len(sequence) // 2
        before = self._starting(sequence[:half])
        behind = self._starting(sequence[half:]) if before else before
        if len(before) <= len(behind):
            return {start for start in before if start + half in behind}
        return {start - half for start in behind if start - half in before}
