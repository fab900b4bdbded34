"""Which known word a misspelt one may have been meant to be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

# A letter too many, too few, wrong, or two letters that have changed places; in long words two of these.
SHORT_WORD, FEW_EDITS, MOST_EDITS = 5, 1, 2
SHORTEST_WORD = 3


def nearest(typed: Iterable[str], known: Mapping[str, int]) -> str | None:
    """Return the known word that is nearest to one of those typed, of equals the most frequent; None for none near.

    known: how often each word occurs.
    """
    # Loaded when somebody first misspells something: it takes 3 MB, and most bots idle most of the time.
    from rapidfuzz.distance import OSA

    best: tuple[int, int, str] | None = None
    for word in typed:
        if len(word) < SHORTEST_WORD:
            continue
        most = FEW_EDITS if len(word) <= SHORT_WORD else MOST_EDITS
        for candidate, count in known.items():
            edits = OSA.distance(word, candidate, score_cutoff=most)
            if 0 < edits <= most and (best is None or (edits, -count, candidate) < best):
                best = edits, -count, candidate
    return best[2] if best else None
