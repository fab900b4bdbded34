"""A bot that is told to stop ends what it has in hand: nobody is left without an answer, or told to ask again."""

from __future__ import annotations

import asyncio

from sqlalchemy import select

from bot.demo.clock import Clock
from bot.sandbox import LocalTelegram
from bot.sandbox.world import PATIENCE_S
from digests.model import UpdateState
from digests.store.schema.inbox import inbox
from tests.dialogs.conftest import START, FirstRun, House, on_both, running
from tests.local_web import Web

# Longer than the rest of a stop takes.
LATE_S = 1.0


async def is_answering(house: House) -> bool:
    """Tell whether an answer is on its way to Telegram."""
    async with house.services.store.read() as tx:
        rows = await tx._connection.rows(select(inbox.c.state))
    return [row.state for row in rows] == [UpdateState.ANSWERING]


@on_both
async def test_what_is_in_hand_is_answered_and_noted(first_run: FirstRun, database: str, sites: Web) -> None:
    clock = Clock()
    clock.set(START)
    async with LocalTelegram(now=clock.now) as telegram:
        first_run.tell(telegram)
        anna = telegram.person("Anna", language_code="en")
        serves, houses = asyncio.Event(), list[House]()

        async def serve() -> None:
            async with running(telegram, clock, database, sites) as house:
                houses.append(house)
                serves.set()
                await asyncio.Event().wait()

        bot = asyncio.create_task(serve())
        await serves.wait()
        telegram.faults.delay(LATE_S, method="sendMessage", chat_id=anna.id)
        await anna.says("/start")
        async with asyncio.timeout(PATIENCE_S):
            while not await is_answering(houses[0]):
                pass
        # As SIGTERM does.
        bot.cancel()
        await asyncio.wait([bot])
        async with running(telegram, clock, database, sites) as house:
            await house.idle()
            (answer,) = [message.text for message in anna.screen() if message.sender == "bot"]
            assert "interrupted" not in answer
            async with house.services.store.read() as tx:
                assert await tx.inbox.waiting() == 0
