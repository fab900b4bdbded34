"""How long a statement may take that somebody waits for; a tick and what is done at a terminal have all the time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

_PATIENCE_S: ContextVar[float | None] = ContextVar("_PATIENCE_S", default=None)


@contextmanager
def statements_within(seconds: float) -> Iterator[None]:
    """Interrupt each statement that reads for longer than that in the block, and in the tasks that it begins.

    Whoever reads gets StatementTooLong. What writes is let end: half of a change is none.
    """
    before = _PATIENCE_S.set(seconds)
    try:
        yield
    finally:
        _PATIENCE_S.reset(before)


def patience_s() -> float | None:
    """Return how long a statement may take here, None where it may take its time."""
    return _PATIENCE_S.get()
