"""Instalments of one column: the weather, the markets, the duty chemists, in the same words with other numbers.

They resemble each other more than any two reports of one event do, and yet each is news of its own day.
"""

from __future__ import annotations

import re

from digests.compose.evidence import Evidence
from digests.language.remembered import remembered

# What its source says again within a day is the same report, brought up to date.
APART_MINUTES = 18 * 60
# Of the words of the shorter one; reports of one thread from one source share three in five at most (measured).
REPEATED = 0.75
FEWEST_WORDS = 8

_DIGIT = re.compile(r"\d")


def are_instalments(a: Evidence, b: Evidence) -> bool:
    """Return whether two reports are instalments of a column of their source."""
    if a.source != b.source or a.language != b.language or a.minute is None or b.minute is None:
        return False
    if abs(a.minute - b.minute) < APART_MINUTES:
        return False
    heading = a.opening.heading
    return bool(heading and heading == b.opening.heading) or _overlap(a.wording.stems, b.wording.stems) >= REPEATED


def _overlap(a: frozenset[str], b: frozenset[str]) -> float:
    """Return how much of their words two share; the numbers of an instalment are its own."""
    ours, theirs = _without_numbers(a), _without_numbers(b)
    fewer = min(len(ours), len(theirs))
    return len(ours & theirs) / fewer if fewer >= FEWEST_WORDS else 0.0


# A report is compared with all that its source has said.
@remembered(4096)
def _without_numbers(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in words if not _DIGIT.search(word))
