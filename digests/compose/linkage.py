"""Articles of one language that are on one event: average linkage over their words and names.

Two stories become one while the average resemblance of their articles is high enough; then a lone article joins the
story that it resembles most. The threshold grows with the number of articles, as the resemblance that chance produces
does. What is rare is told by the days before: on its own day a big event makes its own words common.
Source: Sokal and Michener, A statistical method for evaluating systematic relationships, 1958.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import log
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from digests.compose.profile import Profile
from digests.compose.rarity import Rarity

# The best of n chance resemblances grows with the logarithm of n (Gumbel, 1935): 0.15 in forty, 0.18 in a thousand.
ALIKE_FROM, ALIKE_GROWTH = 0.11, 0.01
# An average over several articles errs less than a single resemblance: a lone article needs this share to join a story.
TO_JOIN = 0.7

_Vector: TypeAlias = npt.NDArray[np.float32]
_Square: TypeAlias = npt.NDArray[np.float32]
_Sizes: TypeAlias = npt.NDArray[np.int64]


class Day:
    """The stories of a day in one language, to which articles are added one by one.

    drawn_from: of how many articles these are, where only those come that are likely to be alike.
    """

    def __init__(self, rarity: Rarity, drawn_from: int = 0) -> None:
        self._rarity, self._drawn_from = rarity, drawn_from
        self._postings: dict[str, tuple[array[int], array[float]]] = {}
        # The story of each article, by place; a story's number is the place of its first article.
        self._story = array("q")

    def __len__(self) -> int:
        return len(self._story)

    def add(self, profile: Profile) -> int:
        """Add an article and return the number of its story: the story it resembles most, or one of its own."""
        vector = profile.vector(self._rarity)
        story = self._nearest(self.resemblance(vector))
        return self.place(vector, len(self) if story is None else story)

    def place(self, vector: Mapping[str, float], story: int) -> int:
        """Add an article to a story that is known."""
        for feature, weight in vector.items():
            places, weights = self._postings.setdefault(feature, (array("q"), array("f")))
            places.append(len(self))
            weights.append(weight)
        self._story.append(story)
        return story

    def resemblance(self, vector: Mapping[str, float]) -> _Vector:
        """Return the cosine of a vector with each article so far."""
        found = [(self._postings[feature], weight) for feature, weight in vector.items() if feature in self._postings]
        if not found:
            return np.zeros(len(self), dtype=np.float32)
        places = np.concatenate([np.frombuffer(places, dtype=np.int64) for (places, _), _ in found])
        products = np.concatenate([weight * np.frombuffer(theirs, dtype=np.float32) for (_, theirs), weight in found])
        return np.bincount(places, weights=products, minlength=len(self)).astype(np.float32)

    def stories(self) -> list[tuple[int, ...]]:
        """Return the articles of each story, by place."""
        stories: defaultdict[int, list[int]] = defaultdict(list)
        for place, story in enumerate(self._story):
            stories[story].append(place)
        return [tuple(places) for places in stories.values()]

    def resembling(self, vectors: Sequence[Mapping[str, float]], least: float) -> list[tuple[int, ...]]:
        """Return the stories, by the places of their articles, that resemble other articles so much on average."""
        if not len(self) or not vectors:
            return []
        averages, _ = self._averages(np.mean([self.resemblance(vector) for vector in vectors], axis=0))
        return [places for places in self.stories() if averages[self._story[places[0]]] >= least]

    def _nearest(self, resemblance: _Vector) -> int | None:
        if not len(self):
            return None
        averages, sizes = self._averages(resemblance)
        threshold = alike_from(max(len(self) + 1, self._drawn_from))
        enough = averages >= np.where(sizes > 1, TO_JOIN * threshold, threshold)
        return int(np.where(enough, averages, -1).argmax()) if enough.any() else None

    def _averages(self, resemblance: _Vector) -> tuple[_Vector, _Sizes]:
        """Return for each story's number the average resemblance of its articles, and how many they are."""
        stories = np.frombuffer(self._story, dtype=np.int64)
        sizes = np.bincount(stories)
        sums = np.bincount(stories, weights=resemblance, minlength=len(sizes))
        return (sums / np.maximum(sizes, 1)).astype(np.float32), sizes.astype(np.int64)


