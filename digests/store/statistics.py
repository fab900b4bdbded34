"""Sums over many rows, each by a query that reads an index or one table once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import case, func, literal_column, select

from digests.model import ArticleStatus, Feed
from digests.model.statistics import FeedYield
from digests.model.tallies import OF_GONE, Tally
from digests.store.engine.connection import Connection
from digests.store.engine.cross_join import InOrder
from digests.store.schema.articles import articles
from digests.store.schema.chats import chats, is_filtering, saved, subscriptions
from digests.store.schema.delivery import TELLING, editions
from digests.store.schema.feeds import FEED, feed_entries, feeds
from digests.store.schema.follows import follows, has_ended
from digests.store.schema.topics import article_topics

_GETS_DIGESTS = chats.c.active & ~chats.c.stopped
_READS = _GETS_DIGESTS & (chats.c.followed != literal_column("''"))
_ENDED = {each: editions.c[each] for each in OF_GONE}
_SOURCE = case((articles.c.site != literal_column("''"), articles.c.site), else_=articles.c.source_words)


class Statistics:
    """The sums of one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def subscribers(self) -> int:
        """Return how many chats digests go to: none goes where nothing is followed."""
        return int(await self._connection.value(select(func.count()).select_from(chats).where(_READS)))

    async def followers(self) -> Counter[int]:
        """Return how many chats that get digests follow each topic, by its id.

        All who follow are counted in an index, less those few that get none.
        """
        by_topic = select(subscriptions.c.topic_id, func.count()).group_by(subscriptions.c.topic_id)
        found = Counter({row[0]: int(row[1]) for row in await self._connection.rows(by_topic)})
        away = InOrder(chats, subscriptions, subscriptions.c.chat_id == chats.c.id)
        without = by_topic.select_from(away).where(~_GETS_DIGESTS)
        found.subtract({row[0]: int(row[1]) for row in await self._connection.rows(without)})
        return found

    async def readers(self) -> tuple[int, int]:
        """Return how many chats get digests and follow anything, and how many of them follow words of their own."""
        own = select(func.count(follows.c.chat_id.distinct())).join(chats, chats.c.id == follows.c.chat_id)
        own = own.where(_GETS_DIGESTS, ~has_ended(follows), ~follows.c.paused)
        readers = select(func.count()).select_from(chats).where(_READS)
        return int(await self._connection.value(readers)), int(await self._connection.value(own))

    async def hours(self) -> tuple[list[int], int]:
        """Return how many readers' digests come in each hour of a day, and how many readers there are."""
        times = (chats.c.digest_time, chats.c.more_times)
        hours, readers = [0] * 24, 0
        query = select(*times, func.count()).where(_READS).group_by(*times)
        for at, more, count in await self._connection.rows(query):
            readers += count
            for hour in {each.hour for each in (at, *more)}:
                hours[hour] += count
        return hours, readers

    async def outcomes(self, since: date) -> Counter[tuple[Tally, date]]:
        """Return what became of the messages of the editions that are kept, by their days from one on."""
        sums = [func.sum(column) for column in _ENDED.values()]
        query = select(editions.c.day, *sums).where(editions.c.day >= since, editions.c.kind.in_(TELLING))
        found: Counter[tuple[Tally, date]] = Counter()
        for day, *counts in await self._connection.rows(query.group_by(editions.c.day)):
            found.update({(tally, day): int(count) for tally, count in zip(_ENDED, counts, strict=True)})
        return found

    async def languages(self, after: int) -> Mapping[int, Mapping[str, int]]:
        """Return for each topic how many articles with a number beyond one it has in each language."""
        columns = (article_topics.c.topic_id, articles.c.language)
        query = select(*columns, func.count()).join(articles, articles.c.number == article_topics.c.number)
        found: defaultdict[int, dict[str, int]] = defaultdict(dict)
        for topic_id, language, count in await self._connection.rows(
            query.where(article_topics.c.number > after).group_by(*columns)
        ):
            found[topic_id][language] = int(count)
        return found

    async def sources(self, after: int) -> tuple[Mapping[int, int], int, int]:
        """Return from how many sources each topic's articles beyond a number are; how many these, and how many of them.

        Of an article with an address the source is its site; one that says no source is from none.
        """
        with_topics = articles.outerjoin(article_topics, article_topics.c.number == articles.c.number)
        query = select(article_topics.c.topic_id, _SOURCE).select_from(with_topics).where(articles.c.number > after)
        found: defaultdict[int | None, set[str]] = defaultdict(set)
        for topic_id, source in await self._connection.rows(query.group_by(article_topics.c.topic_id, _SOURCE)):
            found[topic_id] |= {source} if source.strip() else set()
        count = await self._connection.value(select(func.count(articles.c.number)).where(articles.c.number > after))
        by_topic = {topic_id: len(sources) for topic_id, sources in found.items() if topic_id is not None}
        return by_topic, len(set().union(*found.values())), int(count)

    async def wishes(self) -> tuple[int, int]:
        """Return how many chats filter, and how many articles are kept, each as often as it is."""
        filtering = select(func.count()).select_from(chats).where(is_filtering(chats))
        kept = select(func.count()).select_from(saved)
        return int(await self._connection.value(filtering)), int(await self._connection.value(kept))

    async def feeds(self, since: datetime) -> list[FeedYield]:
        """Return every feed with what became of its entries since a moment."""
        recent = feed_entries.c.seen_at >= since
        counts = select(feed_entries.c.feed_id, func.count(), func.count(feed_entries.c.article_id))
        rows = await self._connection.rows(counts.where(recent).group_by(feed_entries.c.feed_id))
        entries = {row[0]: (int(row[1]), int(row[2])) for row in rows}
        status = (feed_entries.c.feed_id, articles.c.status)
        open_ = select(*status, func.count()).join(articles, articles.c.id == feed_entries.c.article_id)
        held: Counter[tuple[int, Any]] = Counter()
        for feed_id, state, count in await self._connection.rows(
            open_.where(recent, articles.c.number.is_(None)).group_by(*status)
        ):
            held[feed_id, state] += int(count)
        found = []
        for row in await self._connection.rows(select(*FEED).order_by(feeds.c.id)):
            feed = Feed(*row)
            met, taken = entries.get(feed.id, (0, 0))
            waiting = held[feed.id, ArticleStatus.DRAFT] + held[feed.id, ArticleStatus.SCHEDULED]
            gone = sum(count for (feed_id, _), count in held.items() if feed_id == feed.id) - waiting
            found.append(FeedYield(feed, met, taken - waiting - gone, waiting, gone))
        return found
