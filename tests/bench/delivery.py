"""A newsroom with a million subscribers: its pushes, ticks and restarts, with two other libraries beside it.

The Telegram is in a process of its own (``tests.bench.lean``), with flood limits on; so is each push, so that its time
and memory are its own.
"""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
import tempfile
import time
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import quantiles
from typing import Any

import aiohttp
import psutil

from bot.sandbox import LocalTelegram
from tests.bench.filling import outbox
from tests.bench.measure import Measure
from tests.bench.pushing import FIRST_CHAT, TOKEN
from tests.bench.running import running

ROOT = Path(__file__).parent.parent.parent
CHATS, PAID_CHATS, SOME_DUE = 1_000_000, 100_000, 10_000
FREE_PER_S, PAID_PER_S, FREE_S, BESIDE_S = 28.0, 1000.0, 60.0, 20.0
LATENCY_S, UNLIMITED_PER_S = 0.05, 1_000_000
MOST_TIMES_THE_WIRE = 2.2
WATCHED_S, PUSHED, COMMANDS, COMMAND_EVERY_S, ASKING = 30.0, 3000, 60, 0.7, 5


@dataclass(frozen=True, slots=True)
class Push:
    """What one push reached and cost."""

    per_s: float
    accepted: int
    refused: int
    cpu_us: float
    memory_mb: float
    doubles: int


