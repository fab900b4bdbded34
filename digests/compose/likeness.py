"""A cheap look at which of many articles may be of a story's thread, before the careful one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import log

import numpy as np

from digests.compose.evidence import READ
from digests.compose.known import Vector
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
        self._size = len(articles)
        self._vectors = vectors
        self._encoded = [place for place, article in enumerate(articles) if article.id in vectors]
        self._matrix = np.array([vectors[articles[place].id] for place in self._encoded], dtype=np.float32)
        self._naming: defaultdict[str, list[int]] = defaultdict(list)
        for place, article in enumerate(articles):
            for name in named(article):
                self._naming[name].append(place)

    def to(self, articles: Sequence[Article]) -> list[int]:
        """Return the places of those that are most alike to any of the articles, in order."""
        return sorted({*self._by_names(articles), *self._by_meaning(articles)})

    def _by_names(self, articles: Iterable[Article]) -> list[int]:
        shared = np.zeros(self._size)
        for name in frozenset[str]().union(*map(named, articles)):
            places = self._naming.get(name, ())
            # What many have tells nothing, and takes long.
            if 0 < len(places) <= max(FEW, self._size * RARE_SHARE):
                shared[places] += log((self._size + 1) / len(places))
        some = np.flatnonzero(shared)
        likest: list[int] = some[np.argsort(shared[some], kind="stable")][-(LOOKED_AT // 2) :].tolist()
        return likest

    def _by_meaning(self, articles: Iterable[Article]) -> list[int]:
        known = [self._vectors[article.id] for article in articles if article.id in self._vectors]
        if not known or not self._encoded:
            return []
        cosines = (self._matrix @ np.array(known, dtype=np.float32).T).max(axis=1)
        nearest = np.argsort(-cosines, kind="stable")[: LOOKED_AT // 2]
        return [self._encoded[place] for place in nearest.tolist()]


def named(article: Article) -> frozenset[str]:
    """Return how the names and numbers at the beginning of an article begin, in Latin letters."""
    text = f"{article.title}\n{article.text[:READ]}"
    words = (word for word in _NAME.findall(text) if word[0].isupper() or word[0].isdigit())
    return frozenset((*(latin(word)[:BEGINNING] for word in words), *_PAIR.findall(text)))
