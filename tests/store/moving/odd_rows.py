"""A database with something odd in every column of every table, by SQL alone: whatever may be kept must move."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from itertools import cycle, islice
from typing import Any

from sqlalchemy import Connection, Table, delete, insert

from digests.store.moving.kinds import Kind, kind_of, named
from digests.store.schema.metadata import metadata

ROWS = 3
TEXTS = ("a'1", 'b"2', "ü\u2028", "", "\n\t\\n", "{}", "0", "漢\U0001f600")
VALUES: dict[Kind, tuple[Any, ...]] = {
    Kind.NUMBER: (-(1 << 63), (1 << 63) - 1, 0),
    Kind.FLAG: (True, False),
    Kind.REAL: (0.1, -0.0, 5e-324, 1.7976931348623157e308, 3.0),
    Kind.INSTANT: (
        datetime(1970, 1, 1, tzinfo=UTC),
        datetime(2026, 3, 10, 9, 0, 0, 123457, tzinfo=UTC),
        datetime(2026, 3, 10, 9, tzinfo=timezone(timedelta(hours=5, minutes=45))),
        datetime(9999, 12, 31, 23, 59, 59, 999999, tzinfo=UTC),
    ),
    Kind.DAY: (date(1, 1, 1), date(2024, 2, 29), date(9999, 12, 31)),
    Kind.BYTES: (b"", bytes(range(256)), b"\n\0"),
    Kind.DOCUMENT: ('{"b":1,  "a" : [null, 1.0, "\\u0000 \\ud83d"]}', "null", "[]", '"text"', "[1e2]"),
}
SMALL = {"INTEGER": (-(1 << 31), (1 << 31) - 1, 0), "SMALLINT": (-(1 << 15), (1 << 15) - 1, 0)}


def fill(connection: Connection) -> None:
    """Put rows into each table; the first ones refer to the last ones where a table refers to itself."""
    for table in reversed(metadata.sorted_tables):
        connection.execute(delete(table))
    for table in metadata.sorted_tables:
        rows = [_row(table, number) for number in range(1, ROWS + 1)]
        # As it is kept, whatever the program makes of it.
        plain = Table(table.name, type(metadata)(), *_columns(table))
        connection.execute(insert(plain), rows)


def _columns(table: Table) -> list[Any]:
    from sqlalchemy import Column

    return [Column(each.name, named(each.name, kind_of(_kept(each))).type) for each in table.columns]


def _kept(column: Any) -> Any:
    return getattr(column.type, "impl_instance", column.type)


def _row(table: Table, number: int) -> dict[str, Any]:
    return {column.name: _value(table, column, number, place) for place, column in enumerate(table.columns)}


def _value(table: Table, column: Any, number: int, place: int) -> Any:
    if table.name == "meta" and column.name in ("name", "value"):
        return {"name": f"schema_version{number}", "value": "7"}[column.name]
    if column.name == "status":
        return ("draft", "published", "discarded")[number - 1]
    kind = kind_of(_kept(column))
    refers = next(iter(column.foreign_keys), None)
    if refers is not None:
        itself = refers.column.table is table
        return ROWS + 1 - number if itself and number == 1 else None if itself else number
    if column.primary_key or column.unique or _is_unique(table, column):
        return {Kind.NUMBER: number, Kind.DAY: date.fromordinal(number)}.get(kind, f"k{number}")
    if column.nullable and number == 2:
        return None
    values = VALUES.get(kind) or SMALL.get(str(_kept(column)))
    if kind is Kind.NUMBER:
        values = SMALL.get(str(_kept(column)), VALUES[kind])
    if kind is Kind.TEXT:
        longest = getattr(_kept(column), "length", None) or 99
        values = tuple(text[:longest] for text in TEXTS)
    assert values
    return next(islice(cycle(values), number + place, None))


def _is_unique(table: Table, column: Any) -> bool:
    from sqlalchemy import UniqueConstraint

    rules = [rule.columns for rule in table.constraints if isinstance(rule, UniqueConstraint)]
    return any(column.name in rule for rule in [*rules, *(index.columns for index in table.indexes if index.unique)])
