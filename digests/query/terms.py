"""The leaves of a query: what is looked for among the tokens of an article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, takewhile
from operator import attrgetter
from typing import TypeAlias

from digests.language.forms import irregular, is_form, of_other_stems
from digests.language.tokens import fold, stems
from digests.query.analysed import PREFIX
from digests.query.countries import Lexicon
from digests.query.lexemes import CLOSING
from digests.query.parts import ATOM, MatchEvidence, Reading

TITLE_WEIGHT = 3
HALF_SCORE = 2

Sequences: TypeAlias = "frozenset[tuple[str, ...]]"


@dataclass(frozen=True, slots=True)
class Words:
    """A word, or words that must stand side by side; with ``prefix`` the last may go on.

    ``cased`` is a word whose capitals must be capitals in the article.
    """

    text: str
    prefix: bool = False
    cased: bool = False

    rank = ATOM

    def __str__(self) -> str:
        written = self.text + (PREFIX if self.prefix else "")
        if has_capitals(self.text) and not self.cased:
            return written
        opening = next(mark for mark, closing in CLOSING.items() if not set(closing) & set(written))
        return f"{opening}{written}{CLOSING[opening][0]}"

    def positive(self) -> bool:
        return True

    def placeable(self) -> bool:
        return True

    def evaluate(self, reading: Reading) -> MatchEvidence | None:
        return _counted(reading, self)

    def leaves(self) -> Iterator[Words]:
        yield self

    def is_written(self, found: str) -> bool:
        """Tell whether words that were found have the capitals that are asked for; a headline in capitals has all."""
        return not self.cased or all(
            theirs.isupper() for ours, theirs in zip(self.text, found, strict=False) if ours.isupper()
        )

    def is_form(self, found: str, language: str) -> bool:
        """Tell whether words that have these stems are forms of these; of several words the stems decide."""
        return self.prefix or not self.text.isalpha() or is_form(self.text, found, language)

    def sequences(self, language: str, lexicon: Lexicon) -> Sequences:
        """Return the stems to look for in articles of a language: of the words as written, and without accents."""
        return _sequences(self.text, self.prefix, language)


@dataclass(frozen=True, slots=True)
class Country:
    """A country, by its ISO 3166 code."""

    code: str

    rank = ATOM

    def __str__(self) -> str:
        return f"@{self.code}"

    def positive(self) -> bool:
        return True

    def placeable(self) -> bool:
        return True

    def evaluate(self, reading: Reading) -> MatchEvidence | None:
        return _counted(reading, self)

    def leaves(self) -> Iterator[Country]:
        yield self

    def sequences(self, language: str, lexicon: Lexicon) -> Sequences:
        """Return the stems of every name of the country, in articles of a language."""
        names = map(Words, lexicon.names(self.code))
        return frozenset(chain.from_iterable(name.sequences(language, lexicon) for name in names))


def has_capitals(text: str) -> bool:
    """Tell whether a text is a single word that has capitals."""
    return text.isalpha() and any(map(str.isupper, text))


# Many rules of readers have the same words.
@lru_cache(maxsize=1 << 15)
def _sequences(text: str, prefix: bool, language: str) -> Sequences:
    folded = fold(text)
    spoken = dict.fromkeys((text, folded, *irregular(folded, language), *of_other_stems(text, language)))
    written = [tuple(stems(each, language)) for each in spoken]
    if prefix:
        unstemmed = stems(text, "und")
        written += [(*sequence[:-1], unstemmed[-1] + PREFIX) for sequence in written if sequence]
    return frozenset(filter(None, written))


def _counted(reading: Reading, term: Words | Country) -> MatchEvidence | None:
    spans = reading.find(term)
    if not spans:
        return None
    in_title = sum(1 for _ in takewhile(attrgetter("in_title"), spans))
    weight = len(spans) + (TITLE_WEIGHT - 1) * in_title
    return MatchEvidence(weight / (weight + HALF_SCORE), (spans,))
