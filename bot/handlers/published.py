"""The article that a command, a link or a button speaks of: one that is published, and no other."""

from __future__ import annotations

from functools import partial

from bot.actions import LARGEST_NUMBER, LONGEST_NUMBER
from bot.render.errata import why
from bot.replies import Refusal
from bot.visit import Visit
from digests.model import Article, ArticleStatus, Erratum
from digests.store import Transaction


async def published(visit: Visit, article_id: int) -> Article:
    """Return the article with an id. Raises: Refusal, which says of one that was taken back that it was, and why."""
    if not 0 < article_id <= LARGEST_NUMBER:
        raise Refusal("error-unknown-article")
    found, errata, last_id = await visit.store.read_whole(partial(_known_of, article_id))
    if found is not None and found.status is ArticleStatus.RETRACTED:
        reasons = [why(each.ground, each.note, visit.t) for each in errata if each.retracts]
        reason = reasons[-1] if reasons else ""
        raise Refusal("digest-story-retracted-why" if reason else "digest-story-retracted", why=reason)
    if found is None and article_id <= last_id:
        raise Refusal("error-article-forgotten")
    if found is None or found.status is not ArticleStatus.PUBLISHED:
        raise Refusal("error-unknown-article")
    return found


async def _known_of(article_id: int, tx: Transaction) -> tuple[Article | None, list[Erratum], int]:
    """Return an article, the errata of one that was taken back, and the highest id where there is none with this."""
    found = await tx.articles.get(article_id)
    is_gone = found is not None and found.status is ArticleStatus.RETRACTED
    errata = await tx.errata.of([article_id]) if is_gone else []
    return found, errata, 0 if found else await tx.articles.last_id()


async def numbered(visit: Visit, word: str) -> Article:
    """Return the article whose number somebody wrote. Raises: Refusal, as ``published`` does."""
    return await published(visit, int(word) if word.isdecimal() and len(word) <= LONGEST_NUMBER else 0)
