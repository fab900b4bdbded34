"""The shape of a schema by its names: what a database has, and what its number says that it should have.

Types are left to the tests: what tells an unreleased or a damaged schema apart at a start must cost next to nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeAlias

from sqlalchemy import Connection, Row, create_engine

from digests.store.engine.dialect import Dialect
from digests.store.engine.sqlite import SQLite
from digests.store.schema import (
    announcements,
    articles,
    audit,
    campaigns,
    chats,
    delivery,
    desk,
    feeds,
    follows,
    inbox,
    suggestions,
    tallies,
    topics,
    translations,
    vectors,
)
from digests.store.schema.metadata import metadata
from digests.store.schema.steps import STEPS, Step, take

CatalogueRow: TypeAlias = "Row[*tuple[Any, ...]]"

# Only once their modules are loaded are all tables listed.
MODULES = (
    *(announcements, articles, audit, campaigns, chats, delivery),
    *(desk, feeds, follows, inbox, suggestions, tallies, topics, translations, vectors),
)


@dataclass(frozen=True, slots=True)
class Shape:
    """The columns of each table, and the names of the indexes of each."""

    columns: Mapping[str, frozenset[str]]
    indexes: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, rows: Iterable[CatalogueRow]) -> Shape:
        """Return the shape that a catalogue tells, as ``Dialect.catalogue`` asks for it."""
        columns: dict[str, set[str]] = {}
        indexes: dict[str, set[str]] = {}
        for table, column, index in rows:
            if index is None:
                columns.setdefault(table, set()).add(column)
            else:
                indexes.setdefault(table, set()).add(index)
        return cls(_frozen(columns), _frozen(indexes))

    def lacking(self, dialect: Dialect, expected: Shape) -> Iterator[str]:
        """Yield what is not as expected, a clause each; tables and indexes of somebody else are nobody's business."""
        for name in dialect.index_tables():
            if name not in self.columns:
                yield f"the table {name} is missing"
        for name, columns in sorted(expected.columns.items()):
            if name not in self.columns:
                yield f"the table {name} is missing"
                continue
            for column in sorted(columns - self.columns[name]):
                yield f"the table {name} has no column {column}"
            for column in sorted(self.columns[name] - columns):
                yield f"the table {name} has a column {column}"
            for index in sorted(expected.indexes.get(name, frozenset()) - self.indexes.get(name, frozenset())):
                yield f"the table {name} has no index {index}"


def expected_after(steps: Sequence[Step]) -> Shape:
    """Return the shape that steps make, without the full-text index."""
    if tuple(steps) == STEPS:
        tables = metadata.tables.values()
        indexes = {table.name: frozenset(str(index.name) for index in table.indexes) for table in tables}
        return Shape({table.name: frozenset(table.columns.keys()) for table in tables}, indexes)
    return _made_by(tuple(steps))


@cache
def _made_by(steps: tuple[Step, ...]) -> Shape:
    # An upgrade asks twice: before it waits for others to end, and after.
    engine = create_engine("sqlite://")
    try:
        with engine.begin() as connection:
            return _made(connection, steps)
    finally:
        engine.dispose()


def _made(connection: Connection, steps: Sequence[Step]) -> Shape:
    dialect = SQLite()
    take(steps, connection, dialect)
    made = Shape.of(connection.execute(dialect.catalogue()))
    own = {name for name in made.columns if not name.startswith(("sqlite_", *dialect.index_tables()))}
    # What SQLite makes by itself for a UNIQUE column is called otherwise elsewhere.
    named = {
        table: frozenset(name for name in names if not name.startswith("sqlite_"))
        for table, names in made.indexes.items()
    }
    return Shape({name: made.columns[name] for name in own}, {name: named.get(name, frozenset()) for name in own})


def _frozen(names: Mapping[str, set[str]]) -> dict[str, frozenset[str]]:
    return {table: frozenset(each) for table, each in names.items()}
