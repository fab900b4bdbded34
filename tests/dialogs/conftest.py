"""The real application between the local Telegram and a fresh database: what is said here goes the whole way."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.app import Newsroom
from bot.app import newsroom as open_newsroom
from bot.context import Services
from bot.demo.clock import Clock
from bot.sandbox import LocalTelegram, Person
from digests.config import check
from digests.model import Article
from digests.sources.pasted import Draft
from digests.store import Store
from digests.topics import Topics
from tests.botapi_schema import check_call
from tests.databases import Databases
from tests.web import Web, local_web

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
    {"slug": "space", "emoji": "🚀", "names": {"en": "Space", "it": "Spazio"}, "query": "sonda OR probe OR telescope"},
]


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
        await self.bot.runner.tick_now()
        await self.bot.runner.drained()
        self.clock.forward(PAUSE)

    async def drained(self) -> None:
        """Let the moment pass in which a chat that was just written to gets nothing, and wait until all has left."""
        self.clock.forward(PAUSE)
        self.services.wake_delivery()
        await self.bot.runner.drained()

    async def editor(self, name: str = "Elena", language_code: str = "it") -> Person:
        """Return somebody who was made an editor."""
        from digests.model import Person as Role

        person = self.telegram.person(name, language_code=language_code)
        async with self.services.store.write() as tx:
            await tx.people.add_editor(Role(person.id, name, OWNER_ID, self.clock.now()))
        return person


@pytest.fixture(scope="session")
def started_before(tmp_path_factory: pytest.TempPathFactory) -> Databases:
    """Databases of a bot that has made its topics at an earlier start."""

    async def seeded(store: Store) -> None:
        configuration = check({"digest": DIGEST, "topics": TOPICS})
        await Topics(store, configuration.digest.languages, lambda: START).seed(configuration.topics)

    return Databases(tmp_path_factory.mktemp("started"), seeded)


@pytest.fixture
def database(started_before: Databases, tmp_path: Path) -> str:
    """The address of such a database in the test's own folder."""
    return started_before.copied(tmp_path / "test.db")


@pytest.fixture
async def sites() -> AsyncIterator[Web]:
    """The web that the bot can reach."""
    async with local_web() as served:
        yield served


@asynccontextmanager
async def running(telegram: LocalTelegram, clock: Clock, database: str, sites: Web) -> AsyncIterator[House]:
    """Run the whole bot on a database until the block is left."""
    owner = telegram.person("Olga", language_code="en", user_id=OWNER_ID)
    configuration = check(
        {
            "telegram": {"token": telegram.token, "base_url": telegram.base_url, "owner_ids": [OWNER_ID]},
            "database": {"url": database},
            "digest": DIGEST,
            "delivery": {"rate_per_s": 1000},
            "topics": TOPICS,
        }
    )
    async with open_newsroom(configuration, clock.now, sites.fetcher(clock.now), seconds=clock.seconds) as bot:
        yield House(telegram, clock, bot, owner, sites)


@pytest.fixture
async def house(database: str, sites: Web) -> AsyncIterator[House]:
    """The whole bot, running; afterwards every call that it made is checked against the official schema."""
    clock = Clock()
    clock.set(START)
    async with LocalTelegram(now=clock.now) as telegram:
        async with running(telegram, clock, database, sites) as whole:
            yield whole
        for call in telegram.calls:
            check_call(call)
            assert not call.warnings, (call.method, call.warnings)
