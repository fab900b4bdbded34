"""What a bot takes up, day by day: memory, the file, and the rows of each table; and whether that has an end."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

from rich.table import Table

from digests.store.schema.shape import expected_after
from digests.store.schema.steps import STEPS

# What may be more in the last days than in those before: a week of them is compared with the one before it.
WEEK, MORE_SHARE, MORE_ROWS, MORE_BYTES = 7, 0.25, 20, 8_000_000
SHOWN = ("articles", "sketches", "editions", "deliveries", "answers", "inbox", "feed_entries", "audit")


@dataclass(frozen=True, slots=True)
class Point:
    """What there was at the end of a day: bytes of memory and of the file, of these free, and rows by table."""

    day: int
    memory: float
    file: int
    free: int
    rows: dict[str, int]


def measured(day: int, memory: float, database: Path) -> Point:
    """Look at the database of a bot that runs."""
    with closing(sqlite3.connect(f"{database.as_uri()}?mode=ro", uri=True)) as connection:
        rows = {name: _one(connection, f"SELECT count(*) FROM {name}") for name in expected_after(STEPS).columns}
        pages, free, size = (
            _one(connection, f"PRAGMA {name}") for name in ("page_count", "freelist_count", "page_size")
        )
    return Point(day, memory, pages * size, free * size, rows)


def growing(curve: Sequence[Point]) -> Iterator[str]:
    """Yield what was more in the last week than in the one before it, beyond what chance does."""
    before, last = curve[-2 * WEEK : -WEEK], curve[-WEEK:]
    if not before:
        return
    for name in last[0].rows:
        was, now = (mean(point.rows[name] for point in week) for week in (before, last))
        if now > was * (1 + MORE_SHARE) + MORE_ROWS:
            yield f"{name}: {was:,.0f} rows, then {now:,.0f}"
    for what, sizes in (("memory", [point.memory for point in curve]), ("the file", [point.file for point in curve])):
        was, now = mean(sizes[-2 * WEEK : -WEEK]), mean(sizes[-WEEK:])
        if now > was + MORE_BYTES:
            yield f"{what}: {was / 1e6:,.1f} MB, then {now / 1e6:,.1f}"


def table(curve: Sequence[Point], every: int) -> Table:
    """Return the curve as a table, a row for each so many days."""
    found = Table("day", "memory MB", "file MB", "free MB", *SHOWN, title="What the bot takes up")
    for column in found.columns:
        column.justify = "right"
    for point in curve:
        if point.day % every == 0 or point is curve[-1]:
            sizes = (f"{each / 1e6:,.1f}" for each in (point.memory, point.file, point.free))
            found.add_row(str(point.day), *sizes, *(f"{point.rows[name]:,}" for name in SHOWN))
    return found


def _one(connection: sqlite3.Connection, statement: str) -> int:
    return int(connection.execute(statement).fetchone()[0])
