"""What Telegram and the way to it do wrong in the middle of a push."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from digests.model import ChatKind
from tests.faults.patience import patience
from tests.faults.scene import FIRST_CHAT, Scene

READERS, STRUCK = 30, 10
# Long enough for everything to leave that may.
A_WHILE_S = 0.3
HTML = "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>"
SERVER_ERROR = '{"ok": false, "error_code": 500, "description": "Internal Server Error"}'


async def dropped_before(scene: Scene) -> None:
    """Connections are closed before the message is accepted; from here nobody can tell."""
    scene.telegram.faults.drop_before(method="sendMessage", times=STRUCK)
    await _pushed_with(scene, open_=STRUCK)


async def dropped_after(scene: Scene) -> None:
    """Connections are closed after the message is accepted."""
    scene.telegram.faults.drop_after(method="sendMessage", times=STRUCK)
    await _pushed_with(scene, open_=STRUCK)


async def late(scene: Scene) -> None:
    """Answers come 8 to 15 s late, as Telegram holds flooded calls."""
    for place in range(20):
        seconds = scene.chance.uniform(8, 15) * scene.second
        scene.telegram.faults.delay(seconds, method="sendMessage", chat_id=FIRST_CHAT + place)
    await _pushed_with(scene, open_=0)


async def bad_gateway(scene: Scene) -> None:
    """A proxy answers with a page."""
    scene.telegram.faults.answer(502, HTML, method="sendMessage", times=STRUCK)
    await _pushed_with(scene, open_=STRUCK)


async def server_error(scene: Scene) -> None:
    """Telegram itself fails."""
    scene.telegram.faults.answer(500, SERVER_ERROR, method="sendMessage", times=STRUCK)
    await _pushed_with(scene, open_=STRUCK)


async def truncated(scene: Scene) -> None:
    """Half of an answer arrives."""
    scene.telegram.faults.truncate(method="sendMessage", times=STRUCK)
    await _pushed_with(scene, open_=STRUCK)


async def told_to_wait(scene: Scene) -> None:
    """Telegram asks for 10,000 s of silence in the middle; nothing leaves until they are over, then everything."""
    await scene.article()
    await scene.readers(READERS)
    # Two chats told so at once mean the whole bot.
    for place in range(2):
        scene.telegram.faults.too_many(10_000, method="sendMessage", chat_id=FIRST_CHAT + place)
    async with scene.pushing() as scheduler:
        await scheduler.tick_now()
        async with patience("two refusals"):
            await _refused(scene, 2)
        await asyncio.sleep(A_WHILE_S)
        before = len(scene.telegram.deliveries)
        scene.clock.pass_(timedelta(seconds=9_990))
        await scheduler.tick_now()
        await asyncio.sleep(A_WHILE_S)
        scene.seen["received while told to wait"] = len(scene.telegram.deliveries) - before
        scene.clock.pass_(timedelta(seconds=20))
        await scheduler.tick_now()
        await scene.all_left()
        await scheduler.drained()


async def moved_and_blocked(scene: Scene) -> None:
    """In the middle groups become supergroups and readers block the bot."""
    await scene.article()
    readers = await scene.readers(READERS)
    olga = scene.telegram.person("Olga")
    groups = [scene.telegram.group(f"Group {n}", admins=[olga], supergroup=False, with_bot=True) for n in range(10)]
    await scene.follow((group.id, ChatKind.GROUP, "UTC") for group in groups)
    async with scene.pushing() as scheduler:
        ticking = asyncio.create_task(scheduler.tick_now())
        await scene.received(READERS // 3)
        for group in groups:
            await scene.telegram.migrates(group, tell=False)
        for chat_id in readers[-10:]:
            scene.telegram.world.accounts[chat_id].blocks_bot = True
        await ticking
        await scheduler.drained()


async def _pushed_with(scene: Scene, open_: int) -> None:
    await scene.article()
    await scene.readers(READERS)
    scene.unknown_allowed += open_
    await scene.pushed()


async def _refused(scene: Scene, count: int) -> None:
    """Wait until so many messages have been refused: only then is anybody told to wait."""
    while True:
        if sum(call.error_code == 429 for call in scene.telegram.calls) >= count:
            return
        await asyncio.sleep(0.02)
