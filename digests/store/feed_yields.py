"""What became of what feeds brought, and what of it still waits for an editor."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import Select, exists, func, select

from digests.model import ArticleStatus, Deed, FeedYield
from digests.store.engine.connection import Connection
from digests.store.schema.articles import articles
from digests.store.schema.audit import audit
from digests.store.schema.feeds import feed_entries

S = TypeVar("S", bound=Select[*tuple[Any, ...]])
WANTED = (ArticleStatus.PUBLISHED, ArticleStatus.SCHEDULED, ArticleStatus.RETRACTED)


class FeedYields:
    """What feeds brought, in one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def since(self, moment: datetime, feed_ids: Sequence[int]) -> dict[int, FeedYield]:
        """Return what became of what feeds brought since a moment; a feed that brought nothing is left out.

        What was taken of them is told by the audit: a feed that lists much forgets much.
        """
        subjects = await self._subjects(moment, feed_ids)
        copied = articles.c.copy_of.is_not(None)
        query = (
            select(audit.c.subject, articles.c.status, copied, func.count())
            .select_from(audit.outerjoin(articles, articles.c.id == audit.c.article_id))
            .where(audit.c.made_at >= moment, audit.c.deed == Deed.ADDED, audit.c.subject.in_(subjects))
            .group_by(audit.c.subject, articles.c.status, copied)
        )
        found: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for subject, status, is_copy, count in await self._connection.rows(query) if subjects else []:
            where = "published" if status in WANTED else "waiting" if status is ArticleStatus.DRAFT else "discarded"
            found[subject]["gone" if status is None else where] += count
            found[subject]["copies"] += count if is_copy else 0
            found[subject]["came"] += count
        summed: defaultdict[int, Counter[str]] = defaultdict(Counter)
        for subject, counts in found.items():
            summed[subjects[subject]].update(counts)
        return {feed_id: FeedYield(**counts) for feed_id, counts in summed.items()}

    async def _subjects(self, moment: datetime, feed_ids: Sequence[int]) -> dict[str, int]:
        """Return what the audit calls some feeds, and those that were merged into them since a moment.

        A feed that was merged brought nothing since, so that what it brought is counted as long as its end is kept.
        """
        if not feed_ids:
            return {}
        ended = (audit.c.made_at >= moment) & (audit.c.deed == Deed.FEED_REMOVED)
        query = select(audit.c.subject, audit.c.after).where(ended).order_by(audit.c.id.desc())
        found = {f"feed {feed_id}": feed_id for feed_id in feed_ids}
        # The last merge first: what went into a feed that went into another one follows it.
        for subject, after in await self._connection.rows(query):
            if after.get("merged_into") in found:
                found[subject] = found[after["merged_into"]]
        return found

    async def brought(self, feed_id: int) -> int:
        """Return how many articles are known that a feed brought."""
        known = (feed_entries.c.feed_id == feed_id) & feed_entries.c.article_id.is_not(None)
        return int(await self._connection.value(select(func.count(feed_entries.c.article_id.distinct())).where(known)))

    async def newest(self, feed_id: int, limit: int, up_to: int) -> list[str]:
        """Return the titles of the newest drafts of a feed that wait, none that is newer than ``up_to``."""
        query = _waiting(select(articles.c.title), feed_id).where(articles.c.id <= up_to)
        return [str(row[0]) for row in await self._connection.rows(query.order_by(articles.c.id.desc()).limit(limit))]

    async def decided(self, feed_id: int, by: int, deed: Deed, first: int, last: int) -> dict[int, bool]:
        """Return the articles of a feed on which somebody decided so, in the acts from one to another.

        Each with whether something has been done with it since.
        """
        later = audit.alias("later")
        done_since = exists().where(later.c.article_id == audit.c.article_id, later.c.id > audit.c.id)
        brought = select(feed_entries.c.article_id).where(feed_entries.c.feed_id == feed_id)
        query = select(audit.c.article_id, done_since).where(
            audit.c.id.between(first, last), audit.c.by == by, audit.c.deed == deed, audit.c.article_id.in_(brought)
        )
        return {int(row[0]): bool(row[1]) for row in await self._connection.rows(query.order_by(audit.c.id))}

    async def waiting(self, feed_id: int) -> tuple[int, int]:
        """Return how many drafts of a feed wait, and the newest of them, 0 where none does."""
        ((count, newest),) = await self._connection.rows(
            _waiting(select(func.count(), func.max(articles.c.id)), feed_id)
        )
        return int(count), int(newest or 0)

    async def drafts(self, feed_id: int, limit: int, up_to: int | None = None) -> list[int]:
        """Return the oldest drafts of a feed that wait, none that is newer than ``up_to``."""
        query = _waiting(select(articles.c.id), feed_id).order_by(articles.c.id).limit(limit)
        if up_to is not None:
            query = query.where(articles.c.id <= up_to)
        return [int(row[0]) for row in await self._connection.rows(query)]


def _waiting(query: S, feed_id: int) -> S:
    """Return a query for the drafts of a feed that nobody has made their own."""
    brought = select(feed_entries.c.article_id).where(feed_entries.c.feed_id == feed_id)
    waits = (articles.c.status == ArticleStatus.DRAFT) & articles.c.number.is_(None) & articles.c.added_by.is_(None)
    return query.select_from(articles).where(waits, articles.c.id.in_(brought))
