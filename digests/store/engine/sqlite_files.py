"""The files of a SQLite database belong to who runs the program, and nobody else reads them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from digests.errors import BackupUnusable

PRIVATE = 0o600
# The write-ahead log and its index hold pages of the database; SQLite makes them with its mode.
BESIDE = ("-wal", "-shm")


def keep_private(database: Path) -> None:
    """Make the file, where it is not there, so that only its owner reads it, and take others' right to read it.

    Where that cannot be done, opening the database tells why, or it belongs to somebody who wanted it so.
    """
    with suppress(OSError):
        # Only a new file may be opened beside SQLite: closing one gives up every lock that this process has on it.
        # https://www.sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled_by_a_separate_thread_doing_close_
        os.close(os.open(database, os.O_RDWR | os.O_CREAT | os.O_EXCL, PRIVATE))
    for each in (database, *_beside(database)):
        with suppress(OSError):
            if each.stat().st_mode & 0o077:
                each.chmod(PRIVATE)


def is_empty(database: Path) -> bool:
    """Return whether there is a file that nothing has been written to."""
    try:
        return database.stat().st_size == 0
    except OSError:
        return False


class Place:
    """Where a database is; once it is open, the file must stay there, as its log is found by the file's name.

    Whoever opened another file in its place would have the log of the first one play over it.
    """

    def __init__(self, file: Path | None = None) -> None:
        """Without a file it is in memory."""
        self._file = file
        self._opened: tuple[int, int] | None = None

    def settle(self) -> None:
        """Say that the database is open."""
        self._opened = self._found()

    @property
    def is_settled(self) -> bool:
        """Whether the database has been open: its file is made no more."""
        return self._opened is not None

    @property
    def is_kept(self) -> bool:
        """Whether the file that was opened is still there, and no other."""
        return self._opened is None or self._found() == self._opened

    def _found(self) -> tuple[int, int] | None:
        try:
            found = self._file.stat() if self._file else None
        except OSError:
            return None
        return (found.st_dev, found.st_ino) if found else None


@contextmanager
def unfinished(file: Path) -> Iterator[Path]:
    """Yield a private file to write to, which is gone afterwards unless it was moved to its place."""
    part = file.with_name(f"{file.name}.part")
    part.unlink(missing_ok=True)
    try:
        keep_private(part)
        yield part
    finally:
        for each in (part, *_beside(part)):
            each.unlink(missing_ok=True)


def see_free(database: Path) -> None:
    """See that nothing is where a database is to be made. Raises: BackupUnusable."""
    # A log that was left there would be taken for the new database's own, and undo it.
    for each in (database, *_beside(database)):
        if each.exists():
            raise BackupUnusable(f"{each} exists: move it away first, or name another database in the configuration.")


def _beside(database: Path) -> tuple[Path, ...]:
    return tuple(database.with_name(database.name + end) for end in BESIDE)
