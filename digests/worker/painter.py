"""Draws charts in a process that is started when there is one to draw and ends when it idles.

Matplotlib and what it needs take a hundred megabytes, and would stay in the bot's own memory for good.
"""

from __future__ import annotations

import asyncio
import json
from dataclasses import asdict
from importlib.util import find_spec
from types import TracebackType

from digests.errors import NoPicture
from digests.model.charts import Chart, Picture
from digests.worker.child import Child
from digests.worker.memory import available_bytes

PACKAGE, MODULE = "matplotlib", "digests.worker.painting"
# Whoever looks at one picture looks at the next ones soon.
IDLE_S = 60.0
# On a slow machine the first one takes five seconds.
PATIENCE_S = 20.0
NEEDED_BYTES = 150_000_000


class Painter:
    """The process that draws; nothing runs before the first chart.

    idle_s: after so many seconds without work it ends. patience_s: how long a chart may take, the start included.
    """

    def __init__(self, *, idle_s: float = IDLE_S, patience_s: float = PATIENCE_S) -> None:
        self._idle_s, self._patience_s = idle_s, patience_s
        self._turn = asyncio.Lock()
        self._child: Child | None = None

    async def __aenter__(self) -> Painter:
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

    async def drawn(self, chart: Chart, *, dark: bool) -> Picture:
        """Draw a chart. Raises: NoPicture where it cannot be drawn here or now."""
        request = json.dumps({"kind": type(chart).__name__, "dark": dark, "chart": asdict(chart)}).encode()
        async with self._turn:
            for _ in range(2):
                child = self._child = self._child or await self._started()
                if (answer := await self._answer(child, request)) is not None:
                    return _read(answer)
                # It had ended by itself, of idleness, before it saw the chart; else the chart ended it.
                if await self._end() != 0:
                    break
        raise NoPicture("the process that draws ended or took too long")

    async def _started(self) -> Child:
        if find_spec(PACKAGE) is None:
            raise NoPicture(f"the package {PACKAGE} is not installed")
        left = available_bytes()
        if left is not None and left < NEEDED_BYTES:
            raise NoPicture(f"{left // 1_000_000} MB of memory are left, and it needs {NEEDED_BYTES // 1_000_000}")
        try:
            return await Child.start(MODULE, str(self._idle_s))
        except OSError as error:
            raise NoPicture(str(error)) from None

    async def _answer(self, child: Child, request: bytes) -> bytes | None:
        try:
            async with asyncio.timeout(self._patience_s):
                return await child.exchange(request)
        except TimeoutError:
            return None
        except asyncio.CancelledError:
            # Its answer would be taken for that to the next chart.
            await self._end()
            raise

    async def _end(self) -> int:
        child, self._child = self._child, None
        return 0 if child is None else await child.end()


def _read(answer: bytes) -> Picture:
    names, _, png = answer.partition(b"\n")
    return Picture(png, tuple(json.loads(names)))
