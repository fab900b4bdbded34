"""What is due reaches the outbox by groups, what comes too late is taken back, and the figures add up."""

from __future__ import annotations

import asyncio
from dataclasses import fields, replace
from datetime import time, timedelta
from typing import Any

import pytest

from digests.model import DeliveryState, Figures, Layout, Length, NewEdition, Preferences, Rhythm, TopicTime
from digests.store import Order, Store, Transaction
from digests.store.delivery.catchup import Cursor
from tests.store.cases import DAY, HOUR, KEY, NOW, Desk, a_chat

PENDING, SENT, SKIPPED = DeliveryState.PENDING, DeliveryState.SENT, DeliveryState.SKIPPED


async def ordered(store: Store, edition_id: int | None, *, covers: int = 7, limit: int = 100) -> tuple[int, int]:
    """Order an edition for everything that is due, and hand it over."""
    async with store.write() as tx:
        wanted = await tx.fan_out.wanted(NOW, limit)
        await tx.fan_out.order([Order(each, edition_id, KEY, covers, NOW + DAY) for each in wanted])
        return await tx.fan_out.hand_over(NOW, limit)


async def figures(store: Store, edition_id: int) -> Figures:
    async with store.read() as tx:
        return await tx.editions.figures(edition_id)


async def test_chats_that_want_the_same_are_one_kind_and_get_one_edition(store: Store, desk: Desk) -> None:
    gas = await desk.topic()
    for chat_id in range(1, 6):
        await desk.chat(chat_id, gas)
    await desk.chat(6, next_due_at=NOW + DAY)
    edition = await desk.edition("one", "two")
    async with store.read() as tx:
        (kind,) = await tx.fan_out.wanted(NOW, 100)
    assert kind.topic_ids == (gas.id,)
    assert await ordered(store, edition) == (10, 5)
    assert await ordered(store, edition) == (0, 0)
    async with store.read() as tx:
        chat = await tx.chats.get(5)
        assert await tx.outbox.states() == {PENDING: 10}
    assert chat is not None
    assert (chat.covered, chat.next_due_at) == (7, NOW + DAY)
    assert await figures(store, edition) == Figures(10, 0, 0, 0, 0, True, None)


async def test_two_who_order_at_once_wait_for_each_other(store: Store, other: Store, desk: Desk) -> None:
    for chat_id in range(1, 6):
        await desk.chat(chat_id)
    edition = await desk.edition("one")
    assert sorted(await asyncio.gather(ordered(store, edition), ordered(other, edition))) == [(0, 0), (5, 5)]


async def test_a_chat_that_changed_after_it_was_grouped_stays_due(store: Store, desk: Desk) -> None:
    await desk.chat(1)
    chat = await desk.chat(2)
    edition = await desk.edition("one")
    async with store.write() as tx:
        (wanted,) = await tx.fan_out.wanted(NOW, 100)
        await tx.chats.save(replace(chat, language="en"))
        await tx.fan_out.order([Order(wanted, edition, KEY, 7, NOW + DAY)])
        assert await tx.fan_out.hand_over(NOW, 100) == (1, 1)
        assert [each.preferences.language for each in await tx.fan_out.wanted(NOW, 100)] == ["en"]


async def test_the_same_digest_a_second_time_is_not_sent_and_covers_nothing(store: Store, desk: Desk) -> None:
    await desk.queued(1)
    again = await desk.edition("again")
    assert await ordered(store, again) == (0, 1)
    async with store.read() as tx:
        chat = await tx.chats.get(1)
    assert chat is not None
    assert (chat.covered, chat.next_due_at) == (0, NOW + DAY)


async def test_the_same_digest_a_second_time_brings_no_part_of_it_though_it_is_longer(store: Store, desk: Desk) -> None:
    await desk.queued(1)
    await desk.chat(2)
    longer = await desk.edition("again", "and more")
    assert await ordered(store, longer) == (2, 2)
    async with store.read() as tx:
        assert [each.part for each in await tx.outbox.of_chat(1)] == [0]
        assert [each.part for each in await tx.outbox.of_chat(2)] == [0, 1]
    assert (await figures(store, longer)).queued == 2


