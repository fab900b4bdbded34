"""Posts of channels that are sources: each becomes an article once, and what changes in it is corrected everywhere.

Those of a channel that is trusted are out at once, others are drafts of nobody, which wait in the queue.
"""

from __future__ import annotations

from collections.abc import Sequence

from digests.intake.ingest import Ingest
from digests.intake.revising import OPEN
from digests.model import Article, ArticleStatus, Passage
from digests.sources.drafts import Draft
from digests.store import Store, Transaction


class Posts:
    """What is posted in channels. Every method may raise StoreError."""

    def __init__(self, store: Store, ingest: Ingest) -> None:
        self._store, self._ingest = store, ingest

    async def take(self, draft: Draft, chat_id: int, number: int, album: str | None) -> None:
        """Take in what a channel has posted, once; the first words of an album are those of all its pictures."""
        key = _post(chat_id, number)
        keys = [key] if album is None else [key, f"album:{chat_id}:{album}"]
        async with self._store.read() as tx:
            known = [await tx.cards.brought(each) for each in keys]
            trusted = await tx.feeds.trusts_channel(chat_id)
        if album is not None and known[0] is None and known[1] is not None:
            return

        async def remember(tx: Transaction, articles: Sequence[Article]) -> None:
            await tx.cards.imported(dict.fromkeys(keys, articles[0].id))

        article_id = known[0]
        if article_id is None:
            (intake,) = await self._ingest.add_all([draft], None, remember=remember, brought_by="")
            article_id = intake.article.id
        if trusted:
            await self._ingest.publish(article_id)

    async def change(self, draft: Draft, chat_id: int, number: int, *, keeps_picture: bool = False) -> bool:
        """Correct the article of a post that was edited; tell whether messages that are out are to change."""
        async with self._store.read() as tx:
            article_id = await tx.cards.brought(_post(chat_id, number))
            article = None if article_id is None else await tx.articles.get(article_id)
        if article is None:
            return False
        pictured = not keeps_picture and await self._pictured(article, draft.picture)
        if (article.title, article.text, article.entities) == (draft.title, draft.text, draft.entities):
            return pictured
        said = [Passage(draft.text, draft.entities)]
        if article.status in OPEN:
            await self._ingest.revise(article.id, title=draft.title, text=draft.text, said=said)
        amended = await self._ingest.amend(article.id, title=draft.title, text=draft.text, said=said)
        return pictured or amended is not None

    async def _pictured(self, article: Article, picture: str | None) -> bool:
        """Give an article the photo that its post shows now; tell whether it is another one, or none."""
        if picture == article.picture:
            return False
        await self._ingest.illustrate(article.id, picture)
        return article.status is ArticleStatus.PUBLISHED


def _post(chat_id: int, number: int) -> str:
    return f"post:{chat_id}:{number}"
