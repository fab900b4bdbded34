"""/connect: an admin's private chat is where a channel or group is connected; Telegram says who is an admin there."""

from __future__ import annotations

import logging
from dataclasses import replace
from enum import StrEnum

import telegram
from telegram import (
    ChatAdministratorRights,
    ChatMember,
    InlineKeyboardMarkup,
    KeyboardButton,
    KeyboardButtonRequestChat,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    Update,
)
from telegram.constants import ChatType
from telegram.error import BadRequest, ChatMigrated, Forbidden

from bot.chats import known
from bot.context import Context, Services, Visit
from bot.handlers.changes import saved, starting_now
from bot.handlers.rights import administers
from bot.keyboards import button, keyboard, link
from bot.places import place
from bot.render.utf16 import visible
from bot.texts import Translator
from digests.model import Chat, ChatKind

logger = logging.getLogger(__name__)

QUESTION = "groups-connect"
CHANNEL_REQUEST, GROUP_REQUEST = 1, 2


class Obstacle(StrEnum):
    """Why a chat cannot be connected; the value is the key of the sentence that says so."""

    NOT_THERE = "groups-not-there"
    NOT_ADMIN = "groups-not-admin"
    MAY_NOT_POST = "groups-may-not-post"


async def connect(visit: Visit) -> None:
    """Offer the admin's channels and groups to choose from; in a group, lead to the private chat."""
    t, bot = visit.t, visit.bot.username
    if visit.message.chat.type != ChatType.PRIVATE:
        private = link(t.plain("groups-open-private"), f"https://t.me/{bot}?start=connect")
        await visit.say(t("groups-connect-in-private"), keyboard([private]))
        return
    await visit.ask(QUESTION, t("groups-connect", link=add_to_channel_link(bot)), _chooser(t))


async def not_chosen(visit: Visit) -> None:
    """Take the chooser away: by its Cancel, or because something else was written."""
    chosen = visit.pending is not None and visit.pending.details.get("connected") is not None
    if visit.message.text == visit.t.plain("cancel"):
        await visit.forget_question()
    else:
        await visit.pass_on()
    if not chosen:
        await visit.say(visit.t("cancelled"), ReplyKeyboardRemove())


async def chat_shared(update: Update, context: Context) -> None:
    """Connect the chat that was chosen, unless the news that the bot was added there came first and said it all."""
    message, person = update.message, update.effective_user
    if message is None or message.chat_shared is None or person is None:
        return
    services: Services = context.bot_data
    private = await known(services, message.chat, person.language_code)
    async with services.store.write() as tx:
        pending = await tx.people.expected(private.id, person.id)
        said = pending is not None and pending.details.get("connected") == message.chat_shared.chat_id
        if said:
            await tx.people.forget_question(private.id, person.id)
    if said:
        return
    result = await connected(context.bot, services, message.chat_shared.chat_id, person)
    if isinstance(result, Chat):
        await tell_connected(context.bot, services, person, result)
        return
    html, buttons = _obstacle(result, message.chat_shared, services.texts[private.language], context.bot.username)
    await context.bot.send_message(private.id, html, parse_mode="HTML", reply_markup=buttons)


async def try_again(visit: Visit) -> None:
    """Connect the chat in the button, which something stood in the way of."""
    chat_id = visit.press.number(0)
    if chat_id is None or visit.user is None or visit.message.chat.type != ChatType.PRIVATE:
        return
    result = await connected(visit.bot, visit.services, chat_id, visit.user)
    if isinstance(result, Chat):
        await tell_connected(visit.bot, visit.services, visit.user, result)
        return
    name = visit.t.plain("groups-that-chat")
    await visit.notice(visible(visit.t(result, chat=name)), alert=True)


async def connected(bot: telegram.Bot, services: Services, chat_id: int, person: telegram.User) -> Chat | Obstacle:
    """Connect a chat with its admin; the chat is stored, and active again where the bot was gone."""
    try:
        there = await bot.get_chat(chat_id)
        obstacle = await _obstacle_in(bot, there, person)
    except ChatMigrated as moved:
        return await connected(bot, services, moved.new_chat_id, person)
    except (BadRequest, Forbidden):
        return Obstacle.NOT_THERE
    if obstacle is not None:
        return obstacle
    chat = await arrived(services, telegram.Chat(there.id, there.type, title=there.title), person)
    async with services.store.write() as tx:
        await tx.chats.connect(chat.id, person.id, services.now())
    return chat


async def arrived(services: Services, there: telegram.Chat, person: telegram.User) -> Chat:
    """Store a chat where the bot is; one that it was gone from has its digests again, with its topics."""
    stored = await known(services, there, person.language_code)
    async with services.store.write() as tx:
        chat = await tx.chats.get(there.id) or stored
        if not chat.active:
            chat = await starting_now(tx, services, chat)
        return await saved(tx, services, replace(chat, active=True, title=there.effective_name or chat.title))


