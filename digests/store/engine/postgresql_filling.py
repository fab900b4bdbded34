"""How a PostgreSQL database is filled with rows that have their ids already, and may refer to rows that come later.

https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-ALTER-CONSTRAINT
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import BigInteger, Connection, column, func, select, table, text

# Each table with the column that it numbers by itself, the sequence of that, and what it has given, NULL for nothing.
_SEQUENCES = text(
    "SELECT t.relname AS name, a.attname AS id, CAST(CAST(s.oid AS regclass) AS TEXT) AS sequence,"
    " pg_sequence_last_value(s.oid) AS last FROM pg_class AS s"
    " JOIN pg_depend AS d ON d.objid = s.oid AND d.deptype IN ('a', 'i') AND d.classid = 'pg_class'::regclass"
    " JOIN pg_class AS t ON t.oid = d.refobjid"
    " JOIN pg_attribute AS a ON a.attrelid = t.oid AND a.attnum = d.refobjsubid"
    " WHERE s.relkind = 'S' AND s.relnamespace = current_schema()::regnamespace ORDER BY 1"
)
_GO_ON = text("SELECT setval(CAST(CAST(:sequence AS TEXT) AS regclass), :beyond)")
_TO_ITSELF = text(
    "SELECT t.relname AS name, c.conname AS rule FROM pg_constraint AS c JOIN pg_class AS t ON t.oid = c.conrelid"
    " WHERE c.contype = 'f' AND c.conrelid = c.confrelid AND c.connamespace = current_schema()::regnamespace"
)


def last_ids(connection: Connection) -> dict[str, int]:
    """Return the last id that each table has given, where it has given one."""
    return {name: last for name, _, _, last in connection.execute(_SEQUENCES) if last is not None}


def go_on_from(connection: Connection, last: Mapping[str, int]) -> None:
    """Let tables give ids beyond those that they have given elsewhere, and those that they have."""
    for name, id_, sequence, _ in connection.execute(_SEQUENCES).fetchall():
        highest = connection.execute(select(func.max(column(id_, BigInteger))).select_from(table(name))).scalar()
        if beyond := max(highest or 0, last.get(name, 0)):
            connection.execute(_GO_ON, {"sequence": sequence, "beyond": beyond})


def refer_ahead(connection: Connection) -> None:
    """Let rows refer to rows of the same table that come later, until ``refer_back``."""
    for name, rule in _rules(connection):
        connection.execute(text(f"ALTER TABLE {name} ALTER CONSTRAINT {rule} DEFERRABLE INITIALLY DEFERRED"))


def refer_back(connection: Connection) -> None:
    """See that all that is referred to has come, and let nobody refer ahead any more. Raises: IntegrityError."""
    connection.execute(text("SET CONSTRAINTS ALL IMMEDIATE"))
    for name, rule in _rules(connection):
        connection.execute(text(f"ALTER TABLE {name} ALTER CONSTRAINT {rule} NOT DEFERRABLE"))


def _rules(connection: Connection) -> Sequence[tuple[str, str]]:
    return [(_quoted(name), _quoted(rule)) for name, rule in connection.execute(_TO_ITSELF)]


def _quoted(name: str) -> str:
    doubled = name.replace('"', '""')
    return f'"{doubled}"'
