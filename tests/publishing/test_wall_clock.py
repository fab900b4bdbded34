"""The wall clock is believed beside Telegram's and beside what the database last saw, and by nobody's word alone."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest
from telegram.ext import ExtBot

from bot.sandbox import LocalTelegram
from bot.transport.http import AiohttpRequest
from bot.transport.telegram_time import TelegramTime
from digests.notices import ClockDoubted, Notice
from digests.publishing.wall_clock import WallClock
from digests.store import Store
from tests.store.cases import NOW

MINUTE, HOUR, MONTH = timedelta(minutes=1), timedelta(hours=1), timedelta(days=30)


@dataclass
class Here:
    """A machine: its clock, its seconds, what others say of the time, and what its owner was told."""

    moment: datetime = NOW
    seconds: float = 0.0
    there: datetime | None = NOW
    asked: int = 0
    told: list[Notice] = field(default_factory=list)

    async def time(self, *, anew: bool) -> datetime | None:
        self.asked += 1
        return self.there

    async def tell(self, notice: Notice) -> None:
        self.told.append(notice)

    def clock(self, store: Store | None = None) -> WallClock:
        """Start a process."""
        return WallClock(lambda: self.moment, lambda: self.seconds, store, self, self)

    def passes(self, by: timedelta) -> None:
        self.moment += by
        self.seconds += by.total_seconds()
        self.there = None if self.there is None else self.there + by


async def test_a_clock_that_is_wrong_at_boot_waits_until_it_is_put_right_and_the_owner_hears_of_it_once() -> None:
    here = Here(moment=NOW + MONTH)
    clock = here.clock()
    for _ in range(4):
        assert not await clock.look(leads=True)
        here.passes(MINUTE)
    assert [type(notice) for notice in here.told] == [ClockDoubted]
    here.moment -= MONTH
    assert await clock.look(leads=True), "at once, without a second look"
    asked = here.asked
    here.passes(HOUR)
    assert await clock.look(leads=True)
    assert here.asked == asked, "nobody is asked while nothing leaps"


async def test_who_was_told_to_be_wrong_is_not_believed_because_nobody_says_it_again(store: Store) -> None:
    here = Here(moment=NOW + MONTH)
    clock = here.clock(store)
    assert not await clock.look(leads=True)
    here.there = None
    for _ in range(3):
        here.passes(MINUTE)
        assert not await clock.look(leads=True)
    here.there = here.moment
    assert await clock.look(leads=True)


@pytest.mark.parametrize("by", [HOUR, -HOUR, MONTH, -MONTH])
async def test_a_leap_counts_only_if_telegram_leapt_as_well(by: timedelta) -> None:
    here = Here()
    clock = here.clock()
    assert await clock.look(leads=True)
    here.moment += by
    assert [await clock.look(leads=True), await clock.look(leads=True)] == [False, False]
    # As after a sleep, of which the seconds know nothing.
    here.there = here.moment
    assert await clock.look(leads=True)


@pytest.mark.parametrize(
    ("off", "looks"),
    [(HOUR, 1), (timedelta(days=6), 1), (timedelta(), 1), (MONTH, 2), (-HOUR, 2), (-MONTH, 2)],
)
async def test_where_nobody_tells_the_time_what_the_database_saw_does(store: Store, off: timedelta, looks: int) -> None:
    here = Here(there=None)
    assert await here.clock(store).look(leads=True), "a database that has seen nothing doubts nothing"
    here.moment += off
    after = here.clock(store)
    for _ in range(looks - 1):
        assert not await after.look(leads=True)
    assert await after.look(leads=True)


async def test_a_time_that_was_never_believed_is_not_noted(store: Store) -> None:
    here = Here(moment=NOW + MONTH)
    assert not await here.clock(store).look(leads=True)
    here.moment, here.there = NOW, None
    assert await here.clock(store).look(leads=True)


async def test_telegram_tells_the_time_in_its_answers() -> None:
    there, seconds = datetime(2031, 5, 4, 3, 2, 1, tzinfo=UTC), 0.0
    async with LocalTelegram(now=lambda: there) as telegram:
        request = AiohttpRequest(connections=1, clock=lambda: seconds)
        api = ExtBot[None](telegram.token, f"{telegram.base_url}/bot", request=request, get_updates_request=request)
        time = TelegramTime(api, request)
        async with api:
            calls = len(telegram.calls)
            assert await time.time(anew=False) == there
            seconds += 3
            assert await time.time(anew=False) == there + timedelta(seconds=3)
            assert len(telegram.calls) == calls, "the answers to other calls are enough"
            assert await time.time(anew=True) == there
            seconds += 60
            assert await time.time(anew=False) == there
            assert len(telegram.calls) == calls + 2
            seconds += 60
            telegram.faults.drop_before(times=None)
            assert await time.time(anew=False) is None
