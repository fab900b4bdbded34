"""Timelines: how the story of an article went on, and which digests of a chat told of it."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from digests.archive.recent import read_around
from digests.compose.timeline import Timeline, ToldIssue, timeline
from digests.model import Appearance, Article
from digests.store import Store


class Timelines:
    """Tells stories from the archive."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def of(self, article: Article, record: Sequence[ToldIssue] = ()) -> Timeline:
        """Return the story of a published article; record: what digests have told of it, the newest first."""
        if article.number is None or article.published_at is None:
            return Timeline((article,))
        async with self._store.read() as tx:
            around = await read_around(tx, article.number, article.published_at)
            vectors = await tx.vectors.of([each.id for each, _ in around])
        return await asyncio.to_thread(timeline, article, around, vectors, record)

    async def shown(self, chat_id: int, articles: Sequence[Article]) -> list[Appearance]:
        """Return the messages with digests in a chat that show the articles, the newest digest first."""
        async with self._store.read() as tx:
            return await tx.appearances.in_chat(chat_id, [article.id for article in articles])
