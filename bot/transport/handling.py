"""The handling of one update, in as many tries as it takes: what breaks off is tried three times and then set aside.

tried once? ──no──▶ handle ──▶ handled · answered · goes on in the background
    └─yes─▶ alone ────┘ └─ broke off ──▶ waits for Telegram or the database · counted ──▶ again, or set aside
"""

from __future__ import annotations

import asyncio
import json
import logging
import time
from collections.abc import Awaitable, Callable
from dataclasses import replace
from functools import partial
from typing import Any, Protocol

from bot.transport.in_hand import IN_HAND, InHand
from bot.transport.journal import Journal
from bot.transport.telling import Tell, Telling
from bot.transport.traffic import Histogram
from digests.errors import StatementTooLong, StoreError
from digests.model import QueuedUpdate
from digests.store import Store, statements_within

logger = logging.getLogger(__name__)

# What broke off once, perhaps because the process ended, is then handled alone: so another's end is not taken for its.
TRIES = 3
# What ends the process does so within this time, and a chat may wait for Telegram much longer.
ALONE_S = 5.0
# What takes longer hangs: the longest that an answer waits for Telegram is five minutes.
HANDLED_WITHIN_S = 330.0
# How long a chat waits for the database before it is asked again.
STORE_WAIT_S = 2.0


class Handle(Protocol):
    """What handles the JSON of an update. Raises: StoreError where the database did not answer, or anything at all."""

    async def __call__(self, raw: dict[str, Any]) -> None: ...


class Handling:
    """Handles updates. ``reached`` waits until Telegram answers, ``took`` counts how long each try takes.

    ``patience_s`` is how long a statement that reads may take for an update.
    """

    def __init__(
        self,
        store: Store,
        journal: Journal,
        handle: Handle,
        tell: Tell,
        telling: Telling,
        reached: Callable[[], Awaitable[None]],
        *,
        patience_s: float,
        took: Histogram | None = None,
    ) -> None:
        self._took = took
        self._store, self._journal, self._handle = store, journal, handle
        self._tell, self._telling, self._reached = tell, telling, reached
        self._patience_s = patience_s
        # What is to be tried again, with what has been said of it.
        self._tried: dict[int, InHand] = {}
        self._suspects = asyncio.Lock()

    async def handled(self, update: QueuedUpdate) -> QueuedUpdate | None:
        """Handle one update; return what is to be handled again, None where its queue goes on without it."""
        if not update.tries:
            return await self._try(update)
        async with self._suspects:
            trying = asyncio.create_task(self._try_alone(update))
            try:
                await asyncio.wait([trying], timeout=ALONE_S)
            except asyncio.CancelledError:
                trying.cancel()
                raise
        return await trying

    async def interrupted(self, update: QueuedUpdate) -> None:
        """Tell who asked that the answer was leaving when its process ended; only then is that over."""
        await self._tell.interrupted(json.loads(update.body))
        self._journal.handled(update.id)

    async def broke(self, update: QueuedUpdate, reason: str) -> QueuedUpdate | None:
        """Count a try that broke off; return what is to be tried again, None where the update is set aside."""
        tried = replace(update, tries=update.tries + 1)
        aside = tried.tries >= TRIES
        logger.error("Update %d broke its handling (%s)%s", update.update_id, reason, ": set aside" if aside else "")
        try:
            async with self._store.write() as tx:
                await tx.inbox.failed(update.id, tried.tries, reason, aside=aside)
        except StoreError as error:
            logger.error("That it did could not be noted: %s", error)
            return update
        if not aside:
            return tried
        self._telling.let_know(self._tell.set_aside())
        return None

    async def _try_alone(self, update: QueuedUpdate) -> QueuedUpdate | None:
        try:
            async with self._store.write() as tx:
                await tx.inbox.tried(update.id, update.tries + 1)
        except StoreError as error:
            return await self._later(update, error)
        return await self._try(update)

    async def _later(self, update: QueuedUpdate, error: StoreError) -> QueuedUpdate:
        logger.warning("An update waits for the database: %s", error)
        await asyncio.sleep(STORE_WAIT_S)
        return update

    async def _try(self, update: QueuedUpdate) -> QueuedUpdate | None:
        in_hand = self._tried.pop(update.id, None) or InHand(update, self._journal.answering, self._progressed)
        error = await self._broken_by(update, in_hand)
        if (task := asyncio.current_task()) is not None and task.cancelling():
            # Cut off at the end of the process, whatever was made of that on the way: the next one has it.
            raise asyncio.CancelledError
        if error is not None:
            return await self._broke_off(update, in_hand, error)
        if in_hand.work is not None:
            in_hand.work.add_done_callback(partial(self._worked, update.id))
        elif in_hand.answered:
            self._journal.answered(update.id)
        else:
            self._journal.handled(update.id)
        return None

    async def _broken_by(self, update: QueuedUpdate, in_hand: InHand) -> Exception | None:
        """Let an update be handled; return what broke that, if anything."""
        in_hand.begin()
        IN_HAND.set(in_hand)
        began = time.perf_counter()
        try:
            with statements_within(self._patience_s):
                async with asyncio.timeout(HANDLED_WITHIN_S):
                    await self._handle(json.loads(update.body))
        except Exception as error:
            return error
        finally:
            in_hand.end()
            if self._took is not None:
                self._took.add(time.perf_counter() - began)
        return in_hand.error

    async def _broke_off(self, update: QueuedUpdate, in_hand: InHand, error: Exception) -> QueuedUpdate | None:
        """Wait where that helps; return what is to be tried again, None where the queue goes on without it."""
        left: QueuedUpdate | None = update
        if in_hand.waits_out(error):
            in_hand.waited()
            await self._reached()
        elif isinstance(error, StoreError) and not isinstance(error, StatementTooLong):
            await self._later(update, error)
        else:
            # What an error says may quote the update, which is nobody's business.
            left = await self.broke(update, type(error).__name__)
        if left is not None and in_hand.perhaps_said:
            # A second answer is worse than the word that the first one may be missing.
            self._telling.let_know(self.interrupted(update))
            return None
        if left is not None:
            self._tried[update.id] = in_hand
        return left

    async def _progressed(self, row: int, progress: str) -> None:
        async with self._store.write() as tx:
            await tx.inbox.note(row, progress)

    def _worked(self, row: int, work: asyncio.Task[None]) -> None:
        """Note that an update is done with; what was cancelled at the end goes on in the next process."""
        if not work.cancelled():
            self._journal.handled(row)
