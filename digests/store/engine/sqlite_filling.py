"""How a SQLite database is filled with rows that have their ids already."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection, text

# Only tables that never give an id twice are listed there, once they have given one.
_IDS = text("SELECT name, seq FROM sqlite_sequence")
_NEVER_TWICE = text("SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%AUTOINCREMENT%'")
_FORGET = text("DELETE FROM sqlite_sequence WHERE name = :name")
_NOTE = text("INSERT INTO sqlite_sequence (name, seq) VALUES (:name, :last)")


def last_ids(connection: Connection) -> dict[str, int]:
    """Return the last id that each table has given, where it remembers one."""
    return {row.name: row.seq for row in connection.execute(_IDS)}


def go_on_from(connection: Connection, last: Mapping[str, int]) -> None:
    """Let tables give ids beyond those that they have given elsewhere, and those that they have."""
    known = last_ids(connection)
    for (name,) in connection.execute(_NEVER_TWICE).fetchall():
        if last.get(name, 0) > known.get(name, 0):
            connection.execute(_FORGET, {"name": name})
            connection.execute(_NOTE, {"name": name, "last": last[name]})
