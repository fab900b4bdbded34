"""What all screens of the settings have in common: looking at a chat, changing it, and asking for something typed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from telegram import Message, ReplyKeyboardRemove
from telegram.constants import ChatType

from bot.handlers.guards import target
from bot.handlers.settings.view import Scene
from bot.texts import Html
from bot.visit import Visit
from digests.model import Chat

GROUPS = (ChatType.GROUP, ChatType.SUPERGROUP)
# A screen that was left open must not take what is written about something else later on.
ANSWERED_WITHIN = timedelta(minutes=10)


async def scene(visit: Visit, chat: Chat) -> Scene:
    """Return what the screens show of a chat: in its own language, or in that of the visitor from elsewhere."""
    elsewhere = chat.id != visit.chat.id
    async with visit.store.read() as tx:
        follows = bool(await tx.subscriptions.of(chat.id))
    t = visit.t if elsewhere else visit.services.texts[chat.language]
    return Scene(chat, t, visit.now, follows, elsewhere, in_group=visit.message.chat.type in GROUPS)


async def changed(visit: Visit, chat: Chat, change: Callable[[Chat], Chat]) -> Chat:
    """Apply a change to the chat as it is now, and return it as saved."""
    return await visit.services.subscribers.changed(chat, change)


async def open_question(visit: Visit, kind: str, chat: Chat) -> None:
    """Remember that something typed next is meant for this screen."""
    pending = visit.pending
    if pending is None or pending.kind != kind or pending.details.get("target") != chat.id:
        await close_question(visit)
        await visit.expect(kind, target=chat.id)


async def close_question(visit: Visit, instead: Html | None = None) -> None:
    """Forget what a screen of the settings asked; a question of another room stays open.

    The location button goes too. That needs a message: "nothing changed", or what is to be said instead.
    """
    pending = visit.pending
    if pending is None or not pending.kind.startswith("settings-"):
        return
    await visit.forget_question()
    if pending.details.get("location_button"):
        await visit.say(instead or visit.t("cancelled"), ReplyKeyboardRemove())


async def asked_about(visit: Visit) -> Chat | None:
    """Return the chat that the open question is about, where this message answers it and its writer may change it.

    In a group only a reply to the bot is an answer; all other talk is none of its business. In a private chat a
    message that comes long after the question is led on.
    """
    message, pending = visit.message, visit.pending
    if pending is None or (message.chat.type in GROUPS and not _replies_to(message, visit.bot.id)):
        return None
    if visit.now - pending.asked_at > ANSWERED_WITHIN and message.location is None:
        await visit.pass_on()
        return None
    wanted = pending.details.get("target")
    chat = await target(visit, wanted if isinstance(wanted, int) else None)
    if chat is None:
        await visit.forget_question()
    return chat


def _replies_to(message: Message, user_id: int) -> bool:
    replied = message.reply_to_message
    return replied is not None and replied.from_user is not None and replied.from_user.id == user_id
