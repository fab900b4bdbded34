"""Who answers for what a channel posts: an editor who connected it, while they are among its admins."""

from __future__ import annotations

import logging
from collections.abc import Iterable

import telegram
from telegram.error import TelegramError

from bot.rights import administers
from bot.services import Services

logger = logging.getLogger(__name__)


async def answered_for(bot: telegram.Bot, services: Services, channel: telegram.Chat) -> bool:
    """Tell whether a channel that is a source may still be one; where nobody answers for it, it is one no longer.

    Telegram is asked at each post: of an admin who loses their rights a bot is not told for certain.
    Raises: StoreError, TelegramError where Telegram cannot be asked.
    """
    owners = services.settings.telegram.owner_ids
    async with services.store.read() as tx:
        connected = await tx.chats.admins(channel.id)
        editors = {person.user_id for person in await tx.people.editors()}
    for user_id in connected:
        if (user_id in editors or user_id in owners) and await administers(bot, channel.id, user_id):
            return True
    await services.feeds.leave_channel(channel.id)
    concerned = dict.fromkeys([*owners, *(user_id for user_id in connected if user_id in editors)])
    await _tell(bot, services, concerned, channel.title or str(channel.id))
    return False


async def _tell(bot: telegram.Bot, services: Services, people: Iterable[int], title: str) -> None:
    for user_id in people:
        async with services.store.read() as tx:
            chat = await tx.chats.get(user_id)
        t = services.texts[chat.language if chat else ""]
        try:
            await bot.send_message(user_id, t("channels-nobodys", chat=title), parse_mode="HTML")
        except TelegramError as error:
            logger.info("Person %s was not told that a channel is no source any more: %s", user_id, error)
