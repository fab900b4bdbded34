"""The articles of the last two weeks, in which stories that go on have begun."""

from __future__ import annotations

from datetime import datetime, timedelta

from digests.compose.digest import Matched
from digests.store import Transaction

# What has not been heard of for two weeks is news again: that is how long readers remember a story without being told.
REMEMBERED = timedelta(days=14)
# A newsroom with more articles than this in two weeks remembers the newest; to look through them takes a tenth second.
MOST_REMEMBERED = 2_000
# Read in pieces, so that others are served meanwhile.
PIECE = 500


async def read_recent(tx: Transaction, up_to: int, now: datetime) -> list[Matched]:
    """Read the articles on any topic up to a number that readers still remember, in the order of their numbers."""
    after = max(await tx.articles.number_before(now - REMEMBERED), up_to - MOST_REMEMBERED, 0)
    return await _read(tx, after, up_to)


async def read_new(tx: Transaction, after: int, up_to: int) -> list[Matched]:
    """Read the articles on any topic with numbers in (after, up_to], in the order of their numbers."""
    return await _read(tx, after, up_to)


async def read_around(tx: Transaction, number: int, moment: datetime) -> list[Matched]:
    """Read the articles on any topic that were published so shortly before or after one that they may be its story."""
    after = max(await tx.articles.number_before(moment - REMEMBERED), number - MOST_REMEMBERED, 0)
    up_to = min(await tx.articles.number_before(moment + REMEMBERED), number + MOST_REMEMBERED)
    return await _read(tx, after, up_to)


async def _read(tx: Transaction, after: int, up_to: int) -> list[Matched]:
    found: list[Matched] = []
    for start in range(after, up_to, PIECE):
        found += await tx.matches.published(start, min(start + PIECE, up_to))
    return found
