"""Whose write-ahead log it is that lies beside a database: SQLite itself takes any for the database's own.

It is left where nobody could close the database. Whoever then puts a copy in the place of the database has the log of
the old one play over it, and sees the old one again, or pages of both.
https://www.sqlite.org/fileformat.html#the_write_ahead_log
"""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from pathlib import Path
from struct import Struct
from typing import IO

from digests.errors import ForeignLog

# What is in the log is copied back within half a minute: a database that was touched later was so by somebody else.
PUT_AFTER_NS = 120 * 10**9
MAGIC = 0x377F0682, 0x377F0683
# magic, version, page size, how many checkpoints, two salts, two checksums; a frame: page, pages after a commit, salts.
_HEADER, _FRAME = Struct(">8I"), Struct(">6I")


def see_own_log(database: Path) -> None:
    """See that the log beside a database that nobody has open here is its own, as far as can be told.

    It is another's where the file was put in its place after the log was written, and they do not say the same.
    Raises: ForeignLog.
    """
    log = database.with_name(f"{database.name}-wal")
    try:
        # A file that is moved, or copied with its old date, is changed now.
        late_ns = database.stat().st_ctime_ns - log.stat().st_ctime_ns
        if late_ns <= PUT_AFTER_NS or _is_served(database) or _say_the_same(database, log):
            return
    except OSError:
        # Whoever opens the database meets the same, and tells it.
        return
    raise ForeignLog(
        f"{database} was put in its place after the log {log.name} beside it was written, and would be undone by it: "
        f"move the log away if {database.name} is a copy or a backup, or `touch` the log if both belong together."
    )


def _is_served(database: Path) -> bool:
    """Tell whether a bot has the database open, which saw to the log when it opened that."""
    with database.with_name(f"{database.name}-lock").open("ab") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
    return False


def _say_the_same(database: Path, log: Path) -> bool:
    """Tell whether each page as the log has it last stands in the database already."""
    with database.open("rb") as pages, log.open("rb") as frames:
        last = {page: (size, place) for size, page, place in _committed(frames)}
        for page, (size, place) in last.items():
            frames.seek(place)
            pages.seek((page - 1) * size)
            if frames.read(size) != pages.read(size):
                return False
    return True


def _committed(frames: IO[bytes]) -> Iterator[tuple[int, int, int]]:
    """Yield (size of a page, number of the page, where it stands in the log) of all that was committed, in order."""
    head = frames.read(_HEADER.size)
    if len(head) < _HEADER.size:
        return
    magic, _, size, _, *salts, _, _ = _HEADER.unpack(head)
    if magic not in MAGIC:
        return
    open_ones: list[tuple[int, int, int]] = []
    while len(head := frames.read(_FRAME.size)) == _FRAME.size:
        page, pages, first, second, _, _ = _FRAME.unpack(head)
        # What is left of the log before this one has other salts.
        if [first, second] != salts or not page:
            return
        open_ones.append((size, page, frames.tell()))
        frames.seek(size, 1)
        if pages:
            yield from open_ones
            open_ones.clear()
