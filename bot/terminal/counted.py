"""Things as they are counted in English: "1 article", "1,200 entries"."""

from __future__ import annotations


def number_of(number: int, one: str, many: str = "") -> str:
    """Return how many there are of something; ``many`` where that is not ``one`` with an s."""
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"
