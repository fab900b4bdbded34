"""What contributors are told of their articles, each in their own language, in one sentence."""

from __future__ import annotations

import logging

from telegram.error import BadRequest, Forbidden, TelegramError
from telegram.ext import ExtBot

from bot.render.utf16 import shortened
from bot.texts import Texts
from digests.model import Contribution
from digests.store import Store

logger = logging.getLogger(__name__)
TITLE_UNITS = 120


class ContributorNotifier:
    """Tells contributors in their private chats."""

    def __init__(self, bot: ExtBot[None], store: Store, texts: Texts) -> None:
        self._bot, self._store, self._texts = bot, store, texts

    async def decided(self, contribution: Contribution) -> bool:
        """Tell a contributor what became of an article; False where Telegram does not take it now."""
        async with self._store.read() as tx:
            chat = await tx.chats.get(contribution.user_id)
        t = self._texts[chat.language if chat else ""]
        told = t(f"contributor-{contribution.status}", title=shortened(contribution.title, TITLE_UNITS))
        try:
            await self._bot.send_message(contribution.user_id, told, parse_mode="HTML")
        except (BadRequest, Forbidden) as error:
            logger.info("Contributor %s is not told: %s", contribution.user_id, error)
        except TelegramError as error:
            logger.info("Contributor %s is told later: %s", contribution.user_id, error)
            return False
        return True
