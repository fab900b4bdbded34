"""Updates that Telegram brings: a web server behind a path that nobody can guess, for any number of processes.

Telegram hears of success only after an update has been kept, and brings it again otherwise: so a process that is
killed loses none. Path and secret follow from the bot's token, so all processes on one token agree about them.
"""

from __future__ import annotations

import asyncio
import hmac
import json
import logging
from collections.abc import Sequence
from hashlib import sha256

from aiohttp import web
from telegram import Bot
from telegram.error import BadRequest

from bot.transport.inbox import Inbox
from bot.transport.raw import update_id
from bot.transport.web_door import WebDoor
from digests.errors import DigestsError, StoreError

logger = logging.getLogger(__name__)

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  # the name of a header
# As many as Telegram brings at once; a burst of readers must not queue up there.
CONNECTIONS = 100
LARGEST_UPDATE = 1024 * 1024
# Telegram gives up on an answer after a minute.
ANSWER_WITHIN_S = 30.0
# A megabyte comes in a second or two.
BODY_WITHIN_S = 10.0


class WebhookUnusable(DigestsError):
    """Telegram does not take the webhook's address, or the bot cannot listen."""


class Webhook:
    """The door for the updates of one bot, from ``open`` to ``close``."""

    def __init__(self, bot: Bot, inbox: Inbox, token: str, url: str, listen: str) -> None:
        self._bot, self._inbox = bot, inbox
        self._secret = _derived(token, "secret")
        self._path = f"/{_derived(token, 'path')}"
        self.url = f"{url}{self._path}"
        self._listen = listen
        self._door = WebDoor(listen, largest=LARGEST_UPDATE, ends_within_s=ANSWER_WITHIN_S)

    async def open(self) -> None:
        """Listen. Raises: WebhookUnusable."""
        try:
            # Telegram's path has what the server in front keeps of the address, and ours at its end.
            await self._door.open(
                [web.post(f"/{{_front:.*}}{self._path}", self._take), web.post(self._path, self._take)]
            )
        except OSError as error:
            raise WebhookUnusable(f"The bot cannot listen at {self._listen}: {error.strerror}.") from None

    async def close(self) -> None:
        """Take nothing more; Telegram keeps the rest for the next process."""
        await self._door.close()

    async def register(self, kinds: Sequence[str]) -> None:
        """Tell Telegram, unless it knows, where to bring which updates. Raises: WebhookUnusable, TelegramError."""
        known = await self._bot.get_webhook_info()
        if known.url == self.url and set(known.allowed_updates) == set(kinds):
            return
        try:
            await self._bot.set_webhook(
                self.url, secret_token=self._secret, allowed_updates=kinds, max_connections=CONNECTIONS
            )
        except BadRequest as error:
            raise WebhookUnusable(f"Telegram does not take telegram.webhook_url: {error.message}.") from None

    async def _take(self, request: web.Request) -> web.Response:
        given = request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode(errors="replace"), self._secret.encode()):
            logger.warning("Somebody who is not Telegram knows the webhook's path")
            raise web.HTTPForbidden
        try:
            async with asyncio.timeout(BODY_WITHIN_S):
                raw = json.loads(await request.read())
        except TimeoutError:
            raise web.HTTPRequestTimeout from None
        except (ValueError, RecursionError):
            raise web.HTTPBadRequest from None
        if not isinstance(raw, dict) or update_id(raw) is None:
            raise web.HTTPBadRequest
        try:
            await self._inbox.room()
            await self._inbox.take([raw])
        except StoreError as error:
            # Telegram brings it again.
            logger.error("An update could not be kept: %s", error)
            raise web.HTTPServiceUnavailable from None
        return web.Response()


def _derived(token: str, purpose: str) -> str:
    return hmac.new(token.encode(), f"newsdigest webhook {purpose}".encode(), sha256).hexdigest()
