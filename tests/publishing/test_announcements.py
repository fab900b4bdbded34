"""Announcements on their way: each chat once, past every kill, and nothing more once they are cancelled."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from digests.delivery.deliverer import Deliverer
from digests.delivery.in_flight import Turn
from digests.delivery.outcomes import Outcome, Sent
from digests.errors import InputError
from digests.model import Announcement, AuditFilter, Deed, Delivery, DeliveryState, Message
from digests.publishing import announcement_fan_out as module
from digests.publishing.announcement_fan_out import AnnouncementFanOut
from digests.publishing.announcements import Announcements, Wakes
from digests.store import Store
from digests.timing.pacer import Pacer
from tests.store.cases import DAY, HOUR, KEY, NOW, Desk

WORDS = Message("sendMessage", {"text": "Hello"})
OTHERS = Message("sendMessage", {"text": "Ciao"})
OLGA, OTTO = 1001, 1002


def nothing() -> None:
    """Be told, and do nothing."""


class Clock:
    """The time, set by hand."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    """The present."""
    return Clock()


@pytest.fixture
def announcements(store: Store, clock: Clock) -> Announcements:
    """The door."""
    return door(store, clock)


def door(store: Store, clock: Clock) -> Announcements:
    """Return the door, as a process has it that has just started."""
    return Announcements(store, clock, lambda: 28.0, Wakes(nothing, nothing), ZoneInfo("Europe/Rome"))


async def draft(announcements: Announcements) -> Announcement:
    """Return a draft of Olga's."""
    return await announcements.begin(OLGA, WORDS)


