"""Whoever watches no dashboard hears once of each trouble: the bot was off, digests are late, no feed answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest

from digests.alarms import LATE_FROM, OFF_FROM, SILENT_FROM, Alarms
from digests.notices import DigestsLate, FeedsSilent, Notice, WasOff
from digests.store import Store
from digests.store.feeds import NewFeed
from tests.store.cases import MINUTE, NOW, Desk


@dataclass
class Owner:
    """Whoever runs the bot, at some moment, and what they are told."""

    store: Store
    moment: datetime = NOW
    told: list[Notice] = field(default_factory=list)

    async def tell(self, notice: Notice) -> None:
        self.told.append(notice)

    def process(self) -> Alarms:
        """Start a process."""
        return Alarms(self.store, self, lambda: self.moment)


async def feeds(store: Store, count: int) -> list[int]:
    async with store.write() as tx:
        added = [await tx.feeds.add(NewFeed(f"https://valle.example/{n}", "x"), NOW, NOW, 1800) for n in range(count)]
    return [feed.id for feed in added if feed]


@pytest.mark.parametrize(
    ("off", "told"), [(None, False), (timedelta(minutes=2), False), (OFF_FROM, True), (timedelta(days=9), True)]
)
async def test_a_process_that_comes_after_a_while_without_one_says_so_once(
    store: Store, off: timedelta | None, told: bool
) -> None:
    owner = Owner(store)
    alarms, since = owner.process(), None if off is None else NOW - off
    for _ in range(3):
        await alarms.look(since)
        owner.moment += MINUTE
    assert owner.told == ([WasOff(NOW - (off or timedelta()), NOW)] if told else [])


async def test_digests_that_wait_long_are_told_once_until_they_have_left(store: Store, desk: Desk) -> None:
    owner = Owner(store)
    await desk.chat(1)
    await desk.queued(1)
    await owner.process().look(None)
    assert owner.told == [], "they have only just become due"
    owner.moment += LATE_FROM
    for _ in range(2):
        await owner.process().look(None)
    assert owner.told == [DigestsLate(NOW, 1)], "after a restart too"
    async with store.write() as tx:
        await tx.pace.pause("the token was refused", owner.moment)
    await owner.process().look(None)
    assert len(owner.told) == 1


async def test_feeds_are_silent_where_none_of_several_has_answered_for_a_day(store: Store) -> None:
    owner = Owner(store)
    first, second, third = await feeds(store, 3)
    async with store.write() as tx:
        await tx.feeds.change(first, failing_since=NOW - MINUTE, failures=9)
        await tx.feeds.change(second, failing_since=NOW, failures=8)
    owner.moment += SILENT_FROM
    await owner.process().look(None)
    assert owner.told == [], "the third one answers"
    async with store.write() as tx:
        await tx.feeds.change(third, paused=True)
    for _ in range(2):
        await owner.process().look(None)
    assert owner.told == [FeedsSilent(NOW, 2)]
    async with store.write() as tx:
        await tx.feeds.change(first, failing_since=None, failures=0)
    await owner.process().look(None)
    async with store.write() as tx:
        await tx.feeds.change(first, failing_since=owner.moment, failures=1)
    owner.moment += SILENT_FROM
    await owner.process().look(None)
    assert owner.told[1:] == [FeedsSilent(owner.moment - SILENT_FROM, 2)], "it is another time"


async def test_of_a_single_feed_the_editors_hear(store: Store) -> None:
    owner = Owner(store)
    (only,) = await feeds(store, 1)
    async with store.write() as tx:
        await tx.feeds.change(only, failing_since=NOW, failures=9)
    owner.moment += 3 * SILENT_FROM
    await owner.process().look(None)
    assert owner.told == []
