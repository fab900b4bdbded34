"""How a Telegram chat becomes one of ours: looked up, made as a new one starts, or corrected by what is seen of it."""

from __future__ import annotations

from dataclasses import replace

import telegram

from bot import commands
from bot.services import Services
from bot.visit import Visit
from digests.model import Chat, ChatKind, Role


async def known(services: Services, there: telegram.Chat, language_code: str | None) -> Chat:
    """Return the stored chat, made first where it is new; ``language_code`` is that of the person who brought it."""
    language = services.texts.choose(language_code)
    return await services.subscribers.known(there.id, ChatKind(there.type), there.effective_name or "", language)


async def spoken_to_in(visit: Visit, chat: Chat, language: str) -> Chat:
    """Return the chat with another language; in a private chat the menu of commands speaks it too."""
    chat = await visit.services.subscribers.changed(chat, lambda now: replace(now, language=language))
    if chat.kind is ChatKind.PRIVATE and visit.user is not None:
        texts = visit.services.texts
        role = visit.seat.role
        # What all readers see is in the language of the app.
        seen_by_all = role is Role.READER and language == texts.choose(visit.user.language_code)
        await commands.register_for(visit.bot, chat.id, role, texts, None if seen_by_all else language)
    return chat


async def arrived(services: Services, there: telegram.Chat, person: telegram.User) -> Chat:
    """Store a chat where the bot is; one that it was gone from has its digests again, with its topics."""
    language = services.texts.choose(person.language_code)
    return await services.subscribers.arrived(there.id, ChatKind(there.type), there.effective_name or "", language)


async def seen(services: Services, there: telegram.Chat) -> None:
    """Correct what is stored of a chat, if anything, by what shows that the bot is in it."""
    async with services.store.read() as tx:
        chat = await tx.chats.get(there.id)
    if chat is not None:
        await corrected(services, chat, there)


async def corrected(services: Services, chat: Chat, there: telegram.Chat) -> Chat:
    """Return a stored chat where the bot certainly is: active, under the name and of the kind that it has now."""
    kind, title = ChatKind(there.type), there.effective_name or chat.title
    if (chat.active, chat.kind, chat.title) == (True, kind, title):
        return chat
    return await services.subscribers.arrived(chat.id, kind, title, chat.language)
