"""The full-text index of articles: each under its number, and what is not published under its id below zero."""

from __future__ import annotations

from collections.abc import Sequence

from digests.model import Article
from digests.store.engine.columns import keepable
from digests.store.engine.connection import Connection
from digests.store.engine.dialect import Statement


class ArticleIndex:
    """The full-text index in one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def add(self, new: Sequence[tuple[Article, tuple[str, str]]]) -> None:
        """Put new articles in by the stems of their titles and texts."""
        await self.fill([(key_of(article), shadow) for article, shadow in new])

    async def fill(self, new: Sequence[tuple[int, tuple[str, str]]]) -> None:
        """Put stems in under keys that are free, each kind of statement once for all of them."""
        dialect = self._connection.dialect
        steps = [dialect.index_new(key, *map(keepable, shadow)) for key, shadow in new]
        for kind in zip(*steps, strict=True):
            await self._connection.run(kind[0][0], [parameters for _, parameters in kind])

    async def replace(self, article: Article, shadow: tuple[str, str]) -> None:
        """Put an article in anew, by the stems of its title and text."""
        await self._run(self._connection.dialect.index(key_of(article), *map(keepable, shadow)))

    async def move(self, key: int, to: int) -> None:
        """Give an article another key."""
        await self._run(self._connection.dialect.move_in_index(key, to))

    async def remove(self, article: Article) -> None:
        """Take an article out."""
        await self._run(self._connection.dialect.unindex(key_of(article)))

    async def _run(self, steps: Sequence[Statement]) -> None:
        for statement, parameters in steps:
            await self._connection.run(statement, parameters)


def key_of(article: Article) -> int:
    """Return an article's key in the full-text index."""
    return -article.id if article.number is None else article.number