async def test_nothing_to_send_moves_chats_on(store: Store, desk: Desk) -> None:
    await desk.chat(1)
    assert await ordered(store, None) == (0, 1)
    async with store.read() as tx:
        chat = await tx.chats.get(1)
        assert await tx.outbox.states() == {}
    assert chat is not None
    assert chat.covered == 7


async def test_a_moved_group_and_a_deleted_topic_are_grouped_as_they_are_now(store: Store, desk: Desk) -> None:
    gas, rail = await desk.topic("gas"), await desk.topic("rail")
    await desk.chat(-1, gas)
    await desk.chat(-100, rail)
    async with store.write() as tx:
        await tx.personal_data.migrate(-1, -100)
        (kind,) = await tx.fan_out.wanted(NOW, 100)
        assert kind.topic_ids == tuple(await tx.subscriptions.of(-100))
        assert set(kind.topic_ids) == {gas.id, rail.id}


async def test_what_was_due_too_long_ago_is_taken_back_unless_begun(store: Store, desk: Desk) -> None:
    await desk.queued(1, 2, parts=2, at=NOW - 7 * HOUR)
    await desk.queued(3, key="today", at=NOW)
    async with store.write() as tx:
        for chat_id in (1, 2):
            await tx.chats.advance([(chat_id, 7, NOW + DAY)])
    (begun,) = await desk.claim(limit=1)
    async with store.write() as tx:
        await tx.outbox.sent([(begun.id, 5)], NOW)
        assert await tx.catch_up.expire(NOW - 6 * HOUR) == 1
        assert await tx.catch_up.expire(NOW - 6 * HOUR) == 0
        assert await tx.outbox.states() == {SENT: 1, PENDING: 2, SKIPPED: 2}
        first, second = await tx.chats.get(1), await tx.chats.get(2)
    assert first is not None
    assert second is not None
    assert (first.covered, second.covered) == (7, 0), "what was taken back is in the next one"
    assert (await figures(store, 1)).left == 1


async def test_what_has_not_left_when_the_next_is_due_is_overtaken(store: Store, desk: Desk) -> None:
    await desk.queued(1, 2, at=NOW - DAY)
    async with store.write() as tx:
        await tx.chats.advance([(1, 7, NOW), (2, 7, NOW + HOUR)])
        cursor = await tx.catch_up.roll_over(NOW)
        assert cursor == (NOW, 1)
        assert await tx.catch_up.roll_over(NOW, cursor) is None
        chat = await tx.chats.get(1)
        assert [record.state for record in await tx.outbox.of_chat(2)] == [PENDING]
    assert chat is not None
    assert chat.covered == 0


async def test_many_that_are_overtaken_are_taken_back_place_by_place(store: Store, desk: Desk) -> None:
    await desk.queued(*range(1, 8), at=NOW - DAY, parts=2)
    async with store.write() as tx:
        await tx.chats.advance([(chat_id, 7, NOW - timedelta(minutes=chat_id % 3)) for chat_id in range(1, 8)])
    cursors: list[Cursor | None] = [None]
    async with store.write() as tx:
        while (cursor := await tx.catch_up.roll_over(NOW, cursors[-1], most=2)) is not None:
            cursors.append(cursor)
        assert await tx.outbox.states() == {SKIPPED: 14}
    assert cursors[1:] == sorted(cursor for cursor in cursors if cursor)
    assert len(cursors) == 5


async def test_a_paused_edition_stays_and_an_urgent_one_goes_first(store: Store, desk: Desk) -> None:
    await desk.queued(1, key="first")
    await desk.queued(2, key="second")
    async with store.write() as tx:
        assert await tx.editions.pause(1, "can't parse", NOW)
        assert not await tx.editions.pause(1, "again", NOW)
        urgent = await tx.editions.add(NewEdition(
            day=NOW.date(), language="it", composed_at=NOW, after=0, up_to=1,
            messages=(await tx.editions.get(1)).messages, urgent=True,  # type: ignore[union-attr]  # it was added
        ))  # fmt: skip
        await desk_chat(tx, 3, urgent)
    assert [each.chat_id for each in await desk.claim()] == [3, 2]
    async with store.write() as tx:
        assert await tx.outbox.next_at() is None
        await tx.editions.resume(1)
        assert await tx.outbox.next_at() == NOW
    assert [each.chat_id for each in await desk.claim()] == [1]


