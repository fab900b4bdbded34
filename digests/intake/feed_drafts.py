"""The drafts that a feed has brought and that wait, decided on all at once."""

from __future__ import annotations

from typing import NamedTuple

from digests.intake.ingest import Ingest
from digests.store import Store

CHUNK = 200
# So many drafts are decided on by one tap.
MOST_DECIDED = 1000


class Decided(NamedTuple):
    """How many drafts were decided on at once, and how many wait on because they are on no topic."""

    done: int
    left: int


class FeedDrafts:
    """Publishes or discards all that a feed has waiting."""

    def __init__(self, store: Store, ingest: Ingest) -> None:
        self._store, self._ingest = store, ingest

    async def decide(self, feed_id: int, *, publish: bool, up_to: int | None = None) -> Decided:
        """Publish or discard all drafts of a feed that wait; what is on no topic is not published so, and waits on.

        up_to: the newest that somebody has decided on; what came after it waits on too.
        """
        done = left = 0
        async with self._store.read() as tx:
            ids = await tx.feed_yields.drafts(feed_id, MOST_DECIDED, up_to)
            on_topic = await tx.matches.on_any(ids)
        chosen = [each for each in ids if not publish or each in on_topic]
        left = len(ids) - len(chosen)
        for first in range(0, len(chosen), CHUNK):
            done += len(await self._ingest.decide(chosen[first : first + CHUNK], publish=publish))
        return Decided(done, left)
