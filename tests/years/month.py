"""A month of a bot in minutes: a feed, an editor, readers and their commands, digests, and all that forgets.

Articles are kept for a month at least, by what a digest may go on from; so it takes some days more to see that what
goes is as much as what comes.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

from aiohttp import web

from bot.demo.clock import Clock
from bot.sandbox import LocalTelegram, Person
from digests.store import Store
from digests.store.feeds import NewFeed
from tests.local_web import Web, local_web
from tests.years.curve import Point, measured
from tests.years.machine import OWNER_ID
from tests.years.month_bot import MonthBot

START = datetime(2026, 3, 10, 7, 30, tzinfo=UTC)
# Four looks at the feed a day, and one of them with the digest.
HOURS = (time(8), time(13), time(19), time(23))
LISTED = 60
COMMANDS = (
    "/latest", "/search probe {word}", "/digest", "/history", "/topics", "/saved", "/settings", "/article {number}",
    "/story {number}", "/start",
)  # fmt: skip
WORDS = (
    "harbour", "engine", "signal", "crater", "orbit", "valley", "antenna", "mission", "winter", "glacier",
    "sensor", "rocket", "battery", "ocean", "surface", "mirror", "captain", "station", "window", "desert",
    "thunder", "copper", "meadow", "village", "tunnel", "bridge", "lantern", "quarry", "island", "summit",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Load:
    """How much there is on a day."""

    articles: int = 40
    readers: int = 40
    commands: int = 60


@dataclass
class Month:
    """A bot on a file, what comes to it each day, and what is measured at its end."""

    folder: Path
    load: Load = Load()
    told: Callable[[Point], None] = lambda point: None
    clock: Clock = field(default_factory=Clock)
    chance: random.Random = field(default_factory=lambda: random.Random(1))
    entries: list[str] = field(default_factory=list)
    received: int = 0

    async def play(self, days: int) -> list[Point]:
        """Let so many days pass; return what there was at the end of each."""
        self.clock.set(START)
        curve = []
        async with LocalTelegram(now=self.clock.now) as telegram, local_web() as sites:
            feed = sites.does("/feed", self._feed).replace("paper.example", "127.0.0.1")
            config, database = self.folder / "config.toml", self.folder / "month.db"
            config.write_text(_configuration(telegram, sites, database), encoding="utf-8")
            await self._subscribe(database, feed)
            bot = await MonthBot.start(config, self.clock.now())
            people = [telegram.person(f"Reader {number}", "en") for number in range(self.load.readers)]
            for person in people:
                await person.says("/start")
            await bot.idles()
            for person in people:
                await person.hears()
                await person.taps("Space")
            for day in range(1, days + 1):
                curve.append(await self._day(day, bot, telegram, people, database))
                self.told(curve[-1])
            await bot.stop()
            self.received = len(telegram.deliveries)
        return curve

    async def _day(
        self, day: int, bot: MonthBot, telegram: LocalTelegram, people: list[Person], database: Path
    ) -> Point:
        memory = 0.0
        for hour in HOURS:
            self._write(self.load.articles // len(HOURS))
            moment = datetime.combine((START + timedelta(days=day)).date(), hour, UTC) + timedelta(seconds=1)
            self.clock.set(moment)
            memory = await bot.goes_to(moment)
            for _ in range(self.load.commands // len(HOURS)):
                command = self.chance.choice(COMMANDS)
                words = {"word": self.chance.choice(WORDS), "number": self.chance.randint(1, max(len(self.entries), 1))}
                await self.chance.choice(people).says(command.format(**words))
            await telegram.idle()
            await bot.idles()
        return measured(day, memory, database)

    async def _subscribe(self, database: Path, feed: str) -> None:
        """Let the bot know the feed, whose articles are published by themselves."""
        store = await Store.open(f"sqlite:///{database}")
        async with store.write() as tx:
            now = self.clock.now()
            await tx.feeds.add(NewFeed(feed, "The paper", trusted=True), now, now, 3600)
        await store.close()

    def _write(self, count: int) -> None:
        """Let the paper write so many articles, none like another."""
        for _ in range(count):
            number = len(self.entries) + 1
            title = f"The probe and the {' '.join(self.chance.sample(WORDS, 3))} {number}"
            text = " ".join(self._sentence() for _ in range(24))
            self.entries.append(
                f"<item><guid>{number}</guid><title>{title}</title><link>https://paper.example/{number}</link>"
                f"<description>{text}</description></item>"
            )

    def _sentence(self) -> str:
        words = " ".join(self.chance.choices(WORDS, k=8))
        return f"Number {self.chance.randint(1, 10**6)} {words}."

    async def _feed(self, _: web.Request) -> web.StreamResponse:
        items = "".join(self.entries[: -LISTED - 1 : -1])
        text = f"<rss version='2.0'><channel><title>The paper</title>{items}</channel></rss>"
        return web.Response(text=text, content_type="application/rss+xml")


def _configuration(telegram: LocalTelegram, sites: Web, database: Path) -> str:
    """Return a configuration in which everything is forgotten as soon as it may be."""
    return f"""\
[telegram]
token = "{telegram.token}"
base_url = "{telegram.base_url}"
owner_ids = [{OWNER_ID}]
[database]
url = "sqlite:///{database}"
[digest]
time = "08:00"
timezone = "UTC"
languages = ["en"]
[delivery]
rate_per_s = 1000
keep = "2d"
[articles]
keep = "1d"
[audit]
keep = "2d"
[backup]
every = "1d"
keep = 2
[sources]
allow = ["http://127.0.0.1:{sites.port}"]
[[topics]]
slug = "space"
emoji = "🚀"
names = {{ en = "Space" }}
query = "probe"
"""