def alike_from(articles: int) -> float:
    """Return the average resemblance from which two of so many articles' stories are one."""
    return ALIKE_FROM + ALIKE_GROWTH * log(max(articles, 1))


def stories(profiles: Sequence[Profile], before: Mapping[str, Rarity] | None = None) -> list[tuple[int, ...]]:
    """Return the stories of a day, each by the places of its articles, the most typical first.

    before: what is rare in each language by the days before; the day's own words where a language has none. The order
    in which the articles come does not matter.
    """
    by_language: defaultdict[str, list[int]] = defaultdict(list)
    for place in sorted(range(len(profiles)), key=lambda place: profiles[place].key):
        by_language[profiles[place].language].append(place)
    found: list[tuple[int, ...]] = []
    for language, places in by_language.items():
        together = [profiles[place] for place in places]
        rarity = (before or {}).get(language) or Rarity(each.words for each in together)
        found += [tuple(places[each] for each in story) for story in _of_language(together, rarity)]
    return sorted(found)


def _of_language(profiles: Sequence[Profile], rarity: Rarity) -> Iterable[Sequence[int]]:
    vectors = [profile.vector(rarity) for profile in profiles]
    resemblance = _resemblances(vectors, rarity)
    merged = _merged(resemblance.copy(), alike_from(len(vectors)))
    return [_most_typical_first(story, resemblance) for story in _joined(resemblance, merged)]


def _most_typical_first(story: Sequence[int], resemblance: _Square) -> list[int]:
    typical = resemblance[np.ix_(story, story)].sum(axis=1)
    return [story[place] for place in np.argsort(-typical, kind="stable")]


def _resemblances(vectors: Sequence[Mapping[str, float]], rarity: Rarity) -> _Square:
    day = Day(rarity)
    square: _Square = np.zeros((len(vectors), len(vectors)), dtype=np.float32)
    for place, vector in enumerate(vectors):
        square[place, :place] = square[:place, place] = day.resemblance(vector)
        day.place(vector, place)
    return square


def _merged(resemblance: _Square, threshold: float) -> list[list[int]]:
    """Merge the two most alike stories until none are alike enough; rows and columns of merged ones become -1."""
    stories = [[place] for place in range(len(resemblance))]
    np.fill_diagonal(resemblance, -1)
    nearest = resemblance.argmax(axis=1)
    best = resemblance.max(axis=1)
    while best.max(initial=-1) >= threshold:
        a = int(best.argmax())
        b = int(nearest[a])
        _merge(resemblance, a, b, len(stories[a]), len(stories[b]))
        stories[a] += stories[b]
        stories[b] = []
        best[b] = -1
        for row in [a, *np.flatnonzero(((nearest == a) | (nearest == b)) & (best >= 0)).tolist()]:
            nearest[row] = resemblance[row].argmax()
            best[row] = resemblance[row, nearest[row]]
        closer = resemblance[:, a] > best
        closer[a] = closer[b] = False
        nearest[closer], best[closer] = a, resemblance[closer, a]
    return [story for story in stories if story]


def _merge(resemblance: _Square, a: int, b: int, size_a: int, size_b: int) -> None:
    row = (size_a * resemblance[a] + size_b * resemblance[b]) / (size_a + size_b)
    row[(resemblance[a] < 0) | (resemblance[b] < 0)] = -1
    resemblance[a] = resemblance[:, a] = row
    resemblance[b] = resemblance[:, b] = -1


def _joined(resemblance: _Square, stories: Sequence[list[int]]) -> list[list[int]]:
    """Let each lone article join the story of several that it resembles most, where it does so enough."""
    several = [story for story in stories if len(story) > 1]
    if not several:
        return list(stories)
    together = [list(story) for story in several]
    for (lone,) in (story for story in stories if len(story) == 1):
        averages = [float(resemblance[lone, story].mean()) for story in several]
        best = int(np.argmax(averages))
        if averages[best] >= TO_JOIN * alike_from(len(resemblance)):
            together[best].append(lone)
        else:
            together.append([lone])
    return together
