"""A whole transaction on SQLite in one crossing: its coroutine runs on the thread of the connection.

There no statement is waited for: it has run when it is awaited. So a coroutine that awaits nothing else comes to its
end in one step, and what serves a server's connection serves this one, unchanged.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Coroutine, Mapping, Sequence
from typing import Any, TypeVar

from sqlalchemy import Connection as Synchronous
from sqlalchemy import Engine, Executable

from digests.store.engine.connection import AnyRow, Connection, Parameters, Whole
from digests.store.engine.dialect import Dialect
from digests.store.engine.errors import translated
from digests.store.engine.prepared import is_prepared
from digests.store.engine.sqlite_batch import prepared_for

Answer = TypeVar("Answer")


class OnThread(Connection):
    """The statements of one transaction, run by whoever is on the thread of the connection."""

    __slots__ = ("_engine", "_general", "_raw")

    def __init__(self, raw: sqlite3.Connection, engine: Engine, dialect: Dialect, name: str) -> None:
        self._raw, self._engine, self._name = raw, engine, name
        self._general: Synchronous | None = None
        self.dialect = dialect

    async def asked(self, function: Callable[[Synchronous], Answer]) -> Answer:
        """Return what a function finds that asks in SQLAlchemy's own way. Raises: StoreError."""
        with translated(self._name):
            return function(self._by_sqlalchemy())

    def close(self) -> None:
        """Give back what SQLAlchemy was given."""
        if self._general is not None:
            self._general.close()

    async def _executed(self, statement: Executable, parameters: Parameters | None) -> Any:
        with translated(self._name):
            if is_prepared(statement):
                return _executed(self._raw, statement, parameters or {})
            return self._by_sqlalchemy().execute(statement, parameters)

    def _by_sqlalchemy(self) -> Synchronous:
        if self._general is None:
            self._general = self._engine.connect()
        return self._general


class Executed:
    """What a prepared statement has done: its rows, and how many were changed."""

    __slots__ = ("_rows", "rowcount")

    def __init__(self, rows: Sequence[AnyRow], rowcount: int) -> None:
        self._rows, self.rowcount = rows, rowcount

    def fetchall(self) -> Sequence[AnyRow]:
        """Return all rows."""
        return self._rows

    def first(self) -> AnyRow | None:
        """Return the first row, or None."""
        return self._rows[0] if self._rows else None


def run_whole(
    raw: sqlite3.Connection, engine: Engine, first: Sequence[str], whole: Whole[Answer], dialect: Dialect, name: str
) -> Answer:
    """Run a transaction that begins with some statements on the thread of its connection; return what it answers."""
    for each in first:
        raw.execute(each).close()
    connection = OnThread(raw, engine, dialect, name)
    try:
        answer = _in_one_step(whole(connection))
        raw.execute("COMMIT").close()
    except BaseException:
        if raw.in_transaction:
            raw.execute("ROLLBACK").close()
        raise
    finally:
        connection.close()
    return answer


def run_prepared(
    raw: sqlite3.Connection, first: Sequence[str], statement: Executable, parameters: Parameters
) -> Executed:
    """Run a prepared statement, after those that go first, on the thread of its connection."""
    for each in first:
        raw.execute(each).close()
    return _executed(raw, statement, parameters)


def _in_one_step(coroutine: Coroutine[Any, Any, Answer]) -> Answer:
    try:
        coroutine.send(None)
    except StopIteration as ended:
        answer: Answer = ended.value
        return answer
    coroutine.close()
    raise RuntimeError("a whole transaction may wait for nothing but its statements")


def _executed(raw: sqlite3.Connection, statement: Executable, parameters: Parameters) -> Executed:
    if not isinstance(parameters, Mapping):
        prepared = prepared_for(statement, tuple(parameters[0]))
        return Executed((), raw.executemany(prepared.sql, map(prepared.bind, parameters)).rowcount)
    prepared = prepared_for(statement, tuple(parameters))
    cursor = raw.execute(prepared.sql, prepared.bind(parameters))
    rows = prepared.rows(cursor.fetchall()) if prepared.names else ()
    return Executed(rows, cursor.rowcount)
