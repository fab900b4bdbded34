"""Copies of a database that is in use."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from digests.store.engine.sqlite_files import keep_private


def copied(database: Path, version: int) -> Path:
    """Copy a database beside itself, in place of an older copy of that version of its schema; return where it is.

    Others may read and write meanwhile. It is whole or not there. Raises: sqlite3.Error, OSError.
    """
    kept = database.with_name(f"{database.name}.schema-{version}")
    unfinished = kept.with_name(f"{kept.name}.part")
    unfinished.unlink(missing_ok=True)
    try:
        keep_private(unfinished)
        copied_to(unfinished, database)
        unfinished.replace(kept)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
    return kept


def copied_to(target: Path, database: Path) -> None:
    """Copy a database as it is at one moment over a file. Raises: sqlite3.Error, OSError."""
    with closing(sqlite3.connect(database)) as source, closing(sqlite3.connect(target)) as copy:
        source.backup(copy)
