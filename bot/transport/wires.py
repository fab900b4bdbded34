"""What one bot reaches Telegram by: its connections, the way that they take, and what is counted of them."""

from __future__ import annotations

from collections.abc import Callable

from telegram.ext import ExtBot

from bot.transport.http import AiohttpRequest
from bot.transport.polling import READ_TIMEOUT_S
from bot.transport.rate_limiter import RateLimiter
from bot.transport.traffic import Traffic
from bot.transport.way_out import WayOut
from digests.config import TELEGRAM_UNSET, Settings
from digests.errors import ConfigError

# Connections for answers and digests together; the deliverer never has more than this under way.
CONNECTIONS = 128


class Wires:
    """The bot as the library knows it, with one way for its calls and one for its polling.

    ``sent`` hears of each message to a chat as it leaves.
    """

    def __init__(self, settings: Settings, sent: Callable[[int], None]) -> None:
        """Nothing is connected yet. Raises: ConfigError where there is no token."""
        telegram = settings.telegram
        if telegram.token is None:
            raise ConfigError([TELEGRAM_UNSET])
        self.traffic, way = Traffic(), WayOut.of(settings.network.proxy)
        self.polling = AiohttpRequest(connections=1, read_timeout_s=READ_TIMEOUT_S, traffic=self.traffic, way=way)
        self.calls = AiohttpRequest(connections=CONNECTIONS, traffic=self.traffic, way=way)
        self.api = ExtBot[None](
            telegram.token.get_secret_value(),
            base_url=f"{telegram.base_url}/bot",
            base_file_url=f"{telegram.base_url}/file/bot",
            request=self.calls,
            get_updates_request=self.polling,
            rate_limiter=RateLimiter(sent),
        )

    async def close(self) -> None:
        """Close every connection; the library does so only where it had begun."""
        await self.polling.shutdown()
        await self.calls.shutdown()
