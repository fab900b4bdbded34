"""How a Telegram chat becomes one of ours: looked up, or made as the configuration says that a new one starts."""

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
