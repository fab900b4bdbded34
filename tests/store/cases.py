"""What the store's tests put into it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import Any

from digests.model import (
    Article,
    Chat,
    ChatKind,
    Delivery,
    EditionKind,
    Message,
    NewArticle,
    NewEdition,
    Topic,
    TopicMatch,
)
from digests.store import Store

NOW = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
KEY = "daily:2026-03-10"


def a_chat(chat_id: int = 1, **changes: Any) -> Chat:
    """Return a private chat that is due now."""
    chat = Chat(
        id=chat_id, kind=ChatKind.PRIVATE, title="Ada", language="it", timezone="Europe/Rome", digest_time=time(8, 30),
        created_at=NOW, next_due_at=NOW,
    )  # fmt: skip
    return replace(chat, **changes)


class Desk:
    """Puts articles, topics, chats and deliveries into a store, each in a transaction of its own."""

    def __init__(self, store: Store) -> None:
        self.store = store

    async def draft(self, title: str = "A title", text: str = "A text.", **details: Any) -> Article:
        """Store a draft whose stems are its words."""
        now = details.pop("now", NOW)
        given = {"language": "en", "shadow": (title.lower(), text.lower()), **details}
        async with self.store.write() as tx:
            (article,) = await tx.new_articles.add([NewArticle(title, text, **given)], now)
        return article

    async def published(self, title: str = "A title", text: str = "A text.", **details: Any) -> Article:
        """Store an article and publish it, at ``at`` or now."""
        at = details.pop("at", NOW)
        matches: Sequence[TopicMatch] = details.pop("matches", ())
        draft = await self.draft(title, text, **details)
        async with self.store.write() as tx:
            await tx.matches.set(draft.id, matches)
            article = await tx.articles.publish(draft.id, at)
        assert article is not None
        return article

    async def topic(self, slug: str = "gas") -> Topic:
        """Store a topic."""
        async with self.store.write() as tx:
            return await tx.topics.add(slug, {"en": slug.title()}, slug, "⛽")

    async def chat(self, chat_id: int = 1, *topics: Topic, **changes: Any) -> Chat:
        """Store a chat that follows topics."""
        async with self.store.write() as tx:
            chat = await tx.chats.add(a_chat(chat_id, **changes))
            for topic in topics:
                await tx.subscriptions.add(chat_id, topic.id, NOW)
        return chat

    async def edition(self, *texts: str) -> int:
        """Store an edition with a message for each text."""
        messages = [Message("sendMessage", {"text": text}) for text in texts]
        async with self.store.write() as tx:
            return await tx.editions.add(
                NewEdition(day=NOW.date(), language="it", composed_at=NOW, after=0, up_to=7, messages=messages)
            )

    async def corrected(self, edition_id: int, text: str, at: datetime = NOW + HOUR) -> int:
        """Store a correction of an edition of one part, hand it on to whoever has that, and return its id."""
        async with self.store.write() as tx:
            assert await tx.corrections.mark_edition(edition_id)
            stale = await tx.corrections.next_stale()
            assert stale is not None
            assert await tx.corrections.mark_current(stale)
            await tx.corrections.supersede(edition_id, at)
            edit = {0: Message("editMessageText", {"text": text})}
            correction_id = await tx.corrections.begin(stale, EditionKind.CORRECTION, edit, at)
        async with self.store.write() as tx:
            await tx.corrections.hand_on(at)
        return correction_id

    async def queued(self, *chat_ids: int, parts: int = 1, key: str = KEY, at: datetime = NOW) -> None:
        """Store chats and put a digest of so many parts for each into the outbox."""
        edition_id = await self.edition(*(f"part {part}" for part in range(parts)))
        for chat_id in chat_ids:
            await self.chat(chat_id)
        async with self.store.write() as tx:
            await tx.outbox.enqueue([(chat_id, edition_id) for chat_id in chat_ids], key, at)

    async def claim(self, limit: int = 100, owner: str = "me", now: datetime = NOW) -> list[Delivery]:
        """Claim deliveries."""
        async with self.store.write() as tx:
            return await tx.outbox.claim(owner, now, limit)
