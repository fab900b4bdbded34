"""What processes that share a database do for each other while they deliver: share the rate, close what others left."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from digests.delivery.cluster import SharedPacer, take_share
from digests.orphans import adopt_orphans
from digests.store import Presence, Store
from digests.timing.pacer import Pacer


def pacer_for(presence: Presence, rate_per_s: float, paid_rate_per_s: float | None = None) -> Pacer:
    """Return the pacer of a process: one that keeps to its share where others may deliver at the same time."""
    pacer = SharedPacer if presence.shared else Pacer
    return pacer(rate_per_s, paid_rate_per_s)


@asynccontextmanager
async def working_together(
    store: Store, presence: Presence, pacer: Pacer, wake: Callable[[], None]
) -> AsyncIterator[None]:
    """Do both until the block is left; where nobody else can be there, nothing. ``wake`` stirs the delivery."""
    tasks: list[asyncio.Task[None]] = []
    if presence.shared:
        tasks.append(asyncio.create_task(adopt_orphans(store, presence, wake), name="orphans"))
    if isinstance(pacer, SharedPacer):
        tasks.append(asyncio.create_task(take_share(presence, pacer, wake), name="share"))
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks)
