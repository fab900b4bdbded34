"""A SQLite database as one compressed file, read back before it is trusted, and the way from it to a database.

database ── copy ── integrity ── gzip ── read back ──> FILE          FILE ── gunzip ── integrity ──> database
"""

from __future__ import annotations

import gzip
import shutil
import sqlite3
import zlib
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from digests.errors import BackupUnusable, DatabaseTooNew
from digests.store.engine.sqlite_copies import copied_to
from digests.store.engine.sqlite_files import see_free, unfinished

CHUNK_BYTES = 1 << 20
# Beyond this a smaller file costs more time than it saves room.
COMPRESSION = 6
# The first bytes of every SQLite database: https://www.sqlite.org/fileformat.html#the_database_header
SQLITE_MAGIC = b"SQLite format 3\x00"
COUNTS = "SELECT count(*) FROM articles", "SELECT count(*) FROM chats"


@dataclass(frozen=True, slots=True)
class Backup:
    """What a backup holds: made when (aware UTC), of which schema and which bot (0 for none yet), and how much."""

    made_at: datetime
    schema: int
    bot_id: int
    articles: int
    chats: int


def back_up(database: Path, file: Path, made_at: datetime) -> Backup:
    """Write the database as it is now to a file that only its owner reads; the bot may run meanwhile.

    The file is whole and was read back, or it is not there. Raises: BackupUnusable, sqlite3.Error, OSError.
    """
    with unfinished(file) as part, unfinished(file.with_name(f"{file.name}.db")) as copy:
        copied_to(copy, database)
        found = _examined(copy, made_at)
        written = _compressed(copy, part, made_at)
        if _hashed(part) != written:
            raise BackupUnusable(f"The backup {file} could not be read back as it was written: look at the disk.")
        part.replace(file)
    return found


def look_at(database: Path, now: datetime) -> Backup:
    """Check every page of a database that may be in use, and read what it holds now. Raises: BackupUnusable."""
    return _content(database.absolute().as_uri(), now)


def examine(file: Path, beside: Path, newest: int) -> Backup:
    """Unpack a backup beside a path, look what it holds, and keep nothing; ``newest`` is the schema that is known.

    Raises: BackupUnusable, DatabaseTooNew, OSError.
    """
    with unfinished(beside) as part:
        return _unpacked(file, part, newest)


def restore(file: Path, database: Path, newest: int) -> Backup:
    """Make a database of a backup where none is yet. Raises: as ``examine``."""
    see_free(database)
    with unfinished(database) as part:
        found = _unpacked(file, part, newest)
        part.replace(database)
    return found


def _compressed(copy: Path, part: Path, made_at: datetime) -> str:
    """Compress a copy into a file, and return the hash of what was compressed."""
    read = sha256()
    with (
        copy.open("rb") as source,
        part.open("wb") as target,
        gzip.GzipFile("", "wb", COMPRESSION, target, made_at.timestamp()) as packed,
    ):
        while chunk := source.read(CHUNK_BYTES):
            read.update(chunk)
            packed.write(chunk)
    return read.hexdigest()


def _hashed(packed: Path) -> str:
    read = sha256()
    with gzip.open(packed) as source:
        while chunk := source.read(CHUNK_BYTES):
            read.update(chunk)
    return read.hexdigest()


def _unpacked(file: Path, part: Path, newest: int) -> Backup:
    found = _examined(part, _unpack(file, part))
    if found.schema > newest:
        raise DatabaseTooNew(
            f"{file} was made by a newer version of this program (schema {found.schema}, this one knows {newest}): "
            "install the newer version."
        )
    return found


def _unpack(file: Path, part: Path) -> datetime:
    """Unpack a backup, or take a bare copy of a database as it is; return when it was made."""
    with file.open("rb") as source:
        bare = source.read(len(SQLITE_MAGIC)) == SQLITE_MAGIC
    if bare:
        shutil.copyfile(file, part)
        return datetime.fromtimestamp(file.stat().st_mtime, UTC)
    try:
        with gzip.GzipFile(file) as packed, part.open("wb") as target:
            shutil.copyfileobj(packed, target, CHUNK_BYTES)
            return datetime.fromtimestamp(packed.mtime or 0, UTC)
    except (gzip.BadGzipFile, EOFError, zlib.error):
        raise BackupUnusable(f"{file} is no backup, or it is cut off or changed: take another one.") from None


def _examined(copy: Path, made_at: datetime) -> Backup:
    """Read what a database holds that nobody uses and that has no log. Raises: BackupUnusable."""
    # Opened otherwise it would get a log beside it.
    return _content(f"{copy.absolute().as_uri()}?immutable=1", made_at)


def _content(address: str, made_at: datetime) -> Backup:
    """Check every page of a database, and read what it holds. Raises: BackupUnusable."""
    try:
        with closing(sqlite3.connect(address, uri=True)) as connection:
            [(verdict,), *_] = connection.execute("PRAGMA integrity_check(1)").fetchall()
            if verdict != "ok":
                raise BackupUnusable(f"The database is damaged: {verdict}. Take another backup.")
            notes = dict(connection.execute("SELECT name, value FROM meta"))
            articles, chats = (connection.execute(count).fetchone()[0] for count in COUNTS)
    except sqlite3.DatabaseError:
        raise BackupUnusable("This holds no database of this program, or a damaged one: take another backup.") from None
    return Backup(made_at, int(notes.get("schema_version", 0)), int(notes.get("bot_id", 0)), articles, chats)
