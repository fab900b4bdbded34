"""Drafts that are stored together: compared with what is there and with each other, and written in one transaction.

drafts ── analysed · topics · copies so far ──▶ Batch ── copies since then · places ──▶ stored (one transaction)
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeAlias

from digests.compose.duplicates import Relation, sketch
from digests.intake.analysis import Analysis, analyses
from digests.intake.duplicates import COPIES_WITHIN, Duplicate, among_each_other, nearest, original
from digests.intake.ingested import IngestedArticle
from digests.intake.originals import at_address, repeated_here, superseded, told_before
from digests.model import Article, NewArticle, TopicMatch
from digests.sources.addresses import plain_address
from digests.sources.drafts import Draft
from digests.store import Store, Transaction
from digests.topics.classifier import Classifier

# What stands for a draft already: an article, the place of a draft before it, None for nothing.
Place: TypeAlias = "Article | int | None"


@dataclass(frozen=True, slots=True)
class Batch:
    """Drafts with all that is known of each before they are stored.

    alike: the stored article that each repeats or updates by its words, among those ``seen``, stored since ``since``.
    here: the same among the drafts, by place. moments: when each comes out, or did; ``archived`` where all did.
    """

    drafts: Sequence[Draft]
    found: Sequence[Analysis]
    sketches: Sequence[tuple[int, ...]]
    matches: Sequence[Sequence[TopicMatch]]
    alike: Sequence[Duplicate | None]
    here: Sequence[tuple[Relation, int] | None]
    since: datetime
    seen: Sequence[Sequence[Article]]
    moments: Sequence[datetime]
    archived: bool = False

    async def store(
        self, tx: Transaction, added_by: int | None, now: datetime, *, publish: bool, once: bool
    ) -> list[IngestedArticle]:
        """Store the drafts, those that are known at their address only where not ``once``; return what each became."""
        # What was stored since then by somebody else is seen now, and nobody stores more until this is done.
        await tx.new_articles.alone()
        there = await tx.articles.at(each.url for each in self.drafts if each.url)
        known = told_before(self.drafts, there, await self._alike_now(tx), publish=publish)
        nothing: list[Place] = [None] * len(self.drafts)
        places = self._places(known, there) if once else nothing
        new = [each for each, place in zip(self._articles(known, added_by), places, strict=True) if place is None]
        stored = await (
            tx.new_articles.archive(new, now) if self.archived else tx.new_articles.add(new, now, publish=publish)
        )
        articles, related = _in_places(places, stored), self._related(known)
        copies = _copies_here(articles, related) | superseded(stored, there, publish=publish)
        await tx.new_articles.mark_copies(copies)
        articles = [replace(article, copy_of=copies.get(article.id, article.copy_of)) for article in articles]
        duplicates = [
            each or ((inside[0], articles[inside[1]]) if inside else None)
            for each, inside in zip(known, related, strict=True)
        ]
        fresh, matches = (place is None for place in places), map(tuple, self.matches)
        return [IngestedArticle(*each) for each in zip(articles, matches, duplicates, fresh, strict=True)]

    async def _alike_now(self, tx: Transaction) -> list[Duplicate | None]:
        """Return what each draft repeats or updates, with what was stored or changed since the batch was made ready."""
        there = _at_that_time(await tx.sketches.sharing(self.sketches, self.since), self.moments)
        unseen = [[each for each in now if each not in seen] for now, seen in zip(there, self.seen, strict=True)]
        late = _nearest(self.found, unseen)
        return [
            old if old and old[0] is Relation.SAME else new or old
            for old, new in zip(self.alike, late, strict=True)
        ]  # fmt: skip

    def _articles(self, known: Sequence[Duplicate | None], added_by: int | None) -> list[NewArticle]:
        return [
            NewArticle(each.document.title, each.document.text, each.document.language, each.shadow, values, on_topics,
                    draft.source, draft.url, added_by, original(duplicate), draft.author, draft.written_at,
                    draft.image_url, draft.picture, draft.entities)
            for draft, each, values, on_topics, duplicate
            in zip(self.drafts, self.found, self.sketches, self.matches, known, strict=True)
        ]  # fmt: skip

    def _places(self, known: Sequence[Duplicate | None], there: Mapping[str, Sequence[Article]]) -> list[Place]:
        places: list[Place] = []
        for each, duplicate, first in zip(self.drafts, known, repeated_here(self.drafts), strict=True):
            other = at_address(each.url, there)
            known_there = other is not None and duplicate is not None and duplicate[1].id == other.id
            places.append(other if known_there else first)
        return places

    def _related(self, known: Sequence[Duplicate | None]) -> list[tuple[Relation, int] | None]:
        """Return which draft before it each repeats or updates, where it is not told before by a stored article."""
        return [
            None if each else (Relation.SAME, first) if first is not None else inside
            for each, first, inside in zip(known, repeated_here(self.drafts), self.here, strict=True)
        ]


async def prepared(
    store: Store, classifier: Classifier, drafts: Sequence[Draft], now: datetime, *, archived: bool = False
) -> Batch:
    """Return drafts made ready to be stored, before the writing transaction that this would keep waiting.

    archived: they came out when they were written, and are compared with what came out then.
    """
    drafts = [replace(each, url=plain_address(each.url)) if each.url else each for each in drafts]
    found = await asyncio.to_thread(analyses, drafts)
    moments = [(each.written_at if archived else None) or now for each in drafts]
    sketches, since = [sketch(each.fingerprint) for each in found], min(moments, default=now) - COPIES_WITHIN
    async with store.read() as tx:
        topics = await classifier.read(tx)
        alike = _at_that_time(await tx.sketches.sharing(sketches, since), moments)
    matches = await asyncio.to_thread(topics.match_all, [each.document for each in found])
    by_words = await asyncio.to_thread(_nearest, found, alike)
    here = await asyncio.to_thread(among_each_other, [each.fingerprint for each in found])
    here = [
        each if each is None or abs(moments[each[1]] - moment) <= COPIES_WITHIN else None
        for each, moment in zip(here, moments, strict=True)
    ]
    return Batch(drafts, found, sketches, matches, by_words, here, since, alike, moments, archived)


def _at_that_time(alike: Sequence[Sequence[Article]], moments: Sequence[datetime]) -> list[list[Article]]:
    """Return those of the articles that came so shortly before or after a moment that they may be of the same news."""
    return [
        [each for each in near if abs(each.created_at - moment) <= COPIES_WITHIN]
        for near, moment in zip(alike, moments, strict=True)
    ]


def _nearest(found: Sequence[Analysis], others: Sequence[Sequence[Article]]) -> list[Duplicate | None]:
    return [nearest(each.fingerprint, near) if near else None for each, near in zip(found, others, strict=True)]


def _in_places(places: Sequence[Place], stored: Sequence[Article]) -> list[Article]:
    articles: list[Article] = []
    fresh = iter(stored)
    for place in places:
        articles.append(next(fresh) if place is None else articles[place] if isinstance(place, int) else place)
    return articles


def _copies_here(articles: Sequence[Article], related: Sequence[tuple[Relation, int] | None]) -> dict[int, int]:
    """Return which of the articles is a copy of which other of them, or of the one that this is a copy of."""
    originals: dict[int, int] = {}
    for article, other in zip(articles, related, strict=True):
        if other is not None and other[0] is Relation.SAME and articles[other[1]].id != article.id:
            first = articles[other[1]]
            originals[article.id] = originals.get(first.id) or first.copy_of or first.id
    return originals
