"""What reports have of many features, and in how many of them each is found: a sparse matrix, one report a row.

A feature is known by its hash, so that reports need no common list of them: of two million pairs that a report and a
topic's archive make, one in two thousand is a collision, and that one weighs like a chance word.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from operator import is_
from typing import TYPE_CHECKING, TypeAlias
from zlib import crc32

from digests import arrays as np

if TYPE_CHECKING:
    import numpy.typing as npt


# So many reports more are taken to have none of the features: a topic's first articles do not tell what is common.
UNSEEN = 20
# So many features at once: what a thousand reports have of them fills 16 MB.
TOGETHER = 4096

Row: TypeAlias = "npt.NDArray[np.float32]"
Hashes: TypeAlias = "npt.NDArray[np.uint32]"
Numbers: TypeAlias = "npt.NDArray[np.int64]"
Places: TypeAlias = "Sequence[int] | Numbers"


@dataclass(frozen=True, slots=True)
class Bag:
    """The hashes of a report's features, each once and in order, and how much it has of each."""

    hashes: Hashes
    amounts: Row

    @classmethod
    def of(cls, amounts: Mapping[str, float], kind: str = "") -> Bag:
        """Hash features; those of another ``kind`` are other ones."""
        return cls.hashed(hashes_of(amounts, kind), np.fromiter(amounts.values(), np.float32, len(amounts)))

    @classmethod
    def hashed(cls, hashes: Hashes, amounts: Row) -> Bag:
        """Return a bag of what was hashed already; what two features make the same counts as the first of them."""
        if not len(hashes):
            return cls(hashes, amounts)
        order = np.argsort(hashes, kind="stable")
        first = _first(ordered := hashes[order])
        return cls(ordered[first], amounts[order[first]])

    @classmethod
    def counted(cls, hashes: Hashes) -> Bag:
        """Return a bag that has as much of each feature as the logarithm of how often it is there says."""
        known, counts = _distinct(hashes)
        return cls(known, (1 + np.log(counts)).astype(np.float32))


def hashes_of(features: Collection[str], kind: str = "") -> Hashes:
    """Return the hashes of features in their order; those of another ``kind`` are other ones."""
    seed = crc32(kind.encode())
    return np.fromiter((crc32(feature.encode(), seed) for feature in features), np.uint32, len(features))


def _first(ordered: Hashes) -> npt.NDArray[np.bool_]:
    """Return which of some hashes in order are not those before them."""
    first = np.empty(len(ordered), dtype=np.bool_)
    first[:1] = True
    np.not_equal(ordered[1:], ordered[:-1], out=first[1:])
    return first


