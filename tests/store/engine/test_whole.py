"""Whole transactions: a function does on either database what a block does, and waits for its statements alone."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from sqlalchemy import inspect, text

from bot.sandbox.world import PATIENCE_S
from digests.errors import DatabaseUnwritable, StatementTooLong
from digests.model import DeliveryState, Topic
from digests.store import Store, Transaction, statements_within
from digests.store.engine.connection import Connection
from digests.store.schema.migrations import open_database
from tests.store.cases import KEY, NOW, Desk
from tests.store.engine.test_transactions import ENDLESS


async def _gas(tx: Transaction) -> Topic:
    return await tx.topics.add("gas", {"en": "Gas"}, "gas")


async def _slugs(tx: Transaction) -> list[str]:
    return [topic.slug for topic in await tx.topics.all()]


async def test_a_function_is_kept_as_a_whole_and_its_answer_told(store: Store, other: Store) -> None:
    gas = await store.write_whole(_gas)
    async with other.read() as tx:
        assert await tx.topics.all() == [gas]
    assert await other.read_whole(_slugs) == ["gas"]


async def test_a_function_that_fails_leaves_nothing_and_says_why(store: Store) -> None:
    async def fails(tx: Transaction) -> None:
        await _gas(tx)
        raise LookupError

    with pytest.raises(LookupError):
        await store.write_whole(fails)
    assert await store.read_whole(_slugs) == []
    # Nor does it keep the next one from its connection.
    await store.write_whole(_gas)


async def test_who_only_reads_cannot_write(store: Store) -> None:
    with pytest.raises(DatabaseUnwritable):
        await store.read_whole(_gas)
    assert await store.read_whole(_slugs) == []


async def test_a_function_sees_one_moment(store: Store, other: Store) -> None:
    loop = asyncio.get_running_loop()

    async def looks_twice(tx: Transaction) -> tuple[list[str], list[str]]:
        before = await _slugs(tx)
        meanwhile = other.write_whole(_gas)
        if tx.shared:
            await meanwhile
        else:
            # Here it runs beside the loop.
            asyncio.run_coroutine_threadsafe(meanwhile, loop).result(PATIENCE_S)
        return before, await _slugs(tx)

    assert await store.read_whole(looks_twice) == ([], [])
    assert await store.read_whole(_slugs) == ["gas"]


async def test_functions_and_blocks_do_the_same(store: Store, desk: Desk) -> None:
    """The outbox goes round by functions, and what blocks see of it is what they would have written."""
    edition = await desk.edition("one", "two")
    await desk.chat(1)

    async def queue(tx: Transaction) -> int:
        return await tx.outbox.enqueue([(1, edition)], KEY, NOW)

    async def send(tx: Transaction) -> tuple[int, str]:
        (delivery,) = await tx.outbox.claim("me", NOW, 9)
        await tx.outbox.sent([(delivery.id, 77)], NOW)
        return delivery.part, delivery.message.method

    assert await store.write_whole(queue) == 2
    assert [await store.write_whole(send) for _ in range(2)] == [(0, "sendMessage"), (1, "sendMessage")]
    async with store.read() as tx:
        assert await tx.outbox.states() == {DeliveryState.SENT: 2}
        report = await tx.deliveries.entry(edition)
    assert report is not None
    assert (report.figures.queued, report.figures.sent, report.figures.last_sent_at) == (2, 2, NOW)


async def test_many_at_once_take_turns(store: Store, other: Store) -> None:
    async def add(through: Store, number: int) -> None:
        await through.write_whole(lambda tx: tx.topics.add(f"t{number}", {"en": "x"}, "x"))

    await asyncio.gather(*(add((store, other)[number % 2], number) for number in range(20)))
    assert len(await store.read_whole(_slugs)) == 20


async def test_what_takes_too_long_is_stopped_and_the_next_one_answered(url: str) -> None:
    async def endless(connection: Connection) -> object:
        return await connection.value(text(ENDLESS))

    async def one(connection: Connection) -> object:
        return await connection.value(text("SELECT 1"))

    database = await open_database(url)
    with statements_within(0.05), pytest.raises(StatementTooLong):
        await database.read_whole(endless)
    assert await database.read_whole(one) == 1
    await database.close()


async def test_what_is_cancelled_ends_and_keeps_no_connection(url: str) -> None:
    async def endless(connection: Connection) -> object:
        return await connection.value(text(ENDLESS))

    async def tables(connection: Connection) -> list[str]:
        return await connection.asked(lambda synchronous: inspect(synchronous).get_table_names())

    database = await open_database(url)
    for _ in range(3):
        task = asyncio.create_task(database.write_whole(endless))
        await asyncio.sleep(0.05)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
    assert "chats" in await asyncio.wait_for(database.write_whole(tables), PATIENCE_S)
    await database.close()


async def test_a_file_waits_for_nothing_but_statements(tmp_path: Path) -> None:
    async def waits(tx: Transaction) -> None:
        await _gas(tx)
        await asyncio.sleep(0)

    store = await Store.open(f"sqlite:///{tmp_path / 'test.db'}")
    with pytest.raises(RuntimeError):
        await store.write_whole(waits)
    assert await store.read_whole(_slugs) == []
    await store.close()
