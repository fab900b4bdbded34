"""The push that the faults strike: the real publisher, deliverer and sender on one database, towards one Telegram."""

from __future__ import annotations

import asyncio
import signal
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from telegram import Bot

from bot.http import AiohttpRequest
from bot.render.renderer import DigestRenderer
from bot.sender import TelegramSender
from bot.texts import Texts
from digests.config import DigestSettings
from digests.deliver import Deliverer
from digests.ingest import Ingest
from digests.processes import pacer_for, working_together
from digests.publish import Publisher
from digests.runner import Runner
from digests.store import Presence, Store

RATE_PER_S = 400.0
# Read before the process is forked, so that a start takes milliseconds.
TEXTS = Texts.load()


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


@dataclass(frozen=True)
class Push:
    """What a push needs to run; ``second`` is how long a second of Telegram's lateness lasts here."""

    base_url: str
    token: str
    rate_per_s: float = RATE_PER_S
    second: float = 1.0
    clock: Clock = field(default_factory=Clock)

    @asynccontextmanager
    async def running(self, store: Store, presence: Presence) -> AsyncIterator[Runner]:
        """Publish and deliver until the block is left."""
        request = AiohttpRequest(read_timeout_s=60 * self.second)
        bot = Bot(self.token, base_url=f"{self.base_url}/bot", request=request)
        await request.initialize()
        now = self.clock.now
        publisher = Publisher(store, DigestRenderer(TEXTS), Ingest(store, ["en"], now), DigestSettings(), now)
        pacer = pacer_for(presence, self.rate_per_s)
        deliverer = Deliverer(store, TelegramSender(bot), pacer, now, presence.owner, seconds=self.clock.seconds)
        runner = Runner(publisher, deliverer, now, presence)
        async with working_together(store, presence, pacer, deliverer.wake):
            await runner.start()
            try:
                yield runner
            finally:
                await runner.stop()
        await request.shutdown()


def process(database: str, push: Push, to_the_end: bool) -> None:
    """Run a push as a process of its own: until SIGTERM, or until nothing is left to send."""
    asyncio.run(_process(database, push, to_the_end))


async def _process(database: str, push: Push, to_the_end: bool) -> None:
    told = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, told.set)
    store = await Store.open(database)
    try:
        async with store.present() as presence, push.running(store, presence) as runner:
            if to_the_end:
                await presence.turn(leads=True)
                await runner.tick_now()
                await runner.drained()
            else:
                await told.wait()
    finally:
        await store.close()