class Bags:
    """The bags of reports, which are known by the place in which they were added."""

    def __init__(self) -> None:
        self._bags: list[Bag] = []
        self._counted: list[Hashes] = []
        self._seen: tuple[Hashes, Numbers] | None = None
        self._masses: dict[tuple[int, float], float] = {}

    def __len__(self) -> int:
        return len(self._bags)

    def add(self, bag: Bag, *, counts: bool = True) -> None:
        """Add a report; ``counts``: it tells what is common."""
        self._bags.append(bag)
        if counts:
            self._counted.append(bag.hashes)
            self._seen = None
            self._masses.clear()

    def products(self, rows: Places, columns: Places, power: float) -> Row:
        """Return for each pair the sum over shared features of both amounts and the rarity to a power."""
        ours, theirs = [self._bags[place] for place in rows], [self._bags[place] for place in columns]
        same = len(ours) == len(theirs) and all(map(is_, ours, theirs))
        shared = _shared(ours, theirs, same)
        weights = self._rarity(shared) ** power
        found = np.zeros((len(ours), len(theirs)), dtype=np.float32)
        ours_of, theirs_of = _Among(ours, shared), _Among(theirs, shared)
        for start in range(0, len(shared), TOGETHER):
            # The BLAS raises the flag of an invalid value for lanes that it does not use.
            with np.errstate(invalid="ignore"):
                weighed = weights[start : start + TOGETHER]
                found += (ours_of.dense(start, len(weighed)) * weighed) @ theirs_of.dense(start, len(weighed)).T
        return found

    def masses(self, places: Places, power: float) -> Row:
        """Return for each report the sum over its features of the squared amount and the rarity to a power."""
        wanted = [(int(place), power) for place in places]
        new = [key for key in wanted if key not in self._masses]
        bags = [self._bags[place] for place, _ in new]
        weights, start = self._rarity(_hashes(bags)) ** power, 0
        for key, bag in zip(new, bags, strict=True):
            end = start + len(bag.hashes)
            self._masses[key] = float((bag.amounts**2) @ weights[start:end])
            start = end
        return np.array([self._masses[key] for key in wanted], dtype=np.float32)

    def _rarity(self, hashes: Hashes) -> Row:
        """Return the inverse document frequency of features, in nats.

        Source: Spärck Jones, A statistical interpretation of term specificity, 1972.
        """
        if self._seen is None:
            self._seen = _distinct(np.concatenate([*self._counted, np.zeros(0, np.uint32)]))
        known, counts = self._seen
        seen = np.ones(len(hashes), dtype=np.float32)
        if len(known):
            at = np.minimum(np.searchsorted(known, hashes), len(known) - 1)
            seen = np.where(known[at] == hashes, counts[at], 1).astype(np.float32)
        return np.log((len(self._counted) + UNSEEN) / seen).astype(np.float32)


def _shared(ours: Sequence[Bag], theirs: Sequence[Bag], same: bool) -> Hashes:
    """Return the features that any of ours has and any of theirs; where they are the same, those that two have."""
    known, counts = _distinct(_hashes(ours))
    if same:
        return known[counts > 1]
    # Ours are mostly the few reports of a story, and theirs all that it may go on from: these need not be sorted.
    is_theirs = np.zeros(len(known), dtype=np.bool_)
    is_theirs[_found(known, _hashes(theirs))[0]] = True
    return known[is_theirs]


def _distinct(hashes: Hashes) -> tuple[Hashes, Numbers]:
    """Return the distinct hashes in order, and how often each is there."""
    ordered = np.sort(hashes)
    begins = np.flatnonzero(_first(ordered))
    counts = np.empty_like(begins)
    np.subtract(begins[1:], begins[:-1], out=counts[:-1])
    counts[-1:] = len(ordered) - begins[-1:]
    return ordered[begins], counts


def _found(chosen: Hashes, hashes: Hashes) -> tuple[Numbers, Numbers]:
    """Return which of some hashes are among chosen ones in order: the places there, and those in the hashes."""
    if not len(chosen):
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    at = np.searchsorted(chosen, hashes)
    held = np.flatnonzero(chosen[np.minimum(at, len(chosen) - 1)] == hashes)
    return at[held], held


def _hashes(bags: Sequence[Bag]) -> Hashes:
    return np.concatenate([*(bag.hashes for bag in bags), np.zeros(0, np.uint32)])


class _Among:
    """What reports have of some features, which are in order: by row, feature and amount."""

    def __init__(self, bags: Sequence[Bag], chosen: Hashes) -> None:
        at, held = _found(chosen, _hashes(bags))
        rows = np.repeat(np.arange(len(bags)), [len(bag.hashes) for bag in bags])
        amounts = np.concatenate([*(bag.amounts for bag in bags), np.zeros(0, np.float32)])
        self._size, self._rows, self._at, self._amounts = len(bags), rows[held], at, amounts[held]

    def dense(self, start: int, size: int) -> Row:
        """Return how much each report has of so many of the features from one on."""
        dense = np.zeros((self._size, size), dtype=np.float32)
        inside = (self._at >= start) & (self._at < start + size)
        dense[self._rows[inside], self._at[inside] - start] = self._amounts[inside]
        return dense
