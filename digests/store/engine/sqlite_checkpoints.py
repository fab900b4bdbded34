"""Checkpoints of SQLite's write-ahead log, made beside the writers: who makes one himself holds his lock meanwhile.

A passive checkpoint waits for nobody and keeps nobody waiting. https://www.sqlite.org/wal.html#checkpointing
"""

from __future__ import annotations

import asyncio
import logging
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

logger = logging.getLogger(__name__)

# A log longer than this is copied back; once nobody reads from it any more it starts anew, no longer than before.
LOG_BYTES = 16 * 1024 * 1024
# The last resort of writers that are faster than the disk: they make a checkpoint of their own at so many pages.
LONGEST_LOG_PAGES = 250_000
POLL_S = 0.25
# A copy of the file alone, without its log, lacks no more than this, and what a reader still held.
LAG_S = 30.0


async def copy_back(database: Path, lag_s: float = LAG_S, *, is_kept: Callable[[], bool] = lambda: True) -> None:
    """Copy the log back whenever it is long, and what is new in it within ``lag_s``, until cancelled.

    Nothing is copied while the file is not where it was, which ``is_kept`` tells.
    """
    seen, seen_at = 0, -lag_s
    while True:
        await asyncio.sleep(POLL_S)
        if not is_kept():
            continue
        is_late = time.monotonic() >= seen_at + lag_s
        if log_bytes(database) > LOG_BYTES or (is_late and _changed_ns(database) != seen):
            seen, seen_at = _changed_ns(database), time.monotonic()
            await asyncio.to_thread(checkpoint, database)


def log_bytes(database: Path) -> int:
    """Return how long the log is, 0 where there is none."""
    try:
        return database.with_name(f"{database.name}-wal").stat().st_size
    except OSError:
        return 0


def _changed_ns(database: Path) -> int:
    """Return when the log was written last, 0 where there is none."""
    try:
        return database.with_name(f"{database.name}-wal").stat().st_mtime_ns
    except OSError:
        return 0


def checkpoint(database: Path) -> None:
    """Copy what the log has back into the database, as far as nobody reads what was before."""
    try:
        # Where the file was moved away, none is made in its place.
        address = f"{database.absolute().as_uri()}?mode=rw"
        with closing(sqlite3.connect(address, uri=True, isolation_level=None)) as connection:
            connection.execute("PRAGMA wal_checkpoint(PASSIVE)").close()
    except sqlite3.Error as error:
        # Whoever writes next meets the same trouble, and tells it.
        logger.debug("The log of %s could not be copied back: %s", database, error)
