"""Transactions on one database: who may begin when, and what their troubles are called."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager, nullcontext
from importlib.util import find_spec
from typing import Any, TypeVar

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from digests.errors import StoreError
from digests.store.engine.connection import Connection, Whole
from digests.store.engine.dialect import Dialect, Step
from digests.store.engine.errors import translated
from digests.store.engine.leadership import Leadership
from digests.store.engine.patience import patience_s
from digests.store.engine.sqlite import SQLite
from digests.store.engine.sqlite_dialect import DRIVER

# On a machine that has much to do, a statement comes to its turn late, and its rows later.
ALL_TOGETHER = 2

Answer = TypeVar("Answer")


class Database:
    """A database: the engines that read and write it. ``name`` is what people know it by."""

    def __init__(self, url: str) -> None:
        """Nothing is asked of the database yet.

        Raises: StoreError where the address cannot be read, ForeignLog where what lies beside the file is another's.
        """
        self._url, self.dialect = _parsed(url)
        self.dialect.see_own(self._url)
        self.name = self._url.database or "in memory"
        self._reading, self._writing = self.dialect.engines(self._url)
        self._queue = asyncio.Lock()
        self._tending: asyncio.Task[None] | None = None

    @property
    def writing(self) -> AsyncEngine:
        """The engine that writes, for who changes the schema."""
        return self._writing

    def tend(self) -> None:
        """Do from now on what the database needs beside its transactions."""
        self._tending = asyncio.create_task(self.dialect.tend(self._url), name="database")

    def is_in_place(self) -> bool:
        """Tell whether the database is still where it was opened: a file can be moved away from under its users."""
        return self.dialect.is_in_place(self._url)

    def sole_process(self, *, waits: bool) -> AbstractAsyncContextManager[bool]:
        """Keep all others from serving on the database meanwhile; yield False where one does and is not waited for."""
        return self.dialect.sole_process(self._url, waits=waits)

    async def copy(self, version: int) -> None:
        """Keep the database as it is before its schema is changed, where that can be done here. Raises: StoreError."""
        with translated(self.name):
            await self.dialect.copy(self._url, version)

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
        return self.dialect.leadership(self._url, owner)

    @asynccontextmanager
    async def read(self, within_s: float | None = None) -> AsyncIterator[Connection]:
        """Yield a connection that sees one moment of the database, and interrupt each statement that takes too long.

        within_s: how long it may take, and after twice of which none begins; where it is None, what
        ``statements_within`` says. That others wait for connections too does not count.
        Raises: StoreError.
        """
        patient_s, until_s = patience_s() if within_s is None else within_s, None
        async with AsyncExitStack() as stack:
            with translated(self.name):
                # Begins with its first statement: one crossing less, and nothing is seen before that anyway.
                connection = await self._reading.connect().start()
            stack.push_async_callback(self._close, connection)
            if within_s is not None:
                until_s = asyncio.get_running_loop().time() + ALL_TOGETHER * within_s
            if patient_s is not None:
                with translated(self.name):
                    await stack.enter_async_context(self.dialect.limited(connection, patient_s))
            yield Connection(connection, self.dialect, self.name, until_s)

    @asynccontextmanager
    async def write(self, *, lasting: bool = True) -> AsyncIterator[Connection]:
        """Yield a connection whose changes are kept together at the end, or not at all. Raises: StoreError.

        What is not ``lasting`` outlives the process, and perhaps not a loss of power.
        """
        async with AsyncExitStack() as stack:
            if self.dialect.one_writer:
                await stack.enter_async_context(self._queue)
            with translated(self.name):
                connection = await self._writing.connect().start()
                stack.push_async_callback(self._close, connection)
                await self.dialect.begin(connection, lasting=lasting)
            yield Connection(connection, self.dialect, self.name)
            with translated(self.name):
                await connection.commit()

    async def batch(self, steps: Sequence[Step], *, lasting: bool = True) -> Sequence[Sequence[Sequence[Any]]]:
        """Run a transaction whose statements do not depend on what those before them return. Raises: StoreError.

        Returns the rows of each step. It is what ``write`` does with less on the way, for what is done all the time.
        """
        async with self._queue if self.dialect.one_writer else nullcontext():
            with translated(self.name):
                return await self.dialect.batch(self._writing, [each for each in steps if each[1]], lasting=lasting)

    async def read_batch(self, steps: Sequence[Step]) -> Sequence[Sequence[Sequence[Any]]]:
        """Run statements that see one moment of the database and do not depend on one another. Raises: StoreError.

        Returns the rows of each step. It is what ``read`` does with less on the way, for what is asked all the time.
        """
        with translated(self.name):
            return await self.dialect.read_batch(self._reading, steps)

    async def write_whole(self, whole: Whole[Answer], *, lasting: bool = True) -> Answer:
        """Run a function as a transaction whose changes are kept together, or not at all. Raises: StoreError.

        It is what ``write`` does in one go: on a database in a file, the function runs on the connection's own thread
        while the loop goes on. So it waits for nothing but its statements, and changes nothing that others use.
        """
        async with self._queue if self.dialect.one_writer else nullcontext():
            with translated(self.name):
                return await self.dialect.write_whole(self._writing, whole, self.name, lasting=lasting)

    async def read_whole(self, whole: Whole[Answer]) -> Answer:
        """Run a function that sees one moment of the database, as ``write_whole`` does. Raises: StoreError.

        All that it asks is interrupted where it takes longer than ``statements_within`` says of one statement.
        """
        with translated(self.name):
            return await self.dialect.read_whole(self._reading, whole, self.name, patience_s())

    async def give_back_room(self) -> bool:
        """Give back a little of the room that nothing fills; tell whether there is more. Raises: StoreError."""
        async with self._queue if self.dialect.one_writer else nullcontext():
            with translated(self.name):
                return await self.dialect.give_back_room(self._writing)

    async def _close(self, connection: AsyncConnection) -> None:
        """Give a connection back; a server that is gone may be found out only now."""
        with translated(self.name):
            await connection.__aexit__(None, None, None)


def _parsed(url: str) -> tuple[URL, Dialect]:
    backend = url.partition(":")[0].partition("+")[0]
    match backend:
        case "sqlite":
            return _file(url).set(drivername=DRIVER), SQLite()
        case "postgresql" | "postgres" if find_spec("asyncpg"):
            # Most bots never need it, and a start waits for what is imported.
            from digests.store.engine.postgresql import PostgreSQL
            from digests.store.engine.postgresql_address import Address

            address = Address.of(url)
            return URL.create("postgresql+asyncpg", database=address.database), PostgreSQL(address)
        case "postgresql" | "postgres":
            raise StoreError("PostgreSQL needs a driver: install newsdigest with its extra `postgresql`.")
    raise StoreError("The address of the database must begin with sqlite:/// or postgresql://.")


def described(url: str) -> str:
    """Return which database an address leads to, in words and without its password. Raises: StoreError."""
    parsed, dialect = _parsed(url)
    if dialect.one_writer:
        return f"the file {parsed.database}"
    from digests.store.engine.postgresql_address import Address

    servers = ", ".join(f"{host}:{port}" for host, port in Address.of(url).hosts) or "the usual server"
    return f"{parsed.database or 'the usual one'} at {servers} (PostgreSQL)"


def _file(url: str) -> URL:
    try:
        parsed = make_url(url)
    except ArgumentError:
        parsed = None
    if parsed is None or parsed.host:
        raise StoreError("The address of the database cannot be read: write it like sqlite:///newsdigest.db.")
    return parsed
