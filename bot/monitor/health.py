"""Is the bot alive, and is it ready? Each question has a short answer, kept for a moment: asking is cheap."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Generic, TypeVar

from telegram.error import TelegramError

from bot.transport.traffic import Traffic
from digests.model import VitalSigns
from digests.store import Leadership, Store

logger = logging.getLogger(__name__)

# An answer of Telegram's, and a round of polling, are believed for so long.
FRESH_S = 60.0
# What is asked may take so long, and its answer holds for a while, however many ask.
ANSWERS_WITHIN_S, STATEMENT_WITHIN_S = 5.0, 4.0
SIGNS_KEPT_S, REACHED_KEPT_S = 5.0, 15.0

MOVED = "the file of the database was moved away or replaced: stop the bot, put it back, and start it again"

Value = TypeVar("Value")


class Kept(Generic[Value]):
    """What is asked for once, however many want it, and kept for so many seconds."""

    def __init__(self, ask: Callable[[], Awaitable[Value]], seconds: float, clock: Callable[[], float]) -> None:
        self._ask, self._seconds, self._clock = ask, seconds, clock
        self._asking = asyncio.Lock()
        self._value: Value | None = None
        self._until = float("-inf")

    async def get(self) -> Value | None:
        """Return it, asked anew where it is too old."""
        async with self._asking:
            if self._clock() >= self._until:
                self._value = await self._ask()
                self._until = self._clock() + self._seconds
            return self._value


class Health:
    """What keeps the bot from its work, if anything.

    ``reach`` asks Telegram anything; ``polls`` tells whether the process that leads polls for updates.
    """

    def __init__(
        self,
        store: Store,
        traffic: Traffic,
        leadership: Leadership,
        reach: Callable[[], Awaitable[object]],
        now: Callable[[], datetime],
        *,
        polls: bool,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        self._store, self._traffic, self._leadership, self._reach = store, traffic, leadership, reach
        self._now, self._polls, self._seconds = now, polls, seconds
        self._signs: Kept[VitalSigns | None] = Kept(self._read, SIGNS_KEPT_S, seconds)
        self._reached: Kept[None] = Kept(self._try_to_reach, REACHED_KEPT_S, seconds)

    async def signs(self) -> VitalSigns | None:
        """Return how it stands with the newsroom, None where the database does not answer."""
        return await self._signs.get()

    async def ails(self) -> list[str]:
        """Return what keeps the process from living; that it answers at all shows that its loop turns."""
        if not self._store.is_in_place():
            return [MOVED]
        return [] if await self.signs() is not None else ["the database does not answer"]

    async def lacks(self) -> list[str]:
        """Return what keeps the bot from being ready besides."""
        lacking = await self.ails()
        if not self._is_fresh(self._traffic.answered_at):
            await self._reached.get()
        if not self._is_fresh(self._traffic.answered_at):
            lacking.append("Telegram does not answer")
        if self._polls and self._leadership.leads and not self._is_fresh(self._traffic.polled_at):
            lacking.append("no updates can be polled")
        if not self._polls and not self._traffic.is_listening:
            lacking.append("the webhook is not open")
        return lacking

    def _is_fresh(self, moment: float | None) -> bool:
        return moment is not None and self._seconds() - moment <= FRESH_S

    async def _read(self) -> VitalSigns | None:
        try:
            async with asyncio.timeout(ANSWERS_WITHIN_S), self._store.read(within_s=STATEMENT_WITHIN_S) as tx:
                return await tx.vitals.get(self._now())
        except Exception as error:
            # Whatever it is, the database does not do what the bot needs of it.
            logger.debug("The database gives no vital signs (%s)", type(error).__name__)
            return None

    async def _try_to_reach(self) -> None:
        try:
            async with asyncio.timeout(ANSWERS_WITHIN_S):
                await self._reach()
        except (TelegramError, TimeoutError):
            return
