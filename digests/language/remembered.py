"""What was worked out of texts: remembered while the digests of a day are composed, and forgotten when it is over.

The same articles are looked at for each digest of a day and of the two weeks after it, so to work it out once is what
makes a tick fast. A memory of so many texts that is only ever added to would hold those of months that nobody composes
any more: 84 KB an article, of the short articles of a simulated month.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import ParamSpec, TypeVar

Given = ParamSpec("Given")
Found = TypeVar("Found")

_FORGET: list[Callable[[], None]] = []


def remembered(most: int) -> Callable[[Callable[Given, Found]], Callable[Given, Found]]:
    """Let a pure function remember what it found for so many arguments, until all is forgotten."""

    def remembering(function: Callable[Given, Found]) -> Callable[Given, Found]:
        kept = lru_cache(most)(function)
        _FORGET.append(kept.cache_clear)
        # To a type checker a function that remembers takes anything.
        return kept  # type: ignore[return-value]

    return remembering


def forget_all() -> None:
    """Forget what all of them have found; it is worked out anew where it is needed."""
    for forget in _FORGET:
        forget()
