"""Sorting the stored articles by a topic that has changed, and saying how far that is; also after a restart."""

from __future__ import annotations

import logging

from telegram import InlineKeyboardMarkup
from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.handlers.topics.view import to_topic
from bot.messages import edited
from bot.render.lines import label
from bot.services import Services
from bot.texts import Html, Translator
from digests.errors import StoreError
from digests.model import ProgressMessage, Topic

logger = logging.getLogger(__name__)

# How much of the archive is sorted between two words about it.
STEP = 0.1


async def resume(bot: ExtBot[None], services: Services) -> None:
    """Sort by all topics whose articles are not sorted to the end, one topic after the other."""
    for topic, shown in await services.topics.unfinished():
        try:
            await rematch(bot, services, topic, shown)
        except StoreError as error:
            logger.error("Sorting the archive by %s broke off again: %s", topic.slug, error)


async def rematch(bot: ExtBot[None], services: Services, topic: Topic, shown: ProgressMessage | None) -> None:
    """Sort the stored articles by a topic's query, and say in a message how far that is."""
    t = await _translator(services, shown)
    name, told, count = label(topic, t), 0.0, 0
    await _tell(bot, shown, t("topics-saved", name=name))
    async for share, found in services.topics.rematching(topic):
        count = found
        if share - told >= STEP and share < 1:
            told = share
            await _tell(bot, shown, t("topics-sorting", name=name, percent=int(share * 100)))
    await _tell(bot, shown, t("topics-sorted", name=name, count=count), to_topic(topic.id, t))


async def _translator(services: Services, shown: ProgressMessage | None) -> Translator:
    async with services.store.read() as tx:
        chat = await tx.chats.get(shown.chat_id) if shown else None
    return services.texts[chat.language if chat else ""]


async def _tell(
    bot: ExtBot[None], shown: ProgressMessage | None, html: Html, buttons: InlineKeyboardMarkup | None = None
) -> None:
    """Say how far it is where an editor looks; the work goes on where the message is gone or Telegram is away."""
    if shown is None:
        return
    try:
        await edited(bot, shown.chat_id, shown.message_id, html, buttons)
    except TelegramError as error:
        logger.info("How far the archive is sorted could not be said: %s", error)
