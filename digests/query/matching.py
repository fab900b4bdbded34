"""A parsed query, and the matcher that it becomes for the languages of the sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain, zip_longest

from digests.language.tokens import fold
from digests.query.analysed import AnalysedText, Span
from digests.query.parser import parse_parts
from digests.query.parts import Evidence, Part, Words

MAX_WORDS = 8


@dataclass(frozen=True, slots=True)
class Match:
    """An article that a query wants: the score (0 to 1), and the article's own words, the best evidence first."""

    score: float
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Query:
    """A query that has been read: its text, and the tree of its parts."""

    text: str
    root: Part

    def compile(self, languages: Iterable[str]) -> Matcher:
        """Return a matcher whose words are stemmed beforehand for these languages; it meets others as they come."""
        return Matcher(self, languages)


class Matcher:
    """Matches one query against articles; safe to share between threads."""

    def __init__(self, query: Query, languages: Iterable[str]) -> None:
        self.query = query
        self._words = tuple(dict.fromkeys(query.root.words()))
        self._sequences = {language: self._stemmed(language) for language in languages}

    def match(self, document: AnalysedText) -> Match | None:
        """Return how well an article matches and by which words, None where it does not."""
        sequences = self._sequences.get(document.language)
        if sequences is None:
            sequences = self._sequences[document.language] = self._stemmed(document.language)

        def find(words: Words) -> tuple[Span, ...]:
            return tuple(chain.from_iterable(map(document.find, sequences[words])))

        evidence = self.query.root.evaluate(find)
        return Match(evidence.score, _best_words(evidence, document)) if evidence else None

    def _stemmed(self, language: str) -> dict[Words, frozenset[tuple[str, ...]]]:
        return {words: words.sequences(language) for words in self._words}


def parse(text: str) -> Query:
    """Read a query.

    Raises: QuerySyntaxError (empty-query, query-too-long, too-deep, unbalanced-parenthesis, unterminated-phrase,
    missing-operand, only-negative), which knows the place.
    """
    return Query(text, parse_parts(text))


def _best_words(evidence: Evidence, document: AnalysedText) -> tuple[str, ...]:
    """Return the distinct words found: one of each part in turn, those of the title and the frequent ones first."""
    ranked = (_ranked(spans, document) for spans in evidence.places)
    distinct: dict[str, str] = {}
    for word in filter(None, chain.from_iterable(zip_longest(*ranked))):
        distinct.setdefault(fold(word), word)
    return tuple(distinct.values())[:MAX_WORDS]


def _ranked(spans: Iterable[Span], document: AnalysedText) -> list[str]:
    weight: Counter[str] = Counter()
    for span in spans:
        weight[document.verbatim(span)] += 1000 if span.in_title else 1
    return [word for word, _ in weight.most_common(MAX_WORDS)]
