"""Hundreds of readers in the same instant: how long the slowest wait, beside a bot that only echoes, and what is lost.

Both bots run at the same time, each in a process of its own and on a local Telegram of its own, and are asked in turn.
"""

from __future__ import annotations

import asyncio
import sys
import time
from asyncio.subprocess import DEVNULL
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from statistics import median, quantiles

from bot.sandbox import LocalTelegram, Person
from bot.sandbox.methods import SENDING
from bot.texts import Texts
from tests.bench.measure import Measure
from tests.bench.running import PATIENCE_S, ROOT

READERS, ROUNDS, IN_A_ROW = 500, 5, 3
# Each has one answer, which begins in its own way; those who search do not all look for the same.
SEARCHES = tuple(f"/search report {number}" for number in range(10, 50))
ASKED = ("/latest", SEARCHES, "/settings", "/article 3", "/topics", "/help")
_EACH = tuple(each for those in ASKED for each in ((those,) if isinstance(those, str) else those))
MOST_TIMES_AN_ECHO = 3.0


async def measure_crowd(telegram: LocalTelegram) -> Sequence[Measure]:
    """Let a crowd ask a running bot and a bare one, one thing each, and then the running bot several things each."""
    ours = await _Crowd.of(telegram)
    async with _echoing() as bare:
        echoes = await _Crowd.of(bare)
        waited = [(await ours.asks(shift), await echoes.asks(shift)) for shift in range(ROUNDS)]
    mine, bares = (median(each) for each in zip(*waited, strict=True))
    wrong, put_off = await ours.asks_in_a_row()
    return [
        Measure(f"{READERS} readers in the same instant, p95", mine * 1000, "ms"),
        Measure("a bare echo bot on python-telegram-bot, p95", bares * 1000, "ms"),
        Measure("ours beside it", mine / bares, "×", MOST_TIMES_AN_ECHO),
        Measure(f"readers with {IN_A_ROW} answers lost, doubled or out of order", wrong, "readers", 0),
        Measure(f"of {IN_A_ROW * READERS} answers, those that put somebody off until later", put_off, "answers"),
    ]


class _Crowd:
    """Readers of one bot, and how what they ask is answered: by its first line."""

    def __init__(self, telegram: LocalTelegram, readers: Sequence[Person], answers: Mapping[str, str]) -> None:
        self._telegram, self._readers, self._answers = telegram, readers, answers

    @classmethod
    async def of(cls, telegram: LocalTelegram) -> _Crowd:
        """Let readers start a bot, and one of them ask everything in turn."""
        readers = [telegram.person(f"Reader {number}") for number in range(READERS)]
        for reader in readers:
            await reader.starts()
        for reader in readers:
            await reader.hears()
        answers = {asked: await _answered(readers[0], asked) for asked in _EACH}
        assert len(set(answers.values())) == len(answers), f"two answers begin alike: {answers}"
        return cls(telegram, readers, answers)

    async def asks(self, shift: int) -> float:
        """Let each ask one thing at once; return within how many seconds 95 of 100 have their answer."""
        calls = len(self._telegram.calls)
        began = time.monotonic()
        await self._ask(1, shift)
        answered = (call for call in self._telegram.calls[calls:] if call.method.lower() in SENDING)
        return quantiles([call.seconds - began for call in answered], n=20)[-1]

    async def asks_in_a_row(self) -> tuple[int, int]:
        """Let each ask several things at once; return how many hear anything else than their answers in order.

        And how many answers were that it took too long, on a machine that has much to do: those too stand in order.
        """
        heard = await self._ask(IN_A_ROW, 0)
        t = Texts.load()["en"]
        later = {t.plain(f"error-{each}") for each in ("search-busy", "query-too-slow", "took-too-long")}
        wrong = 0
        for number, reader in enumerate(self._readers):
            wanted = [{self._answers[asked], *later} for asked in _asked(number, IN_A_ROW)]
            got = heard[reader.id]
            wrong += len(got) != len(wanted) or any(each not in those for each, those in zip(got, wanted, strict=True))
        return wrong, sum(each in later for got in heard.values() for each in got)

    async def _ask(self, count: int, shift: int) -> Mapping[int, Sequence[str]]:
        """Let each ask so many things at once; return the first lines of what each is answered."""
        telegram, before = self._telegram, len(self._telegram.deliveries)
        for place in range(count):
            for number, reader in enumerate(self._readers):
                await reader.says(_asked(number + shift, count)[place])
        wanted = before + count * len(self._readers)
        await telegram.world.wait_for(
            lambda: len(telegram.deliveries) >= wanted,
            lambda: f"{wanted - len(telegram.deliveries)} answers have not come",
        )
        # What is said twice comes before an answer to what is asked last.
        await _answered(self._readers[0], _EACH[0])
        heard: dict[int, list[str]] = {reader.id: [] for reader in self._readers}
        for chat_id, _, text in telegram.deliveries[before:-1]:
            heard[chat_id].append(_first_line(text))
        return heard


def _asked(number: int, count: int) -> Sequence[str]:
    asked = [ASKED[(number + place) % len(ASKED)] for place in range(count)]
    return [each if isinstance(each, str) else each[number // len(ASKED) % len(each)] for each in asked]


async def _answered(reader: Person, asked: str) -> str:
    reader.skip()
    await reader.says(asked)
    return _first_line((await reader.hears()).text)


def _first_line(text: str) -> str:
    return text.strip().partition("\n")[0]


@asynccontextmanager
async def _echoing() -> AsyncIterator[LocalTelegram]:
    async with LocalTelegram() as telegram:
        process = await asyncio.create_subprocess_exec(
            *(sys.executable, "-m", "tests.bench.echoing", telegram.token, telegram.base_url),
            cwd=ROOT, stdin=DEVNULL, stdout=DEVNULL, stderr=DEVNULL,
        )  # fmt: skip
        try:
            async with asyncio.timeout(PATIENCE_S):
                await telegram.updates.polled.wait()
            yield telegram
        finally:
            process.terminate()
            await process.wait()
