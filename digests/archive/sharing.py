"""One answer for all who ask the same at once."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Hashable
from typing import Generic, TypeVar

Answer = TypeVar("Answer")


class Shared(Generic[Answer]):
    """Asks once, and tells everybody who asks the same until the answer is there."""

    def __init__(self) -> None:
        self._asked: dict[Hashable, asyncio.Task[Answer]] = {}

    async def once(self, question: Hashable, ask: Callable[[], Awaitable[Answer]]) -> Answer:
        """Return what ``ask`` returns, or has been asked for the same question. Raises: what it raises.

        Whoever is cancelled leaves; the others are answered all the same.
        """
        asked = self._asked.get(question)
        if asked is None:
            asked = self._asked[question] = asyncio.ensure_future(_answered(ask))
            asked.add_done_callback(lambda over: self._forget(question, over))
        return await asyncio.shield(asked)

    def _forget(self, question: Hashable, over: asyncio.Task[Answer]) -> None:
        del self._asked[question]
        if not over.cancelled():
            # Looked at, so that nobody is told of what nobody waits for any more.
            over.exception()


async def _answered(ask: Callable[[], Awaitable[Answer]]) -> Answer:
    return await ask()
