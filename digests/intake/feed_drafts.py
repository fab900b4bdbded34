"""The drafts that a feed has brought and that wait, decided on all at once, and that taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from digests.audit.acting import who
from digests.intake.ingest import Ingest
from digests.intake.undoing import UNDO_WITHIN
from digests.model import Article, ArticleStatus, Deed
from digests.store import Store

CHUNK = 200
# So many drafts are decided on by one tap.
MOST_DECIDED = 1000


@dataclass(frozen=True, slots=True)
class Decided:
    """How many drafts were decided on at once, and how many wait on because they are on no topic.

    ``first`` and ``last`` are the acts in the audit, 0 where there are none.
    """

    done: int
    left: int
    first: int = 0
    last: int = 0


class FeedDrafts:
    """Publishes or discards all that a feed has waiting. Every method may raise StoreError."""

    def __init__(self, store: Store, ingest: Ingest, now: Callable[[], datetime]) -> None:
        self._store, self._ingest, self._now = store, ingest, now

    async def count(self, feed_id: int, *, publish: bool, up_to: int) -> Decided:
        """Return on how many drafts would be decided, and how many would wait on."""
        chosen, left = await self._chosen(feed_id, publish=publish, up_to=up_to)
        return Decided(len(chosen), left)

    async def decide(self, feed_id: int, *, publish: bool, up_to: int | None = None) -> Decided:
        """Publish or discard all drafts of a feed that wait; what is on no topic is not published so, and waits on.

        up_to: the newest that somebody has decided on; what came after it waits on too.
        """
        chosen, left = await self._chosen(feed_id, publish=publish, up_to=up_to)
        done: list[int] = []
        for first in range(0, len(chosen), CHUNK):
            done += await self._ingest.decide(chosen[first : first + CHUNK], publish=publish)
        if not done:
            return Decided(0, left)
        async with self._store.read() as tx:
            acts = [await tx.audit.last(article_id) for article_id in (done[0], done[-1])]
        first_id, last_id = (act.id if act is not None else 0 for act in acts)
        return Decided(len(done), left, first_id, last_id)

    async def undo(self, feed_id: int, *, publish: bool, acts: tuple[int, int]) -> Decided:
        """Make drafts again of what whoever acts has decided on; return how many are, and how many stay as they are.

        acts: the first and the last in the audit. What came out a while ago stays, and what somebody has done something
        with since.
        """
        deed, done = Deed.PUBLISHED if publish else Deed.DISCARDED, 0
        async with self._store.read() as tx:
            decided = await tx.feed_yields.decided(feed_id, who() or 0, deed, *acts)
            known = await tx.articles.several([each for each, is_touched in decided.items() if not is_touched])
        for article in known.values():
            if article.status is ArticleStatus.PUBLISHED and not self._stays(article):
                await self._ingest.withdraw(article.id)
                done += 1
            elif article.status is ArticleStatus.DISCARDED:
                await self._ingest.restore(article.id)
                done += 1
        return Decided(done, len(decided) - done)

    def _stays(self, article: Article) -> bool:
        out_at = article.published_at
        return out_at is not None and self._now() - out_at > UNDO_WITHIN

    async def _chosen(self, feed_id: int, *, publish: bool, up_to: int | None) -> tuple[list[int], int]:
        """Return the drafts that would be decided on, and how many would wait on."""
        async with self._store.read() as tx:
            ids = await tx.feed_yields.drafts(feed_id, MOST_DECIDED, up_to)
            on_topic = await tx.matches.on_any(ids)
        chosen = [each for each in ids if not publish or each in on_topic]
        return chosen, len(ids) - len(chosen)
