"""Two drafts that are one article, and one draft that is two: joined and parted by an editor, as often as they like."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta

from digests.audit.record import recorded
from digests.errors import ArticleRejected
from digests.intake.cards import is_retitled
from digests.intake.ingest import Ingest
from digests.intake.ingested import IngestedArticle
from digests.model import Article, ArticleStatus, Card, Deed, Passage
from digests.sources.drafts import FEWEST_LETTERS, draft, letters
from digests.sources.entities import carried
from digests.sources.message_parts import joined
from digests.store import Store, Transaction

# Drafts that are further apart have nothing to do with each other.
OFFERED_WITHIN = timedelta(hours=1)


class Joining:
    """Joins drafts and parts them. Every method may raise StoreError."""

    def __init__(self, store: Store, ingest: Ingest, now: Callable[[], datetime]) -> None:
        self._store, self._ingest, self._now = store, ingest, now

    async def offered(self, card: Card) -> Card | None:
        """Return the draft that this one can be joined to: the editor's last one before it, not long ago."""
        async with self._store.read() as tx:
            before = await tx.cards.before(card)
        return before if before and card.last_part_at - before.last_part_at <= OFFERED_WITHIN else None

    async def join(self, article_id: int) -> IngestedArticle | None:
        """Make a draft the end of the one before it, which is returned; None where there is none any more.

        Raises: ArticleRejected (too-long); both stay as they were.
        """
        async with self._store.read() as tx:
            card = await tx.cards.of(article_id)
            before = await tx.cards.before(card) if card else None
            known = await tx.articles.several([article_id, before.article_id]) if before else {}
        if card is None or before is None or len(known) < 2 or known[article_id].status is not ArticleStatus.DRAFT:
            return None
        first, last = known[before.article_id], known[article_id]
        parts = (*_told(before, first), *_told(card, last))

        async def remember(tx: Transaction) -> None:
            await tx.cards.update(
                replace(
                    before, parts=parts, last_part_at=card.last_part_at, media_group=card.media_group,
                    note="\n".join(filter(None, (before.note, card.note))) or None,
                )
            )  # fmt: skip
            await tx.cards.pass_keys(await tx.cards.keys_of(last.id), first.id)
            async with recorded(tx, Deed.DISCARDED, last.id, self._now(), joined_to=first.id):
                await tx.articles.discard(last.id)

        said = [Passage(last.text, last.entities)]
        own = is_retitled(before, first)
        await self._ingest.append(first.id, parts, said, keep_title=own, remember=remember)
        if last.picture and not first.picture:
            await self._ingest.illustrate(first.id, last.picture)
        return await self._ingest.revise(first.id, source=first.source or last.source, url=first.url or last.url)

    async def part(self, article_id: int, place: int) -> tuple[IngestedArticle, IngestedArticle] | None:
        """Make a draft of its own of what an open draft holds from a place on; return both.

        None where it cannot be parted there any more.
        """
        async with self._store.read() as tx:
            card, article = await tx.cards.of(article_id), await tx.articles.get(article_id)
        if card is None or article is None or place not in places(card.parts):
            return None
        head, tail = card.parts[:place], card.parts[place:]
        shorten = await self._ingest.appending(article_id, head, keep_title=is_retitled(card, article))
        if shorten is None:
            return None

        async def remember(tx: Transaction, articles: Sequence[Article]) -> None:
            await tx.cards.update(replace(card, parts=head))
            await tx.cards.open(replace(card, article_id=articles[0].id, message_id=None, parts=tail, note=None))
            keys = await tx.cards.said(article_id)
            if len(keys) == len(card.parts):
                await tx.cards.pass_keys(keys[place:], articles[0].id)
            await shorten(tx)

        made = draft(joined(tail), source=article.source)
        made = replace(made, entities=carried([Passage(article.text, article.entities)], made.text))
        (new,) = await self._ingest.add_all([made], card.user_id, remember=remember)
        old = await self._ingest.look(article_id)
        # It is no copy of the other now.
        new_now = await self._ingest.revise(new.article.id)
        return (old, new_now) if old and new_now else None


def places(parts: Sequence[str]) -> list[int]:
    """Return where a text in parts can be parted: before those that have words, and behind more than a title."""
    begins = 1 if parts and (letters(parts[0]) >= FEWEST_LETTERS or "\n" in parts[0].strip()) else 2
    return [place for place in range(begins, len(parts)) if letters(parts[place])]


def _told(card: Card, article: Article) -> tuple[str, ...]:
    """Return the parts of a draft; as one, where the article is no longer what they made, or was never made of any."""
    with suppress(ArticleRejected):
        made = draft(joined(card.parts))
        if (made.title, made.text) == (article.title, article.text):
            return card.parts
    return (article.title if article.text == article.title else f"{article.title}\n{article.text}",)