async def desk_chat(tx: Transaction, chat_id: int, edition_id: int) -> None:
    await tx.chats.add(a_chat(chat_id))
    await tx.outbox.enqueue([(chat_id, edition_id)], "first", NOW)


async def test_the_figures_of_an_edition_add_up_and_say_when_it_is_done(store: Store, desk: Desk) -> None:
    await desk.queued(*range(1, 7))
    claimed = await desk.claim()
    ids = [each.id for each in claimed]
    async with store.write() as tx:
        await tx.outbox.sent([(ids[0], 10), (ids[1], None)], NOW)
        await tx.outbox.failed(ids[2], "blocked")
        await tx.outbox.unknown([ids[3]], "timeout")
        await tx.outbox.skipped([ids[4]], "not modified")
    assert await figures(store, 1) == Figures(6, 2, 1, 1, 1, True, NOW)
    async with store.write() as tx:
        await tx.outbox.sent([(ids[3], 11), (ids[5], 12)], NOW + timedelta(seconds=1))
    done = await figures(store, 1)
    assert done == Figures(6, 4, 1, 0, 1, False, NOW + timedelta(seconds=1))
    assert done.left == 0


async def test_what_is_known_of_the_pace_outlives_the_process(store: Store, other: Store) -> None:
    async with store.write() as tx:
        await tx.pace.block(NOW + HOUR)
        await tx.pace.block(NOW)
        assert await tx.pace.pause("too much went wrong", NOW)
        assert not await tx.pace.pause("again", NOW + HOUR)
        assert await tx.pace.take_paid(NOW.date(), 30, stars=5) == 30
        assert await tx.pace.take_paid(NOW.date(), 30, stars=5) == 20
        await tx.pace.give_back(NOW.date(), 5)
    async with other.write() as tx:
        known = await tx.pace.get()
        assert (known.blocked_until, known.paused_at, known.pause_reason) == (NOW + HOUR, NOW, "too much went wrong")
        assert await tx.pace.take_paid(NOW.date(), 30, stars=5) == 5
        assert await tx.pace.take_paid(NOW.date(), 30, stars=5) == 0
        assert await tx.pace.take_paid(NOW.date() + DAY, 49, stars=5) == 49
        await tx.pace.give_back(NOW.date(), 49)
        assert await tx.pace.take_paid(NOW.date() + DAY, 49, stars=5) == 1, "another day's are not given back"
        await tx.pace.resume()
        assert (await tx.pace.get()).paused_at is None


OTHERWISE: dict[str, Any] = {
    "language": "en", "timezone": "UTC", "digest_time": time(9), "days": frozenset({4}), "tell_when_empty": True,
    "layout": Layout.RICH, "length": Length.FULL, "rhythm": Rhythm.WEEKLY, "reads": ("en", "ru"), "stories": 5,
    "filter_set": 7, "more_times": (time(18),), "weekend_times": (time(10),), "public": True,
    "topic_times": (TopicTime(1, time(19)), TopicTime(2, None, 3)),
}  # fmt: skip


@pytest.mark.parametrize("preference", [field.name for field in fields(Preferences)])
async def test_chats_that_chose_otherwise_get_a_digest_of_their_own(store: Store, desk: Desk, preference: str) -> None:
    gas = await desk.topic()
    usual = await desk.chat(1, gas)
    other = await desk.chat(2, gas, **{preference: OTHERWISE[preference]})
    edition = await desk.edition("its own")
    async with store.write() as tx:
        kinds = await tx.fan_out.wanted(NOW, 100)
        chosen = {getattr(each.preferences, preference) for each in kinds}
        assert chosen == {getattr(usual, preference), getattr(other, preference)}
        (its,) = [each for each in kinds if getattr(each.preferences, preference) == getattr(other, preference)]
        await tx.fan_out.order([Order(its, edition, KEY, 7, None)])
        assert await tx.fan_out.hand_over(NOW, 100) == (1, 1)
        assert [row.chat_id for row in await tx.outbox.claim("me", NOW, 9)] == [2]
