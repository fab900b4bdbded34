"""From a draft to a stored article: its language, its copies and its topics; and from there to its publication.

Draft ── language ── shadow stems and sketch ── copies ── topics ──▶ store (draft ─▶ scheduled ─▶ published)
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, TypeAlias

from digests.compose.changed_words import changed_words
from digests.compose.duplicates import Relation, fingerprint, sketch
from digests.intake.duplicates import COPIES_WITHIN, Duplicate, among_each_other, is_earlier, nearest, original
from digests.intake.originals import at_address, repeated_here, superseded, told_before
from digests.language.detect import detect
from digests.model import Article, ArticleStatus, Erratum, NewArticle, TopicMatch
from digests.query import AnalysedText
from digests.sources.addresses import plain_address
from digests.sources.drafts import Draft, draft, joined
from digests.store import Store, Transaction
from digests.topics.feedback import Feedback
from digests.topics.matching import TopicMatchers, analysed

Remember: TypeAlias = Callable[[Transaction, Sequence[Article]], Awaitable[None]]

OPEN = (ArticleStatus.DRAFT, ArticleStatus.SCHEDULED)


@dataclass(frozen=True, slots=True)
class IngestedArticle:
    """An article as it stands: its topics with the words that matched, and the article that it repeats or updates.

    ``is_new`` is False where it was there before what was brought.
    """

    article: Article
    matches: tuple[TopicMatch, ...]
    duplicate: Duplicate | None = None
    is_new: bool = True


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
        once: bool = False,
        remember: Remember | None = None,
    ) -> list[IngestedArticle]:
        """Store drafts in one transaction, some hundreds at most, and publish them at once where that is asked.

        once: what stands at an address that is known is not stored again; the article that is there is returned.
        remember: writes down, in the same transaction, what each draft has become.
        """
        drafts = [replace(each, url=plain_address(each.url)) if each.url else each for each in drafts]
        found = await asyncio.to_thread(_all_analysed, drafts)
        sketches, since = [sketch(each.shingles) for each in found], self._now() - COPIES_WITHIN
        async with self._store.read() as tx:
            topics, countries = await tx.topics.all(), await tx.topics.country_words()
            learned = await self._teaching.learned(tx, topics)
            last_id = await tx.articles.last_id()
            alike = await tx.sketches.sharing(sketches, since)
        documents = [each.document for each in found]
        matches = await asyncio.to_thread(self._matchers.match_all, topics, documents, countries, learned)
        by_words = await asyncio.to_thread(_alike, found, alike)
        here = await asyncio.to_thread(among_each_other, [each.shingles for each in found])
        async with self._store.write() as tx:
            # What was stored since then by somebody else is seen now, and nobody stores more until this is done.
            await tx.new_articles.alone()
            late = await tx.sketches.sharing(sketches, since, after=last_id)
            there = await tx.articles.at(each.url for each in drafts if each.url)
            by_words = [
                old if old and old[0] is Relation.SAME else new or old
                for old, new in zip(by_words, _alike(found, late), strict=True)
            ]
            known = told_before(drafts, there, by_words, publish=publish)
            new = [
                NewArticle(each.document.title, each.document.text, each.document.language, each.shadow, values,
                        on_topics, draft.source, draft.url, added_by, original(duplicate), draft.author,
                        draft.written_at, draft.image_url)
                for draft, each, values, on_topics, duplicate
                in zip(drafts, found, sketches, matches, known, strict=True)
            ]  # fmt: skip
            placed = _placed(drafts, known, there, publish=publish, once=once)
            stored = await tx.new_articles.add(
                [each for each, place in zip(new, placed, strict=True) if place is None], self._now(), publish=publish
            )
            articles = _in_places(placed, stored)
            related = [
                None if each else (Relation.SAME, first) if first is not None else inside
                for each, first, inside in zip(known, repeated_here(drafts), here, strict=True)
            ]
            copies = _copies_here(articles, related) | superseded(stored, there, publish=publish)
            await tx.new_articles.mark_copies(copies)
            if remember is not None:
                await remember(tx, articles)
        self._taken_in()
        articles = [replace(article, copy_of=copies.get(article.id, article.copy_of)) for article in articles]
        duplicates = [
            each or ((inside[0], articles[inside[1]]) if inside else None)
            for each, inside in zip(known, related, strict=True)
        ]
        fresh = (place is None for place in placed)
        return [IngestedArticle(*each) for each in zip(articles, map(tuple, matches), duplicates, fresh, strict=True)]

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
        fields = _fields(found)
        url = plain_address(url) if url else url
        fields |= {name: value or None for name, value in (("source", source), ("url", url)) if value is not None}
        matches = await self._matches(found)
        async with self._store.write() as tx:
            await tx.new_articles.alone()
            if await _is_open(tx, article_id):
                duplicate = await self._duplicate(tx, found.shingles, old.url if url is None else url, article_id)
                fields["copy_of"] = original(duplicate, article_id)
                await tx.articles.revise(article_id, shadow=found.shadow, **fields)
                await tx.sketches.set(article_id, sketch(found.shingles))
                if not await tx.matches.chosen_by_editor(article_id):
                    await tx.matches.set(article_id, matches)
        self._taken_in()
        return await self.look(article_id)

    async def amend(
        self, article_id: int, *, title: str | None = None, text: str | None = None, note: str = ""
    ) -> Article | None:
        """Correct a published article, and mark the editions that show it; None where it is not published.

        It keeps its number, so nobody gets it anew. Readers are told what was wrong and what is right: by the editor's
        ``note``, else by the words that changed.
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
            if article is not None:
                await tx.errata.add(_erratum(now, article, note))
                await tx.answers.mark(article_id)
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
        duplicate = None
        async with self._store.read() as tx:
            article = await tx.articles.get(article_id)
            if article is None:
                return None
            matches = await tx.matches.of(article_id)
            if article.status in OPEN:
                shingles = await asyncio.to_thread(fingerprint, article.text, article.language)
                duplicate = await self._duplicate(tx, shingles, article.url, article.id)
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
            await tx.answers.mark(article_id)
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
                    duplicate = await self._duplicate(tx, found.shingles, old.url, article_id)
                    copy_of = original(duplicate, article_id)
                    await tx.articles.revise(article_id, shadow=found.shadow, copy_of=copy_of)
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

    async def match_by_meaning(self, article_ids: Collection[int]) -> None:
        """Ask the topics anew of articles whose vectors are known now, where a topic has learned what it means.

        What an editor has put in stays as it is: its card has told of its topics.
        """
        async with self._store.read() as tx:
            topics, countries = await tx.topics.all(), await tx.topics.country_words()
            learned = await self._teaching.learned(tx, topics)
            if all(each.by_meaning is None for each in learned.values()):
                return
            known, vectors = await tx.articles.several(list(article_ids)), await tx.vectors.of(article_ids)
        articles = [each for each in known.values() if each.added_by is None and each.id in vectors]
        documents, meanings = [analysed(each) for each in articles], [vectors[each.id] for each in articles]
        matches = await asyncio.to_thread(self._matchers.match_all, topics, documents, countries, learned, meanings)
        async with self._store.write() as tx:
            unchanged = await tx.articles.several([article.id for article in articles])
            for article, on_topics in zip(articles, matches, strict=True):
                if unchanged.get(article.id) == article and not await tx.matches.chosen_by_editor(article.id):
                    await tx.matches.set(article.id, on_topics)

    async def _matches(self, found: _Analysis) -> list[TopicMatch]:
        async with self._store.read() as tx:
            topics, countries = await tx.topics.all(), await tx.topics.country_words()
            learned = await self._teaching.learned(tx, topics)
        (matches,) = await asyncio.to_thread(self._matchers.match_all, topics, [found.document], countries, learned)
        return matches

    async def _duplicate(
        self, tx: Transaction, shingles: frozenset[int], url: str | None, own_id: int
    ) -> Duplicate | None:
        """Return the article that stands at an open one's address, else one that it repeats, else that it updates."""
        there = await tx.articles.at([url] if url else [])
        other = at_address(url, there, own_id)
        if other is not None and is_earlier(other, own_id) and other.status is not ArticleStatus.DISCARDED:
            return Relation.SAME, other
        (alike,) = await tx.sketches.sharing([sketch(shingles)], self._now() - COPIES_WITHIN)
        others = [article for article in alike if is_earlier(article, own_id)]
        return await asyncio.to_thread(nearest, shingles, others) if others else None


