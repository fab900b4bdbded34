"""From a draft to a stored article: its language, its copies and its topics; and from there to its publication.

Draft ── language ── shadow stems and sketch ── copies ── topics ──▶ store (draft ─▶ scheduled ─▶ published)
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from digests.compose.duplicates import Relation, fingerprint, relation, sketch
from digests.language.detect import detect
from digests.language.tokens import shadow
from digests.matching import TopicMatchers
from digests.model import Article, ArticleStatus, TopicMatch
from digests.query import AnalysedText
from digests.sources.pasted import Draft, draft, joined
from digests.store import Store, Transaction

# News is copied within days; an older text that is alike is another story.
COPIES_WITHIN = timedelta(days=7)
OPEN = (ArticleStatus.DRAFT, ArticleStatus.SCHEDULED)

Duplicate = tuple[Relation, Article]


@dataclass(frozen=True, slots=True)
class Intake:
    """An article as it stands: its topics with the words that matched, and the article that it repeats or updates."""

    article: Article
    matches: tuple[TopicMatch, ...]
    duplicate: Duplicate | None = None


@dataclass(frozen=True, slots=True)
class _Analysis:
    """What a title and a text say by themselves."""

    document: AnalysedText
    shadow: tuple[str, str]
    shingles: frozenset[int]


class Ingest:
    """Takes articles in and leads them to publication; ``languages`` are those that topics are sought in."""

    def __init__(self, store: Store, languages: Sequence[str], now: Callable[[], datetime]) -> None:
        self._store = store
        self._now = now
        self._matchers = TopicMatchers(languages)

    async def add(self, draft: Draft, added_by: int | None) -> Intake:
        """Store a draft."""
        found = await asyncio.to_thread(_analysed, draft.title, draft.text, draft.language)
        duplicate = await self._duplicate(found.shingles)
        matches = await self._matches(found)
        async with self._store.write() as tx:
            article = await tx.articles.add(
                title=found.document.title,
                text=found.document.text,
                language=found.document.language,
                now=self._now(),
                source=draft.source,
                url=draft.url,
                added_by=added_by,
                copy_of=_original(duplicate),
                shadow=found.shadow,
            )
            await tx.articles.remember_sketch(article.id, sketch(found.shingles))
            await tx.articles.set_matches(article.id, matches)
        return Intake(article, tuple(matches), duplicate)

    async def append(self, article_id: int, parts: Sequence[str]) -> Intake | None:
        """Make an open article anew from all its parts in order, the new one last; None where there is no such article.

        Raises: ArticleRejected where the parts together cannot be an article; the article stays as it was.
        """
        whole = draft(joined(parts))
        async with self._store.read() as tx:
            old = await tx.articles.get(article_id)
        url = None if old is None or old.url else whole.url
        return await self.revise(article_id, title=whole.title, text=whole.text, url=url)

    async def revise(
        self,
        article_id: int,
        *,
        title: str | None = None,
        text: str | None = None,
        source: str | None = None,
        url: str | None = None,
        language: str | None = None,
    ) -> Intake | None:
        """Change what is given of an open article, and look for its copies and topics again; None where there is none.

        "" takes a source or url away. A published or discarded article stays as it is.
        """
        async with self._store.read() as tx:
            old = await tx.articles.get(article_id)
        if old is None or old.status not in OPEN:
            return await self.look(article_id)
        found = await asyncio.to_thread(_revised, old, title, text, language)
        duplicate = await self._duplicate(found.shingles, article_id)
        fields = _fields(found)
        fields |= {name: value or None for name, value in (("source", source), ("url", url)) if value is not None}
        matches = await self._matches(found)
        async with self._store.write() as tx:
            if await _is_open(tx, article_id):
                fields["copy_of"] = _original(duplicate, article_id)
                await tx.articles.revise(article_id, shadow=found.shadow, **fields)
                await tx.articles.remember_sketch(article_id, sketch(found.shingles))
                if not await tx.articles.matched_by_editor(article_id):
                    await tx.articles.set_matches(article_id, matches)
        return await self.look(article_id)

    async def amend(self, article_id: int, *, title: str | None = None, text: str | None = None) -> Article | None:
        """Correct a published article, and mark the editions that show it; None where it is not published.

        It keeps its number, so nobody gets it anew.
        """
        async with self._store.read() as tx:
            old = await tx.articles.get(article_id)
        if old is None or old.status is not ArticleStatus.PUBLISHED:
            return None
        found = await asyncio.to_thread(_revised, old, title, text, None)
        matches = await self._matches(found)
        async with self._store.write() as tx:
            now = await tx.articles.get(article_id)
            if now is None or now.status is not ArticleStatus.PUBLISHED:
                return None
            fields = _fields(found) | {"corrected_at": self._now()}
            article = await tx.articles.revise(article_id, shadow=found.shadow, **fields)
            await tx.articles.remember_sketch(article_id, sketch(found.shingles))
            if not await tx.articles.matched_by_editor(article_id):
                await tx.articles.set_matches(article_id, matches)
            await tx.corrections.mark_article(article_id)
        return article

    async def choose_topics(self, article_id: int, topic_ids: Collection[int]) -> Intake | None:
        """Put an open article on just these topics; queries no longer decide. None where there is no such article."""
        async with self._store.write() as tx:
            if await _is_open(tx, article_id):
                before = {match.topic.id: match for match in await tx.articles.matches(article_id)}
                chosen = [topic for topic in await tx.topics.all() if topic.id in topic_ids]
                matches = [before.get(topic.id) or TopicMatch(topic, 1.0) for topic in chosen]
                await tx.articles.set_matches(article_id, matches, by_editor=True)
        return await self.look(article_id)

    async def look(self, article_id: int) -> Intake | None:
        """Return the article as it stands, None where there is none."""
        async with self._store.read() as tx:
            article = await tx.articles.get(article_id)
            matches = await tx.articles.matches(article_id)
        if article is None:
            return None
        duplicate = None
        if article.status in OPEN:
            shingles = await asyncio.to_thread(fingerprint, article.text, article.language)
            duplicate = await self._duplicate(shingles, article.id)
        return Intake(article, tuple(matches), duplicate)

    async def publish(self, article_id: int) -> Intake | None:
        """Publish now; what is published or discarded stays so. None where there is no such article."""
        async with self._store.write() as tx:
            if await _is_open(tx, article_id):
                await tx.articles.publish(article_id, self._now())
        return await self.look(article_id)

    async def schedule(self, article_id: int, at: datetime) -> Intake | None:
        """Have an open article published at that moment. None where there is no such article."""
        async with self._store.write() as tx:
            if await _is_open(tx, article_id):
                await tx.articles.schedule(article_id, at)
        return await self.look(article_id)

    async def withdraw(self, article_id: int) -> Intake | None:
        """Make a draft again of what was published or scheduled. None where there is no such article."""
        async with self._store.write() as tx:
            await tx.articles.withdraw(article_id)
            await tx.corrections.mark_article(article_id)
        return await self.look(article_id)

    async def discard(self, article_id: int) -> Intake | None:
        """Discard an open article. None where there is no such article."""
        async with self._store.write() as tx:
            if await _is_open(tx, article_id):
                await tx.articles.discard(article_id)
        return await self.look(article_id)

    async def restore(self, article_id: int) -> Intake | None:
        """Make a draft again of what was discarded. None where there is no such article."""
        async with self._store.read() as tx:
            old = await tx.articles.get(article_id)
        if old is not None and old.status is ArticleStatus.DISCARDED:
            found = await asyncio.to_thread(_analysed, old.title, old.text, old.language)
            async with self._store.write() as tx:
                if await tx.articles.restore(article_id):
                    await tx.articles.revise(article_id, shadow=found.shadow)
                    await tx.articles.remember_sketch(article_id, sketch(found.shingles))
        return await self.look(article_id)

    async def publish_scheduled(self) -> int:
        """Publish what is due, and return how many articles came out."""
        now = self._now()
        async with self._store.read() as tx:
            if not await tx.articles.due_scheduled(now):
                return 0
        async with self._store.write() as tx:
            due = await tx.articles.due_scheduled(now)
            for article in due:
                await tx.articles.publish(article.id, now)
        return len(due)

    async def _matches(self, found: _Analysis) -> list[TopicMatch]:
        async with self._store.read() as tx:
            topics = await tx.topics.all()
        return await asyncio.to_thread(self._matchers.match, topics, found.document)

    async def _duplicate(self, shingles: frozenset[int], own_id: int | None = None) -> Duplicate | None:
        """Return the recent article that a text repeats, else the one that it updates."""
        async with self._store.read() as tx:
            alike = await tx.articles.sharing_sketch(sketch(shingles), self._now() - COPIES_WITHIN)
        others = [article for article in alike if own_id is None or _is_earlier(article, own_id)]
        return await asyncio.to_thread(_nearest, shingles, others) if others else None


def _analysed(title: str, text: str, language: str | None) -> _Analysis:
    spoken = language or _detected(title, text)
    stems = shadow(title, spoken), shadow(text, spoken)
    return _Analysis(AnalysedText.of(title, text, spoken), stems, fingerprint(text, spoken))


def _revised(old: Article, title: str | None, text: str | None, language: str | None) -> _Analysis:
    """Analyse an article with what is new in it; a language that an editor chose outlives a new text."""
    chosen = None if old.language == _detected(old.title, old.text) else old.language
    return _analysed(old.title if title is None else title, old.text if text is None else text, language or chosen)


def _fields(found: _Analysis) -> dict[str, Any]:
    return {name: getattr(found.document, name) for name in ("title", "text", "language")}


def _detected(title: str, text: str) -> str:
    return detect(f"{title}\n{text}")


def _nearest(shingles: frozenset[int], others: Sequence[Article]) -> Duplicate | None:
    """Return the closest relation with an article that has it: best a published one, then the one most alike."""
    updated: Duplicate | None = None
    for other in sorted(others, key=lambda article: article.status is not ArticleStatus.PUBLISHED):
        found = relation(shingles, fingerprint(other.text, other.language))
        if found is Relation.SAME:
            return found, other
        if found is Relation.UPDATE:
            updated = updated or (found, other)
    return updated


def _is_earlier(other: Article, own_id: int) -> bool:
    """Tell whether the other is the original: the older of two drafts, and what is on its way out before any draft."""
    return other.id < own_id or (other.id > own_id and other.status is not ArticleStatus.DRAFT)


def _original(duplicate: Duplicate | None, own_id: int | None = None) -> int | None:
    """Return the article that this one is a copy of: the first, where the nearest is a copy itself."""
    if duplicate is None or duplicate[0] is not Relation.SAME:
        return None
    first = duplicate[1].copy_of or duplicate[1].id
    return None if first == own_id else first


async def _is_open(tx: Transaction, article_id: int) -> bool:
    article = await tx.articles.get(article_id)
    return article is not None and article.status in OPEN
