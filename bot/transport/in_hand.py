"""The update in hand: what is known of its handling, wherever a call to Telegram is made for it.

Before the first message that answers an update leaves, that is noted, so that a process which is killed right then
answers nobody twice. What changes a message in place, or answers a button, may be done again and is not noted.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextvars import ContextVar

from digests.model import QueuedUpdate

# Calls that leave something new in a chat.
ANSWERS = ("send", "copy", "forward")


class InHand:
    """The handling of one update; ``error`` is what broke it, where somebody on the way has caught that.

    ``work`` goes on in the background when the update has been answered, which stays open until it has ended.
    """

    def __init__(
        self,
        update: QueuedUpdate,
        note: Callable[[int], Awaitable[None]],
        note_progress: Callable[[int, str], Awaitable[None]],
    ) -> None:
        self.update = update
        self.error: Exception | None = None
        self.work: asyncio.Task[None] | None = None
        self._note, self._note_progress = note, note_progress
        self._noted = False

    async def before_call(self, endpoint: str) -> None:
        """Note that the answer leaves, if this call is its first message. Raises: StoreError."""
        if not self._noted and endpoint.startswith(ANSWERS):
            self._noted = True
            await self._note(self.update.id)

    async def progressed(self, progress: str) -> None:
        """Keep how far the work in the background has come, for a process that goes on with it. Raises: StoreError."""
        await self._note_progress(self.update.id, progress)

    @property
    def answered(self) -> bool:
        """Whether an answer has left, which was noted."""
        return self._noted

    def end(self) -> None:
        """Note nothing more: what goes on in the background is no answer."""
        self._noted = True


IN_HAND: ContextVar[InHand | None] = ContextVar("IN_HAND", default=None)
