"""Two processes on PostgreSQL, put in place one after the other while digests leave and people talk.

people ── web server ──┬── the older one ── SIGTERM once the new one is ready
(or one of them polls) ├── the younger one
                       └── the new one
"""

from __future__ import annotations

import asyncio
import time
from asyncio.subprocess import Process
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass

import aiohttp

from tests.faults.conversations import all_handled, count_answers, said_word
from tests.faults.deadlines import deadline
from tests.faults.harness import FIRST_CHAT, Harness, free_port
from tests.faults.received import Figures, compared

# At 28 a second they are still leaving when the last process is put in place, on a machine that starts one in 15 s.
READERS, RESTARTS = 2000, 4
TALKERS, PAUSE_S, LOOK_S = 50, 0.05, 0.1
STARTS_WITHIN_S = 120.0
SLOWEST, FAILED, SILENT = "slowest end s", "ended badly", "longest silence s"


@dataclass(frozen=True, slots=True)
class Serving:
    """A process, the port that its webhook listens at, and the one of its monitor."""

    process: Process
    listens: int
    monitor: int


async def restart_one_after_the_other(harness: Harness, *, webhook: bool) -> None:
    """Put a new process beside the two, end the older one by SIGTERM, and so on, under load."""
    await harness.article()
    readers = await harness.readers(READERS)
    assert readers[0] == FIRST_CHAT
    doors: list[int] = []
    async with AsyncExitStack() as stack:
        door = await stack.enter_async_context(_web_server(doors)) if webhook else None
        serving = [await _started(harness, door, doors) for _ in range(2)]
        over = asyncio.Event()
        talking = asyncio.create_task(_talk(harness, over))
        watching = asyncio.create_task(_watch(harness, over))
        ends = []
        for _ in range(RESTARTS):
            serving.append(await _started(harness, door, doors))
            ends.append(await _ended(serving.pop(0), doors))
        harness.seen["left at the last restart"] = await harness.waiting()
        over.set()
        said = await talking
        harness.seen[SILENT] = await watching
        await harness.all_left()
        await all_handled(harness)
        ends += [await _ended(each, doors) for each in serving]
    harness.seen["restarts"], harness.seen[SLOWEST] = RESTARTS, max(took_s for took_s, _ in ends)
    harness.seen[FAILED] = sum(code != 0 for _, code in ends)
    harness.seen["words said"] = len(said)
    count_answers(harness, said)


async def digests_alone(harness: Harness) -> Figures:
    """Return the figures of the digests, without what people were answered."""
    chats = range(FIRST_CHAT, FIRST_CHAT + READERS)
    return await compared(
        harness.store, harness.telegram, expected=harness.expected, unknown_allowed=harness.unknown_allowed, only=chats
    )


async def _started(harness: Harness, door: int | None, doors: list[int]) -> Serving:
    """Start a process and wait until it is alive, as a supervisor does."""
    listens, monitor = free_port(), free_port()
    process = await harness.bot(door, listens=listens, monitor=monitor)
    # Telegram's updates are to reach it as soon as it listens.
    doors.append(listens)
    async with deadline("a process that is ready", STARTS_WITHIN_S), aiohttp.ClientSession() as session:
        while not await _is_ready(session, monitor):
            pass
    return Serving(process, listens, monitor)


async def _is_ready(session: aiohttp.ClientSession, monitor: int) -> bool:
    with suppress(aiohttp.ClientError):
        async with session.get(f"http://127.0.0.1:{monitor}/readyz") as answer:
            if answer.status == 200:
                return True
    await asyncio.sleep(LOOK_S)
    return False


async def _ended(serving: Serving, doors: list[int]) -> tuple[float, int]:
    """End a process by SIGTERM; return how long it took, and its exit code."""
    doors.remove(serving.listens)
    began = time.monotonic()
    serving.process.terminate()
    code = await serving.process.wait()
    return time.monotonic() - began, code


async def _talk(harness: Harness, over: asyncio.Event) -> list[tuple[int, str]]:
    """Let people search for words of their own; return who said which."""
    people = [harness.telegram.person(f"Person {number}") for number in range(TALKERS)]
    said: list[tuple[int, str]] = []
    while not over.is_set():
        person, word = people[len(said) % TALKERS], said_word(len(said))
        await person.says(f"/search site:{word}.example")
        said.append((person.id, word))
        await asyncio.sleep(PAUSE_S)
    return said


async def _watch(harness: Harness, over: asyncio.Event) -> float:
    """Return the longest time in which no reader got anything."""
    longest, last = 0.0, time.monotonic()
    async with harness.telegram.subscribe() as events:
        while not over.is_set():
            with suppress(TimeoutError):
                event = await asyncio.wait_for(events.get(), LOOK_S)
                if event.chat_id >= FIRST_CHAT:
                    longest, last = max(longest, time.monotonic() - last), time.monotonic()
    return longest


@asynccontextmanager
async def _web_server(doors: list[int]) -> AsyncIterator[int]:
    """Listen as the web server in front of the processes; each connection goes to one that takes it."""

    async def pass_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        for place in [*doors[turn[0] % max(len(doors), 1) :], *doors]:
            turn[0] += 1
            with suppress(OSError):
                there, back = await asyncio.open_connection("127.0.0.1", place)
                await asyncio.gather(_copied(reader, back), _copied(there, writer))
                return
        writer.close()

    turn = [0]
    server = await asyncio.start_server(pass_on, "127.0.0.1", 0)
    try:
        yield int(server.sockets[0].getsockname()[1])
    finally:
        server.close()


async def _copied(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(OSError):
        while chunk := await reader.read(65536):
            writer.write(chunk)
            await writer.drain()
    writer.close()
