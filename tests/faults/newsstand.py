"""``python -m tests.faults.newsstand [FEEDS] [HOURS]``: a day of many feeds, with copies, changes and outages.

The whole bot polls them on the local web, is closed in the middle of a round every few hours, and starts again. In the
end every entry is one article, of the copies of a text one is the original, and what was changed reads as it does now.
"""

from __future__ import annotations

import asyncio
import random
import sys
import tempfile
import time
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.utils import format_datetime
from pathlib import Path

from aiohttp import web

from bot.demo.clock import Clock
from bot.sandbox import LocalTelegram
from digests.model import Article
from digests.sources.opml import Outline
from tests.bench.feeds import Silence
from tests.dialogs.conftest import START, House, running
from tests.local_web import Web, local_web

FEEDS, HOURS, RESTARTS_EVERY = 200, 24, 4
# Rounds after the day, so that what was down has come back and what goes on is done.
CATCHING_UP = 3
LISTED = 30
WORDS = tuple(
    f"{first}{last}" for first in ("mul", "pont", "vall", "fium", "forn", "mont", "bosc", "camp", "stall", "tett")
    for last in ("ino", "etto", "one", "aio", "ista", "ura", "ata", "eria", "ezza", "ale")
)  # fmt: skip


@dataclass(slots=True)
class Dispatch:
    """One entry of one feed: ``text`` is what it tells, alike in its copies; ``version`` counts its changes."""

    name: str
    text: str
    day: datetime
    version: int = 0

    @property
    def title(self) -> str:
        """Its headline as it is now."""
        return f"Notizia {self.name}" + (f", corretta {self.version}" if self.version else "")


@dataclass(slots=True)
class Newsstand:
    """The feeds of a round and what they publish, by chance that is the same every time."""

    sites: Web
    feeds: int
    chance: random.Random = field(default_factory=lambda: random.Random(7))
    listed: dict[int, list[Dispatch]] = field(default_factory=lambda: defaultdict(list))
    down: dict[int, int] = field(default_factory=dict)
    copies: int = 0
    changed: int = 0
    refused: int = 0

    def opens(self) -> list[Outline]:
        """Serve every feed, and return their addresses."""
        for feed in range(self.feeds):
            self.sites.does(f"/f/{feed}", self._answer)
        return [Outline(self.sites.url(f"/f/{feed}", f"carta{feed}.example")) for feed in range(self.feeds)]

    def publishes(self, hour: int, now: datetime) -> None:
        """Let an hour pass: dispatches, copies of them by others, changes of earlier ones, and servers that fail."""
        for feed in range(self.feeds):
            if self.chance.random() < 0.25:
                dispatch = Dispatch(f"{feed}-{hour}", " ".join(self.chance.choices(WORDS, k=120)), now)
                self.listed[feed].insert(0, dispatch)
                if self.chance.random() < 0.3:
                    self._copied(feed, dispatch)
            elif self.listed[feed] and self.chance.random() < 0.03:
                dispatch = self.chance.choice(self.listed[feed])
                dispatch.version += 1
                self.changed += 1
            if self.chance.random() < 0.1:
                self.down[feed] = hour + self.chance.randint(1, 4)
        self.down = {feed: until for feed, until in self.down.items() if until > hour}

    def _copied(self, feed: int, dispatch: Dispatch) -> None:
        for other in self.chance.sample(range(self.feeds), k=min(self.feeds, 3)):
            if other != feed:
                self.copies += 1
                copy = Dispatch(f"{dispatch.name}-in-{other}", f"{dispatch.text} tetto", dispatch.day)
                self.listed[other].insert(0, copy)

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        feed = int(request.path.rpartition("/")[2])
        if feed in self.down:
            self.refused += 1
            return web.Response(status=503)
        items = "".join(
            f"<item><guid isPermaLink='false'>{each.name}</guid><title>{each.title}</title>"
            f"<pubDate>{format_datetime(each.day)}</pubDate><description>{each.text}</description></item>"
            for each in self.listed[feed][:LISTED]
        )
        body = f"<rss version='2.0'><channel><title>Carta {feed}</title>{items}</channel></rss>"
        return web.Response(text=body, content_type="application/rss+xml")

    def wrong(self, articles: list[Article]) -> dict[str, list[str]]:
        """Return what is not as it should be, by what is wrong with it."""
        stored = Counter(each.title.partition(",")[0] for each in articles)
        entries = [each for listed in self.listed.values() for each in listed]
        titles = {each.title for each in articles}
        originals = Counter(each.text[:200] for each in articles if each.copy_of is None)
        return {
            "lost": [each.name for each in entries if not stored[f"Notizia {each.name}"]],
            "twice": [title for title, count in stored.items() if count > 1],
            "unknown": sorted(set(stored) - {f"Notizia {each.name}" for each in entries}),
            "stale": [each.name for each in entries if each.title not in titles],
            "several originals": [text for text, count in originals.items() if count > 1],
            "no original": sorted({each.text[:200] for each in entries} - set(originals)),
        }


