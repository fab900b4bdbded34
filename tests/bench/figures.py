"""How long each look of ``/stats`` asks a database of 100,000 chats, 5000 editions and 20,000 articles, over a year.

What became of a million deliveries is summed up in their editions, so none of these looks at a delivery.
"""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from datetime import time as local_time
from pathlib import Path
from typing import Any

from sqlalchemy import Table, insert

from digests.model import ArticleStatus, Chat, ChatKind
from digests.model.statistics import Period, Subject
from digests.model.tallies import OF_GONE, Tally
from digests.statistics import Statistics
from digests.store import Store
from digests.store.schema.articles import articles
from digests.store.schema.delivery import editions
from digests.store.schema.feeds import feed_entries, feeds
from digests.store.schema.tallies import tallies
from digests.store.schema.topics import article_topics
from tests.bench.measure import Measure
from tests.many_chats import add_followers
from tests.postgresql import running_server

NOW = datetime(2026, 3, 10, 9, tzinfo=UTC)
CHATS, EDITIONS, ARTICLES, TOPICS, FEEDS, ENTRIES = 100_000, 5000, 20_000, 30, 60, 60_000
TOPICS_A_CHAT, OPENED_A_DAY, SITES = 3, 300, 150
LANGUAGES = ("en", "it", "ru", "zh", "de", "fr")
MOST_MS, TRIES, AT_ONCE = 300.0, 3, 2000
Rows = Iterable[dict[str, Any]]


async def measure(scale: float = 1.0) -> Sequence[Measure]:
    """Measure both databases."""
    measures: list[Measure] = []
    with tempfile.TemporaryDirectory() as folder:
        measures += await _looks("SQLite", f"sqlite:///{Path(folder, 'figures.db')}", scale)
    with running_server() as server:
        measures += await _looks("PostgreSQL", await server.new(), scale)
    return measures


async def _looks(name: str, url: str, scale: float) -> list[Measure]:
    store = await Store.open(url)
    await _fill(store, scale)
    found = Statistics(store, lambda: NOW)
    looks: dict[Subject, Callable[[], Awaitable[object]]] = {
        Subject.SUBSCRIBERS: lambda: found.subscribers(Period.YEAR),
        Subject.FOLLOWERS: found.followers,
        Subject.DELIVERIES: lambda: found.outcomes(Period.YEAR),
        Subject.LATENESS: lambda: found.lateness(Period.YEAR),
        Subject.COVERAGE: lambda: found.coverage(Period.YEAR),
        Subject.HOURS: found.hours,
        Subject.WISHES: lambda: found.wishes(Period.YEAR),
        Subject.STORIES: lambda: found.brought(Period.YEAR),
        Subject.FEEDS: lambda: found.feeds(Period.YEAR),
    }
    measures = []
    for subject, look in looks.items():
        tries = []
        for _ in range(TRIES):
            began = time.perf_counter()
            await look()
            tries.append((time.perf_counter() - began) * 1000)
        measures.append(Measure(f"{name}: {subject.name.lower()}", min(tries), "ms", MOST_MS))
    await store.close()
    return measures


async def _fill(store: Store, scale: float) -> None:
    chance = random.Random(1)
    async with store.write() as tx:
        topics = [(await tx.topics.add(f"t{each}", {"en": f"Topic {each}"}, "word")).id for each in range(TOPICS)]
    chats = [_chat(number, chance) for number in range(1, int(CHATS * scale) + 1)]
    for group in range(TOPICS // TOPICS_A_CHAT):
        followed = topics[group :: TOPICS // TOPICS_A_CHAT]
        await add_followers(store, chats[group :: TOPICS // TOPICS_A_CHAT], followed, NOW)
    count = int(ARTICLES * scale)
    await _put(store, editions, _editions(int(EDITIONS * scale)))
    await _put(store, articles, (_article(number, count, chance) for number in range(1, count + 1)))
    await _put(store, article_topics, _matches(count, topics, chance))
    await _put(store, feeds, map(_feed, range(1, FEEDS + 1)))
    await _put(store, feed_entries, _entries(int(ENTRIES * scale), count, chance))
    await _put(store, tallies, _tallies(count, int(OPENED_A_DAY * scale), chance))


async def _put(store: Store, table: Table, rows: Rows) -> None:
    left = list(rows)
    async with store._database.write() as connection:
        for first in range(0, len(left), AT_ONCE):
            await connection.run(insert(table), left[first : first + AT_ONCE])


def _chat(number: int, chance: random.Random) -> Chat:
    at = local_time(chance.choice((7, 8, 8, 8, 9, 12, 18, 20)), chance.choice((0, 30)))
    return Chat(
        id=number, kind=ChatKind.PRIVATE, title=f"Reader {number}", created_at=NOW, language="it",
        timezone="Europe/Rome", digest_time=at, active=chance.random() > 0.1, stopped=chance.random() > 0.95,
    )  # fmt: skip


def _editions(count: int) -> Rows:
    for number in range(count):
        composed = NOW - timedelta(days=number * 80 / count)
        yield {
            "day": composed.date(), "language": "it", "composed_at": composed, "covers_after": 0, "covers_up_to": 1,
            "outline": {"sections": "y" * 4000}, "open": False, "queued": 200, "sent": 190, "failed": 5, "unknown": 2,
            "skipped": 3,
        }  # fmt: skip


def _article(number: int, count: int, chance: random.Random) -> dict[str, Any]:
    published = NOW - timedelta(days=(count - number) * 330 / count)
    site = f"s{number % SITES}.example"
    return {
        "id": number, "title": f"Title {number}", "text": "Words of an article. " * chance.randint(30, 250),
        "language": chance.choice(LANGUAGES), "status": ArticleStatus.PUBLISHED, "created_at": published,
        "number": number, "published_at": published, "topics_chosen": False, "site": site, "source_words": "",
    }  # fmt: skip


def _matches(count: int, topics: Sequence[int], chance: random.Random) -> Rows:
    for number in range(1, count + 1):
        for topic in chance.sample(topics, chance.choice((0, 1, 1, 2, 3))):
            yield {
                "article_id": number, "topic_id": topic, "score": 1.0, "words": ["a"], "learned": [],
                "by_editor": False, "number": number,
            }  # fmt: skip


def _feed(number: int) -> dict[str, Any]:
    return {
        "id": number, "url": f"https://s{number}.example/feed", "title": f"Feed {number}", "added_at": NOW,
        "next_poll_at": NOW, "interval_s": 3600, "trusted": False, "paused": False, "folder": [], "failures": 0,
        "told": False,
    }  # fmt: skip


def _entries(count: int, known: int, chance: random.Random) -> Rows:
    for number in range(1, count + 1):
        seen = NOW - timedelta(days=chance.random() * 330)
        article = number if number <= known else None
        yield {"feed_id": number % FEEDS + 1, "key": f"{number:064}", "seen_at": seen, "article_id": article}


def _tallies(known: int, opened: int, chance: random.Random) -> Iterator[dict[str, Any]]:
    usual = [each for each in Tally if each not in (*OF_GONE, Tally.OPENED, Tally.KEPT)]
    for ago in range(Period.YEAR.days):
        day = (NOW - timedelta(days=ago)).date()
        for kind in usual:
            yield {"kind": kind, "day": day, "key": 0, "count": chance.randint(1, 300)}
        for key in chance.sample(range(1, known + 1), opened):
            yield {"kind": Tally.OPENED, "day": day, "key": key, "count": chance.randint(1, 40)}
