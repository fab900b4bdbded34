"""Transactions on one database: who may begin when, and what their troubles are called."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from importlib.util import find_spec
from typing import Any, TypeAlias

from sqlalchemy import URL, Executable, Row, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncConnection

from digests.errors import StoreError
from digests.store.engine.dialect import Dialect
from digests.store.engine.errors import translated
from digests.store.engine.leadership import Leadership
from digests.store.engine.sqlite import SQLite
from digests.store.engine.sqlite_dialect import DRIVER
from digests.store.schema.migrations import STEPS, Step, migrate

AnyRow: TypeAlias = Row[*tuple[Any, ...]]
Parameters: TypeAlias = Mapping[str, Any] | Sequence[Mapping[str, Any]]


class Connection:
    """The statements of one transaction."""

    __slots__ = ("_connection", "_place", "dialect")

    def __init__(self, connection: AsyncConnection, dialect: Dialect, place: str) -> None:
        self._connection = connection
        self._place = place
        self.dialect = dialect

    async def rows(self, statement: Executable, parameters: Parameters | None = None) -> Sequence[AnyRow]:
        """Return all rows. Raises: StoreError."""
        with translated(self._place):
            return (await self._connection.execute(statement, parameters)).fetchall()

    async def row(self, statement: Executable, parameters: Parameters | None = None) -> AnyRow | None:
        """Return the first row, or None. Raises: StoreError."""
        with translated(self._place):
            return (await self._connection.execute(statement, parameters)).first()

    async def value(self, statement: Executable, parameters: Parameters | None = None) -> Any:
        """Return the first value of the first row, or None. Raises: StoreError."""
        row = await self.row(statement, parameters)
        return None if row is None else row[0]

    async def run(self, statement: Executable, parameters: Parameters | None = None) -> int:
        """Return how many rows a statement changed; meaningless for several sets of them. Raises: StoreError."""
        if parameters is not None and not parameters:
            return 0
        with translated(self._place):
            return int((await self._connection.execute(statement, parameters)).rowcount)


class Database:
    """A database that is open: its newest schema, and the engines that read and write it."""

    def __init__(self, dialect: Dialect, url: URL, place: str) -> None:
        self._dialect = dialect
        self._url = url
        self._reading, self._writing = dialect.engines(url)
        self._place = place
        self._turn = asyncio.Lock()
        self._tending: asyncio.Task[None] | None = None

    @classmethod
    async def open(cls, url: str, steps: Sequence[Step] = STEPS) -> Database:
        """Create or migrate the database by ``steps``. Raises: StoreError and its kinds."""
        parsed, dialect = _parsed(url)
        place = parsed.database or "in memory"
        with translated(place):
            database = cls(dialect, parsed, place)
            try:
                await migrate(database._writing, dialect, place, steps)
            except BaseException:
                await database.close()
                raise
        database._tending = asyncio.create_task(dialect.tend(parsed), name="database")
        return database

    async def close(self) -> None:
        """Close every connection."""
        if self._tending is not None:
            self._tending.cancel()
            await asyncio.wait([self._tending])
        await self._reading.dispose()
        if self._writing is not self._reading:
            await self._writing.dispose()

    def leadership(self, owner: str) -> AbstractAsyncContextManager[Leadership]:
        """Make this process known by that name to the others on the database."""
        return self._dialect.leadership(self._url, owner)

    @asynccontextmanager
    async def read(self) -> AsyncIterator[Connection]:
        """Yield a connection that sees one moment of the database. Raises: StoreError."""
        async with AsyncExitStack() as stack:
            with translated(self._place):
                # Begins with its first statement: one crossing less, and nothing is seen before that anyway.
                connection = await self._reading.connect().start()
            stack.push_async_callback(self._close, connection)
            yield Connection(connection, self._dialect, self._place)

    @asynccontextmanager
    async def write(self, *, lasting: bool = True) -> AsyncIterator[Connection]:
        """Yield a connection whose changes are kept together at the end, or not at all. Raises: StoreError.

        What is not ``lasting`` outlives the process, and perhaps not a loss of power.
        """
        async with AsyncExitStack() as stack:
            if self._dialect.one_writer:
                await stack.enter_async_context(self._turn)
            with translated(self._place):
                connection = await self._writing.connect().start()
                stack.push_async_callback(self._close, connection)
                await self._dialect.begin(connection, lasting=lasting)
            yield Connection(connection, self._dialect, self._place)
            with translated(self._place):
                await connection.commit()

    async def _close(self, connection: AsyncConnection) -> None:
        """Give a connection back; a server that is gone may be found out only now."""
        with translated(self._place):
            await connection.__aexit__(None, None, None)


def _parsed(url: str) -> tuple[URL, Dialect]:
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise StoreError("The address of the database cannot be read: write it like sqlite:///newsdigest.db.") from None
    match parsed.get_backend_name():
        case "sqlite":
            return parsed.set(drivername=DRIVER), SQLite()
        case "postgresql" | "postgres" if find_spec("asyncpg"):
            # Most bots never need it, and a start waits for what is imported.
            from digests.store.engine.postgresql import PostgreSQL

            return parsed.set(drivername="postgresql+asyncpg"), PostgreSQL()
        case "postgresql" | "postgres":
            raise StoreError("PostgreSQL needs a driver: install newsdigest with its extra `postgresql`.")
        case other:
            raise StoreError(f"There is no support for {other}: use SQLite or PostgreSQL.")
