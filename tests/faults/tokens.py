"""Another bot's token on the database: nothing is sent with it, and no chat is switched off."""

from __future__ import annotations

from asyncio.subprocess import Process

from bot.sandbox import LocalTelegram
from bot.sandbox.telegram import BOT_ID
from tests.faults.deadlines import deadline
from tests.faults.harness import Harness

READERS = 31
ENDED_WELL, CALLED, OFF = "ended otherwise than with 1", "messages by the other bot", "chats switched off"


async def another_token(harness: Harness) -> None:
    """Start the bot, end it, and start it again with the token of another bot, while every chat's digest is due."""
    bot = await harness.bot()
    async with deadline("the bot to poll"):
        await harness.telegram.updates.polled.wait()
    bot.terminate()
    await _ended(bot)
    await harness.article()
    chats = await harness.readers(READERS)
    own = harness.telegram
    async with LocalTelegram(f"{BOT_ID + 1}:{own.token.partition(':')[2]}") as others:
        harness.telegram = others
        bot = await harness.bot()
        code = await _ended(bot)
        harness.telegram = own
        harness.seen[CALLED] = len(others.deliveries)
    harness.seen[ENDED_WELL] = float(code != 1)
    async with harness.store.read() as tx:
        found = [await tx.chats.get(chat) for chat in chats]
    harness.seen[OFF] = sum(not (each and each.active) for each in found)
    await harness.pushed()


async def _ended(bot: Process) -> int:
    async with deadline("the bot to end"):
        return await bot.wait()
