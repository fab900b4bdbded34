"""Articles that say what another article or some words say, in whatever language: by what they mean.

words ── Encoder ──▶ vector ── of the newest 100,000 the nearest ──▶ the most alike, of those that the query permits
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from heapq import nlargest
from itertools import islice
from typing import TYPE_CHECKING

from digests.archive.meaning import MOST_CHARACTERS, Encoder, told
from digests.archive.signs import NewestSigns
from digests.errors import EncoderUnavailable
from digests.model import Article, ArticleStatus
from digests.query import AnalysedText, Matcher, Query
from digests.query.parts import And, Not, Part
from digests.store import Store, Transaction
from digests.store.conditions import SplitQuery
from digests.store.search import SearchRequest
from digests.store.vectors import unit_vectors

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# The cosines from which something is shown. Of pairs of texts on one field of news and others on none, 94 in 100 above
# the one were of the same field; what words found above the other was on the same thread in every second case, where
# these were a whole title, and near it else.
LIKE_ARTICLE, LIKE_WORDS = 0.45, 0.30
# Drafts, copies and what the query forbids fall away.
CANDIDATES = 24
# What encodes ends where it idles, and takes two seconds to start again, or some times that on a busy machine.
PATIENCE_S = 20.0
# Whoever searches is answered within this; what encodes, once it runs, takes a tenth of it.
AT_ONCE_S = 0.3
# Somebody has pressed a button and watches it; the next time what encodes is there.
PRESSED_S = 4.0


class SimilarArticles:
    """Finds articles by meaning; what encodes may be missing, and then there is nothing to find for words."""

    def __init__(self, store: Store, encoder: Encoder, *, patience_s: float = PATIENCE_S) -> None:
        self._store, self._encoder, self._patience_s = store, encoder, patience_s
        self._asking: set[asyncio.Task[list[bytes]]] = set()
        self._signs = NewestSigns()

    async def to_article(self, article: Article, most: int) -> list[Article] | None:
        """Return the published articles that are most like one, the most alike first, without its copies.

        None where that cannot be told, since nothing encodes.
        """
        async with self._store.read() as tx:
            known = await tx.vectors.of([article.id])
        vector = known.get(article.id)
        if vector is None:
            patience_s, words = min(PRESSED_S, self._patience_s), told(article.title, article.text[:MOST_CHARACTERS])
            with suppress(TimeoutError):
                vector = await self._vector(words, patience_s)
        if vector is None:
            return None
        async with self._store.read() as tx:
            ids = await self._most_alike(tx, vector, LIKE_ARTICLE)
            found = await tx.articles.several(ids)
        text = article.copy_of or article.id
        alike = [found[article_id] for article_id in ids if article_id in found]
        published = (each for each in alike if each.status is ArticleStatus.PUBLISHED)
        return list(islice(_distinct(published, {text}), most))

    async def to_words(
        self, words: str, asked: SearchRequest, most: int, *, at_once: bool = False
    ) -> list[Article] | None:
        """Return the published articles most like the words of a query that do not have them, but fulfil all else.

        at_once: None where that cannot be told at once; what encodes goes on, and is there when it is asked again.
        """
        split = SplitQuery.of(asked.query.root)
        if not words or split.words is None:
            return []
        try:
            patience_s = min(AT_ONCE_S, self._patience_s) if at_once else self._patience_s
            vector = await self._vector(words[:MOST_CHARACTERS], patience_s)
        except TimeoutError:
            return None if at_once else []
        if vector is None:
            return []
        async with self._store.read() as tx:
            ids = await self._most_alike(tx, vector, LIKE_WORDS)
            permitted = await tx.search.permitted(asked, ids)
        alike = [permitted[article_id] for article_id in ids if article_id in permitted]
        return await asyncio.to_thread(_first_others, alike, split.words, asked, most)

    async def _most_alike(self, tx: Transaction, vector: NDArray[np.float32], least: float) -> list[int]:
        """Return the articles whose cosine with a vector is the highest, at least ``least``, the most alike first."""
        known = await tx.vectors.of(await self._signs.nearest(tx, vector))
        return await asyncio.to_thread(_best, vector, known, least)

    async def _vector(self, text: str, patience_s: float) -> NDArray[np.float32] | None:
        """Encode a text, None where nothing encodes. Raises: TimeoutError, and what has begun goes on."""
        asking = asyncio.create_task(self._encoder.encode([text]))
        self._asking.add(asking)
        asking.add_done_callback(self._over)
        await asyncio.wait([asking], timeout=patience_s)
        if not asking.done():
            raise TimeoutError
        with suppress(EncoderUnavailable):
            vector: NDArray[np.float32] = unit_vectors(asking.result())[0]
            return vector
        return None

    def _over(self, asking: asyncio.Task[list[bytes]]) -> None:
        self._asking.discard(asking)
        if not asking.cancelled():
            # Looked at, so that nobody is told of what nobody waits for any more.
            asking.exception()


def _best(vector: NDArray[np.float32], known: Mapping[int, NDArray[np.float32]], least: float) -> list[int]:
    cosines = ((float(direction @ vector), article_id) for article_id, direction in known.items())
    return [article_id for _, article_id in nlargest(CANDIDATES, (each for each in cosines if each[0] >= least))]


def _distinct(found: Iterable[Article], seen: set[int]) -> Iterator[Article]:
    """Leave out copies of what has been seen before, by the id of their original."""
    for article in found:
        original = article.copy_of or article.id
        if original not in seen:
            seen.add(original)
            yield article


def _first_others(found: Sequence[Article], words: Part, asked: SearchRequest, most: int) -> list[Article]:
    """Return the first articles that a search for the words does not find, without copies of one another.

    To analyse a text takes a millisecond, so that none is for nothing.
    """
    return list(islice(_distinct(_without_words(found, words, asked), set()), most))


def _without_words(found: Sequence[Article], words: Part, asked: SearchRequest) -> Iterator[Article]:
    """Yield the articles that a search for the words does not find, and that have none which it forbids."""
    parts = words.parts if isinstance(words, And) else (words,)
    unwanted = [words, *(part.part for part in parts if isinstance(part, Not))]
    matchers = [Matcher(Query("", part), asked.lexicon) for part in unwanted]
    for article in found:
        text = AnalysedText.of(article.title, article.text, article.language)
        if not any(matcher.found(text) for matcher in matchers):
            yield article
