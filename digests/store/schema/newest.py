"""The newest schema of SQLite as one piece of SQL: what all the steps come to, since a first start waits for them.

``python -m tests.store.schema.released`` writes it down anew after a step has been appended.
"""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import Connection

FILE = Path(__file__).with_name("newest.sql")
# It begins with the number of the schema, and no statement has an empty line after a semicolon.
NUMBER, BETWEEN = "-- schema {}", ";\n\n"


def make(connection: Connection, number: int) -> bool:
    """Make the schema of this number in an empty SQLite database; tell whether it was the one that is written down."""
    if connection.dialect.name != "sqlite":
        return False
    written, *statements = FILE.read_text(encoding="utf-8").split(BETWEEN)
    if written != NUMBER.format(number):
        return False
    for statement in statements:
        connection.exec_driver_sql(statement)
    return True
