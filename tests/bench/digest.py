"""How long it takes until the digests of 10,000 chats that are due at once are composed and in the outbox."""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from datetime import time as local_time
from pathlib import Path

from bot.render.renderer import DigestRenderer
from bot.texts import Texts
from digests.config import DigestSettings
from digests.intake.ingest import Ingest
from digests.model import Chat, ChatKind, NewArticle, TopicMatch
from digests.publishing.publisher import Publisher
from digests.store import Store, Transaction
from tests.bench.generated import articles
from tests.bench.measure import Measure
from tests.bench.stalling import stalls

# A big newsroom's day: each chat follows up to four of the topics, in English or Italian.
CHATS, TOPICS, ARTICLES = 10_000, 8, 120
NOW = datetime(2026, 11, 24, 7, 0, tzinfo=UTC)


async def measure() -> Sequence[Measure]:
    """Fill a store and tick once."""
    chance = random.Random(1)
    with tempfile.TemporaryDirectory() as folder:
        store = await Store.open(f"sqlite:///{Path(folder) / 'bench.db'}")
        try:
            async with store.write() as tx:
                editions = await _fill(tx, chance)
            return await _tick(store, editions)
        finally:
            await store.close()


async def _tick(store: Store, choices: int) -> Sequence[Measure]:
    texts = Texts.load()
    # A bot that runs has read them long ago.
    texts.warm_up()
    publisher = Publisher(
        store, DigestRenderer(texts), Ingest(store, ["en"], lambda: NOW), DigestSettings(), lambda: NOW
    )
    async with stalls() as late:
        started = time.perf_counter()
        enqueued = await publisher.tick()
        took_s = time.perf_counter() - started
    if enqueued < CHATS:
        raise RuntimeError(f"only {enqueued} of {CHATS} digests are in the outbox")
    return [
        Measure(f"{CHATS:,} due chats in the outbox ({choices} choices, {ARTICLES} articles)", took_s, "s", 5.0),
        Measure("longest stall of the event loop meanwhile", max(late) * 1000, "ms"),
    ]


async def _fill(tx: Transaction, chance: random.Random) -> int:
    """Store topics, articles and chats; return how many different digests they make."""
    topics = [
        await tx.topics.add(f"topic-{n}", {"en": f"Topic {n}", "it": f"Tema {n}"}, "word", "") for n in range(TOPICS)
    ]
    for title, text in articles(ARTICLES, seed=1):
        matches = [TopicMatch(topic, chance.uniform(0.5, 9.0), ("port",)) for topic in chance.sample(topics, 2)]
        new_article = NewArticle(title, text, "en", ("", ""), matches=matches, source="The Harbour Post")
        await tx.new_articles.add([new_article], NOW - timedelta(hours=1), publish=True)
    choices = set()
    for chat_id in range(1, CHATS + 1):
        language = chance.choice(["en", "it"])
        followed = sorted(chance.sample(topics, chance.choice([1, 1, 2, 2, 3, 4])), key=lambda topic: topic.id)
        await tx.chats.add(
            Chat(
                chat_id,
                ChatKind.PRIVATE,
                "",
                NOW,
                language=language,
                timezone="Europe/Rome",
                digest_time=local_time(8),
                next_due_at=NOW,
            )
        )
        for topic in followed:
            await tx.subscriptions.add(chat_id, topic.id, NOW)
        choices.add((language, *(topic.id for topic in followed)))
    return len(choices)
