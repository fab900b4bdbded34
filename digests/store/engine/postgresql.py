"""What PostgreSQL does in its own way: its connections, lists as parameters, and its tsvector index."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from functools import partial
from itertools import islice
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
    cast,
    column,
    func,
    literal,
    select,
    table,
    text,
)
from sqlalchemy.dialects import postgresql
from sqlalchemy.dialects.postgresql import ARRAY, TSQUERY, TSVECTOR
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import NullPool

from digests.query import Lexicon
from digests.query.parser import MOST_WORDS_BETWEEN
from digests.query.parts import Part
from digests.store.engine import postgresql_filling
from digests.store.engine import postgresql_leadership as advisory
from digests.store.engine.columns import keepable
from digests.store.engine.connection import Connection as Statements
from digests.store.engine.connection import Outcome, Parameters, Rows, Whole
from digests.store.engine.dialect import Hits, Statement, Step, is_published
from digests.store.engine.leadership import Leadership
from digests.store.engine.postgresql_address import Address
from digests.store.engine.postgresql_words import NewestWords
from digests.store.engine.tsquery import LONGEST_LEXEME, matching, quoted

logger = logging.getLogger(__name__)

Answer = TypeVar("Answer")

CONNECTIONS = 8
SERVER_SETTINGS = {"lock_timeout": "10s", "timezone": "UTC", "jit": "off"}

CATALOGUE = text(
    "SELECT table_name, column_name, NULL FROM information_schema.columns WHERE table_schema = current_schema()"
    " UNION ALL SELECT tablename, NULL, indexname FROM pg_indexes WHERE schemaname = current_schema()"
)

ROOM = text("SELECT pg_database_size(current_database()), 0")

INDEX = (
    "CREATE TABLE shadows (place BIGINT PRIMARY KEY, words TSVECTOR NOT NULL)",
    "CREATE INDEX shadows_words ON shadows USING gin (words)",
)
# https://www.postgresql.org/docs/current/textsearch-limitations.html
LAST_POSITION, MOST_BYTES = 16383, 1_000_000
# An entry of a tsvector and a position take this much besides the lexeme, at most.
ENTRY_BYTES, POSITION_BYTES = 8, 4
# In the order D, C, B, A: the text is D, the title A.
WEIGHTS = [0.2, 0.2, 0.2, 1.0]
BY_LENGTH = 1

_shadows = table("shadows", column("place", BigInteger), column("words", TSVECTOR))
_put = text(
    "INSERT INTO shadows (place, words) VALUES (:key, CAST(CAST(:words AS TEXT) AS TSVECTOR))"
    " ON CONFLICT (place) DO UPDATE SET words = excluded.words"
)
_remove = text("DELETE FROM shadows WHERE place = :key")
_move = text("UPDATE shadows SET place = :to WHERE place = :key")


class PostgreSQL:
    """A server: readers see one moment each (repeatable read), writers wait for each other's rows only."""

    one_writer = False

    def __init__(self, address: Address) -> None:
        self._address = address
        self._words = NewestWords()

    def engines(self, url: URL) -> tuple[AsyncEngine, AsyncEngine]:
        engine = create_async_engine(
            url,
            hide_parameters=True,
            pool_size=CONNECTIONS,
            max_overflow=0,
            pool_pre_ping=True,
            async_creator=partial(self._address.connect, SERVER_SETTINGS),
        )
        reading = engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        return reading, engine

    async def begin(self, connection: AsyncConnection, *, lasting: bool) -> None:
        await connection.begin()
        if not lasting:
            await connection.execute(text("SET LOCAL synchronous_commit TO off"))

    async def batch(
        self, writing: AsyncEngine, steps: Sequence[Step], *, lasting: bool
    ) -> Sequence[Sequence[Sequence[Any]]]:
        async with writing.connect() as connection:
            await self.begin(connection, lasting=lasting)
            rows = await _rows_of(connection, steps)
            await connection.commit()
        return rows

    async def read_batch(self, reading: AsyncEngine, steps: Sequence[Step]) -> Sequence[Sequence[Sequence[Any]]]:
        async with reading.connect() as connection:
            return await _rows_of(connection, steps)

    async def run_prepared(self, connection: AsyncConnection, statement: Executable, parameters: Parameters) -> Outcome:
        return await connection.execute(statement, parameters)

    async def write_whole(self, writing: AsyncEngine, whole: Whole[Answer], name: str, *, lasting: bool) -> Answer:
        async with writing.connect() as connection:
            await self.begin(connection, lasting=lasting)
            answer = await whole(Statements(connection, self, name))
            await connection.commit()
        return answer

    async def read_whole(self, reading: AsyncEngine, whole: Whole[Answer], name: str, within_s: float | None) -> Answer:
        async with reading.connect() as connection:
            if within_s is None:
                return await whole(Statements(connection, self, name))
            async with self.limited(connection, within_s):
                return await whole(Statements(connection, self, name))

    async def give_back_room(self, writing: AsyncEngine) -> bool:
        """Do nothing: the server's autovacuum lets what comes next fill the room.

        https://www.postgresql.org/docs/current/routine-vacuuming.html#AUTOVACUUM
        """
        return False

    @asynccontextmanager
    async def limited(self, connection: AsyncConnection, seconds: float) -> AsyncIterator[None]:
        # It ends with the transaction.
        await connection.execute(text(f"SET LOCAL statement_timeout TO {round(seconds * 1000)}"))
        yield

    def see_own(self, url: URL) -> None:
        """Do nothing: the server sees to its own files."""

    async def tend(self, url: URL) -> None:
        """Do nothing: the server tends to its log by itself."""

    def is_in_place(self, url: URL) -> bool:
        """Return what is always true: who reaches the server reaches its database."""
        return True

    async def foreign_keys(self, connection: AsyncConnection, *, enforced: bool) -> None:
        """Do nothing: tables are altered in place here."""

    def leadership(self, url: URL, owner: str) -> AbstractAsyncContextManager[Leadership]:
        return advisory.held(self._session(url), url.database or "", owner)

    def sole_process(self, url: URL, *, waits: bool) -> AbstractAsyncContextManager[bool]:
        return advisory.sole(self._session(url), url.database or "", waits=waits)

    async def copy(self, url: URL, version: int) -> None:
        """Only say that nothing is kept: a server's databases are copied by who runs it."""
        logger.info(
            "The schema of %s is migrated from version %d, all or nothing; no copy is made", url.database, version
        )

    def catalogue(self) -> Executable:
        return CATALOGUE

    def ended(self, owner: ColumnElement[Any]) -> ColumnElement[bool]:
        return advisory.ended(owner)

    def room(self) -> Executable:
        return ROOM

    def before_migration(self, connection: Connection) -> None:
        connection.execute(select(func.pg_advisory_xact_lock(advisory.MIGRATION_LOCK)))

    def after_migration(self, connection: Connection) -> int:
        """Return 0: foreign keys were enforced all the time."""
        return 0

    def last_ids(self, connection: Connection) -> dict[str, int]:
        return postgresql_filling.last_ids(connection)

    def before_filling(self, connection: Connection) -> None:
        postgresql_filling.refer_ahead(connection)

    def after_filling(self, connection: Connection, last_ids: Mapping[str, int]) -> int:
        postgresql_filling.refer_back(connection)
        postgresql_filling.go_on_from(connection, last_ids)
        return 0

    def index_tables(self) -> Sequence[str]:
        return ("shadows",)

    def index_schema(self) -> Sequence[str]:
        return INDEX

    @staticmethod
    def insert(into: Table) -> postgresql.Insert:
        return postgresql.insert(into)

    def alone(self, table: Table) -> Sequence[Executable]:
        return [text(f"LOCK TABLE {table.name} IN SHARE ROW EXCLUSIVE MODE")]

    def listed(self, numbers: Sequence[int]) -> Select[int]:
        return select(func.unnest(_array(numbers)))

    def pairs(self, rows: Sequence[tuple[int, int]]) -> FromClause:
        firsts, seconds = [row[0] for row in rows], [row[1] for row in rows]
        given = func.unnest(_array(firsts), _array(seconds))
        return given.table_valued(
            column("first", BigInteger), column("second", BigInteger), with_ordinality="position"
        ).render_derived()

    def index(self, key: int, title: str, text: str) -> Sequence[Statement]:
        return [(_put, {"key": key, "words": vector(title, text)})]

    def index_new(self, key: int, title: str, text: str) -> Sequence[Statement]:
        return self.index(key, title, text)

    def unindex(self, key: int) -> Sequence[Statement]:
        return [(_remove, {"key": key})]

    def move_in_index(self, key: int, to: int) -> Sequence[Statement]:
        return [(_move, {"key": key, "to": to})]

    def hits(self, words: Part, lexicon: Lexicon) -> Hits:
        asked = cast(literal(keepable(matching(words, lexicon))), TSQUERY)
        found = _shadows.c.words.bool_op("@@")(asked) & is_published(_shadows.c.place)
        rank = func.ts_rank_cd(cast(WEIGHTS, ARRAY(postgresql.REAL)), _shadows.c.words, asked, BY_LENGTH)
        return Hits(_shadows, found, _shadows.c.place, -rank)

    async def words_beginning(self, rows: Rows, beginning: str) -> dict[str, int]:
        return await self._words.beginning(rows, beginning)

    def _session(self, url: URL) -> AsyncEngine:
        """Return an engine for the one connection that holds locks as long as it lasts."""
        # What this connection writes is worth nothing after a crash.
        settings = SERVER_SETTINGS | advisory.KEEPALIVE | {"synchronous_commit": "off"}
        connect = partial(self._address.connect, settings)
        return create_async_engine(url, hide_parameters=True, poolclass=NullPool, async_creator=connect)


