"""Telegram's clock: every answer of its servers bears the time at which it was given (RFC 9110, 6.6.1)."""

from __future__ import annotations

from datetime import datetime

from telegram import Bot
from telegram.error import TelegramError

from bot.transport.http import AiohttpRequest

# An answer that came so lately is as good as a new one.
FRESH_S = 5.0


class TelegramTime:
    """What time it is at Telegram, read off the answers that come by ``request``."""

    def __init__(self, bot: Bot, request: AiohttpRequest) -> None:
        self._bot, self._request = bot, request

    async def time(self, *, anew: bool) -> datetime | None:
        """Return the present moment, asked for ``anew`` or where no answer is fresh; None where none tells it."""
        told = None if anew else self._request.time_there(FRESH_S)
        if told is None:
            try:
                await self._bot.get_me()
            except TelegramError:
                return None
            told = self._request.time_there(FRESH_S)
        return told