async def play(folder: Path, feeds: int, hours: int) -> tuple[Newsstand, list[Article], dict[str, float]]:
    """Play a day, and return what was published, what is stored, and how long the rounds took."""
    clock, seconds, rounds = Clock(), list[float](), 0
    clock.set(START)
    async with local_web() as sites, LocalTelegram(now=clock.now) as telegram:
        stand = Newsstand(sites, feeds)
        outlines = stand.opens()
        for first in range(0, hours + CATCHING_UP, RESTARTS_EVERY):
            async with running(telegram, clock, f"sqlite:///{folder / 'day.db'}", sites) as house:
                if not first:
                    await house.services.feeds.add_listed(outlines, trusted=True)
                for hour in range(first, min(first + RESTARTS_EVERY, hours + CATCHING_UP)):
                    clock.forward(timedelta(hours=1))
                    if hour < hours:
                        stand.publishes(hour, clock.now())
                    began = time.perf_counter()
                    await house.services.feeds.poll_due(Silence())
                    seconds.append(time.perf_counter() - began)
                    rounds += 1
                await _broken_off(house, clock, stand, hours > first + RESTARTS_EVERY)
        clock.forward(timedelta(days=1))
        stand.down.clear()
        async with running(telegram, clock, f"sqlite:///{folder / 'day.db'}", sites) as house:
            await house.services.feeds.poll_due(Silence())
            async with house.services.store.read() as tx:
                articles = await tx.articles.each_after(0, 100_000)
    figures = {"rounds": rounds, "slowest round, s": max(seconds), "all rounds, s": sum(seconds)}
    return stand, list(articles), figures


async def _broken_off(house: House, clock: Clock, stand: Newsstand, is_day: bool) -> None:
    """Begin a round that the end of the bot breaks off."""
    if not is_day:
        return
    clock.forward(timedelta(hours=1))
    stand.publishes(100 + house.clock.now().hour, clock.now())
    task = asyncio.create_task(house.services.feeds.poll_due(Silence()))
    # As far as it comes in a moment.
    await asyncio.wait([task], timeout=0.05)
    await house.services.feeds.stop()
    await asyncio.gather(task, return_exceptions=True)


def main(feeds: int = FEEDS, hours: int = HOURS) -> int:
    """Play the day and print the figures; 1 where an entry was lost, or came twice."""
    with tempfile.TemporaryDirectory() as folder:
        stand, articles, figures = asyncio.run(play(Path(folder), feeds, hours))
    wrong = {name: found for name, found in stand.wrong(articles).items() if found}
    entries = sum(map(len, stand.listed.values()))
    print(f"{feeds} feeds, {entries} entries, {stand.copies} copies, {stand.changed} changes, {stand.refused} refusals")
    print(f"{len(articles)} articles; {figures}")
    print({name: (len(found), found[:5]) for name, found in wrong.items()} or "every entry once")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
