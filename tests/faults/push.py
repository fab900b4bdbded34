"""The process that is killed: the real publisher, deliverer and sender on one database, towards one Telegram."""

from __future__ import annotations

import asyncio
import os
from datetime import UTC, datetime

from telegram import Bot

from bot.http import AiohttpRequest
from bot.render.classic import ClassicRenderer
from bot.sender import TelegramSender
from bot.texts import Texts
from digests.config import DigestSettings
from digests.deliver import Deliverer
from digests.ingest import Ingest
from digests.pacer import Pacer
from digests.publish import Publisher
from digests.runner import Runner
from digests.store import Store

RATE_PER_S = 400.0
# Read before the process is forked, so that a start takes milliseconds.
TEXTS = Texts.load()


def push(database: str, base_url: str, token: str, to_the_end: bool) -> None:
    """Publish and deliver what is due: until killed, or until nothing is left to send."""
    asyncio.run(_push(database, base_url, token, to_the_end))


async def _push(database: str, base_url: str, token: str, to_the_end: bool) -> None:
    store = await Store.open(database)
    bot = Bot(token, base_url=f"{base_url}/bot", request=AiohttpRequest())
    await bot.request.initialize()
    publisher = Publisher(store, ClassicRenderer(TEXTS), Ingest(store, ["en"], _now), DigestSettings(), _now)
    deliverer = Deliverer(store, TelegramSender(bot), Pacer(RATE_PER_S), _now, owner=str(os.getpid()))
    runner = Runner(publisher, deliverer, _now)
    await runner.start()
    if not to_the_end:
        await runner.failed()
    await runner.tick_now()
    await runner.drained()
    await runner.stop()
    await bot.request.shutdown()
    await store.close()


def _now() -> datetime:
    return datetime.now(UTC)
