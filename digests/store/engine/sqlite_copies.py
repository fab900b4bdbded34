"""A copy of a database beside it, made before its schema is migrated."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from digests.store.engine.sqlite_files import keep_private


def copied(database: Path, version: int) -> Path:
    """Copy a database as it is now, in place of an older copy of that version, and return where the copy is.

    Others may read and write meanwhile. It is whole or not there. Raises: sqlite3.Error, OSError.
    """
    kept = database.with_name(f"{database.name}.schema-{version}")
    unfinished = kept.with_name(f"{kept.name}.part")
    unfinished.unlink(missing_ok=True)
    try:
        keep_private(unfinished)
        with closing(sqlite3.connect(database)) as source, closing(sqlite3.connect(unfinished)) as target:
            source.backup(target)
        unfinished.replace(kept)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
    return kept
