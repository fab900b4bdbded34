"""What people and owners are told of their updates, beside the work on others'."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any, Protocol

from bot.transport.raw import Raw


class Tell(Protocol):
    """Who hears of trouble with updates; nothing is raised."""

    async def too_much(self, raw: Raw) -> None:
        """Tell somebody that nothing more of theirs is read for a while."""

    async def cannot_keep(self, raw: Raw) -> None:
        """Tell somebody that a message waits until the archive can be reached."""

    async def interrupted(self, raw: Raw) -> None:
        """Tell somebody that their answer was leaving when the process ended, so that they may ask again."""

    async def unwritable(self, reason: str) -> None:
        """Tell the owners that messages wait because they cannot be kept, and why."""

    async def set_aside(self) -> None:
        """Tell the owners that an update was set aside."""

    async def deaf(self, *, another_polls: bool) -> None:
        """Tell the owners that no updates have come for long, perhaps because another program takes them."""

    async def hearing_again(self, silent_s: float) -> None:
        """Tell the owners that updates come again, and for how long none did."""


class Telling:
    """What is being told: a chat that Telegram lets wait must hold up nobody else's updates."""

    def __init__(self) -> None:
        self.under_way: set[asyncio.Task[None]] = set()

    def let_know(self, telling: Coroutine[Any, Any, None]) -> None:
        """Tell somebody beside the work."""
        task = asyncio.create_task(telling, name="telling")
        self.under_way.add(task)
        task.add_done_callback(self.under_way.discard)
