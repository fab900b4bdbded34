"""Generated news: words by Zipf's law, as in any language, so that some are in half of the articles and most in few."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

# How many articles a benchmark makes; NEWSDIGEST_BENCH_ARTICLES makes it fewer or more.
VARIABLE = "NEWSDIGEST_BENCH_ARTICLES"
VOCABULARY = 100_000
TITLE_WORDS, SENTENCES, SENTENCE_WORDS = 8, 30, 20
# The most frequent words of a language are no words of an index: they are left out (the first is in seven of ten).
SKIPPED = 5
_SYLLABLES = ("ba", "co", "du", "fe", "gi", "lo", "mu", "ne", "pri", "sta", "ter", "vo")


def size(default: int) -> int:
    """Return how many articles to make."""
    return int(os.environ.get(VARIABLE, default))


@dataclass(frozen=True, slots=True)
class Language:
    """Words by rank, the most frequent first, and the running sum of their shares."""

    words: tuple[str, ...]
    shares: np.ndarray[tuple[int], np.dtype[np.float64]]

    @classmethod
    def made(cls) -> Language:
        """Make a language of 100,000 words that no stemmer changes."""
        weights = 1 / np.arange(1 + SKIPPED, VOCABULARY + 1 + SKIPPED)
        return cls(tuple(_word(rank) for rank in range(VOCABULARY)), np.cumsum(weights / weights.sum()))

    def texts(self, count: int, words: int, seed: int) -> Iterator[Sequence[str]]:
        """Yield the words of so many texts."""
        chance = np.random.default_rng(seed)
        known = np.array(self.words, dtype=object)
        for start in range(0, count, 10_000):
            shape = (min(10_000, count - start), words)
            yield from known[np.searchsorted(self.shares, chance.random(shape))].tolist()


def articles(count: int, seed: int) -> Iterator[tuple[str, str]]:
    """Yield titles and texts of thirty sentences of twenty words."""
    for words in Language.made().texts(count, TITLE_WORDS + SENTENCES * SENTENCE_WORDS, seed):
        starts = range(TITLE_WORDS, len(words), SENTENCE_WORDS)
        sentences = (" ".join(words[start : start + SENTENCE_WORDS]).capitalize() for start in starts)
        yield " ".join(words[:TITLE_WORDS]).capitalize(), ". ".join(sentences) + "."


def _word(rank: int) -> str:
    """Return a word of syllables, one digit of the rank each, that ends in a consonant."""
    syllables = ""
    while rank or not syllables:
        rank, place = divmod(rank, len(_SYLLABLES))
        syllables += _SYLLABLES[place]
    return syllables + "x"
