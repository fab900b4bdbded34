"""The published article that a person names, or a button."""

from __future__ import annotations

from bot.visit import Visit
from digests.errors import InputError
from digests.model import Article, ArticleStatus

# The largest id that a database keeps.
LARGEST_ID = 2**63 - 1


def number_in(word: str) -> int | None:
    """Return the number that somebody wrote, None where it is none."""
    return int(word) if word.isdecimal() and len(word) < 20 else None


async def published(visit: Visit, article_id: int | None) -> Article:
    """Return a published article. Raises: InputError (unknown-article)."""
    if article_id is None or not 0 < article_id <= LARGEST_ID:
        raise InputError("unknown-article")
    async with visit.store.read() as tx:
        found = await tx.articles.get(article_id)
    if found is None or found.status is not ArticleStatus.PUBLISHED:
        raise InputError("unknown-article")
    return found
