"""Topics made part of others: what that would mean, and then for good.

A ── followers, articles, lessons, hold ──▶ B, whose query finds what either found; A is known by its names alone
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Protocol

from digests.audit.record import note
from digests.model import Deed, MergeOutlook, ProgressMessage, Topic, UnevenFollower
from digests.query.joining import either
from digests.store import Store, Transaction


class Readers(Protocol):
    """Who looks after the chats."""

    async def topic_became(
        self, tx: Transaction, topic_id: int, into: int, followers: Sequence[UnevenFollower]
    ) -> None:
        """Let what chats have chosen for one topic be so for the other."""


class Merging:
    """Makes topics part of others."""

    def __init__(self, store: Store, readers: Readers, now: Callable[[], datetime]) -> None:
        self._store, self._readers, self._now = store, readers, now

    async def outlook(self, topic: Topic, into: Topic) -> MergeOutlook:
        """Return what would go over."""
        async with self._store.read() as tx:
            return await tx.merging.outlook(topic.id, into.id)

    async def merge(self, topic: Topic, into: Topic, shown: ProgressMessage | None = None) -> Topic:
        """Make a topic part of another one; return that, by whose new query the archive is still to be sorted.

        shown: the message that will say how far that is. Raises: LookupError where either has changed meanwhile,
        QuerySyntaxError where the two queries are too much for one.
        """
        query = either(into.query, topic.query)
        async with self._store.write() as tx:
            for each in (topic, into):
                if await tx.topics.get(each.id) != each:
                    raise LookupError(f"topic {each.id} has changed")
            followers = (await tx.merging.outlook(topic.id, into.id)).followers
            uneven = await tx.merging.uneven(topic.id, into.id)
            await tx.merging.merge(topic.id, into.id)
            await self._readers.topic_became(tx, topic.id, into.id, uneven)
            changed = await tx.topics.revise(into.id, query=query)
            await tx.rematches.stop(topic.id)
            await tx.rematches.begin(into.id, shown)
            await self._note(tx, topic, into, followers)
            if query != into.query:
                was, now_is = {"query": into.query}, {"query": query}
                subject = f"topic {into.id}"
                await note(tx, Deed.TOPIC_REVISED, self._now(), subject=subject, before=was, after=now_is)
        return changed

    async def _note(self, tx: Transaction, topic: Topic, into: Topic, followers: int) -> None:
        was = {"slug": topic.slug, "names": dict(topic.names), "query": topic.query, "emoji": topic.emoji}
        after = {"into": into.slug, "count": followers}
        await note(tx, Deed.TOPIC_MERGED, self._now(), subject=f"topic {topic.id}", before=was, after=after)
