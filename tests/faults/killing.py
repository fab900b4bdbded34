"""A push to many chats whose process is killed again and again, with the local Telegram as witness."""

from __future__ import annotations

import asyncio
import random
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from pathlib import Path

from bot.sandbox import LocalTelegram
from digests.model import Chat, ChatKind, DeliveryState, TopicMatch
from digests.store import DeliveryRecord, Store
from digests.store.arrivals import Arrival
from tests.faults.push import push

FIRST_CHAT = 100_000
# A kill comes after at most so many messages of its process, and so much later; every fourth before the first message.
MOST_MESSAGES, MOST_DELAY_S = 40, 0.03
STARTING_S = 0.15
PATIENCE_S = 30
# Forked from a clean process that has the imports done, so that a start takes milliseconds.
PROCESSES = get_context("forkserver")


@dataclass(frozen=True, slots=True)
class Report:
    """What the witness saw, beside what the outbox says; each count is of chats."""

    chats: int
    kills: int
    kills_while_sending: int
    received: int
    received_twice: int
    sent: int
    unknown: int
    unknown_that_arrived: int
    missed_silently: int
    sent_but_not_received: int
    received_but_not_recorded: int
    not_final: int

    @property
    def faultless(self) -> bool:
        """Whether nobody got anything twice and nobody was missed without a word."""
        wrong = (
            self.received_twice,
            self.missed_silently,
            self.sent_but_not_received,
            self.received_but_not_recorded,
            self.not_final,
        )
        return not any(wrong)


async def killed_push(folder: Path, *, chats: int, kills: int, seed: int) -> Report:
    """Push to chats, kill the process so many times on the way, let the last one finish, and compare."""
    database = f"sqlite:///{folder / 'push.db'}"
    store = await Store.open(database)
    try:
        async with LocalTelegram() as telegram:
            await _fill(store, telegram, chats)
            chance = random.Random(seed)
            while_sending = 0
            for number in range(kills):
                while_sending += await _run_and_kill(database, telegram, chance, before_sending=number % 4 == 3)
            await _run_to_the_end(database, telegram)
            return await _compared(store, telegram, chats, kills, while_sending)
    finally:
        await store.close()


async def _fill(store: Store, telegram: LocalTelegram, chats: int) -> None:
    now = datetime.now(UTC)
    async with store.write() as tx:
        topic = await tx.topics.add("port", {"en": "Port"}, "port", "")
        text = "The port opens at six. Ships wait outside."
        matches = [TopicMatch(topic, 1.0, ("port",))]
        await tx.articles.add_all([Arrival("The port opens", text, "en", ("", ""), matches=matches)], now, publish=True)
        for chat_id in range(FIRST_CHAT, FIRST_CHAT + chats):
            telegram.person("Reader", user_id=chat_id).account.started = True
            due = now - timedelta(minutes=1)
            await tx.chats.add(Chat(chat_id, ChatKind.PRIVATE, "", "en", "UTC", time(8), now, next_due_at=due))
            await tx.chats.subscribe(chat_id, topic.id, now)


async def _run_and_kill(database: str, telegram: LocalTelegram, chance: random.Random, *, before_sending: bool) -> bool:
    """Start a process and kill it at some point; return whether it had begun to send."""
    async with telegram.subscribe() as events:
        process = await _started(database, telegram, to_the_end=False)
        if before_sending:
            await asyncio.sleep(chance.uniform(0, STARTING_S))
        else:
            async with asyncio.timeout(PATIENCE_S):
                for _ in range(chance.randint(1, MOST_MESSAGES)):
                    await events.get()
            await asyncio.sleep(chance.uniform(0, MOST_DELAY_S))
        process.kill()
        await asyncio.to_thread(process.join)
        return not before_sending or not events.empty()


async def _run_to_the_end(database: str, telegram: LocalTelegram) -> None:
    process = await _started(database, telegram, to_the_end=True)
    await asyncio.to_thread(process.join, PATIENCE_S)
    if process.exitcode != 0:
        process.kill()
        raise RuntimeError(f"the last process did not finish: exit code {process.exitcode}")


async def _started(database: str, telegram: LocalTelegram, *, to_the_end: bool) -> BaseProcess:
    PROCESSES.set_forkserver_preload(["tests.faults.push"])
    arguments = (database, telegram.base_url, telegram.token, to_the_end)
    process = PROCESSES.Process(target=push, args=arguments, daemon=True)
    await asyncio.to_thread(process.start)
    return process


async def _compared(store: Store, telegram: LocalTelegram, chats: int, kills: int, while_sending: int) -> Report:
    received = Counter(chat_id for chat_id, _, _ in telegram.deliveries)
    messages = {(chat_id, message_id) for chat_id, message_id, _ in telegram.deliveries}
    rows: dict[int, DeliveryRecord] = {}
    async with store.read() as tx:
        for chat_id in range(FIRST_CHAT, FIRST_CHAT + chats):
            for row in await tx.outbox.of_chat(chat_id):
                rows[chat_id] = row
    sent = {chat_id for chat_id, row in rows.items() if row.state is DeliveryState.SENT}
    unknown = {chat_id for chat_id, row in rows.items() if row.state is DeliveryState.UNKNOWN}
    return Report(
        chats=chats,
        kills=kills,
        kills_while_sending=while_sending,
        received=len(received),
        received_twice=sum(count > 1 for count in received.values()),
        sent=len(sent),
        unknown=len(unknown),
        unknown_that_arrived=len(unknown & received.keys()),
        missed_silently=chats - len(received.keys() | unknown),
        sent_but_not_received=sum((chat_id, rows[chat_id].message_id) not in messages for chat_id in sent),
        received_but_not_recorded=len(received.keys() - sent - unknown),
        not_final=chats - len(sent | unknown),
    )
