"""A cheap look at which of many articles may be of a story's thread, before the careful one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from math import log

from digests import arrays as np
from digests.compose.evidence import READ
from digests.compose.known import DIMENSIONS, Mask, Vector
from digests.language.latin import latin
from digests.language.tokens import UNSPACED
from digests.model import Article

# What a name begins with, before its endings; in scripts without spaces two characters are as much.
BEGINNING = 5
# So many are looked at with care, half of them for their names and half for what they mean.
LOOKED_AT = 24
RARE_SHARE, FEW = 0.1, 10

_NAME = re.compile(rf"[^\W\d_{UNSPACED}]{{3,}}|\d{{2,}}")
_PAIR = re.compile(rf"(?=([{UNSPACED}]{{2}}))")


class Likeness:
    """Articles by the names at their beginning, and by their vectors where they have one."""

    def __init__(self, articles: Sequence[Article], vectors: Mapping[int, Vector]) -> None:
        self._size = 0
        self._vectors = vectors
        self._encoded: list[int] = []
        self._matrix = np.zeros((0, DIMENSIONS), dtype=np.float32)
        self._naming: defaultdict[str, list[int]] = defaultdict(list)
        self.add(articles)

    def add(self, articles: Sequence[Article]) -> None:
        """Add articles behind the others."""
        places = dict(enumerate(articles, start=self._size))
        self._size += len(articles)
        encoded = [place for place, article in places.items() if article.id in self._vectors]
        if encoded:
            rows = np.array([self._vectors[places[place].id] for place in encoded], dtype=np.float32)
            self._matrix = np.concatenate([self._matrix, rows]) if self._encoded else rows
            self._encoded += encoded
        for place, article in places.items():
            for name in named(article):
                self._naming[name].append(place)

    def to(self, articles: Sequence[Article], among: Collection[int] | None = None) -> list[int]:
        """Return the places of those that are most alike to any of the articles, in order.

        among: the places of those that are there to be looked at, as if there were no others; all where it is None.
        """
        there = np.full(self._size, among is None)
        there[list(among or ())] = True
        return sorted({*self._by_names(articles, there), *self._by_meaning(articles, there)})

    def _by_names(self, articles: Iterable[Article], there: Mask) -> list[int]:
        size, shared = int(there.sum()), np.zeros(self._size)
        for name in frozenset[str]().union(*map(named, articles)):
            known = np.array(self._naming.get(name, ()), dtype=np.int64)
            places = known[there[known]]
            # What many have tells nothing.
            if 0 < len(places) <= max(FEW, size * RARE_SHARE):
                shared[places] += log((size + 1) / len(places))
        some = np.flatnonzero(shared)
        likest: list[int] = some[np.argsort(shared[some], kind="stable")][-(LOOKED_AT // 2) :].tolist()
        return likest

    def _by_meaning(self, articles: Iterable[Article], there: Mask) -> list[int]:
        known = [self._vectors[article.id] for article in articles if article.id in self._vectors]
        if not known or not self._encoded:
            return []
        cosines = (self._matrix @ np.array(known, dtype=np.float32).T).max(axis=1)
        encoded = np.array(self._encoded, dtype=np.int64)
        cosines, encoded = cosines[there[encoded]], encoded[there[encoded]]
        nearest: list[int] = encoded[np.argsort(-cosines, kind="stable")[: LOOKED_AT // 2]].tolist()
        return nearest


def named(article: Article) -> frozenset[str]:
    """Return how the names and numbers at the beginning of an article begin, in Latin letters."""
    text = f"{article.title}\n{article.text[:READ]}"
    words = (word for word in _NAME.findall(text) if word[0].isupper() or word[0].isdigit())
    return frozenset((*(latin(word)[:BEGINNING] for word in words), *_PAIR.findall(text)))
