"""Where updates come from: Telegram brings them to every process, or the one process that leads polls for them."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Coroutine
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from functools import partial
from typing import TYPE_CHECKING, Any

from telegram import Bot, Update

from bot.transport.http import AiohttpRequest
from bot.transport.inbox import Inbox
from bot.transport.journal import Journal
from bot.transport.polling import Polling
from bot.transport.rate_limiter import persistently
from bot.transport.traffic import Traffic
from digests.config import TelegramSettings
from digests.store import Leadership
from digests.timing.ending import Ending

if TYPE_CHECKING:
    from bot.transport.webhook import Webhook

# The kinds of updates that the rooms handle; Telegram keeps the others to itself.
KINDS = [
    Update.MESSAGE, Update.EDITED_MESSAGE, Update.CHANNEL_POST, Update.EDITED_CHANNEL_POST, Update.CALLBACK_QUERY,
    Update.INLINE_QUERY, Update.CHOSEN_INLINE_RESULT, Update.MY_CHAT_MEMBER, Update.GUEST_MESSAGE,
]  # fmt: skip


class Updates:
    """The updates of one bot, from Telegram to their handling."""

    def __init__(
        self, bot: Bot, polling: AiohttpRequest, inbox: Inbox, journal: Journal, settings: TelegramSettings
    ) -> None:
        self._bot, self._polling, self._inbox, self._journal, self._settings = bot, polling, inbox, journal, settings
        self._ended: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    async def failed(self) -> None:
        """Wait until updates can come no more. Raises: TokenRevoked."""
        await asyncio.shield(self._ended)

    @asynccontextmanager
    async def coming(self, leadership: Leadership, ending: Ending) -> AsyncIterator[None]:
        """Take updates until the block is left; what is in hand then has the time of ``ending``.

        Raises: WebhookUnusable where the configured webhook cannot work.
        """
        writing = asyncio.create_task(self._journal.run(), name="journal")
        try:
            # What waits from before goes first.
            await self._inbox.adopt()
            async with _running(self._inbox.run(), "inbox"), self._source(leadership):
                yield
        finally:
            # Also where the block is left by a signal, which cancels whoever runs the bot.
            await self._inbox.finish(ending.left_s())
            self._journal.end()
            await asyncio.wait([writing])

    def _source(self, leadership: Leadership) -> AbstractAsyncContextManager[None]:
        settings = self._settings
        if settings.webhook_url is None or settings.token is None:
            return self._polled(leadership)
        token = settings.token.get_secret_value()
        # It brings a web server with it, which polling needs not.
        from bot.transport.webhook import Webhook

        webhook = Webhook(self._bot, self._inbox, token, settings.webhook_url, settings.webhook_listen)
        return _brought(webhook, self._polling.traffic)

    @asynccontextmanager
    async def _polled(self, leadership: Leadership) -> AsyncIterator[None]:
        polling = asyncio.create_task(Polling(self._bot, self._polling, self._inbox, KINDS).run(leadership))
        polling.add_done_callback(self._polling_ended)
        try:
            yield
        finally:
            polling.cancel()
            await asyncio.wait([polling])

    def _polling_ended(self, task: asyncio.Task[None]) -> None:
        error = None if task.cancelled() else task.exception()
        if error is not None and not self._ended.done():
            self._ended.set_exception(error)


@asynccontextmanager
async def _brought(webhook: Webhook, traffic: Traffic) -> AsyncIterator[None]:
    try:
        await webhook.open()
        await persistently(partial(webhook.register, KINDS))
        traffic.is_listening = True
        yield
    finally:
        traffic.is_listening = False
        await webhook.close()


@asynccontextmanager
async def _running(work: Coroutine[Any, Any, None], name: str) -> AsyncIterator[None]:
    task = asyncio.create_task(work, name=name)
    try:
        yield
    finally:
        task.cancel()
        await asyncio.wait([task])
