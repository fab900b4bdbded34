"""What an article is recognised by among others of its language: its words and its names, each with a weight."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import blake2b
from heapq import nlargest
from math import sqrt

from digests.compose.rarity import Rarity
from digests.language.tokens import analyse

# More words than these make long articles alike that only share a register.
WORDS, NAMES = 140, 40
# Two events of one kind (two trials, two matches) share their words and differ in names, places and numbers.
NAMES_SHARE = 0.25
# The beginning says which event it is; what follows is background, which other events share.
READ = 2_000
# Names and rare words say which event it is, common ones only of which kind.
RARITY_POWER = 1.3
# In headlines and at the start of sentences every word has a capital; a name has it nearly everywhere.
NAMED_FROM = 0.4

_STARTS_SENTENCE = re.compile(r"(?:\A|[.!?:…\"“”«„‘(]|(?<!\s)[^\S\n]*\n)\s*+\Z")
_LOOKED_BACK = 3


@dataclass(frozen=True, slots=True)
class Profile:
    """How often an article has each stem, and which of the stems are names or numbers."""

    language: str
    words: Mapping[str, int]
    names: frozenset[str]
    key: bytes = field(repr=False)

    def vector(self, rarity: Rarity) -> dict[str, float]:
        """Return the weights of the words and of the names, of length 1; names are marked with a caret."""
        words = _unit(self.words, rarity, WORDS)
        names = _unit({name: self.words[name] for name in self.names}, rarity, NAMES)
        if not names:
            return words
        weighted = {word: sqrt(1 - NAMES_SHARE) * weight for word, weight in words.items()}
        return weighted | {f"^{name}": sqrt(NAMES_SHARE) * weight for name, weight in names.items()}


# The articles of the days before are looked at for each digest.
@lru_cache(maxsize=4096)
def profile(title: str, text: str, language: str) -> Profile:
    """Return the profile of an article."""
    words: Counter[str] = Counter()
    capitals: Counter[str] = Counter()
    for part in (title, text[:READ]):
        tokens = analyse(part, language)
        words.update([token.stem for token in tokens])
        capitals.update(
            [token.stem for token in tokens if part[token.start].isupper() and not _opens(part, token.start)]
        )
    names = frozenset(stem for stem, count in words.items() if stem[0].isdigit() or capitals[stem] > NAMED_FROM * count)
    return Profile(language, words, names, blake2b(f"{title}\n{text}".encode(), digest_size=8).digest())


def _opens(text: str, start: int) -> bool:
    return bool(_STARTS_SENTENCE.search(text[max(0, start - _LOOKED_BACK) : start]))


def _unit(counts: Mapping[str, int], rarity: Rarity, most: int) -> dict[str, float]:
    weights = {
        word: sqrt(count) * weight**RARITY_POWER
        for word, count in counts.items()
        if (weight := rarity.weight(word)) > 0
    }
    kept = nlargest(most, weights.items(), key=lambda item: (item[1], item[0]))
    length = sqrt(sum(weight * weight for _, weight in kept))
    return {word: weight / length for word, weight in kept}
