"""Updates brought to a webhook: many at once, each again until its address has answered with success."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

import aiohttp

from bot.sandbox.refusals import bad_request
from bot.sandbox.world import Json

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  # the name of a header
SECRET = re.compile(r"[A-Za-z0-9_-]{0,256}")
PORTS = (443, 80, 88, 8443)
# Telegram waits longer each time; here nobody wants to wait.
AGAIN_S, ANSWER_S = 0.1, 60.0


class Webhook:
    """One address; ``done`` is called with an update's id once it was taken."""

    def __init__(self, url: str, secret_token: str, most_at_once: int, done: Callable[[int], None]) -> None:
        self.url = url
        self.last_error: str | None = None
        self._headers = {SECRET_HEADER: secret_token} if secret_token else {}
        self._room = asyncio.Semaphore(most_at_once)
        self._done = done
        self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=ANSWER_S))
        self._bringing: set[asyncio.Task[None]] = set()

    def bring(self, update: Json) -> None:
        """Begin to bring an update."""
        task = asyncio.create_task(self._bring(update))
        self._bringing.add(task)
        task.add_done_callback(self._bringing.discard)

    async def close(self) -> None:
        """Bring nothing more."""
        for task in list(self._bringing):
            task.cancel()
        await self._session.close()

    async def _bring(self, update: Json) -> None:
        async with self._room:
            while True:
                if await self._taken(update):
                    break
                await asyncio.sleep(AGAIN_S)
        self._done(update["update_id"])

    async def _taken(self, update: Json) -> bool:
        try:
            async with self._session.post(self.url, json=update, headers=self._headers) as answer:
                if answer.ok:
                    return True
                self.last_error = f"Wrong response from the webhook: {answer.status} {answer.reason}"
        except (aiohttp.ClientError, TimeoutError) as error:
            self.last_error = f"Connection failed: {type(error).__name__}"
        return False


def checked(url: Any, secret_token: Any, max_connections: Any) -> None:
    """Check what setWebhook takes; http is for this machine only. Raises: Refusal."""
    parts = urlsplit(url)
    local = parts.hostname in ("127.0.0.1", "localhost", "::1")
    if not parts.hostname or parts.scheme not in ("http", "https"):
        raise bad_request("bad webhook: invalid webhook URL specified")
    if not local and parts.scheme != "https":
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if not local and (parts.port or 443) not in PORTS:
        raise bad_request("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")
    if not SECRET.fullmatch(secret_token):
        raise bad_request("secret token contains unallowed characters")
    if not 1 <= max_connections <= 100:
        raise bad_request("max_connections must be between 1 and 100")
