"""Work that nobody waits for: it goes on while other updates are answered, and ends with the bot."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Coroutine, Iterator
from typing import Any, TypeVar

from bot.redaction import bare_traceback

Of = TypeVar("Of")
logger = logging.getLogger(__name__)


class Background:
    """The work under way."""

    def __init__(self) -> None:
        self._tasks: dict[asyncio.Task[None], object] = {}

    def start(self, work: Coroutine[Any, Any, None], of: object = None) -> asyncio.Task[None]:
        """Begin some work and return it; what goes wrong in it is logged. ``of`` is what it is found by."""
        task = asyncio.create_task(work)
        self._tasks[task] = of
        task.add_done_callback(self._ended)
        return task

    def under_way(self, kind: type[Of]) -> Iterator[tuple[Of, asyncio.Task[None]]]:
        """Yield the work of a kind that has not ended, with what it is of, the latest first."""
        for task, of in reversed([*self._tasks.items()]):
            if isinstance(of, kind) and not task.done():
                yield of, task

    async def stop(self) -> None:
        """Cancel what is under way, and wait until it has ended."""
        tasks = [*self._tasks]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._tasks.pop(task, None)
        if not task.cancelled() and (error := task.exception()) is not None:
            logger.error("Work in the background failed:\n%s", bare_traceback(error))
