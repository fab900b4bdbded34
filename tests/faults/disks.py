"""What happens to the database in the middle of a push."""

from __future__ import annotations

import asyncio
import os
import resource
import sqlite3
import time
from contextlib import closing
from pathlib import Path

from sqlalchemy import make_url

from digests.errors import StoreError
from digests.scheduler import Scheduler
from digests.store import Store
from tests.faults.deadlines import ended
from tests.faults.harness import Harness
from tests.postgresql import Server

READERS = 90
# Longer than the store waits for a lock here, and than it waits before it tries again.
HELD_S = 0.3


async def disk_full(harness: Harness) -> None:
    """The disk is full for a while: nothing more can be written down, so nothing more is claimed.

    The process may not let its files grow: to SQLite that is as a full disk, and needs no disk of its own.
    """
    await _prepared(harness)
    process = await harness.start()
    await harness.received(READERS // 3)
    assert process.pid is not None
    _limit(process.pid, Path(f"{_file(harness)}-wal").stat().st_size)  # noqa: ASYNC240  # takes no time
    await asyncio.sleep(HELD_S)
    before = await harness.waiting()
    await asyncio.sleep(HELD_S)
    harness.seen["claimed on a full disk"] = before - await harness.waiting()
    _limit(process.pid, resource.RLIM_INFINITY)
    await harness.all_left()
    process.terminate()
    await ended(process)
    await harness.run_to_the_end()


async def database_locked(harness: Harness) -> None:
    """Another program holds the database longer than anybody waits for it."""
    await _prepared(harness)
    impatient = await Store.open(f"{harness.url}?timeout=0.05")
    try:
        async with harness.pushing(impatient) as scheduler:
            pushing = await _midway(harness, scheduler)
            await asyncio.to_thread(_hold, _file(harness))
            await _finished(harness, scheduler, pushing)
    finally:
        await impatient.close()


async def torn_wal(harness: Harness) -> None:
    """The power fails while a transaction is being written: the log ends in half a page."""
    await _prepared(harness)
    process = await harness.start()
    await harness.received(READERS // 3)
    process.kill()
    await asyncio.to_thread(process.join)
    main, log = Path(_file(harness)), Path(f"{_file(harness)}-wal")
    as_it_was = main.read_bytes(), log.read_bytes()  # noqa: ASYNC240  # nothing else happens here
    # The last one to close would tidy up.
    await harness.store.close()
    _lay(main, log, *as_it_was)
    harness.store = await Store.open(harness.url)
    harness.unknown_allowed += READERS
    await harness.run_to_the_end()


async def server_restarted(harness: Harness, server: Server) -> None:
    """PostgreSQL is restarted, every connection lost."""
    await _prepared(harness)
    async with harness.pushing() as scheduler:
        pushing = await _midway(harness, scheduler)
        await asyncio.to_thread(server.restart)
        await _finished(harness, scheduler, pushing)


async def server_crashed(harness: Harness, server: Server) -> None:
    """PostgreSQL is killed and recovers from its log."""
    await _prepared(harness)
    async with harness.pushing() as scheduler:
        pushing = await _midway(harness, scheduler)
        await asyncio.to_thread(server.restart, "immediate")
        await _finished(harness, scheduler, pushing)


def _hold(file: str) -> None:
    with closing(sqlite3.connect(file, isolation_level=None, timeout=10)) as other:
        other.execute("BEGIN IMMEDIATE")
        time.sleep(HELD_S)


def _lay(main: Path, log: Path, pages: bytes, frames: bytes) -> None:
    """Put the files back, half a frame at the end of the log: only length and checksum tell that it is torn."""
    main.write_bytes(pages)
    log.write_bytes(frames + frames[32:56] + os.urandom(2000))


async def _prepared(harness: Harness) -> None:
    await harness.article()
    await harness.readers(READERS)


async def _midway(harness: Harness, scheduler: Scheduler) -> asyncio.Task[int]:
    pushing = asyncio.create_task(scheduler.tick_now())
    await harness.received(READERS // 3)
    return pushing


async def _finished(harness: Harness, scheduler: Scheduler, pushing: asyncio.Task[int]) -> None:
    try:
        await pushing
    except StoreError:
        # A tick that meets the fault is left to the next minute.
        await scheduler.tick_now()
    await harness.all_left()
    await scheduler.drained()


def _limit(pid: int, largest_bytes: int) -> None:
    resource.prlimit(pid, resource.RLIMIT_FSIZE, (largest_bytes, resource.RLIM_INFINITY))


def _file(harness: Harness) -> str:
    return make_url(harness.url).database or ""
