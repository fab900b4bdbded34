"""Where updates come from: Telegram brings them to every process, or the one process that leads polls for them."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from functools import partial

from telegram import Update
from telegram.ext import Updater

from bot.transport.rate_limiter import persistently
from bot.transport.webhook import AnyApplication, Webhook
from digests.config import TelegramSettings
from digests.store import Leadership

logger = logging.getLogger(__name__)

# The kinds of updates that the rooms handle; Telegram keeps the others to itself.
KINDS = [
    Update.MESSAGE, Update.CHANNEL_POST, Update.CALLBACK_QUERY, Update.INLINE_QUERY, Update.MY_CHAT_MEMBER
]  # fmt: skip
POLL_S = 30


def receiving(
    application: AnyApplication, leadership: Leadership, settings: TelegramSettings
) -> AbstractAsyncContextManager[None]:
    """Take updates until the block is left. Raises: WebhookUnusable where the configured webhook cannot work."""
    if settings.webhook_url is None or settings.token is None:
        return _polled(application.updater, leadership)
    token = settings.token.get_secret_value()
    return _brought(Webhook(application, token, settings.webhook_url, settings.webhook_listen))


@asynccontextmanager
async def _brought(webhook: Webhook) -> AsyncIterator[None]:
    try:
        await webhook.open()
        await persistently(partial(webhook.register, KINDS))
        yield
    finally:
        await webhook.close()


@asynccontextmanager
async def _polled(updater: Updater | None, leadership: Leadership) -> AsyncIterator[None]:
    if updater is None:
        raise TypeError("the application was built without an updater")
    polling = asyncio.create_task(_poll_while_leading(updater, leadership), name="polling")
    try:
        yield
    finally:
        polling.cancel()
        await asyncio.wait([polling])
        if updater.running:
            await updater.stop()


async def _poll_while_leading(updater: Updater, leadership: Leadership) -> None:
    while True:
        await leadership.turn(leads=True)
        try:
            await updater.start_polling(allowed_updates=KINDS, timeout=POLL_S, bootstrap_retries=-1)
            await leadership.turn(leads=False)
            await updater.stop()
        except Exception:
            logger.exception("Polling broke off; beginning again")
            await asyncio.sleep(1)
