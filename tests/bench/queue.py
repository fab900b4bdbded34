"""What an editor waits for in /queue beside 20,000 drafts: what is counted and found, and the story of each card.

Stories are looked for among 2,000 published articles, of which one more comes out between any two cards. Seconds are
those of this process's threads, so that whatever else the machine has to do does not count.
"""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from statistics import median

import numpy as np

from digests.archive.joins import Joins
from digests.model import NewArticle, Topic, TopicMatch
from digests.store import Store
from digests.store.queue import Waiting
from digests.store.vectors import SIZE
from tests.bench.measure import Measure
from tests.bench.stories import LANGUAGES, sentence, words_of

PUBLISHED, DRAFTS, CARDS, CHUNK = 2_000, 20_000, 40, 500
NOW = datetime(2026, 11, 24, 7, 0, tzinfo=UTC)
EVERYTHING = Waiting(1, everybodys=True)


async def measure() -> Sequence[Measure]:
    """Fill an archive, and decide on cards one after the other."""
    with tempfile.TemporaryDirectory() as folder:
        store = await Store.open(f"sqlite:///{Path(folder) / 'queue.db'}")
        topics = await _filled(store)
        first_ms, next_ms = await _stories(store, topics)
        queries = await _queries(store)
        await store.close()
    return [
        Measure(f"what {DRAFTS:,} drafts show of themselves in a card of /queue", queries["card"], "ms", 300.0),
        Measure("what they are narrowed to: topics, languages, sources", queries["choice"], "ms", 300.0),
        Measure("the story of the first card", first_ms, "ms"),
        Measure(f"the story of each next card, median of {CARDS}", median(next_ms), "ms", 100.0),
        Measure(f"the story of each next card, slowest of {CARDS}: the first on its topics", max(next_ms), "ms"),
    ]


async def _filled(store: Store) -> list[Topic]:
    directions = np.random.default_rng(9)
    chance, common = random.Random(7), {each: words_of(random.Random(8), each, 8_000) for each in LANGUAGES}
    async with store.write() as tx:
        topics = [await tx.topics.add(f"topic-{n}", {"en": f"Topic {n}"}, "word", "") for n in range(8)]
    for start in range(0, PUBLISHED + DRAFTS, CHUNK):
        new = [_article(chance, common, topics, start + n) for n in range(CHUNK)]
        published = start < PUBLISHED
        at = NOW - timedelta(minutes=PUBLISHED - start) if published else NOW
        async with store.write() as tx:
            added = await tx.new_articles.add(new, at, publish=published)
            await tx.vectors.expect([each.id for each in added])
            waiting = await tx.vectors.missing(CHUNK, 1)
            await tx.vectors.keep({each: directions.bytes(SIZE) for each in waiting})
    return topics


def _article(chance: random.Random, common: dict[str, list[str]], topics: Sequence[Topic], number: int) -> NewArticle:
    language = chance.choice(LANGUAGES)
    own = words_of(chance, language, 20) + [word.title() for word in words_of(chance, language, 8)]
    sentences = [sentence(chance, common[language], own) for _ in range(24)]
    on = [TopicMatch(topic, chance.uniform(0.5, 9.0), ("port",)) for topic in chance.sample(list(topics), 2)]
    text = " ".join(sentences[1:])
    source = f"Paper {number % 60}"
    return NewArticle(sentences[0], text, language, ("", ""), matches=on, source=source)


async def _stories(store: Store, topics: Sequence[Topic]) -> tuple[float, list[float]]:
    joins, took = Joins(store, lambda: NOW), list[float]()
    async with store.read() as tx:
        before: int | None = None
        drafts = []
        for _ in range(CARDS + 1):
            found = await tx.queue.before(EVERYTHING, before)
            assert found is not None
            drafts.append((found, await tx.matches.of(found.id)))
            before = found.id
    for draft, matches in drafts:
        took.append(await _ms(partial(joins.of, draft, matches)))
        async with store.write() as tx:
            await tx.articles.publish(draft.id, NOW)
    return took[0], took[1:]


async def _queries(store: Store) -> dict[str, float]:
    async with store.read() as tx:
        newest = await tx.queue.before(EVERYTHING, None)
        assert newest is not None

        async def card() -> None:
            await tx.queue.count(EVERYTHING)
            await tx.queue.before(EVERYTHING, None)
            of_source = Waiting(1, everybodys=True, source_of=newest.id)
            await tx.queue.since(of_source, NOW - timedelta(days=1), newest.id, 20)

        async def choice() -> None:
            await tx.queue.topics(EVERYTHING, 10)
            await tx.queue.languages(EVERYTHING, 6)
            await tx.queue.sources(EVERYTHING, 8)

        return {"card": await _ms(card), "choice": await _ms(choice)}


async def _ms(act: Callable[[], Awaitable[object]]) -> float:
    began = time.process_time()
    await act()
    return (time.process_time() - began) * 1000
