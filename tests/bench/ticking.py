"""Ticks over very many chats, in a process of its own; prints what it measured as JSON."""

from __future__ import annotations

import asyncio
import json
import sqlite3
import sys
import time
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager, closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import quantiles
from typing import Any, TypeVar

import psutil
from sqlalchemy import TextClause, text

from bot.render.renderer import DigestRenderer
from bot.runtime import favour_answers, settle
from bot.texts import Texts
from digests.config import DigestSettings
from digests.delivery.deliverer import Deliverer
from digests.delivery.in_flight import Turn
from digests.delivery.outcomes import Outcome, Sent
from digests.intake.ingest import Ingest
from digests.language.detect import warm_up
from digests.model import Delivery
from digests.publishing.publisher import Publisher
from digests.store import Store, Transaction
from digests.timing.pacer import Pacer
from tests.bench.filling import newsroom, run, stored
from tests.bench.pushing import FIRST_CHAT
from tests.bench.stalling import stalls

Answer = TypeVar("Answer")

# Ticks that each find a few chats due and nothing under way.
TICKS, CHATS_A_TICK = 40, 5
# What a fan-out has added, in its order, and how it left the chats; then the same rows into a database without them.
_MADE = """
CREATE TABLE made AS SELECT d.chat_id, d.edition_id, d.digest_key, d.part, d.due_at, d.not_before, c.covered,
                            c.next_due_at
FROM whole.deliveries AS d JOIN whole.chats AS c ON c.id = d.chat_id
WHERE d.id > (SELECT coalesce(max(id), 0) FROM deliveries) ORDER BY d.id
"""
_BARE = text("""
INSERT INTO deliveries (chat_id, edition_id, digest_key, part, state, attempts, due_at, not_before)
SELECT chat_id, edition_id, digest_key, part, 'pending', 0, due_at, not_before FROM made
WHERE rowid > :after AND rowid <= :up_to
""")
_MOVE = text("""
UPDATE chats SET next_due_at = made.next_due_at, covered = made.covered, behind = '', owed = '', held = 0 FROM made
WHERE made.rowid > :after AND made.rowid <= :up_to AND chats.id = made.chat_id
""")
# Just now, so that the whole bot, which follows, finds it neither too late nor due again.
DUE = datetime.now(UTC).replace(second=0, microsecond=0)


class Timed:
    """A store that notes how long each transaction held the database, and what CPU all of them took."""

    def __init__(self, store: Store) -> None:
        self._store, self.held_s, self.cpu_s = store, [0.0], 0.0
        self.read, self.read_whole = store.read, store.read_whole

    @asynccontextmanager
    async def write(self, *, lasting: bool = True) -> AsyncIterator[Transaction]:
        """Yield a transaction and note its time, the commit included."""
        async with self._store.write(lasting=lasting) as tx:
            began = time.perf_counter()
            yield tx
        self.held_s.append(time.perf_counter() - began)

    async def write_whole(
        self, whole: Callable[[Transaction], Coroutine[Any, Any, Answer]], *, lasting: bool = True
    ) -> Answer:
        """Run a transaction as a whole and note its time, the commit included."""
        began, cpu_began = time.perf_counter(), time.process_time()
        answer = await self._store.write_whole(whole, lasting=lasting)
        self.held_s.append(time.perf_counter() - began)
        self.cpu_s += time.process_time() - cpu_began
        return answer


