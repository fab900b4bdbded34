"""The real application between the local Telegram and a fresh database: what is said here goes the whole way."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest

from bot.app import TOLD, Newsroom
from bot.app import newsroom as open_newsroom
from bot.commands import register
from bot.demo.clock import Clock
from bot.sandbox import LocalTelegram, Person
from bot.sandbox.world import PATIENCE_S, World
from bot.services import Services
from digests import model
from digests.config import check
from digests.model import Article, Role
from digests.sources.drafts import Draft
from digests.worker.encoder import SentenceEncoder
from tests.botapi_schema import check_call
from tests.databases import Databases
from tests.local_web import Web, local_web
from tests.postgresql import Server

# For what another database could do otherwise.
on_both = pytest.mark.parametrize("database", ["sqlite", "postgresql"], indirect=True)
# A Tuesday, 10:00 in Rome.
START = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
OWNER_ID = 1001
# As long as a chat must wait for its next message, and a little longer.
PAUSE = timedelta(seconds=1.1)
DIGEST = {"time": "08:00", "timezone": "Europe/Rome", "languages": ["en", "it", "ru", "zh"]}
TOPICS: list[dict[str, Any]] = [
    {
        "slug": "china-russia",
        "emoji": "🐉",
        "names": {"en": "China–Russia", "it": "Cina–Russia"},
        "query": "(Cina OR China OR Китай OR 中国) AND (Russia OR Mosca OR Россия OR 俄罗斯)",
    },
    {
        "slug": "space",
        "emoji": "🚀",
        "names": {"en": "Space", "it": "Spazio"},
        "query": "sonda OR probe OR telescope OR telescopio",
    },
]


NOTHING: Mapping[str, Any] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class House:
    """The running bot and what a test needs to play with it."""

    telegram: LocalTelegram
    clock: Clock
    bot: Newsroom
    owner: Person
    sites: Web

    @property
    def services(self) -> Services:
        """What the rooms work with."""
        return self.bot.services

    async def publish(self, title: str, text: str, **details: Any) -> Article:
        """Put an article into the archive and publish it now."""
        intake = await self.services.ingest.add(Draft(title, text, **details), added_by=None)
        await self.services.ingest.publish(intake.article.id)
        async with self.services.store.read() as tx:
            article = await tx.articles.get(intake.article.id)
        assert article is not None
        return article

    async def tick(self, *, after: timedelta = timedelta()) -> None:
        """Move the clock, let the minute tick happen, wait until the outbox is empty, and let a moment pass."""
        self.clock.forward(max(after, PAUSE))
        await self.bot.scheduler.tick_now()
        await self.bot.scheduler.drained()
        self.clock.forward(PAUSE)

    async def idle(self) -> None:
        """Wait until the bot has fetched and handled every update so far."""
        await self.telegram.idle()
        async with asyncio.timeout(PATIENCE_S):
            while await self._updates_left():
                pass

    async def _updates_left(self) -> int:
        async with self.services.store.read() as tx:
            return await tx.inbox.waiting()

    async def drained(self) -> None:
        """Let the moment pass in which a chat that was just written to gets nothing, and wait until all has left."""
        self.clock.forward(PAUSE)
        self.services.wake_delivery()
        await self.bot.scheduler.drained()

    async def editor(
        self, name: str = "Elena", language_code: str = "it", role: Role = Role.EDITOR, topics: tuple[int, ...] = ()
    ) -> Person:
        """Return somebody who was made an editor, or was given another role."""
        person = self.telegram.person(name, language_code=language_code)
        async with self.services.store.write() as tx:
            await tx.people.add(model.Person(person.id, name, OWNER_ID, self.clock.now(), role, topics))
        return person


class FirstRun:
    """What the first run of the bot has left: the databases that have its topics, and what Telegram knows of it."""

    def __init__(self, folder: Path) -> None:
        self._knows = World({}, lambda: START)
        self.databases = Databases(folder, self._run)

    async def _run(self, url: str) -> None:
        clock = Clock()
        clock.set(START)
        async with local_web() as sites, LocalTelegram(now=clock.now) as telegram:
            async with running(telegram, clock, url, sites) as house:
                services = house.services
                told = await register(house.bot.application.bot, services.settings, services.texts, {})
                async with services.store.write() as tx:
                    await tx.notes.put(TOLD, told)
            check_calls(telegram)
        self._knows = telegram.world

    def tell(self, telegram: LocalTelegram) -> None:
        """Let a Telegram know the same of the bot."""
        telegram.world.commands |= self._knows.commands
        telegram.world.profile |= self._knows.profile


@pytest.fixture(scope="session")
def first_run(tmp_path_factory: pytest.TempPathFactory) -> FirstRun:
    """The first run of the bot: most dialogs are those of a bot that was there before, and it starts in less time."""
    return FirstRun(tmp_path_factory.mktemp("first_run"))


@pytest.fixture
async def database(request: pytest.FixtureRequest, first_run: FirstRun, tmp_path: Path) -> AsyncIterator[str]:
    """The address of a database of a bot that ran before, in the test's own folder; by ``on_both`` a server's too."""
    if getattr(request, "param", "sqlite") == "sqlite":
        yield first_run.databases.copied(tmp_path / "test.db")
        return
    server: Server = request.getfixturevalue("server")
    lent = await server.lend()
    yield lent
    server.take_back(lent)


@pytest.fixture
async def sites() -> AsyncIterator[Web]:
    """The web that the bot can reach."""
    async with local_web() as served:
        yield served


@asynccontextmanager
async def running(
    telegram: LocalTelegram,
    clock: Clock,
    database: str,
    sites: Web,
    encoder: SentenceEncoder | None = None,
    sections: Mapping[str, Any] = NOTHING,
    owner_ids: Sequence[int] = (OWNER_ID,),
) -> AsyncIterator[House]:
    """Run the whole bot on a database until the block is left, without memory to encode where no encoder is given."""
    owner = telegram.person("Olga", language_code="en", user_id=OWNER_ID)
    configuration = check(
        {
            "telegram": {"token": telegram.token, "base_url": telegram.base_url, "owner_ids": [*owner_ids]},
            "database": {"url": database},
            "digest": DIGEST,
            "delivery": {"rate_per_s": 1000},
            "topics": TOPICS,
            **sections,
        }
    )
    encoder = encoder or SentenceEncoder(available=lambda: 0)
    fetcher = sites.fetcher(clock.now)
    async with open_newsroom(configuration, clock.now, fetcher, seconds=clock.seconds, encoder=encoder) as bot:
        yield House(telegram, clock, bot, owner, sites)


@pytest.fixture
def encoder() -> SentenceEncoder | None:
    """What encodes; none, since loading it takes longer than a dialog."""
    return None


@pytest.fixture
def sections() -> Mapping[str, Any]:
    """What the configuration has besides."""
    return NOTHING


@pytest.fixture
def owner_ids() -> Sequence[int]:
    """Who owns the bot."""
    return (OWNER_ID,)


@pytest.fixture
async def house(
    first_run: FirstRun,
    database: str,
    sites: Web,
    encoder: SentenceEncoder | None,
    sections: Mapping[str, Any],
    owner_ids: Sequence[int],
) -> AsyncIterator[House]:
    """The whole bot, running; afterwards every call that it made is checked against the official schema."""
    clock = Clock()
    clock.set(START)
    async with LocalTelegram(now=clock.now) as telegram:
        first_run.tell(telegram)
        async with running(telegram, clock, database, sites, encoder, sections, owner_ids) as whole:
            yield whole
        check_calls(telegram)


def check_calls(telegram: LocalTelegram) -> None:
    """Check every call that the bot made against the official schema."""
    for call in telegram.calls:
        check_call(call)
        assert not call.warnings, (call.method, call.warnings)
