"""The queue of updates that getUpdates hands out or a webhook gets, in the official JSON shape."""

from __future__ import annotations

import asyncio
import itertools
from typing import Any

from bot.sandbox.refusals import Refusal
from bot.sandbox.webhook import Webhook, checked
from bot.sandbox.world import Json

# Kinds that Telegram only sends when they are asked for by name.
ON_REQUEST = {"chat_member", "message_reaction", "message_reaction_count"}
LONGEST_POLL_S = 50
HAS_WEBHOOK = (
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)


class Updates:
    """Updates until they are confirmed, by a higher offset or by the webhook; one poller at a time.

    ``confirmed`` is set while none is left, ``polled`` from the first getUpdates on.
    """

    def __init__(self) -> None:
        self._ids = itertools.count(100_000_001)
        self._queue: list[Json] = []
        self._allowed: list[str] = []
        self._arrived = asyncio.Event()
        self._poller: asyncio.Event | None = None
        self._webhook: Webhook | None = None
        self.confirmed = asyncio.Event()
        self.confirmed.set()
        self.polled = asyncio.Event()

    def put(self, kind: str, content: Json) -> int:
        """Queue an update of a kind such as ``message``; return its id."""
        number = next(self._ids)
        if self._wanted(kind):
            self._queue.append({"update_id": number, kind: content})
            self.confirmed.clear()
            self._arrived.set()
            if self._webhook is not None:
                self._webhook.bring(self._queue[-1])
        return number

    async def bring_to(
        self, url: str, secret_token: str = "", allowed: Any = None, most_at_once: int = 40, *, drop: bool = False
    ) -> None:
        """Bring updates to a webhook from now on, those that wait first; to none where the address is empty."""
        if url:
            checked(url, secret_token, most_at_once)
        await self.close()
        self._allow(allowed)
        if drop:
            self._confirm(next(self._ids))
        if url:
            self._webhook = Webhook(url, secret_token, most_at_once, self._brought)
            for update in self._queue:
                self._webhook.bring(update)

    async def close(self) -> None:
        """Bring updates to no webhook."""
        if self._webhook is not None:
            await self._webhook.close()
            self._webhook = None

    def webhook_info(self) -> Json:
        """Return what getWebhookInfo says."""
        info: Json = {"url": "", "has_custom_certificate": False, "pending_update_count": len(self._queue)}
        if self._allowed:
            info["allowed_updates"] = self._allowed
        if self._webhook is not None:
            info["url"] = self._webhook.url
            if self._webhook.last_error is not None:
                info["last_error_message"] = self._webhook.last_error
        return info

    def _brought(self, number: int) -> None:
        self._queue = [update for update in self._queue if update["update_id"] != number]
        if not self._queue:
            self.confirmed.set()

    def _allow(self, allowed: Any) -> None:
        if isinstance(allowed, list):
            self._allowed = [str(kind) for kind in allowed]

    def _wanted(self, kind: str) -> bool:
        return kind in self._allowed if self._allowed else kind not in ON_REQUEST

    async def get(self, offset: int, limit: int, timeout_s: float, allowed: Any) -> list[Json]:
        """Confirm what is below the offset, then wait for more. Raises: Refusal where another poller takes over."""
        if self._webhook is not None:
            raise Refusal(409, HAS_WEBHOOK)
        self._allow(allowed)
        self.polled.set()
        self._confirm(offset)
        mine = self._take_over()
        if not self._queue and timeout_s > 0:
            await self._wait(mine, min(timeout_s, LONGEST_POLL_S))
        if mine.is_set():
            raise Refusal(
                409,
                "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
            )
        self._poller = None
        return self._queue[: max(1, min(limit, 100))]

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            self._queue = self._queue[offset:]
        else:
            self._queue = [update for update in self._queue if update["update_id"] >= offset]
        if not self._queue:
            self.confirmed.set()

    def _take_over(self) -> asyncio.Event:
        if self._poller is not None:
            self._poller.set()
            self._arrived.set()
        self._poller = asyncio.Event()
        return self._poller

    async def _wait(self, mine: asyncio.Event, timeout_s: float) -> None:
        try:
            async with asyncio.timeout(timeout_s):
                while not self._queue and not mine.is_set():
                    self._arrived.clear()
                    await self._arrived.wait()
        except TimeoutError:
            return