def _analysed(
    title: str, text: str, language: str | None, url: str | None = None, source: str | None = None
) -> _Analysis:
    spoken = language or _detected(title, text)
    document = AnalysedText.of(title, text, spoken, url=url, source=source)
    return _Analysis(document, document.shadow(), fingerprint(text, spoken))


def _all_analysed(drafts: Sequence[Draft]) -> list[_Analysis]:
    return [_analysed(each.title, each.text, each.language, each.url, each.source) for each in drafts]


def _alike(found: Sequence[_Analysis], others: Sequence[Sequence[Article]]) -> list[Duplicate | None]:
    """Return for each text the stored article that it repeats or updates."""
    return [nearest(each.shingles, near) if near else None for each, near in zip(found, others, strict=True)]


def _placed(
    drafts: Sequence[Draft],
    known: Sequence[Duplicate | None],
    there: Mapping[str, Sequence[Article]],
    *,
    publish: bool,
    once: bool,
) -> list[Article | int | None]:
    """Return for each draft what stands for it already: an article, the place of a draft before it, None for none."""
    placed: list[Article | int | None] = []
    for each, duplicate, first in zip(drafts, known, repeated_here(drafts), strict=True):
        other = at_address(each.url, there)
        known_there = other is not None and duplicate is not None and duplicate[1].id == other.id
        placed.append((other if known_there else first) if once else None)
    return placed


