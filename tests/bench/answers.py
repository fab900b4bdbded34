"""Readers using commands at once, and an editor pasting: from what is said to the bot's answer."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Sequence
from statistics import median, quantiles

from bot.sandbox import LocalTelegram, Person
from tests.bench.crowd import measure_crowd
from tests.bench.measure import Measure
from tests.bench.running import OWNER_ID, drafts, running

READERS, ROUNDS, PASTES = 100, 8, 60
COMMANDS = ("/latest", "/topics", "/search moon", "/settings", "/article 3", "/digest", "/help", "/latest space")
# A reader looks at an answer for about this long before the next command.
PAUSE_S = (0.5, 1.5)


async def measure() -> Sequence[Measure]:
    """Fill the archive by pasting, then let the readers in."""
    async with running() as bot:
        pasted = await _paste(bot.telegram)
        readers = [bot.telegram.person(f"Reader {number}") for number in range(READERS)]
        await asyncio.gather(*(_answer(reader, "/start") for reader in readers))
        steady = [
            seconds for each in await asyncio.gather(*(_reads(reader, seed)
            for seed, reader in enumerate(readers))) for seconds in each
        ]  # fmt: skip
        crowd = await measure_crowd(bot.telegram)
    return [
        Measure("a pasted article to its card, p95", _p95(pasted) * 1000, "ms", 300.0),
        Measure("the very first after the start, models not loaded", pasted[0] * 1000, "ms"),
        Measure(f"{READERS} readers, a command a second each, p95", _p95(steady) * 1000, "ms", 100.0),
        Measure(f"{READERS} readers, a command a second each, median", median(steady) * 1000, "ms"),
        *crowd,
    ]


async def _paste(telegram: LocalTelegram) -> list[float]:
    owner = telegram.person("Olga", user_id=OWNER_ID)
    await _answer(owner, "/start")
    seconds = []
    for draft in drafts(PASTES):
        seconds.append(await _answer(owner, f"/add {draft.title}\n{draft.text}"))
        await owner.taps("Publish")
        owner.skip()
    return seconds


async def _reads(reader: Person, seed: int) -> list[float]:
    moods = random.Random(seed)
    seconds = []
    for _ in range(ROUNDS):
        await asyncio.sleep(moods.uniform(*PAUSE_S))
        seconds.append(await _answer(reader, moods.choice(COMMANDS)))
    return seconds


async def _answer(person: Person, text: str) -> float:
    person.skip()
    began = time.perf_counter()
    await person.says(text)
    await person.hears()
    return time.perf_counter() - began


def _p95(seconds: Sequence[float]) -> float:
    return quantiles(seconds, n=20)[-1]
