"""What every change of a chat's digests has in common: the next one is worked out anew, and old news stays old."""

from __future__ import annotations

from dataclasses import replace

from bot.chats import NEWS_BEFORE_JOINING
from bot.visit import Services
from digests.model import Chat
from digests.store import Transaction


async def saved(tx: Transaction, services: Services, chat: Chat) -> Chat:
    """Save a chat with the moment of its next digest; one that waits for editors still comes. Return it as saved."""
    topic_ids = await tx.subscriptions.of(chat.id)
    due_at, waits_until = services.publisher.next_due(chat, topic_ids), await tx.holds.waits_until(chat.id)
    if due_at is not None and waits_until is not None and chat.paused_until is None:
        due_at = min(due_at, waits_until)
    chat = replace(chat, next_due_at=due_at)
    await tx.chats.save(chat)
    return chat


async def starting_now(tx: Transaction, services: Services, chat: Chat) -> Chat:
    """Return a chat whose next digest reaches back a day and no further, as a new chat's does."""
    recent = await tx.articles.number_before(services.now() - NEWS_BEFORE_JOINING)
    return replace(chat, covered=max(chat.covered, recent))


async def resumed(tx: Transaction, services: Services, chat: Chat) -> Chat:
    """Let a chat that stopped, paused or was gone have its digests again; save it and return it as saved."""
    if chat.stopped or not chat.active:
        chat = await starting_now(tx, services, chat)
    return await saved(tx, services, replace(chat, stopped=False, active=True, paused_until=None))
