"""The statements of one transaction, with the database's troubles called by this project's names."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Mapping, Sequence
from typing import Any, Protocol, TypeAlias, TypeVar

from sqlalchemy import Connection as Synchronous
from sqlalchemy import Executable, Row
from sqlalchemy.ext.asyncio import AsyncConnection

from digests.store.engine.dialect import Dialect
from digests.store.engine.errors import too_long, translated
from digests.store.engine.prepared import is_prepared

AnyRow: TypeAlias = Row[*tuple[Any, ...]]
Answer = TypeVar("Answer")
Parameters: TypeAlias = Mapping[str, Any] | Sequence[Mapping[str, Any]]


class Outcome(Protocol):
    """What a statement has done: its rows, and how many were changed."""

    @property
    def rowcount(self) -> int:
        """How many rows were changed."""

    def fetchall(self) -> Sequence[AnyRow]:
        """Return all rows."""

    def first(self) -> AnyRow | None:
        """Return the first row, or None."""


class Connection:
    """The statements of one transaction; none begins after ``until_s``, by the clock of the loop."""

    __slots__ = ("_connection", "_name", "_until_s", "dialect")

    def __init__(self, connection: AsyncConnection, dialect: Dialect, name: str, until_s: float | None = None) -> None:
        self._connection = connection
        self._name = name
        self._until_s = until_s
        self.dialect = dialect

    async def rows(self, statement: Executable, parameters: Parameters | None = None) -> Sequence[AnyRow]:
        """Return all rows. Raises: StoreError."""
        return (await self._executed(statement, parameters)).fetchall()

    async def row(self, statement: Executable, parameters: Parameters | None = None) -> AnyRow | None:
        """Return the first row, or None. Raises: StoreError."""
        return (await self._executed(statement, parameters)).first()

    async def value(self, statement: Executable, parameters: Parameters | None = None) -> Any:
        """Return the first value of the first row, or None. Raises: StoreError."""
        row = await self.row(statement, parameters)
        return None if row is None else row[0]

    async def run(self, statement: Executable, parameters: Parameters | None = None) -> int:
        """Return how many rows a statement changed; meaningless for several sets of them. Raises: StoreError."""
        if parameters is not None and not parameters:
            return 0
        return int((await self._executed(statement, parameters)).rowcount)

    async def asked(self, function: Callable[[Synchronous], Answer]) -> Answer:
        """Return what a function finds that asks in SQLAlchemy's own way, such as which tables there are.

        Raises: StoreError.
        """
        self._in_time()
        with translated(self._name):
            return await self._connection.run_sync(function)

    async def words_beginning(self, beginning: str) -> dict[str, int]:
        """Return the words in the full-text index that begin so, as the dialect does. Raises: StoreError."""
        return await self.dialect.words_beginning(self.rows, beginning)

    async def _executed(self, statement: Executable, parameters: Parameters | None) -> Outcome:
        self._in_time()
        with translated(self._name):
            if is_prepared(statement):
                return await self.dialect.run_prepared(self._connection, statement, parameters or {})
            return await self._connection.execute(statement, parameters)

    def _in_time(self) -> None:
        if self._until_s is not None and asyncio.get_running_loop().time() >= self._until_s:
            raise too_long(self._name)


# What returns the rows of a statement.
Rows: TypeAlias = Callable[[Executable], Awaitable[Sequence[AnyRow]]]
# A transaction as a function: it waits for nothing but its statements, and touches nothing that others change.
Whole: TypeAlias = Callable[[Connection], Coroutine[Any, Any, Answer]]
