"""How long it takes until the digests of 10,000 chats that are due at once are composed and in the outbox."""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from datetime import time as local_time
from pathlib import Path

from bot.render.renderer import DigestRenderer
from bot.texts import Texts
from digests.config import DigestSettings
from digests.intake.ingest import Ingest
from digests.model import Chat, ChatKind, Filter, FilterKind, NewArticle, TopicMatch
from digests.publishing.publisher import Publisher
from digests.store import Store, Transaction
from tests.bench.generated import articles
from tests.bench.measure import Measure
from tests.bench.stalling import stalls

# A big newsroom's day: each chat follows up to four of the topics, in English or Italian.
CHATS, TOPICS, ARTICLES = 10_000, 8, 120
# So many filters that differ are shared by the readers, each of a few words.
FILTERS, WORDS_A_FILTER = 2_000, 3
# So many stories have gone on for so many days; every tenth chat has joined today and knows none of them.
THREADS, DAYS_BEFORE, JOINED = 16, 3, 10
NOW = datetime(2026, 11, 24, 7, 0, tzinfo=UTC)


async def measure() -> Sequence[Measure]:
    """Fill a store and tick once; then once where readers have filters, and once where stories go on."""
    return [*await _measured(0), *await _measured(FILTERS), *await _measured(0, DAYS_BEFORE)]


async def _measured(filters: int, days_before: int = 0) -> Sequence[Measure]:
    chance = random.Random(1)
    with tempfile.TemporaryDirectory() as folder:
        store = await Store.open(f"sqlite:///{Path(folder) / 'bench.db'}")
        try:
            async with store.write() as tx:
                editions = await _fill(tx, chance, filters or CHATS)
                if filters:
                    await _filter(tx, chance, filters)
            if days_before:
                await _let_pass(store, days_before)
            what = f"{filters:,} distinct filters" if filters else f"{editions} choices, {ARTICLES} articles"
            what += f", {THREADS} stories that go on" if days_before else ""
            return await _tick(store, what, 15.0 if filters else 5.0)
        finally:
            await store.close()


async def _let_pass(store: Store, days: int) -> None:
    """Let stories go on for days, whose digests all chats have had but those that have joined since."""
    for ago in reversed(range(days + 1)):
        now = NOW - timedelta(days=ago)
        async with store.write() as tx:
            covered = await tx.articles.last_number()
            joined = [chat_id for chat_id in range(1, CHATS + 1) if not chat_id % JOINED]
            due = [(chat_id, covered, now) for chat_id in range(1, CHATS + 1) if chat_id % JOINED or not ago]
            await tx.chats.advance([*((chat_id, covered, None) for chat_id in joined if ago), *due])
            await _go_on(tx, ago, now)
        if ago:
            await _publisher(store, now).tick()
            await _arrive(store, now)


async def _go_on(tx: Transaction, ago: int, now: datetime) -> None:
    """Publish the next report of each story, and on the last day a day's other articles."""
    topics = await tx.topics.all()
    others = [] if ago else list(articles(ARTICLES, seed=3))
    reports = [(f"{title} {ago}", f"{title} {ago}. It was said.") for title, _ in articles(THREADS, seed=2)]
    for number, (title, text) in enumerate([*reports, *others]):
        match = TopicMatch(topics[number % TOPICS], 5.0 + number % 5, ("port",))
        new_article = NewArticle(title, text, "en", (title, text), matches=[match])
        await tx.new_articles.add([new_article], now - timedelta(minutes=30), publish=True)


async def _arrive(store: Store, now: datetime) -> None:
    """Let all that is in the outbox have been sent."""
    async with store.write() as tx:
        while claimed := await tx.outbox.claim("bench", now, CHATS):
            await tx.outbox.sent([(each.id, each.id) for each in claimed], now)


def _publisher(store: Store, now: datetime) -> Publisher:
    return Publisher(
        store, DigestRenderer(Texts.load()), Ingest(store, ["en"], lambda: now), DigestSettings(), lambda: now
    )


async def _tick(store: Store, what: str, within_s: float) -> Sequence[Measure]:
    publisher = _publisher(store, NOW)
    async with stalls() as late:
        started = time.perf_counter()
        enqueued = await publisher.tick()
        took_s = time.perf_counter() - started
    if enqueued < CHATS:
        raise RuntimeError(f"only {enqueued} of {CHATS} digests are in the outbox")
    return [
        Measure(f"{CHATS:,} due chats in the outbox ({what})", took_s, "s", within_s),
        Measure(f"longest stall of the event loop meanwhile ({what})", max(late) * 1000, "ms"),
    ]


async def _filter(tx: Transaction, chance: random.Random, count: int) -> None:
    """Give each kind of readers filters of its own, of words that headlines have."""
    titles = [title for title, _ in articles(ARTICLES, seed=1)]
    words = sorted({word for title in titles for word in title.split() if len(word) > 3})
    sets = [
        await tx.filters.kept([Filter(FilterKind.LESS, word) for word in chance.sample(words, WORDS_A_FILTER)], NOW)
        for _ in range(count)
    ]
    for chat_id in range(1, CHATS + 1):
        chat = await tx.chats.get(chat_id)
        assert chat is not None
        await tx.chats.save(replace(chat, filter_set=sets[chat_id % count]))


async def _fill(tx: Transaction, chance: random.Random, kinds_of_readers: int) -> int:
    """Store topics, articles and chats; return how many different digests they make without filters."""
    topics = [
        await tx.topics.add(f"topic-{n}", {"en": f"Topic {n}", "it": f"Tema {n}"}, "word", "") for n in range(TOPICS)
    ]
    for title, text in articles(ARTICLES, seed=1):
        matches = [TopicMatch(topic, chance.uniform(0.5, 9.0), ("port",)) for topic in chance.sample(topics, 2)]
        new_article = NewArticle(title, text, "en", ("", ""), matches=matches, source="The Harbour Post")
        await tx.new_articles.add([new_article], NOW - timedelta(hours=1), publish=True)
    choices = set()
    kinds = []
    for _ in range(kinds_of_readers):
        followed = sorted(chance.sample(topics, chance.choice([1, 1, 2, 2, 3, 4])), key=lambda topic: topic.id)
        kinds.append((chance.choice(["en", "it"]), followed))
    for chat_id in range(1, CHATS + 1):
        language, followed = kinds[chat_id % kinds_of_readers]
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
