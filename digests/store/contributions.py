"""What contributors have sent in, and what they have heard of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, func, insert, or_, select, update

from digests.model import ArticleStatus, Contribution
from digests.store.engine.connection import Connection
from digests.store.schema.articles import articles, contributions
from digests.store.schema.audit import audit

_DECIDED = (ArticleStatus.PUBLISHED, ArticleStatus.DISCARDED)
_OPEN = (ArticleStatus.DRAFT, ArticleStatus.SCHEDULED)


class Contributions:
    """The contributions of one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def add(self, article_ids: Sequence[int], user_id: int) -> None:
        """Remember who has sent articles in."""
        rows = [{"article_id": article_id, "user_id": user_id} for article_id in article_ids]
        if rows:
            await self._connection.run(insert(contributions), rows)

    async def has(self, article_id: int) -> bool:
        """Tell whether an article was sent in by a contributor."""
        query = select(contributions.c.article_id).where(contributions.c.article_id == article_id)
        return await self._connection.row(query) is not None

    async def waiting(self, user_id: int) -> int:
        """Return how many articles of a contributor wait for a decision."""
        theirs = select(func.count()).join(articles, articles.c.id == contributions.c.article_id)
        drafts = theirs.where(contributions.c.user_id == user_id, articles.c.status == ArticleStatus.DRAFT)
        return int(await self._connection.value(drafts))

    async def untold(self, settled: datetime, limit: int) -> list[Contribution]:
        """Return what was decided on, and not touched since a moment, and of which its contributor has not heard.

        What contributors have taken back themselves, or joined to another one, is nothing to tell.
        """
        acts = audit.alias("acts")
        last = select(func.max(acts.c.id)).where(acts.c.article_id == articles.c.id).correlate(articles)
        query = (
            select(articles.c.id, contributions.c.user_id, articles.c.title, articles.c.status)
            .join(contributions, contributions.c.article_id == articles.c.id)
            .join(audit, audit.c.id == last.scalar_subquery())
            .where(articles.c.status.in_(_DECIDED))
            .where(or_(contributions.c.told.is_(None), contributions.c.told != articles.c.status))
            .where(audit.c.made_at <= settled, or_(audit.c.by.is_(None), audit.c.by != contributions.c.user_id))
            .order_by(articles.c.id)
            .limit(limit)
        )
        return [Contribution(*row) for row in await self._connection.rows(query)]

    async def told(self, contribution: Contribution) -> None:
        """Say that a contributor has heard what became of an article."""
        own = update(contributions).where(contributions.c.article_id == contribution.article_id)
        await self._connection.run(own.values(told=contribution.status))

    async def forget_open(self, user_id: int) -> None:
        """Let nobody wait for a decision any more on what a contributor has sent in and nobody has decided on."""
        undecided = select(articles.c.id).where(articles.c.status.in_(_OPEN))
        theirs = (contributions.c.user_id == user_id) & contributions.c.article_id.in_(undecided)
        await self._connection.run(delete(contributions).where(theirs))
