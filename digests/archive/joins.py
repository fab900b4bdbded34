"""Which story of the archive an article that is not out yet would go on with, and whether that is sure."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from digests.archive.recent import read_recent
from digests.compose.continuity import CONFIDENT, LINKED, Past
from digests.compose.digest import Matched
from digests.compose.known import Vector
from digests.compose.stories import Vectors
from digests.model import Article, TopicMatch
from digests.store import Store

# From here on up to what digests take for sure an editor knows better; below it is another story.
DOUBTED = LINKED


# Each article that is asked about takes a little room in what is kept of the others.
MOST_ASKED = 200


@dataclass(frozen=True, slots=True)
class Join:
    """The article whose story another one would go on with; where it is not ``sure``, digests tell it as a new one."""

    article: Article
    sure: bool


class Joins:
    """Finds stories that waiting articles would go on with. Every method may raise StoreError."""

    def __init__(self, store: Store, now: Callable[[], datetime]) -> None:
        self._store, self._now = store, now
        # Forty articles are looked at one after the other, among the same others: what is known of these is kept.
        self._last: tuple[int, Sequence[Matched]] = (0, ())
        self._vectors: dict[int, Vector] = {}
        self._topics: dict[int, frozenset[int]] = {}
        self._are_encoded = False
        self._pasts: dict[frozenset[int], Past | None] = {}
        self._asked, self._turn = 0, asyncio.Lock()

    async def of(self, article: Article, matches: Sequence[TopicMatch]) -> Join | None:
        """Return what an article with its topics would join.

        None where it is on no topic, begins a story, or is not encoded yet while others are.
        """
        if not matches:
            return None
        async with self._turn:
            return await self._of(article, matches)

    async def _of(self, article: Article, matches: Sequence[TopicMatch]) -> Join | None:
        await self._read_recent()
        async with self._store.read() as tx:
            own, ties = await tx.vectors.of([article.id]), await tx.curations.ties_of(article.id)
            told = await tx.articles.several(ties[-1].others) if ties else {}
        if ties:
            # An editor has said it.
            return next((Join(each, sure=True) for each in told.values() if ties[-1].together), None)
        if self._are_encoded and not own:
            # It has only just come: what its words alone seem to say is said of what it means a moment later.
            return None
        topics = frozenset(match.topic.id for match in matches)
        found = await asyncio.to_thread(self._nearest, self._asked_about(article, topics, own), topics)
        return None if found is None or found[1] < DOUBTED else Join(found[0], found[1] >= CONFIDENT)

    def _asked_about(self, article: Article, topics: frozenset[int], own: Vectors) -> Article:
        """Return an article under a number of its own: what was known of it before, as it was then, is another one."""
        self._asked += 1
        if self._asked % MOST_ASKED == 0:
            self._pasts = {}
        asked = replace(article, id=-self._asked)
        self._topics[asked.id] = topics
        if article.id in own:
            self._vectors[asked.id] = own[article.id]
        return asked

    def _nearest(self, article: Article, topics: frozenset[int]) -> tuple[Article, float] | None:
        if topics not in self._pasts:
            among = [each for each, _ in self._last[1] if self._topics[each.id] & topics]
            self._pasts[topics] = Past(among, among, self._vectors, self._topics) if among else None
        past = self._pasts[topics]
        return past.nearest(article) if past else None

    async def _read_recent(self) -> None:
        """Read what readers still remember, once for many articles."""
        async with self._store.read() as tx:
            last = await tx.articles.last_number()
            if last != self._last[0]:
                recent = await read_recent(tx, last, self._now())
                self._last = last, recent
                self._vectors = dict(await tx.vectors.of([each.id for each, _ in recent]))
                self._topics = {each.id: frozenset(match.topic.id for match in on) for each, on in recent}
                self._are_encoded, self._pasts = bool(self._vectors), {}
