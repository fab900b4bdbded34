"""What Telegram lets somebody do in a group or channel, asked now: administer it, write there, pin, read."""

from __future__ import annotations

import telegram
from telegram.error import BadRequest, ChatMigrated, Forbidden

from digests.model import ChatKind

ADMINS = (telegram.ChatMember.OWNER, telegram.ChatMember.ADMINISTRATOR)
# No such chat or person, the bot is not there or may not ask, or the group is a supergroup with another id by now.
UNTOLD = (BadRequest, ChatMigrated, Forbidden)


async def place_of(bot: telegram.Bot, chat_id: int, user_id: int) -> telegram.ChatMember | None:
    """Return somebody's place in a group or channel; where Telegram tells of admins alone, None for all others."""
    try:
        return await bot.get_chat_member(chat_id, user_id)
    except UNTOLD:
        pass
    try:
        admins = await bot.get_chat_administrators(chat_id)
    except UNTOLD:
        return None
    return next((member for member in admins if member.user.id == user_id), None)


async def administers(bot: telegram.Bot, chat_id: int, user_id: int) -> bool:
    """Tell whether a person is creator or admin of a group or channel, as Telegram says now."""
    member = await place_of(bot, chat_id, user_id)
    return member is not None and member.status in ADMINS


async def may_write(bot: telegram.Bot, chat_id: int, kind: str) -> bool:
    """Tell whether the bot is in a group or channel and may write there, as Telegram says now."""
    own = await place_of(bot, chat_id, bot.id)
    return own is not None and lets_write(own, kind)


def lets_write(own: telegram.ChatMember, kind: str) -> bool:
    """Tell whether the bot's place in a group or channel lets it write."""
    if kind == ChatKind.CHANNEL:
        return isinstance(own, telegram.ChatMemberAdministrator) and bool(own.can_post_messages)
    if isinstance(own, telegram.ChatMemberRestricted):
        return own.is_member and own.can_send_messages
    return own.status not in (own.LEFT, own.BANNED)


async def may_pin(bot: telegram.Bot, chat_id: int, kind: str) -> bool:
    """Tell whether the bot may pin messages in a group or channel, as Telegram says now."""
    own = await place_of(bot, chat_id, bot.id)
    if not isinstance(own, telegram.ChatMemberAdministrator):
        return False
    return bool(own.can_edit_messages if kind == ChatKind.CHANNEL else own.can_pin_messages)


def is_anonymous_admin(message: telegram.Message | None) -> bool:
    """Tell whether a message stands under the name of its group: only admins may write so."""
    return message is not None and message.sender_chat is not None and message.sender_chat.id == message.chat_id


async def reads(bot: telegram.Bot, chat_id: int, user_id: int) -> bool:
    """Tell whether a person reads a chat: as a member, or as anybody where it has a name of its own."""
    try:
        member = await bot.get_chat_member(chat_id, user_id)
        if member.status == member.BANNED:
            return False
        return member.status != member.LEFT or (await bot.get_chat(chat_id)).username is not None
    except UNTOLD:
        return False
