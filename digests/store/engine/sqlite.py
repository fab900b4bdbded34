"""What SQLite does in its own way: its connections, lists as parameters, and its FTS5 index."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import (
    URL,
    BigInteger,
    ColumnElement,
    Connection,
    Executable,
    FromClause,
    Select,
    Table,
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

from digests.query import Lexicon
from digests.query.parts import Part
from digests.store.engine import sqlite_filling, sqlite_room
from digests.store.engine.columns import keepable
from digests.store.engine.connection import Outcome, Parameters, Rows, Whole
from digests.store.engine.dialect import Hits, Statement, Step, is_published
from digests.store.engine.fts5 import matching
from digests.store.engine.leadership import Leadership, SoleProcess, alone_on, locked
from digests.store.engine.sqlite_batch import run, work
from digests.store.engine.sqlite_checkpoints import LOG_BYTES, LONGEST_LOG_PAGES, copy_back
from digests.store.engine.sqlite_copies import copied
from digests.store.engine.sqlite_dialect import compiled
from digests.store.engine.sqlite_driver import Connection as Driver
from digests.store.engine.sqlite_driver import connect
from digests.store.engine.sqlite_files import Place
from digests.store.engine.sqlite_logs import see_own_log
from digests.store.engine.sqlite_whole import run_prepared, run_whole
from digests.store.engine.sqlite_words import KeptWords

logger = logging.getLogger(__name__)

Answer = TypeVar("Answer")

READERS = 4
# What locks nothing until it must, and what takes the lock before it reads.
READS, WRITES = "BEGIN", "BEGIN IMMEDIATE"
BUSY_TIMEOUT_S = 10
PRAGMAS = (
    "PRAGMA foreign_keys = ON",
    f"PRAGMA wal_autocheckpoint = {LONGEST_LOG_PAGES}",
    f"PRAGMA journal_size_limit = {LOG_BYTES}",
)
# The cache of the writer holds what a chunk of a fan-out touches, and twice as much makes that no faster; readers have
# the cache of the system behind theirs.
WRITING = ("PRAGMA cache_size = -4000",)
READING = ("PRAGMA query_only = ON", "PRAGMA cache_size = -1000")
TITLE_WEIGHT, TEXT_WEIGHT = 5.0, 1.0

# The stems are analysed already: accents stay, and the marks of Indic scripts belong to their words.
TOKENIZER = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'"
INDEX = (
    f'CREATE VIRTUAL TABLE article_index USING fts5(title, text, tokenize="{TOKENIZER}")',
    "CREATE VIRTUAL TABLE article_index_words USING fts5vocab(article_index, row)",
)

CATALOGUE = text(
    "SELECT m.name, c.name, NULL FROM sqlite_master AS m JOIN pragma_table_info(m.name) AS c WHERE m.type = 'table'"
    " UNION ALL SELECT tbl_name, NULL, name FROM sqlite_master WHERE type = 'index'"
)

ROOM = text(
    "SELECT page_count * page_size, freelist_count * page_size"
    " FROM pragma_page_count, pragma_page_size, pragma_freelist_count"
)

_put = text("INSERT INTO article_index (rowid, title, text) VALUES (:key, :title, :text)")
_remove = text("DELETE FROM article_index WHERE rowid = :key")
_move = text("UPDATE article_index SET rowid = :to WHERE rowid = :key")


class SQLite:
    """One file: readers see a snapshot each (WAL), a writer takes its lock before it reads (BEGIN IMMEDIATE)."""

    one_writer = True

    def __init__(self) -> None:
        self._words = KeptWords()
        self._place = Place()

    def engines(self, url: URL) -> tuple[AsyncEngine, AsyncEngine]:
        if _in_memory(url):
            writing = _engine(url, self._place, 1, WRITES, WRITING)
            return writing, writing
        self._place = Place(Path(url.database or ""))
        writing = _engine(url, self._place, 1, WRITES, WRITING)
        return _engine(url, self._place, READERS, READS, READING), writing

    async def begin(self, connection: AsyncConnection, *, lasting: bool) -> None:
        await connection.begin()
        driver = _driver(connection)
        driver.first = (_synchronous(lasting=lasting), *driver.first)

    async def batch(
        self, writing: AsyncEngine, steps: Sequence[Step], *, lasting: bool
    ) -> Sequence[Sequence[Sequence[Any]]]:
        return await _run(writing, (_synchronous(lasting=lasting), WRITES), steps)

    async def read_batch(self, reading: AsyncEngine, steps: Sequence[Step]) -> Sequence[Sequence[Sequence[Any]]]:
        return await _run(reading, (READS,), steps)

    async def run_prepared(self, connection: AsyncConnection, statement: Executable, parameters: Parameters) -> Outcome:
        if connection.sync_connection is not None and not connection.in_transaction():
            # Nothing is waited for: what begins it crosses with the statement.
            connection.sync_connection.begin()
        outcome: Outcome = await _driver(connection).on_cursor(run_prepared, statement, parameters)
        return outcome

    async def write_whole(self, writing: AsyncEngine, whole: Whole[Answer], name: str, *, lasting: bool) -> Answer:
        return await self._whole(writing, (_synchronous(lasting=lasting), WRITES), whole, name)

    async def read_whole(self, reading: AsyncEngine, whole: Whole[Answer], name: str, within_s: float | None) -> Answer:
        return await self._whole(reading, (READS,), whole, name, within_s)

    async def _whole(
        self, engine: AsyncEngine, first: Sequence[str], whole: Whole[Answer], name: str, within_s: float | None = None
    ) -> Answer:
        def run(driver: Driver) -> Coroutine[Any, Any, Answer]:
            return driver.run(run_whole, driver.engine, first, whole, self, name, within_s=within_s)

        return await _with_driver(engine, run)

    async def give_back_room(self, writing: AsyncEngine) -> bool:
        return await _on_thread(writing, sqlite_room.give_back)

    @asynccontextmanager
    async def limited(self, connection: AsyncConnection, seconds: float) -> AsyncIterator[None]:
        # What is cancelled in the block leaves the connection without its driver, which is asked for only here.
        driver = _driver(connection)
        driver.patience_s = seconds
        try:
            yield
        finally:
            driver.patience_s = None

    def see_own(self, url: URL) -> None:
        if not _in_memory(url):
            see_own_log(Path(url.database or ""))

    async def tend(self, url: URL) -> None:
        if not _in_memory(url):
            self._place.settle()
            await copy_back(Path(url.database or ""), is_kept=lambda: self._place.is_kept)

    def is_in_place(self, url: URL) -> bool:
        return self._place.is_kept

    async def foreign_keys(self, connection: AsyncConnection, *, enforced: bool) -> None:
        await _driver(connection).execute_fetchall(f"PRAGMA foreign_keys = {'ON' if enforced else 'OFF'}")

    def leadership(self, url: URL, owner: str) -> AbstractAsyncContextManager[Leadership]:
        if _in_memory(url):
            return nullcontext(SoleProcess(owner))
        return alone_on(Path(url.database or ""), owner)

    def sole_process(self, url: URL, *, waits: bool) -> AbstractAsyncContextManager[bool]:
        return nullcontext(True) if _in_memory(url) else locked(Path(url.database or ""), waits=waits)

    async def copy(self, url: URL, version: int) -> None:
        if not _in_memory(url):
            kept = await asyncio.to_thread(copied, Path(url.database or ""), version)
            logger.info("Before its schema is migrated, the database was copied to %s", kept)

    def catalogue(self) -> Executable:
        return CATALOGUE

    def ended(self, owner: ColumnElement[Any]) -> ColumnElement[bool]:
        """Return what is always true: whoever runs has waited for the others to end."""
        return true()

    def room(self) -> Executable:
        return ROOM

    def before_migration(self, connection: Connection) -> None:
        """Do nothing: BEGIN IMMEDIATE has kept others out."""

    def after_migration(self, connection: Connection) -> int:
        return len(connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall())

    def last_ids(self, connection: Connection) -> dict[str, int]:
        return sqlite_filling.last_ids(connection)

    def before_filling(self, connection: Connection) -> None:
        """Do nothing: who fills a database enforces no foreign keys meanwhile, as who migrates one."""

    def after_filling(self, connection: Connection, last_ids: Mapping[str, int]) -> int:
        sqlite_filling.go_on_from(connection, last_ids)
        return self.after_migration(connection)

    def index_tables(self) -> Sequence[str]:
        return "article_index", "article_index_words"

    def index_schema(self) -> Sequence[str]:
        return INDEX

    @staticmethod
    def insert(into: Table) -> sqlite.Insert:
        return sqlite.insert(into)

    def alone(self, table: Table) -> Sequence[Executable]:
        """Return none: whoever writes is alone."""
        return ()

    def listed(self, numbers: Sequence[int]) -> Select[int]:
        values = func.json_each(json.dumps(list(numbers))).table_valued("value")
        return select(values.c.value)

    def pairs(self, rows: Sequence[tuple[int, int]]) -> FromClause:
        given = func.json_each(json.dumps(rows)).table_valued("key", "value")
        first, second = (func.json_extract(given.c.value, f"$[{position}]") for position in (0, 1))
        return select(first.label("first"), second.label("second"), given.c.key.label("position")).subquery()

    def index(self, key: int, title: str, text: str) -> Sequence[Statement]:
        return [*self.unindex(key), *self.index_new(key, title, text)]

    def index_new(self, key: int, title: str, text: str) -> Sequence[Statement]:
        return [(_put, {"key": key, "title": title, "text": text})]

    def unindex(self, key: int) -> Sequence[Statement]:
        return [(_remove, {"key": key})]

    def move_in_index(self, key: int, to: int) -> Sequence[Statement]:
        return [(_move, {"key": key, "to": to})]

    def hits(self, words: Part, lexicon: Lexicon) -> Hits:
        itself: ColumnElement[Any] = literal_column("article_index")
        key: ColumnElement[Any] = literal_column("article_index.rowid", BigInteger)
        found = itself.op("MATCH")(literal(keepable(matching(words, lexicon))))
        return Hits(
            table("article_index"), found & is_published(key), key, func.bm25(itself, TITLE_WEIGHT, TEXT_WEIGHT)
        )

    async def words_beginning(self, rows: Rows, beginning: str) -> dict[str, int]:
        return await self._words.beginning(rows, beginning)


async def _run(engine: AsyncEngine, first: Sequence[str], steps: Sequence[Step]) -> Sequence[Sequence[Sequence[Any]]]:
    return await _on_thread(engine, run, first, [work(*step) for step in steps])


async def _on_thread(engine: AsyncEngine, function: Callable[..., Answer], *arguments: Any) -> Answer:
    """Call a function with a connection of ``sqlite3``, and arguments, on the thread of that connection."""
    return await _with_driver(engine, lambda driver: driver.run(function, *arguments))


async def _with_driver(engine: AsyncEngine, use: Callable[[Driver], Awaitable[Answer]]) -> Answer:
    connection = await engine.raw_connection()
    try:
        driver = connection.driver_connection
        assert isinstance(driver, Driver)
        return await use(driver)
    finally:
        connection.close()


def _driver(connection: AsyncConnection) -> Driver:
    """Return the driver's connection under one that is open: to ask the asynchronous one for it costs a greenlet."""
    assert connection.sync_connection is not None
    driver = connection.sync_connection.connection.driver_connection
    assert isinstance(driver, Driver)
    return driver


