"""Connecting a channel or group with its admin: what stands in the way, what is stored, and what the admin is told."""

from __future__ import annotations

import logging
from enum import StrEnum

import telegram
from telegram import ChatMember, ReplyKeyboardRemove
from telegram.constants import ChatType
from telegram.error import BadRequest, ChatMigrated, Forbidden

from bot.actions.groups import TryAgain
from bot.actions.settings import ShowSettings, ShowTopics
from bot.chats import arrived
from bot.handlers.groups.claims import unclaimed
from bot.keyboards import Row, button, keyboard, link
from bot.rights import administers, lets_write, place_of
from bot.services import Services
from bot.texts import Translator, place
from digests.model import Chat

logger = logging.getLogger(__name__)


class Obstacle(StrEnum):
    """Why a chat cannot be connected; the value is the key of the sentence that says so."""

    NOT_THERE = "groups-not-there"
    NOT_ADMIN = "groups-not-admin"
    MAY_NOT_POST = "groups-may-not-post"


async def connected(bot: telegram.Bot, services: Services, chat_id: int, person: telegram.User) -> Chat | Obstacle:
    """Connect a chat with its admin; the chat is stored, and active again where the bot was gone."""
    try:
        there = await bot.get_chat(chat_id)
        obstacle = await _obstacle_in(bot, there, person)
    except (BadRequest, ChatMigrated, Forbidden):
        return Obstacle.NOT_THERE
    if obstacle is not None:
        return obstacle
    chat = await arrived(services, telegram.Chat(there.id, there.type, title=there.title), person)
    await services.subscribers.connected(chat.id, person.id)
    return chat


async def tell_connected(bot: telegram.Bot, services: Services, person: telegram.User, chat: Chat) -> None:
    """Tell the admin in private that the chat is connected, and what comes next; an open chooser has done its work."""
    t = await _private_words(services, person)
    where = place(chat.timezone, t.language, chat.city)
    next_step = t("groups-what-next", chat=chat.title, time=t.time(chat.digest_time), place=where)
    try:
        done = t("groups-connected", chat=chat.title)
        await bot.send_message(person.id, done, parse_mode="HTML", reply_markup=ReplyKeyboardRemove())
        await bot.send_message(person.id, next_step, parse_mode="HTML", reply_markup=keyboard(leading_to(chat, t)))
    except (BadRequest, Forbidden) as error:
        logger.info("Admin %s cannot be told that a chat is connected: %s", person.id, error)


async def tell_obstacle(
    bot: telegram.Bot, services: Services, person: telegram.User, obstacle: Obstacle, there: telegram.Chat
) -> None:
    """Tell the admin in private what stands in the way, with a button to try again."""
    await unclaimed(services, person)
    t = await _private_words(services, person)
    absent_channel = obstacle is Obstacle.NOT_THERE and there.type == ChatType.CHANNEL
    add = link(t.plain("groups-add-to-channel"), add_to_channel_link(bot.username))
    retry = button(t.plain("groups-retry"), TryAgain(there.id))
    html = t(obstacle, chat=there.title or t.plain("groups-that-chat"))
    buttons = keyboard([add] if absent_channel else [], [retry])
    try:
        await bot.send_message(person.id, html, parse_mode="HTML", reply_markup=buttons)
    except (BadRequest, Forbidden) as error:
        logger.info("Admin %s cannot be told of an obstacle: %s", person.id, error)


def leading_to(chat: Chat, t: Translator) -> Row:
    """Return the buttons that lead to a chat's topics and settings."""
    topics = button(t.plain("groups-topics-button"), ShowTopics(chat.id))
    return [topics, button(t.plain("groups-settings-button"), ShowSettings(chat.id))]


def add_to_channel_link(username: str) -> str:
    """Return the link that adds the bot to a channel with the right that it needs."""
    return f"https://t.me/{username}?startchannel&admin=post_messages"


async def _private_words(services: Services, person: telegram.User) -> Translator:
    async with services.store.read() as tx:
        private = await tx.chats.get(person.id)
    return services.texts[private.language if private else person.language_code or ""]


async def _obstacle_in(bot: telegram.Bot, there: telegram.ChatFullInfo, person: telegram.User) -> Obstacle | None:
    own = await place_of(bot, there.id, bot.id)
    if own is None or own.status in (ChatMember.LEFT, ChatMember.BANNED) or there.type == ChatType.PRIVATE:
        return Obstacle.NOT_THERE
    if not await administers(bot, there.id, person.id):
        return Obstacle.NOT_ADMIN
    return None if lets_write(own, there.type) else Obstacle.MAY_NOT_POST
