"""The door that answers leave by, few at a time.

Of an answer that is leaving when the process ends nobody knows whether it arrives: who asked hears that, and may ask
again. Where everybody's answer left at once, everybody would hear it.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

# Telegram takes 28 messages a second, each within a tenth of one: so many are more than it takes.
AT_ONCE = 8
# A call that Telegram holds for longer, as it does for up to 8 s where a chat gets too much, keeps no other one back.
HELD_S = 2.0


class Door:
    """Lets so many answers leave at once; one that takes longer than ``held_s`` does not count any more."""

    def __init__(self, at_once: int = AT_ONCE, held_s: float = HELD_S) -> None:
        self._places, self._held_s = asyncio.Semaphore(at_once), held_s

    @asynccontextmanager
    async def passed(self) -> AsyncIterator[None]:
        """Wait until one more answer may leave, which it does in the block."""
        await self._places.acquire()
        held = asyncio.get_running_loop().call_later(self._held_s, self._places.release)
        try:
            yield
        finally:
            if asyncio.get_running_loop().time() < held.when():
                held.cancel()
                self._places.release()
