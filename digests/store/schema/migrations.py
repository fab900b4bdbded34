"""The steps from an empty database to the newest schema: an append-only list, all run in one transaction.

A step is never changed once released, so it spells out what it makes and does not look at ``schema.py``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeAlias

from sqlalchemy import Connection, insert, inspect, select, update
from sqlalchemy.ext.asyncio import AsyncEngine

from digests.errors import DatabaseDamaged, DatabaseTooNew
from digests.store.engine.dialect import Dialect
from digests.store.schema.first import first_schema
from digests.store.schema.second import meaning
from digests.store.schema.tables import meta

if TYPE_CHECKING:
    from alembic.operations import Operations

Step: TypeAlias = "Callable[[Operations, Dialect], None]"

STEPS: tuple[Step, ...] = (first_schema, meaning)

VERSION = "schema_version"


async def migrate(engine: AsyncEngine, dialect: Dialect, place: str, steps: Sequence[Step]) -> None:
    """Bring the database to the newest schema, or leave it as it was.

    Raises: DatabaseTooNew; DatabaseDamaged where a step would leave rows without their parents; driver errors.
    """
    async with engine.connect() as connection:
        # Rebuilding a table with foreign keys enforced would delete the rows that refer to it.
        await dialect.foreign_keys(connection, enforced=False)
        try:
            async with connection.begin():
                await connection.run_sync(_run, dialect, place, steps)
        finally:
            await dialect.foreign_keys(connection, enforced=True)


def _run(connection: Connection, dialect: Dialect, place: str, steps: Sequence[Step]) -> None:
    dialect.before_migration(connection)
    version = _version(connection)
    if version > len(steps):
        raise DatabaseTooNew(
            f"The database {place} was written by a newer version of this program (schema {version}, "
            f"this one knows {len(steps)}): install the newer version."
        )
    if steps[version:]:
        _take(steps[version:], connection, dialect)
    # Written even where nothing is new: a database that cannot be written is better found now.
    _write_version(connection, version, len(steps))
    if steps[version:] and (orphans := dialect.after_migration(connection)):
        raise DatabaseDamaged(
            f"The database {place} could not be migrated, {orphans} rows would lose what they refer to."
        )


def _take(steps: Sequence[Step], connection: Connection, dialect: Dialect) -> None:
    # Most starts have nothing to migrate, and a start waits for what is imported.
    from alembic.operations import Operations
    from alembic.runtime.migration import MigrationContext

    operations = Operations(MigrationContext.configure(connection))
    for step in steps:
        step(operations, dialect)


def _version(connection: Connection) -> int:
    if not inspect(connection).has_table(meta.name):
        return 0
    return int(connection.execute(select(meta.c.value).where(meta.c.name == VERSION)).scalar_one())


def _write_version(connection: Connection, before: int, now: int) -> None:
    if before:
        connection.execute(update(meta).where(meta.c.name == VERSION).values(value=str(now)))
    else:
        connection.execute(insert(meta).values(name=VERSION, value=str(now)))
