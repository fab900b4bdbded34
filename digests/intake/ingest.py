"""From a draft to a stored article: its language, its copies and its topics; and from there to its publication.

Draft ── language ── shadow stems and sketch ── copies ── topics ──▶ store (draft ─▶ scheduled ─▶ published)
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, TypeAlias

from digests.compose.duplicates import Relation, fingerprint, sketch
from digests.intake.duplicates import COPIES_WITHIN, Duplicate, among_each_other, is_earlier, nearest, original
from digests.language.detect import detect
from digests.model import Article, ArticleStatus, NewArticle, TopicMatch
from digests.query import AnalysedText
from digests.sources.drafts import Draft, draft, joined
from digests.store import Store, Transaction
from digests.topics.feedback import Feedback
from digests.topics.matching import TopicMatchers

Remember: TypeAlias = Callable[[Transaction, Sequence[Article]], Awaitable[None]]

OPEN = (ArticleStatus.DRAFT, ArticleStatus.SCHEDULED)


@dataclass(frozen=True, slots=True)
class IngestedArticle:
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
    """Takes articles in and leads them to publication; ``languages`` are those that topics are sought in.

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
        self._matchers = TopicMatchers(languages)
        self._teaching = Feedback(self._matchers)

    async def add(self, draft: Draft, added_by: int | None) -> IngestedArticle:
        """Store a draft."""
        (intake,) = await self.add_all([draft], added_by)
        return intake

    async def add_all(
        self,
        drafts: Sequence[Draft],
        added_by: int | None,
        *,
        publish: bool = False,
        remember: Remember | None = None,
    ) -> list[IngestedArticle]:
        """Store drafts in one transaction, some hundreds at most, and publish them at once where that is asked.

        remember: writes down, in the same transaction, what each draft has become.
        """
        found = await asyncio.to_thread(_all_analysed, drafts)
        sketches = [sketch(each.shingles) for each in found]
        async with self._store.read() as tx:
            topics, countries = await tx.topics.all(), await tx.topics.country_words()
            learned = await self._teaching.learned(tx, topics)
            alike = await tx.sketches.sharing(sketches, self._now() - COPIES_WITHIN)
        documents = [each.document for each in found]
        matches = await asyncio.to_thread(self._matchers.match_all, topics, documents, countries, learned)
        stored, here = await asyncio.to_thread(_related, found, alike)
        new_articles = [
            NewArticle(each.document.title, each.document.text, each.document.language, each.shadow, values, on_topics,
                    draft.source, draft.url, added_by, original(duplicate), draft.author, draft.written_at,
                    draft.image_url)
            for draft, each, values, on_topics, duplicate in zip(drafts, found, sketches, matches, stored, strict=True)
        ]  # fmt: skip
        async with self._store.write() as tx:
            articles = await tx.new_articles.add(new_articles, self._now(), publish=publish)
            copies = _copies_here(articles, here)
            await tx.new_articles.mark_copies(copies)
            if remember is not None:
                await remember(tx, articles)
        self._taken_in()
        articles = [replace(article, copy_of=copies.get(article.id, article.copy_of)) for article in articles]
        duplicates = [
            each or ((inside[0], articles[inside[1]]) if inside else None)
            for each, inside in zip(stored, here, strict=True)
        ]
        return [IngestedArticle(*each) for each in zip(articles, map(tuple, matches), duplicates, strict=True)]

    async def append(self, article_id: int, parts: Sequence[str]) -> IngestedArticle | None:
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
    ) -> IngestedArticle | None:
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
                fields["copy_of"] = original(duplicate, article_id)
                await tx.articles.revise(article_id, shadow=found.shadow, **fields)
                await tx.sketches.set(article_id, sketch(found.shingles))
                if not await tx.matches.chosen_by_editor(article_id):
                    await tx.matches.set(article_id, matches)
        self._taken_in()
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
            fields = _fields(found) | {"corrected_at": await tx.corrections.moment(article_id, self._now())}
            article = await tx.articles.revise(article_id, shadow=found.shadow, **fields)
            await tx.sketches.set(article_id, sketch(found.shingles))
            if not await tx.matches.chosen_by_editor(article_id):
                await tx.matches.set(article_id, matches)
            await tx.corrections.mark_article(article_id)
        self._taken_in()
        return article

    async def choose_topics(self, article_id: int, topic_ids: Collection[int]) -> IngestedArticle | None:
        """Put an open article on just these topics; queries no longer decide, and the topics learn from it.

        None where there is no such article.
        """
        async with self._store.write() as tx:
            if await _is_open(tx, article_id):
                before = {match.topic.id: match for match in await tx.matches.of(article_id)}
                topics = await tx.topics.all()
                known, chosen = {topic.id for topic in topics}, [topic for topic in topics if topic.id in topic_ids]
                matches = [before.get(topic.id) or TopicMatch(topic, 1.0) for topic in chosen]
                await tx.matches.set(article_id, matches, by_editor=True)
                for topic_id in {*before, *topic_ids} & known:
                    accepted = topic_id in topic_ids
                    await tx.lessons.add(topic_id, article_id, accepted=accepted, now=self._now())
        return await self.look(article_id)

    async def look(self, article_id: int) -> IngestedArticle | None:
        """Return the article as it stands, None where there is none."""
        async with self._store.read() as tx:
            article = await tx.articles.get(article_id)
            matches = await tx.matches.of(article_id)
        if article is None:
            return None
        duplicate = None
        if article.status in OPEN:
            shingles = await asyncio.to_thread(fingerprint, article.text, article.language)
            duplicate = await self._duplicate(shingles, article.id)
        return IngestedArticle(article, tuple(matches), duplicate)

    async def publish(self, article_id: int) -> IngestedArticle | None:
        """Publish now; what is published or discarded stays so. None where there is no such article."""
        async with self._store.write() as tx:
            if await _is_open(tx, article_id):
                await tx.articles.publish(article_id, self._now())
        return await self.look(article_id)

    async def schedule(self, article_id: int, at: datetime) -> IngestedArticle | None:
        """Have an open article published at that moment. None where there is no such article."""
        async with self._store.write() as tx:
            if await _is_open(tx, article_id):
                await tx.articles.schedule(article_id, at)
        return await self.look(article_id)

    async def withdraw(self, article_id: int) -> IngestedArticle | None:
        """Make a draft again of what was published or scheduled. None where there is no such article."""
        async with self._store.write() as tx:
            await tx.articles.withdraw(article_id)
            await tx.corrections.mark_article(article_id)
        return await self.look(article_id)

    async def discard(self, article_id: int) -> IngestedArticle | None:
        """Discard an open article. None where there is no such article."""
        async with self._store.write() as tx:
            if await _is_open(tx, article_id):
                await tx.articles.discard(article_id)
        return await self.look(article_id)

    async def restore(self, article_id: int) -> IngestedArticle | None:
        """Make a draft again of what was discarded. None where there is no such article."""
        async with self._store.read() as tx:
            old = await tx.articles.get(article_id)
        if old is not None and old.status is ArticleStatus.DISCARDED:
            found = await asyncio.to_thread(_analysed, old.title, old.text, old.language)
            async with self._store.write() as tx:
                if await tx.articles.restore(article_id):
                    await tx.articles.revise(article_id, shadow=found.shadow)
                    await tx.sketches.set(article_id, sketch(found.shingles))
            self._taken_in()
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
            topics, countries = await tx.topics.all(), await tx.topics.country_words()
            learned = await self._teaching.learned(tx, topics)
        (matches,) = await asyncio.to_thread(self._matchers.match_all, topics, [found.document], countries, learned)
        return matches

    async def _duplicate(self, shingles: frozenset[int], own_id: int | None = None) -> Duplicate | None:
        """Return the recent article that a text repeats, else the one that it updates."""
        async with self._store.read() as tx:
            (alike,) = await tx.sketches.sharing([sketch(shingles)], self._now() - COPIES_WITHIN)
        others = [article for article in alike if own_id is None or is_earlier(article, own_id)]
        return await asyncio.to_thread(nearest, shingles, others) if others else None


