"""The words of the newest articles, which no index of PostgreSQL lists: all of them are read at once, and kept a while.

To read them takes the server most of a second, however few are wanted.
"""

from __future__ import annotations

import asyncio
import time
from array import array
from bisect import bisect_left
from collections.abc import Callable, Sequence

from sqlalchemy import text

from digests.store.engine.connection import Rows
from digests.store.engine.dialect import AFTER_ALL_LETTERS, WORDS_KEPT_S

# One row, since a hundred thousand would keep the loop busy; in the order of Python's strings.
READ = text(
    "SELECT string_agg(word, ' ' ORDER BY word COLLATE \"C\"), string_agg(ndoc::text, ' ' ORDER BY word COLLATE \"C\")"
    " FROM ts_stat('SELECT words FROM shadows WHERE place > 0 ORDER BY place DESC LIMIT 5000')"
)


class NewestWords:
    """The words of one database, with the number of articles that have each; ``seconds`` is a monotonic clock."""

    def __init__(self, seconds: Callable[[], float] = time.monotonic) -> None:
        self._seconds = seconds
        self._reading = asyncio.Lock()
        self._words: Sequence[str] = ()
        self._counts = array("q")
        self._stale_at = float("-inf")

    async def beginning(self, rows: Rows, beginning: str) -> dict[str, int]:
        """Return the words that begin so, read first where those that are kept are old."""
        async with self._reading:
            if self._seconds() >= self._stale_at:
                await self._read(rows)
        first, end = (bisect_left(self._words, each) for each in (beginning, beginning + AFTER_ALL_LETTERS))
        return dict(zip(self._words[first:end], self._counts[first:end], strict=True))

    async def _read(self, rows: Rows) -> None:
        words, counts = (await rows(READ))[0]
        self._words, self._counts = (words or "").split(), array("q", map(int, (counts or "").split()))
        self._stale_at = self._seconds() + WORDS_KEPT_S
