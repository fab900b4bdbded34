"""The log beside a database: its own is taken, one that another database left is not, and nothing is lost."""

from __future__ import annotations

import asyncio
import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from digests.errors import ForeignLog, StoreError
from digests.store import Store
from digests.store.backups import back_up, look_at
from digests.store.engine import sqlite_logs
from tests.store.cases import NOW

NOTES = "SELECT value FROM meta WHERE name = 'said'"


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever is put there later than the log was so by somebody else: nobody waits two minutes here."""
    monkeypatch.setattr(sqlite_logs, "PUT_AFTER_NS", 0)


def content(*files: Path) -> list[bytes]:
    return [each.read_bytes() for each in files]


def touch(file: Path) -> None:
    """Change a file now, as who puts it there."""
    file.touch()


async def note(url: str, value: str) -> None:
    store = await Store.open(url)
    async with store.write() as tx:
        await tx.notes.put("said", value)
    await store.close()


async def noted(url: str) -> str | None:
    store = await Store.open(url)
    try:
        async with store.read() as tx:
            return await tx.notes.get("said")
    finally:
        await store.close()


def killed(file: Path, value: str) -> None:
    """Leave a database as a process does that is killed after it has noted something: with its log."""
    kept = [Path(f"{file}{end}") for end in ("", "-wal", "-shm")]
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("UPDATE meta SET value = ? WHERE name = 'said'", (value,))
        connection.commit()
        for each in kept:
            shutil.copyfile(each, each.with_name(f"left-{each.name}"))
    for each in kept:
        # Written over, as the killed process has written them: first the database, then the log.
        each.write_bytes(each.with_name(f"left-{each.name}").read_bytes())
        each.with_name(f"left-{each.name}").unlink()


@pytest.fixture
async def file(database: str, tmp_path: Path) -> Path:
    """A database that says "new" in a log that was left, and "old" without it; ``kept.db`` says "older"."""
    await note(database, "older")
    await asyncio.to_thread(shutil.copyfile, tmp_path / "test.db", tmp_path / "kept.db")
    await note(database, "old")
    await asyncio.to_thread(killed, tmp_path / "test.db", "new")
    return tmp_path / "test.db"


async def test_what_a_killed_process_left_is_there(file: Path) -> None:
    assert await noted(f"sqlite:///{file}") == "new"


@pytest.mark.parametrize("put", [shutil.copyfile, shutil.copy2, os.replace])
async def test_a_copy_beside_a_log_that_was_left_is_noticed_and_nothing_is_touched(file: Path, put: object) -> None:
    assert callable(put)
    put(file.with_name("kept.db"), file)
    log = file.with_name("test.db-wal")
    before = content(file, log)
    url = f"sqlite:///{file}"
    for opens in (Store.open(url), look_at(url, NOW), back_up(url, file.with_name("b.gz"), NOW)):
        with pytest.raises(ForeignLog) as refused:
            await opens
        assert "move the log away" in str(refused.value)
    assert content(file, log) == before
    os.replace(log, file.with_name("moved-away"))  # noqa: PTH105
    assert await noted(url) == "older"


async def test_who_knows_that_both_belong_together_can_say_so(file: Path) -> None:
    touch(file)
    with pytest.raises(StoreError):
        await noted(f"sqlite:///{file}")
    touch(file.with_name("test.db-wal"))
    assert await noted(f"sqlite:///{file}") == "new"


async def test_a_log_that_says_nothing_new_is_no_trouble(file: Path) -> None:
    with closing(sqlite3.connect(f"{file.as_uri()}?mode=rw", uri=True)) as reader:
        reader.execute(NOTES).fetchone()
        with closing(sqlite3.connect(file)) as other:
            other.execute("PRAGMA wal_checkpoint(FULL)")
        touch(file)
        assert await noted(f"sqlite:///{file}") == "new"
