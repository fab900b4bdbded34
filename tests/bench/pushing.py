"""A push in a process of its own: by this bot, by its wire alone, by python-telegram-bot as it comes, or by aiogram."""

from __future__ import annotations

import asyncio
import json
import os
import resource
import ssl
import sys
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from typing import Any

from bot.runtime import favour_answers, run_until_done, settle

TOKEN = "4242424242:AAlocal-telegram-needs-no-secret-at-all"
FIRST_CHAT = 100_000_000
AT_ONCE = 100
TEXT = "<b>The port opens at six</b>\n" + "Ships wait outside until the pilots have come on board. " * 12


async def ours(base_url: str, chats: int, rate: float, seconds: float, database: str) -> float:
    """Deliver what is in the outbox, until nothing is left or the time is over."""
    from telegram import Bot

    from bot.transport.http import AiohttpRequest
    from bot.transport.sender import TelegramSender
    from digests.delivery.cluster import pacer_for, working_together
    from digests.delivery.deliverer import Deliverer, Terms
    from digests.store import Store

    store = await Store.open(database)
    paid = rate > 30
    async with AiohttpRequest(connections=128) as request, store.leadership() as leadership:
        bot = Bot(TOKEN, base_url=f"{base_url}/bot", request=request)
        pacer = pacer_for(leadership, *((28.0, rate) if paid else (rate,)))
        terms = Terms(stars_per_day=chats if paid else 0)
        sender, owner = TelegramSender(bot), leadership.owner
        deliverer = Deliverer(store, sender, pacer, lambda: datetime.now(UTC), owner, terms=terms)
        async with working_together(store, leadership, pacer, deliverer.wake):
            with spent() as cpu_s:
                delivery = asyncio.create_task(deliverer.run())
                await asyncio.wait([asyncio.create_task(deliverer.drained())], timeout=seconds)
                deliverer.stop()
                await delivery
    await store.close()
    return cpu_s[0]


async def wire(base_url: str, chats: int, rate: float, seconds: float, _database: str) -> float:
    """Send as this bot does, with nothing around it: no outbox, no pace, nothing written down."""
    from telegram import Bot

    from bot.transport.http import AiohttpRequest
    from bot.transport.sender import TelegramSender
    from digests.delivery.in_flight import at_once
    from digests.model import ChatKind, Delivery, Message

    message = Message("sendMessage", {"text": TEXT, "parse_mode": "HTML"})
    async with AiohttpRequest(connections=128) as request:
        sender = TelegramSender(Bot(TOKEN, base_url=f"{base_url}/bot", request=request))

        async def send(chat_id: int) -> None:
            delivery = Delivery(chat_id, chat_id, ChatKind.PRIVATE, "daily:bench", 0, 1, message, 1, paid=rate > 30)
            await sender.send(delivery, at_once)

        return await _all(send, chats, seconds)


async def ptb(base_url: str, chats: int, rate: float, seconds: float, _database: str) -> float:
    """Send with Bot.send_message and AIORateLimiter; above the free rate with its limit raised to the paid one."""
    from telegram.error import RetryAfter, TimedOut
    from telegram.ext import AIORateLimiter, ExtBot

    paid = rate > 30
    limiter = AIORateLimiter(overall_max_rate=rate) if paid else AIORateLimiter()
    async with ExtBot(TOKEN, base_url=f"{base_url}/bot", rate_limiter=limiter) as bot:

        async def send(chat_id: int) -> None:
            with suppress(RetryAfter, TimedOut):
                await bot.send_message(chat_id, TEXT, parse_mode="HTML", allow_paid_broadcast=paid or None)

        return await _all(send, chats, seconds)


async def aiogram(base_url: str, chats: int, rate: float, seconds: float, _database: str) -> float:
    """Send with aiogram's Bot, which has no pace of its own, waiting where Telegram asks for it."""
    from aiogram import Bot
    from aiogram.client.session.aiohttp import AiohttpSession
    from aiogram.client.telegram import TelegramAPIServer
    from aiogram.exceptions import TelegramRetryAfter

    session = AiohttpSession(api=TelegramAPIServer.from_base(base_url))
    if certificate := os.environ.get("SSL_CERT_FILE"):
        session._connector_init["ssl"] = ssl.create_default_context(cafile=certificate)

    async with Bot(TOKEN, session=session) as bot:

        async def send(chat_id: int) -> None:
            try:
                await bot.send_message(chat_id, TEXT, parse_mode="HTML", allow_paid_broadcast=rate > 30)
            except TelegramRetryAfter as flood:
                await asyncio.sleep(flood.retry_after)

        return await _all(send, chats, seconds)


async def _all(send: Callable[[int], Awaitable[None]], chats: int, seconds: float) -> float:
    """Send to each chat, a hundred at a time, until the time is over; return the seconds of CPU that it took."""
    waiting = iter(range(FIRST_CHAT, FIRST_CHAT + chats))
    ends = time.monotonic() + seconds

    async def work() -> None:
        for chat_id in waiting:
            if time.monotonic() > ends:
                return
            await send(chat_id)

    with spent() as cpu_s:
        await asyncio.gather(*(work() for _ in range(AT_ONCE)))
    return cpu_s[0]


@contextmanager
def spent() -> Iterator[list[float]]:
    """Measure the CPU that a block takes, on all threads, in seconds."""
    cpu_s = [0.0]
    began = time.process_time()
    yield cpu_s
    cpu_s[0] = time.process_time() - began


def main() -> None:
    """Push and print what it cost, without the start."""
    name, base_url, chats, rate, seconds, database = sys.argv[1:]
    kinds: dict[str, Any] = {"ours": ours, "wire": wire, "ptb": ptb, "aiogram": aiogram}
    # This bot's own in a process that is set as the bot's is, the libraries as they come.
    is_own = name in {"ours", "wire"}
    run = run_until_done if is_own else asyncio.run
    if is_own:
        favour_answers()
        settle()
    cpu_s: list[float] = []

    async def push() -> None:
        cpu_s.append(await kinds[name](base_url, int(chats), float(rate), float(seconds), database))

    run(push())
    memory_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3
    print(json.dumps({"cpu_s": cpu_s[0], "memory_mb": memory_mb}))


if __name__ == "__main__":
    main()
