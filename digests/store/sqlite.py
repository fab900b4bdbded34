"""What SQLite does in its own way: its connections, lists as parameters, and its FTS5 index."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager, nullcontext
from pathlib import Path
from typing import Any

import aiosqlite
from sqlalchemy import (
    URL,
    ColumnElement,
    Connection,
    FromClause,
    Select,
    Table,
    column,
    event,
    func,
    literal,
    literal_column,
    select,
    table,
    text,
    true,
)
from sqlalchemy.dialects import sqlite
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool

from digests.store.dialect import Step
from digests.store.presence import Alone, Presence, alone_on
from digests.store.schema import articles
from digests.store.sqlite_driver import connect

READERS = 4
BUSY_TIMEOUT_S = 10
# The cache holds what a chunk of a fan-out touches; the log is copied back rarely, as that waits for the disk.
PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA cache_size = -16000",
    "PRAGMA wal_autocheckpoint = 8000",
)
TITLE_WEIGHT, TEXT_WEIGHT = 5.0, 1.0

# The stems are analysed already: accents stay, and the marks of Indic scripts belong to their words.
TOKENIZER = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'"
INDEX = f'CREATE VIRTUAL TABLE article_index USING fts5(title, text, tokenize="{TOKENIZER}")'

_index = table("article_index", column("rowid"), column("title"), column("text"))
_put = text("INSERT INTO article_index (rowid, title, text) VALUES (:article, :title, :text)")
_remove = text("DELETE FROM article_index WHERE rowid = :article")


class SQLite:
    """One file: readers see a snapshot each (WAL), a writer takes its lock before it reads (BEGIN IMMEDIATE)."""

    one_writer = True

    def engines(self, url: URL) -> tuple[AsyncEngine, AsyncEngine]:
        writing = _engine(url, 1, "BEGIN IMMEDIATE", "PRAGMA synchronous = FULL")
        if url.database in (None, "", ":memory:"):
            return writing, writing
        return _engine(url, READERS, "BEGIN", "PRAGMA query_only = ON"), writing

    async def foreign_keys(self, connection: AsyncConnection, *, enforced: bool) -> None:
        driver = (await connection.get_raw_connection()).driver_connection
        assert isinstance(driver, aiosqlite.Connection)
        await driver.execute_fetchall(f"PRAGMA foreign_keys = {'ON' if enforced else 'OFF'}")

    def present(self, url: URL, owner: str) -> AbstractAsyncContextManager[Presence]:
        if url.database in (None, "", ":memory:"):
            return nullcontext(Alone(owner))
        return alone_on(Path(url.database), owner)

    def ended(self, owner: ColumnElement[Any]) -> ColumnElement[bool]:
        """Return what is always true: whoever runs has waited for the others to end."""
        return true()

    def before_migration(self, connection: Connection) -> None:
        """Do nothing: BEGIN IMMEDIATE has kept others out."""

    def after_migration(self, connection: Connection) -> int:
        return len(connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall())

    def index_schema(self) -> Sequence[str]:
        return (INDEX,)

    def insert(self, into: Table) -> sqlite.Insert:
        return sqlite.insert(into)

    def listed(self, numbers: Sequence[int]) -> Select[int]:
        values = func.json_each(json.dumps(list(numbers))).table_valued("value")
        return select(values.c.value)

    def pairs(self, rows: Sequence[tuple[int, int]]) -> FromClause:
        given = func.json_each(json.dumps(rows)).table_valued("key", "value")
        first, second = (func.json_extract(given.c.value, f"$[{place}]") for place in (0, 1))
        return select(first.label("first"), second.label("second"), given.c.key.label("place")).subquery()

    def index(self, article_id: int, title: str, text: str) -> Sequence[Step]:
        return [*self.unindex(article_id), (_put, {"article": article_id, "title": title, "text": text})]

    def unindex(self, article_id: int) -> Sequence[Step]:
        return [(_remove, {"article": article_id})]

    def hits(self, stems: Sequence[frozenset[str]]) -> tuple[FromClause, ColumnElement[bool], ColumnElement[Any]]:
        asked = " AND ".join(f"({' OR '.join(map(_phrase, sorted(group)))})" for group in stems)
        itself: ColumnElement[Any] = literal_column("article_index")
        found = (articles.c.id == _index.c.rowid) & itself.op("MATCH")(literal(asked))
        return _index, found, func.bm25(itself, TITLE_WEIGHT, TEXT_WEIGHT)


def _phrase(stem: str) -> str:
    """Quote a stem; one with spaces is a phrase."""
    return '"' + stem.replace("\0", "").replace('"', '""') + '"'


def _engine(url: URL, connections: int, begin: str, pragma: str) -> AsyncEngine:
    engine = create_async_engine(
        url if "timeout" in url.query else url.update_query_dict({"timeout": str(BUSY_TIMEOUT_S)}),
        poolclass=AsyncAdaptedQueuePool,
        hide_parameters=True,
        pool_size=connections,
        max_overflow=0,
        connect_args={"async_creator_fn": connect},
    )

    @event.listens_for(engine.sync_engine, "connect")
    def _connected(connection: Any, _record: Any) -> None:
        # The driver must not begin by itself: it would begin too late, and not at all around DDL.
        connection.isolation_level = None
        cursor = connection.cursor()
        for command in (*PRAGMAS, pragma):
            cursor.execute(command)
        cursor.close()

    @event.listens_for(engine.sync_engine, "begin")
    def _began(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine
