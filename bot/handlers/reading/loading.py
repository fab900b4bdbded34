"""The articles that readers' commands, links and buttons speak of: those that are published, and no others."""

from __future__ import annotations

from typing import Protocol

from bot.actions import LARGEST_NUMBER, LONGEST_NUMBER
from bot.replies import Refusal
from bot.visit import Visit
from digests.model import Article, ArticleStatus


class OfArticle(Protocol):
    """An action that speaks of an article."""

    @property
    def article_id(self) -> int:
        """The article's id."""


async def article_in(visit: Visit, action: OfArticle) -> Article:
    """Return the article that a button speaks of. Raises: Refusal."""
    return await _article(visit, action.article_id)


async def article_numbered(visit: Visit, word: str) -> Article:
    """Return the article whose number somebody wrote. Raises: Refusal."""
    return await _article(visit, int(word) if word.isdecimal() and len(word) <= LONGEST_NUMBER else 0)


def number_given(visit: Visit) -> str:
    """Return the word that stands for an article after a command, with or without the sign; empty where there is none.

    A link without one leaves an empty word.
    """
    return visit.arguments[0].removeprefix("#") if visit.arguments else ""


async def _article(visit: Visit, article_id: int) -> Article:
    found = None
    if 0 < article_id <= LARGEST_NUMBER:
        async with visit.store.read() as tx:
            found = await tx.articles.get(article_id)
    if found is None or found.status is not ArticleStatus.PUBLISHED:
        raise Refusal("error-unknown-article")
    return found
