"""A process of our own that is asked over its pipes."""

from __future__ import annotations

import asyncio
import os
import sys
from asyncio.subprocess import DEVNULL, PIPE, Process
from contextlib import suppress

from digests.worker.frames import LENGTH_BYTES, framed

MAX_ANSWER_BYTES = 50_000_000
ENDING_S = 2.0
# Without anything of the bot's: its token may be in its environment.
KEPT = ("PATH", "SYSTEMROOT", "LANG", "LC_ALL", "PYTHONPATH", "VIRTUAL_ENV")


class Child:
    """A Python process that runs a module which answers frames."""

    __slots__ = ("_process",)

    def __init__(self, process: Process) -> None:
        self._process = process

    @classmethod
    async def start(cls, module: str, *arguments: str) -> Child:
        """Start it. Raises: OSError where the system has no room for it."""
        environment = {name: os.environ[name] for name in KEPT if name in os.environ}
        return cls(
            await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", module, *arguments),
                stdin=PIPE,
                stdout=PIPE,
                stderr=DEVNULL,
                env=environment,
            )
        )

    @property
    def pid(self) -> int:
        """The number that the system gave it."""
        return self._process.pid

    @property
    def has_ended(self) -> bool:
        """Whether it is known to have ended."""
        return self._process.returncode is not None

    async def exchange(self, *frames: bytes) -> bytes | None:
        """Send frames and return the answer, None where the process has ended or says what no answer is."""
        assert self._process.stdin is not None
        try:
            self._process.stdin.writelines(map(framed, frames))
            await self._process.stdin.drain()
            return await self.next_frame()
        except ConnectionError:
            return None

    async def next_frame(self) -> bytes | None:
        """Wait for what it says next, None where it has ended or says what no answer is."""
        assert self._process.stdout is not None
        try:
            length = int.from_bytes(await self._process.stdout.readexactly(LENGTH_BYTES), "big")
            return await self._process.stdout.readexactly(length) if length <= MAX_ANSWER_BYTES else None
        except (ConnectionError, asyncio.IncompleteReadError):
            return None

    def hang_up(self) -> None:
        """Say no more: it ends once it has answered."""
        if self._process.stdin is not None:
            self._process.stdin.close()

    async def end(self) -> int:
        """Kill it where it does not end by itself, and return its exit code."""
        self.hang_up()
        assert self._process.stdout is not None
        if self._process.stdout.at_eof():
            # It has said its last word, so let it close its books.
            with suppress(TimeoutError):
                async with asyncio.timeout(ENDING_S):
                    return await self._process.wait()
        with suppress(ProcessLookupError):
            if self._process.returncode is None:
                self._process.kill()
        return await self._process.wait()

    async def ended(self) -> int:
        """Wait until it ends by itself, and return its exit code."""
        return await self._process.wait()
