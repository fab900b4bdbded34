"""By how much an event loop is late, for the benchmarks that must not hold it up."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress


@asynccontextmanager
async def stalls(*, own: bool = False) -> AsyncIterator[list[float]]:
    """Collect by how much the event loop is late, in seconds.

    ``own``: for as long as this process computed meanwhile, so that whatever else the machine has to do does not count.
    """
    late = [0.0]

    async def watch() -> None:
        while True:
            before, computed = time.perf_counter(), time.process_time()
            await asyncio.sleep(0.005)
            stall = time.perf_counter() - before - 0.005
            late.append(min(stall, time.process_time() - computed) if own else stall)

    watching = asyncio.create_task(watch())
    try:
        yield late
    finally:
        watching.cancel()
        with suppress(asyncio.CancelledError):
            await watching
