"""The outbox: each part of each digest goes to its chat once."""

from __future__ import annotations

import asyncio

from digests.model import ChatKind, Delivery, DeliveryState, Message
from digests.store import Store
from tests.store.cases import DAY, HOUR, KEY, MINUTE, NOW, Desk

PENDING, SENDING, SENT = DeliveryState.PENDING, DeliveryState.SENDING, DeliveryState.SENT
FAILED, UNKNOWN = DeliveryState.FAILED, DeliveryState.UNKNOWN


async def states(store: Store, chat_id: int) -> list[DeliveryState]:
    async with store.read() as tx:
        return [record.state for record in await tx.outbox.of_chat(chat_id)]


async def test_a_digest_is_enqueued_once_for_each_chat_and_part(store: Store, desk: Desk) -> None:
    await desk.queued(1, 2, parts=2)
    one, two = await desk.edition("a"), await desk.edition("b", "c", "d")
    await desk.chat(3)
    async with store.write() as tx:
        assert await tx.outbox.enqueue([], KEY, NOW) == 0
        assert await tx.outbox.enqueue([(1, one), (3, two), (99, one)], KEY, NOW) == 3
        assert await tx.outbox.enqueue([(3, two), (3, one)], KEY, NOW) == 0
        assert await tx.outbox.enqueue([(1, one), (1, 99)], "first", NOW) == 1
        assert await tx.outbox.states() == {PENDING: 8}
        assert await tx.outbox.states("first") == {PENDING: 1}
        assert await tx.outbox.states("never") == {}
        assert await tx.outbox.holders(KEY, [1, 3, 98]) == {1, 3}
        assert await tx.outbox.holders("first", [1, 3]) == {1}
        assert await tx.outbox.holders("first", []) == set()
        assert [record.part for record in await tx.outbox.of_chat(3, KEY)] == [0, 1, 2]
        assert await tx.outbox.of_chat(3, "first") == []


async def test_what_is_claimed_can_be_sent_as_it_is(store: Store, desk: Desk) -> None:
    await desk.chat(-5, kind=ChatKind.CHANNEL)
    await desk.queued(-5)
    (delivery,) = await desk.claim()
    message = Message("sendMessage", {"text": "part 0"})
    claimed = Delivery(delivery.id, -5, ChatKind.CHANNEL, KEY, 0, 1, message, delivery.edition_id, due_at=NOW)
    assert delivery == claimed
    async with store.read() as tx:
        (record,) = await tx.outbox.of_chat(-5)
    assert (record.state, record.started_at, record.attempts) == (SENDING, NOW, 1)


async def test_a_claim_takes_so_many_the_longest_waiting_first_one_a_chat(store: Store, desk: Desk) -> None:
    await desk.queued(2, 4, key="daily:2026-03-09", at=NOW - DAY)
    await desk.queued(3, 1, 2, at=NOW)
    first = await desk.claim(limit=2)
    assert [(delivery.chat_id, delivery.digest_key) for delivery in first] == [
        (2, "daily:2026-03-09"), (4, "daily:2026-03-09"),
    ]  # fmt: skip
    assert [delivery.chat_id for delivery in await desk.claim()] == [3, 1]
    assert await desk.claim() == []
    async with store.write() as tx:
        await tx.outbox.sent([(delivery.id, None) for delivery in first], NOW)
    assert [delivery.chat_id for delivery in await desk.claim()] == [2]


async def test_two_digests_of_a_chat_do_not_leave_together(desk: Desk) -> None:
    await desk.queued(1, key="first")
    await desk.queued(1, key=KEY)
    assert [delivery.digest_key for delivery in await desk.claim()] == ["first"]
    assert await desk.claim() == []


async def test_nothing_is_claimed_before_its_time(store: Store, desk: Desk) -> None:
    async with store.read() as tx:
        assert await tx.outbox.next_at() is None
    await desk.queued(1, at=NOW + HOUR)
    await desk.queued(2, at=NOW + MINUTE)
    assert await desk.claim() == []
    async with store.read() as tx:
        assert await tx.outbox.next_at() == NOW + MINUTE
    assert len(await desk.claim(now=NOW + HOUR)) == 2


