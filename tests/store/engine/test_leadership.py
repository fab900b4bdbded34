"""The processes on one database: who lives, who leads, and what becomes of the work of one that ends."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import text

from bot.sandbox.world import PATIENCE_S
from digests.model import DeliveryState, NewUpdate
from digests.store import Store
from tests.postgresql import Server
from tests.store.cases import NOW, Desk

SENDING, UNKNOWN = DeliveryState.SENDING, DeliveryState.UNKNOWN


@pytest.fixture
async def shared(server: Server) -> AsyncIterator[Store]:
    """A fresh database on PostgreSQL."""
    store = await Store.open(await server.new())
    yield store
    await store.close()


async def abandoned(store: Store) -> int:
    async with store.write() as tx:
        return await tx.outbox.abandoned("a third")


async def test_one_alone_leads_at_once(store: Store) -> None:
    async with store.leadership() as leadership:
        await asyncio.wait_for(leadership.until(leads=True), PATIENCE_S)
        assert leadership.leads
        leadership.announce()


async def test_the_lead_passes_on_when_the_leader_ends(shared: Store) -> None:
    leading = shared.leadership()
    first = await leading.__aenter__()
    async with shared.leadership() as second:
        assert (first.leads, second.leads) == (True, False)
        await leading.__aexit__(None, None, None)
        await asyncio.wait_for(second.until(leads=True), PATIENCE_S)


async def test_what_a_process_has_in_flight_is_its_own_while_it_lives(shared: Store) -> None:
    desk = Desk(shared)
    await desk.queued(1, 2, 3)
    async with shared.leadership() as living:
        async with shared.leadership() as dying:
            await desk.claim(limit=1, owner=living.owner)
            await desk.claim(limit=2, owner=dying.owner)
            assert await abandoned(shared) == 0
        assert await abandoned(shared) == 2
        async with shared.read() as tx:
            assert await tx.outbox.states() == {SENDING: 1, UNKNOWN: 2}


async def test_a_process_that_is_cut_off_comes_back_and_another_leads_meanwhile(
    server: Server, shared: Store, caplog: pytest.LogCaptureFixture
) -> None:
    desk = Desk(shared)
    async with shared.leadership() as first, shared.leadership() as second:
        await first.heard()
        assert first.leads
        await server.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory'"
            " GROUP BY pid HAVING count(*) = 2"
        )
        await asyncio.wait_for(first.until(leads=False), PATIENCE_S)
        await asyncio.wait_for(second.until(leads=True), PATIENCE_S)
        assert "has lost its connection" in caplog.text
        await asyncio.wait_for(first.heard(), PATIENCE_S)
        await desk.queued(1)
        await desk.claim(owner=first.owner)
        assert await abandoned(shared) == 0, "the first holds its name again"
        assert not first.leads


async def test_news_of_the_outbox_reach_the_others(shared: Store) -> None:
    async with shared.leadership() as first, shared.leadership() as second:
        await asyncio.gather(first.heard(), second.heard())
        first.announce()
        await asyncio.wait_for(second.heard(), PATIENCE_S)
        second.announce()
        await asyncio.wait_for(first.heard(), PATIENCE_S)


async def test_a_second_process_on_sqlite_waits_and_says_so(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    url = f"sqlite:///{tmp_path / 'news.db'}"
    store, other = await Store.open(url), await Store.open(url)
    waiting = other.leadership()
    async with store.leadership():
        entering = asyncio.ensure_future(waiting.__aenter__())
        done, _ = await asyncio.wait([entering], timeout=0.1)
        assert not done
    assert "Another newsdigest runs on news.db" in caplog.text
    assert (await asyncio.wait_for(entering, PATIENCE_S)).leads
    await waiting.__aexit__(None, None, None)
    await store.close()
    await other.close()


async def test_slots_of_the_rate_are_given_to_one_only_and_without_a_gap(shared: Store) -> None:
    async with shared.leadership() as first, shared.leadership() as second:
        began = asyncio.get_running_loop().time()
        taken = [await each.take(100, 0.01) for each in (first, second) * 3]
        took_s = asyncio.get_running_loop().time() - began
    for place, after_s in enumerate(taken):
        assert place - took_s - 0.01 <= after_s <= place + 0.01


async def test_a_server_whose_clock_was_set_back_does_not_stop_everything(shared: Store, server: Server) -> None:
    async with shared.leadership() as leadership:
        async with shared._database.write() as connection:
            await connection.run(text("UPDATE pace SET tat = now() + interval '1 day'"))
        assert await leadership.take(1, 0.01) <= 5.1


async def test_a_chat_is_left_to_the_process_that_has_something_of_it_in_hand(shared: Store) -> None:
    async def taken(*new: NewUpdate, by: str) -> list[int]:
        return [each.update_id for each in await shared.inbox_notes.write(by, NOW, new)]

    hello, again, other = NewUpdate(5, "1", "{}"), NewUpdate(6, "1", "{}"), NewUpdate(7, "2", "{}")
    async with shared.leadership() as here:
        async with shared.leadership() as there:
            assert await taken(hello, by=there.owner) == [5]
            assert await taken(again, other, by=here.owner) == [7]
            async with shared.read() as tx:
                assert [each.update_id for each in await tx.inbox.assigned(there.owner, 0)] == [5, 6]
        assert await taken(NewUpdate(8, "1", "{}"), by=here.owner) == [8]
