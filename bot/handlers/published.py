"""The article that a command, a link or a button speaks of: one that is published, and no other."""

from __future__ import annotations

from bot.actions import LARGEST_NUMBER, LONGEST_NUMBER
from bot.render.errata import why
from bot.replies import Refusal
from bot.visit import Visit
from digests.model import Article, ArticleStatus


async def published(visit: Visit, article_id: int) -> Article:
    """Return the article with an id. Raises: Refusal, which says of one that was taken back that it was, and why."""
    if not 0 < article_id <= LARGEST_NUMBER:
        raise Refusal("error-unknown-article")
    async with visit.store.read() as tx:
        found = await tx.articles.get(article_id)
        was_there = found is None and article_id <= await tx.articles.last_id()
        is_gone = found is not None and found.status is ArticleStatus.RETRACTED
        errata = await tx.errata.of([article_id]) if is_gone else []
    if is_gone:
        reasons = [why(each.ground, each.note, visit.t) for each in errata if each.retracts]
        reason = reasons[-1] if reasons else ""
        raise Refusal("digest-story-retracted-why" if reason else "digest-story-retracted", why=reason)
    if was_there:
        raise Refusal("error-article-forgotten")
    if found is None or found.status is not ArticleStatus.PUBLISHED:
        raise Refusal("error-unknown-article")
    return found


async def numbered(visit: Visit, word: str) -> Article:
    """Return the article whose number somebody wrote. Raises: Refusal, as ``published`` does."""
    return await published(visit, int(word) if word.isdecimal() and len(word) <= LONGEST_NUMBER else 0)
