"""What goes wrong under a database becomes one sentence, and nothing is lost."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from importlib import util
from pathlib import Path

import pytest
from sqlalchemy import make_url, text
from sqlalchemy.exc import DBAPIError

from digests.errors import (
    DatabaseAway,
    DatabaseBusy,
    DatabaseDamaged,
    DatabaseFull,
    DatabaseRefused,
    DatabaseUnwritable,
    DigestsError,
    StoreError,
)
from digests.store import Store
from digests.store.engine.errors import translated
from digests.store.schema.migrations import open_database
from tests.postgresql import Server
from tests.store.cases import Desk, a_chat

NOBODY = 65534


@pytest.fixture
def shelf() -> Iterator[Path]:
    """A folder that everybody can read and nobody else can write, while we are nobody ourselves."""
    folder = Path(tempfile.mkdtemp(prefix="shelf"))
    folder.chmod(0o555)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


@pytest.fixture
def nobody() -> Iterator[None]:
    """Give up the rights of root, who may write everywhere."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    yield
    os.seteuid(0)


def permit(path: Path, mode: int) -> None:
    path.chmod(mode)


async def refused(url: str, kind: type[StoreError]) -> str:
    with pytest.raises(StoreError) as error:
        await Store.open(url)
    assert type(error.value) is kind
    return str(error.value)


async def test_a_folder_that_does_not_exist(tmp_path: Path) -> None:
    sentence = await refused(f"sqlite:///{tmp_path}/no/news.db", DatabaseUnwritable)
    assert f"{tmp_path}/no/news.db" in sentence


async def test_a_folder_instead_of_a_file(tmp_path: Path) -> None:
    await refused(f"sqlite:///{tmp_path}", DatabaseUnwritable)


@pytest.mark.usefixtures("nobody")
async def test_a_folder_without_the_right_to_write(shelf: Path) -> None:
    await refused(f"sqlite:///{shelf}/news.db", DatabaseUnwritable)


async def test_a_file_without_the_right_to_write(shelf: Path, request: pytest.FixtureRequest) -> None:
    url = f"sqlite:///{shelf}/news.db"
    permit(shelf, 0o755)
    await (await Store.open(url)).close()
    permit(shelf / "news.db", 0o444)
    permit(shelf, 0o555)
    request.getfixturevalue("nobody")
    await refused(url, DatabaseUnwritable)


async def test_a_file_opened_for_reading_only(tmp_path: Path) -> None:
    await (await Store.open(f"sqlite:///{tmp_path}/news.db")).close()
    await refused(f"sqlite:///file:{tmp_path}/news.db?mode=ro&uri=true", DatabaseUnwritable)