def _analysed(
    title: str, text: str, language: str | None, url: str | None = None, source: str | None = None
) -> _Analysis:
    spoken = language or _detected(title, text)
    document = AnalysedText.of(title, text, spoken, url=url, source=source)
    return _Analysis(document, document.shadow(), fingerprint(text, spoken))


def _all_analysed(drafts: Sequence[Draft]) -> list[_Analysis]:
    return [_analysed(each.title, each.text, each.language, each.url, each.source) for each in drafts]


def _related(
    found: Sequence[_Analysis], alike: Sequence[Sequence[Article]]
) -> tuple[list[Duplicate | None], list[tuple[Relation, int] | None]]:
    """Return for each text the stored article that it repeats or updates, else the text before it that it does."""
    stored = [nearest(each.shingles, others) if others else None for each, others in zip(found, alike, strict=True)]
    inside = among_each_other([each.shingles for each in found])
    return stored, [None if there else here for there, here in zip(stored, inside, strict=True)]


def _copies_here(articles: Sequence[Article], here: Sequence[tuple[Relation, int] | None]) -> dict[int, int]:
    """Return which of the articles is a copy of which other of them, or of the one that this is a copy of."""
    originals: dict[int, int] = {}
    for article, related in zip(articles, here, strict=True):
        if related is not None and related[0] is Relation.SAME:
            first = articles[related[1]]
            originals[article.id] = originals.get(first.id) or first.copy_of or first.id
    return originals


def _revised(old: Article, title: str | None, text: str | None, language: str | None) -> _Analysis:
    """Analyse an article with what is new in it; a language that an editor chose outlives a new text."""
    chosen = None if old.language == _detected(old.title, old.text) else old.language
    return _analysed(old.title if title is None else title, old.text if text is None else text, language or chosen)


def _fields(found: _Analysis) -> dict[str, Any]:
    return {name: getattr(found.document, name) for name in ("title", "text", "language")}


def _detected(title: str, text: str) -> str:
    return detect(f"{title}\n{text}")


async def _is_open(tx: Transaction, article_id: int) -> bool:
    article = await tx.articles.get(article_id)
    return article is not None and article.status in OPEN
