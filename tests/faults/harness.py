"""What a fault strikes: chats with a digest that is due, the push, and the local Telegram that receives it."""

from __future__ import annotations

import asyncio
import random
import socket
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import time, timedelta
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path

from bot.sandbox import LocalTelegram
from bot.sandbox.world import Event
from digests.errors import StoreError
from digests.model import Article, Chat, ChatKind, DeliveryState, Length, NewArticle, TopicMatch
from digests.scheduler import Scheduler
from digests.store import Store
from digests.store.engine.leadership import SoleProcess
from tests.faults.deadlines import deadline, ended
from tests.faults.editors import EditorProcess
from tests.faults.push import Clock, Push, process
from tests.faults.received import Figures, compared
from tests.many_chats import add_followers

ROOT = Path(__file__).parent.parent.parent
FIRST_CHAT = 100_000
OWNER_ID = 1001
LOOK_S = 0.1
# Forked from a clean process that has the imports done, so that a start takes milliseconds.
PROCESSES = get_context("forkserver")


@dataclass
class Harness:
    """What one fault strikes. ``second`` is how long a second of Telegram's lateness lasts."""

    url: str
    folder: Path
    store: Store
    telegram: LocalTelegram
    second: float
    chance: random.Random
    clock: Clock = field(default_factory=Clock)
    topic_id: int = 0
    expected: int = 0
    unknown_allowed: int = 0
    seen: dict[str, float] = field(default_factory=dict)
    # The titles that editors have given to articles, by their ids; None to those that they have taken back.
    titles: dict[int, str | None] = field(default_factory=dict)
    started: list[BaseProcess] = field(default_factory=list)

    @property
    def push(self) -> Push:
        """The push of this harness."""
        return Push(self.telegram.base_url, self.telegram.token, second=self.second, clock=self.clock)

    @property
    def on_sqlite(self) -> bool:
        """Whether the database is a file."""
        return self.url.startswith("sqlite")

    async def article(self, title: str = "The port opens", text: str = "Ships wait outside.") -> Article:
        """Publish an article on the topic that everybody follows."""
        now = self.clock.now()
        async with self.store.write() as tx:
            topic = await tx.topics.by_slug("port") or await tx.topics.add("port", {"en": "Port"}, "port", "")
            self.topic_id = topic.id
            on = [TopicMatch(topic, 1.0, ("port",))]
            new_article = NewArticle(title, text, "en", ("", ""), matches=on)
            (article,) = await tx.new_articles.add([new_article], now, publish=True)
        return article

    async def readers(self, count: int, zone: str = "UTC", language: str = "en") -> list[int]:
        """Let so many people follow the topic whose digest is due a minute ago; return the ids of their chats."""
        ids = list(range(FIRST_CHAT + self.expected, FIRST_CHAT + self.expected + count))
        for chat_id in ids:
            self.telegram.person("Reader", user_id=chat_id).account.started = True
        await self.follow(((chat_id, ChatKind.PRIVATE, zone) for chat_id in ids), language=language)
        return ids

    async def follow(
        self, chats: Iterable[tuple[int, ChatKind, str]], at: time = time(8), language: str = "en"
    ) -> None:
        """Let chats follow the topic, their digest due a minute ago."""
        now = self.clock.now()
        due, topic = now - timedelta(minutes=1), self.topic_id
        new = [
            Chat(
                chat_id,
                kind,
                "",
                now,
                language=language,
                timezone=zone,
                digest_time=at,
                next_due_at=due,
                # However much there is: a digest of several messages is more to lose.
                length=Length.FULL,
            )
            for chat_id, kind, zone in chats
        ]
        await add_followers(self.store, new, [topic], now)
        self.expected += len(new)

    @asynccontextmanager
    async def pushing(self, store: Store | None = None, owner: str = "this") -> AsyncIterator[Scheduler]:
        """Push in this process until the block is left."""
        async with self.push.running(store or self.store, SoleProcess(owner)) as running:
            yield running.scheduler

    async def pushed(self) -> None:
        """Push until nothing is left to send now."""
        async with self.pushing() as scheduler:
            await scheduler.tick_now()
            await scheduler.drained()

    async def received(self, count: int) -> None:
        """Wait until so many more messages have come or changed, however slowly, or none is left to come."""
        async with self.telegram.subscribe() as events:
            for _ in range(count):
                async with deadline("another message"):
                    if not await self._next(events):
                        return

    async def _next(self, events: asyncio.Queue[Event]) -> bool:
        """Wait for a message; False where nothing is left that could come."""
        while True:
            with suppress(TimeoutError):
                await asyncio.wait_for(events.get(), LOOK_S)
                return True
            with suppress(StoreError):
                if not await self.unfinished():
                    return False

    async def start(self, *, to_the_end: bool = False, editors: Connection | None = None) -> BaseProcess:
        """Start a push in a process of its own, which makes the changes that come over a pipe."""
        # The main module too: each process would read it anew otherwise.
        PROCESSES.set_forkserver_preload(["__main__", "tests.faults.warm_up"])
        started = PROCESSES.Process(target=process, args=(self.url, self.push, to_the_end, editors), daemon=True)
        await asyncio.to_thread(started.start)
        self.started.append(started)
        return started

    async def editor_process(self) -> EditorProcess:
        """Start a push in a process of its own at which editors make changes."""
        here, there = PROCESSES.Pipe()
        started = await self.start(editors=there)
        there.close()
        return EditorProcess(started, here)

    async def bot(
        self,
        door: int | None = None,
        *,
        verbose: bool = False,
        listens: int | None = None,
        monitor: int | None = None,
    ) -> Process:
        """Start ``newsdigest run`` on this harness, as an operator does; ``door`` is the port of its webhook.

        One of several ``listens`` at a port of its own behind that, and another one is its ``monitor``. A ``verbose``
        one logs every step into a pipe, which somebody must read.
        """
        config = self.folder / ("config.toml" if monitor is None else f"config-{monitor}.toml")
        own = f'webhook_listen = "127.0.0.1:{listens or door}"\n'
        where = f'webhook_url = "http://127.0.0.1:{door}"\n{own}' if door else ""
        watched = f'[monitor]\nlisten = "127.0.0.1:{monitor}"\n' if monitor else ""
        config.write_text(
            f'[telegram]\ntoken = "{self.telegram.token}"\nbase_url = "{self.telegram.base_url}"\n'
            f'owner_ids = [{OWNER_ID}]\n{where}[database]\nurl = "{self.url}"\n{watched}',
            encoding="utf-8",
        )
        options = ("--verbose",) if verbose else ()
        command = (sys.executable, "-m", "bot", "run", *options, "--config", str(config))
        log = PIPE if verbose else DEVNULL
        return await asyncio.create_subprocess_exec(*command, cwd=ROOT, stdin=DEVNULL, stdout=DEVNULL, stderr=log)

    async def run_to_the_end(self) -> None:
        """Let a last process close what is open and send what is left."""
        last = await self.start(to_the_end=True)
        await ended(last)

    async def waiting(self) -> int:
        """Return how many rows wait to be sent."""
        async with self.store.read() as tx:
            return (await tx.outbox.states()).get(DeliveryState.PENDING, 0)

    async def unfinished(self) -> bool:
        """Return whether something waits to be sent, or nothing was ever due."""
        async with self.store.read() as tx:
            states = await tx.outbox.states()
        return not states or DeliveryState.PENDING in states

    async def all_left(self) -> None:
        """Wait until nothing waits to be sent any more; a database that is struck may not answer for a while."""
        async with self.telegram.subscribe() as events:
            more = True
            while more:
                async with deadline("another message, or the end of all that waits"):
                    more = await self._next(events)

    async def figures(self) -> Figures:
        """Compare what was received with what was written down."""
        return await compared(self.store, self.telegram, expected=self.expected, unknown_allowed=self.unknown_allowed)


@asynccontextmanager
async def harness(url: str, folder: Path, *, second: float = 1.0, seed: int = 1) -> AsyncIterator[Harness]:
    """Set up what a fault strikes on a fresh database, and tear it down."""
    async with LocalTelegram() as telegram:
        under_test = Harness(url, folder, await Store.open(url), telegram, second, random.Random(seed))
        try:
            yield under_test
        finally:
            for each in under_test.started:
                each.kill()
            await under_test.store.close()


def free_port() -> int:
    """Return a port that nobody listens at now."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])
