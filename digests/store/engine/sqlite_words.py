"""The words of the index that begin alike, kept a while: to count who has each takes reading all their places."""

from __future__ import annotations

import threading
import time
from array import array
from collections.abc import Callable
from typing import NamedTuple

from sqlalchemy import Integer, Text, column, select, table

from digests.store.engine.connection import Rows
from digests.store.engine.dialect import AFTER_ALL_LETTERS, WORDS_KEPT_S

# Two megabytes; what was kept first leaves first.
MOST_KEPT = 100_000
# What a beginning takes besides its words, counted in words.
FRAME = 20

_words = table("article_index_words", column("term", Text), column("doc", Integer))


class _Kept(NamedTuple):
    words: str
    counts: array[int]
    stale_at: float

    def known(self) -> dict[str, int]:
        return dict(zip(self.words.split(), self.counts, strict=True))


class KeptWords:
    """The words of one database by their beginnings; ``seconds`` is a monotonic clock."""

    def __init__(self, seconds: Callable[[], float] = time.monotonic) -> None:
        self._seconds = seconds
        self._kept: dict[str, _Kept] = {}
        self._count = 0
        # Whole transactions ask from the threads of their connections.
        self._changing = threading.Lock()

    async def beginning(self, rows: Rows, beginning: str) -> dict[str, int]:
        """Return the words that begin so, each with the number of articles that have it, as of some minutes ago."""
        kept = self._kept.get(beginning)
        if kept is not None and self._seconds() < kept.stale_at:
            return kept.known()
        until = self._seconds() + WORDS_KEPT_S
        wanted = select(_words).where(_words.c.term >= beginning, _words.c.term < beginning + AFTER_ALL_LETTERS)
        known = {row[0]: row[1] for row in await rows(wanted)}
        with self._changing:
            self._keep(beginning, _Kept(" ".join(known), array("q", known.values()), until))
        return known

    def _keep(self, beginning: str, new: _Kept) -> None:
        self._forget(beginning)
        self._kept[beginning] = new
        self._count += len(new.counts) + FRAME
        while self._count > MOST_KEPT:
            self._forget(next(iter(self._kept)))

    def _forget(self, beginning: str) -> None:
        old = self._kept.pop(beginning, None)
        self._count -= len(old.counts) + FRAME if old else 0