async def measure(scale: float = 1.0) -> Sequence[Measure]:
    """Measure everything; ``scale`` makes it smaller and shorter."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        return [
            *await _free(folder, scale),
            *await _paid(folder, scale),
            *await _ticks(folder, scale),
            *await _commands(scale),
        ]


async def _free(folder: Path, scale: float) -> Sequence[Measure]:
    seconds = max(FREE_S * scale, 5)
    ours, ptb, aiogram = [
        await _pushed(folder, kind, int(40 * seconds), FREE_PER_S, seconds) for kind in ("ours", "ptb", "aiogram")
    ]
    refused = ours.refused / max(ours.accepted + ours.refused, 1) * 100
    return [
        Measure(f"free rate held, of {FREE_PER_S:g}/s", ours.per_s / FREE_PER_S * 100, "%", 97.0, at_least=True),
        Measure("free rate: 429s", refused, "%", 0.5),
        *_beside("free rate", ptb, aiogram),
    ]


async def _paid(folder: Path, scale: float) -> Sequence[Measure]:
    certificate = certificate_for(folder)
    chats = int(PAID_CHATS * scale)
    ours = await _pushed(folder, "ours", chats, PAID_PER_S, 300, certificate)
    wire, ptb, aiogram = [
        await _pushed(folder, kind, chats, PAID_PER_S, max(BESIDE_S * scale, 5), certificate)
        for kind in ("wire", "ptb", "aiogram")
    ]
    what = f"paid rate over TLS, {LATENCY_S * 1000:.0f} ms, {chats:,} chats"
    return [
        Measure(f"{what}, of {PAID_PER_S:g}/s", ours.per_s / PAID_PER_S * 100, "%", 98.0, at_least=True),
        Measure("paid rate: 429s", ours.refused / max(ours.accepted + ours.refused, 1) * 100, "%", 0),
        Measure("paid rate: chats that got it twice", ours.doubles, "chats", 0),
        Measure("CPU a message, outbox included", ours.cpu_us, "µs", 400.0),
        Measure("CPU of a message's call alone", wire.cpu_us, "µs"),
        Measure("CPU a message beside its call alone", ours.cpu_us / wire.cpu_us, "×", MOST_TIMES_THE_WIRE),
        *_beside("paid rate", ptb, aiogram),
    ]


async def _ticks(folder: Path, scale: float) -> Sequence[Measure]:
    chats, some = int(CHATS * scale), int(SOME_DUE * min(scale * 2, 1))
    arguments = ("tests.bench.ticking", str(folder / "ticks.db"), str(chats), str(some))
    got = json.loads(await _output(*arguments))
    moved_s = got["bare_s"] + got["moving_s"]
    return [
        Measure(f"tick with {chats:,} chats, nothing due", got["idle_ms"], "ms", 10.0),
        Measure(f"tick with {chats:,} chats, {some:,} due", got["some_ms"], "ms", 300.0),
        Measure("composing it before", got["ahead_ms"], "ms"),
        Measure("longest stall of the loop meanwhile", got["some_stall_ms"], "ms", 50.0),
        Measure(f"fan-out, for {CHATS:,} rows", got["rows_s"] * CHATS, "s", 5.0),
        Measure("fan-out beside a bare INSERT … SELECT of its rows, CPU", got["cpu_s"] / got["bare_s"], "×", 1.7),
        Measure("fan-out beside that and a bare UPDATE of its chats", got["cpu_s"] / moved_s, "×"),
        Measure("a bare INSERT … SELECT, CPU a row", got["bare_s"] * 1e6, "µs"),
        Measure("a bare UPDATE of a chat, CPU", got["moving_s"] * 1e6, "µs"),
        Measure("fan-out with composing, the same", got["all_s"] / got["enqueued"] * CHATS, "s"),
        Measure("fan-out: rows", got["enqueued"], "rows"),
        Measure("fan-out: longest write lock", got["held_ms"], "ms", 50.0),
        Measure("fan-out: longest stall of the loop", got["all_stall_ms"], "ms"),
        Measure("first message after its due time, idle queue, p99", got["first_s"], "s", 1.0),
        *await _whole_bot(folder, folder / "ticks.db", chats, max(WATCHED_S * scale, 5)),
    ]


async def _whole_bot(folder: Path, database: Path, chats: int, seconds: float) -> Sequence[Measure]:
    """Let the bot as operators run it push to everybody, watch its memory, kill it, and see when it goes on."""
    async with lean(0.0) as telegram:
        config = folder / "config.toml"
        config.write_text(
            f'[telegram]\ntoken = "{TOKEN}"\nbase_url = "{telegram.base_url}"\nowner_ids = [1]\n'
            f'[database]\nurl = "sqlite:///{database}"\n[delivery]\nmax_late = "999d"\n',
            encoding="utf-8",
        )
        first = await _bot(config)
        await _until_more(telegram, 0)
        memory_mb = []
        for _ in range(10):
            await asyncio.sleep(seconds / 10)
            memory_mb.append(psutil.Process(first.pid).memory_info().rss / 1e6)
        first.kill()
        await first.wait()
        before, killed_at = (await telegram.seen())["accepted"], time.perf_counter()
        second = await _bot(config)
        await _until_more(telegram, before)
        resumed_s = time.perf_counter() - killed_at
        second.terminate()
        await second.wait()
    return [
        Measure(f"memory of the bot with {chats:,} subscribers, pushing", max(memory_mb), "MB", 130.0),
        Measure("memory at the end of the push, beside its beginning", memory_mb[-1] / memory_mb[0] * 100, "%", 105.0),
        Measure("resume after SIGKILL", resumed_s, "s", 10.0),
    ]


async def _bot(config: Path) -> Process:
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", "run", "--config", str(config)), cwd=ROOT, stdout=DEVNULL, stderr=DEVNULL
    )


async def _until_more(telegram: Served, accepted: int) -> None:
    # The Telegram is another process, so there is nothing to wait on but its answers.
    for _ in range(60 * 20):
        if (await telegram.seen())["accepted"] > accepted:
            return
        await asyncio.sleep(0.05)
    raise TimeoutError("nothing was sent within a minute of the restart")


async def _commands(scale: float) -> Sequence[Measure]:
    """Ask for things while the bot pushes at its full rate, Telegram's flood limits on.

    Several people ask in turn: one alone would be answered no faster than Telegram lets one chat be.
    """
    commands = max(int(COMMANDS * scale), 10)
    async with running(flood=True, prepare=_readers) as bot:
        people = [bot.telegram.person(f"Anna {number}") for number in range(ASKING)]
        took_s = []
        for number in range(commands):
            await asyncio.sleep(COMMAND_EVERY_S)
            anna = people[number % ASKING]
            anna.skip()
            began = time.perf_counter()
            await anna.says("/help")
            await anna.hears()
            took_s.append(time.perf_counter() - began)
        refused = sum(call.error_code == 429 for call in bot.telegram.calls)
        pushed = len(bot.telegram.deliveries) - commands
    if pushed < commands:
        raise RuntimeError(f"only {pushed} digests were pushed meanwhile")
    return [
        Measure("a command answered while a full-rate push runs, p95", quantiles(took_s, n=20)[-1] * 1000, "ms", 250.0),
        Measure("429s meanwhile", refused, "calls"),
    ]


async def _readers(telegram: LocalTelegram, database: Path) -> None:
    """Fill the outbox for readers who exist there."""
    for number in range(PUSHED):
        telegram.person("Reader", user_id=FIRST_CHAT + number).account.started = True
    await outbox(database, PUSHED)


def _beside(rate: str, ptb: Push, aiogram: Push) -> Sequence[Measure]:
    named = (("python-telegram-bot + AIORateLimiter", ptb), ("aiogram", aiogram))
    return [
        measure
        for name, push in named
        for measure in (
            Measure(f"{rate}: {name}", push.per_s, "/s"),
            Measure(f"{rate}: {name}, 429s", push.refused / max(push.accepted + push.refused, 1) * 100, "%"),
            Measure(f"{rate}: {name}, CPU a message", push.cpu_us, "µs"),
        )
    ]


async def _pushed(folder: Path, kind: str, chats: int, rate: float, seconds: float, certificate: str = "") -> Push:
    database = folder / f"{kind}-{rate:g}.db"
    if kind == "ours":
        await outbox(database, chats)
    # What is refused costs less than a message, and only the bare calls keep no pace.
    most = UNLIMITED_PER_S if kind == "wire" else int(PAID_PER_S)
    async with lean(LATENCY_S if certificate else 0.0, certificate, most) as telegram:
        arguments = (kind, telegram.base_url, str(chats), str(rate), str(seconds), f"sqlite:///{database}")
        cost = json.loads(await _output("tests.bench.pushing", *arguments, certificate=certificate))
        seen = await telegram.seen()
    took_s = max(seen["last_at"] - seen["first_at"], 1e-3)
    accepted, refused = seen["accepted"], seen["refused"]
    return Push(
        accepted / took_s, accepted, refused, cost["cpu_s"] / max(accepted + refused, 1) * 1e6, cost["memory_mb"],
        seen["doubles"],
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Served:
    """The lean Telegram, running."""

    base_url: str

    async def seen(self) -> dict[str, Any]:
        """Return what it has counted so far."""
        async with aiohttp.ClientSession() as session, session.get(f"{self.base_url}/", ssl=False) as answer:
            return dict(json.loads(await answer.read()))


@asynccontextmanager
async def lean(latency_s: float, certificate: str = "", paid_per_s: int = int(PAID_PER_S)) -> AsyncIterator[Served]:
    """Run the lean Telegram until the block is left."""
    arguments = (str(latency_s), certificate, str(paid_per_s))
    server = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.bench.lean", *arguments), cwd=ROOT, stdout=PIPE
    )
    assert server.stdout is not None
    try:
        port = int(await server.stdout.readline())
        yield Served(f"{'https' if certificate else 'http'}://127.0.0.1:{port}")
    finally:
        server.kill()
        await server.wait()


async def _output(module: str, *arguments: str, certificate: str = "") -> bytes:
    environment = {**os.environ, **({"SSL_CERT_FILE": certificate} if certificate else {})}
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", module, *arguments), cwd=ROOT, stdout=PIPE, stderr=DEVNULL, env=environment
    )
    said, _ = await process.communicate()
    if process.returncode:
        raise RuntimeError(f"{module} has failed")
    return said.splitlines()[-1]


def certificate_for(folder: Path) -> str:
    """Make a certificate for this machine, its key in the same file."""
    file = folder / "certificate.pem"
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1"),
            *("-addext", "subjectAltName=IP:127.0.0.1", "-keyout", str(file), "-out", str(file) + ".crt"),
        ],
        check=True,
        capture_output=True,
    )
    file.write_bytes(file.read_bytes() + Path(str(file) + ".crt").read_bytes())
    return str(file)
