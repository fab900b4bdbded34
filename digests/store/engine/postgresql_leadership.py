"""Leadership on PostgreSQL: advisory locks of one session, held on a connection of its own.

The server frees them when the session ends, however it ends. Each process holds the lock of its own name, by which the
others know that it lives, and one of them the lock of the leader.
https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, String, bindparam, column, func, literal_column, select, table, text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from digests.errors import StoreError
from digests.store.engine.errors import translated

logger = logging.getLogger(__name__)

LEADER = "newsdigest: the process that leads"
CHANNEL = "newsdigest_outbox"
# Any number will do, as long as nothing else in the same database takes it.
MIGRATION_LOCK = 0x6E657773
OCCUPIED = "Processes of an older version run on %s: this one waits until they end, and migrates the database then."
# How often a process asks for the lead and whether its connection is well; how long the answer may take.
POLL_S, ANSWER_S = 0.5, 5.0
# Longer than POLL_S: whoever loses its connection passes the lead on.
AGAIN_S = 1.0
# A machine that vanishes without a word is noticed by the server after about 15 s.
KEEPALIVE = {"tcp_keepalives_idle": "5", "tcp_keepalives_interval": "5", "tcp_keepalives_count": "2"}

_TRY = select(func.pg_try_advisory_lock(func.hashtextextended(bindparam("name", type_=String), 0)))
# A clock of the server's that was set back must not stop everything.
MOST_AHEAD_S = 5
_TAKE = text(
    "UPDATE pace SET tat = GREATEST(LEAST(COALESCE(tat, clock_timestamp()),"
    " clock_timestamp() + :ahead * interval '1 s'), clock_timestamp()) + :span * interval '1 s'"
    " RETURNING EXTRACT(EPOCH FROM tat - clock_timestamp())"
)
_NOTIFY = text(f"NOTIFY {CHANNEL}")


# https://www.postgresql.org/docs/current/view-pg-locks.html: a 64-bit key stands in two halves.
_key: ColumnElement[int] = literal_column("((classid::bigint << 32) | objid::bigint)", BigInteger)
_HELD = (
    select(_key)
    .select_from(table("pg_locks", column("locktype"), column("objsubid"), column("database"), column("pid")))
    .where(
        text("locktype = 'advisory' AND objsubid = 1 AND granted"),
        text("database = (SELECT oid FROM pg_database WHERE datname = current_database())"),
    )
)
# Every process holds the lock of its own name, whatever its version.
_OTHERS = _HELD.where(text("pid <> pg_backend_pid()"), _key != MIGRATION_LOCK).limit(1)
_GIVE_BACK = select(func.pg_advisory_unlock(func.hashtextextended(LEADER, 0)))


def ended(owner: ColumnElement[Any]) -> ColumnElement[bool]:
    """Return the condition that no process of that name holds its lock."""
    return func.hashtextextended(owner, 0).not_in(_HELD)


class AdvisoryLocks:
    """A leadership that lasts as long as its connection, and comes back by itself on a new one."""

    shared = True

    def __init__(self, engine: AsyncEngine, name: str, owner: str) -> None:
        self.owner = owner
        self._engine, self._name = engine.execution_options(isolation_level="AUTOCOMMIT"), name
        self._entered = asyncio.Event()
        self._leading, self._following = asyncio.Event(), asyncio.Event()
        self._following.set()
        self._heard, self._stirred = asyncio.Event(), asyncio.Event()
        self._to_announce = False
        self._connection: AsyncConnection | None = None
        self._session = asyncio.Lock()

    @property
    def leads(self) -> bool:
        """Whether this process holds the leader's lock, as far as it knows."""
        return self._leading.is_set()

    async def until(self, *, leads: bool) -> None:
        """Wait until this process leads, or until it does not."""
        await (self._leading if leads else self._following).wait()

    def announce(self) -> None:
        """Tell the other processes that the outbox has new rows."""
        self._to_announce = True
        self._stirred.set()

    async def take(self, count: int, interval_s: float) -> float:
        """Take slots of the shared rate; return in how many seconds they begin. Raises: StoreError."""
        async with self._session:
            if self._connection is None:
                raise StoreError(f"The database {self._name} cannot be reached at the moment.")
            with translated(self._name):
                async with asyncio.timeout(ANSWER_S):
                    given = {"span": count * interval_s, "ahead": MOST_AHEAD_S}
                    end_s = (await self._connection.execute(_TAKE, given)).scalar_one()
        return float(end_s) - count * interval_s

    async def heard(self) -> None:
        """Wait until another process has announced new rows, or may have while this one was cut off."""
        await self._heard.wait()
        self._heard.clear()

    async def stay(self) -> None:
        """Hold the locks until cancelled, again and again on a new connection where one is lost."""
        while True:
            try:
                with translated(self._name):
                    async with self._engine.connect() as connection:
                        await self._hold(connection)
            except StoreError as error:
                logger.warning("This process has lost its connection to the others: %s", error)
            finally:
                self._connection = None
                self._lead(False)
            await asyncio.sleep(AGAIN_S)

    async def entered(self) -> None:
        """Wait until the others can see this process."""
        await self._entered.wait()

    async def _hold(self, connection: AsyncConnection) -> None:
        known = False
        driver: Any = (await connection.get_raw_connection()).driver_connection
        await driver.add_listener(CHANNEL, self._hear)
        self._connection = connection
        while True:
            async with self._session, asyncio.timeout(ANSWER_S):
                if not known:
                    known = await self._try(connection, self.owner)
                    # While this process was cut off it may have missed something.
                    self._heard.set()
                # Asked even where it is held, so that a connection that died is noticed.
                self._lead(await self._still(connection) if self.leads else await self._try(connection, LEADER))
                if self._to_announce:
                    self._to_announce = False
                    await connection.execute(_NOTIFY)
            self._entered.set()
            await self._pause()

    async def _try(self, connection: AsyncConnection, name: str) -> bool:
        return bool((await connection.execute(_TRY, {"name": name})).scalar_one())

    async def _still(self, connection: AsyncConnection) -> bool:
        await connection.execute(select(1))
        return True

    async def _pause(self) -> None:
        try:
            async with asyncio.timeout(POLL_S):
                await self._stirred.wait()
        except TimeoutError:
            return
        self._stirred.clear()

    def _lead(self, leads: bool) -> None:
        if leads != self.leads:
            logger.info("This process %s", "leads now" if leads else "no longer leads")
        for event, on in ((self._leading, leads), (self._following, not leads)):
            event.set() if on else event.clear()

    def _hear(self, connection: Any, process: int, _channel: str, _text: str) -> None:
        if process != connection.get_server_pid():
            self._heard.set()


