"""From a file to an empty database: all of it in one transaction, or nothing."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Insert, delete, insert, table
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection

from digests.errors import BackupUnusable, DatabaseTooNew
from digests.store.engine.database import Database
from digests.store.engine.errors import translated
from digests.store.moving import lines
from digests.store.moving.indexing import index
from digests.store.moving.kinds import Kind, named
from digests.store.moving.lines import Header
from digests.store.moving.out import Told, nobody
from digests.store.moving.tables import TableHead, tables_of
from digests.store.schema.migrations import note_version, taken
from digests.store.schema.shape import expected_after
from digests.store.schema.steps import STEPS, take

Batch = tuple[str, Mapping[str, Kind], list[list[Any]]]


def look_into(file: Path, told: Told = nobody) -> Header:
    """Read a file to its end and return what it says of itself. Raises: BackupUnusable, DatabaseTooNew, OSError."""
    with lines.opened(file) as found:
        header = found.header
        if header.schema > len(STEPS):
            raise DatabaseTooNew(
                f"{file} was made by a newer version of this program (schema {header.schema}, this one knows "
                f"{len(STEPS)}): install the newer version."
            )
        if header.schema < 1:
            raise BackupUnusable(f"{file} does not say of which schema it is: take another one.")
        found.checked(lambda done: told("Checking", done, header.rows))
    return header


async def read_in(url: str, file: Path, told: Told = nobody, bot: int = 0) -> Header:
    """Fill an empty database with all that a file holds, brought to the newest schema; or leave it as it is.

    ``bot`` is the only one whose file it may be, 0 for any.
    Raises: BackupUnusable, DatabaseTooNew, other kinds of StoreError, OSError.
    """
    header = await asyncio.to_thread(look_into, file, told)
    if bot and header.bot not in (0, bot):
        raise BackupUnusable(
            f"{file} is of the bot {header.bot}, and the token in the configuration of {bot}: use the right one of "
            "both, or say --another-bot if it has changed on purpose."
        )
    database = Database(url)
    try:
        with translated(database.name):
            async with database.writing.connect() as connection:
                # As for a migration: some steps rebuild tables that others refer to.
                await database.dialect.foreign_keys(connection, enforced=False)
                async with connection.begin():
                    await _filled(connection, database, file, told)
                    await index(connection, database, told)
    except (SQLAlchemyError, OverflowError) as error:
        # What it says may hold what people wrote.
        raise BackupUnusable(f"{file} has rows that fit no database of its schema: take another one.") from error
    finally:
        await database.close()
    return header


async def _filled(connection: AsyncConnection, database: Database, file: Path, told: Told) -> None:
    """Make the tables as they were, put in what was there, and bring them to the newest schema."""
    dialect = database.dialect
    with lines.opened(file) as found:
        header = found.header
        await connection.run_sync(lambda asked: _see_empty(asked, database))
        heads = {head.name: head for head in await connection.run_sync(_made, database, header.schema)}
        await connection.run_sync(dialect.before_filling)
        await _put_in(connection, _known(found.batches(), heads, file), header, told)
        if await connection.run_sync(dialect.after_filling, header.last_ids):
            raise BackupUnusable(f"{file} has rows that refer to others that it lacks: take another one.")
    await connection.run_sync(_brought_up, database, header.schema)


def _see_empty(connection: Any, database: Database) -> None:
    database.dialect.before_migration(connection)
    if taken(connection, database.dialect, database.name):
        raise BackupUnusable(f"The database {database.name} is not empty: name an empty one, or empty it first.")


def _made(connection: Any, database: Database, schema: int) -> Sequence[TableHead]:
    """Make the tables of a schema, and empty them of what the steps put in."""
    take(STEPS[:schema], connection, database.dialect)
    heads = tables_of(connection, expected_after(STEPS[:schema]).columns)
    for head in reversed(heads):
        connection.execute(delete(table(head.name)))
    return heads


async def _put_in(connection: AsyncConnection, batches: Iterator[Batch], header: Header, told: Told) -> None:
    statement: Insert | None = None
    done = 0
    while (batch := await asyncio.to_thread(next, batches, None)) is not None:
        name, columns, rows = batch
        if statement is None or not rows:
            # A batch without rows is the beginning of a table.
            statement = insert(table(name, *(named(each, kind) for each, kind in columns.items())))
        if rows:
            await connection.execute(statement, [dict(zip(columns, row, strict=True)) for row in rows])
            done += len(rows)
            told("Reading", done, header.rows)


def _known(batches: Iterator[Batch], heads: Mapping[str, TableHead], file: Path) -> Iterator[Batch]:
    """Yield batches of tables that are as the schema has them, and see that none is missing."""
    seen = set()
    for name, columns, rows in batches:
        if name not in heads or dict(columns) != heads[name].columns:
            raise BackupUnusable(f"{file} has a table {name[:40]!r} that is none of its schema: take another one.")
        seen.add(name)
        yield name, columns, rows
    if missing := sorted(heads.keys() - seen):
        raise BackupUnusable(f"{file} lacks the table {missing[0]}: take another one.")


def _brought_up(connection: Any, database: Database, schema: int) -> None:
    """Take the steps that are missing, as a start would. Raises: BackupUnusable."""
    noted = taken(connection, database.dialect, database.name)
    if noted != schema:
        raise BackupUnusable("The export says two things of its schema: take another one.")
    if not (missing := STEPS[schema:]):
        return
    take(missing, connection, database.dialect)
    note_version(connection, schema, len(STEPS))
    if database.dialect.after_migration(connection):
        raise BackupUnusable("The export could not be migrated: rows would lose what they refer to.")
