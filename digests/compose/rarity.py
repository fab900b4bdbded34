"""How rare a word is: what the days before have taught, or the day itself where nothing came before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from math import log


class Rarity:
    """Counts in how many texts of one language a word has been seen.

    A word's weight is its inverse document frequency in nats; a word not seen before counts as seen half a time.
    Source: Spärck Jones, A statistical interpretation of term specificity, 1972.
    """

    def __init__(self, texts: Iterable[Iterable[str]] = ()) -> None:
        self._texts = 0
        self._seen: Counter[str] = Counter()
        for words in texts:
            self.add(words)

    def add(self, words: Iterable[str]) -> None:
        """Count one more text."""
        self._texts += 1
        self._seen.update(set(words))

    @property
    def texts(self) -> int:
        """How many texts have been counted."""
        return self._texts

    def seen(self, word: str) -> int:
        """Return in how many of the texts a word has been seen."""
        return self._seen[word]

    def weight(self, word: str) -> float:
        """Return the weight of a word, from 0 for one that every text has."""
        return log((self._texts + 1) / max(self._seen[word], 0.5))
