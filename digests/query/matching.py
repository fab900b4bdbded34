"""A parsed query, and the matcher that it becomes for the languages of the sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, takewhile, zip_longest
from operator import attrgetter

from digests.language.forms import COMPOUNDING, is_compound
from digests.language.tokens import fold, stems
from digests.query.analysed import AnalysedText, Span
from digests.query.countries import Lexicon
from digests.query.finding import Finder
from digests.query.lexemes import OPERATORS
from digests.query.parser import parse_parts
from digests.query.parts import And, MatchEvidence, Part, Reading, Term, distinct
from digests.query.terms import Sequences, Words

MAX_WORDS = 8


@dataclass(frozen=True, slots=True)
class Match:
    """An article that a query wants: the score (0 to 1), and the article's own words, the best evidence first."""

    score: float
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NearMiss:
    """An article that a query all but wants: the words that it has, and the part of the query that keeps it out."""

    words: tuple[str, ...]
    missing: str


@dataclass(frozen=True, slots=True)
class Query:
    """A query that has been read: its text, the tree of its parts, and the score that an article must reach."""

    text: str
    root: Part
    minimum: float = 0.0

    def compile(self, languages: Sequence[str], countries: Mapping[str, Sequence[str]] | None = None) -> Matcher:
        """Return a matcher whose words are stemmed beforehand for these languages; it meets others as they come.

        countries: what editors call a country besides its names, by code.
        """
        return Matcher(self, Lexicon(languages, countries))

    def written(self) -> str:
        """Return the query in one way of writing, which parses to the same tree."""
        return f"{self.root} min:{str(self.minimum).removesuffix('.0')}" if self.minimum else str(self.root)


class Matcher:
    """Matches one query against articles; safe to share between threads."""

    def __init__(self, query: Query, lexicon: Lexicon) -> None:
        self.query = query
        self._lexicon = lexicon
        self._terms = tuple(dict.fromkeys(query.root.leaves()))
        self._sequences = {language: self._stemmed(language) for language in lexicon.languages}

    def match(self, document: AnalysedText) -> Match | None:
        """Return how well an article matches and by which words, None where it does not."""
        found = self.found(document)
        return found if found and found.score >= self.query.minimum else None

    def found(self, document: AnalysedText) -> Match | None:
        """Return how well an article matches and by which words, whatever the minimum; None where it does not."""
        evidence = self.query.root.evaluate(self._reading(document))
        return None if evidence is None else Match(evidence.score, _best_words(evidence, document) or evidence.facts)

    def missed(self, document: AnalysedText) -> NearMiss | None:
        """Return what keeps an article out where one thing does: the minimum, or one of the parts that must match."""
        root, reading = self.query.root, self._reading(document)
        found = self.found(document)
        if found is not None:
            low = found.score < self.query.minimum
            return NearMiss(found.words, f"min:{self.query.minimum:g}") if low else None
        if not isinstance(root, And):
            return None
        evidence = [(part, part.evaluate(reading)) for part in root.parts]
        missing = [part for part, each in evidence if each is None]
        words = [_best_words(each, document) for _, each in evidence if each is not None]
        has_words = any(words) and len(missing) == 1
        return NearMiss(tuple(chain.from_iterable(words))[:MAX_WORDS], str(missing[0])) if has_words else None

    def score(self, document: AnalysedText) -> float:
        """Return how well an article matches, whatever the minimum; 0 where it does not."""
        evidence = self.query.root.evaluate(self._reading(document))
        return evidence.score if evidence else 0.0

    def places(self, document: AnalysedText) -> tuple[Span, ...]:
        """Return where an article says what the query asks for, the title first; nothing where it does not match."""
        evidence = self.query.root.evaluate(self._reading(document))
        found = distinct(evidence.places) if evidence else ()
        return tuple(sorted(chain.from_iterable(found), key=lambda span: span.first))

    def _reading(self, document: AnalysedText) -> _Reading:
        sequences = self._sequences.get(document.language)
        if sequences is None:
            sequences = self._sequences[document.language] = self._stemmed(document.language)
        return _Reading(document, sequences)

    def _stemmed(self, language: str) -> dict[Term, Sequences]:
        return {term: term.sequences(language, self._lexicon) for term in self._terms}


class _Reading:
    """An article as one query sees it; each leaf is looked for once."""

    def __init__(self, document: AnalysedText, sequences: Mapping[Term, Sequences]) -> None:
        self.document = document
        self._sequences = sequences
        self._finder = Finder(document)
        self._found: dict[Term, tuple[Span, ...]] = {}

    def find(self, term: Term) -> tuple[Span, ...]:
        found = self._found.get(term)
        if found is None:
            found = self._found[term] = self._spans(term)
        return found

    def title_only(self) -> Reading:
        return _Title(self)

    def _spans(self, term: Term) -> tuple[Span, ...]:
        sequences, language = self._sequences[term], self.document.language
        exact = self._finder.exact(sequences)
        if not isinstance(term, Words):
            return exact.first
        spans = exact.written(lambda word: term.is_form(word, language) and term.is_written(word))
        if language not in COMPOUNDING:
            return spans
        longer = self._finder.compounds(sequences).written(
            lambda word: is_compound(term.text, word, language) and term.is_written(word)
        )
        return tuple(sorted({*spans, *longer}, key=attrgetter("first"))) if longer else spans


class _Title:
    """The title of an article as one query sees it."""

    def __init__(self, reading: _Reading) -> None:
        self.document = reading.document
        self._whole = reading

    def find(self, term: Term) -> tuple[Span, ...]:
        return tuple(takewhile(attrgetter("in_title"), self._whole.find(term)))

    def title_only(self) -> Reading:
        return self


def parse(text: str, *, for_search: bool = False) -> Query:
    """Read a query; ``for_search`` it may also say from when to when, and on which topic.

    Raises: QuerySyntaxError, which knows the reason and the place.
    """
    return Query(text, *parse_parts(text, for_search=for_search))


def plain(text: str) -> Query | None:
    """Return the query of words that all must be there, as ``parse`` does, at a tenth of its cost; None for another."""
    words = text.split()
    if not text or not all(word.isalpha() and word not in OPERATORS and len(stems(word, "und")) == 1 for word in words):
        return None
    parts = tuple(map(Words, words))
    return Query(text, And(parts) if len(parts) > 1 else parts[0])


def _best_words(evidence: MatchEvidence, document: AnalysedText) -> tuple[str, ...]:
    """Return the distinct words found: one of each part in turn, those of the title and the frequent ones first."""
    ranked = (_ranked(spans, document) for spans in distinct(evidence.places))
    words: dict[str, str] = {}
    for word in filter(None, chain.from_iterable(zip_longest(*ranked))):
        words.setdefault(fold(word), word)
    return tuple(words.values())[:MAX_WORDS]


def _ranked(spans: Iterable[Span], document: AnalysedText) -> list[str]:
    weight: Counter[str] = Counter()
    for span in spans:
        weight[document.verbatim(span)] += 1000 if span.in_title else 1
    return [word for word, _ in weight.most_common(MAX_WORDS)]
