"""Looking at a database itself, beside the store."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, inspect, text
from sqlalchemy.ext.asyncio import create_async_engine

from digests.store.schema.metadata import metadata

Seen = TypeVar("Seen")
# What the full-text index is made of belongs to its database alone.
INDEX = ("article_index", "shadows")
# What was found in SQLite's schemas, by all that SQLite itself knows of one: the texts of its statements.
_compared: dict[frozenset[object], list[object]] = {}


async def look(url: str, at: Callable[[Connection], Seen]) -> Seen:
    """Return what is seen by a function on a connection of its own; what that changes is kept."""
    driver = "sqlite+aiosqlite" if url.startswith("sqlite") else "postgresql+asyncpg"
    engine = create_async_engine(driver + url[url.index(":") :])
    async with engine.begin() as connection:
        seen = await connection.run_sync(at)
    await engine.dispose()
    return seen


async def run(url: str, *statements: str) -> None:
    """Change a database by hand."""

    def changed(connection: Connection) -> None:
        for statement in statements:
            connection.execute(text(statement))

    await look(url, changed)


async def version_of(url: str) -> int:
    """Return the number that a database says its schema has."""
    noted = "SELECT value FROM meta WHERE name = 'schema_version'"
    return int(await look(url, lambda connection: str(connection.execute(text(noted)).scalar_one())))


def tables(connection: Connection) -> set[str]:
    """Return the names of all tables."""
    return set(inspect(connection).get_table_names())


def differences(connection: Connection) -> list[object]:
    """Return where the tables, with their types, are not what the queries expect."""
    if connection.dialect.name != "sqlite":
        return _differences(connection)
    schema = frozenset(connection.execute(text("SELECT type, name, tbl_name, sql FROM sqlite_master")))
    if schema not in _compared:
        _compared[schema] = _differences(connection)
    return _compared[schema]


def _differences(connection: Connection) -> list[object]:
    options = {"include_name": lambda name, kind, parents: kind != "table" or not name.startswith(INDEX)}
    found: list[object] = compare_metadata(MigrationContext.configure(connection, opts=options), metadata)
    return found
