"""Asks Telegram for updates, for as long as the process leads, and is never deaf without saying so.

The offset moves only past updates that are kept. Whatever ends a call is tried again with growing pauses: a proxy, a
local Bot API server or the network may be gone for a while. What cannot pass is that the token is refused for long.
"""

from __future__ import annotations

import asyncio
import json
import logging
import time
from collections.abc import Awaitable, Callable, Sequence
from http import HTTPStatus
from typing import NoReturn

from telegram import Bot
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.transport.http import AiohttpRequest
from bot.transport.inbox import Inbox
from bot.transport.rate_limiter import asked_s, persistently
from bot.transport.raw import Raw, update_id
from digests.errors import DigestsError, StoreError
from digests.store import Leadership

logger = logging.getLogger(__name__)

POLL_S = 30
# Beyond the time for which Telegram holds a call, an answer is late by a broken connection.
READ_TIMEOUT_S = POLL_S + 15.0
FIRST_PAUSE_S, LONGEST_PAUSE_S = 1.0, 30.0
# A refused token is believed after this time: servers in between say 401 and 404 for reasons of their own.
REFUSED_FOR_S = 600.0
# Of what passes sooner nobody need hear but the log.
DEAF_FOR_S = 300.0
# As long as Telegram may keep a poller away.
LONGEST_WAIT_S = 3600


class TokenRevoked(DigestsError):
    """Telegram has refused the token for so long that the bot cannot go on."""

    exit_code = 3


class Polling:
    """Long polling by one process; ``heard_at`` is when Telegram last answered, by the monotonic clock ``seconds``.

    ``sleep`` waits for so many seconds of that clock.
    """

    def __init__(
        self,
        bot: Bot,
        request: AiohttpRequest,
        inbox: Inbox,
        kinds: Sequence[str],
        seconds: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], Awaitable[object]] = asyncio.sleep,
    ) -> None:
        self._bot, self._request, self._inbox, self._seconds, self._sleep = bot, request, inbox, seconds, sleep
        self._kinds = list(kinds)
        self._offset = 0
        self._failures = 0
        self._refused_since: float | None = None
        self._is_told = False
        self.heard_at = seconds()

    async def run(self, leadership: Leadership) -> None:
        """Poll while the process leads, until cancelled. Raises: TokenRevoked."""
        while True:
            await leadership.until(leads=True)
            polling = asyncio.create_task(self._poll(), name="getUpdates")
            ended = asyncio.create_task(leadership.until(leads=False))
            try:
                await asyncio.wait([polling, ended], return_when=asyncio.FIRST_COMPLETED)
                if polling.done():
                    polling.result()
            finally:
                for task in (polling, ended):
                    task.cancel()
                await asyncio.gather(polling, ended, return_exceptions=True)

    async def _poll(self) -> None:
        await persistently(self._bot.delete_webhook)
        # The first round may take half a minute, and is under way.
        self._request.traffic.polled()
        while True:
            await self._inbox.room()
            try:
                await self._round()
            except (TelegramError, StoreError, ValueError) as error:
                await self._pause(error)

    async def _round(self) -> None:
        """Make one call, keep what came, and let the next call confirm it."""
        raws = await self._updates()
        numbers = [number for raw in raws if (number := update_id(raw)) is not None]
        if raws and not numbers:
            # Nothing can confirm these, so that they would come again at once, for ever.
            raise NetworkError("getUpdates gave updates without numbers")
        self._heard()
        await self._inbox.take(raws)
        self._offset = max([self._offset, *(number + 1 for number in numbers)])

    async def _updates(self) -> list[Raw]:
        asked = {"offset": self._offset, "timeout": POLL_S, "allowed_updates": self._kinds}
        status, body = await self._request.post_json(f"{self._bot.base_url}/getUpdates", json.dumps(asked).encode())
        answer = json.loads(body) if status == HTTPStatus.OK else _refused(status, body)
        updates = answer.get("result") if isinstance(answer, dict) else None
        if not isinstance(updates, list):
            raise NetworkError("getUpdates gave no list")
        return [raw for raw in updates if isinstance(raw, dict)]

    def _heard(self) -> None:
        silent_s = self._seconds() - self.heard_at
        if self._failures:
            logger.warning("Telegram answers again, after %.0f s and %d failures", silent_s, self._failures)
        if self._failures and silent_s >= DEAF_FOR_S:
            self._inbox.hears_again(silent_s)
        self._is_told = False
        self._failures, self._refused_since, self.heard_at = 0, None, self._seconds()
        self._request.traffic.polled()

    async def _pause(self, error: Exception) -> None:
        """Say what is wrong, once and then ever more rarely, and wait. Raises: TokenRevoked."""
        self._failures += 1
        self._weigh(error)
        if not self._is_told and self._seconds() - self.heard_at >= DEAF_FOR_S:
            self._is_told = True
            self._inbox.is_deaf(another_polls=isinstance(error, Conflict))
        if self._failures & (self._failures - 1) == 0:
            logger.warning("Updates do not come (%s); trying on", _said(error))
        pause_s = min(FIRST_PAUSE_S * 2 ** min(self._failures - 1, 10), LONGEST_PAUSE_S)
        if isinstance(error, RetryAfter):
            pause_s = max(pause_s, asked_s(error))
        await self._sleep(pause_s)

    def _weigh(self, error: Exception) -> None:
        """Count how long the token has been refused. Raises: TokenRevoked."""
        if not isinstance(error, InvalidToken):
            self._refused_since = None
            return
        since = self._refused_since = self._refused_since or self._seconds()
        if self._seconds() - since >= REFUSED_FOR_S:
            raise TokenRevoked(
                "Telegram has refused the token for ten minutes: get a valid one from @BotFather, and start again."
            )


def _refused(status: int, body: bytes) -> NoReturn:
    """Raise what an answer other than 200 means."""
    match status:
        case HTTPStatus.UNAUTHORIZED | HTTPStatus.NOT_FOUND:
            raise InvalidToken
        case HTTPStatus.CONFLICT:
            raise Conflict("getUpdates")
        case HTTPStatus.TOO_MANY_REQUESTS:
            raise RetryAfter(_asked(body))
        case _:
            raise NetworkError(f"status {status}")


def _asked(body: bytes) -> int:
    """Return for how many seconds Telegram wants to be left alone."""
    try:
        wait_s = json.loads(body)["parameters"]["retry_after"]
    except (ValueError, LookupError, TypeError):
        return 1
    return wait_s if isinstance(wait_s, int) and 0 < wait_s <= LONGEST_WAIT_S else LONGEST_WAIT_S


def _said(error: Exception) -> str:
    if isinstance(error, Conflict):
        return "somebody else polls with this token, or it has a webhook"
    if isinstance(error, InvalidToken):
        return "the token is refused"
    return str(error) or type(error).__name__
