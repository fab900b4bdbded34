"""How a Telegram chat becomes one of ours: looked up, made as a new one starts, or corrected by what is seen of it."""

from __future__ import annotations

import telegram

from bot.visit import Services
from digests.model import Chat, ChatKind


async def known(services: Services, there: telegram.Chat, language_code: str | None) -> Chat:
    """Return the stored chat, made first where it is new; ``language_code`` is that of the person who brought it."""
    language = services.texts.choose(language_code)
    return await services.subscribers.known(there.id, ChatKind(there.type), there.effective_name or "", language)


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
