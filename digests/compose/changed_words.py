"""The words by which two versions of a text differ, with a little of what stands around them. Pure."""

from __future__ import annotations

from difflib import SequenceMatcher

# So many words before and after a change show where it is, and so many at most are shown of it.
AROUND, MOST_WORDS = 2, 12
# Longer texts are compared up to here: it takes the square of the length.
COMPARED = 2_000


def changed_words(before: str, after: str) -> tuple[str, str]:
    """Return the first change between two texts, as it was and as it reads now; both are empty where there is none.

    More changes, and what is too long, are told by an ellipsis.
    """
    was, now = before.split()[:COMPARED], after.split()[:COMPARED]
    changes = [
        (old, old_end, new, new_end)
        for tag, old, old_end, new, new_end in SequenceMatcher(None, was, now, autojunk=False).get_opcodes()
        if tag != "equal"
    ]
    if not changes:
        return "", ""
    old, old_end, new, new_end = changes[0]
    more = len(changes) > 1
    return _passage(was, old, old_end, more=more), _passage(now, new, new_end, more=more)


def _passage(words: list[str], start: int, end: int, *, more: bool) -> str:
    first, last = max(start - AROUND, 0), min(end + AROUND, len(words))
    shown = words[first:last][:MOST_WORDS]
    tail = "…" if more or last - first > MOST_WORDS else ""
    return f"{'… ' if first else ''}{' '.join(shown)}{' ' if tail and shown else ''}{tail}"
