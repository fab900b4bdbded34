"""What the clock does: it is set, the machine is off for days, the zones change their hour; and two schedulers tick."""

from __future__ import annotations

import asyncio
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo, available_timezones

from bot.app import newsroom
from digests.config import check
from digests.model import ChatKind
from digests.store import Store
from tests.faults.harness import FIRST_CHAT, OWNER_ID, Harness

READERS = 30
HOUR = timedelta(hours=1)
YEAR, DAY, MONTH = 2026, timedelta(days=1), timedelta(days=30)


async def clock_forward(harness: Harness) -> None:
    """Somebody sets the clock an hour ahead in the middle."""
    await _set_midway(harness, HOUR)


async def clock_back(harness: Harness) -> None:
    """Somebody sets the clock back by an hour in the middle."""
    await _set_midway(harness, -HOUR)


async def month_ahead_at_boot(harness: Harness) -> None:
    """The machine boots with a clock that is 30 days ahead, which is put right later."""
    await harness.article()
    await harness.readers(READERS)
    owner = harness.telegram.person("Olga", user_id=OWNER_ID)
    owner.account.started = True
    harness.clock.wall_ahead += MONTH
    telegram = {"token": harness.telegram.token, "base_url": harness.telegram.base_url, "owner_ids": [OWNER_ID]}
    async with newsroom(check({"telegram": telegram, "database": {"url": harness.url}}), harness.clock.now) as bot:
        for _ in range(2):
            await bot.scheduler._tick()
        harness.seen["owners who were not told"] = int("clock is wrong" not in (await owner.hears()).text)
        harness.seen["received under a wrong clock"] = len(harness.telegram.deliveries) - 1
        harness.clock.wall_ahead -= MONTH
        await bot.scheduler._tick()
        await bot.scheduler.drained()
    async with harness.store.read() as tx:
        harness.seen["put off for long"] = len(
            await tx.chats.due_after(harness.clock.now() + 8 * DAY, READERS, harness.clock.now())
        )
    # What the owner was told is no digest.
    harness.telegram.deliveries[:] = [each for each in harness.telegram.deliveries if each[0] != OWNER_ID]


async def off_for_three_days(harness: Harness) -> None:
    """The machine is off for three days: everybody gets what was new, once, at the latest with the next digest."""
    await harness.article()
    readers = await harness.readers(READERS)
    harness.clock.pass_(timedelta(days=3))
    await harness.pushed()
    now = harness.clock.now()
    today = datetime.combine(now.date(), time(8, 1), UTC)
    harness.clock.pass_((today if today > now else today + timedelta(days=1)) - now)
    await harness.pushed()
    had = [chat_id for chat_id, _, text in harness.telegram.deliveries if "The port opens" in text]
    harness.seen["readers without the news"] = len(set(readers) - set(had))
    harness.seen["readers with the news twice"] = len(had) - len(set(had))


async def two_schedulers(harness: Harness) -> None:
    """Two processes that know nothing of each other tick and deliver at the same time."""
    await harness.article()
    await harness.readers(READERS)
    other = await Store.open(harness.url)
    try:
        async with harness.pushing() as one, harness.pushing(other, "another") as two:
            await asyncio.gather(one.tick_now(), two.tick_now())
            await asyncio.gather(one.drained(), two.drained())
        # On one file a second process takes the first one's messages for lost until their answers come.
        harness.unknown_allowed += READERS
    finally:
        await other.close()


async def every_zone_changes_its_hour(harness: Harness) -> None:
    """Each zone's digest at 02:30 over three days around each of its changes: one a day, no more and no less."""
    changes = _changes(YEAR)
    for change in sorted(changes):
        await _days_around(harness, change, changes[change])
    harness.seen["zones that change"] = len({name for names in changes.values() for name in names})
    harness.seen["days on which zones change"] = len(changes)


async def some_zones_change_their_hour(harness: Harness) -> None:
    """The same for zones of all kinds around one change: an hour skipped, half an hour, at midnight, none."""
    zones = ["Europe/Rome", "America/New_York", "Australia/Lord_Howe", "Africa/Cairo", "Asia/Kathmandu", "UTC"]
    await _days_around(harness, date(2026, 3, 29), zones)


def _changes(year: int) -> dict[date, list[str]]:
    """Return the days (UTC) of a year on which clocks are set, each with the zones that do it."""
    found: dict[date, list[str]] = {}
    for name in sorted(available_timezones() - {"localtime"}):
        zone, start = ZoneInfo(name), datetime(year, 1, 1, tzinfo=UTC)
        offsets = [(start + number * DAY).astimezone(zone).utcoffset() for number in range(366)]
        for number, (before, after) in enumerate(pairwise(offsets)):
            if before != after:
                found.setdefault((start + number * DAY).date(), []).append(name)
    return found


async def _days_around(harness: Harness, change: date, zones: list[str]) -> None:
    start = datetime.combine(change - timedelta(days=1), time(0), UTC)
    # Nothing runs yet, so nobody sees the leap.
    harness.clock.wall_ahead += start - harness.clock.now()
    chats = {FIRST_CHAT + harness.expected + place: name for place, name in enumerate(zones)}
    for chat_id in chats:
        harness.telegram.person("Reader", user_id=chat_id).account.started = True
    await harness.article(f"News of {change:%d %B}")
    await harness.follow(((chat_id, ChatKind.PRIVATE, name) for chat_id, name in chats.items()), at=time(2, 30))
    async with harness.pushing() as scheduler:
        for look in range(18):
            await harness.article(f"News of {change:%d %B}, look {look}")
            await scheduler.tick_now()
            await scheduler.drained()
            harness.clock.pass_(4 * HOUR)
    wrong = await _days_without_one_digest(harness, chats, harness.clock.now())
    harness.seen["days without one digest"] = harness.seen.get("days without one digest", 0) + wrong


async def _days_without_one_digest(harness: Harness, chats: dict[int, str], end: datetime) -> int:
    """Count the local days, whole within the three, on which a chat got none or more than one."""
    wrong = 0
    async with harness.store.read() as tx:
        for chat_id, name in chats.items():
            rows = await tx.outbox.of_chat(chat_id)
            harness.expected += len(rows) - 1
            due = [datetime.fromisoformat(row.digest_key.removeprefix("daily:")) for row in rows]
            days = [str(each.astimezone(ZoneInfo(name)).date()) for each in due]
            last = end.astimezone(ZoneInfo(name)).date()
            whole = {str(last - timedelta(days=1)), str(last - timedelta(days=2))}
            wrong += sum(days.count(day) != 1 for day in whole)
    return wrong


async def _set_midway(harness: Harness, by: timedelta) -> None:
    await harness.article()
    await harness.readers(READERS)
    async with harness.pushing() as scheduler:
        ticking = asyncio.create_task(scheduler.tick_now())
        await harness.received(READERS // 3)
        harness.clock.wall_ahead += by
        await ticking
        for _ in range(2):
            await scheduler.tick_now()
        await scheduler.drained()
        harness.clock.wall_ahead -= by
        await scheduler.tick_now()
        await scheduler.drained()
