"""Transactions: all or nothing, one moment for a reader, and no connection lost on the way."""

from __future__ import annotations

import asyncio
import os
import random
import subprocess
import sys
import threading
from contextlib import nullcontext
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.sandbox.world import PATIENCE_S
from digests.errors import DatabaseUnwritable, StatementTooLong
from digests.store import Store, statements_within
from digests.store.engine.sqlite_checkpoints import LOG_BYTES, checkpoint, copy_back, log_bytes
from digests.store.engine.sqlite_copies import copied
from digests.store.engine.sqlite_driver import connect
from digests.store.schema.migrations import open_database
from tests.store.cases import NOW, Desk


async def test_a_failed_block_leaves_nothing(store: Store) -> None:
    async def fails() -> None:
        async with store.write() as tx:
            await tx.topics.add("gas", {"en": "Gas"}, "gas")
            raise LookupError

    with pytest.raises(LookupError):
        await fails()
    async with store.read() as tx:
        assert await tx.topics.all() == []


async def test_what_need_not_outlast_the_power_is_there_for_all_the_same(store: Store, other: Store) -> None:
    async with store.write(lasting=False) as tx:
        gas = await tx.topics.add("gas", {"en": "Gas"}, "gas")
    async with other.write() as tx:
        assert await tx.topics.all() == [gas]


async def test_only_a_transaction_that_need_not_last_waits_for_no_disk(tmp_path: Path) -> None:
    async def synchronous(*, lasting: bool) -> int:
        async with database.write(lasting=lasting) as connection:
            return int(await connection.value(text("PRAGMA synchronous")))

    database = await open_database(f"sqlite:///{tmp_path / 'test.db'}")
    assert [await synchronous(lasting=lasting) for lasting in (True, False, False, True)] == [2, 1, 1, 2]
    await database.close()


async def test_a_log_that_was_copied_back_begins_anew_and_short(tmp_path: Path) -> None:
    file = tmp_path / "test.db"
    database = await open_database(f"sqlite:///{file}")
    async with database.write() as connection:
        await connection.run(text("CREATE TABLE pages (page BLOB)"))
        many = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5000)"
        await connection.run(text(f"INSERT INTO pages {many} SELECT randomblob(4000) FROM n"))
    assert log_bytes(file) > LOG_BYTES
    async with asyncio.timeout(PATIENCE_S):
        # The checkpoint that is made beside may be at it just now; another one does nothing then.
        while log_bytes(file) > LOG_BYTES:
            await asyncio.to_thread(checkpoint, file)
            async with database.write() as connection:
                await connection.run(text("INSERT INTO pages VALUES (NULL)"))
    assert file.stat().st_size > LOG_BYTES
    await database.close()


async def test_a_copy_of_the_file_alone_lacks_little(tmp_path: Path) -> None:
    file = tmp_path / "test.db"
    database = await open_database(f"sqlite:///{file}")
    copying = asyncio.create_task(copy_back(file, lag_s=0))
    async with database.write() as connection:
        await connection.run(text("INSERT INTO meta VALUES ('late', 'words')"))
    async with asyncio.timeout(60):
        while b"latewords" not in await asyncio.to_thread(file.read_bytes):
            pass
    copying.cancel()
    await database.close()


async def test_a_reader_sees_one_moment(store: Store, other: Store) -> None:
    async with store.read() as before:
        assert await before.topics.all() == []
        async with other.write() as tx:
            gas = await tx.topics.add("gas", {"en": "Gas"}, "gas")
            async with store.read() as during:
                assert await during.topics.all() == []
        assert await before.topics.all() == []
        async with store.read() as after:
            assert await after.topics.all() == [gas]


async def test_a_reader_cannot_write(store: Store) -> None:
    with pytest.raises(DatabaseUnwritable):
        async with store.read() as tx:
            await tx.topics.add("gas", {"en": "Gas"}, "gas")
    async with store.write() as tx:
        await tx.topics.add("gas", {"en": "Gas"}, "gas")


async def test_many_writers_take_turns(store: Store, other: Store, desk: Desk) -> None:
    drafts = [await desk.draft() for _ in range(40)]

    async def publish(place: int) -> int | None:
        async with (store, other)[place % 2].write() as tx:
            article = await tx.articles.publish(drafts[place].id, NOW)
        return article.number if article else None

    numbers = await asyncio.gather(*(publish(place) for place in range(40)))
    assert sorted(number or 0 for number in numbers) == list(range(1, 41))


async def test_readers_do_not_wait_for_a_writer(store: Store, desk: Desk) -> None:
    await desk.topic()
    async with store.write() as tx:
        await tx.topics.add("rail", {"en": "Rail"}, "rail")

        async def look() -> int:
            async with store.read() as reading:
                return len(await reading.topics.all())

        assert await asyncio.wait_for(asyncio.gather(*(look() for _ in range(30))), PATIENCE_S) == [1] * 30


