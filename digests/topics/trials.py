"""A query tried on what was published lately: how much it finds, what it just misses, and what it would change."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple

from digests.model import Article
from digests.query import Matcher, NearMiss
from digests.query.cost import check_topic
from digests.store import Store
from digests.topics.matching import TopicMatchers, analysed

CHUNK = 100
EXAMPLES = 3
PERIODS_DAYS = (7, 30)


class Example(NamedTuple):
    """An article that a query would find, and its own words that match."""

    article: Article
    words: tuple[str, ...]


class Missed(NamedTuple):
    """An article that a query would not find for one thing that is missing: a part of the query, or its minimum."""

    article: Article
    words: tuple[str, ...]
    missing: str


@dataclass(frozen=True, slots=True)
class Period:
    """How many of the articles published in so many days a query would find."""

    days: int
    matching: int
    published: int


@dataclass(frozen=True, slots=True)
class Trial:
    """What a query would have found lately: how much, the best of it, what it just missed, and what it would add to the
    topic and drop.
    """

    periods: tuple[Period, ...]
    examples: tuple[Example, ...]
    missed: tuple[Missed, ...] = ()
    added: tuple[Article, ...] = ()
    dropped: tuple[Article, ...] = ()


class Trials:
    """Tries queries on the archive; ``languages`` are those that they are compiled for."""

    def __init__(self, store: Store, languages: Sequence[str], now: Callable[[], datetime]) -> None:
        self._store, self._now = store, now
        self._matchers = TopicMatchers(languages)

    async def of(self, query: str, before: str = "") -> Trial:
        """Try a query on what was published in the last thirty days, beside the query that the topic has ``before``.

        Raises: QuerySyntaxError.
        """
        async with self._store.read() as tx:
            countries = await tx.topics.country_words()
        matcher = self._matchers.compiled(query, countries)
        check_topic(matcher.query)
        old = self._matchers.compiled(before) if before else None
        outcomes: list[_Outcome] = []
        async for articles in published_since(self._store, self._now() - timedelta(days=max(PERIODS_DAYS))):
            outcomes += await asyncio.to_thread(_outcomes, matcher, old, articles)
        best = sorted(filter(_is_found, outcomes), key=lambda each: (-each.score, -each.article.id))[:EXAMPLES]
        return Trial(
            tuple(_period(days, outcomes, self._now()) for days in PERIODS_DAYS),
            tuple(Example(each.article, each.words) for each in best),
            tuple(Missed(each.article, each.missed.words, each.missed.missing) for each in outcomes if each.missed)[
                -EXAMPLES:
            ],
            tuple(each.article for each in outcomes if old and each.words and not each.before),
            tuple(each.article for each in outcomes if each.before and not each.words),
        )


async def published_since(store: Store, moment: datetime) -> AsyncIterator[list[Article]]:
    """Yield the articles published since a moment in chunks, the oldest first; other work runs between them."""
    async with store.read() as tx:
        last = await tx.articles.number_before(moment)
    while True:
        async with store.read() as tx:
            articles = await tx.articles.published_after(last, CHUNK)
        if not articles:
            return
        yield articles
        last = articles[-1].number or last


class _Outcome(NamedTuple):
    """What becomes of an article: the score and the words of the new query, and whether the old one finds it."""

    article: Article
    score: float
    words: tuple[str, ...]
    before: bool
    missed: NearMiss | None


def _outcomes(matcher: Matcher, old: Matcher | None, articles: Sequence[Article]) -> list[_Outcome]:
    outcomes = []
    for article in articles:
        document = analysed(article)
        match = matcher.match(document)
        score, words = (match.score, match.words) if match else (0.0, ())
        missed = None if match else matcher.missed(document)
        outcomes.append(_Outcome(article, score, words, bool(old and old.match(document)), missed))
    return outcomes


def _is_found(outcome: _Outcome) -> bool:
    return bool(outcome.words)


def _period(days: int, outcomes: Sequence[_Outcome], now: datetime) -> Period:
    since = now - timedelta(days=days)
    inside = [each for each in outcomes if each.article.published_at and each.article.published_at >= since]
    return Period(days, sum(map(_is_found, inside)), len(inside))
