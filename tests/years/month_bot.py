"""The bot of the month in a process of its own: its memory is that of a bot, and its clock goes as it is told."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime, timedelta
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from bot.app import Newsroom, newsroom
from bot.demo.clock import Clock
from bot.monitor.process import memory_bytes
from bot.runtime import settle, share_heaps
from digests.config import load
from digests.worker.encoder import SentenceEncoder

# A fresh interpreter: what the parent has in memory is not the bot's.
PROCESSES = get_context("spawn")
# As long as a chat must wait for its next message, and a little longer.
PAUSE = timedelta(seconds=2)
# Longer than any of its work takes, on a machine that does much else.
PATIENCE_S = 120.0
IDLE_S = 0.02


@dataclass(frozen=True, slots=True)
class MonthBot:
    """The running bot, as its operator's clock sees it."""

    process: BaseProcess
    orders: Connection

    @classmethod
    async def start(cls, config: Path, at: datetime) -> MonthBot:
        """Start it at a moment, and wait until it runs."""
        here, there = PROCESSES.Pipe()
        process = PROCESSES.Process(target=_run, args=(there, config, at), daemon=True)
        await asyncio.to_thread(process.start)
        there.close()
        bot = cls(process, here)
        await bot._answer()
        return bot

    async def goes_to(self, moment: datetime) -> float:
        """Let the time come, and all be done that is due then; return the memory of its process in bytes."""
        return await self._asked(moment)

    async def idles(self) -> None:
        """Wait until it has handled all that Telegram has brought so far."""
        await self._asked("idle")

    async def stop(self) -> None:
        """End it."""
        self.orders.send(None)
        await asyncio.to_thread(self.process.join, PATIENCE_S)

    async def _asked(self, order: object) -> float:
        self.orders.send(order)
        return await self._answer()

    async def _answer(self) -> float:
        if not await asyncio.to_thread(self.orders.poll, PATIENCE_S):
            raise TimeoutError("the bot of the month does not answer")
        return float(self.orders.recv())


def _run(orders: Connection, config: Path, at: datetime) -> None:
    share_heaps()
    asyncio.run(_serve(orders, config, at))


async def _serve(orders: Connection, config: Path, at: datetime) -> None:
    clock = Clock()
    clock.set(at)
    settings, encoder = load(config, needs_token=True), SentenceEncoder(available=lambda: 0)
    async with newsroom(settings, clock.now, seconds=clock.seconds, encoder=encoder, loaded=settle) as bot:
        orders.send(0.0)
        while (order := await asyncio.to_thread(orders.recv)) is not None:
            if isinstance(order, datetime):
                await _go(bot, clock, order)
            else:
                await _idle(bot)
            orders.send(float(memory_bytes()["main"]))


async def _go(bot: Newsroom, clock: Clock, moment: datetime) -> None:
    """Let the time come: a tick, what it is to send, and each chore of the minute."""
    clock.set(moment)
    await bot.scheduler.tick_now()
    await bot.scheduler.drained()
    for name in bot.scheduler.chores:
        await bot.scheduler.do_now(name)
    clock.forward(PAUSE)
    await bot.scheduler.drained()


async def _idle(bot: Newsroom) -> None:
    async with asyncio.timeout(PATIENCE_S):
        while await _is_busy(bot):
            pass


async def _is_busy(bot: Newsroom) -> bool:
    async with bot.services.store.read() as tx:
        waiting = await tx.inbox.waiting()
    if waiting:
        await asyncio.sleep(IDLE_S)
    return waiting > 0
