"""What must be told about deliveries, said to those who can do something about it, each in their own language."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from typing import Any

from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.texts import Texts
from digests.errors import StoreError
from digests.notices import EditionPaused, Notice, PushPaused, RightsMissing
from digests.store import Store

logger = logging.getLogger(__name__)


class TelegramCrier:
    """Tells the admin who connected a chat, the editors, and the owners."""

    def __init__(self, bot: ExtBot[None], store: Store, texts: Texts, owner_ids: Iterable[int]) -> None:
        self._bot, self._store, self._texts, self._owner_ids = bot, store, texts, tuple(owner_ids)

    async def tell(self, notice: Notice) -> None:
        """Tell whom it concerns; who cannot be told is logged."""
        logger.warning("%s", notice)
        try:
            await self._tell(notice)
        except StoreError as error:
            logger.error("Nobody could be told of it: %s", error)

    async def _tell(self, notice: Notice) -> None:
        match notice:
            case RightsMissing(chat_id, reason, disabled):
                async with self._store.read() as tx:
                    chat, admins = await tx.chats.get(chat_id), await tx.chats.admins(chat_id)
                key = "deliveries-chat-disabled" if disabled else "deliveries-rights-missing"
                await self._say(admins, key, chat=chat.title if chat else str(chat_id), reason=reason)
            case EditionPaused(edition_id, reason):
                async with self._store.read() as tx:
                    editors = [person.user_id for person in await tx.people.editors()]
                people = dict.fromkeys((*self._owner_ids, *editors))
                await self._say(people, "deliveries-edition-paused", edition=edition_id, reason=reason)
            case PushPaused(failures, of, reason):
                await self._say(self._owner_ids, "deliveries-push-paused", failures=failures, of=of, reason=reason)

    async def _say(self, people: Iterable[int], key: str, **figures: Any) -> None:
        for user_id in people:
            async with self._store.read() as tx:
                chat = await tx.chats.get(user_id)
            t = self._texts[chat.language if chat else ""]
            try:
                await self._bot.send_message(user_id, t(key, **figures), parse_mode="HTML")
            except TelegramError as error:
                logger.warning("%d could not be told: %s", user_id, error)
