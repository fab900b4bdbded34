"""The demo's stage: the local Telegram, its cast, and the real bot in between, on a database that goes when it ends."""

from __future__ import annotations

import tomllib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from bot.app import Newsroom, newsroom
from bot.demo import newsstand
from bot.demo.clock import Clock
from bot.demo.newsstand import TOPICS
from bot.sandbox import Channel, Group, LocalTelegram, Person
from digests.config import Settings, check
from digests.model import DeliveryState

ZONE = "Europe/Rome"


@dataclass(frozen=True, slots=True)
class Cast:
    """Who is there: five readers, an editor who also owns the bot, a group and a channel of hers."""

    anna: Person
    ben: Person
    dmitri: Person
    mei: Person
    jonas: Person
    chiara: Person
    group: Group
    channel: Channel


@dataclass(frozen=True, slots=True)
class Stage:
    """The running demo."""

    telegram: LocalTelegram
    cast: Cast
    clock: Clock
    bot: Newsroom

    async def next_due(self) -> datetime | None:
        """Return when the next digest of anybody is due, None while nobody follows a topic."""
        cast = self.cast
        people = (cast.anna, cast.ben, cast.dmitri, cast.mei, cast.jonas, cast.chiara)
        chats = (*people, cast.group, cast.channel)
        async with self.bot.services.store.read() as tx:
            found = [await tx.chats.get(chat.id) for chat in chats]
        due = [chat.next_due_at for chat in found if chat and chat.next_due_at]
        return min(due, default=None)

    async def move_to_next_digest(self) -> int | None:
        """Set the clock to the next due time and deliver; return how many digests left, None where nothing is due."""
        due = await self.next_due()
        if due is None:
            return None
        self.clock.set(max(due, self.clock.now()))
        return await self.deliver()

    async def deliver(self) -> int:
        """Compose what is due and wait until the outbox is empty; return how many digests were sent."""
        before = await self._sent()
        await self.bot.scheduler.tick_now()
        await self.bot.scheduler.drained()
        return await self._sent() - before

    async def _sent(self) -> int:
        async with self.bot.services.store.read() as tx:
            return (await tx.outbox.states()).get(DeliveryState.SENT, 0)


@asynccontextmanager
async def stage(telegram: LocalTelegram, cast: Cast, clock: Clock, folder: Path) -> AsyncIterator[Stage]:
    """Run the real bot against a started local Telegram, with the demo's topics and articles."""
    async with newsroom(_settings(telegram, cast, folder), clock.now, seconds=clock.seconds) as bot:
        await _fill(bot, clock)
        yield Stage(telegram, cast, clock, bot)


def assembled(clock: Clock) -> tuple[LocalTelegram, Cast]:
    """Make the local Telegram and the cast; the Telegram is still to be started."""
    telegram = LocalTelegram(now=clock.now)
    anna = telegram.person("Anna", language_code="it")
    ben = telegram.person("Ben", language_code="en")
    dmitri = telegram.person("Дмитрий", language_code="ru")
    mei = telegram.person("小梅", language_code="zh-hans")
    jonas = telegram.person("Jonas", language_code="de")
    chiara = telegram.person("Chiara", language_code="it")
    group = telegram.group("Redazione", members=[anna, chiara], admins=[chiara])
    channel = telegram.channel("Mondo oggi", admins=[chiara])
    return telegram, Cast(anna, ben, dmitri, mei, jonas, chiara, group, channel)


def _settings(telegram: LocalTelegram, cast: Cast, folder: Path) -> Settings:
    return check(
        {
            "telegram": {"token": telegram.token, "base_url": telegram.base_url, "owner_ids": [cast.chiara.id]},
            "database": {"url": f"sqlite:///{folder / 'demo.db'}"},
            "digest": {"time": "08:00", "timezone": ZONE, "languages": ["it", "en", "ru", "zh", "de"]},
            **tomllib.loads(TOPICS.read_text(encoding="utf-8")),
        }
    )


async def _fill(bot: Newsroom, clock: Clock) -> None:
    """Publish what came out before the start, each at its own hour, and schedule the rest."""
    start = clock.now()
    ingest = bot.services.ingest
    for item in newsstand.items():
        clock.set(min(start + item.after, start))
        article = (await ingest.add(item.draft, added_by=None)).article
        if item.after.total_seconds() > 0:
            await ingest.schedule(article.id, start + item.after)
        else:
            await ingest.publish(article.id)
    clock.set(start)
