"""What reports have of many features, and in how many of them each is found: a sparse matrix, one report a row.

A feature is known by its hash, so that reports need no common list of them: of two million pairs that a report and a
topic's archive make, one in two thousand is a collision, and that one weighs like a chance word.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import is_
from typing import TypeAlias
from zlib import crc32

import numpy as np
import numpy.typing as npt

# So many reports more are taken to have none of the features: a topic's first articles do not tell what is common.
UNSEEN = 20
# So many features at once: what a thousand reports have of them fills 16 MB.
TOGETHER = 4096

Row: TypeAlias = npt.NDArray[np.float32]
Hashes: TypeAlias = npt.NDArray[np.uint32]
Places: TypeAlias = Sequence[int] | npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Bag:
    """The hashes of a report's features, each once and in order, and how much it has of each."""

    hashes: Hashes
    amounts: Row

    @classmethod
    def of(cls, amounts: Mapping[str, float]) -> Bag:
        """Hash features."""
        hashes = np.fromiter(map(hashed, amounts), np.uint32, len(amounts))
        known, first = np.unique(hashes, return_index=True)
        return cls(known, np.fromiter(amounts.values(), np.float32, len(amounts))[first])


@lru_cache(maxsize=1 << 16)
def hashed(feature: str) -> int:
    """Return the hash of a feature."""
    return crc32(feature.encode())


class Bags:
    """The bags of reports, which are known by the place in which they were added."""

    def __init__(self) -> None:
        self._bags: list[Bag] = []
        self._counted: list[Hashes] = []
        self._seen: tuple[Hashes, npt.NDArray[np.int64]] | None = None
        self._masses: dict[tuple[int, float], float] = {}

    def add(self, bags: Iterable[Bag], *, counts: bool = True) -> None:
        """Add reports; ``counts``: they tell what is common."""
        added = list(bags)
        self._bags += added
        if counts:
            self._counted += [bag.hashes for bag in added]
            self._seen = None
            self._masses.clear()

    def products(self, rows: Places, columns: Places, power: float) -> Row:
        """Return for each pair the sum over shared features of both amounts and the rarity to a power."""
        ours, theirs = [self._bags[place] for place in rows], [self._bags[place] for place in columns]
        shared = _shared(ours, theirs)
        weights = self._rarity(shared) ** power
        found = np.zeros((len(ours), len(theirs)), dtype=np.float32)
        for start in range(0, len(shared), TOGETHER):
            chosen = shared[start : start + TOGETHER]
            # The BLAS raises the flag of an invalid value for lanes that it does not use.
            with np.errstate(invalid="ignore"):
                found += (_dense(ours, chosen) * weights[start : start + TOGETHER]) @ _dense(theirs, chosen).T
        return found

    def masses(self, places: Places, power: float) -> Row:
        """Return for each report the sum over its features of the squared amount and the rarity to a power."""
        return np.array([self._mass(int(place), power) for place in places], dtype=np.float32)

    def _mass(self, place: int, power: float) -> float:
        key = place, power
        if key not in self._masses:
            bag = self._bags[place]
            self._masses[key] = float((bag.amounts**2) @ (self._rarity(bag.hashes) ** power))
        return self._masses[key]

    def _rarity(self, hashes: Hashes) -> Row:
        """Return the inverse document frequency of features, in nats.

        Source: Spärck Jones, A statistical interpretation of term specificity, 1972.
        """
        if self._seen is None:
            self._seen = np.unique(np.concatenate([*self._counted, np.zeros(0, np.uint32)]), return_counts=True)
        known, counts = self._seen
        seen = np.ones(len(hashes), dtype=np.float32)
        if len(known):
            at = np.minimum(np.searchsorted(known, hashes), len(known) - 1)
            seen = np.where(known[at] == hashes, counts[at], 1).astype(np.float32)
        return np.log((len(self._counted) + UNSEEN) / seen).astype(np.float32)


def _shared(ours: Sequence[Bag], theirs: Sequence[Bag]) -> Hashes:
    """Return the features that any of ours has and any of theirs; of one list, those that two have."""
    if len(ours) == len(theirs) and all(map(is_, ours, theirs)):
        hashes, counts = np.unique(_hashes(ours), return_counts=True)
        return hashes[counts > 1]
    return np.intersect1d(_hashes(ours), _hashes(theirs))


def _hashes(bags: Sequence[Bag]) -> Hashes:
    return np.concatenate([*(bag.hashes for bag in bags), np.zeros(0, np.uint32)])


def _dense(bags: Sequence[Bag], chosen: Hashes) -> Row:
    """Return how much each report has of some features, which are in order."""
    dense = np.zeros((len(bags), len(chosen)), dtype=np.float32)
    for row, bag in enumerate(bags):
        at = np.searchsorted(chosen, bag.hashes)
        at[at == len(chosen)] = 0
        held = chosen[at] == bag.hashes
        dense[row, at[held]] = bag.amounts[held]
    return dense
