"""Who may change what a chat receives: each person their own private chat, and admins their groups and channels."""

from __future__ import annotations

import telegram
from telegram.error import BadRequest, ChatMigrated, Forbidden

from bot.visit import Visit
from digests.model import Chat

# Telegram's ids have at most 52 significant bits; anything longer is forged.
LARGEST_ID = 2**52
ADMINS = (telegram.ChatMember.OWNER, telegram.ChatMember.ADMINISTRATOR)


async def target(visit: Visit, chat_id: int | None) -> Chat | None:
    """Return the chat where this person may change its settings; else say why not and return None."""
    if chat_id is not None and await _may_change(visit, chat_id):
        async with visit.store.read() as tx:
            chat = await tx.chats.get(chat_id)
        if chat is not None:
            return chat
    await visit.notice(visit.t.plain("error-not-admin"), alert=True)
    return None


async def administers(bot: telegram.Bot, chat_id: int, user_id: int) -> bool:
    """Tell whether a person is creator or admin of a group or channel, as Telegram says now."""
    try:
        member = await bot.get_chat_member(chat_id, user_id)
    except (BadRequest, ChatMigrated, Forbidden):
        return (
            False  # no such chat or person, the bot is not there, or the group is a supergroup with another id by now
        )
    return member.status in ADMINS


async def _may_change(visit: Visit, chat_id: int) -> bool:
    if not -LARGEST_ID < chat_id < LARGEST_ID:
        return False
    if chat_id >= 0:
        return chat_id == visit.user_id == visit.chat.id
    return _anonymous_admin(visit, chat_id) or await administers(visit.bot, chat_id, visit.user_id)


def _anonymous_admin(visit: Visit, chat_id: int) -> bool:
    """Only admins may write in a group under the name of the group itself."""
    message = visit.update.message
    return (
        message is not None and message.sender_chat is not None and message.sender_chat.id == message.chat_id == chat_id
    )
