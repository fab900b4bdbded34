"""How long anybody waits to write while old messages and updates, a million of each, and articles are forgotten."""

from __future__ import annotations

import asyncio
import tempfile
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

from sqlalchemy import String, cast

from digests.archive.forgetting import Forgetting
from digests.delivery.retention import Retention
from digests.model import ArticleStatus, DeliveryState, EditionKind, UpdateState
from digests.store import Store
from digests.store.article_index import ArticleIndex
from digests.store.schema.articles import articles, sketches
from digests.store.schema.delivery import bodies, deliveries, editions
from digests.store.schema.inbox import inbox
from digests.store.schema.topics import article_topics
from tests.bench.grown import FIRST_CHAT, ROW, TEXT, add_chats, repeated, settled
from tests.bench.measure import Measure
from tests.postgresql import running_server

# Each chat had a digest on each of ten days, one of twenty a day.
ROWS, ARTICLES, ROUNDS, EDITIONS = 1_000_000, 100_000, 10, 20
KEEP = timedelta(days=90)
STEMS, WORDS_AT_ONCE = "ship wait outsid pilot come board port open six " * 12, 20_000
# How long a writer may wait for the database, and how often one comes.
MOST_WAIT_MS, PAUSE_S = 50.0, 0.01
# To forget all of the articles would take an hour.
LONG_ENOUGH_S = 60.0
# Between two rounds, a minute in life: the log is copied back.
REST_S = 0.5
# A fresh interpreter, as a command beside the bot has.
PROCESSES = get_context("spawn")


async def measure(scale: float = 1.0) -> Sequence[Measure]:
    """Measure both databases."""
    measures: list[Measure] = []
    with tempfile.TemporaryDirectory() as folder:
        measures += await _forgotten("SQLite", f"sqlite:///{Path(folder, 'forgetting.db')}", scale)
    with running_server() as server:
        measures += await _forgotten("PostgreSQL", await server.new(), scale)
    return measures


async def _forgotten(name: str, url: str, scale: float) -> list[Measure]:
    store, now = await Store.open(url), datetime.now(UTC)
    await _sent_and_taken_in(store, int(ROWS * scale), now - 10 * KEEP)
    await _published(store, int(ARTICLES * scale), now - 10 * KEEP)
    await settled(store)
    # What filled it is no longer in the log.
    await store.close()
    store = await Store.open(url)
    kinds = {
        "deliveries and updates": Retention(store, KEEP, lambda: now).forget,
        "articles": Forgetting(store, KEEP, KEEP, lambda: now).run,
    }
    measures: list[Measure] = []
    for what, forget in kinds.items():
        began, gone = time.perf_counter(), 0
        async with _writing(store) as here, _elsewhere(url) as there:
            while (some := await forget()) and time.perf_counter() < began + LONG_ENOUGH_S:
                gone += some
                await asyncio.sleep(REST_S)
        measures += [
            Measure(f"{name}: {what} forgotten", gone / (time.perf_counter() - began), "/s"),
            Measure(f"{name}: the longest that a writer waits meanwhile", max(here) * 1000, "ms", MOST_WAIT_MS),
            Measure(f"{name}: the longest that another process waits", max(there) * 1000, "ms"),
        ]
    await store.close()
    return measures


@asynccontextmanager
async def _writing(store: Store) -> AsyncIterator[list[float]]:
    """Write now and then until the block is left, and collect how long each had to wait, in seconds."""
    waited = [0.0]
    writing = asyncio.create_task(_write(store, waited))
    try:
        yield waited
    finally:
        writing.cancel()
        await asyncio.wait([writing])


async def _write(store: Store, waited: list[float]) -> None:
    while True:
        began = time.perf_counter()
        async with store.write(lasting=False) as tx:
            await tx.notes.keep("bench", "writes")
        waited.append(time.perf_counter() - began)
        await asyncio.sleep(PAUSE_S)


@asynccontextmanager
async def _elsewhere(url: str) -> AsyncIterator[list[float]]:
    """Let another process write until the block is left; how long each had to wait is there afterwards."""
    waited: list[float] = []
    here, there = PROCESSES.Pipe()
    process = PROCESSES.Process(target=_serve, args=(there, url))
    process.start()
    there.close()
    await asyncio.to_thread(here.recv)
    try:
        yield waited
    finally:
        here.send(None)
        waited += await asyncio.to_thread(here.recv)
        process.join()


def _serve(orders: Connection, url: str) -> None:
    asyncio.run(_write_until_told(orders, url))


async def _write_until_told(orders: Connection, url: str) -> None:
    store = await Store.open(url)
    async with _writing(store) as waited:
        orders.send(None)
        await asyncio.to_thread(orders.recv)
    orders.send(waited)
    await store.close()


async def _sent_and_taken_in(store: Store, rows: int, old: datetime) -> None:
    """Store what was sent and taken in on one day long ago."""
    chats, rounds = rows // ROUNDS, ROUNDS
    async with store.write() as tx:
        await tx.topics.add("topic", {"en": "Topic"}, "word", "")
    await add_chats(store, chats, old, (1,))
    edition = {
        "day": old.date(), "language": "en", "composed_at": old, "covers_after": 0, "covers_up_to": 1, "open": False,
        "kind": EditionKind.DIGEST, "queued": chats // EDITIONS, "sent": chats // EDITIONS,
    }  # fmt: skip
    await repeated(store, editions, EDITIONS * rounds, edition, id=ROW)
    body = {"part": 0, "method": "sendMessage", "parameters": {"text": TEXT}, "instead": ()}
    await repeated(store, bodies, EDITIONS * rounds, body, edition_id=ROW)
    sent = {
        "part": 0, "state": DeliveryState.SENT, "attempts": 1, "due_at": old, "not_before": old, "started_at": old,
        "finished_at": old,
    }  # fmt: skip
    for turn in range(rounds):
        of_turn = sent | {"digest_key": f"daily:{turn}"}
        edition_id = ROW % EDITIONS + 1 + turn * EDITIONS
        await repeated(
            store, deliveries, chats, of_turn, chat_id=ROW + FIRST_CHAT, edition_id=edition_id, message_id=ROW
        )
    handled = {"queue": "1", "body": TEXT, "received_at": old, "state": UpdateState.HANDLED, "tries": 1}
    await repeated(store, inbox, rows, handled, update_id=ROW)


async def _published(store: Store, rows: int, old: datetime) -> None:
    """Store articles with their words in the index, and a sketch and a topic each."""
    alike = {
        "text": TEXT, "language": "en", "topics_chosen": False, "source_words": "", "status": ArticleStatus.PUBLISHED,
        "created_at": old, "published_at": old, "site": "site.example",
    }  # fmt: skip
    title = "Ships wait outside the port, part " + cast(ROW, String)
    await repeated(store, articles, rows, alike, id=ROW, number=ROW, title=title)
    await repeated(store, sketches, rows, {}, value=ROW % 50_000, article_id=ROW)
    on = {"words": ("ships",), "learned": (), "by_editor": False, "score": 1.0, "topic_id": 1}
    await repeated(store, article_topics, rows, on, article_id=ROW, number=ROW)
    for first in range(1, rows + 1, WORDS_AT_ONCE):
        places = range(first, min(first + WORDS_AT_ONCE, rows + 1))
        async with store.write() as tx:
            await ArticleIndex(tx._connection).fill(
                [(place, (f"ship wait port part {place}", STEMS)) for place in places]
            )
