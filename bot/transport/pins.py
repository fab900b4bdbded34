"""Messages that are pinned, as Telegram does it (https://core.telegram.org/bots/api#pinchatmessage)."""

from __future__ import annotations

import logging

from telegram import Bot
from telegram.error import BadRequest, ChatMigrated, TelegramError
from telegram.error import Forbidden as NotThere

from digests.delivery.outcomes import Forbidden, Outcome, Pointless, Retry, Sent

logger = logging.getLogger(__name__)

GONE = ("message to pin not found", "message_id_invalid", "chat not found")


class TelegramPins:
    """Pins by way of a bot."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    async def pin(self, chat_id: int, message_id: int) -> Outcome:
        """Pin a message; whoever reads along hears nothing of it."""
        try:
            await self._bot.pin_chat_message(chat_id, message_id, disable_notification=True)
        except (NotThere, ChatMigrated) as error:
            return Pointless(str(error))
        except BadRequest as error:
            said = str(error).lower()
            return Pointless(said) if any(words in said for words in GONE) else Forbidden(str(error))
        except TelegramError as error:
            return Retry(str(error))
        return Sent(message_id)

    async def unpin(self, chat_id: int, message_id: int) -> None:
        """Take a message from those that are pinned; an admin may have done so."""
        try:
            await self._bot.unpin_chat_message(chat_id, message_id)
        except TelegramError as error:
            logger.info("Message %d stays pinned in chat %d: %s", message_id, chat_id, error)
