"""What must be told about deliveries, said to those who can do something about it, each in their own language."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from typing import Any, TypeAlias

from telegram.error import TelegramError
from telegram.ext import ExtBot

from bot.keyboards import button, keyboard
from bot.texts import Texts
from digests.errors import StoreError
from digests.notices import EditionPaused, Notice, PushPaused, RightsMissing
from digests.store import Store

logger = logging.getLogger(__name__)

# A button below what is told: the key of its label, its action and the argument of that, if any.
Action: TypeAlias = tuple[str, str] | tuple[str, str, int]


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
                only_editors = [user_id for user_id in editors if user_id not in self._owner_ids]
                figures: dict[str, Any] = {"edition": edition_id, "reason": reason}
                await self._say(only_editors, "deliveries-edition-paused", **figures)
                look = ("push-details", "dv-edition", edition_id)
                await self._say(self._owner_ids, "deliveries-edition-paused", look, **figures)
            case PushPaused(failures, of, reason):
                figures = {"failures": failures, "of": of, "reason": reason}
                await self._say(self._owner_ids, "deliveries-push-paused", ("push-resume", "push-on"), **figures)

    async def _say(self, people: Iterable[int], key: str, action: Action | None = None, **figures: Any) -> None:
        for user_id in people:
            async with self._store.read() as tx:
                chat = await tx.chats.get(user_id)
            t = self._texts[chat.language if chat else ""]
            try:
                buttons = keyboard([button(t.plain(action[0]), *action[1:])]) if action else None
                await self._bot.send_message(user_id, t(key, **figures), parse_mode="HTML", reply_markup=buttons)
            except TelegramError as error:
                logger.warning("%d could not be told: %s", user_id, error)
