"""The articles that readers' commands, links and buttons speak of: those that are published, and no others."""

from __future__ import annotations

from typing import Protocol

from bot.handlers.published import published
from bot.visit import Visit
from digests.model import Article


class OfArticle(Protocol):
    """An action that speaks of an article."""

    @property
    def article_id(self) -> int:
        """The article's id."""


async def article_in(visit: Visit, action: OfArticle) -> Article:
    """Return the article that a button speaks of. Raises: Refusal."""
    return await published(visit, action.article_id)


async def count_opened(visit: Visit, found: Article) -> None:
    """Count that a reader opened an article; whoever makes the digests is no reader."""
    if not visit.is_editor:
        await visit.services.readership.opened(found.id)


def number_given(visit: Visit) -> str:
    """Return the word that stands for an article after a command, with or without the sign; empty where there is none.

    A link without one leaves an empty word.
    """
    return visit.arguments[0].removeprefix("#") if visit.arguments else ""
