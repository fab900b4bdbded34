"""From an address to a database of the newest schema, or to one sentence that says why not.

open ── examine: is it what its number says? ──> newest: nothing to do
                                             ├─> empty: what all steps come to
                                             └─> older: alone on it? ── copy ── the steps that are missing
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence

from sqlalchemy import Connection, insert, select, update

from digests.errors import DatabaseAway, DatabaseDamaged, DatabaseDiffers, DatabaseOutdated, DatabaseTooNew
from digests.store.engine.database import Database
from digests.store.engine.dialect import Dialect
from digests.store.engine.errors import translated
from digests.store.schema import newest
from digests.store.schema.metadata import meta
from digests.store.schema.shape import Shape, expected_after
from digests.store.schema.steps import STEPS, Step, take

logger = logging.getLogger(__name__)

VERSION = "schema_version"
# A server that starts beside this program is there in a few seconds, and perhaps only after a repair.
FIRST_TRY_AGAIN_S, LAST_TRY_AGAIN_S = 0.5, 15.0


async def open_database(
    url: str, steps: Sequence[Step] = STEPS, *, waits: bool = False, migrates: bool = True
) -> Database:
    """Open a database that has taken ``steps``, and takes those that are missing now.

    An older one is migrated by a process that is alone on it: others that serve are waited for, or it is left alone.
    Who ``waits`` also does so for a server that cannot be reached yet.
    Who only looks at it ``migrates`` nothing.
    Raises: DatabaseTooNew; DatabaseOutdated where others serve on it, or it is not to be migrated; DatabaseDiffers;
    other kinds of StoreError.
    """
    database = Database(url)
    try:
        if migrates:
            await _bring_up_once_there(database, steps, waits=waits)
        else:
            with translated(database.name):
                await _see_newest(database, steps)
    except BaseException:
        await database.close()
        raise
    database.tend()
    return database


async def _bring_up_once_there(database: Database, steps: Sequence[Step], *, waits: bool) -> None:
    wait_s = FIRST_TRY_AGAIN_S
    while True:
        try:
            with translated(database.name):
                return await _bring_up(database, steps, waits=waits)
        except DatabaseAway as error:
            if not waits:
                raise
            logger.warning("%s Trying again in %.1f s", error, wait_s)
        await asyncio.sleep(wait_s)
        wait_s = min(wait_s * 2, LAST_TRY_AGAIN_S)


async def _bring_up(database: Database, steps: Sequence[Step], *, waits: bool) -> None:
    try:
        await _migrate(database, steps, alone=False)
    except DatabaseOutdated:
        async with database.sole_process(waits=waits) as alone:
            if not alone:
                raise
            await _migrate(database, steps, alone=True)


async def _see_newest(database: Database, steps: Sequence[Step]) -> None:
    async with database.writing.connect() as connection, connection.begin():
        version = await connection.run_sync(_examined, database, steps)
        if version < len(steps):
            raise _outdated(database.name, version, len(steps))


async def _migrate(database: Database, steps: Sequence[Step], *, alone: bool) -> None:
    """Bring the database to the newest schema, or leave it as it was. Raises: StoreError; driver errors."""
    async with database.writing.connect() as connection:
        # Rebuilding a table with foreign keys enforced would delete the rows that refer to it.
        await database.dialect.foreign_keys(connection, enforced=False)
        try:
            async with connection.begin():
                version = await connection.run_sync(_examined, database, steps)
                if 0 < version < len(steps):
                    if not alone:
                        raise _outdated(database.name, version, len(steps))
                    await database.copy(version)
                await connection.run_sync(_take_missing, database, steps, version)
        finally:
            # One that was broken off, as by SIGTERM, is never used again.
            if not connection.invalidated:
                await database.dialect.foreign_keys(connection, enforced=True)


def _examined(connection: Connection, database: Database, steps: Sequence[Step]) -> int:
    """Return how many of the steps a database has taken, with nobody else migrating it meanwhile."""
    database.dialect.before_migration(connection)
    return taken(connection, database.dialect, database.name, steps)


def taken(connection: Connection, dialect: Dialect, name: str, steps: Sequence[Step] = STEPS) -> int:
    """Return how many of the steps a database has taken, once it is clear that it is what that says; 0 for none.

    Raises: DatabaseTooNew, DatabaseDiffers, DatabaseDamaged.
    """
    shape = Shape.of(connection.execute(dialect.catalogue()))
    version = _version(connection, name) if meta.name in shape.columns else 0
    if version > len(steps):
        raise DatabaseTooNew(
            f"The database {name} was written by a newer version of this program (schema {version}, "
            f"this one knows {len(steps)}): install the newer version."
        )
    if version == 0:
        _see_empty(shape, name)
    elif lacking := list(shape.lacking(dialect, expected_after(steps[:version]))):
        more = f" and {len(lacking) - 1} more differences" if lacking[1:] else ""
        raise DatabaseDiffers(
            f"The database {name} is not what its schema number {version} says ({lacking[0]}{more}): it comes from an "
            "unreleased version or was changed by hand, so restore a copy or name another one."
        )
    return version


def _see_empty(shape: Shape, name: str) -> None:
    if taken := sorted(shape.columns.keys() & expected_after(STEPS).columns.keys()):
        raise DatabaseDamaged(
            f"The database {name} belongs to another program, which has a table {taken[0]} too: name one of its own."
        )


def _take_missing(connection: Connection, database: Database, steps: Sequence[Step], version: int) -> None:
    missing = steps[version:]
    is_made = not version and tuple(steps) == STEPS and newest.make(connection, len(STEPS))
    if missing and not is_made:
        take(missing, connection, database.dialect)
    # Written even where nothing is new: a database that cannot be written is better found now.
    note_version(connection, version, len(steps))
    if missing and (orphans := database.dialect.after_migration(connection)):
        raise DatabaseDamaged(
            f"The database {database.name} could not be migrated, {orphans} rows would lose what they refer to."
        )


def _version(connection: Connection, name: str) -> int:
    noted = connection.execute(select(meta.c.value).where(meta.c.name == VERSION)).scalar_one_or_none()
    if noted is None or not noted.isdecimal() or not int(noted):
        raise DatabaseDamaged(f"The database {name} does not say which schema it has: restore a copy or name another.")
    return int(noted)


def note_version(connection: Connection, before: int, now: int) -> None:
    """Note how many steps a database has taken, in the place of how many it had before."""
    if before:
        connection.execute(update(meta).where(meta.c.name == VERSION).values(value=str(now)))
    else:
        connection.execute(insert(meta).values(name=VERSION, value=str(now)))


def _outdated(name: str, version: int, newest: int) -> DatabaseOutdated:
    return DatabaseOutdated(
        f"The database {name} has the schema of an older version ({version}, this one needs {newest}) and a bot runs "
        "on it: stop that bot, and start it again with this version."
    )
