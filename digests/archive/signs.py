"""Which articles may be like a vector, told from the signs of its numbers: 64 bytes an article are kept in memory.

the newest 100,000 ── whose signs differ least from the vector's ──▶ one in forty, to be compared number by number

Two vectors differ in so many signs as the angle between them is wide, so that what is alike is among the first: of
2,762 articles, asked with 346 of them and as many titles, all of the 24 most alike were among the first 269, and of the
five most alike 999 in a thousand among the first 62.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from digests.store import Transaction
from digests.store.vectors import SIZE

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

MOST_COMPARED = 100_000
# So many are compared exactly at least, and one in so many where there are more.
NEAREST, ONE_IN = 500, 40
# What is new is added at once. What has changed, or got its vector later than newer articles, is seen after so long.
KEPT_S = 300.0
# Rows read at once, so that others are served meanwhile.
PIECE = 500
NEWEST = 1 << 62


class Signs(NamedTuple):
    """The ids of articles, the newest first, and for each the signs of its vector: eight numbers of 64."""

    ids: NDArray[np.int64]
    signs: NDArray[np.uint64]


class NewestSigns:
    """The signs of the newest articles' vectors; ``seconds`` is a monotonic clock."""

    def __init__(self, seconds: Callable[[], float] = time.monotonic) -> None:
        self._seconds = seconds
        self._reading = asyncio.Lock()
        self._stale_at = float("-inf")
        self._kept: Signs | None = None

    async def nearest(self, tx: Transaction, vector: NDArray[np.float32]) -> list[int]:
        """Return the articles that may be most like a vector: which of them are, and how much, is still to be told.

        Raises: StoreError.
        """
        async with self._reading:
            now = self._seconds()
            if now >= self._stale_at:
                self._kept, self._stale_at = await _read(tx), now + KEPT_S
            else:
                self._kept = await _with_newer(tx, self._kept)
            kept = self._kept
        return [] if kept is None else await asyncio.to_thread(_nearest, kept, vector)


async def _read(tx: Transaction) -> Signs | None:
    pieces: list[Signs] = []
    place = NEWEST
    for _ in range(0, MOST_COMPARED, PIECE):
        ids, directions = await tx.vectors.before(place, PIECE)
        if not ids:
            break
        place = ids[-1]
        pieces.append(await asyncio.to_thread(_signs, ids, directions))
    return _joined(pieces)


async def _with_newer(tx: Transaction, kept: Signs | None) -> Signs | None:
    """Return what is kept and what has come since; of the oldest no more than there is room for."""
    newest = 0 if kept is None else int(kept.ids[0])
    pieces = [] if kept is None else [kept]
    while True:
        ids, directions = await tx.vectors.after(newest, PIECE)
        if not ids:
            return kept if kept is not None and pieces[0] is kept else _joined(pieces)
        newest = ids[-1]
        pieces.insert(0, await asyncio.to_thread(_signs, ids[::-1], directions[::-1]))


def _joined(pieces: Sequence[Signs]) -> Signs | None:
    import numpy as np

    if not pieces:
        return None
    ids, signs = (np.concatenate(parts)[:MOST_COMPARED] for parts in zip(*pieces, strict=True))
    return Signs(ids, signs)


def _signs(ids: Sequence[int], directions: Sequence[bytes]) -> Signs:
    # A start waits for what is imported, and a bot that nobody searches never needs it.
    import numpy as np

    numbers = np.frombuffer(b"".join(directions), dtype=np.int8).reshape(-1, SIZE)
    return Signs(np.array(ids, dtype=np.int64), np.packbits(numbers > 0, axis=1).view(np.uint64))


def _nearest(kept: Signs, vector: NDArray[np.float32]) -> list[int]:
    import numpy as np

    most = max(NEAREST, len(kept.ids) // ONE_IN)
    if len(kept.ids) <= most:
        return [int(each) for each in kept.ids]
    own = np.packbits(vector > 0).view(np.uint64)
    differing = np.bitwise_count(kept.signs ^ own).sum(axis=1, dtype=np.uint16)
    return [int(each) for each in kept.ids[np.argpartition(differing, most)[:most]]]
