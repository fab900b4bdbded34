"""The pace of a chat holds whichever process sends its next message."""

from __future__ import annotations

from datetime import datetime, timedelta

from digests.model import ChatKind, Delivery
from digests.store import Store
from digests.timing.pacer import CHAT_INTERVAL_S, GROUP_LIMIT, GROUP_WINDOW_S
from tests.store.cases import NOW, Desk

SECOND, MOMENT = timedelta(seconds=CHAT_INTERVAL_S), timedelta(milliseconds=1)
GROUP = -100


async def claimed(store: Store, owner: str, now: datetime) -> list[Delivery]:
    async with store.write() as tx:
        return await tx.outbox.claim(owner, now, 100)


async def sent(store: Store, found: list[Delivery], now: datetime) -> None:
    async with store.write() as tx:
        await tx.outbox.sent([(each.id, each.part + 1) for each in found], now)
        await tx.pace.rest([each.chat_id for each in found], now)


async def test_the_next_part_leaves_a_second_later_from_another_process_too(
    store: Store, other: Store, desk: Desk
) -> None:
    await desk.queued(1, parts=3)
    now = NOW
    for part in range(3):
        sender, asks = (store, other) if part % 2 else (other, store)
        found = await claimed(sender, f"process {part}", now)
        assert [each.part for each in found] == [part]
        await sent(sender, found, now)
        assert await claimed(asks, "too early", now + SECOND - MOMENT) == []
        async with asks.read() as tx:
            assert await tx.outbox.next_at() == (now + SECOND if part < 2 else None)
        now += SECOND


async def test_another_digest_of_the_same_chat_waits_as_well_and_other_chats_do_not(store: Store, desk: Desk) -> None:
    await desk.queued(1, 2)
    another = await desk.edition("another")
    async with store.write() as tx:
        await tx.outbox.enqueue([(1, another)], "another", NOW)
    first, second = await claimed(store, "one", NOW)
    await sent(store, [first], NOW)
    assert await claimed(store, "two", NOW) == []
    (later,) = await claimed(store, "two", NOW + SECOND)
    assert (later.chat_id, later.digest_key) == (1, "another")
    assert second.chat_id == 2


async def test_what_waits_longer_is_not_brought_forward(store: Store, desk: Desk) -> None:
    await desk.queued(1, parts=2)
    (first,) = await claimed(store, "one", NOW)
    async with store.write() as tx:
        await tx.outbox.retry(first.id, NOW, "moved")
    (first,) = await claimed(store, "one", NOW)
    async with store.write() as tx:
        await tx.outbox.retry(first.id, NOW + 5 * SECOND, "flood")
    (first,) = await claimed(store, "one", NOW + 5 * SECOND)
    await sent(store, [first], NOW)
    assert await claimed(store, "one", NOW + 5 * SECOND - MOMENT) == []


async def test_a_group_has_no_more_within_a_minute_than_it_may(store: Store, desk: Desk) -> None:
    more = 2
    await desk.chat(GROUP, kind=ChatKind.SUPERGROUP)
    edition_id = await desk.edition(*(f"part {part}" for part in range(GROUP_LIMIT + more)))
    async with store.write() as tx:
        await tx.outbox.enqueue([(GROUP, edition_id)], "daily", NOW)
    moments: list[datetime] = []
    while (at := await next_at(store)) is not None:
        await sent(store, await claimed(store, f"process {len(moments)}", at), at)
        moments.append(at)
    assert len(moments) == GROUP_LIMIT + more
    window = timedelta(seconds=GROUP_WINDOW_S)
    assert all(late - early >= window for early, late in zip(moments, moments[GROUP_LIMIT:], strict=False))
    assert moments[GROUP_LIMIT - 1] - moments[0] == (GROUP_LIMIT - 1) * SECOND, "until then only the second holds it"


async def next_at(store: Store) -> datetime | None:
    async with store.read() as tx:
        return await tx.outbox.next_at()
