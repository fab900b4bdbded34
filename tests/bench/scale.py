"""Ten million chats on PostgreSQL: ticks, a fan-out to a tenth of them, four processes that send, and what comes after.

Two processes are also let beyond Telegram's own limit, to see how fast an outbox that is shared can be.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
import tempfile
import time
from asyncio.subprocess import DEVNULL, PIPE
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import asdict
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import mean, median, quantiles
from typing import Any

from sqlalchemy import String, case, cast, text

from bot.render.renderer import DigestRenderer
from bot.texts import Texts
from digests.config import DigestSettings
from digests.delivery.exchange import News, Wish, exchange
from digests.delivery.outcomes import Outcome, Sent
from digests.delivery.retention import Retention
from digests.intake.ingest import Ingest
from digests.language.detect import warm_up
from digests.model import Chat, ChatKind, Delivery, PaceState
from digests.publishing.corrections import Corrections
from digests.publishing.publisher import Publisher
from digests.store import Store
from digests.store.schema.chats import chats
from tests.bench.delivery import LATENCY_S, ROOT, certificate_for, lean
from tests.bench.filling import DIGEST_TIME, TOPICS, publish
from tests.bench.grown import ROW, repeated, settled
from tests.bench.measure import Measure
from tests.bench.pushing import FIRST_CHAT
from tests.bench.ticking import Timed
from tests.postgresql import Server, running_server

CHATS, SOME_DUE, ONE_IN = 10_000_000, 10_000, 10
# How long the processes send, and which part of that is their start; the last seconds are not whole ones.
SENDING_S, START, END = 30.0, 3, 2
EXCHANGES, AT_ONCE = 100, 40
# To take an edition back from everybody, or to forget all of it, would take long.
LONG_ENOUGH_S = 20.0
# Some minutes ago, so that what becomes due minutes after it may leave at once.
DUE = datetime.now(UTC).replace(second=0, microsecond=0) - timedelta(minutes=5)
_DUE_NOW = text("UPDATE chats SET next_due_at = :due WHERE id >= :first AND id < :end")
_ARRIVED = text("""
UPDATE deliveries SET state = 'sent', attempts = 1, owner = NULL, message_id = id, started_at = due_at,
                      finished_at = due_at WHERE edition_id = :edition AND state <> 'sent'
