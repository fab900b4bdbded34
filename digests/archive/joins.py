"""Which story of the archive an article that is not out yet would go on with, and whether that is sure."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from digests.archive.recent import read_recent
from digests.compose.continuity import CONFIDENT, LINKED, Past
from digests.compose.digest import Matched
from digests.compose.stories import Vectors
from digests.model import Article, TopicMatch
from digests.store import Store

# From here on up to what digests take for sure an editor knows better; below it is another story.
DOUBTED = LINKED


@dataclass(frozen=True, slots=True)
class Join:
    """The article whose story another one would go on with; where it is not ``sure``, digests tell it as a new one."""

    article: Article
    sure: bool


class Joins:
    """Finds stories that waiting articles would go on with. Every method may raise StoreError."""

    def __init__(self, store: Store, now: Callable[[], datetime]) -> None:
        self._store, self._now = store, now
        # Forty articles are looked at one after the other, among the same others.
        self._last: tuple[int, Sequence[Matched], Vectors] = (0, (), {})

    async def of(self, article: Article, matches: Sequence[TopicMatch]) -> Join | None:
        """Return what an article with its topics would join.

        None where it is on no topic, begins a story, or is not encoded yet while others are.
        """
        if not matches:
            return None
        recent, vectors = await self._recent()
        async with self._store.read() as tx:
            own, ties = await tx.vectors.of([article.id]), await tx.curations.ties_of(article.id)
            told = await tx.articles.several(ties[-1].others) if ties else {}
        if ties:
            # An editor has said it.
            return next((Join(each, sure=True) for each in told.values() if ties[-1].together), None)
        if vectors and not own:
            # It has only just come: what its words alone seem to say is said of what it means a moment later.
            return None
        topics = {each.id: frozenset(match.topic.id for match in on) for each, on in recent}
        topics[article.id] = frozenset(match.topic.id for match in matches)
        among = [each for each, _ in recent if topics[each.id] & topics[article.id]]
        found = await asyncio.to_thread(_nearest, article, among, {**vectors, **own}, topics)
        return None if found is None or found[1] < DOUBTED else Join(found[0], found[1] >= CONFIDENT)

    async def _recent(self) -> tuple[Sequence[Matched], Vectors]:
        """Return what readers still remember; it is read once for many articles."""
        async with self._store.read() as tx:
            last = await tx.articles.last_number()
            if last != self._last[0]:
                recent = await read_recent(tx, last, self._now())
                self._last = last, recent, await tx.vectors.of([each.id for each, _ in recent])
        return self._last[1], self._last[2]


def _nearest(
    article: Article, among: Sequence[Article], vectors: Vectors, topics: dict[int, frozenset[int]]
) -> tuple[Article, float] | None:
    return Past(among, among, vectors, topics).nearest(article) if among else None
