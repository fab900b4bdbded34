"""How the processes on one database know of each other: by locks that end with the process that holds them.

One of them leads: it ticks, and polls where updates are polled. Two leaders would do no harm, since every row of the
outbox is unique; one is enough.
"""

from __future__ import annotations

import asyncio
import fcntl
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Protocol

logger = logging.getLogger(__name__)

# A process that waits for another to end looks so often.
POLL_S = 0.1
OCCUPIED = (
    "Another newsdigest runs on %s: this one waits until that one ends. SQLite serves one process at a time; "
    "use PostgreSQL to run several."
)


class Leadership(Protocol):
    """This process among those on the database; ``owner`` is its name in the rows that it claims.

    ``shared`` tells whether others may deliver at the same time.
    """

    @property
    def shared(self) -> bool: ...

    @property
    def owner(self) -> str: ...

    @property
    def leads(self) -> bool:
        """Whether this process is the one that leads."""

    async def until(self, *, leads: bool) -> None:
        """Wait until this process leads, or until it does not."""

    def announce(self) -> None:
        """Tell the other processes that the outbox has new rows; one that misses it finds them a little later."""

    async def take(self, count: int, interval_s: float) -> float:
        """Take so many slots, so far apart, of the rate that all share; return in how many seconds they begin.

        Raises: StoreError.
        """

    async def heard(self) -> None:
        """Wait until another process has announced new rows since the last time."""


class SoleProcess:
    """A process that has nobody beside it."""

    leads, shared = True, False

    def __init__(self, owner: str) -> None:
        self.owner = owner

    async def until(self, *, leads: bool) -> None:
        """Return at once where asked to wait for the lead, never where asked to wait for its end."""
        if not leads:
            await asyncio.Event().wait()

    def announce(self) -> None:
        """Do nothing: nobody is there to hear it."""

    async def take(self, count: int, interval_s: float) -> float:
        """Return 0: the whole rate is its own."""
        return 0.0

    async def heard(self) -> None:
        """Never return."""
        await asyncio.Event().wait()


@asynccontextmanager
async def alone_on(database: Path, owner: str) -> AsyncIterator[Leadership]:
    """Wait until no other process has taken a database file for itself, and take it."""
    async with locked(database, waits=True):
        yield SoleProcess(owner)


@asynccontextmanager
async def locked(database: Path, *, waits: bool) -> AsyncIterator[bool]:
    """Take a database file for this process; yield False where another one has. The lock is a file beside it."""
    lock = database.with_name(f"{database.name}-lock").open("ab")
    try:
        taken = _locked(lock.fileno())
        if waits and not taken:
            logger.warning(OCCUPIED, database.name)
            await _until_locked(lock.fileno())
        yield taken or waits
    finally:
        lock.close()


async def _until_locked(file: int) -> None:
    """Look again and again: a blocking wait for the lock would hold a thread that nothing can end."""
    while True:
        await asyncio.sleep(POLL_S)
        if _locked(file):
            return


def _locked(file: int) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError as error:
        # Some network file systems have no locks: then the operator must see to it that one process runs.
        logger.warning("The database cannot be locked for this process alone (%s)", error)
    return True
