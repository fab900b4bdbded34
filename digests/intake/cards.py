"""Cards: the drafts that editors put together in a chat, message by message, and where each of them is shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from digests.errors import ArticleRejected
from digests.intake.ingest import Ingest
from digests.intake.ingested import IngestedArticle
from digests.intake.revising import Act
from digests.model import Article, Card, Passage
from digests.sources.drafts import draft
from digests.sources.message_parts import joined, parted_again
from digests.store import Store, Transaction


class Cards:
    """Keeps the card of each draft in step with its article. Every method may raise StoreError."""

    def __init__(self, store: Store, ingest: Ingest) -> None:
        self._store, self._ingest = store, ingest

    async def keep(self, card: Card) -> None:
        """Keep the card of a draft, in place of an older one of the same draft."""
        async with self._store.write() as tx:
            await tx.cards.open(card)

    async def add_part(
        self, card: Card, said: Passage, sent_at: datetime, media_group: str | None, origin: str | None, key: str
    ) -> IngestedArticle | None:
        """Add a message to the draft of a card; return the article as it is then. Raises: ArticleRejected.

        media_group, origin: those of the message, where it has any. key: what it is remembered by, ``said:``, the chat
        and its number there.
        """
        parts = (*card.parts, said.text)
        longer = replace(
            card, parts=parts, last_part_at=sent_at, media_group=media_group or card.media_group,
            origin=origin or card.origin,
        )  # fmt: skip

        async def remember(tx: Transaction) -> None:
            await tx.cards.update(longer)
            await tx.cards.imported({key: card.article_id})

        return await self._append(card, parts, said, remember)

    async def with_edit(self, article_id: int, key: str, text: str) -> tuple[Card, tuple[str, ...]] | None:
        """Return the card that a message is part of, and its parts with the message's new text.

        None where it is no part any more, since an editor has told the article anew.
        """
        async with self._store.read() as tx:
            card, keys = await tx.cards.of(article_id), await tx.cards.said(article_id)
        if card is None or key not in keys or len(keys) != len(card.parts):
            return None
        place = keys.index(key)
        return card, (*card.parts[:place], text, *card.parts[place + 1 :])

    async def change_parts(self, card: Card, parts: Sequence[str], said: Passage) -> IngestedArticle | None:
        """Make the draft of a card anew from its parts, of which one was said anew; None where it is gone.

        Raises: ArticleRejected.
        """

        async def remember(tx: Transaction) -> None:
            await tx.cards.update(replace(card, parts=tuple(parts)))

        return await self._append(card, parts, said, remember)

    async def retell(self, article: Article, said: Passage, sent_at: datetime) -> IngestedArticle | None:
        """Give an open article a new text, to which messages that follow at once belong; None where it is gone.

        Raises: ArticleRejected.
        """
        async with self._store.read() as tx:
            before = await tx.cards.of(article.id)
        parts = (article.title, *parted_again(before.parts if before else (), said.text))

        async def remember(tx: Transaction) -> None:
            card = await tx.cards.of(article.id)
            await tx.cards.forget_keys(article.id, "said")
            if card is not None:
                origin = _settled(card.origin)
                await tx.cards.update(
                    replace(card, parts=parts, last_part_at=sent_at, media_group=None, origin=origin)
                )  # fmt: skip

        return await self._ingest.append(article.id, parts, [said], keep_title=True, remember=remember)

    async def show_instead(self, article_id: int, key: str) -> None:
        """Remember which photo an article's message shows now, in the place of those that it showed before."""
        async with self._store.write() as tx:
            await tx.cards.forget_keys(article_id, "shown")
            await tx.cards.imported({key: article_id})

    async def set_caption(
        self, article_id: int, source: str | None, url: str | None, note: str | None
    ) -> IngestedArticle | None:
        """Say what an editor says of the file that became a draft: where it comes from, or a note for editors."""
        async with self._store.write() as tx:
            card = await tx.cards.of(article_id)
            if card is not None:
                await tx.cards.update(replace(card, note=note))
        return await self._ingest.revise(article_id, source=source, url=url)

    async def set_source(self, article_id: int, source: str | None, url: str | None) -> IngestedArticle | None:
        """Say where an open article comes from, whatever a forward said; "" takes away, None leaves as it is."""
        await self.vouch(article_id)
        return await self._ingest.revise(article_id, source=source, url=url)

    async def vouch(self, article_id: int) -> None:
        """Let an editor's word stand for where an article comes from, whatever a forward said."""
        async with self._store.write() as tx:
            card = await tx.cards.of(article_id)
            if card is not None:
                await tx.cards.update(replace(card, origin=None))

    async def _append(self, card: Card, parts: Sequence[str], said: Passage, remember: Act) -> IngestedArticle | None:
        async with self._store.read() as tx:
            article = await tx.articles.get(card.article_id)
        own = article is not None and is_retitled(card, article)
        return await self._ingest.append(card.article_id, parts, [said], keep_title=own, remember=remember)


def is_retitled(card: Card, article: Article) -> bool:
    """Tell whether the title of a draft is an editor's own, and not that of its parts."""
    try:
        return draft(joined(card.parts)).title != article.title
    except ArticleRejected:
        return True


def _settled(mark: str | None) -> str | None:
    """Return a card's origin without its moment: the editor's own words come next."""
    return f"{mark.rpartition('@')[0]}@" if mark else None
