"""The statements of one transaction, with the database's troubles called by this project's names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

from sqlalchemy import Executable, Row
from sqlalchemy.ext.asyncio import AsyncConnection

from digests.store.engine.dialect import Dialect
from digests.store.engine.errors import translated

AnyRow: TypeAlias = Row[*tuple[Any, ...]]
Parameters: TypeAlias = Mapping[str, Any] | Sequence[Mapping[str, Any]]


class Connection:
    """The statements of one transaction."""

    __slots__ = ("_connection", "_name", "dialect")

    def __init__(self, connection: AsyncConnection, dialect: Dialect, name: str) -> None:
        self._connection = connection
        self._name = name
        self.dialect = dialect

    async def rows(self, statement: Executable, parameters: Parameters | None = None) -> Sequence[AnyRow]:
        """Return all rows. Raises: StoreError."""
        with translated(self._name):
            return (await self._connection.execute(statement, parameters)).fetchall()

    async def row(self, statement: Executable, parameters: Parameters | None = None) -> AnyRow | None:
        """Return the first row, or None. Raises: StoreError."""
        with translated(self._name):
            return (await self._connection.execute(statement, parameters)).first()

    async def value(self, statement: Executable, parameters: Parameters | None = None) -> Any:
        """Return the first value of the first row, or None. Raises: StoreError."""
        row = await self.row(statement, parameters)
        return None if row is None else row[0]

    async def run(self, statement: Executable, parameters: Parameters | None = None) -> int:
        """Return how many rows a statement changed; meaningless for several sets of them. Raises: StoreError."""
        if parameters is not None and not parameters:
            return 0
        with translated(self._name):
            return int((await self._connection.execute(statement, parameters)).rowcount)
