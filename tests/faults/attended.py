"""``newsdigest run`` as an operator runs it, and readers who use it: how long each of them waits for an answer."""

from __future__ import annotations

import asyncio
import re
import time
from asyncio.subprocess import Process
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from statistics import quantiles

import psutil

from bot.sandbox import LocalTelegram, Person
from tests.faults.deadlines import deadline
from tests.faults.harness import OWNER_ID, Harness, free_port

READERS = 8
COMMANDS = ("/help", "/latest", "/topics", "/settings", "/search port", "/digest")
# A chat gets a message a second, so nobody asks sooner.
APART_S = 1.2
WARM_UP_S, IN_PEACE_S, MEASURED_S = 4.0, 6.0, 20.0
# Whatever people write has this in it, and no log may have it.
PRIVATE = "zqxprivate"

IN_PEACE, P95, UNANSWERED, STOPPING, TOLD = (
    "p95 in peace ms",
    "p95 ms",
    "unanswered",
    "SIGTERM s",
    "private words in the log",
)
# What holds for each attack: readers are answered, the process stops when told to, and its log tells nothing.
LIMITS: dict[str, float] = {P95: 500.0, UNANSWERED: 0.0, STOPPING: 15.0, TOLD: 0.0}


@dataclass
class Attended:
    """A running bot with its owner, its readers, what it logs, and the seconds that answers took."""

    telegram: LocalTelegram
    process: Process
    owner: Person
    readers: Sequence[Person]
    door: int | None = None
    log: bytearray = field(default_factory=bytearray)
    waits_s: list[float] = field(default_factory=list)
    unanswered: int = 0

    @property
    def system(self) -> psutil.Process:
        """The process as the system sees it."""
        return psutil.Process(self.process.pid)

    async def answer(self, person: Person, text: str) -> None:
        """Let a person say something, and note how long the answer takes."""
        person.skip()
        began = time.perf_counter()
        await person.says(text)
        try:
            await person.hears()
        except AssertionError:
            self.unanswered += 1
        else:
            self.waits_s.append(time.perf_counter() - began)

    async def read(self, seconds: float) -> None:
        """Let every reader use commands for so long, each a little after the other."""
        until = time.monotonic() + seconds
        await asyncio.gather(*(self._reads(place, reader, until) for place, reader in enumerate(self.readers)))

    async def _reads(self, place: int, reader: Person, until: float) -> None:
        await asyncio.sleep(APART_S * place / len(self.readers))
        turn = place
        while time.monotonic() < until:
            await self.answer(reader, COMMANDS[turn % len(COMMANDS)])
            turn += 1
            await asyncio.sleep(APART_S)

    def figures(self) -> dict[str, float]:
        """Return what readers have seen, and what the log tells that it must not."""
        words = (PRIVATE, self.telegram.token.partition(":")[2], *self._webhook())
        lines = self.log.decode(errors="replace").splitlines()
        return {
            "answers": len(self.waits_s),
            P95: _p95(self.waits_s) * 1000,
            UNANSWERED: self.unanswered,
            TOLD: sum(any(word in line for word in words) for line in lines),
        }

    def _webhook(self) -> Sequence[str]:
        calls = [call.params for call in self.telegram.calls if call.method == "setWebhook"]
        return [word for each in calls for word in (each["url"].rpartition("/")[2], each["secret_token"])]


@asynccontextmanager
async def attended(harness: Harness, *, webhook: bool = False) -> AsyncIterator[Attended]:
    """Start a bot that tells its log everything, and stop it by SIGTERM; what was seen goes to the harness."""
    telegram, door = harness.telegram, free_port() if webhook else None
    owner = telegram.person("Olga", user_id=OWNER_ID)
    readers = [telegram.person(f"Reader {number}") for number in range(READERS)]
    process = await harness.bot(door, verbose=True)
    bot = Attended(telegram, process, owner, readers, door)
    logging = asyncio.create_task(_log(process, bot.log))
    try:
        async with deadline("the first answers"):
            await asyncio.gather(*(bot.answer(each, "/start") for each in [owner, *readers]))
        # Texts and models are read by then, and every answer was given once.
        await bot.read(WARM_UP_S)
        bot.waits_s.clear()
        await bot.read(IN_PEACE_S)
        harness.seen[IN_PEACE] = _p95(bot.waits_s) * 1000
        bot.waits_s.clear()
        yield bot
        harness.seen |= bot.figures()
        began = time.monotonic()
        process.terminate()
        async with deadline("the bot to end after SIGTERM"):
            await process.wait()
        harness.seen[STOPPING] = time.monotonic() - began
    finally:
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()
        await logging


@asynccontextmanager
async def waves(send: Callable[[int], Awaitable[None]], every_s: float) -> AsyncIterator[None]:
    """Send one wave of an attack after the other until the block is left. Raises: what a wave raises."""
    task = asyncio.create_task(_waves(send, every_s))
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def _waves(send: Callable[[int], Awaitable[None]], every_s: float) -> None:
    number = 0
    while True:
        await send(number)
        number += 1
        await asyncio.sleep(every_s)


async def _log(process: Process, log: bytearray) -> None:
    assert process.stderr is not None
    while more := await process.stderr.read(65536):
        log += more


def _p95(seconds: Sequence[float]) -> float:
    return quantiles(seconds, n=20, method="inclusive")[-1]


def traceback_count(bot: Attended) -> int:
    """Return how many tracebacks the log has."""
    return len(re.findall(rb"^Traceback", bot.log, re.MULTILINE))


def attacked_file(name: str) -> bytes:
    """Return an input that once hung a reader."""
    return (Path(__file__).parent.parent / "fuzz" / "corpus" / name).read_bytes()
