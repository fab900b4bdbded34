"""An announcement to a million chats beside a push: how fast it gets into the outbox, and what the push loses."""

from __future__ import annotations

import asyncio
import tempfile
import time
from collections.abc import AsyncIterator, Coroutine, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import cast
from zoneinfo import ZoneInfo

from digests.delivery.deliverer import Deliverer
from digests.delivery.in_flight import Turn
from digests.delivery.outcomes import Outcome, Sent
from digests.model import Delivery, DeliveryState, EditionKind, Message
from digests.publishing.announcements import Announcements, Wakes
from digests.store import Store, Transaction
from digests.store.schema.delivery import bodies, deliveries, editions
from digests.timing.pacer import Pacer
from tests.bench.grown import FIRST_CHAT, ROW, TEXT, add_chats, repeated, settled
from tests.bench.measure import Measure
from tests.postgresql import running_server

CHATS, WAITING, RATE, ALONE_S, BESIDE_S, OWNER_ID = 1_000_000, 20_000, 28.0, 10.0, 30.0, 1
# The edition that is pushed, the first one.
PUSH = 1
# What a push may lose beside it, and how long it may wait for the database.
LEAST_PART, MOST_HELD_MS = 0.95, 300.0


class Timed:
    """A store that notes how long each transaction held the database."""

    def __init__(self, store: Store) -> None:
        self._store, self.read, self.held_s = store, store.read, [0.0]

    @asynccontextmanager
    async def write(self, *, lasting: bool = True) -> AsyncIterator[Transaction]:
        """Yield a transaction and note its time, the commit included."""
        async with self._store.write(lasting=lasting) as tx:
            began = time.perf_counter()
            yield tx
        self.held_s.append(time.perf_counter() - began)


class Counting:
    """A sender that counts; every message arrives at once."""

    def __init__(self) -> None:
        self.sent = 0

    async def send(self, delivery: Delivery, turn: Turn) -> Outcome:
        """Count the message."""
        await turn()
        self.sent += 1
        return Sent(delivery.id)


async def measure(scale: float = 1.0) -> Sequence[Measure]:
    """Measure both databases."""
    measures: list[Measure] = []
    with tempfile.TemporaryDirectory() as folder:
        measures += await _announced("SQLite", f"sqlite:///{Path(folder, 'announcing.db')}", int(CHATS * scale))
    with running_server() as server:
        measures += await _announced("PostgreSQL", await server.new(), int(CHATS * scale))
    return measures


async def _announced(name: str, url: str, chats: int) -> list[Measure]:
    store = await Store.open(url)
    await _filled(store, chats)
    timed, sender = Timed(store), Counting()
    deliverer = Deliverer(store, sender, Pacer(RATE), lambda: datetime.now(UTC), "bench")
    pushing = asyncio.create_task(deliverer.run())
    wakes = Wakes(deliverer.wake, lambda: None)
    # It has what announcements use of a store.
    used = cast(Store, timed)
    out = Announcements(used, lambda: datetime.now(UTC), lambda: RATE, wakes, ZoneInfo("Europe/Rome"))
    alone = await _rate(sender, asyncio.sleep(ALONE_S))
    draft = await out.begin(OWNER_ID, Message("sendMessage", {"text": TEXT}))
    began = time.perf_counter()
    reach = await out.reach(draft)
    reach_ms = (time.perf_counter() - began) * 1000
    timed.held_s.clear()
    await out.send(draft.id, OWNER_ID, draft.revision)
    handing = asyncio.create_task(out.hand_over())
    beside = await _rate(sender, asyncio.wait([handing], timeout=BESIDE_S))
    handed = await _queued(store)
    async with store.write() as tx:
        await tx.editions.pause(PUSH, "bench", datetime.now(UTC))
    began = time.perf_counter()
    await handing
    seconds = time.perf_counter() - began
    deliverer.stop()
    await pushing
    await store.close()
    assert reach.chats == chats
    return [
        Measure(f"{name}: how many of {chats:,} chats it is for", reach_ms, "ms", 300.0),
        Measure(f"{name}: into the outbox beside a push", handed / BESIDE_S, "chats/s"),
        Measure(f"{name}: into the outbox otherwise", (chats - handed) / seconds, "chats/s"),
        Measure(f"{name}: the longest that it holds the database", max(timed.held_s) * 1000, "ms", MOST_HELD_MS),
        Measure(f"{name}: a push beside it, of its pace alone", beside / alone, "", LEAST_PART, at_least=True),
    ]


async def _queued(store: Store) -> int:
    """Return to how many chats the announcement has been handed."""
    async with store.read() as tx:
        return (await tx.editions.figures(PUSH + 1)).queued


async def _rate(sender: Counting, meanwhile: Coroutine[object, object, object]) -> float:
    """Return how many messages leave in a second meanwhile."""
    before, began = sender.sent, time.perf_counter()
    await meanwhile
    return (sender.sent - before) / (time.perf_counter() - began)


async def _filled(store: Store, chats: int) -> None:
    """Store chats, and an edition whose messages to all of them wait."""
    now = datetime.now(UTC)
    async with store.write() as tx:
        await tx.topics.add("topic", {"en": "Topic"}, "word", "")
    await add_chats(store, chats, now, (1,))
    edition = {
        "day": now.date(), "language": "en", "composed_at": now, "covers_after": 0, "covers_up_to": 1,
        "open": True, "kind": EditionKind.DIGEST, "queued": min(chats, WAITING),
    }  # fmt: skip
    await repeated(store, editions, 1, edition)
    await repeated(store, bodies, 1, {
        "edition_id": PUSH, "part": 0, "method": "sendMessage", "parameters": {"text": TEXT}, "instead": (),
    })  # fmt: skip
    waits = {
        "edition_id": PUSH, "digest_key": "daily:bench", "part": 0, "state": DeliveryState.PENDING, "attempts": 0,
        "due_at": now, "not_before": now - timedelta(seconds=1),
    }  # fmt: skip
    await repeated(store, deliveries, min(chats, WAITING), waits, chat_id=ROW + FIRST_CHAT)
    await settled(store)
