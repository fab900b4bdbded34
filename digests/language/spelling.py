"""Which known word a misspelt one may have been meant to be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

# A letter too many, too few, wrong, or two letters that have changed places; in long words two of these.
SHORT_WORD, FEW_EDITS, MOST_EDITS = 5, 1, 2
# Of three letters, one is too much of the word to be a slip.
SHORTEST_WORD = 4


def nearest(typed: Iterable[str], known: Mapping[str, int]) -> str | None:
    """Return the known word that is nearest to one of those typed; None for none near.

    Of equals that which has the same letters in another order, then the most frequent.
    known: how often each word occurs.
    """
    # Loaded when somebody first misspells something: it takes 3 MB, and most bots idle most of the time.
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    words, near = tuple(known), list[tuple[int, bool, int, str]]()
    for word in typed:
        if len(word) < SHORTEST_WORD:
            continue
        most, letters = FEW_EDITS if len(word) <= SHORT_WORD else MOST_EDITS, sorted(word)
        for found, edits, _ in process.extract(word, words, scorer=OSA.distance, score_cutoff=most, limit=None):
            if edits:
                near.append((int(edits), sorted(found) != letters, -known[found], found))
    return min(near)[3] if near else None
