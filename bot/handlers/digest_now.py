"""/digest: what is new since the last one, as an answer; nothing moves by it."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from telegram import InlineKeyboardMarkup
from telegram.error import RetryAfter

from bot.context import Visit
from bot.handlers.latest import ALL_TOPICS
from bot.keyboards import button, keyboard
from bot.render.classic import ClassicRenderer
from digests.model import Message

# How often, and how long at a time, a part waits for Telegram to take more messages in this chat.
MOST_WAITS = 5
LONGEST_WAIT = timedelta(minutes=1)


async def digest(visit: Visit) -> None:
    """Send the digest that would come now."""
    async with visit.store.read() as tx:
        topic_ids = await tx.chats.topic_ids(visit.chat.id)
    if not topic_ids:
        await visit.say(visit.t("reading-digest-no-topics"))
        return
    composed = await visit.services.publisher.preview(visit.chat)
    messages = ClassicRenderer(visit.services.texts).render(composed)
    for message in messages:
        await _send(visit, message)
    if not messages:
        latest = button(visit.t.plain("reading-latest-button"), "latest-new", ALL_TOPICS)
        await visit.say(visit.t("reading-digest-nothing"), keyboard([latest]))


async def _send(visit: Visit, message: Message) -> None:
    """Send one part; many parts at once are more than Telegram takes in one chat, so it may have to wait."""
    html = message.parameters["text"]
    buttons = InlineKeyboardMarkup.de_json(message.parameters["reply_markup"], visit.bot)
    for _ in range(MOST_WAITS):
        try:
            await visit.say(html, buttons)
            return
        except RetryAfter as flood:
            wait = flood.retry_after
            pause = wait if isinstance(wait, timedelta) else timedelta(seconds=wait)
            if pause > LONGEST_WAIT:
                raise
            await asyncio.sleep(pause.total_seconds())
    await visit.say(html, buttons)
