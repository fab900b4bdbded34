"""Pushes as people see them: looked at while one is under way, and shown to whoever watches."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable, Sequence
from typing import Protocol

from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.messages import edited
from bot.render.push import board, board_buttons
from bot.texts import Texts
from digests.delivery.progress import Progress, PushWatch
from digests.errors import StoreError
from digests.store import Store

logger = logging.getLogger(__name__)

LOOK_S = 1.0
# A push of fewer messages is over before anybody could read about it, unless it lasts.
WORTH_MESSAGES, WORTH_S, FEW_MESSAGES = 200, 30.0, 20
# A private chat takes a message a second; an edit is no news every second.
EDIT_S, LOG_S = 5.0, 30.0


class Watcher(Protocol):
    """What shows the progress of a push."""

    async def show(self, progress: Progress) -> None:
        """Show it; the last progress of a push is the one that is finished."""
        ...


class Pushes:
    """Looks at what is going out and tells the watchers; costs one small query a second."""

    def __init__(
        self, store: Store, watchers: Sequence[Watcher], seconds: Callable[[], float] = time.monotonic
    ) -> None:
        self._store, self._watchers, self._seconds = store, watchers, seconds
        self._watch, self._wanted = PushWatch(), asyncio.Event()

    def wake(self) -> None:
        """Say that something is going out, or that the pause has changed."""
        self._wanted.set()

    async def run(self) -> None:
        """Look until cancelled."""
        while True:
            self._wanted.clear()
            try:
                await self._look()
            except StoreError as error:
                logger.warning("The progress cannot be seen: %s", error)
            try:
                async with asyncio.timeout(LOOK_S):
                    await self._wanted.wait()
            except TimeoutError:
                pass

    async def _look(self) -> None:
        async with self._store.read() as tx:
            figures = await tx.deliveries.pushing(self._watch.editions)
            paused = (await tx.pace.get()).paused_at is not None if figures else False
        progress = self._watch.update(figures, self._seconds(), paused=paused)
        if progress is not None:
            for watcher in self._watchers:
                await watcher.show(progress)


def is_worth_showing(progress: Progress) -> bool:
    """Tell whether a push is long enough for a message of its own."""
    lasts = progress.elapsed_s > WORTH_S and progress.queued > FEW_MESSAGES
    return progress.queued > WORTH_MESSAGES or lasts


class OwnersBoard:
    """One message to each owner for each push, edited in place."""

    def __init__(
        self,
        bot: ExtBot[None],
        store: Store,
        texts: Texts,
        owner_ids: Sequence[int],
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        self._bot, self._store, self._texts, self._owner_ids = bot, store, texts, owner_ids
        self._seconds = seconds
        self._messages: dict[int, int] = {}
        self._shown_at = 0.0
        self._shown: tuple[bool, bool] | None = None

    async def show(self, progress: Progress) -> None:
        """Send or edit the messages, at once where the push begins, pauses, goes on or ends."""
        if not is_worth_showing(progress) and not self._messages:
            return
        standing = (progress.paused, progress.finished)
        if standing == self._shown and self._seconds() - self._shown_at < EDIT_S:
            return
        self._shown, self._shown_at = standing, self._seconds()
        for owner_id in self._owner_ids:
            try:
                await self._tell(owner_id, progress)
            except TelegramError as error:
                logger.info("Owner %s does not see the progress: %s", owner_id, error)
        if progress.finished:
            self._messages, self._shown = {}, None

    async def _tell(self, owner_id: int, progress: Progress) -> None:
        async with self._store.read() as tx:
            owner = await tx.chats.get(owner_id)
        t = self._texts[owner.language if owner else ""]
        html, buttons = board(progress, t), board_buttons(progress, t)
        message_id = self._messages.get(owner_id)
        if message_id is None:
            message = await self._bot.send_message(owner_id, html, parse_mode="HTML", reply_markup=buttons)
            self._messages[owner_id] = message.message_id
        else:
            await edited(self._bot, owner_id, message_id, html, buttons)


class ProgressLog:
    """A line in the log now and then, and one when a push is over."""

    def __init__(self, seconds: Callable[[], float] = time.monotonic) -> None:
        self._seconds = seconds
        self._logged_at: float | None = None

    async def show(self, progress: Progress) -> None:
        """Log where it is time."""
        if progress.finished:
            self._logged_at = None
            counts = (progress.sent, progress.failed, progress.unknown, progress.skipped)
            logger.info("Push over: %d sent, %d failed, %d uncertain, %d left undone", *counts)
        elif self._logged_at is None or self._seconds() - self._logged_at >= LOG_S:
            self._logged_at = self._seconds()
            how = "paused" if progress.paused else f"{progress.rate_per_s:.1f}/s"
            logger.info("Push: %d of %d done, %s", progress.queued - progress.left, progress.queued, how)
