"""Where the bot is: added, removed, blocked, let in again, and groups that become supergroups."""

from __future__ import annotations

import logging
from datetime import timedelta

import telegram
from telegram import ChatMember, Update
from telegram.error import BadRequest, ChatMigrated, Forbidden

from bot.chats import arrived, seen
from bot.handlers.groups.claims import claimed
from bot.handlers.groups.connecting import Obstacle, connected, leading_to, tell_connected, tell_obstacle
from bot.keyboards import keyboard
from bot.rights import lets_write
from bot.services import Context, Services
from bot.texts import Translator
from digests.model import Chat, ChatKind

logger = logging.getLogger(__name__)

# An admin who chooses a group adds the bot with it: the choice, which comes side by side, may have stored the group.
JUST_CHOSEN = timedelta(minutes=1)
PRESENT = (ChatMember.OWNER, ChatMember.ADMINISTRATOR, ChatMember.MEMBER)


async def membership_changed(update: Update, context: Context) -> None:
    """Follow the bot in and out of a chat; a change of its rights is nothing to speak of, but it may write again."""
    change = update.my_chat_member
    if change is None:
        return
    before, after = _present(change.old_chat_member), _present(change.new_chat_member)
    if after and not before:
        await _came(context, change.chat, change.from_user)
    elif before and not after:
        services: Services = context.bot_data
        await services.subscribers.left(change.chat.id)
    elif after and lets_write(change.new_chat_member, change.chat.type):
        await _may_write(context.bot_data, change.chat)


async def renamed(update: Update, context: Context) -> None:
    """Follow a group that has another name."""
    if update.message is not None:
        await seen(context.bot_data, update.message.chat)


async def migrated(update: Update, context: Context) -> None:
    """Follow a group that became a supergroup; Telegram says so twice, in both chats and in any order."""
    message = update.message
    if message is None:
        return
    old, new = message.migrate_from_chat_id, message.chat_id
    if message.migrate_to_chat_id is not None:
        old, new = message.chat_id, message.migrate_to_chat_id
    if old is None:
        return
    services: Services = context.bot_data
    await services.subscribers.migrated(old, new)


async def _may_write(services: Services, there: telegram.Chat) -> None:
    """Let a chat have its digests again that it refused for want of rights."""
    async with services.store.read() as tx:
        chat = await tx.chats.get(there.id)
    if chat is not None:
        await services.subscribers.arrived(chat.id, ChatKind(there.type), there.title or chat.title, chat.language)


def _present(member: ChatMember) -> bool:
    return member.status in PRESENT or (isinstance(member, telegram.ChatMemberRestricted) and member.is_member)


async def _came(context: Context, there: telegram.Chat, person: telegram.User) -> None:
    services: Services = context.bot_data
    async with services.store.read() as tx:
        before = await tx.chats.get(there.id)
    if before is None and there.type == ChatKind.PRIVATE:
        return  # somebody who had everything deleted; /start begins anew
    chat = await arrived(services, there, person)
    if chat.kind is ChatKind.CHANNEL:
        await _connect(context, there, person)
    elif chat.kind is not ChatKind.PRIVATE:
        await connected(context.bot, services, there.id, person)
        if before is None or not before.active or services.now() - before.created_at < JUST_CHOSEN:
            await _greet(context, chat, again=before is not None and not before.active)


async def _connect(context: Context, channel: telegram.Chat, person: telegram.User) -> None:
    """Connect a channel with the admin who added the bot, and tell them so, unless their choice of it has."""
    services: Services = context.bot_data
    result = await connected(context.bot, services, channel.id, person)
    if not await claimed(services, person, channel.id):
        return
    if isinstance(result, Obstacle):
        await tell_obstacle(context.bot, services, person, result, channel)
    else:
        await tell_connected(context.bot, services, person, result)


async def _greet(context: Context, chat: Chat, *, again: bool) -> None:
    t: Translator = context.bot_data.texts[chat.language]
    text = t("groups-greeting-again" if again else "groups-greeting")
    try:
        await context.bot.send_message(chat.id, text, parse_mode="HTML", reply_markup=keyboard(leading_to(chat, t)))
    except (BadRequest, Forbidden, ChatMigrated) as error:
        logger.info("Group %s cannot be greeted: %s", chat.id, error)