async def tell_connected(bot: telegram.Bot, services: Services, person: telegram.User, chat: Chat) -> None:
    """Tell the admin in private that the chat is connected, and what comes next."""
    async with services.store.read() as tx:
        private = await tx.chats.get(person.id)
    t = services.texts[private.language if private else person.language_code or ""]
    where = place(chat.timezone, t.language)
    next_step = t("groups-what-next", chat=chat.title, time=t.time(chat.digest_time), place=where)
    try:
        done = t("groups-connected", chat=chat.title)
        await bot.send_message(person.id, done, parse_mode="HTML", reply_markup=ReplyKeyboardRemove())
        await bot.send_message(person.id, next_step, parse_mode="HTML", reply_markup=chat_buttons(chat, t))
    except (BadRequest, Forbidden) as error:
        logger.info("Admin %s cannot be told that a chat is connected: %s", person.id, error)
        return
    async with services.store.write() as tx:
        pending = await tx.people.expected(person.id, person.id)
        if pending is not None and pending.kind == QUESTION:
            await tx.people.expect(replace(pending, details={"connected": chat.id}))


def chat_buttons(chat: Chat, t: Translator) -> InlineKeyboardMarkup:
    """Return the buttons that lead to a chat's topics and settings."""
    return keyboard(
        [
            button(t.plain("groups-topics-button"), "topics", chat.id),
            button(t.plain("groups-settings-button"), "set", chat.id),
        ]
    )


def add_to_channel_link(username: str) -> str:
    """Return the link that adds the bot to a channel with the right that it needs."""
    return f"https://t.me/{username}?startchannel&admin=post_messages"


async def _obstacle_in(bot: telegram.Bot, there: telegram.ChatFullInfo, person: telegram.User) -> Obstacle | None:
    own = await bot.get_chat_member(there.id, bot.id)
    if own.status in (ChatMember.LEFT, ChatMember.BANNED) or there.type == ChatType.PRIVATE:
        return Obstacle.NOT_THERE
    if not await administers(bot, there.id, person.id):
        return Obstacle.NOT_ADMIN
    return None if _may_post(own, there.type) else Obstacle.MAY_NOT_POST


def _may_post(own: ChatMember, kind: str) -> bool:
    if kind == ChatKind.CHANNEL:
        return isinstance(own, telegram.ChatMemberAdministrator) and bool(own.can_post_messages)
    if isinstance(own, telegram.ChatMemberRestricted):
        return own.is_member and own.can_send_messages
    return True


def _obstacle(
    obstacle: Obstacle, shared: telegram.ChatShared, t: Translator, username: str
) -> tuple[str, InlineKeyboardMarkup]:
    retry = button(t.plain("groups-retry"), "conn-try", shared.chat_id)
    add = link(t.plain("groups-add-to-channel"), add_to_channel_link(username))
    is_absent_channel = obstacle is Obstacle.NOT_THERE and shared.request_id == CHANNEL_REQUEST
    name = shared.title or t.plain("groups-that-chat")
    return t(obstacle, chat=name), keyboard([add] if is_absent_channel else [], [retry])


def _chooser(t: Translator) -> ReplyKeyboardMarkup:
    """Offer only chats that the person administers; Telegram adds the bot with the rights that it is asked for."""
    channel = KeyboardButtonRequestChat(
        CHANNEL_REQUEST,
        chat_is_channel=True,
        user_administrator_rights=_rights(can_post_messages=True),
        bot_administrator_rights=_rights(can_post_messages=True),
        request_title=True,
    )
    group = KeyboardButtonRequestChat(
        GROUP_REQUEST,
        chat_is_channel=False,
        user_administrator_rights=_rights(),
        bot_is_member=True,
        request_title=True,
    )
    choices = [
        KeyboardButton(t.plain("groups-channel-button"), request_chat=channel),
        KeyboardButton(t.plain("groups-group-button"), request_chat=group),
    ]
    return ReplyKeyboardMarkup(
        [choices, [KeyboardButton(t.plain("cancel"))]], resize_keyboard=True, one_time_keyboard=True
    )


def _rights(*, can_post_messages: bool | None = None) -> ChatAdministratorRights:
    """Return an admin's rights with none but managing the chat, and posting where it is a channel."""
    return ChatAdministratorRights(
        is_anonymous=False,
        can_manage_chat=True,
        can_delete_messages=False,
        can_manage_video_chats=False,
        can_restrict_members=False,
        can_promote_members=False,
        can_change_info=False,
        can_invite_users=False,
        can_post_stories=False,
        can_edit_stories=False,
        can_delete_stories=False,
        can_post_messages=can_post_messages,
    )
