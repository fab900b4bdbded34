"""What happens to a PostgreSQL server under a whole bot: it reads only, is crowded, or restarted.

Digests leave and people talk all the while. Nothing is lost, the log has one sentence for it and no traceback, and the
bot goes on by itself.
"""

from __future__ import annotations

import asyncio
import re
from asyncio.subprocess import Process
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from typing import TypeAlias

from tests.faults.conversations import LOST, TOLD, TWICE, all_handled, count_answers, said_word
from tests.faults.deadlines import deadline
from tests.faults.harness import FIRST_CHAT, Harness
from tests.faults.received import Figures, compared
from tests.postgresql import Server

READERS, TALKERS = 300, 20
PAUSE_S, HELD_S, ON_S = 0.2, 6.0, 4.0
STARTS_WITHIN_S, ENDS_WITHIN_S = 180.0, 30.0
UNTOLD, TRACEBACKS, FAILED = "not told in the log", "tracebacks", "ended badly"
LIMITS = dict.fromkeys((LOST, TWICE, TOLD, UNTOLD, TRACEBACKS, FAILED), 0.0)
# A role of its own, as a hosted server gives: the limits of connections do not hold for a superuser.
ROLE = "newsroom"

Trouble: TypeAlias = Callable[[Harness, Server], AbstractAsyncContextManager[None]]


@asynccontextmanager
async def as_it_is(harness: Harness, server: Server) -> AsyncIterator[None]:
    """Prepare nothing."""
    yield


async def struck(
    harness: Harness, server: Server, *, trouble: Trouble, told: str, prepared: Trouble = as_it_is
) -> None:
    """Strike a bot that pushes and answers, for some seconds; ``told`` is what its log must say of that."""
    async with prepared(harness, server):
        await harness.article()
        await harness.readers(READERS)
        async with _talking(harness) as (said, log):
            async with trouble(harness, server):
                await asyncio.sleep(HELD_S)
            await asyncio.sleep(ON_S)
        harness.seen["words said"] = len(said)
        count_answers(harness, said)
        _look_through(harness, log, told)


async def digests_alone(harness: Harness) -> Figures:
    """Return the figures of the digests, without what people were answered."""
    chats = range(FIRST_CHAT, FIRST_CHAT + READERS)
    return await compared(
        harness.store, harness.telegram, expected=harness.expected, unknown_allowed=harness.unknown_allowed, only=chats
    )


@asynccontextmanager
async def reading_only(harness: Harness, server: Server) -> AsyncIterator[None]:
    """Let the server take no change, as one does whose disk has run full at its host's, or that follows another."""
    await _set(server, "default_transaction_read_only = on")
    yield
    await _set(server, "default_transaction_read_only = off")


@asynccontextmanager
async def crowded(harness: Harness, server: Server) -> AsyncIterator[None]:
    """Leave the bot no connection, and end those that it has."""
    await server.execute(f"ALTER ROLE {ROLE} CONNECTION LIMIT 0")
    await server.execute(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '{ROLE}'")
    yield
    await server.execute(f"ALTER ROLE {ROLE} CONNECTION LIMIT -1")


@asynccontextmanager
async def restarted(harness: Harness, server: Server) -> AsyncIterator[None]:
    """Restart the server."""
    await asyncio.to_thread(server.restart)
    yield


@asynccontextmanager
async def as_role(harness: Harness, server: Server) -> AsyncIterator[None]:
    """Let the bot enter as a role that is no superuser."""
    url = harness.url
    # Roles belong to the server, which another scenario may have had before.
    await server.execute(f"DO $$ BEGIN CREATE ROLE {ROLE} LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$")
    rights = "; ".join(f"GRANT ALL ON ALL {kind} IN SCHEMA public TO {ROLE}" for kind in ("TABLES", "SEQUENCES"))
    await server.execute(rights, url)
    harness.url = url.replace("//postgres:", f"//{ROLE}:", 1)
    yield
    harness.url = url


def _look_through(harness: Harness, log: bytearray, told: str) -> None:
    harness.seen[UNTOLD] = told.encode() not in log
    harness.seen[TRACEBACKS] = len(re.findall(rb"^Traceback", log, re.MULTILINE))
    harness.seen["lines of warnings"] = len(re.findall(rb"warning|error", log, re.IGNORECASE))


@asynccontextmanager
async def _talking(harness: Harness) -> AsyncIterator[tuple[list[tuple[int, str]], bytearray]]:
    """Run a bot, let people talk to it in the block, and stop it once all of them are answered."""
    bot, log, reading = await _started(harness)
    said: list[tuple[int, str]] = []
    try:
        await _answered(harness)
        talk = asyncio.create_task(_talk(harness, said))
        yield said, log
        talk.cancel()
        await asyncio.wait([talk])
        await harness.all_left()
        await all_handled(harness)
        await _ended(harness, bot, reading)
    finally:
        with suppress(ProcessLookupError):
            bot.kill()


async def _started(harness: Harness) -> tuple[Process, bytearray, asyncio.Task[None]]:
    bot, log = await harness.bot(verbose=True), bytearray()
    return bot, log, asyncio.create_task(_read(bot, log))


async def _read(bot: Process, log: bytearray) -> None:
    assert bot.stderr is not None
    while more := await bot.stderr.read(65536):
        log += more


async def _ended(harness: Harness, bot: Process, reading: asyncio.Task[None]) -> None:
    bot.terminate()
    async with deadline("the bot to end after SIGTERM", ENDS_WITHIN_S):
        harness.seen[FAILED] = await bot.wait() != 0
    await reading


async def _answered(harness: Harness) -> None:
    """Wait until the bot answers."""
    first = harness.telegram.person("First")
    async with deadline("the first answer", STARTS_WITHIN_S), harness.telegram.subscribe() as events:
        await first.says("/help")
        while not (event := await events.get()).message["from"]["is_bot"] or event.chat_id != first.id:
            pass


async def _talk(harness: Harness, said: list[tuple[int, str]]) -> None:
    people = [harness.telegram.person(f"Person {number}") for number in range(TALKERS)]
    while True:
        person, word = people[len(said) % TALKERS], said_word(len(said))
        said.append((person.id, word))
        await person.says(f"/search site:{word}.example")
        await asyncio.sleep(PAUSE_S)


async def _set(server: Server, setting: str) -> None:
    await server.execute(f"ALTER SYSTEM SET {setting}")
    await server.execute("SELECT pg_reload_conf()")
