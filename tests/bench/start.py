"""From the start of the process to its first poll, and what it needs while it idles."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from statistics import median

from tests.bench.measure import Measure
from tests.bench.running import running

STARTS = 5
# By then the commands are registered.
SETTLED_S = 4.0


async def measure() -> Sequence[Measure]:
    """Start the bot a few times."""
    seconds, memory = [], 0.0
    for _ in range(STARTS):
        began = time.perf_counter()
        async with running() as bot:
            seconds.append(time.perf_counter() - began)
            if len(seconds) == STARTS:
                await asyncio.sleep(SETTLED_S)
                memory = bot.memory_mb()
    return [
        Measure(f"start to first poll, median of {STARTS}", median(seconds), "s", 1.5),
        Measure("idle memory", memory, "MB", 110.0),
    ]
