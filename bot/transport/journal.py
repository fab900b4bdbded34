"""What the inbox writes: many small notes at once, in one transaction after the other.

A transaction costs the disk a wait; while one is under way what is to be noted gathers for the next. Whoever needs to
know that a note lasts waits for it; that an update was handled is noted by the way.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TypeAlias

from digests.errors import StoreError
from digests.model import NewUpdate, QueuedUpdate
from digests.store import Store

logger = logging.getLogger(__name__)

FIRST_TRY_AGAIN_S, LAST_TRY_AGAIN_S = 0.2, 10.0
# What is not urgent gathers so long.
GATHER_S = 0.1

Taken: TypeAlias = tuple[Sequence[NewUpdate], asyncio.Future[list[QueuedUpdate]]]
Noted: TypeAlias = tuple[int, asyncio.Future[None]]


class Journal:
    """The notes of one process, named ``owner``, on the updates that it takes and handles."""

    def __init__(self, store: Store, owner: str, now: Callable[[], datetime]) -> None:
        self._store, self._owner, self._now = store, owner, now
        self._new: list[Taken] = []
        self._answering: list[Noted] = []
        self._handled: list[int] = []
        self._stirred = asyncio.Event()
        self._gathering: asyncio.TimerHandle | None = None
        self._ended = False

    async def take(self, new: Sequence[NewUpdate]) -> list[QueuedUpdate]:
        """Keep updates, and return those that this process is to handle. Raises: StoreError."""
        kept: asyncio.Future[list[QueuedUpdate]] = asyncio.get_running_loop().create_future()
        self._new.append((new, kept))
        self._stirred.set()
        return await kept

    async def answering(self, row: int) -> None:
        """Note that the answer to an update is about to leave. Raises: StoreError."""
        noted: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._answering.append((row, noted))
        self._stirred.set()
        await noted

    def handled(self, *rows: int) -> None:
        """Note at once that updates have been handled."""
        self._handled += rows
        self._stirred.set()

    def answered(self, row: int) -> None:
        """Note before long that an update has been handled; that its answer left is known, so nobody repeats it."""
        self._handled.append(row)
        if self._gathering is None:
            self._gathering = asyncio.get_running_loop().call_later(GATHER_S, self._gathered)

    def _gathered(self) -> None:
        self._gathering = None
        self._stirred.set()

    async def run(self) -> None:
        """Write until told to end, and then what is left."""
        wait_s = FIRST_TRY_AGAIN_S
        while not self._ended or self._handled:
            await self._stirred.wait()
            self._stirred.clear()
            new, self._new = self._new, []
            answering, self._answering = self._answering, []
            handled, self._handled = self._handled, []
            try:
                await self._write(new, answering, handled)
            except Exception as error:
                # Whoever waits must hear of it, whatever it is, and the next note be written.
                trouble = _told(error)
                self._refuse(trouble, new, answering)
                self._handled = handled + self._handled
                if self._ended:
                    logger.error("What was handled last could not be noted: %s", trouble)
                    return
                await asyncio.sleep(wait_s)
                wait_s = min(2 * wait_s, LAST_TRY_AGAIN_S)
                self._stirred.set()
            else:
                wait_s = FIRST_TRY_AGAIN_S

    def end(self) -> None:
        """Let ``run`` return once all is written."""
        self._ended = True
        self._stirred.set()

    async def _write(self, new: Sequence[Taken], answering: Sequence[Noted], handled: Sequence[int]) -> None:
        if not (new or answering or handled):
            return
        kept = await self._store.inbox_notes.write(
            self._owner,
            self._now(),
            [each for updates, _ in new for each in updates],
            answering=[row for row, _ in answering],
            handled=handled,
        )
        for updates, future in new:
            brought = {each.update_id for each in updates}
            _settle(future, [each for each in kept if each.update_id in brought])
            kept = [each for each in kept if each.update_id not in brought]
        for _, noted in answering:
            _settle(noted, None)

    def _refuse(self, error: StoreError, new: Sequence[Taken], answering: Sequence[Noted]) -> None:
        for _, future in new:
            if not future.done():
                future.set_exception(error)
        for _, noted in answering:
            if not noted.done():
                noted.set_exception(error)


def _settle(future: asyncio.Future[list[QueuedUpdate]] | asyncio.Future[None], value: object) -> None:
    if not future.done():
        future.set_result(value)  # type: ignore[arg-type]  # each future gets what it waits for


def _told(error: Exception) -> StoreError:
    """Return an error as one of the store's; what another one says may quote the update, which is nobody's business."""
    return error if isinstance(error, StoreError) else StoreError(f"the inbox broke: {type(error).__name__}")
