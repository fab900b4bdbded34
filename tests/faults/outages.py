"""What Telegram and the way to it do wrong in the middle of a push."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from digests.model import ChatKind
from tests.faults.deadlines import deadline
from tests.faults.harness import FIRST_CHAT, Harness

READERS, STRUCK = 30, 10
# Long enough for everything to leave that may.
A_WHILE_S = 0.3
HTML = "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>"
SERVER_ERROR = '{"ok": false, "error_code": 500, "description": "Internal Server Error"}'


async def dropped_before(harness: Harness) -> None:
    """Connections are closed before the message is accepted; from here nobody can tell."""
    harness.telegram.faults.drop_before(method="sendMessage", times=STRUCK)
    await _pushed_with(harness, open_=STRUCK)


async def dropped_after(harness: Harness) -> None:
    """Connections are closed after the message is accepted."""
    harness.telegram.faults.drop_after(method="sendMessage", times=STRUCK)
    await _pushed_with(harness, open_=STRUCK)


async def late(harness: Harness) -> None:
    """Answers come 8 to 15 s late, as Telegram holds flooded calls."""
    for place in range(20):
        seconds = harness.chance.uniform(8, 15) * harness.second
        harness.telegram.faults.delay(seconds, method="sendMessage", chat_id=FIRST_CHAT + place)
    await _pushed_with(harness, open_=0)


async def bad_gateway(harness: Harness) -> None:
    """A proxy answers with a page."""
    harness.telegram.faults.answer(502, HTML, method="sendMessage", times=STRUCK)
    await _pushed_with(harness, open_=STRUCK)


async def server_error(harness: Harness) -> None:
    """Telegram itself fails."""
    harness.telegram.faults.answer(500, SERVER_ERROR, method="sendMessage", times=STRUCK)
    await _pushed_with(harness, open_=STRUCK)


async def refused(harness: Harness) -> None:
    """Telegram refuses messages for a reason that nobody knows, and takes them without their buttons."""
    harness.telegram.faults.refuse(400, "Bad Request: odd", method="sendMessage", times=STRUCK)
    await _pushed_with(harness, open_=0)


async def truncated(harness: Harness) -> None:
    """Half of an answer arrives."""
    harness.telegram.faults.truncate(method="sendMessage", times=STRUCK)
    await _pushed_with(harness, open_=STRUCK)


async def told_to_wait(harness: Harness) -> None:
    """Telegram asks for 10,000 s of silence in the middle; nothing leaves until they are over, then everything."""
    await harness.article()
    await harness.readers(READERS)
    # Two chats told so at once mean the whole bot.
    for place in range(2):
        harness.telegram.faults.too_many(10_000, method="sendMessage", chat_id=FIRST_CHAT + place)
    async with harness.pushing() as scheduler:
        await scheduler.tick_now()
        async with deadline("two refusals"):
            await _refused(harness, 2)
        await asyncio.sleep(A_WHILE_S)
        before = len(harness.telegram.deliveries)
        harness.clock.pass_(timedelta(seconds=9_990))
        await scheduler.tick_now()
        await asyncio.sleep(A_WHILE_S)
        harness.seen["received while told to wait"] = len(harness.telegram.deliveries) - before
        harness.clock.pass_(timedelta(seconds=20))
        await scheduler.tick_now()
        await harness.all_left()
        await scheduler.drained()


async def moved_and_blocked(harness: Harness) -> None:
    """In the middle groups become supergroups and readers block the bot."""
    await harness.article()
    readers = await harness.readers(READERS)
    olga = harness.telegram.person("Olga")
    groups = [harness.telegram.group(f"Group {n}", admins=[olga], supergroup=False, with_bot=True) for n in range(10)]
    await harness.follow((group.id, ChatKind.GROUP, "UTC") for group in groups)
    async with harness.pushing() as scheduler:
        ticking = asyncio.create_task(scheduler.tick_now())
        await harness.received(READERS // 3)
        for group in groups:
            await harness.telegram.migrates(group, tell=False)
        for chat_id in readers[-10:]:
            harness.telegram.world.accounts[chat_id].blocks_bot = True
        await ticking
        await scheduler.drained()


async def _pushed_with(harness: Harness, open_: int) -> None:
    await harness.article()
    await harness.readers(READERS)
    harness.unknown_allowed += open_
    await harness.pushed()


async def _refused(harness: Harness, count: int) -> None:
    """Wait until so many messages have been refused: only then is anybody told to wait."""
    while True:
        if sum(call.error_code == 429 for call in harness.telegram.calls) >= count:
            return
        await asyncio.sleep(0.02)
