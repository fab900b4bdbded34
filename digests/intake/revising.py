"""What changes in an article that is not out yet: its words and its address; its copies and topics are found anew.

article ── parts, an edit ── language ── stems and sketch ── copies ── topics ──▶ store
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from typing import Any, TypeAlias

from digests.audit.record import recorded
from digests.compose.duplicates import Fingerprint, Relation, fingerprint, sketch
from digests.intake.analysis import Analysis, Change, analysis_of_revision
from digests.intake.duplicates import COPIES_WITHIN, Duplicate, is_earlier, nearest, original, repeating
from digests.intake.ingested import IngestedArticle
from digests.intake.originals import at_address
from digests.model import Article, ArticleStatus, Deed, Entity, Passage, TopicMatch
from digests.sources.addresses import plain_address
from digests.sources.drafts import draft
from digests.sources.entities import carried
from digests.sources.message_parts import joined
from digests.store import Store, Transaction
from digests.topics.classifier import Classifier

# Something to do in a transaction.
Act: TypeAlias = Callable[[Transaction], Awaitable[None]]

OPEN = (ArticleStatus.DRAFT, ArticleStatus.SCHEDULED)


class Revising:
    """Changes articles; ``languages`` are those that topics are sought in.

    ``taken_in`` is called where there is something new to encode.
    """

    def __init__(
        self,
        store: Store,
        languages: Sequence[str],
        now: Callable[[], datetime],
        taken_in: Callable[[], None] = lambda: None,
    ) -> None:
        self._store, self._now, self._taken_in = store, now, taken_in
        self._classifier = Classifier(languages)

    async def append(
        self,
        article_id: int,
        parts: Sequence[str],
        said: Sequence[Passage] = (),
        *,
        keep_title: bool = False,
        remember: Act | None = None,
    ) -> IngestedArticle | None:
        """Make an open article anew from all its parts in order, the new one last; None where there is no such article.

        said: what is new among the parts, with its entities. keep_title: the title is an editor's own. remember: writes
        down what belongs to it, in the same transaction.
        Raises: ArticleRejected where the parts together cannot be an article; the article stays as it was.
        """
        act = await self.appending(article_id, parts, said, keep_title=keep_title)
        async with self._store.write() as tx:
            for each in (act, remember):
                if each is not None:
                    await each(tx)
        self._taken_in()
        return await self.look(article_id)

    async def appending(
        self, article_id: int, parts: Sequence[str], said: Sequence[Passage] = (), *, keep_title: bool = False
    ) -> Act | None:
        """Return what ``append`` does, to be done in a transaction; None where the article is not open.

        Raises: ArticleRejected.
        """
        whole = draft(joined(parts))
        async with self._store.read() as tx:
            old = await tx.articles.get(article_id)
        if old is None or old.status not in OPEN:
            return None
        title, url = None if keep_title else whole.title, None if old.url else whole.url
        source = None if old.source else whole.source
        return await self._revising(old, title=title, text=whole.text, source=source, url=url, said=said)

    async def revise(
        self,
        article_id: int,
        *,
        title: str | None = None,
        text: str | None = None,
        source: str | None = None,
        url: str | None = None,
        language: str | None = None,
        said: Sequence[Passage] = (),
    ) -> IngestedArticle | None:
        """Change what is given of an open article, and look for its copies and topics again; None where there is none.

        "" takes a source or url away. said: what is new in the text, with its entities.
        A published or discarded article stays as it is.
        """
        async with self._store.read() as tx:
            old = await tx.articles.get(article_id)
        if old is not None and old.status in OPEN:
            act = await self._revising(
                old, title=title, text=text, source=source, url=url, language=language, said=said
            )
            async with self._store.write() as tx:
                await act(tx)
                # No feed says these of an article that is there: an editor has.
                if (source, url, language) != (None, None, None):
                    await tx.feeds.leave_to_editors(article_id)
            self._taken_in()
        return await self.look(article_id)

    async def _revising(
        self,
        old: Article,
        *,
        title: str | None = None,
        text: str | None = None,
        source: str | None = None,
        url: str | None = None,
        language: str | None = None,
        said: Sequence[Passage] = (),
    ) -> Act:
        """Return what writes a change of an open article; what takes long is done before."""
        url = plain_address(url) if url else url
        change = Change(title, text, source, url, language)
        found = await asyncio.to_thread(analysis_of_revision, old, change)
        fields = changed_fields(old, change, found, said)
        matches = await self._matches(found)

        async def act(tx: Transaction) -> None:
            await tx.new_articles.alone()
            if not await is_open(tx, old.id):
                return
            duplicate = await self._duplicate(tx, found.fingerprint, old.url if url is None else url, old.id)
            fields["copy_of"] = original(duplicate, old.id)
            async with recorded(tx, Deed.REVISED, old.id, self._now()):
                article = await self._write(tx, old.id, found, matches, fields)
                if article is not None:
                    await self._leave_copies(tx, article, found.fingerprint)

        return act

    async def look(self, article_id: int) -> IngestedArticle | None:
        """Return the article as it stands, None where there is none."""
        duplicate = None
        async with self._store.read() as tx:
            article = await tx.articles.get(article_id)
            if article is None:
                return None
            matches = await tx.matches.of(article_id)
            if article.status in OPEN:
                text = await asyncio.to_thread(fingerprint, article.text, article.language, article.title)
                duplicate = await self._duplicate(tx, text, article.url, article.id)
        return IngestedArticle(article, tuple(matches), duplicate)

    async def _write(
        self,
        tx: Transaction,
        article_id: int,
        found: Analysis,
        matches: Sequence[TopicMatch] | None,
        fields: dict[str, Any],
    ) -> Article | None:
        article = await tx.articles.revise(article_id, shadow=found.shadow, **fields)
        await tx.sketches.set(article_id, sketch(found.fingerprint))
        if matches is not None and not await tx.matches.chosen_by_editor(article_id):
            await tx.matches.set(article_id, matches)
        return article

    async def _matches(self, found: Analysis) -> list[TopicMatch]:
        async with self._store.read() as tx:
            topics = await self._classifier.read(tx)
        (matches,) = await asyncio.to_thread(topics.match_all, [found.document])
        return matches

    async def _duplicate(self, tx: Transaction, text: Fingerprint, url: str | None, own_id: int) -> Duplicate | None:
        """Return the article that stands at an open one's address, else one that it repeats, else that it updates."""
        there = await tx.articles.at([url] if url else [])
        known = {key: [each for each in found if _is_first(each, own_id)] for key, found in there.items()}
        other = at_address(url, known, own_id)
        if other is not None:
            return Relation.SAME, other
        (alike,) = await tx.sketches.sharing([sketch(text)], self._now() - COPIES_WITHIN)
        others = [article for article in alike if is_earlier(article, own_id)]
        return await asyncio.to_thread(nearest, text, others) if others else None

    async def _leave_copies(self, tx: Transaction, article: Article, text: Fingerprint) -> None:
        """Make copies of an article, or of its original, out of the drafts that tell what it has come to tell."""
        there = await tx.articles.at([article.url] if article.url else [])
        (alike,) = await tx.sketches.sharing([sketch(text)], self._now() - COPIES_WITHIN)
        drafts = [each for each in alike if each.status is ArticleStatus.DRAFT]
        same = await asyncio.to_thread(repeating, text, drafts)
        here = [each for found in there.values() for each in found if each.status is ArticleStatus.DRAFT]
        first = article.copy_of or article.id
        others = [each for each in (*same, *here) if each.id not in (first, article.id)]
        firsts = {each.id for each in others if each.copy_of is None}
        copies = {each.id: first for each in others if each.id in firsts or each.copy_of in firsts}
        if copies:
            await tx.new_articles.mark_copies(copies)


def _is_first(other: Article, own_id: int) -> bool:
    return other.status is not ArticleStatus.DISCARDED and is_earlier(other, own_id)


def _entities(old: Article, text: str | None, said: Sequence[Passage]) -> tuple[Entity, ...]:
    """Return what stands out in a revised text: what does in the words that are new, and in those that were there."""
    return old.entities if text is None else carried([*said, Passage(old.text, old.entities)], text)


def changed_fields(old: Article, change: Change, found: Analysis, said: Sequence[Passage]) -> dict[str, Any]:
    """Return what is stored of an article that changes; ``said`` is what is new in its text, with its entities."""
    fields = {name: getattr(found.document, name) for name in ("title", "text", "language")}
    named = (("source", change.source), ("url", change.url))
    return fields | {
        "entities": _entities(old, change.text, said),
        **{name: value or None for name, value in named if value is not None},
    }


async def is_open(tx: Transaction, article_id: int) -> bool:
    article = await tx.articles.locked(article_id)
    return article is not None and article.status in OPEN
