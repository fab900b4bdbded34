"""Back issues: digests that a chat has had, as they read by now."""

from __future__ import annotations

import asyncio
from datetime import date

from digests.archive.recent import REMEMBERED
from digests.compose.amending import amended
from digests.compose.summary import quotes, summary
from digests.compose.timeline import ToldIssue
from digests.model import Article, BackIssue, Digest
from digests.publishing.snapshot import article_ids, read, section_of, stories_in
from digests.store import Issue, Store

MOST_LISTED = 366
# Two weeks of digests before and after an article, two a day, and as many alerts.
MOST_READ = 100


class BackIssues:
    """Finds digests again, by the message that brought them or by the edition."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def at(self, chat_id: int, message_id: int) -> BackIssue | None:
        """Return the edition that a message of a chat is a part of; None where it is too old, or was taken back."""
        async with self._store.read() as tx:
            return await tx.back_issues.at(chat_id, message_id)

    async def of(self, chat_id: int, edition_id: int) -> BackIssue | None:
        """Return an edition that a chat has had; None where it has not, it is too old, or was taken back."""
        async with self._store.read() as tx:
            return await tx.back_issues.of(chat_id, edition_id)

    async def listed(self, chat_id: int) -> list[tuple[int, date]]:
        """Return the editions that a chat has had, by id and day, the newest first; those of about a year at most."""
        async with self._store.read() as tx:
            return await tx.back_issues.listed(chat_id, MOST_LISTED)

    async def digest(self, issue: BackIssue) -> Digest | None:
        """Return what an edition shows, corrected as its articles are; None where it says that nothing is new."""
        if issue.outline is None:
            return None
        async with self._store.read() as tx:
            shown = sorted(article_ids(issue.outline))
            articles, errata = await tx.articles.several(shown), await tx.errata.of(shown)
        digest = read(issue.outline, articles).digest
        return digest and await asyncio.to_thread(amended, digest, issue.composed_at, summary, quotes, errata)

    async def record(self, chat_id: int, article: Article) -> list[ToldIssue]:
        """Return what a chat was told around the time of an article, the newest first: of what may be its story."""
        issues = await self._around(chat_id, article)
        return [ToldIssue(each.day, each.up_to, stories_in(each.outline)) for each in issues]

    async def section_of(self, chat_id: int, article: Article) -> tuple[int, frozenset[int]] | None:
        """Return the id of the topic under which a chat was last told of an article, and its story's articles by id.

        None where it was not.
        """
        found = (section_of(each.outline, article.id) for each in await self._around(chat_id, article))
        return next(filter(None, found), None)

    async def _around(self, chat_id: int, article: Article) -> list[Issue]:
        if article.published_at is None:
            return []
        since, until = article.published_at - REMEMBERED, article.published_at + REMEMBERED
        async with self._store.read() as tx:
            return await tx.back_issues.between(chat_id, since, until, MOST_READ)