@asynccontextmanager
async def held(engine: AsyncEngine, name: str, owner: str) -> AsyncIterator[AdvisoryLocks]:
    """Hold a process's locks until the block is left."""
    locks = AdvisoryLocks(engine, name, owner)
    staying = asyncio.create_task(locks.stay(), name="leadership")
    try:
        await locks.entered()
        yield locks
    finally:
        staying.cancel()
        await asyncio.wait([staying])
        await engine.dispose()


@asynccontextmanager
async def sole(engine: AsyncEngine, name: str, *, waits: bool) -> AsyncIterator[bool]:
    """Hold the leader's lock while no other process serves; yield False where one does and is not waited for."""
    try:
        with translated(name):
            async with engine.execution_options(isolation_level="AUTOCOMMIT").connect() as connection:
                alone = await _alone(connection)
                if waits and not alone:
                    logger.warning(OCCUPIED, name)
                while waits and not alone:
                    await asyncio.sleep(POLL_S)
                    alone = await _alone(connection)
                yield alone
    finally:
        await engine.dispose()


async def _alone(connection: AsyncConnection) -> bool:
    """Take the leader's lock, unless another process holds any."""
    if not (await connection.execute(_TRY, {"name": LEADER})).scalar_one():
        return False
    if (await connection.execute(_OTHERS)).first() is None:
        return True
    await connection.execute(_GIVE_BACK)
    return False