""")
_OVER = text("UPDATE editions SET sent = queued, open = false WHERE id = :edition")
_LARGEST = text("SELECT id FROM editions ORDER BY queued DESC, id LIMIT 1")


async def measure(scale: float = 1.0) -> Sequence[Measure]:
    """Measure everything; ``scale`` makes it smaller."""
    count = int(CHATS * scale)
    with tempfile.TemporaryDirectory() as folder, running_server(durable=True) as server:
        url = await server.new()
        store = await Store.open(url)
        began = time.perf_counter()
        await _filled(store, count)
        filled_s = time.perf_counter() - began
        measures = [
            Measure(f"{count:,} chats written", filled_s, "s"),
            *await _ticks(store, count),
            Measure("the database then", await _size_gb(server, url), "GB"),
            *await _exchanges(store),
        ]
        certificate = certificate_for(Path(folder))
        for processes, rate in ((4, 1000), (2, 2000)):
            # What waits lasts so long.
            measures += await _sent(url, certificate, processes, rate, min(SENDING_S, 10 * SENDING_S * scale))
        measures += await _afterwards(store)
        await store.close()
    return measures


async def _filled(store: Store, count: int) -> None:
    """Add articles, and chats that are due a day later."""
    await publish(store, DUE)
    alike = Chat(
        id=0, kind=ChatKind.PRIVATE, title="Reader", created_at=DUE, language="en", timezone="Europe/Rome",
        digest_time=DIGEST_TIME, next_due_at=DUE + timedelta(days=1),
    )  # fmt: skip
    own = {name: value for name, value in asdict(alike).items() if name in chats.c and name not in {"id", "language"}}
    language, followed = case((ROW % 2 == 0, "en"), else_="it"), cast(ROW % TOPICS + 1, String)
    await repeated(store, chats, count, own, first=0, id=ROW + FIRST_CHAT, language=language, followed=followed)
    await settled(store)


async def _ticks(store: Store, count: int) -> Sequence[Measure]:
    """Tick with nothing due, with some, and with a tenth of all."""
    clock, timed = [DUE], Timed(store)
    publisher = Publisher(
        timed,  # type: ignore[arg-type]  # it has what a publisher uses
        DigestRenderer(Texts.load()),
        Ingest(timed, ["en"], lambda: clock[0]),  # type: ignore[arg-type]
        DigestSettings(),
        lambda: clock[0],
    )
    await publisher.tick()
    warm_up()
    idle_s = median([(await _took(publisher.tick))[0] for _ in range(9)])
    some, tenth = min(SOME_DUE, count // ONE_IN), count // ONE_IN
    await _due(store, FIRST_CHAT, some, clock)
    await publisher.prepare(clock[0])
    some_s, _ = await _took(publisher.tick)
    await _due(store, FIRST_CHAT + some, tenth, clock)
    timed.held_s = []
    all_s, enqueued = await _took(publisher.tick)
    million = 1_000_000 / max(enqueued, 1)
    return [
        Measure(f"tick with {count:,} chats, nothing due", idle_s * 1000, "ms"),
        Measure(f"tick with {count:,} chats, {some:,} due", some_s * 1000, "ms"),
        Measure("fan-out, for 1,000,000 rows", sum(timed.held_s) * million, "s"),
        Measure("fan-out with composing, the same", all_s * million, "s"),
        Measure("fan-out: rows", enqueued, "rows"),
        Measure("fan-out: longest transaction", max(timed.held_s) * 1000, "ms"),
    ]


async def _due(store: Store, first: int, many: int, clock: list[datetime]) -> None:
    """Let a minute pass in which some chats become due."""
    clock[0] += timedelta(minutes=1)
    await _run(store, _DUE_NOW, due=clock[0], first=first, end=first + many)


async def _exchanges(store: Store) -> Sequence[Measure]:
    """Claim what waits and write down that it has arrived, again and again, with nothing sent between."""
    pace, arrived, took_s = PaceState(None, None, None), list[tuple[Delivery, Outcome]](), list[float]()
    for _ in range(EXCHANGES):
        news, wish = News(tuple(arrived)), Wish("bench", AT_ONCE, True, pace, lambda _delivery: 0.0)
        began = time.perf_counter()
        done = await store.write_whole(lambda tx, news=news, wish=wish: exchange(tx, news, wish, datetime.now(UTC)))  # type: ignore[misc]
        took_s.append(time.perf_counter() - began)
        arrived = [(each, Sent(each.id)) for each in done.ready]
    await store.write_whole(
        lambda tx: exchange(tx, News(tuple(arrived)), Wish("bench", 0, True, pace, lambda _: 0.0), datetime.now(UTC))
    )
    what = f"{AT_ONCE} messages claimed and {AT_ONCE} written down"
    return [
        Measure(f"{what}, median", median(took_s) * 1000, "ms"),
        Measure(f"{what}, p95", quantiles(took_s, n=20)[-1] * 1000, "ms"),
    ]


async def _sent(url: str, certificate: str, processes: int, rate: int, seconds: float) -> Sequence[Measure]:
    """Let several processes send at one rate, which Telegram permits, and see how much of it they hold."""
    environment = {**os.environ, "SSL_CERT_FILE": certificate}
    async with lean(LATENCY_S, certificate, rate) as telegram:
        arguments = ("ours", telegram.base_url, str(CHATS), str(rate), str(seconds), url)
        senders = [
            await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "tests.bench.pushing", *arguments),
                cwd=ROOT, stdout=PIPE, stderr=DEVNULL, env=environment,
            )
            for _ in range(processes)
        ]  # fmt: skip
        outputs = [(await each.communicate())[0] for each in senders]
        seen = await telegram.seen()
    costs: list[dict[str, float]] = [json.loads(each.splitlines()[-1]) for each in outputs]
    by_second = [messages for _, messages in seen["by_second"]]
    steady = by_second[len(by_second) // START : -END] or by_second
    calls = max(seen["accepted"] + seen["refused"], 1)
    what = f"{processes} processes, {rate:,}/s over TLS"
    return [
        Measure(f"{what}: held", mean(steady) / rate * 100, "%", 98.0, at_least=True),
        Measure(f"{what}: 429s", seen["refused"] / calls * 100, "%", 0),
        Measure(f"{what}: chats that got it twice", seen["doubles"], "chats", 0),
        Measure(
            f"{what}: CPU a message, but for the server's", sum(each["cpu_s"] for each in costs) / calls * 1e6, "µs"
        ),
    ]


async def _afterwards(store: Store) -> Sequence[Measure]:
    """Take the largest edition back from everybody who has it, and forget it."""
    async with store._database.read() as connection:
        edition = int(await connection.value(_LARGEST))
    await _run(store, _ARRIVED, edition=edition)
    await _run(store, _OVER, edition=edition)
    timed, clock = Timed(store), [datetime.now(UTC)]
    corrections = Corrections(
        timed,  # type: ignore[arg-type]
        DigestRenderer(Texts.load()),
        lambda: clock[0],
        lambda: None,
    )
    began = time.perf_counter()
    await corrections.withdraw(edition)
    marked_s = time.perf_counter() - began
    began = time.perf_counter()
    asyncio.get_running_loop().call_later(LONG_ENOUGH_S, corrections.stop)
    await corrections.advance()
    handed_s = time.perf_counter() - began
    async with store.read() as tx:
        handed = sum(each.figures.queued for each in await tx.deliveries.entries(limit=50) if each.corrects == edition)
    await _run(store, text("UPDATE editions SET corrects = NULL, handed_up_to = NULL WHERE corrects IS NOT NULL"))
    kept, retained = timedelta(days=90), Timed(store)
    retention = Retention(retained, kept, lambda: clock[0] + 2 * kept)  # type: ignore[arg-type]
    began, gone = time.perf_counter(), 0
    while (some := await retention.forget()) and time.perf_counter() < began + LONG_ENOUGH_S:
        gone += some
    return [
        Measure("an edition marked as taken back", marked_s * 1000, "ms"),
        Measure("deletions of it handed over", handed / handed_s, "/s"),
        Measure("the longest transaction of that", max(timed.held_s) * 1000, "ms"),
        Measure("old messages forgotten", gone / (time.perf_counter() - began), "/s"),
        Measure("the longest transaction of that", max(retained.held_s) * 1000, "ms"),
    ]


async def _size_gb(server: Server, url: str) -> float:
    store = await Store.open(url)
    async with store._database.read() as connection:
        size = await connection.value(text("SELECT pg_database_size(current_database())"))
    await store.close()
    return float(size) / 1e9


async def _took(does: Callable[[], Awaitable[int]]) -> tuple[float, int]:
    began = time.perf_counter()
    answer = await does()
    return time.perf_counter() - began, answer


async def _run(store: Store, statement: Any, **values: object) -> None:
    async with store._database.write() as connection:
        await connection.run(statement, values or None)
