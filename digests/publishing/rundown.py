"""The rundown: what comes out and when, what each topic's next digest has, and what went out today."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from digests.model import Article, Figures, Hold, Readers, Seat, Topic, is_overdue
from digests.store import Store, Transaction

# As many as a newsroom plans by hand; of more, those that come first.
MOST_SCHEDULED = 500


@dataclass(frozen=True, slots=True)
class Planned:
    """An article that comes out by itself, and the topics that it is on; ``failed`` where it should be out by now."""

    article: Article
    topics: tuple[Topic, ...]
    failed: bool


@dataclass(frozen=True, slots=True)
class Ahead:
    """A topic's next digest: what is new on it, by language with how many texts, and how many come out before it."""

    topic: Topic
    hold: Hold
    readers: Readers
    languages: tuple[tuple[str, int], ...]
    to_come: int

    @property
    def texts(self) -> int:
        """How many texts are new."""
        return sum(count for _, count in self.languages)


@dataclass(frozen=True, slots=True)
class WentOut:
    """The digests of one moment, and what became of them."""

    moment: datetime
    figures: Figures


@dataclass(frozen=True, slots=True)
class Rundown:
    """A page of a day: ``first`` is the number of its first line from 0, ``count`` how many lines all pages have."""

    planned: tuple[Planned, ...]
    ahead: tuple[Ahead, ...]
    went_out: tuple[WentOut, ...]
    first: int
    count: int


class Rundowns:
    """Looks at the day. Every method may raise StoreError."""

    def __init__(self, store: Store, now: Callable[[], datetime]) -> None:
        self._store, self._now = store, now

    async def of(self, seat: Seat, user_id: int, since: datetime, page: int, size: int) -> Rundown:
        """Return a page of the day that began at ``since``, of what a seat covers; the nearest one that there is.

        Only what stands on the page is looked at closely: there may be a hundred topics.
        """
        async with self._store.read() as tx:
            scheduled = await tx.rundown.scheduled(seat.topics, user_id, MOST_SCHEDULED)
            on = await tx.rundown.topics_of([each.id for each in scheduled])
            topics, held = await self._topics(tx, seat)
            gone = [WentOut(*each) for each in await tx.rundown.went_out(since) if each[1].queued]
            count = len(scheduled) + len(topics) + len(gone)
            first = min(max(page, 0), max(count - 1, 0) // size) * size
            shown = slice(first, first + size)
            everything: list[Article | Topic | WentOut] = [*scheduled, *topics, *gone]
            lines = everything[shown]
            known = {topic.id: topic for topic in await tx.topics.active()}
            ahead = [
                await self._ahead(tx, each, held.get(each.id, Hold(each.id)), scheduled, on)
                for each in lines
                if isinstance(each, Topic)
            ]
        planned = [
            Planned(
                each, tuple(known[id_] for id_ in on.get(each.id, ()) if id_ in known), is_overdue(each, self._now())
            )
            for each in lines
            if isinstance(each, Article)
        ]
        out = tuple(each for each in lines if isinstance(each, WentOut))
        return Rundown(tuple(planned), tuple(ahead), out, first, count)

    async def _topics(self, tx: Transaction, seat: Seat) -> tuple[list[Topic], dict[int, Hold]]:
        """Return the topics that a seat covers: those that are held first, then those that got an article last."""
        topics = [each for each in await tx.topics.active() if seat.covers([each.id])]
        held = {hold.topic_id: hold for hold in await tx.holds.held()}
        newest = await tx.rundown.newest_on([each.id for each in topics])
        return sorted(topics, key=lambda each: (each.id not in held, -newest.get(each.id, 0))), held

    async def _ahead(
        self, tx: Transaction, topic: Topic, hold: Hold, scheduled: Sequence[Article], on: dict[int, list[int]]
    ) -> Ahead:
        readers = await tx.holds.readers(topic.id)
        covered = readers.covered if readers.covered is not None else await tx.articles.last_number()
        new = await tx.rundown.new_on(topic.id, covered)
        due_at = readers.due_at
        to_come = sum(
            topic.id in on.get(each.id, ()) and due_at is not None and (each.publish_at or due_at) <= due_at
            for each in scheduled
        )
        return Ahead(topic, hold, readers, tuple(new), to_come)