def _synchronous(*, lasting: bool) -> str:
    """Return the pragma that waits for the disk or not.

    In a write-ahead log NORMAL waits for none, and the next transaction that does makes this one last too.
    """
    return f"PRAGMA synchronous = {'FULL' if lasting else 'NORMAL'}"


def _in_memory(url: URL) -> bool:
    return url.database in (None, "", ":memory:")


def _engine(url: URL, place: Place, connections: int, begin: str, pragmas: Sequence[str]) -> AsyncEngine:
    engine = create_async_engine(
        url if "timeout" in url.query else url.update_query_dict({"timeout": str(BUSY_TIMEOUT_S)}),
        poolclass=AsyncAdaptedQueuePool,
        hide_parameters=True,
        pool_size=connections,
        max_overflow=0,
        # Every transaction is ended by who began it: nothing is open where a connection comes back.
        pool_reset_on_return=None,
        connect_args={"async_creator_fn": partial(connect, place=place, pragmas=(*PRAGMAS, *pragmas))},
        execution_options={"compiled_cache": compiled()},
    )

    @event.listens_for(engine.sync_engine, "begin")
    def _began(connection: Connection) -> None:
        # It crosses with the first statement: nothing is read, and nothing written, before that.
        driver: Any = connection.connection.driver_connection
        driver.first = (begin,)

    return engine