async def test_what_is_cancelled_keeps_no_connection_and_changes_nothing(store: Store, desk: Desk) -> None:
    chance = random.Random(7)

    async def work(place: int) -> None:
        async with store.read() as reading:
            await reading.articles.last_number()
        async with store.write() as tx:
            await tx.topics.add(f"t{place}", {"en": "x"}, "x")
            await tx.topics.add(f"u{place}", {"en": "x"}, "x")

    ended: list[BaseException | None] = []
    for batch in range(15):
        with statements_within(PATIENCE_S) if batch % 2 else nullcontext():
            tasks = [asyncio.create_task(work(100 * batch + place)) for place in range(12)]
        for _ in range(chance.randrange(60)):
            await asyncio.sleep(0)
        for task in tasks:
            task.cancel()
        ended += await asyncio.gather(*tasks, return_exceptions=True)
    assert {type(each) for each in ended} <= {asyncio.CancelledError, type(None)}

    async def look() -> list[str]:
        async with store.read() as reading:
            found = [topic.slug for topic in await reading.topics.all()]
            await asyncio.sleep(0.01)
        return found

    seen = await asyncio.wait_for(asyncio.gather(*(look() for _ in range(30))), PATIENCE_S)
    kept = set(seen[0])
    assert {slug[1:] for slug in kept if slug[0] == "t"} == {slug[1:] for slug in kept if slug[0] == "u"}
    await asyncio.wait_for(desk.topic("after"), PATIENCE_S)


async def test_a_slow_statement_holds_nobody_up(url: str, store: Store) -> None:
    database = await open_database(url)
    slow = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 300000) SELECT max(x) FROM n"
    turns = 0
    async with database.read() as connection:
        task = asyncio.create_task(connection.value(text(slow)))
        while not task.done():
            await asyncio.sleep(0.001)
            turns += 1
        assert await task == 300_000
    assert turns > 10
    await database.close()


ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i > 0) SELECT max(i) FROM n"
ENDLESS_ONES = text("SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE 'WITH RECURSIVE%'")


async def test_a_question_that_takes_longer_than_it_may_is_stopped_and_the_next_one_answered(url: str) -> None:
    endless = text(ENDLESS)
    database = await open_database(url)
    for _ in range(3):
        with pytest.raises(StatementTooLong):
            async with database.read(within_s=0.05) as connection:
                await connection.value(endless)
    async with database.read() as connection:
        assert await connection.value(text("SELECT 1")) == 1
    await database.close()


async def test_what_people_cause_is_stopped_and_what_nobody_waits_for_is_not(url: str) -> None:
    database = await open_database(url)
    longer = text(ENDLESS.replace("i > 0", "i < 300000"))

    async def asked() -> int:
        async with database.read() as connection:
            return int(await connection.value(longer))

    with statements_within(0.005):
        caused = [asyncio.create_task(asked()) for _ in range(3)]
    assert await asked() == 300_000
    told = await asyncio.gather(*caused, return_exceptions=True)
    assert [type(each) for each in told] == [StatementTooLong] * 3
    await database.close()


def workers() -> set[threading.Thread]:
    """Return the threads that statements run on."""
    return {each for each in threading.enumerate() if "_connection_worker" in each.name}


async def test_a_question_that_is_cancelled_says_so_ends_and_keeps_no_connection(url: str) -> None:
    async def ask(within_s: float | None) -> None:
        async with database.read(within_s) as connection:
            await connection.value(text("SELECT 1"))
            asked.release()
            await connection.value(text(ENDLESS))

    database, asked, before = await open_database(url), asyncio.Semaphore(0), workers()
    # More than there are connections.
    for patience_s in [None, PATIENCE_S] * 5:
        asking = asyncio.create_task(ask(patience_s))
        await asked.acquire()
        asking.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asking
    for each in workers() - before:
        await asyncio.to_thread(each.join, PATIENCE_S)
        assert not each.is_alive()
    async with asyncio.timeout(PATIENCE_S), database.read() as connection:
        while not database.dialect.one_writer and await connection.value(ENDLESS_ONES):
            pass
    await database.close()


async def test_who_asks_a_lot_is_stopped_between_two_questions_as_well(url: str) -> None:
    database = await open_database(url)

    async def ask_on() -> None:
        async with database.read(within_s=0.1) as connection:
            while True:
                await connection.value(text("SELECT 1"))

    with pytest.raises(StatementTooLong):
        await ask_on()
    await database.close()


def modes(folder: Path) -> list[tuple[str, int]]:
    return [(each.name, each.stat().st_mode & 0o777) for each in folder.iterdir()]


async def test_the_files_of_a_database_are_read_by_their_owner_alone(tmp_path: Path) -> None:
    file = tmp_path / "test.db"
    old_mask = os.umask(0)
    try:
        file.touch(0o644)
        for _ in range(2):
            database = await open_database(f"sqlite:///{file}")
            async with database.write() as connection:
                await connection.run(text("CREATE TABLE IF NOT EXISTS notes (note TEXT)"))
            copied(file, 1)
            assert {mode for name, mode in modes(tmp_path) if not name.endswith(".lock")} == {0o600}
            await database.close()
            file.chmod(0o644)
    finally:
        os.umask(old_mask)


WRITES = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("INSERT INTO notes VALUES ('new')")
connection.close()
"""


async def test_what_another_process_writes_and_leaves_is_seen_by_whoever_stays(tmp_path: Path) -> None:
    """Where the locks of this process were gone, the other would take itself for the last, and put the log away."""
    file, count = tmp_path / "test.db", text("SELECT count(*) FROM notes")
    database = await open_database(f"sqlite:///{file}")
    async with database.write() as connection:
        await connection.run(text("CREATE TABLE notes (note TEXT)"))
    async with connect(str(file)) as beside:
        await beside.execute_fetchall("SELECT 1")
        for written in (1, 2):
            await asyncio.to_thread(subprocess.run, (sys.executable, "-c", WRITES, str(file)), check=True)
            async with database.read() as connection:
                assert await connection.value(count) == written
    await database.close()