@pytest.mark.parametrize("content", [b"This is a letter, no database. " * 40, b"SQLite format 3\0" + b"\xff" * 5000])
async def test_a_file_that_is_no_database(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "news.db"
    path.write_bytes(content)
    await refused(f"sqlite:///{path}", DatabaseDamaged)
    assert path.read_bytes() == content


async def test_a_broken_file(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    await (await Store.open(f"sqlite:///{path}")).close()
    whole = path.read_bytes()
    path.write_bytes(whole[:4096] + os.urandom(len(whole) - 4096))
    await refused(f"sqlite:///{path}", DatabaseDamaged)


async def test_a_full_disk_loses_nothing_and_passes(tmp_path: Path) -> None:
    database = await open_database(f"sqlite:///{tmp_path}/news.db")
    topics = "INSERT INTO topics (slug, names, query, emoji) VALUES (:slug, '{}', :query, '')"
    async with database.write() as connection:
        await connection.run(text(topics), {"slug": "kept", "query": "x"})
        await connection.value(text("PRAGMA max_page_count = 1"))
    with pytest.raises(DatabaseFull, match=r"news\.db is full"):
        async with database.write() as connection:
            await connection.run(text(topics), {"slug": "lost", "query": "x" * 1_000_000})
    async with database.write() as connection:
        await connection.value(text("PRAGMA max_page_count = 1000000"))
        await connection.run(text(topics), {"slug": "later", "query": "x" * 1_000_000})
    async with database.read() as connection:
        assert [row[0] for row in await connection.rows(text("SELECT slug FROM topics"))] == ["kept", "later"]
    await database.close()


async def test_a_database_that_another_process_holds(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/news.db?timeout=0.05"
    store = await Store.open(url)
    other = sqlite3.connect(tmp_path / "news.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(DatabaseBusy):
        await Desk(store).topic()
    await refused(url, DatabaseBusy)
    async with store.read() as tx:
        assert await tx.topics.all() == []
    other.close()
    await Desk(store).topic()
    await store.close()


async def test_a_row_that_another_process_holds_too_long(server: Server) -> None:
    url = await server.new()
    database, other = await open_database(url), await open_database(url)
    lock = text("SELECT value FROM counters FOR UPDATE")
    async with database.write() as connection:
        await connection.value(lock)
        async with other.write() as waiting:
            await waiting.run(text("SET LOCAL lock_timeout = '50ms'"))
            with pytest.raises(DatabaseBusy):
                await waiting.value(lock)
    for each in (database, other):
        await each.close()


async def test_a_server_that_is_not_there() -> None:
    sentence = await refused("postgresql://news:secret@127.0.0.1:1/news", DatabaseAway)
    assert "cannot be reached" in sentence
    assert "secret" not in sentence


async def test_a_database_that_the_server_does_not_have(server: Server) -> None:
    sentence = await refused(server.url("nothing"), DatabaseRefused)
    assert "has no database nothing" in sentence


async def test_a_server_that_only_reads(server: Server) -> None:
    url = await server.new()
    await server.execute(f"ALTER DATABASE {make_url(url).database} SET default_transaction_read_only = on")
    await refused(url, DatabaseUnwritable)


async def test_a_server_that_ends_and_comes_back(server: Server) -> None:
    url = await server.new()
    store = await Store.open(url)
    end = f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{make_url(url).database}'"

    async def loses_its_connection(*, looks_away: bool) -> None:
        async with store.write() as tx:
            await tx.topics.all()
            await server.execute(end)
            with suppress(StoreError if looks_away else NeverRaised):
                await tx.topics.all()

    for looks_away in (True, False):
        with pytest.raises(StoreError, match="cannot be reached"):
            await loses_its_connection(looks_away=looks_away)
    async with store.read() as tx:
        assert await tx.topics.all() == []
    await store.close()


@pytest.mark.parametrize("url", ["", "news", "mysql://localhost/news", "oracle://x/y", "sqlite://news.db"])
async def test_an_address_that_cannot_serve(url: str) -> None:
    await refused(url, StoreError)


async def test_postgresql_without_its_driver(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(util, "find_spec", lambda name: None)
    monkeypatch.setattr("digests.store.engine.database.find_spec", lambda name: None)
    assert "extra `postgresql`" in await refused("postgresql://localhost/news", StoreError)


class NeverRaised(Exception):
    """Raised by nobody."""


class PostgresTrouble(Exception):
    """An error as asyncpg raises it."""

    def __init__(self, sqlstate: str) -> None:
        super().__init__("details")
        self.sqlstate = sqlstate


@pytest.mark.parametrize(
    ("sqlstate", "kind"),
    [
        ("53100", DatabaseFull), ("55P03", DatabaseBusy), ("40P01", DatabaseBusy), ("25006", DatabaseUnwritable),
        ("28P01", DatabaseRefused), ("28000", DatabaseRefused), ("XX001", DatabaseDamaged), ("57P01", DatabaseAway),
        ("08006", DatabaseAway), ("53300", DatabaseAway),
    ],
)  # fmt: skip
def test_each_trouble_of_a_server_has_its_kind(sqlstate: str, kind: type[DigestsError]) -> None:
    for error in (PostgresTrouble(sqlstate), DBAPIError("SELECT", {}, PostgresTrouble(sqlstate))):
        with pytest.raises(StoreError) as raised, translated("news"):
            raise error
        assert type(raised.value) is kind
        assert "news" in str(raised.value)


@pytest.mark.parametrize("error", [PostgresTrouble("23505"), ValueError("ours"), sqlite3.IntegrityError("ours")])
def test_our_own_bugs_stay_what_they_are(error: Exception) -> None:
    with pytest.raises(type(error)), translated("news"):
        raise error


async def test_an_error_tells_nothing_of_what_was_stored(store: Store) -> None:
    async with store.write() as tx:
        await tx.topics.add("gas", {"en": "x"}, "private words")
        with pytest.raises(DBAPIError) as error:
            await tx.topics.add("gas", {"en": "x"}, "private words")
    assert "private words" not in str(error.value)


async def test_what_fails_in_the_block_is_not_blamed_on_the_database(store: Store) -> None:
    async def fails() -> None:
        async with store.write() as tx:
            await tx.chats.add(a_chat(1))
            raise FileNotFoundError("ours")

    with pytest.raises(FileNotFoundError):
        await fails()
    async with store.read() as tx:
        assert await tx.chats.count() == 0
