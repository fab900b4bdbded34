"""Reports of one event brought together: the two likeliest stories become one while that is likely enough.

How likely two stories are one is the mean of the log-odds of their reports' pairs (average linkage). All pairs together
must say as much as is asked of one; a single pair that contradicts, another town or number or day, keeps them apart.
Source: Sokal and Michener, A statistical method for evaluating systematic relationships, 1958.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from digests import arrays as np
from digests.compose.known import Matrix

# A pair that is so unlikely contradicts, however well the others agree.
CONTRADICTED = -4.0
_GONE = -inf


def linked(odds: Matrix, asked: Matrix) -> list[list[int]]:
    """Return the stories among reports, by their places, the most typical report of each first.

    odds: symmetric, the log-odds of each pair; the diagonal means nothing. asked: from which log-odds on two reports
    are one story.
    """
    stories = [[place] for place in range(len(odds))]
    means = _Means(odds, asked)
    while (pair := means.likeliest()) is not None:
        a, b = pair
        means.merge(a, b)
        stories[a] += stories[b]
        stories[b] = []
    return [_most_typical_first(story, odds) for story in stories if story]


class _Means:
    """The mean log-odds of each two stories, what is asked of them on average, and by how much they exceed it."""

    def __init__(self, odds: Matrix, asked: Matrix) -> None:
        self._odds, self._least, self._asked = odds.copy(), odds.copy(), asked.copy()
        self._sizes = np.ones(len(odds), dtype=np.float32)
        self._excess = odds - asked
        self._excess[odds < CONTRADICTED] = _GONE
        np.fill_diagonal(self._excess, _GONE)
        self._best = self._excess.max(axis=1, initial=_GONE)

    def likeliest(self) -> tuple[int, int] | None:
        """Return the two stories that most exceed what is asked, None where no two do."""
        if not len(self._best) or self._best.max() < 0:
            return None
        a = int(self._best.argmax())
        return a, int(self._excess[a].argmax())

    def merge(self, a: int, b: int) -> None:
        """Make one story of two: the first; the second is gone."""
        sizes = self._sizes[a], self._sizes[b]
        for means in (self._odds, self._asked):
            means[a] = means[:, a] = (sizes[0] * means[a] + sizes[1] * means[b]) / sum(sizes)
        self._least[a] = self._least[:, a] = np.minimum(self._least[a], self._least[b])
        self._sizes[a], self._sizes[b] = sum(sizes), 0
        pairs = np.maximum(self._sizes[a] * self._sizes, 1)
        excess = self._odds[a] - np.minimum(self._asked[a], self._asked[a] / pairs)
        excess[(self._least[a] < CONTRADICTED) | (self._sizes == 0)] = _GONE
        excess[a] = _GONE
        self._excess[a] = self._excess[:, a] = excess
        self._excess[b] = self._excess[:, b] = _GONE
        self._best = self._excess.max(axis=1)


def _most_typical_first(story: Sequence[int], odds: Matrix) -> list[int]:
    among = odds[np.ix_(story, story)].copy()
    np.fill_diagonal(among, 0)
    return [story[place] for place in np.argsort(-among.sum(axis=1), kind="stable")]
