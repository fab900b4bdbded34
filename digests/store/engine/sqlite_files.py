"""The files of a SQLite database belong to who runs the program, and nobody else reads them."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

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
    for each in (database, *(database.with_name(database.name + end) for end in BESIDE)):
        with suppress(OSError):
            if each.stat().st_mode & 0o077:
                each.chmod(PRIVATE)
