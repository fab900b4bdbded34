"""How a Telegram chat becomes one of ours: looked up, or made as the configuration says that a new one starts."""

from __future__ import annotations

from datetime import timedelta

import telegram

from bot.visit import Services
from digests.model import Chat, ChatKind

# A new chat's first daily digest reaches back this far, so that it has something to say.
NEWS_BEFORE_JOINING = timedelta(days=1)


async def known(services: Services, there: telegram.Chat, language_code: str | None) -> Chat:
    """Return the stored chat, made first where it is new; ``language_code`` is that of the person who brought it."""
    async with services.store.read() as tx:
        chat = await tx.chats.get(there.id)
    return chat or await _made(services, there, language_code)


async def _made(services: Services, there: telegram.Chat, language_code: str | None) -> Chat:
    now = services.now()
    start = services.settings.digest
    async with services.store.write() as tx:
        return await tx.chats.add(
            Chat(
                id=there.id,
                kind=ChatKind(there.type),
                title=there.effective_name or "",
                language=services.texts.choose(language_code),
                timezone=start.timezone,
                digest_time=start.time,
                created_at=now,
                covered=await tx.articles.number_before(now - NEWS_BEFORE_JOINING),
            )
        )
