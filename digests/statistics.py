"""The figures that editors look at, put together from what is stored and what was counted day by day.

Days are those of UTC. What was counted begins on a day of its own: each answer says since when.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import UTC, date, datetime, time

from digests.model.statistics import (
    FEW,
    Brought,
    Coverage,
    FeedYield,
    Followers,
    Hours,
    Lateness,
    Outcomes,
    Period,
    Subscribers,
    TopicCoverage,
    Wishes,
)
from digests.model.tallies import LATE_UP_TO, OF_GONE, Tally
from digests.store import Store, Transaction

MOVED = (Tally.CAME, Tally.LEFT, Tally.BLOCKED)
WISHED = (Tally.KEPT, Tally.MORE, Tally.LESS, Tally.MUTED)
MOST_STORIES = 10


class Statistics:
    """Looks back over a period up to now. Every method may raise StoreError."""

    def __init__(self, store: Store, now: Callable[[], datetime]) -> None:
        self._store, self._now = store, now

    @property
    def today(self) -> date:
        """The day that it is."""
        return self._now().date()

    async def subscribers(self, period: Period) -> Subscribers:
        """Return how many chats get digests, and who came and went."""
        async with self._store.read() as tx:
            moved = await tx.tallies.by_day(MOVED, self._first(period))
            return Subscribers(await tx.statistics.subscribers(), moved, await self._since(tx))

    async def followers(self) -> Followers:
        """Return how many readers each topic has, the most first."""
        async with self._store.read() as tx:
            topics, counts = await tx.topics.active(), await tx.statistics.followers()
            readers, own_words = await tx.statistics.readers()
        by_count = sorted(((topic, counts[topic.id]) for topic in topics), key=lambda each: -each[1])
        return Followers(by_count, own_words, readers)

    async def outcomes(self, period: Period) -> Outcomes:
        """Return what became of the messages of each day."""
        async with self._store.read() as tx:
            kept = await tx.statistics.outcomes(self._first(period))
            return Outcomes(kept + Counter(await tx.tallies.by_day(OF_GONE, self._first(period))))

    async def lateness(self, period: Period) -> Lateness:
        """Return how late digests came."""
        async with self._store.read() as tx:
            counts = await tx.tallies.by_key([Tally.LATE], self._first(period))
            places = range(len(LATE_UP_TO) + 1)
            return Lateness([counts.get((Tally.LATE, place), 0) for place in places], await self._since(tx))

    async def coverage(self, period: Period) -> Coverage:
        """Return what was published on each topic, the most first."""
        async with self._store.read() as tx:
            after = await tx.articles.number_before(self._start(period))
            languages = await tx.statistics.languages(after)
            sources, sources_in_all, articles = await tx.statistics.sources(after)
            topics = [
                TopicCoverage(topic, languages.get(topic.id, {}), sources.get(topic.id, 0))
                for topic in await tx.topics.active()
            ]
        return Coverage(sorted(topics, key=lambda each: -each.articles), articles, sources_in_all)

    async def hours(self) -> Hours:
        """Return the hours that readers chose."""
        async with self._store.read() as tx:
            return Hours(*await tx.statistics.hours())

    async def wishes(self, period: Period) -> Wishes:
        """Return what readers kept and wished for."""
        async with self._store.read() as tx:
            counts = await tx.tallies.by_day(WISHED, self._first(period))
            filtering, kept = await tx.statistics.wishes()
            since = await self._since(tx)
        by_kind: Counter[Tally] = Counter()
        for (kind, _), count in counts.items():
            by_kind[kind] += count
        return Wishes(by_kind, filtering, kept, since)

    async def feeds(self, period: Period) -> list[FeedYield]:
        """Return the feeds: those in trouble first, then by what they brought."""
        async with self._store.read() as tx:
            found = await tx.statistics.feeds(self._start(period))
        return sorted(found, key=lambda each: (each.feed.paused, not each.feed.failures, -each.entries, each.feed.id))

    async def brought(self, period: Period) -> Brought:
        """Return what stories brought: those that enough readers opened or kept by title, the others together."""
        async with self._store.read() as tx:
            # Some of them may be gone.
            most, total = await tx.tallies.most((Tally.OPENED, Tally.KEPT), self._first(period), MOST_STORIES * 2)
            enough = [each for each in most if each[1] + each[2] >= FEW]
            articles = await tx.articles.several([key for key, *_ in enough])
            since = await self._since(tx)
        shown = [(articles[key].title, opened, kept) for key, opened, kept in enough if key in articles][:MOST_STORIES]
        others = (total[0] - sum(each[1] for each in shown), total[1] - sum(each[2] for each in shown))
        return Brought(shown, others, since)

    def _first(self, period: Period) -> date:
        return period.first(self.today)

    def _start(self, period: Period) -> datetime:
        return datetime.combine(self._first(period), time(), UTC)

    async def _since(self, tx: Transaction) -> date:
        return await tx.tallies.first_day() or self.today
