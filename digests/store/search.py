"""Search: articles by the stems of words, and the passage that shows why."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence

from sqlalchemy import func, select

from digests.language.tokens import analyse
from digests.model import Article
from digests.store.columns import keepable
from digests.store.database import Connection
from digests.store.schema import ARTICLE, articles

BEFORE, PASSAGE = 60, 200
ELLIPSIS = "…"


class Search:
    """The full-text search of one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def search(self, stems: Sequence[frozenset[str]], *, limit: int, offset: int) -> list[tuple[Article, str]]:
        """Return published articles with any stem of each group, best first, then newest, and a passage of each.

        A stem with spaces is a phrase. No groups, or an empty one, match nothing.
        """
        asked = _asked(stems)
        if not all(asked) or not asked:
            return []
        index, found, order = self._connection.dialect.hits(asked)
        rows = await self._connection.rows(
            select(*ARTICLE)
            .select_from(articles, index)
            .where(found, articles.c.number.is_not(None))
            .order_by(order, articles.c.number.desc())
            .limit(limit)
            .offset(offset)
        )
        hits = [Article(*row) for row in rows]
        # Analysing long texts takes its time, which others shall have.
        return list(zip(hits, await asyncio.to_thread(_passages, hits, asked), strict=True))

    async def count(self, stems: Sequence[frozenset[str]]) -> int:
        """Return how many articles a search finds."""
        asked = _asked(stems)
        if not all(asked) or not asked:
            return 0
        index, found, _ = self._connection.dialect.hits(asked)
        matching = select(func.count()).select_from(articles, index).where(found, articles.c.number.is_not(None))
        return int(await self._connection.value(matching))


def _asked(stems: Sequence[frozenset[str]]) -> list[frozenset[str]]:
    return [frozenset(kept for stem in group if (kept := keepable(stem).strip())) for group in stems]


def _passages(hits: Iterable[Article], stems: Iterable[frozenset[str]]) -> list[str]:
    phrases = [tuple(stem.split()) for group in stems for stem in group]
    return [passage(article.text, article.language, phrases) for article in hits]


def passage(text: str, language: str, phrases: Sequence[tuple[str, ...]]) -> str:
    """Return about 200 characters of the text around the first of the phrases in it, else of its beginning."""
    at = _first_hit(text, language, phrases)
    start = _word_start(text, max(0, at - BEFORE))
    end = _word_end(text, min(len(text), start + PASSAGE))
    words = " ".join(text[start:end].split())
    return f"{ELLIPSIS if start else ''}{words}{ELLIPSIS if end < len(text) else ''}"


def _first_hit(text: str, language: str, phrases: Sequence[tuple[str, ...]]) -> int:
    tokens = analyse(text, language)
    first_words = {phrase[0] for phrase in phrases}
    stems = [token.stem for token in tokens]
    for place, token in enumerate(tokens):
        if token.stem in first_words and any(tuple(stems[place : place + len(words)]) == words for words in phrases):
            return token.start
    return 0


def _word_start(text: str, place: int) -> int:
    """Return the start of the first word at or after the place, the place itself where no word starts nearby."""
    if place == 0:
        return 0
    gap = text.find(" ", place - 1, place + BEFORE)
    return place if gap < 0 else gap + 1


def _word_end(text: str, place: int) -> int:
    """Return the end of the last word that ends at or before the place, the place itself where none ends nearby."""
    if place == len(text):
        return place
    gap = text.rfind(" ", place - BEFORE, place + 1)
    return place if gap < 0 else gap
