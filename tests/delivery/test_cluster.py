"""Two processes of ``newsdigest run`` on one PostgreSQL: each may be killed, and nobody notices more than a delay."""

from __future__ import annotations

import asyncio
import os
import socket
import sys
from asyncio.subprocess import PIPE, Process
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest

from bot.sandbox import LocalTelegram, Person
from bot.sandbox.world import PATIENCE_S
from digests.model import Chat, ChatKind, DeliveryState, NewArticle, TopicMatch
from digests.store import Store
from tests.postgresql import Server

READERS = 20


@dataclass
class Town:
    """A local Telegram, a database and two processes between them, the one that leads first."""

    telegram: LocalTelegram
    url: str
    first: Process
    second: Process

    def readers(self, beginning: str) -> list[Person]:
        return [self.telegram.person(f"{beginning} {number}") for number in range(READERS)]

    async def kill_the_first(self) -> None:
        self.first.kill()
        await self.first.wait()


def configuration(telegram: LocalTelegram, url: str, folder: Path, *, webhook: bool) -> Path:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        port = found.getsockname()[1]
    door = f'webhook_url = "http://127.0.0.1:{port}"\nwebhook_listen = "127.0.0.1:{port}"\n' if webhook else ""
    file = folder / "config.toml"
    file.write_text(
        f'[telegram]\ntoken = "{telegram.token}"\nbase_url = "{telegram.base_url}"\nowner_ids = [1]\n{door}'
        f'[database]\nurl = "{url}"\n[delivery]\nrate_per_s = 100\n',
        encoding="utf-8",
    )
    return file


async def started(config: Path) -> Process:
    """Start a process."""
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "run", "--config", str(config), stdin=PIPE, stdout=PIPE, stderr=PIPE,
        cwd=config.parent, env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
    )  # fmt: skip


async def leads(process: Process) -> bool:
    """Wait until a process runs, and return whether it leads."""
    assert process.stderr is not None
    said = b""
    async with asyncio.timeout(PATIENCE_S):
        while b"is running" not in said:
            line = await process.stderr.readline()
            assert line, f"the process ended before it ran: {said.decode()}"
            said += line
    return b"leads now" in said


@asynccontextmanager
async def town(server: Server, folder: Path, *, webhook: bool) -> AsyncIterator[Town]:
    url = await server.new()
    async with LocalTelegram() as telegram:
        config = configuration(telegram, url, folder, webhook=webhook)
        processes = [await started(config), await started(config)]
        try:
            if (await asyncio.gather(*map(leads, processes)))[1]:
                processes.reverse()
            yield Town(telegram, url, *processes)
        finally:
            for process in processes:
                if process.returncode is None:
                    process.kill()
                await process.communicate()


async def due(store: Store, telegram: LocalTelegram, chats: range) -> None:
    """Publish an article and make chats due."""
    now = datetime.now(UTC)
    async with store.write() as tx:
        topic = await tx.topics.add("port", {"en": "Port"}, "port", "")
        on = [TopicMatch(topic, 1.0, ("port",))]
        await tx.new_articles.add(
            [NewArticle("The port opens", "Ships wait.", "en", ("", ""), matches=on)], now, publish=True
        )
        for chat_id in chats:
            telegram.person("Reader", user_id=chat_id).account.started = True
            await tx.chats.add(
                Chat(
                    chat_id,
                    ChatKind.PRIVATE,
                    "",
                    now,
                    language="en",
                    timezone="UTC",
                    digest_time=time(8),
                    next_due_at=now - timedelta(minutes=1),
                )
            )
            await tx.subscriptions.add(chat_id, topic.id, now)


@pytest.mark.parametrize("webhook", [True, False], ids=["webhook", "polling"])
async def test_killing_the_leader_only_slows_answers_and_digests(server: Server, tmp_path: Path, webhook: bool) -> None:
    async with town(server, tmp_path, webhook=webhook) as there:
        before = there.readers("Before")
        await asyncio.gather(*(reader.says("/help") for reader in before))
        await asyncio.gather(*(reader.hears() for reader in before))

        store = await Store.open(there.url)
        chats = range(100_000, 100_060)
        await due(store, there.telegram, chats)
        meanwhile = there.readers("Meanwhile")
        await asyncio.gather(*(reader.says("/help") for reader in meanwhile) if webhook else ())
        await there.kill_the_first()
        await asyncio.gather(*(reader.says("/help") for reader in meanwhile) if not webhook else ())
        await asyncio.gather(*(reader.hears() for reader in meanwhile))

        await nothing_pending(store, there.telegram)
        there.second.terminate()
        _, said = await asyncio.wait_for(there.second.communicate(), PATIENCE_S)
        assert b"Stopped." in said
        assert there.second.returncode == 0
        received = Counter(chat_id for chat_id, _, _ in there.telegram.deliveries if chat_id in chats)
        async with store.read() as tx:
            states = await tx.outbox.states()
        await store.close()
        assert max(received.values()) == 1
        assert states.keys() <= {DeliveryState.SENT, DeliveryState.UNKNOWN, DeliveryState.SENDING}
        assert sum(states.values()) == len(chats)
        assert states[DeliveryState.SENT] <= len(received), "what is marked as sent was received"


async def nothing_pending(store: Store, telegram: LocalTelegram) -> None:
    """Wait until every digest has left, except those that the killed process had in its hands."""
    async with asyncio.timeout(PATIENCE_S), telegram.subscribe() as events:
        while True:
            async with store.read() as tx:
                states = await tx.outbox.states()
            if states and DeliveryState.PENDING not in states:
                return
            with suppress(TimeoutError):
                await asyncio.wait_for(events.get(), 0.2)
