"""How long a fault may take: whatever hangs ends with a sentence that says what it waited for."""

from __future__ import annotations

import asyncio
import linecache
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import FrameType
from typing import Any

FOLDER = str(Path(__file__).parent)
# No message comes and no process ends for so long only where something hangs.
LONGEST_S = 60.0
# What is given up may tidy up for so long; then it is told once more, and left alone.
CLEANING_UP_S = 5.0


class OverdueError(Exception):
    """Something took longer than it ever should; the text says what was waited for."""


@asynccontextmanager
async def deadline(awaited: str, limit_s: float = LONGEST_S) -> AsyncIterator[None]:
    """Let the block take so long. Raises: OverdueError, with the words for what it waits for."""
    try:
        async with asyncio.timeout(limit_s):
            yield
    except TimeoutError:
        raise OverdueError(f"waited {limit_s:g} s for {awaited}") from None


async def ended(process: BaseProcess) -> None:
    """Wait for a process that ends by itself. Raises: OverdueError; RuntimeError where it does not end well."""
    await asyncio.to_thread(process.join, LONGEST_S)
    if process.exitcode is None:
        process.kill()
        raise OverdueError(f"waited {LONGEST_S:g} s for a process to end")
    if process.exitcode != 0:
        raise RuntimeError(f"a process did not end well: exit code {process.exitcode}")


async def in_time(name: str, play: Coroutine[Any, Any, None], limit_s: float) -> None:
    """Play a fault to its end. Raises: OverdueError, with its name and the line that it hung at; what it raises."""
    task = asyncio.create_task(play)
    done, _ = await asyncio.wait([task], timeout=limit_s)
    if done:
        return await _named(name, task)
    hung_at = _place(play)
    for _ in range(2):
        task.cancel()
        if (await asyncio.wait([task], timeout=CLEANING_UP_S))[0]:
            break
    raise OverdueError(f'"{name}" was given up after {limit_s:g} s: it waited for {hung_at}')


async def _named(name: str, task: asyncio.Task[None]) -> None:
    try:
        await task
    except OverdueError as error:
        raise OverdueError(f'"{name}" {error}') from None


def _place(play: Coroutine[Any, Any, None]) -> str:
    """Return the innermost line of these files that a coroutine stands at."""
    found: FrameType | None = None
    awaited: Any = play
    while awaited is not None:
        if (frame := _frame(awaited)) is not None and frame.f_code.co_filename.startswith(FOLDER):
            found = frame
        awaited = getattr(awaited, "cr_await", None) or getattr(awaited, "ag_await", None)
    if found is None:
        return "nothing"
    file, line = found.f_code.co_filename, found.f_lineno
    words = linecache.getline(file, line).strip()
    return f"`{words}` ({Path(file).name}, line {line}, in {found.f_code.co_name})"


def _frame(awaitable: Any) -> FrameType | None:
    frame: FrameType | None = getattr(awaitable, "cr_frame", None) or getattr(awaitable, "ag_frame", None)
    return frame
