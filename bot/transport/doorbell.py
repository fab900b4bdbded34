"""Whether the bot may write to a chat, asked of Telegram without a word to anybody there.

Nothing is written by it; in a private chat or a group, whoever looks sees the bot type for a moment. A channel knows no
typing (https://core.telegram.org/bots/api#sendchataction): there the bot's own rights tell.
"""

from __future__ import annotations

import asyncio
import logging

from telegram import Bot, ChatMemberAdministrator
from telegram.constants import ChatAction
from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter, TelegramError

from bot.transport.rate_limiter import asked_s
from digests.importing.meeting import Far, Found, Moved, Near
from digests.model import Chat, ChatKind

logger = logging.getLogger(__name__)

MOST_TRIES = 3


class TelegramDoorbell:
    """Asks by way of a bot."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    async def ring(self, chat: Chat) -> Found | None:
        """Tell whether the bot may write to a chat; None where Telegram gives no answer now."""
        for _ in range(MOST_TRIES):
            try:
                return await self._asked(chat)
            except RetryAfter as flood:
                await asyncio.sleep(asked_s(flood))
            except ChatMigrated as moved:
                return Moved(moved.new_chat_id)
            except (BadRequest, Forbidden) as error:
                logger.debug("The bot cannot write to chat %d: %s", chat.id, error)
                return Far()
            except TelegramError as error:
                logger.info("Telegram did not say whether the bot can write to chat %d: %s", chat.id, error)
                return None
        return None

    async def _asked(self, chat: Chat) -> Found:
        kind, title = chat.kind, ""
        if chat.id < 0:
            there = await self._bot.get_chat(chat.id)
            kind, title = ChatKind(there.type), there.effective_name or ""
        if kind is ChatKind.CHANNEL:
            member = await self._bot.get_chat_member(chat.id, self._bot.id)
            return (
                Near(kind, title) if isinstance(member, ChatMemberAdministrator) and member.can_post_messages else Far()
            )
        return Near(kind, title) if await self._bot.send_chat_action(chat.id, ChatAction.TYPING) else Far()
