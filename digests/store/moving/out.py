"""From a database to a file: all that is kept, as it was at one moment, a few rows at a time."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import Select, func, literal, select, table, tuple_

from digests.errors import BackupUnusable
from digests.store.engine.connection import Connection
from digests.store.engine.database import Database
from digests.store.engine.sqlite_files import unfinished
from digests.store.moving import lines
from digests.store.moving.kinds import named
from digests.store.moving.lines import BATCH, Header, Row
from digests.store.moving.tables import TableHead, tables_of
from digests.store.schema.metadata import meta
from digests.store.schema.migrations import taken
from digests.store.schema.shape import expected_after
from digests.store.schema.steps import STEPS

# What is under way, how many rows are done, and of how many.
Told = Callable[[str, int, int], None]
BOT = "bot_id"


def nobody(doing: str, done: int, of: int) -> None:
    """Tell nobody how far it is."""


async def write_out(url: str, file: Path, made_at: datetime, told: Told = nobody) -> Header:
    """Write all that a database holds to a private file, read back before it counts; others may write meanwhile.

    Of an older version it is written as it is. Raises: BackupUnusable, other kinds of StoreError, OSError.
    """
    database = Database(url)
    try:
        with unfinished(file) as part:
            header, written = await _written(database, part, file.name, made_at, told)
            if await asyncio.to_thread(_hash_of, part) != written:
                raise BackupUnusable(f"{file} could not be read back as it was written: look at the disk.")
            part.replace(file)
        return header
    finally:
        await database.close()


async def _written(database: Database, part: Path, name: str, made_at: datetime, told: Told) -> tuple[Header, str]:
    async with database.read() as connection:
        heads, header = await _seen(connection, database.name, made_at)
        with lines.created(part, name, made_at) as writer:
            writer.begin(header)
            done = 0
            for head in heads:
                writer.table(head.name, head.columns)
                async for rows in _rows(connection, head):
                    await asyncio.to_thread(writer.rows, rows)
                    done += len(rows)
                    told("Writing", done, header.rows)
            return header, writer.end()


async def _seen(connection: Connection, name: str, made_at: datetime) -> tuple[Sequence[TableHead], Header]:
    """Return the tables of a database, and what is to be said of all of them."""
    schema = await connection.asked(lambda asked: taken(asked, connection.dialect, name))
    if not schema:
        raise BackupUnusable(f"There is nothing in the database {name} yet: nothing to write.")
    names = expected_after(STEPS[:schema]).columns
    heads = await connection.asked(lambda asked: tables_of(asked, names))
    counts = {
        head.name: int(await connection.value(select(func.count()).select_from(table(head.name)))) for head in heads
    }
    bot = await connection.value(select(meta.c.value).where(meta.c.name == BOT))
    last_ids = await connection.asked(connection.dialect.last_ids)
    return heads, Header(schema, int(bot or 0), made_at, counts, dict(sorted(last_ids.items())))


async def _rows(connection: Connection, head: TableHead) -> AsyncIterator[Sequence[Row]]:
    """Yield the rows of a table in the order of its key, some at a time."""
    places = [list(head.columns).index(name) for name in head.key]
    after: Row | None = None
    while rows := await connection.rows(_page(head, after)):
        yield rows
        if len(rows) < BATCH:
            return
        after = [rows[-1][place] for place in places]


def _page(head: TableHead, after: Row | None) -> Select[Any]:
    columns = {name: named(name, kind) for name, kind in head.columns.items()}
    key = [columns[name] for name in head.key]
    page = select(*columns.values()).select_from(table(head.name))
    if after is not None:
        last = [literal(value, each.type) for value, each in zip(after, key, strict=True)]
        page = page.where(tuple_(*key) > tuple_(*last) if key[1:] else key[0] > last[0])
    return page.order_by(*key).limit(BATCH)


def _hash_of(part: Path) -> str:
    with suppress(BackupUnusable), lines.opened(part) as found:
        return found.checked(lambda done: None)
    return ""
