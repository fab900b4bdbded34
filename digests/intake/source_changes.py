"""What sources change in articles that they do not change by themselves: kept until an editor has decided on it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from digests.audit.record import note
from digests.intake.ingest import Ingest
from digests.model import ArticleStatus, Deed, SourceChange
from digests.store import Store


class SourceChanges:
    """Takes over what sources say now, or keeps what the newsroom says. Every method may raise StoreError."""

    def __init__(self, store: Store, ingest: Ingest, now: Callable[[], datetime]) -> None:
        self._store, self._ingest, self._now = store, ingest, now

    async def take(self, article_id: int) -> bool:
        """Let an article say what its source says now; False where a colleague has decided before."""
        change = await self._decided(article_id)
        if change is None:
            return False
        async with self._store.read() as tx:
            article = await tx.articles.get(article_id)
        is_out = article is not None and article.status is ArticleStatus.PUBLISHED
        door = self._ingest.amend if is_out else self._ingest.revise
        await door(article_id, title=change.title, text=change.text)
        return True

    async def keep(self, article_id: int) -> bool:
        """Leave an article as it is; False where a colleague has decided before."""
        change = await self._decided(article_id)
        if change is not None:
            async with self._store.write() as tx:
                await note(tx, Deed.KEPT, self._now(), article_id=article_id, after={"title": change.title})
        return change is not None

    async def _decided(self, article_id: int) -> SourceChange | None:
        """Take a change off the queue and return it; None where another one was first."""
        async with self._store.write() as tx:
            change = await tx.source_changes.of(article_id)
            return change if change is not None and await tx.source_changes.drop(article_id) else None
