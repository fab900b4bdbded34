"""Backups of the database, and the way back: of a file a copy of it, of a server all that it holds as JSON Lines."""

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
from digests.store.engine.sqlite_files import see_free, unfinished
from digests.store.engine.sqlite_logs import see_own_log
from digests.store.moving.into import look_into, read_in
from digests.store.moving.lines import Header, is_export
from digests.store.moving.out import Told, nobody, write_out
from digests.store.schema.steps import STEPS

__all__ = [
    "NEWEST",
    "Backup",
    "Told",
    "back_up",
    "ending_of",
    "examine",
    "file_of",
    "look_at",
    "nobody",
    "read_all",
    "restore",
    "write_all",
]

# The schema that this version of the program has.
NEWEST = len(STEPS)
# How the names of backups end: of a file, and of a server.
COPY, EXPORT = ".db.gz", ".jsonl.zst"
# No room at all, none for this user, none for a file of that size.
FULL = errno.ENOSPC, errno.EDQUOT, errno.EFBIG


def ending_of(url: str) -> str:
    """Return how the name of a backup of that database ends."""
    return COPY if url.startswith("sqlite") else EXPORT


async def back_up(url: str, file: Path, made_at: datetime) -> Backup:
    """Write the database to a compressed file, read back before it counts; the bot may run meanwhile.

    Raises: StoreError, BackupUnusable where the file cannot be written.
    """
    if not url.startswith("sqlite"):
        return await write_all(url, file, made_at)
    database = _there(url)
    see_own_log(database)
    with translated(database.name), _sentences(file):
        return await asyncio.to_thread(sqlite_backups.back_up, database, file, made_at)


async def write_all(url: str, file: Path, made_at: datetime, told: Told = nobody) -> Backup:
    """Write all that the database holds as JSON Lines, compressed as the name ends (.gz, .zst), read back.

    Every other database can be made of it. Raises: StoreError, BackupUnusable where the file cannot be written.
    """
    if url.startswith("sqlite"):
        _there(url)
    with _sentences(file):
        return _summed_up(await write_out(url, file, made_at, told))


async def look_at(url: str, now: datetime) -> Backup:
    """Check every page of the database, which may be in use, and say what it holds.

    Raises: BackupUnusable, ForeignLog.
    """
    database = _needed(url)
    see_own_log(database)
    return await asyncio.to_thread(sqlite_backups.look_at, database, now)


async def examine(file: Path, url: str, told: Told = nobody) -> Backup:
    """Look what a backup holds, as a trial of ``restore``. Raises: BackupUnusable, DatabaseTooNew."""
    with _sentences(file):
        if await asyncio.to_thread(is_export, file):
            return _summed_up(await asyncio.to_thread(look_into, file, told))
        return await asyncio.to_thread(sqlite_backups.examine, file, _copied_to(url, file), NEWEST)


async def restore(file: Path, url: str, told: Told = nobody) -> Backup:
    """Make the database of a backup where there is none yet. Raises: BackupUnusable, DatabaseTooNew, StoreError."""
    with _sentences(file):
        is_all = await asyncio.to_thread(is_export, file)
    if is_all:
        return await read_all(file, url, told)
    database = _copied_to(url, file)
    with _sentences(database):
        return await asyncio.to_thread(sqlite_backups.restore, file, database, NEWEST)


async def read_all(file: Path, url: str, told: Told = nobody, bot: int = 0) -> Backup:
    """Make the database of what ``write_all`` has written where there is none yet, all of it or nothing.

    ``bot`` is the only one whose file it may be, 0 for any. Raises: as ``restore``.
    """
    if not url.startswith("sqlite"):
        with _sentences(file):
            return _summed_up(await read_in(url, file, told, bot))
    database = _needed(url)
    see_free(database)
    with _sentences(file), unfinished(database) as part:
        header = await read_in(make_url(url).set(database=str(part)).render_as_string(), file, told, bot)
        part.replace(database)
    return _summed_up(header)


def file_of(url: str) -> Path | None:
    """Return the file that a database is in, None for a server's and for one in memory."""
    if not url.startswith("sqlite"):
        return None
    database = make_url(url).database
    return Path(database) if database and database != ":memory:" else None


def _there(url: str) -> Path:
    database = _needed(url)
    if not database.exists():
        raise BackupUnusable(f"There is no database {database} yet: nothing to back up.")
    return database


def _needed(url: str) -> Path:
    file = file_of(url)
    if file is None:
        raise BackupUnusable("Only a database in a file can be looked at so, and a database in memory not be kept.")
    return file


def _copied_to(url: str, file: Path) -> Path:
    """Return where a copy of a database file is restored. Raises: BackupUnusable."""
    if not url.startswith("sqlite"):
        raise BackupUnusable(
            f"{file} is no export: a copy of a SQLite file is restored to one (database.url), and `newsdigest export` "
            "then makes the file that a server takes."
        )
    return _needed(url)


def _summed_up(header: Header) -> Backup:
    counts = header.tables
    return Backup(header.made_at, header.schema, header.bot, counts.get("articles", 0), counts.get("chats", 0))


@contextmanager
def _sentences(file: Path) -> Iterator[None]:
    """Say in a sentence why a file could not be written or read."""
    try:
        yield
    except FileNotFoundError as error:
        raise BackupUnusable(f"There is no {error.filename or file}.") from None
    except (OSError, sqlite3.OperationalError) as error:
        if getattr(error, "errno", None) in FULL or getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_FULL:
            raise BackupUnusable(f"There is no room for {file}: free some, or name another folder.") from None
        if isinstance(error, sqlite3.OperationalError):
            raise
        raise BackupUnusable(f"{file}: {error.strerror or type(error).__name__}.") from None
