"""What befell a feed, told to everybody in the newsroom."""

from __future__ import annotations

import logging

from telegram import Bot
from telegram.error import TelegramError

from bot.keyboards import button, keyboard
from bot.visit import Services
from digests.model import Feed

logger = logging.getLogger(__name__)


class FeedNews:
    """Tells owners and editors, each in their own language, in their private chats."""

    def __init__(self, bot: Bot, services: Services) -> None:
        self._bot, self._services = bot, services

    async def feed_died(self, feed: Feed, trouble: str) -> None:
        """Say that a feed has given nothing for long; who blocks the bot is passed over."""
        async with self._services.store.read() as tx:
            people = {
                *self._services.settings.telegram.owner_ids,
                *(each.user_id for each in await tx.people.editors()),
            }
            chats = {person: await tx.chats.get(person) for person in people}
        for person, chat in chats.items():
            t = self._services.texts[chat.language if chat else ""]
            text = t("feeds-died", title=feed.title, trouble=t.plain(f"feeds-trouble-{trouble}"))
            try:
                await self._bot.send_message(
                    person, text, parse_mode="HTML",
                    reply_markup=keyboard([button(t.plain("feeds-look"), "feed", feed.id)]),
                )  # fmt: skip
            except TelegramError as error:
                logger.info("Person %s was not told of the feed %s: %s", person, feed.url, error)
