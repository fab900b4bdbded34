"""The room in a SQLite file that nothing fills any more: what is deleted leaves it, and the file stays as long.

A file that shrinks gives it back a few pages at a time. Whether it does is settled when it is made, or when all of it
is written anew. https://www.sqlite.org/pragma.html#pragma_auto_vacuum
"""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from digests.errors import DatabaseFull

# Said before the file has its first table; afterwards it changes nothing.
SHRINKS = "PRAGMA auto_vacuum = INCREMENTAL"
INCREMENTAL = 2
# So many pages at once keep nobody waiting: some milliseconds.
STEP_PAGES = 64
# What the next days fill is left in the file: so many pages, and one in so many.
SPARE_PAGES, SPARE_ONE_IN = 1_000, 16
# The new file beside the old one, and as much again in the log.
TIMES_ITS_SIZE = 2


@dataclass(frozen=True, slots=True)
class Room:
    """How large a database is, how much of that nothing fills, and whether the file ever shrinks."""

    size_bytes: int
    free_bytes: int
    shrinks: bool

    @property
    def spare_bytes(self) -> int:
        """How much is free beyond what the next days fill."""
        return max(self.free_bytes - self.size_bytes // SPARE_ONE_IN, 0)


def give_back(connection: sqlite3.Connection) -> bool:
    """Give some of the pages that nothing fills back to the disk; tell whether there are more."""
    free, pages, mode = connection.execute(
        "SELECT freelist_count, page_count, auto_vacuum"
        " FROM pragma_freelist_count, pragma_page_count, pragma_auto_vacuum"
    ).fetchone()
    beyond = free - max(SPARE_PAGES, pages // SPARE_ONE_IN)
    if mode != INCREMENTAL or beyond <= 0:
        return False
    # The pages go one with each step of the statement, of which ``execute`` makes but one, as no rows come.
    connection.executescript(f"PRAGMA incremental_vacuum({min(beyond, STEP_PAGES)})")
    return bool(beyond > STEP_PAGES)


def room(database: Path) -> Room:
    """Return how much room a database has, which may be in use. Raises: sqlite3.Error."""
    with closing(sqlite3.connect(database.absolute().as_uri(), uri=True)) as connection:
        size, free, pages, mode = (
            connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("page_size", "freelist_count", "page_count", "auto_vacuum")
        )
    return Room(pages * size, free * size, mode == INCREMENTAL)


def write_anew(database: Path) -> None:
    """Write all of a database anew that nobody uses, so that it holds no free room, and shrinks from now on.

    Raises: DatabaseFull, sqlite3.Error.
    """
    needed, free = TIMES_ITS_SIZE * database.stat().st_size, shutil.disk_usage(database.parent).free
    if free < needed:
        raise DatabaseFull(
            f"To write {database} anew takes {needed / 1_000_000:,.0f} MB of its disk, "
            f"and {free / 1_000_000:,.0f} MB are free."
        )
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        connection.execute(SHRINKS)
        connection.execute("VACUUM")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").close()
