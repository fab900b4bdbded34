"""A batch on SQLite: a whole transaction of small statements in one crossing to the thread of its connection.

SQLAlchemy compiles each statement once; running one through it costs more than SQLite takes for the work itself.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any, TypeAlias

from sqlalchemy import ClauseElement, Executable
from sqlalchemy import Row as SQLAlchemysRow
from sqlalchemy.engine.result import SimpleResultMetaData
from sqlalchemy.types import TypeEngine

from digests.store.engine.sqlite_dialect import SharedSQLite

DIALECT = SharedSQLite()
Row: TypeAlias = tuple[Any, ...]
# SQL, what is bound for each time that it runs, and how a row that it returns is read.
Work: TypeAlias = tuple[str, Sequence[Row], Callable[[Row], Row]]


class Prepared:
    """A statement as the driver takes it. Lists for ``in_`` are not among what it binds."""

    def __init__(self, statement: Executable, names: Sequence[str]) -> None:
        """``names`` are those of the parameters; what else is bound stands in the statement."""
        assert isinstance(statement, ClauseElement)
        compiled: Any = statement.compile(dialect=DIALECT, column_keys=list(names))
        self.sql = str(compiled)
        self._bound = [
            (name, compiled.params[name], _binds(compiled.binds[name].type)) for name in compiled.positiontup
        ]
        returned = getattr(statement, "exported_columns", ())
        self.names = [column.key for column in returned]
        reads = [_reads(column.type) for column in returned]
        # Most values are read as they come.
        self._reads = [(place, each) for place, each in enumerate(reads) if each is not _as_it_is]
        self._shape: Any = SimpleResultMetaData(self.names)

    def bind(self, parameters: Mapping[str, Any]) -> Row:
        """Return what is bound to the places of the SQL, in their order."""
        return tuple(binds(parameters.get(name, otherwise)) for name, otherwise, binds in self._bound)

    def read(self, row: Row) -> Row:
        """Return a row as the values of the model."""
        values = list(row)
        for place, reads in self._reads:
            values[place] = reads(values[place])
        return tuple(values)

    def rows(self, found: Sequence[Row]) -> Sequence[SQLAlchemysRow[*tuple[Any, ...]]]:
        """Return rows as SQLAlchemy has them: their values by name too."""
        return [SQLAlchemysRow(self._shape, None, self._shape._key_to_index, self.read(each)) for each in found]


def work(statement: Executable, parameters: Sequence[Mapping[str, Any]]) -> Work:
    """Return what the thread is to do for a statement and the sets of its parameters."""
    prepared = prepared_for(statement, tuple(parameters[0]))
    return prepared.sql, [prepared.bind(each) for each in parameters], prepared.read


def run(connection: sqlite3.Connection, first: Sequence[str], works: Sequence[Work]) -> list[list[Row]]:
    """Run a transaction that begins with some statements, and return what each of the works returned."""
    for each in first:
        connection.execute(each).close()
    try:
        rows = [_rows(connection, *each) for each in works]
        connection.execute("COMMIT").close()
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK").close()
        raise
    return rows


def _rows(connection: sqlite3.Connection, sql: str, sets: Sequence[Row], read: Callable[[Row], Row]) -> list[Row]:
    return [read(row) for each in sets for row in connection.execute(sql, each)]


@cache
def prepared_for(statement: Executable, names: tuple[str, ...]) -> Prepared:
    """Return a statement that lasts as long as the program, compiled for parameters of these names."""
    return Prepared(statement, names)


def _binds(kind: TypeEngine[Any]) -> Callable[[Any], Any]:
    return kind.dialect_impl(DIALECT).bind_processor(DIALECT) or _as_it_is


def _reads(kind: TypeEngine[Any]) -> Callable[[Any], Any]:
    return kind.dialect_impl(DIALECT).result_processor(DIALECT, None) or _as_it_is


def _as_it_is(value: Any) -> Any:
    return value