def _in_places(placed: Sequence[Article | int | None], stored: Sequence[Article]) -> list[Article]:
    articles: list[Article] = []
    fresh = iter(stored)
    for place in placed:
        articles.append(next(fresh) if place is None else articles[place] if isinstance(place, int) else place)
    return articles


def _copies_here(articles: Sequence[Article], here: Sequence[tuple[Relation, int] | None]) -> dict[int, int]:
    """Return which of the articles is a copy of which other of them, or of the one that this is a copy of."""
    originals: dict[int, int] = {}
    for article, related in zip(articles, here, strict=True):
        if related is not None and related[0] is Relation.SAME and articles[related[1]].id != article.id:
            first = articles[related[1]]
            originals[article.id] = originals.get(first.id) or first.copy_of or first.id
    return originals


def _revised(old: Article, title: str | None, text: str | None, language: str | None) -> _Analysis:
    """Analyse an article with what is new in it; a language that an editor chose outlives a new text."""
    chosen = None if old.language == _detected(old.title, old.text) else old.language
    return _analysed(old.title if title is None else title, old.text if text is None else text, language or chosen)


def _erratum(before: Article, after: Article, note: str) -> Erratum:
    was, reads = changed_words(before.title, after.title)
    if not was and not reads:
        was, reads = changed_words(before.text, after.text)
    assert after.corrected_at is not None
    return Erratum(after.id, after.corrected_at, before.title, was, reads, note)


def _fields(found: _Analysis) -> dict[str, Any]:
    return {name: getattr(found.document, name) for name in ("title", "text", "language")}


def _detected(title: str, text: str) -> str:
    return detect(f"{title}\n{text}")


async def _is_open(tx: Transaction, article_id: int) -> bool:
    article = await tx.articles.get(article_id)
    return article is not None and article.status in OPEN
