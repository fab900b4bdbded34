"""SQLAlchemy's dialect for SQLite as all engines share it: a statement is compiled once, and not by each of them.

A database has an engine that reads and one that writes, and SQLAlchemy keeps what it has compiled by dialect.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, MutableMapping
from functools import cache
from typing import Any

from sqlalchemy import Engine, create_engine
from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.aiosqlite import SQLiteDialect_aiosqlite
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite
from sqlalchemy.pool import StaticPool
from sqlalchemy.util import LRUCache

DRIVER, ON_THREAD = "sqlite+shared", "sqlite+onthread"
# More than there are statements in the program.
KEPT = 1000


class _Alike:
    """A dialect all of whose instances write the same SQL, so that all are equal."""

    supports_statement_cache = True

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other)

    def __hash__(self) -> int:
        return hash(type(self))


class SharedSQLite(_Alike, SQLiteDialect_aiosqlite):
    """The dialect of aiosqlite."""

    supports_statement_cache = True


class OnThreadSQLite(_Alike, SQLiteDialect_pysqlite):
    """The dialect of ``sqlite3`` itself; transactions are the business of who uses it."""

    supports_statement_cache = True

    def do_commit(self, dbapi_connection: Any) -> None:
        """Do nothing."""

    def do_rollback(self, dbapi_connection: Any) -> None:
        """Do nothing: a connection that is given back, or used first, is in the middle of a transaction."""


@cache
def compiled() -> MutableMapping[Any, Any]:
    """Return the statements that have been compiled so far, the least used ones forgotten."""
    return LRUCache(KEPT)


def on_thread(connection: Callable[[], sqlite3.Connection]) -> Engine:
    """Return SQLAlchemy's way to a connection of ``sqlite3``, for who is on its thread."""
    return create_engine(
        f"{ON_THREAD}://",
        creator=connection,
        poolclass=StaticPool,
        hide_parameters=True,
        execution_options={"compiled_cache": compiled()},
    )


registry.register("sqlite.shared", __name__, SharedSQLite.__name__)
registry.register("sqlite.onthread", __name__, OnThreadSQLite.__name__)
