"""SQLAlchemy's dialect for SQLite as all engines share it: a statement is compiled once, and not by each of them.

A database has an engine that reads and one that writes, and SQLAlchemy keeps what it has compiled by dialect.
"""

from __future__ import annotations

from collections.abc import MutableMapping
from functools import cache
from typing import Any

from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.aiosqlite import SQLiteDialect_aiosqlite
from sqlalchemy.util import LRUCache

DRIVER = "sqlite+shared"
# More than there are statements in the program.
KEPT = 1000


class SharedSQLite(SQLiteDialect_aiosqlite):
    """The dialect of aiosqlite; each of them writes the same SQL, so all are equal."""

    supports_statement_cache = True

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other)

    def __hash__(self) -> int:
        return hash(type(self))


@cache
def compiled() -> MutableMapping[Any, Any]:
    """Return the statements that have been compiled so far, the least used ones forgotten."""
    return LRUCache(KEPT)


registry.register("sqlite.shared", __name__, SharedSQLite.__name__)
