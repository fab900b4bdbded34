"""The push that the faults strike: the real publisher, deliverer and sender on one database, towards one Telegram."""

from __future__ import annotations

import asyncio
import signal
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from multiprocessing.connection import Connection

from telegram import Bot

from bot.render.renderer import DigestRenderer
from bot.texts import Texts
from bot.transport.http import AiohttpRequest
from bot.transport.sender import TelegramSender
from digests.config import DigestSettings
from digests.delivery.cluster import pacer_for, working_together
from digests.delivery.deliverer import Deliverer
from digests.intake.ingest import Ingest
from digests.publishing.corrections import Corrections
from digests.publishing.publisher import Publisher
from digests.scheduler import Scheduler
from digests.store import Leadership, Store
from tests.faults.editors import ChangesByEditors

RATE_PER_S = 400.0
# Read before the process is forked, so that a start takes milliseconds.
TEXTS = Texts.load()
# What is left to correct is looked at so often at the end.
LOOK_S = 0.05


@dataclass
class Clock:
    """The wall clock, and the seconds that nobody can set; both run, and both can be moved."""

    wall_ahead: timedelta = timedelta()
    seconds_ahead: float = 0.0

    def now(self) -> datetime:
        """Return the present moment, aware UTC."""
        return datetime.now(UTC) + self.wall_ahead

    def seconds(self) -> float:
        """Return the seconds of a monotonic clock."""
        return time.monotonic() + self.seconds_ahead

    def pass_(self, by: timedelta) -> None:
        """Let time pass."""
        self.wall_ahead += by
        self.seconds_ahead += by.total_seconds()


@dataclass(frozen=True, slots=True)
class Running:
    """What runs in a process: the clockwork, and the desk at which editors change what is out."""

    scheduler: Scheduler
    desk: ChangesByEditors


@dataclass(frozen=True)
class Push:
    """What a push needs to run; ``second`` is how long a second of Telegram's lateness lasts here."""

    base_url: str
    token: str
    rate_per_s: float = RATE_PER_S
    second: float = 1.0
    clock: Clock = field(default_factory=Clock)

    @asynccontextmanager
    async def running(self, store: Store, leadership: Leadership) -> AsyncIterator[Running]:
        """Publish, deliver and correct until the block is left."""
        request = AiohttpRequest(read_timeout_s=60 * self.second)
        bot = Bot(self.token, base_url=f"{self.base_url}/bot", request=request)
        await request.initialize()
        now, renderer = self.clock.now, DigestRenderer(TEXTS)
        ingest = Ingest(store, ["en"], now)
        publisher = Publisher(store, renderer, ingest, DigestSettings(), now)
        pacer = pacer_for(leadership, self.rate_per_s)
        deliverer = Deliverer(store, TelegramSender(bot), pacer, now, leadership.owner, seconds=self.clock.seconds)
        corrections = Corrections(store, renderer, now, deliverer.wake)
        scheduler = Scheduler(publisher, deliverer, now, leadership, corrections)
        try:
            async with working_together(store, leadership, pacer, deliverer.wake):
                await scheduler.start()
                try:
                    yield Running(scheduler, ChangesByEditors(ingest, corrections))
                finally:
                    await scheduler.stop()
        finally:
            await request.shutdown()


def process(database: str, push: Push, to_the_end: bool, editors: Connection | None = None) -> None:
    """Run a push as a process of its own: until SIGTERM, or until nothing is left to send or to correct."""
    asyncio.run(_process(database, push, to_the_end, editors))


async def _process(database: str, push: Push, to_the_end: bool, editors: Connection | None) -> None:
    told = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, told.set)
    async with AsyncExitStack() as stack:
        store = await Store.open(database)
        stack.push_async_callback(store.close)
        leadership = await stack.enter_async_context(store.leadership())
        running = await stack.enter_async_context(push.running(store, leadership))
        if to_the_end:
            await _to_the_end(store, leadership, running)
        elif editors is not None:
            async with running.desk.listening(editors):
                await told.wait()
        else:
            await told.wait()


async def _to_the_end(store: Store, leadership: Leadership, running: Running) -> None:
    await leadership.until(leads=True)
    await running.scheduler.tick_now()
    await running.scheduler.drained()
    while await _corrects(store):
        await running.desk.corrections.advance()
        await running.scheduler.drained()
        await asyncio.sleep(LOOK_S)


async def _corrects(store: Store) -> bool:
    async with store.read() as tx:
        return await tx.corrections.under_way()
