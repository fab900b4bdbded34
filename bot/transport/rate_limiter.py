"""Waiting for Telegram: where it asks for that (a 429 is obeyed, within reason), and where it cannot be reached."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import nullcontext, suppress
from datetime import timedelta
from typing import Any

from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError
from telegram.ext import BaseRateLimiter

from bot.transport.door import Door
from bot.transport.http import NotSent
from bot.transport.in_hand import IN_HAND, Answer

logger = logging.getLogger(__name__)

# How often, and how long at a time, an answer waits; a reader has gone by then.
MOST_WAITS = 5
LONGEST_WAIT_S = 60.0
FIRST_TRY_AGAIN_S, LAST_TRY_AGAIN_S = 1.0, 60.0

# What Telegram counts as a message.
COUNTED = ("send", "copy", "forward", "edit")


class RateLimiter(BaseRateLimiter[None]):
    """Makes a call again after the time that Telegram asked for; holds nothing back before it is asked.

    ``sent`` hears of each message to a chat as it leaves; what answers an update leaves by the ``door``.
    """

    def __init__(self, sent: Callable[[int], None], door: Door | None = None) -> None:
        self._sent, self._door = sent, door or Door()

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
        """Make the call, unless an earlier try of the update in hand has. Raises: RetryAfter as ``_obediently``."""
        in_hand = IN_HAND.get()
        if in_hand is None:
            return await self._obediently(callback, args, kwargs, endpoint, data.get("chat_id"))
        answer = in_hand.remembered(endpoint, data)
        if answer is None:
            try:
                answer = await self._obediently(callback, args, kwargs, endpoint, data.get("chat_id"))
            except NetworkError as error:
                if not isinstance(error, BadRequest | NotSent):
                    in_hand.lost_sight(endpoint)
                raise
            in_hand.after_call(endpoint, data, answer)
        return answer

    async def _obediently(
        self,
        callback: Callable[..., Coroutine[Any, Any, Answer]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        chat_id: object,
    ) -> Answer:
        """Make the call. Raises: RetryAfter where Telegram asks for more than a minute, or too often."""
        in_hand = IN_HAND.get()
        for _ in range(MOST_WAITS):
            if isinstance(chat_id, int) and endpoint.startswith(COUNTED):
                self._sent(chat_id)
            answers = in_hand is not None and in_hand.is_to_note(endpoint)
            try:
                async with self._door.passed() if answers else nullcontext():
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
    """Make a call until there is an answer: a server may start before its network does, or be told to wait.

    Raises: TelegramError.
    """
    wait_s = FIRST_TRY_AGAIN_S
    while True:
        try:
            await call()
            return
        except BadRequest:
            raise
        except RetryAfter as flood:
            logger.warning("Telegram wants to be left alone for %.0f s; trying again then", asked_s(flood))
            await asyncio.sleep(asked_s(flood))
        except NetworkError as error:
            logger.warning("Telegram cannot be reached (%s); trying again in %.0f s", error, wait_s)
            await asyncio.sleep(wait_s)
            wait_s = min(wait_s * 2, LAST_TRY_AGAIN_S)


class Reach:
    """Waits until Telegram can be reached; ``ask`` is any call, made once for however many wait."""

    def __init__(self, ask: Callable[[], Awaitable[object]]) -> None:
        self._ask, self._asking, self._answers = ask, asyncio.Lock(), 0

    async def again(self) -> None:
        """Return once Telegram has answered anything, be it a refusal."""
        before = self._answers
        async with self._asking:
            if self._answers == before:
                with suppress(TelegramError):
                    await persistently(self._ask)
                self._answers += 1
