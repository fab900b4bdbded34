"""What is known of a topic: its reports, and what they have in common, which is no evidence of anything.

Words, spellings, numbers and facts weigh by how rare they are among the reports; the direction that their vectors share
is taken off them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, TypeAlias

from digests import arrays as np
from digests.compose.bags import Bag, Bags
from digests.compose.evidence import Evidence

if TYPE_CHECKING:
    import numpy.typing as npt

Vector: TypeAlias = "npt.NDArray[np.float32]"
Matrix: TypeAlias = "npt.NDArray[np.float32]"
Mask: TypeAlias = "npt.NDArray[np.bool_]"
Numbers: TypeAlias = "npt.NDArray[np.int64]"

DIMENSIONS = 512
# The mean vector of news in general counts as so many of a topic's own, which are few on its first day.
GENERAL = 5.0

# What is weighed by how rare it is.
KINDS: Mapping[str, Callable[[Evidence], Bag]] = {
    "words": lambda report: report.wording.words,
    "named": lambda report: report.wording.named,
    "plain": lambda report: report.wording.plain,
    "spelled": lambda report: report.opening.spelled,
    "numbers": lambda report: report.opening.numbers,
    "telling": lambda report: report.opening.telling,
    "facts": lambda report: report.opening.facts,
    "names": lambda report: report.particulars.names,
    "places": lambda report: report.particulars.places,
    "heading": lambda report: report.particulars.heading,
    "counted": lambda report: report.particulars.counted,
    "counts": lambda report: report.particulars.counts,
}


class Known:
    """The reports that are known of a topic, by the place in which they were added, and what they have in common.

    general: the mean vector of news in general.
    """

    def __init__(self, general: Vector) -> None:
        self.reports: list[Evidence] = []
        self._counted: list[bool] = []
        self._bags = {kind: Bags() for kind in KINDS}
        self._of_language: defaultdict[str, list[int]] = defaultdict(list)
        self._centred: _Rows | None = None
        self._vectors = _Rows()
        self._has_vector = np.zeros(0, dtype=np.bool_)
        self._general = general
        self._sum, self._summed = np.zeros(DIMENSIONS, dtype=np.float32), 0

    def __len__(self) -> int:
        return len(self.reports)

    def add(self, reports: Sequence[Evidence], vectors: Sequence[Vector | None], *, counts: bool = True) -> None:
        """Add reports with their vectors, of length one, None where there is none.

        counts: they tell what is common; others are only compared with.
        """
        if not reports:
            return
        for report in reports:
            self._of_language[report.language].append(len(self.reports))
            self.reports.append(report)
            self._counted.append(counts)
        nothing = np.zeros(DIMENSIONS, dtype=np.float32)
        added = np.array([nothing if vector is None else vector for vector in vectors], dtype=np.float32)
        start = len(self._has_vector)
        self._vectors.add(added)
        has_vector = np.array([vector is not None for vector in vectors], dtype=np.bool_)
        self._has_vector = np.concatenate([self._has_vector, has_vector])
        if counts:
            self._sum += added.sum(axis=0)
            self._summed += int(has_vector.sum())
            self._centred = None
        elif self._centred is not None:
            self._centred.add(self._less_common(start))

    def bags(self, kind: str) -> Bags:
        """Return the bags of a kind that the reports have, read when they are asked for first."""
        bags = self._bags[kind]
        for place in range(len(bags), len(self.reports)):
            bags.add(KINDS[kind](self.reports[place]), counts=self._counted[place])
        return bags

    def written_in(self, language: str) -> Numbers:
        """Return the places of the reports in a language."""
        return np.array(self._of_language.get(language, ()), dtype=np.int64)

    def centred(self) -> tuple[Matrix, Mask]:
        """Return the vectors less what they have in common, of length one, and which reports have one."""
        if self._centred is None:
            self._centred = _Rows()
            self._centred.add(self._less_common(0))
        return self._centred.all(), self._has_vector

    def _less_common(self, start: int) -> Matrix:
        """Return the vectors from a place on less what all have in common, of length one."""
        common = (self._sum + GENERAL * self._general) / (self._summed + GENERAL)
        centred = self._vectors.all()[start:] - common.astype(np.float32)
        centred[~self._has_vector[start:]] = 0
        found: Matrix = centred / np.maximum(np.linalg.norm(centred, axis=1, keepdims=True), 1e-6)
        return found


class _Rows:
    """Rows as long as a vector, added at the end of an array that doubles where it is full."""

    def __init__(self) -> None:
        self._held: Matrix = np.zeros((0, DIMENSIONS), dtype=np.float32)
        self._count = 0

    def add(self, rows: Matrix) -> None:
        """Add rows."""
        end = self._count + len(rows)
        if end > len(self._held):
            held = np.zeros((max(end, 2 * len(self._held)), DIMENSIONS), dtype=np.float32)
            held[: self._count] = self.all()
            self._held = held
        self._held[self._count : end] = rows
        self._count = end

    def all(self) -> Matrix:
        """Return all rows, not to be changed."""
        return self._held[: self._count]
