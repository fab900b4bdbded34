"""Processes that are killed at random points of a push, or told to stop."""

from __future__ import annotations

import asyncio
import time
from multiprocessing.process import BaseProcess

from digests.delivery.deliverer import FLUSH_S, IN_FLIGHT
from digests.model import DeliveryState
from tests.faults.deadlines import ended
from tests.faults.harness import Harness
from tests.faults.push import RATE_PER_S

# A kill comes after at most so many messages, and so much later; every fourth at any point of a start.
MOST_MESSAGES, MOST_DELAY_S = 40, 0.03
STARTING_S = 0.15
# What a kill may leave open: what was in flight, and what had been answered and was not written down yet.
OPEN_PER_KILL = IN_FLIGHT + round(RATE_PER_S * FLUSH_S)


async def kill_again_and_again(harness: Harness, *, kills: int, processes: int) -> None:
    """Kill one of the processes when another has been started in its place; let the rest finish, and stop."""
    running = [await harness.start() for _ in range(processes)]
    for number in range(kills):
        spare = await harness.start()
        await let_some_arrive(harness, before_sending=number % 4 == 3)
        victim = harness.chance.randrange(processes)
        await killed(running[victim])
        running[victim] = spare
    harness.unknown_allowed += kills * OPEN_PER_KILL
    await harness.all_left()
    await stopped(running)
    await harness.run_to_the_end()
    async with harness.store.read() as tx:
        harness.seen["unknown a kill"] = (await tx.outbox.states()).get(DeliveryState.UNKNOWN, 0) / kills


async def resume(harness: Harness) -> None:
    """Kill ``newsdigest run`` in the middle, start it again, and time it until the next message arrives."""
    bot = await harness.bot()
    await harness.received(MOST_MESSAGES)
    bot.kill()
    await bot.wait()
    began = time.monotonic()
    bot = await harness.bot()
    await harness.received(1)
    harness.seen["resume_s"] = time.monotonic() - began
    await harness.all_left()
    bot.terminate()
    await bot.wait()
    harness.unknown_allowed += OPEN_PER_KILL


async def stop_again_and_again(harness: Harness, *, stops: int) -> None:
    """Stop the process by SIGTERM in the middle, so many times: it writes down all that it knows."""
    for _ in range(stops):
        process = await harness.start()
        await let_some_arrive(harness, before_sending=False)
        process.terminate()
        await ended(process)
    await harness.run_to_the_end()


async def let_some_arrive(harness: Harness, *, before_sending: bool) -> None:
    """Wait until a random moment of a push; ``before_sending`` a random moment of a start."""
    if before_sending or not await harness.unfinished():
        await asyncio.sleep(harness.chance.uniform(0, STARTING_S))
    else:
        await harness.received(harness.chance.randint(1, MOST_MESSAGES))
        await asyncio.sleep(harness.chance.uniform(0, MOST_DELAY_S))


async def killed(process: BaseProcess) -> None:
    """Kill a process by SIGKILL."""
    process.kill()
    await asyncio.to_thread(process.join)


async def stopped(running: list[BaseProcess]) -> None:
    """Stop processes by SIGTERM."""
    for process in running:
        process.terminate()
    for process in running:
        await ended(process)