async def test_parts_leave_in_their_order(store: Store, desk: Desk) -> None:
    await desk.queued(1, parts=3)
    for part in range(3):
        (delivery,) = await desk.claim()
        assert delivery.part == part
        async with store.write() as tx:
            assert await tx.outbox.next_at() is None
            assert await tx.outbox.claim("me", NOW, 9) == []
            await tx.outbox.sent([(delivery.id, 100 + part)], NOW + MINUTE)
    async with store.read() as tx:
        records = await tx.outbox.of_chat(1)
    assert [(record.state, record.message_id, record.finished_at) for record in records] == [
        (SENT, 100 + part, NOW + MINUTE) for part in range(3)
    ]


async def test_a_failed_part_takes_the_later_ones_along(store: Store, desk: Desk) -> None:
    await desk.queued(1, parts=3)
    await desk.queued(1, 2, key="first", parts=2)
    (first, _) = await desk.claim()
    async with store.write() as tx:
        await tx.outbox.sent([(first.id, 1)], NOW)
    second = next(delivery for delivery in await desk.claim() if delivery.chat_id == 1)
    async with store.write() as tx:
        await tx.outbox.failed(second.id, "blocked")
        await tx.outbox.failed(second.id, "again")
        await tx.outbox.failed(99, "nobody")
        records = await tx.outbox.of_chat(1, KEY)
        assert [(record.state, record.reason) for record in records] == [
            (SENT, None), (FAILED, "blocked"), (FAILED, "blocked"),
        ]  # fmt: skip
        assert (await tx.outbox.states("first")) == {PENDING: 3, SENDING: 1}


async def test_a_retry_waits_and_so_do_the_later_parts(store: Store, desk: Desk) -> None:
    await desk.queued(1, parts=2)
    (delivery,) = await desk.claim()
    async with store.write() as tx:
        await tx.outbox.retry(delivery.id, NOW + HOUR, "flood")
        assert await tx.outbox.next_at() == NOW + HOUR
        assert [record.not_before for record in await tx.outbox.of_chat(1)] == [NOW + HOUR] * 2
        await tx.outbox.retry(delivery.id, NOW, "not being sent")
        await tx.outbox.retry(99, NOW, "nobody")
    assert await desk.claim(now=NOW + MINUTE) == []
    (again,) = await desk.claim(now=NOW + HOUR)
    assert (again.id, again.attempts) == (delivery.id, 2)


async def test_what_perhaps_arrived_is_not_sent_again_but_the_rest_is(store: Store, desk: Desk) -> None:
    await desk.queued(1, parts=2)
    await desk.queued(2)
    claimed = await desk.claim()
    async with store.write() as tx:
        await tx.outbox.unknown([], "nothing")
        await tx.outbox.unknown([delivery.id for delivery in claimed], "timeout")
    assert await states(store, 1) == [UNKNOWN, PENDING]
    assert [(delivery.chat_id, delivery.part) for delivery in await desk.claim()] == [(1, 1)]
    async with store.write() as tx:
        await tx.outbox.retry(claimed[0].id, NOW, "no")
        await tx.outbox.failed(claimed[0].id, "no")
    assert await states(store, 1) == [UNKNOWN, SENDING]
    async with store.write() as tx:
        await tx.outbox.sent([(claimed[0].id, 5), (claimed[1].id, 6)], NOW)
        assert await tx.outbox.states() == {SENT: 2, SENDING: 1}


async def test_what_another_process_left_in_flight_is_unknown(store: Store, desk: Desk) -> None:
    await desk.queued(1, 2, 3)
    await desk.claim(limit=2, owner="before")
    await desk.claim(owner="now")
    async with store.write() as tx:
        assert await tx.outbox.abandoned("now") == 2
        assert await tx.outbox.abandoned("now") == 0
        assert await tx.outbox.states() == {UNKNOWN: 2, SENDING: 1}
        (record,) = await tx.outbox.of_chat(1)
        assert record.reason == "abandoned"


async def test_processes_that_claim_at_once_share_the_work(store: Store, other: Store, desk: Desk) -> None:
    await desk.queued(*range(1, 41))
    hands = [Desk(store), Desk(other)] * 4
    claimed = await asyncio.gather(*(hand.claim(limit=10, owner=str(place)) for place, hand in enumerate(hands)))
    ids = [delivery.id for deliveries in claimed for delivery in deliveries]
    rest = [delivery.id for delivery in await desk.claim()]
    assert len(ids + rest) == len({*ids, *rest}) == 40
