"""Whose wish is carried out: said once for each update, and known to every door that it leads to.

A door that had to be told could be told wrong, or forgotten; what the bot does by itself is nobody's wish.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_ACTING: ContextVar[int | None] = ContextVar("acting", default=None)


@contextmanager
def acting(user_id: int | None) -> Iterator[None]:
    """Let what is done in the block be the wish of a person; of nobody where it is None."""
    token = _ACTING.set(user_id)
    try:
        yield
    finally:
        _ACTING.reset(token)


def who() -> int | None:
    """Return whose wish is carried out, None where the bot acts by itself."""
    return _ACTING.get()
