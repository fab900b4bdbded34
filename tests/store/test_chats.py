"""Chats, what they follow, and when they are due."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import time

from hypothesis import given
from hypothesis import strategies as st

from digests.model import EVERY_DAY, Chat, ChatKind, Layout, Length, Preferences, Topic
from digests.store import Store, Wanted
from tests.databases import Databases
from tests.store.cases import DAY, HOUR, MINUTE, NOW, Desk, a_chat

WEEKDAY = st.integers(1, 7)


def wanted(chat: Chat, *topics: Topic) -> Wanted:
    """What a chat wants that follows topics."""
    assert chat.next_due_at is not None
    chosen = Preferences(**{field.name: getattr(chat, field.name) for field in fields(Preferences)})
    return Wanted(chat.next_due_at, chosen, tuple(topic.id for topic in topics), chat.covered)


async def test_a_chat_comes_back_as_it_was_given(store: Store) -> None:
    full = a_chat(
        -1001234567890123, kind=ChatKind.CHANNEL, title="Новости 🗞", days=frozenset({1, 7}), tell_when_empty=True,
        layout=Layout.RICH, length=Length.FULL, reads=("en", "zh"), stories=20, more_times=(time(7), time(18, 5)),
        weekend_times=(time(10),), silent=True, quiet=(time(22), time(7)), city="Beijing",
        active=False, stopped=True, paused_until=NOW + DAY, covered=12, next_due_at=None, digest_time=time(23, 59),
    )  # fmt: skip
    async with store.write() as tx:
        assert await tx.chats.add(full) == full
        assert await tx.chats.get(full.id) == full
        assert await tx.chats.get(1) is None
        assert await tx.chats.count() == 1


async def test_a_chat_is_added_once_and_saved_as_a_whole(store: Store) -> None:
    async with store.write() as tx:
        first = await tx.chats.add(a_chat(1, title="First"))
        assert await tx.chats.add(a_chat(1, title="Second", language="en")) == first
        changed = replace(first, title="Third", days=frozenset(), next_due_at=None, covered=3)
        await tx.chats.save(changed)
        assert await tx.chats.get(1) == changed
        await tx.chats.save(a_chat(2))
        assert await tx.chats.get(2) is None


async def test_topics_stand_in_the_order_in_which_they_were_chosen(store: Store, desk: Desk) -> None:
    gas, rail, space = [await desk.topic(slug) for slug in ("gas", "rail", "space")]
    await desk.chat(1, space, gas, rail, gas)
    await desk.chat(2, gas)
    async with store.write() as tx:
        assert await tx.subscriptions.of(1) == [space.id, gas.id, rail.id]
        assert [await tx.subscriptions.count(topic.id) for topic in (gas, rail)] == [2, 1]
        await tx.subscriptions.remove(1, space.id)
        await tx.subscriptions.remove(1, space.id)
        await tx.subscriptions.add(1, space.id, NOW)
        assert await tx.subscriptions.of(1) == [gas.id, rail.id, space.id]
        await tx.subscriptions.add(1, 99, NOW)
        await tx.subscriptions.add(99, gas.id, NOW)
        assert await tx.subscriptions.of(1) == [gas.id, rail.id, space.id]
        assert await tx.subscriptions.of(99) == []


async def test_due_are_the_chats_awake_whose_time_has_come(store: Store, desk: Desk) -> None:
    gas, rail = await desk.topic("gas"), await desk.topic("rail")
    now = await desk.chat(1, rail, gas)
    earlier = await desk.chat(2, next_due_at=NOW - HOUR)
    resumed = await desk.chat(3, gas, paused_until=NOW)
    await desk.chat(4, gas, next_due_at=NOW + MINUTE)
    await desk.chat(5, gas, next_due_at=None)
    await desk.chat(6, gas, active=False)
    await desk.chat(7, gas, stopped=True)
    await desk.chat(8, gas, paused_until=NOW + MINUTE)
    async with store.read() as tx:
        everything = [wanted(earlier), *sorted([wanted(now, rail, gas), wanted(resumed, gas)], key=str)]
        assert sorted(await tx.fan_out.wanted(NOW, 10), key=str) == sorted(everything, key=str)
        assert len(await tx.fan_out.wanted(NOW, 2)) == 2
        assert await tx.fan_out.wanted(NOW, 1) == everything[:1]
        assert await tx.fan_out.wanted(NOW - DAY, 10) == []


async def test_chats_move_on_and_never_cover_less(store: Store, desk: Desk) -> None:
    await desk.chat(1, covered=5)
    await desk.chat(2, covered=5)
    async with store.write() as tx:
        await tx.chats.advance([])
        await tx.chats.advance([(1, 9, NOW + DAY), (2, 3, None), (99, 1, NOW)])
        first, second = await tx.chats.get(1), await tx.chats.get(2)
        assert first is not None
        assert second is not None
        assert (first.covered, first.next_due_at) == (9, NOW + DAY)
        assert (second.covered, second.next_due_at) == (5, None)
        assert await tx.fan_out.wanted(NOW, 10) == []


async def test_pauses_end(store: Store, desk: Desk) -> None:
    await desk.chat(1, paused_until=NOW)
    await desk.chat(2, paused_until=NOW + MINUTE)
    await desk.chat(3)
    async with store.write() as tx:
        assert await tx.chats.resume_paused(NOW) == 1
        assert [chat.paused_until for chat in [await tx.chats.get(each) for each in (1, 2, 3)] if chat] == [
            None, NOW + MINUTE, None,
        ]  # fmt: skip


async def test_groups_are_found_by_who_connected_them(store: Store, desk: Desk) -> None:
    beta = await desk.chat(-2, title="Beta", kind=ChatKind.CHANNEL)
    alpha = await desk.chat(-1, title="Alpha", kind=ChatKind.GROUP)
    async with store.write() as tx:
        for chat, person in ((beta, 7), (alpha, 7), (alpha, 7), (alpha, 8)):
            await tx.chats.connect(chat.id, person, NOW)
        assert await tx.chats.connected(7) == [alpha, beta]
        assert await tx.chats.connected(8) == [alpha]
        assert await tx.chats.connected(9) == []


@given(
    st.lists(st.tuples(st.booleans(), st.integers(1, 2), st.integers(0, 3)), max_size=25), st.sets(st.integers(1, 7))
)
async def test_what_a_chat_follows_is_what_it_chose(
    databases: Databases, steps: list[tuple[bool, int, int]], days: set[int]
) -> None:
    store = await Store.open(databases.new())
    desk = Desk(store)
    topics = [await desk.topic(f"t{number}") for number in range(4)]
    expected: dict[int, list[int]] = {1: [], 2: []}
    for chat_id in expected:
        assert (await desk.chat(chat_id, days=frozenset(days))).days == days <= EVERY_DAY
    for chosen, chat_id, place in steps:
        topic_id = topics[place].id
        async with store.write() as tx:
            await (
                tx.subscriptions.add(chat_id, topic_id, NOW) if chosen else tx.subscriptions.remove(chat_id, topic_id)
            )
        if not chosen:
            expected[chat_id] = [each for each in expected[chat_id] if each != topic_id]
        elif topic_id not in expected[chat_id]:
            expected[chat_id].append(topic_id)
    async with store.read() as tx:
        assert {chat_id: await tx.subscriptions.of(chat_id) for chat_id in expected} == expected
        kinds = await tx.fan_out.wanted(NOW, 9)
        assert {kind.topic_ids for kind in kinds} == {tuple(ids) for ids in expected.values()}
        for topic in topics:
            assert await tx.subscriptions.count(topic.id) == sum(topic.id in ids for ids in expected.values())
    await store.close()


async def test_groups_and_channels_are_listed_by_title_whoever_connected_them(store: Store, desk: Desk) -> None:
    await desk.chat(1)
    await desk.chat(-5, kind=ChatKind.GROUP, title="Zoo")
    await desk.chat(-6, kind=ChatKind.CHANNEL, title="Art", active=False)
    async with store.read() as tx:
        assert [chat.id for chat in await tx.chats.shared()] == [-6, -5]
