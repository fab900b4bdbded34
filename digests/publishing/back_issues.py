"""Back issues: digests that a chat has had, as they read by now."""

from __future__ import annotations

import asyncio
from datetime import date

from digests.compose.amending import amended
from digests.compose.summary import quotes, summary
from digests.model import BackIssue, Digest
from digests.publishing.snapshot import article_ids, read, story_with
from digests.store import Store

MOST_LISTED = 366


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

    async def told_with(self, chat_id: int, edition_id: int, article_id: int) -> frozenset[int]:
        """Return the ids of the articles of the story as which an edition told a chat of one; none where it has not."""
        issue = await self.of(chat_id, edition_id)
        return story_with(issue.outline, article_id) if issue is not None else frozenset()
