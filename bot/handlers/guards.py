"""Who may come in, whose settings somebody may change, and which buttons are obeyed where many people see them.

A client can send any data it likes as a press, also data that no button of the message carries.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from bot.replies import DeepLink, Refusal
from bot.rights import administers, is_anonymous_admin, may_write, reads
from bot.rooms import Guard
from bot.visit import Visit
from digests.model import Chat, ChatKind

# Telegram's ids have at most 52 significant bits; anything longer is forged.
LARGEST_ID = 2**52
CHAT_ID = re.compile(r"-?[0-9]{1,16}")


async def editors_only(visit: Visit) -> None:
    """Let only editors in. Raises: Refusal."""
    if not visit.is_editor:
        raise Refusal("error-not-allowed")


async def whole_newsroom(visit: Visit) -> None:
    """Let only editors of all topics in: what is done here concerns every topic. Raises: Refusal."""
    await editors_only(visit)
    if not visit.seat.is_whole:
        raise Refusal("error-all-topics")


async def deciders_only(visit: Visit) -> None:
    """Let only those in who decide on what waits. Raises: Refusal."""
    if not visit.seat.decides:
        raise Refusal("error-not-allowed")


async def senders_only(visit: Visit) -> None:
    """Let only those in whose articles are taken. Raises: Refusal."""
    if not visit.seat.sends_in:
        raise Refusal("error-not-allowed")


async def owners_only(visit: Visit) -> None:
    """Let only owners in. Raises: Refusal."""
    if not visit.is_owner:
        raise Refusal("owner-only")


def in_private(key: str) -> Guard:
    """Return a guard that lets people in only where nobody else reads along; ``key`` is what it says otherwise."""

    async def guard(visit: Visit) -> None:
        if visit.chat.kind is not ChatKind.PRIVATE:
            raise Refusal(key)

    return guard


async def genuine_button(visit: Visit) -> None:
    """Obey, where others see the message too, only the buttons that the message has. Raises: Refusal."""
    pressed = visit.update.callback_query is not None
    if pressed and visit.chat.kind is not ChatKind.PRIVATE and not _has_button(visit):
        raise Refusal("error-old-button")


def to_private_chat(visit: Visit, payload: str) -> DeepLink | None:
    """Return the way to the private chat for whoever pressed a button where others read along; None elsewhere."""
    among_others = visit.update.callback_query is not None and visit.chat.kind is not ChatKind.PRIVATE
    return DeepLink(payload) if among_others else None


def _has_button(visit: Visit) -> bool:
    query, message = visit.update.callback_query, visit.message
    rows = message.reply_markup.inline_keyboard if message.reply_markup else ()
    shown = {button.callback_data for row in rows for button in row}
    return query is not None and (query.data in shown or query.data in set(data_in(message.api_kwargs)))


def data_in(part: Any) -> Iterator[str]:
    """Yield the data of all buttons in a part of a message as Telegram gives or takes it."""
    if isinstance(part, Mapping):
        yield from (data for data in (part.get("callback_data"),) if isinstance(data, str))
        part = list(part.values())
    if isinstance(part, list):
        for each in part:
            yield from data_in(each)


async def chat_to_change(visit: Visit, chat_id: int) -> Chat:
    """Return the chat of which this person may change what it has chosen. Raises: Refusal."""
    if visit.user_id == visit.chat.id == chat_id:
        # Read when this update was taken up, and a chat's updates are taken up one by one.
        return visit.chat
    chat = None
    if await _may_change(visit, chat_id):
        async with visit.store.read() as tx:
            chat, admins = await tx.chats.get(chat_id), await tx.chats.admins(chat_id)
    if chat is None:
        raise Refusal("error-not-admin")
    if chat.kind is ChatKind.PRIVATE:
        return chat
    if visit.user_id not in admins and not is_anonymous_admin(visit.update.message):
        # Who sets a chat up is to hear of its troubles.
        await visit.services.subscribers.connected(chat.id, visit.user_id)
    if not chat.active and await may_write(visit.bot, chat.id, chat.kind):
        return await visit.services.subscribers.arrived(chat.id, chat.kind, chat.title, chat.language)
    return chat


async def _may_change(visit: Visit, chat_id: int) -> bool:
    if not -LARGEST_ID < chat_id < LARGEST_ID:
        return False
    if chat_id >= 0:
        return chat_id == visit.user_id == visit.chat.id
    message = visit.update.message
    anonymous = message is not None and message.chat_id == chat_id and is_anonymous_admin(message)
    return anonymous or await administers(visit.bot, chat_id, visit.user_id)


def chat_in(visit: Visit, word: str) -> int:
    """Return the chat that a word of a link names; the present one where it names none."""
    return int(word) if CHAT_ID.fullmatch(word) else visit.chat.id


async def read_by(visit: Visit, chat_id: int) -> Chat:
    """Return the group or channel that a button or link speaks of, if this person reads it; else the present chat."""
    if chat_id == visit.chat.id:
        return visit.chat
    async with visit.store.read() as tx:
        chat = await tx.chats.get(chat_id)
    return chat if chat is not None and await reads(visit.bot, chat_id, visit.user_id) else visit.chat
