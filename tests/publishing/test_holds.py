"""A held topic neither loses nor doubles a digest: approved, run out of time, broken off, or meddled with meanwhile."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from digests.config import DigestSettings
from digests.errors import DatabaseBusy
from digests.intake.ingest import Ingest
from digests.model import TopicTime
from digests.notices import Notice, TopicWaits
from digests.publishing.publisher import Publisher
from digests.store import Store, Transaction
from digests.subscribers import Subscribers
from tests.publishing.test_publisher import RENDERER, ROME, START, Newsroom

HOUR = timedelta(hours=1)
KEY = "daily:2026-11-24T{}Z"


@dataclass
class Heard:
    """A notifier that remembers what it was told."""

    notices: list[Notice] = field(default_factory=list)

    async def tell(self, notice: Notice) -> None:
        self.notices.append(notice)


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
async def room(database: str, heard: Heard) -> AsyncIterator[Newsroom]:
    store, clock = await Store.open(database), [START]
    async with store.write() as tx:
        topics = {slug: await tx.topics.add(slug, {"en": slug}, slug, "") for slug in ("asia", "space")}
    ingest = Ingest(store, ["en"], lambda: clock[0])
    settings = DigestSettings(timezone=ROME)
    publisher = Publisher(store, RENDERER, ingest, settings, lambda: clock[0], notifier=heard)
    yield Newsroom(store, publisher, ingest, clock, topics)
    await store.close()


async def hold(room: Newsroom, slug: str = "asia", *, drops: bool = False, wait: timedelta = 2 * HOUR) -> None:
    async with room.store.write() as tx:
        await tx.holds.set(room.topics[slug].id, wait=wait, drops=drops)
        await tx.holds.hold(room.topics[slug].id, room.clock[0])


async def approve(room: Newsroom, hour: int, minute: int = 0, slug: str = "asia") -> None:
    room.clock[0] = at(hour, minute)
    async with room.store.write() as tx:
        await tx.holds.release(room.topics[slug].id, room.clock[0])


def at(hour: int, minute: int = 0, day: int = 24) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=ZoneInfo(ROME)).astimezone(UTC)


async def test_a_digest_waits_for_approval_then_goes_once_and_whole(room: Newsroom, heard: Heard) -> None:
    await room.chat(1, "asia", "space")
    await room.chat(2, "space")
    await room.article("Strait", "asia")
    await room.article("Probe", "space")
    await hold(room)
    assert await room.tick(8) == 1
    assert await room.tick(9) == 0
    assert (await room.stored(1)).next_due_at == at(10)
    assert await room.received(1) == []
    assert "Probe" in (await room.received(2))[0][1]
    await approve(room, 9, 30)
    assert [await room.tick(9, 31), await room.tick(9, 32), await room.tick(10, 1)] == [1, 0, 0]
    ((key, text),) = await room.received(1)
    assert key == KEY.format("08:30")
    assert "Strait" in text
    assert "Probe" in text
    assert (await room.stored(1)).next_due_at == at(8, day=25)


async def test_a_digest_in_which_a_held_topic_does_not_come_does_not_wait_for_it(room: Newsroom) -> None:
    await room.chat(1, "asia", "space")
    await at_its_own_time(room, 1, "space", 18)
    await hold(room, "asia")
    await room.article("Probe", "space")
    await room.article("Strait", "asia")
    assert [await room.tick(8), await room.tick(9), await room.tick(10)] == [0, 0, 1]
    await hold(room, "asia")
    await room.article("Telescope", "space")
    await room.article("Ferry", "asia")
    assert await room.tick(18) == 1
    assert [await room.tick(8, day=25), await room.tick(10, day=25)] == [0, 1]
    told = [text for _, text in await room.received(1)]
    assert [[word for word in ("Probe", "Strait", "Telescope", "Ferry") if word in text] for text in told] == [
        ["Strait"],
        ["Probe", "Telescope"],
        ["Ferry"],
    ]


@pytest.mark.parametrize(("approved_at", "together"), [(9, False), (11, False), (14, True)])
async def test_what_was_to_come_while_a_digest_waited_comes_with_it_and_what_comes_later_does_not(
    room: Newsroom, approved_at: int, together: bool
) -> None:
    await room.chat(1, "asia", "space")
    await at_its_own_time(room, 1, "space", 13)
    await room.article("Strait", "asia")
    await room.article("Probe", "space")
    await hold(room, "asia", wait=12 * HOUR)
    assert await room.tick(8) == 0
    if together:
        assert await room.tick(13) == 0
    await approve(room, approved_at)
    assert await room.tick(approved_at, 1) == 1
    assert await room.tick(15) == (0 if together else 1)
    told = [[word for word in ("Strait", "Probe") if word in text] for _, text in await room.received(1)]
    assert told == ([["Strait", "Probe"]] if together else [["Strait"], ["Probe"]])


async def test_a_digest_of_another_topic_goes_in_time_while_one_with_its_own_time_is_held(room: Newsroom) -> None:
    await room.chat(1, "asia", "space")
    await at_its_own_time(room, 1, "space", 18)
    await hold(room, "space")
    await room.article("Probe", "space")
    await room.article("Strait", "asia")
    assert await room.tick(8) == 1
    assert (await room.stored(1)).next_due_at == at(18)
    assert [await room.tick(18), await room.tick(20)] == [0, 1]
    (morning, evening) = [text for _, text in await room.received(1)]
    assert ("Strait" in morning, "Probe" in morning) == (True, False)
    assert ("Strait" in evening, "Probe" in evening) == (False, True)
    assert (await room.stored(1)).next_due_at == at(8, day=25)


async def at_its_own_time(room: Newsroom, chat_id: int, slug: str, hour: int) -> None:
    """Let a topic come to a chat at an hour of its own."""
    subscribers = Subscribers(room.store, DigestSettings(timezone=ROME), lambda: room.clock[0])
    chosen = (TopicTime(room.topics[slug].id, time(hour)),)
    await subscribers.changed(await room.stored(chat_id), lambda now: replace(now, topic_times=chosen))


async def test_where_nobody_approves_it_goes_as_it_is_when_its_time_is_over(room: Newsroom) -> None:
    await room.chat(1, "asia")
    await room.article("Strait", "asia")
    await hold(room)
    assert [await room.tick(8), await room.tick(9, 59), await room.tick(10), await room.tick(10, 1)] == [0, 0, 1, 0]
    # The hold was for one digest.
    await room.article("Second", "asia")
    assert await room.tick(8, day=25) == 1
    assert [sum(word in text for _, text in await room.received(1)) for word in ("Strait", "Second")] == [1, 1]


async def test_or_not_at_all_if_the_topic_is_set_so_and_all_else_goes(room: Newsroom) -> None:
    await room.chat(1, "asia", "space")
    await room.chat(2, "asia")
    late = await room.chats([3], "asia", digest_time=at(20).astimezone(ZoneInfo(ROME)).time())
    await room.article("Strait", "asia")
    await room.article("Probe", "space")
    await hold(room, drops=True)
    await room.tick(8)
    await room.article("Third", "asia")
    assert await room.tick(10) == 1
    ((_, text),) = await room.received(1)
    assert "Probe" in text
    assert "Strait" not in text
    assert "Third" not in text
    await room.article("Later", "asia")
    await room.tick(20)
    ((_, text),) = await room.received(late[0].id)
    assert ("Later" in text, "Third" in text) == (True, False)
    await room.tick(8, day=25)
    ((_, text),) = await room.received(2)
    assert ("Later" in text, "Strait" in text) == (True, False)


async def test_waiting_is_not_being_late(room: Newsroom) -> None:
    await room.chat(1, "asia")
    await room.article("Strait", "asia")
    await hold(room, wait=12 * HOUR)
    assert [await room.tick(8), await room.tick(19, 59), await room.tick(20)] == [0, 0, 1]
    async with room.store.write() as tx:
        assert await tx.catch_up.expire(room.clock[0] - 6 * HOUR) == 0
    ((_, text),) = await room.received(1)
    assert "Strait" in text


async def test_a_chat_with_nothing_new_on_the_topic_does_not_wait(room: Newsroom) -> None:
    await room.chat(1, "asia", "space")
    await room.article("Probe", "space")
    await hold(room)
    assert await room.tick(8) == 1


async def test_editors_are_told_once_when_the_first_digest_waits(room: Newsroom, heard: Heard) -> None:
    await room.chat(1, "asia")
    await room.article("Strait", "asia")
    await hold(room, drops=True)
    for hour, minute in ((7, 59), (8, 0), (8, 1), (9, 0)):
        await room.tick(hour, minute)
        await room.publisher.tell_what_waits()
        assert len(heard.notices) == (0 if hour == 7 else 1)
    assert heard.notices == [TopicWaits(room.topics["asia"].id, at(10), drops=True)]


async def test_one_chat_waits_for_each_of_its_held_topics(room: Newsroom) -> None:
    await room.chat(1, "asia", "space")
    await room.article("Strait", "asia")
    await room.article("Probe", "space")
    await hold(room)
    await hold(room, "space", wait=4 * HOUR)
    assert await room.tick(8) == 0
    await approve(room, 9)
    assert await room.tick(9, 1) == 0
    await approve(room, 9, 30, "space")
    assert await room.tick(9, 31) == 1
    assert len(await room.received(1)) == 1


async def test_a_standing_hold_lets_out_nothing_that_was_not_approved(room: Newsroom) -> None:
    await room.chat(1, "asia")
    await room.chats([2], "asia", digest_time=at(20).astimezone(ZoneInfo(ROME)).time())
    await room.article("Strait", "asia")
    async with room.store.write() as tx:
        await tx.holds.set(room.topics["asia"].id, standing=True)
    await hold(room, wait=HOUR)
    assert await room.tick(8) == 0
    await approve(room, 8, 30)
    assert await room.tick(8, 31) == 1
    # What came after the approval waits, and what was approved with it.
    await room.article("Evening", "asia")
    assert [await room.tick(20), await room.tick(20, 59), await room.tick(21)] == [0, 0, 1]
    assert await room.tick(8, day=25) == 1
    for chat_id in (1, 2):
        told = [text for _, text in await room.received(chat_id)]
        assert [sum(word in text for text in told) for word in ("Strait", "Evening")] == [1, 1]


class Breaking:
    """A store that breaks off before the n-th transaction that writes is kept."""

    def __init__(self, store: Store, breaks_at: int) -> None:
        self._store, self._left = store, breaks_at
        self.read_whole = store.read_whole

    def read(self) -> Any:
        return self._store.read()

    @asynccontextmanager
    async def write(self, *, lasting: bool = True) -> AsyncIterator[Transaction]:
        async with self._store.write(lasting=lasting) as tx:
            yield tx
            self._left -= 1
            if self._left == 0:
                raise DatabaseBusy("pulled out")

    async def write_whole(self, whole: Callable[[Transaction], Awaitable[Any]], *, lasting: bool = True) -> Any:
        async with self.write(lasting=lasting) as tx:
            return await whole(tx)


@pytest.mark.parametrize("breaks_at", range(1, 8))
@pytest.mark.parametrize("approved", [True, False])
async def test_whatever_breaks_off_is_taken_up_once(room: Newsroom, breaks_at: int, approved: bool) -> None:
    await room.chats(range(1, 4), "asia", "space")
    await room.article("Strait", "asia")
    await hold(room)
    broken = room.another(store=Breaking(room.store, breaks_at))
    minutes = [(8, 0), (8, 1), (9, 0), (9, 1), (10, 0), (10, 1), (10, 2)]
    for hour, minute in minutes:
        room.clock[0] = at(hour, minute)
        if approved and (hour, minute) == (9, 0):
            await approve(room, 9)
        try:
            await broken.tick()
        except DatabaseBusy:
            await room.publisher.tick()
        assert bool(await room.received(1)) == (room.clock[0] >= (at(9) if approved else at(10)))
    for chat_id in range(1, 4):
        assert sum("Strait" in text for _, text in await room.received(chat_id)) == 1


class Meddling:
    """A store that lets something happen after the n-th transaction that writes."""

    def __init__(self, store: Store, after: int, act: Callable[[], Awaitable[object]]) -> None:
        self._store, self._left, self._act = store, after, act
        self.read_whole = store.read_whole

    def read(self) -> Any:
        return self._store.read()

    @asynccontextmanager
    async def write(self, *, lasting: bool = True) -> AsyncIterator[Transaction]:
        async with self._store.write(lasting=lasting) as tx:
            yield tx
        self._left -= 1
        if self._left == 0:
            await self._act()

    async def write_whole(self, whole: Callable[[Transaction], Awaitable[Any]], *, lasting: bool = True) -> Any:
        async with self.write(lasting=lasting) as tx:
            return await whole(tx)


@pytest.mark.parametrize("after", range(1, 6))
async def test_nothing_on_a_held_topic_slips_through_while_a_tick_is_under_way(room: Newsroom, after: int) -> None:
    await room.chat(1, "asia", "space")
    await room.article("Probe", "space")
    await hold(room)
    room.clock[0] = at(8)
    await room.another(store=Meddling(room.store, after, lambda: room.article("Strait", "asia"))).tick()
    assert not any("Strait" in text for _, text in await room.received(1))
    for day, hour in ((24, 10), (25, 8), (25, 10)):
        await room.tick(hour, day=day)
        await room.received(1)
    assert sum("Strait" in text for _, text in await room.received(1)) == 1


async def test_an_introduction_goes_with_the_next_digest_of_each_reader_and_no_other(room: Newsroom) -> None:
    await room.chat(1, "asia")
    await room.chats([2], "asia", digest_time=at(20).astimezone(ZoneInfo(ROME)).time())
    await room.article("Strait", "asia")
    await hold(room)
    await room.tick(8)
    async with room.store.write() as tx:
        await tx.curations.introduce(room.topics["asia"].id, "en", "Good morning", room.clock[0])
    await approve(room, 9)
    await room.tick(9, 1)
    await room.tick(20)
    await room.received(1)
    await room.article("Second", "asia")
    await room.tick(8, day=25)
    await room.tick(20, day=25)
    for chat_id in (1, 2):
        digests = [text for _, text in await room.received(chat_id)]
        assert ["Good morning" in text for text in digests] == [True, False]
