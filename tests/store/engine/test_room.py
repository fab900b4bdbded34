"""The file of a database gives back what it no longer needs, a little at a time; one of an older version never does."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text

from digests.errors import DatabaseBusy
from digests.store import Store
from digests.store.engine.sqlite_room import SPARE_PAGES, STEP_PAGES
from digests.store.room import Room, room_of, write_anew

PAGE = 4096
# So much comes and goes again.
PAGES = 3 * SPARE_PAGES


async def fill_and_empty(store: Store) -> None:
    async with store._database.write() as connection:
        await connection.run(text("CREATE TABLE ballast (page BLOB)"))
        await connection.run(text("INSERT INTO ballast VALUES (:page)"), [{"page": bytes(PAGE)} for _ in range(PAGES)])
    async with store._database.write() as connection:
        await connection.run(text("DELETE FROM ballast"))


async def room(url: str) -> Room:
    found = await room_of(url)
    assert found is not None
    return found


async def test_a_file_gives_back_what_it_does_not_need_soon(database: str) -> None:
    store = await Store.open(database)
    await fill_and_empty(store)
    full, steps = await room(database), 1
    assert full.shrinks
    while await store.give_back_room():
        steps += 1
    less = await room(database)
    assert less.free_bytes == SPARE_PAGES * PAGE
    assert full.size_bytes - less.size_bytes >= full.free_bytes - less.free_bytes > PAGES * PAGE // 2
    assert steps >= (full.free_bytes - less.free_bytes) // (PAGE * STEP_PAGES)
    async with store.read() as tx:
        assert await tx.articles.last_id() == 0
    await store.close()


@pytest.fixture
def older(database: str) -> str:
    """A database that was made before files shrank."""
    with closing(sqlite3.connect(Path(database.partition(":///")[2]), isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.execute("PRAGMA auto_vacuum = NONE")
        connection.execute("VACUUM")
    return database


async def test_an_older_file_is_written_anew_where_nobody_serves_on_it(older: str) -> None:
    store = await Store.open(older)
    await fill_and_empty(store)
    assert not await store.give_back_room()
    assert not (await room(older)).shrinks
    async with store.leadership():
        with pytest.raises(DatabaseBusy, match="stop it"):
            await write_anew(older)
    await store.close()
    before = await room(older)
    await write_anew(older)
    after = await room(older)
    assert after.shrinks
    assert after.free_bytes == 0 < before.free_bytes
    assert after.size_bytes < before.size_bytes // 2
    store = await Store.open(older)
    await store.close()
