"""The tables that are there, as their database itself tells them: of any version of the schema."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, inspect

from digests.store.moving.kinds import Kind, kind_of


@dataclass(frozen=True, slots=True)
class TableHead:
    """A table: the kind of each column by its name, in their order, and the columns of its key."""

    name: str
    columns: dict[str, Kind]
    key: tuple[str, ...]


def tables_of(connection: Connection, names: Collection[str]) -> Sequence[TableHead]:
    """Return the tables of those names, each after those that its rows refer to."""
    inspector = inspect(connection)
    ordered = [name for name, _ in inspector.get_sorted_table_and_fkc_names() if name is not None and name in names]
    return [
        TableHead(
            name,
            {each["name"]: kind_of(each["type"]) for each in inspector.get_columns(name)},
            tuple(inspector.get_pk_constraint(name)["constrained_columns"]),
        )
        for name in ordered
    ]
