"""Backups of the database, and the way back."""

from __future__ import annotations

import asyncio
import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from sqlalchemy import make_url

from digests.errors import BackupUnusable
from digests.store.engine import sqlite_backups
from digests.store.engine.errors import translated
from digests.store.engine.sqlite_backups import Backup
from digests.store.schema.steps import STEPS

__all__ = ["NEWEST", "Backup", "back_up", "examine", "file_of", "look_at", "restore"]

# The schema that this version of the program has.
NEWEST = len(STEPS)


async def back_up(url: str, file: Path, made_at: datetime) -> Backup:
    """Write the database to a compressed file, read back before it counts; the bot may run meanwhile.

    Raises: StoreError, BackupUnusable where the file cannot be written or a server has its own backups.
    """
    database = _needed(url)
    if not database.exists():
        raise BackupUnusable(f"There is no database {database} yet: nothing to back up.")
    with translated(database.name), _sentences(file):
        return await asyncio.to_thread(sqlite_backups.back_up, database, file, made_at)


async def look_at(url: str, now: datetime) -> Backup:
    """Check every page of the database, which may be in use, and say what it holds. Raises: BackupUnusable."""
    return await asyncio.to_thread(sqlite_backups.look_at, _needed(url), now)


async def examine(file: Path, url: str) -> Backup:
    """Look what a backup holds, as a trial of ``restore``. Raises: BackupUnusable, DatabaseTooNew."""
    with _sentences(file):
        return await asyncio.to_thread(sqlite_backups.examine, file, _needed(url), NEWEST)


async def restore(file: Path, url: str) -> Backup:
    """Make the database of a backup where there is none yet. Raises: BackupUnusable, DatabaseTooNew."""
    database = _needed(url)
    with _sentences(database):
        return await asyncio.to_thread(sqlite_backups.restore, file, database, NEWEST)


def file_of(url: str) -> Path | None:
    """Return the file that a database is in, None for a server's and for one in memory."""
    if not url.startswith("sqlite"):
        return None
    database = make_url(url).database
    return Path(database) if database and database != ":memory:" else None


def _needed(url: str) -> Path:
    file = file_of(url)
    if file is None:
        raise BackupUnusable("Only a database in a file is backed up here: a server's is by its own `pg_dump`.")
    return file


@contextmanager
def _sentences(file: Path) -> Iterator[None]:
    """Say in a sentence why a file could not be written or read."""
    try:
        yield
    except FileNotFoundError as error:
        raise BackupUnusable(f"There is no {error.filename or file}.") from None
    except (OSError, sqlite3.OperationalError) as error:
        if (
            getattr(error, "errno", None) == errno.ENOSPC
            or getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_FULL
        ):
            raise BackupUnusable(f"There is no room for {file}: free some, or name another folder.") from None
        if isinstance(error, sqlite3.OperationalError):
            raise
        raise BackupUnusable(f"{file}: {error.strerror or type(error).__name__}.") from None