async def measured(database: Path, chats: int, due: int) -> dict[str, float]:
    """Tick with nothing due, with some, and with everybody, in a process that is set as the bot's own is."""
    favour_answers()
    await newsroom(database, chats, DUE)
    clock = [DUE - timedelta(minutes=2)]
    opened = await Store.open(f"sqlite:///{database}")
    store = Timed(opened)
    publisher = Publisher(
        store,  # type: ignore[arg-type]  # it has what a publisher uses
        DigestRenderer(Texts.load()),
        Ingest(store, ["en"], lambda: clock[0]),  # type: ignore[arg-type]
        DigestSettings(),
        lambda: clock[0],
    )
    figures: dict[str, float] = {}
    await publisher.tick()
    warm_up()
    settle()
    idle = [await _tick(publisher) for _ in range(5)]
    figures["idle_ms"] = sorted(seconds for seconds, _ in idle)[2] * 1000
    clock[0] += timedelta(minutes=1)
    run(database, "UPDATE chats SET next_due_at = :due WHERE id < :end", due=stored(clock[0]), end=FIRST_CHAT + due)
    async with stalls() as late:
        # As the bot does, a little before the full minute.
        began = time.perf_counter()
        await publisher.prepare(clock[0])
        figures["ahead_ms"] = (time.perf_counter() - began) * 1000
        figures["some_ms"] = (await _tick(publisher))[0] * 1000
    figures["some_stall_ms"] = max(late) * 1000
    clock[0] = DUE
    run(database, "UPDATE chats SET next_due_at = NULL WHERE id < :end", end=FIRST_CHAT + due)
    before = database.with_name("before.db")
    run(database, "VACUUM INTO :copy", copy=str(before))
    store.held_s, store.cpu_s = [], 0.0
    async with stalls() as late:
        seconds, enqueued = await _tick(publisher)
    chunk = enqueued // sum(held_s > max(store.held_s) / 10 for held_s in store.held_s)
    figures |= {
        "rows_s": sum(store.held_s) / max(enqueued, 1), "cpu_s": store.cpu_s / max(enqueued, 1),
        **await _bare(database, before, chunk), "all_s": seconds, "enqueued": enqueued,
        "held_ms": max(store.held_s) * 1000, "all_stall_ms": max(late) * 1000,
        "peak_mb": psutil.Process().memory_info().rss / 1e6,
    }  # fmt: skip
    await opened.close()
    return figures | {"first_s": await _first_messages(database.with_name("first.db"))}


async def _bare(whole: Path, before: Path, chunk: int) -> dict[str, float]:
    """Return the CPU a row of adding what a fan-out has added to a copy from before it, and of moving the chats too.

    It goes the same way: the same connection and its settings, as many rows in a transaction.
    """
    with closing(sqlite3.connect(before)) as connection, connection:
        connection.execute("ATTACH :whole AS whole", {"whole": str(whole)})
        rows = connection.execute(_MADE).execute("SELECT max(rowid) FROM made").fetchone()[0]
    opened = await Store.open(f"sqlite:///{before}")
    figures = {}
    for name, statement in {"bare_s": _BARE, "moving_s": _MOVE}.items():
        store = Timed(opened)
        for after in range(0, rows, chunk):
            await store.write_whole(_running(statement, after, after + chunk), lasting=False)
        figures[name] = store.cpu_s / rows
    await opened.close()
    return figures


def _running(statement: TextClause, after: int, up_to: int) -> Callable[[Transaction], Coroutine[Any, Any, int]]:
    return lambda tx: tx.outbox._connection.run(statement, {"after": after, "up_to": up_to})


class Stamping:
    """A sender that notes when it is first asked to send."""

    def __init__(self) -> None:
        self.asked_at = asyncio.get_running_loop().create_future()

    async def send(self, delivery: Delivery, turn: Turn) -> Outcome:
        """Note the moment; the message has arrived."""
        await turn()
        if not self.asked_at.done():
            self.asked_at.set_result(time.perf_counter())
        return Sent(delivery.id)


async def _first_messages(database: Path) -> float:
    """Return the 99th percentile of the seconds from a tick with an idle queue to its first message."""
    await newsroom(database, TICKS * CHATS_A_TICK, DUE + timedelta(days=1))
    store, clock = await Store.open(f"sqlite:///{database}"), [DUE]
    began_at = time.monotonic()

    def now() -> datetime:
        return clock[0] + timedelta(seconds=time.monotonic() - began_at)

    took_s: list[float] = []
    renderer, ingest = DigestRenderer(Texts.load()), Ingest(store, ["en"], now)
    publisher = Publisher(store, renderer, ingest, DigestSettings(), now)
    sender = Stamping()
    deliverer = Deliverer(store, sender, Pacer(28.0), now, "bench")
    delivery = asyncio.create_task(deliverer.run())
    for number in range(TICKS):
        await deliverer.drained()
        sender.asked_at = asyncio.get_running_loop().create_future()
        clock[0] += timedelta(minutes=1)
        first = FIRST_CHAT + number * CHATS_A_TICK
        due = "UPDATE chats SET next_due_at = :due WHERE id BETWEEN :first AND :last"
        run(database, due, due=stored(now()), first=first, last=first + CHATS_A_TICK - 1)
        began = time.perf_counter()
        await publisher.tick()
        deliverer.wake()
        took_s.append(await sender.asked_at - began)
    deliverer.stop()
    await delivery
    await store.close()
    return float(quantiles(took_s, n=100)[-1])


async def _tick(publisher: Publisher) -> tuple[float, int]:
    began = time.perf_counter()
    enqueued = await publisher.tick()
    return time.perf_counter() - began, enqueued


if __name__ == "__main__":
    print(json.dumps(asyncio.run(measured(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])))))
