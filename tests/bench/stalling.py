"""By how much an event loop is late, for the benchmarks that must not hold it up."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress


@asynccontextmanager
async def stalls() -> AsyncIterator[list[float]]:
    """Collect by how much the event loop is late, in seconds."""
    late = [0.0]

    async def watch() -> None:
        while True:
            before = time.perf_counter()
            await asyncio.sleep(0.005)
            late.append(time.perf_counter() - before - 0.005)

    watching = asyncio.create_task(watch())
    try:
        yield late
    finally:
        watching.cancel()
        with suppress(asyncio.CancelledError):
            await watching
