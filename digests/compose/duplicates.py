"""Whether two texts are the same, edited: by the runs of four words that they share.

A text is the set of its shingles, runs of four words (of seven characters where a script has no spaces), without case
and accents. Containment is the share of the smaller set that the larger one has too, so a shortened text is found in
the whole one. Columns (the weather, the markets) repeat their words with other numbers: short texts that each have
numbers of their own are no copies. What is as brief as “Read more on our site” may stand under any title, so its title
belongs to it. Source: Broder, On the resemblance and containment of documents, 1997.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum
from hashlib import blake2b
from heapq import nsmallest

from digests.language.tokens import UNSPACED, fold

WORDS_A_SHINGLE = 4
CHARACTERS_A_SHINGLE = 7

SAME_FROM = 0.5
UPDATE_FROM = 0.3
# Texts of fewer shingles share too much by chance: they must have nearly all of them.
FEWEST_SHINGLES = 20
# With fewer than these a text is brief: it must be equal, and so must its title.
FEWEST_OF_TEASERS = 15
NEARLY_ALL = 0.9
# In a longer text an editor's correction may be one of many numbers.
COLUMN_SHINGLES = 100

# One shingle in eight stands for a text, and all of a text that has few.
SAMPLED = 8
FEW = 64
LARGEST_SKETCH = 512

_SPACED = frozenset({"ko"})
_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"\d+")
_UNSPACED = re.compile(rf"[{UNSPACED}]")
_CHARACTER = re.compile(rf"[{UNSPACED}]|[^\W_{UNSPACED}]+")


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """The shingles of a text as signed 64-bit integers, the same on every machine, and its numbers as written.

    Where a text is brief those of its title are among them.
    """

    shingles: frozenset[int]
    numbers: frozenset[str]
    is_brief: bool

    def __len__(self) -> int:
        return len(self.shingles)


class Relation(StrEnum):
    """What two texts are to each other."""

    SAME = "same"
    UPDATE = "update"
    DIFFERENT = "different"


def fingerprint(text: str, language: str, title: str = "") -> Fingerprint:
    """Return what a text is compared by; nothing where it has no words."""
    shingles = _shingles(text, language)
    is_brief = len(shingles) < FEWEST_OF_TEASERS
    told = f"{title}\n{text}" if is_brief and shingles else text
    return Fingerprint(
        _shingles(told, language) if told != text else shingles, frozenset(_NUMBER.findall(fold(told))), is_brief
    )


def _shingles(text: str, language: str) -> frozenset[int]:
    folded = fold(text)
    unspaced = language not in _SPACED and 2 * len(_UNSPACED.findall(folded)) > len(folded)
    pieces = (_CHARACTER if unspaced else _WORD).findall(folded)
    size = CHARACTERS_A_SHINGLE if unspaced else WORDS_A_SHINGLE
    runs = range(max(len(pieces) - size + 1, min(len(pieces), 1)))
    return frozenset(_hashed(" ".join(pieces[start : start + size])) for start in runs)


def containment(a: Collection[int], b: Collection[int]) -> float:
    """Return the share of the smaller set of shingles that the larger one has too, from 0 to 1; 0 for an empty set."""
    smaller = min(len(a), len(b))
    return len(frozenset(a) & frozenset(b)) / smaller if smaller else 0.0


def relation(a: Fingerprint, b: Fingerprint) -> Relation:
    """Return whether two texts are the same, one updates the other, or they differ; brief ones must be equal."""
    fewer = min(len(a), len(b))
    if a.is_brief or b.is_brief:
        return Relation.SAME if a.shingles == b.shingles and fewer else Relation.DIFFERENT
    shared = containment(a.shingles, b.shingles)
    if fewer < COLUMN_SHINGLES and shared < NEARLY_ALL and a.numbers - b.numbers and b.numbers - a.numbers:
        return Relation.DIFFERENT
    if shared >= (SAME_FROM if fewer >= FEWEST_SHINGLES else NEARLY_ALL):
        return Relation.SAME
    return Relation.UPDATE if shared >= UPDATE_FROM and fewer >= FEWEST_SHINGLES else Relation.DIFFERENT


def sketch(fingerprint: Fingerprint) -> tuple[int, ...]:
    """Return the shingles that stand for a text in an index: texts that are alike share some; at most 512, sorted."""
    shingles = fingerprint.shingles
    sample = shingles if len(shingles) <= FEW else [value for value in shingles if value % SAMPLED == 0]
    return tuple(nsmallest(LARGEST_SKETCH, sample))


def _hashed(run: str) -> int:
    return int.from_bytes(blake2b(run.encode(), digest_size=8).digest(), "big", signed=True)
