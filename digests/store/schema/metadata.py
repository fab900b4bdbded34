"""What all tables share: where they are listed, how rows are numbered, and the notes about the whole database.

The modules beside this one show the tables as the queries see them; ``migrations.py`` makes them. The condition of a
partial index is a function of its table's module, which the queries that need the index call too: a database uses the
index only where a query says the same, value by value, so nothing in it is bound as a parameter.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import BigInteger, Column, ColumnElement, Integer, MetaData, String, Table

from digests.store.engine.columns import Prose

metadata = MetaData()

# SQLite numbers rows by itself only in a column of type INTEGER.
Id = BigInteger().with_variant(Integer, "sqlite")

meta = Table("meta", metadata, Column("name", String(32), primary_key=True), Column("value", Prose, nullable=False))


def only(condition: ColumnElement[bool]) -> dict[str, Any]:
    """Return the options of an index on the rows of which a condition is true."""
    # Said for SQLite alone, since nothing is made of these tables: for PostgreSQL it would load that dialect too.
    return {"sqlite_where": condition}