async def _rows_of(connection: AsyncConnection, steps: Sequence[Step]) -> Sequence[Sequence[Sequence[Any]]]:
    results = [await connection.execute(statement, sets) for statement, sets in steps]
    return [result.fetchall() if result.returns_rows else [] for result in results]


def vector(title: str, text: str) -> str:
    """Return stems as the text of a tsvector, read as they are: no parser of the server splits them again.

    What passes the limits of a tsvector is left out: of a very long text the last words.
    """
    positions: dict[str, list[str]] = {}
    room = MOST_BYTES
    for stem, position, weight in _placed(title, text):
        size = len(stem.encode())
        room -= POSITION_BYTES if stem in positions else size + ENTRY_BYTES
        if room < 0:
            break
        if size <= LONGEST_LEXEME:
            positions.setdefault(stem, []).append(f"{position}{weight}")
    return " ".join(f"{quoted(stem)}:{','.join(islice(places, 255))}" for stem, places in positions.items())


def _placed(title: str, text: str) -> Iterator[tuple[str, int, str]]:
    position = 0
    for words, weight in ((title, "A"), (text, "D")):
        for stem in words.split():
            position += 1
            yield stem, min(position, LAST_POSITION), weight
        # Nothing in the title is near to anything in the text.
        position += MOST_WORDS_BETWEEN + 1


def _array(numbers: Sequence[int]) -> ColumnElement[Any]:
    return cast(literal(list(numbers), ARRAY(BigInteger)), ARRAY(BigInteger))
