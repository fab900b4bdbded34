"""A connection of aiosqlite that keeps a write-ahead log, and crosses to its thread once for each statement.

As it comes, making a cursor, executing, fetching and closing are a crossing each, and crossings are what a short query
costs. SQLAlchemy fetches every result as a whole anyway.
"""

from __future__ import annotations

import asyncio
import sqlite3
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from functools import cached_property, partial
from pathlib import Path
from typing import Any, TypeVar

import aiosqlite
from sqlalchemy import Engine

from digests.store.engine.sqlite_dialect import on_thread
from digests.store.engine.sqlite_files import Place, is_empty, keep_private
from digests.store.engine.sqlite_room import SHRINKS

# How long one who finds another at the change of the journal waits before it looks again.
LOOK_AGAIN_S = 0.01
# How long after an interrupt a statement that still runs is interrupted again.
INTERRUPT_AGAIN_S = 0.05

Result = TypeVar("Result")


class Cursor:
    """What SQLAlchemy asks of a cursor: it exists at once, and has its rows as soon as it has executed."""

    def __init__(self, run: Callable[..., Any]) -> None:
        self._run = run
        self._cursor: sqlite3.Cursor | None = None
        self._rows: Sequence[Any] = ()

    async def __aenter__(self) -> Cursor:
        return self

    async def execute(self, sql: str, parameters: Iterable[Any] = ()) -> Cursor:
        """Execute a statement and fetch all that it returns."""
        self._cursor, self._rows = await self._run(_executed, sql, parameters)
        return self

    async def executemany(self, sql: str, parameters: Iterable[Iterable[Any]]) -> Cursor:
        """Execute a statement that returns nothing, once for each set of parameters."""
        self._cursor = await self._run(_executed_many, sql, parameters)
        return self

    async def fetchall(self) -> Sequence[Any]:
        """Return the rows."""
        return self._rows

    async def close(self) -> None:
        """Let go of the rows; the statement has ended already."""
        self._rows = ()

    @property
    def description(self) -> Any:
        """What the columns are called, None where there are none."""
        return self._cursor.description if self._cursor else None

    @property
    def rowcount(self) -> int:
        """How many rows were changed."""
        return self._cursor.rowcount if self._cursor else -1

    @property
    def lastrowid(self) -> int | None:
        """The id of the last row inserted."""
        return self._cursor.lastrowid if self._cursor else None


class Connection(aiosqlite.Connection):
    """A connection whose cursors cross to its thread once for each statement."""

    # Statements that go before the next one, in the same crossing.
    first: tuple[str, ...] = ()
    # How long a statement may run before it is interrupted.
    patience_s: float | None = None
    _stopped: asyncio.Future[Any] | None = None

    def stop(self) -> asyncio.Future[Any] | None:
        """Let the thread end; the result tells when it has."""
        self._stopped = super().stop()
        return self._stopped

    async def _connect(self) -> aiosqlite.Connection:
        try:
            return await super()._connect()
        except BaseException:
            # A thread that outlives the loop would complain aloud.
            if self._stopped is not None:
                await self._stopped
            raise

    def cursor(self) -> Any:
        """Return a cursor at once; the one of aiosqlite must be awaited."""
        return Cursor(self.on_cursor)

    async def run(self, function: Callable[..., Result], *arguments: Any, within_s: float | None = None) -> Result:
        """Call a function with the connection of ``sqlite3``, and arguments, on its thread.

        Its statements are interrupted where all of it takes longer, and where nobody waits for it any more.
        """
        run: Callable[..., Any] = self._execute
        try:
            with nullcontext() if within_s is None else self._interrupted_after(within_s):
                result: Result = await run(function, self._conn, *arguments)
            return result
        except asyncio.CancelledError:
            await self._let_go()
            raise

    @cached_property
    def engine(self) -> Engine:
        """SQLAlchemy's way to this connection, for who is on its thread."""
        return on_thread(lambda: self._conn)

    async def on_cursor(self, function: Callable[..., Any], *arguments: Any) -> Any:
        """Call what runs one statement, with the connection of ``sqlite3``, what goes first, and arguments."""
        run: Callable[..., Any] = self._execute
        first, self.first = self.first, ()
        try:
            if self.patience_s is None:
                return await run(function, self._conn, first, *arguments)
            with self._interrupted_after(self.patience_s):
                return await run(function, self._conn, first, *arguments)
        except asyncio.CancelledError:
            await self._let_go()
            raise

    async def _let_go(self) -> None:
        """End the statement under way, whose result nobody waits for: its thread would go on with it."""
        free: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        # The thread comes to this next.
        self._tx.put_nowait((free, lambda: None))
        with self._interrupted_after(0):
            await asyncio.shield(free)

    @contextmanager
    def _interrupted_after(self, seconds: float) -> Iterator[None]:
        """Interrupt what takes longer, again and again: one that has not begun by then is not stopped by the first."""
        loop = asyncio.get_running_loop()
        timer: asyncio.TimerHandle

        def interrupt() -> None:
            nonlocal timer
            self._conn.interrupt()
            timer = loop.call_later(INTERRUPT_AGAIN_S, interrupt)

        timer = loop.call_later(seconds, interrupt)
        try:
            yield
        finally:
            timer.cancel()


def connect(database: str, *, place: Place | None = None, pragmas: Sequence[str] = (), **options: Any) -> Connection:
    """Return a connection to be awaited, prepared by pragmas; its thread does not keep the process alive.

    It begins no transaction by itself: that would be too late, and not at all around DDL.
    """
    opened = partial(_opened, database, place or Place(), pragmas, isolation_level=None, **options)
    connection = Connection(opened, iter_chunk_size=64)
    connection._thread.daemon = True
    return connection


def _opened(database: str, place: Place, pragmas: Sequence[str], **options: Any) -> sqlite3.Connection:
    """Open a database whose journal is a write-ahead log: made so once, by whoever comes first.

    The change of the journal is refused at once while anybody else reads or writes: it does not wait by itself.
    """
    if not place.is_kept:
        moved = sqlite3.OperationalError("the file was moved away or replaced")
        moved.sqlite_errorcode = sqlite3.SQLITE_CANTOPEN
        raise moved
    first: tuple[str, ...] = ()
    if place.is_settled:
        # It may be moved away at this moment, and an empty one is not to stand in its place.
        database, options["uri"] = f"{Path(database).absolute().as_uri()}?mode=rw", True
    elif database and database != ":memory:":
        keep_private(Path(database))
        # Asked of one that is made already, it would wait for who writes.
        first = (SHRINKS,) if is_empty(Path(database)) else ()
    connection: sqlite3.Connection = sqlite3.connect(database, **options)
    patient_until = time.monotonic() + float(options.get("timeout", 0))
    while True:
        try:
            for pragma in (*first, "PRAGMA journal_mode = WAL", *pragmas):
                connection.execute(pragma).close()
            return connection
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > patient_until:
                connection.close()
                raise
        except BaseException:
            connection.close()
            raise
        time.sleep(LOOK_AGAIN_S)


def _executed(
    connection: sqlite3.Connection, first: Sequence[str], sql: str, parameters: Any
) -> tuple[sqlite3.Cursor, Sequence[Any]]:
    for each in first:
        connection.execute(each).close()
    cursor = connection.execute(sql, parameters)
    return cursor, cursor.fetchall() if cursor.description else ()


def _executed_many(connection: sqlite3.Connection, first: Sequence[str], sql: str, parameters: Any) -> sqlite3.Cursor:
    for each in first:
        connection.execute(each).close()
    return connection.executemany(sql, parameters)