def small_chunks(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a chunk be of three chats, however fast they are handed over."""
    for name in ("FIRST_CHUNK", "SMALLEST_CHUNK", "LARGEST_CHUNK"):
        monkeypatch.setattr(module, name, 3)


async def states(store: Store) -> dict[DeliveryState, int]:
    async with store.read() as tx:
        return await tx.outbox.states()


async def killed_after_confirming(
    store: Store, announcements: Announcements, monkeypatch: pytest.MonkeyPatch
) -> Announcement:
    """Confirm a draft and end before it is handed to anybody."""
    found = await draft(announcements)

    async def killed(self: Announcements) -> int | None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(AnnouncementFanOut, "hand_next", killed)
        with pytest.raises(KeyboardInterrupt):
            await announcements.send(found.id, OLGA, found.revision)
    return found


async def test_a_kill_between_the_confirmation_and_the_last_chat_loses_and_doubles_nothing(
    store: Store, desk: Desk, clock: Clock, announcements: Announcements, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(1, 8):
        await desk.chat(number)
    small_chunks(monkeypatch)
    found = await killed_after_confirming(store, announcements, monkeypatch)
    assert await states(store) == {}
    assert await door(store, clock)._fan_out.hand_next() == 3
    assert await door(store, clock).hand_over() == 4
    assert await door(store, clock).hand_over() == 0
    assert await states(store) == {DeliveryState.PENDING: 7}
    report = await announcements.report(found.id)
    assert (report.figures.queued, report.figures.left, report.announcement.handed_up_to) == (7, 7, None)
    assert not await announcements.send(found.id, OLGA, found.revision)


async def test_of_two_processes_each_chat_is_handed_it_by_one(
    store: Store, desk: Desk, clock: Clock, announcements: Announcements, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(1, 8):
        await desk.chat(number)
    small_chunks(monkeypatch)
    announcements = door(store, clock)
    await killed_after_confirming(store, announcements, monkeypatch)
    async with store.read() as tx:
        seen = await tx.announcements.next_handing()
    assert await announcements._fan_out.hand_next() == 3
    async with store.write() as tx:
        # What the other one has seen is over.
        now_is = await tx.announcements.get(seen.id if seen else 0, to_change=True)
    assert now_is
    assert seen
    assert now_is.handed_up_to != seen.handed_up_to
    assert await announcements.hand_over() == 4
    assert await states(store) == {DeliveryState.PENDING: 7}


async def test_quiet_hours_are_waited_for_and_who_comes_after_it_was_confirmed_has_it_too(
    store: Store, desk: Desk, clock: Clock, announcements: Announcements
) -> None:
    await desk.chat(1)
    await desk.chat(2, quiet=(time(9), time(11)))
    await desk.chat(3, quiet=(time(9), time(11)), timezone="Asia/Tokyo")
    found = await draft(announcements)
    assert await announcements.send(found.id, OLGA, found.revision)
    await announcements.hand_over()
    async with store.read() as tx:
        records = {each: (await tx.outbox.of_chat(each))[0].not_before for each in (1, 2, 3)}
    # It is ten in Rome, and six in the evening in Tokyo.
    assert records == {1: NOW, 2: NOW + HOUR, 3: NOW}


class Telegram:
    """Takes every message, and notes when."""

    def __init__(self, clock: Clock) -> None:
        self.clock, self.sent = clock, list[tuple[int, str]]()

    async def send(self, delivery: Delivery, turn: Turn) -> Outcome:
        """Take a message."""
        await turn()
        self.sent.append((delivery.chat_id, delivery.message.parameters["text"]))
        return Sent(len(self.sent))


async def delivered(store: Store, clock: Clock, telegram: Telegram) -> None:
    """Let whatever may leave now leave."""
    deliverer = Deliverer(store, telegram, Pacer(1000), clock, "me")
    task = asyncio.create_task(deliverer.run())
    deliverer.wake()
    await deliverer.drained()
    deliverer.stop()
    await task


async def test_digests_that_are_due_leave_before_it(
    store: Store, desk: Desk, clock: Clock, announcements: Announcements
) -> None:
    for number in (1, 2):
        await desk.chat(number)
    found = await draft(announcements)
    await announcements.send(found.id, OLGA, found.revision)
    await announcements.hand_over()
    await desk.queued(3)
    telegram = Telegram(clock)
    await delivered(store, clock, telegram)
    assert telegram.sent[0] == (3, "part 0")


async def rests(
    store: Store, clock: Clock, announcements: Announcements, monkeypatch: pytest.MonkeyPatch
) -> Sequence[float]:
    """Hand an announcement to its chats, and return for how long the database was left to others meanwhile."""
    found, rested = await killed_after_confirming(store, announcements, monkeypatch), list[float]()

    async def rest(seconds: float) -> None:
        rested.append(seconds)

    wakes = Wakes(nothing, nothing)
    await Announcements(store, clock, lambda: 28.0, wakes, ZoneInfo("Europe/Rome"), rest=rest).hand_over()
    assert (await announcements.report(found.id)).announcement.handed_up_to is None
    return rested


async def test_while_digests_leave_it_leaves_the_database_to_them_after_each_chunk(
    store: Store, desk: Desk, clock: Clock, announcements: Announcements, monkeypatch: pytest.MonkeyPatch
) -> None:
    small_chunks(monkeypatch)
    await desk.queued(1, 2, 3, 4)
    rested = await rests(store, clock, announcements, monkeypatch)
    assert len(rested) >= 2
    assert min(rested) > 0
    digests = [each.id for each in await desk.claim() if each.digest_key == KEY]
    async with store.write() as tx:
        await tx.outbox.sent([(each, each) for each in digests], NOW)
    assert await rests(store, clock, announcements, monkeypatch) == []


async def test_it_rests_for_no_digest_that_is_paused_or_not_yet_due(
    store: Store, desk: Desk, clock: Clock, announcements: Announcements, monkeypatch: pytest.MonkeyPatch
) -> None:
    await desk.queued(1, 2)
    async with store.write() as tx:
        (edition_id,) = await tx.deliveries.pushing()
        await tx.editions.pause(edition_id, "owner", NOW)
    assert await rests(store, clock, announcements, monkeypatch) == []
    async with store.write() as tx:
        await tx.editions.resume(edition_id)
    clock.now -= HOUR
    assert await rests(store, clock, announcements, monkeypatch) == []
    clock.now += HOUR
    assert len(await rests(store, clock, announcements, monkeypatch)) > 0


async def test_cancelled_nothing_more_leaves_even_what_comes_back(
    store: Store, desk: Desk, clock: Clock, announcements: Announcements
) -> None:
    for number in (1, 2, 3):
        await desk.chat(number)
    found = await draft(announcements)
    await announcements.send(found.id, OLGA, found.revision)
    await announcements.hand_over()
    async with store.write() as tx:
        (taken,) = await tx.outbox.claim("me", NOW, 1)
    assert await announcements.cancel(found.id) == 0
    assert await states(store) == {DeliveryState.SENDING: 1, DeliveryState.SKIPPED: 2}
    async with store.write() as tx:
        await tx.outbox.retry(taken.id, NOW, "weather")
    await announcements.resume(found.id)
    telegram = Telegram(clock)
    await delivered(store, clock, telegram)
    assert telegram.sent == []
    assert await door(store, clock).hand_over() == 0
    assert await states(store) == {DeliveryState.SKIPPED: 3}
    async with store.read() as tx:
        deeds = [each.deed for each in await tx.audit.page(AuditFilter(), 9)]
    assert deeds == [Deed.CANCELLED, Deed.ANNOUNCED]


async def test_a_draft_is_in_one_hand_at_a_time_and_not_for_ever(
    store: Store, clock: Clock, announcements: Announcements
) -> None:
    found = await draft(announcements)
    assert (await announcements.take(found.id, OTTO)).holder_id == OLGA
    with pytest.raises(InputError, match="announcement-elsewhere"):
        await announcements.reword(found.id, OTTO, "", OTHERS)
    with pytest.raises(InputError, match="announcement-elsewhere"):
        await announcements.send(found.id, OTTO, found.revision)
    assert (await announcements.take(found.id, OTTO, over=True)).holder_id == OTTO
    with pytest.raises(InputError, match="announcement-elsewhere"):
        await announcements.reword(found.id, OLGA, "", OTHERS)
    clock.now += timedelta(minutes=31)
    assert (await announcements.reword(found.id, OLGA, "", OTHERS)).main.message == OTHERS
    with pytest.raises(InputError, match="announcement-gone"):
        await announcements.take(99, OLGA)


async def test_how_long_it_takes_counts_what_leaves_before_it(
    store: Store, desk: Desk, clock: Clock, announcements: Announcements
) -> None:
    await desk.queued(*range(1, 29))
    found = await draft(announcements)
    count = await announcements.reach(found)
    assert (count.chats, count.ahead, count.seconds) == (28, 28, 2.0)
    clock.now += 40 * DAY
    assert (await announcements.reach(found)).chats == 28
