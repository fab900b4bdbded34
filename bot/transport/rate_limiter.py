"""Waiting for Telegram: where it asks for that (a 429 is obeyed, within reason), and where it cannot be reached."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from datetime import timedelta
from typing import Any, TypeAlias

from telegram.error import BadRequest, NetworkError, RetryAfter
from telegram.ext import BaseRateLimiter

logger = logging.getLogger(__name__)

# How often, and how long at a time, an answer waits; a reader has gone by then.
MOST_WAITS = 5
LONGEST_WAIT_S = 60.0
FIRST_TRY_AGAIN_S, LAST_TRY_AGAIN_S = 1.0, 60.0

# What Telegram counts as a message.
COUNTED = ("send", "copy", "forward", "edit")

Answer: TypeAlias = bool | dict[str, Any] | list[dict[str, Any]]


class RateLimiter(BaseRateLimiter[None]):
    """Makes a call again after the time that Telegram asked for; holds nothing back before it is asked.

    ``sent`` hears of each message to a chat as it leaves.
    """

    def __init__(self, sent: Callable[[int], None]) -> None:
        self._sent = sent

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to put away."""

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Answer]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: None,
    ) -> Answer:
        """Make the call. Raises: RetryAfter where Telegram asks for more than a minute, or too often."""
        chat_id = data.get("chat_id")
        for _ in range(MOST_WAITS):
            if isinstance(chat_id, int) and endpoint.startswith(COUNTED):
                self._sent(chat_id)
            try:
                return await callback(*args, **kwargs)
            except RetryAfter as flood:
                wait_s = asked_s(flood)
                if wait_s > LONGEST_WAIT_S:
                    raise
                logger.info("%s waits %.0f s, as Telegram asked", endpoint, wait_s)
                await asyncio.sleep(wait_s)
        return await callback(*args, **kwargs)


def asked_s(flood: RetryAfter) -> float:
    """Return for how long Telegram wants to be left alone, in seconds."""
    wait = flood.retry_after
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)


async def persistently(call: Callable[[], Awaitable[object]]) -> None:
    """Make a call until there is an answer: a server may start before its network does. Raises: TelegramError."""
    wait_s = FIRST_TRY_AGAIN_S
    while True:
        try:
            await call()
            return
        except BadRequest:
            raise
        except NetworkError as error:
            logger.warning("Telegram cannot be reached (%s); trying again in %.0f s", error, wait_s)
            await asyncio.sleep(wait_s)
            wait_s = min(wait_s * 2, LAST_TRY_AGAIN_S)
