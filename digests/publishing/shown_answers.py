"""What answers have shown is remembered, so that corrections reach them too."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime

from digests.model import Answer
from digests.store import Store


class ShownAnswers:
    """Remembers and forgets what messages show. Every method may raise StoreError."""

    def __init__(self, store: Store, now: Callable[[], datetime]) -> None:
        self._store, self._now = store, now

    async def keep(self, answer: Answer, article_ids: Collection[int]) -> None:
        """Remember what a message shows, in place of what it showed before."""
        now = self._now()
        await self._store.write_whole(lambda tx: tx.answers.keep(answer, article_ids, now))

    async def keep_shared(self, answer: Answer, article_id: int) -> None:
        """Remember an article that was shared, unless it is gone."""
        async with self._store.write() as tx:
            if await tx.articles.get(article_id) is not None:
                await tx.answers.keep(answer, [article_id], self._now())

    async def forget(self, chat_id: int, message_id: int) -> None:
        """Forget what a message has shown: it shows something else now."""
        await self._store.write_whole(lambda tx: tx.answers.forget(Answer(0, "", 0, chat_id, message_id)))

    async def renewed(self, answer: Answer, *, lost: bool = False) -> None:
        """Say that an answer shows what it should, or is ``lost`` and never will, unless it has changed again."""
        async with self._store.write() as tx:
            await tx.answers.renewed(answer, lost=lost)
