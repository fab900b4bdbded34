"""/connect: an admin's private chat is where a channel or group is connected; Telegram says who is an admin there."""

from __future__ import annotations

import telegram
from telegram import (
    ChatAdministratorRights,
    KeyboardButton,
    KeyboardButtonRequestChat,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    Update,
)
from telegram.constants import ChatType

from bot.actions.groups import TryAgain
from bot.chats import known
from bot.handlers.groups.claims import claimed
from bot.handlers.groups.connecting import add_to_channel_link, connected, tell_connected, tell_obstacle
from bot.handlers.groups.questions import AskedChat
from bot.keyboards import keyboard, link
from bot.render.utf16 import visible
from bot.replies import NoAnswer, Notice, Reply, View
from bot.rooms import on
from bot.services import Context, Services
from bot.texts import Translator
from bot.visit import Visit
from digests.model import Chat

CHANNEL_REQUEST, GROUP_REQUEST = 1, 2


async def connect(visit: Visit) -> Reply:
    """Offer the admin's channels and groups to choose from; in a group, lead to the private chat."""
    t, bot = visit.t, visit.bot.username
    if visit.message.chat.type != ChatType.PRIVATE:
        private = link(t.plain("groups-open-private"), f"https://t.me/{bot}?start=connect")
        return View(t("groups-connect-in-private"), keyboard([private]))
    return View(t("groups-connect", link=add_to_channel_link(bot)), _chooser(t), question=AskedChat())


async def not_chosen(visit: Visit, question: AskedChat) -> Reply:
    """Take the chooser away: by its Cancel, or because something else was written. Raises: NoAnswer."""
    cancels = visit.message.text == visit.t.plain("cancel")
    if question.connected is None:
        await visit.say(visit.t("cancelled"), ReplyKeyboardRemove())
    if not cancels:
        raise NoAnswer
    await visit.forget_question()
    return None


async def chat_shared(update: Update, context: Context) -> None:
    """Connect the chat that was chosen, unless the news that the bot was added there came first and said it all."""
    message, person = update.message, update.effective_user
    if message is None or message.chat_shared is None or person is None:
        return
    services: Services = context.bot_data
    await known(services, message.chat, person.language_code)
    result = await connected(context.bot, services, message.chat_shared.chat_id, person)
    if not await claimed(services, person, message.chat_shared.chat_id):
        return
    if isinstance(result, Chat):
        await tell_connected(context.bot, services, person, result)
    else:
        await tell_obstacle(context.bot, services, person, result, _shared(message.chat_shared))


async def try_again(visit: Visit, action: TryAgain) -> Reply:
    """Connect the chat in the button, which something stood in the way of."""
    if visit.user is None or visit.message.chat.type != ChatType.PRIVATE:
        return None
    result = await connected(visit.bot, visit.services, action.chat_id, visit.user)
    if isinstance(result, Chat):
        await claimed(visit.services, visit.user, result.id)
        await tell_connected(visit.bot, visit.services, visit.user, result)
        return None
    name = visit.t.plain("groups-that-chat")
    return Notice(visible(visit.t(result, chat=name)), alert=True)


def _shared(shared: telegram.ChatShared) -> telegram.Chat:
    """Return the chat that was chosen, as far as it is known without being there."""
    kind = ChatType.CHANNEL if shared.request_id == CHANNEL_REQUEST else ChatType.SUPERGROUP
    return telegram.Chat(shared.chat_id, kind, title=shared.title)


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
        api_kwargs={"can_send_welcome_messages": False},  # the newest of the rights that Telegram wants named
    )


COMMANDS = {"connect": connect}
ACTIONS = (on(TryAgain, try_again),)
QUESTIONS = (on(AskedChat, not_chosen),)
