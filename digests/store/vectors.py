"""What articles mean: for each the direction of a vector, 512 signed bytes, and those that still wait for theirs."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import Select, bindparam, delete, func, select, update

from digests.store.engine.connection import Connection
from digests.store.engine.parameters import as_given, numbers
from digests.store.engine.prepared import prepared
from digests.store.schema.articles import articles
from digests.store.schema.vectors import is_missing, vectors

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SIZE = 512

_MISSING = (
    select(
        vectors.c.article_id,
        vectors.c.revision,
        articles.c.title,
        func.substr(articles.c.text, 1, bindparam("most")),
        articles.c.created_at,
    )
    .join(articles, articles.c.id == vectors.c.article_id)
    .where(is_missing(vectors))
    .order_by(vectors.c.article_id.desc())
    .limit(bindparam("count"))
)
_KEEP = (
    update(vectors)
    .where(vectors.c.article_id == bindparam("article"), vectors.c.revision == bindparam("of_revision"))
    .values(vector=bindparam("direction"))
)
_BEFORE = prepared(
    select(vectors.c.article_id, vectors.c.vector)
    .where(vectors.c.article_id < bindparam("older_than"), func.length(vectors.c.vector) == SIZE)
    .order_by(vectors.c.article_id.desc())
    .limit(bindparam("count"))
)
_AFTER = prepared(
    select(vectors.c.article_id, vectors.c.vector)
    .where(vectors.c.article_id > bindparam("newer_than"), func.length(vectors.c.vector) == SIZE)
    .order_by(vectors.c.article_id)
    .limit(bindparam("count"))
)
_OF = prepared(
    select(vectors.c.article_id, vectors.c.vector).where(
        vectors.c.article_id.in_(numbers("articles")), func.length(vectors.c.vector) == SIZE
    )
)


class Unencoded(NamedTuple):
    """An article that waits for its vector; ``revision`` tells its text from later ones."""

    article_id: int
    revision: int
    title: str
    beginning: str
    stored_at: datetime


class Vectors:
    """The vectors of one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def expect(self, article_ids: Collection[int]) -> None:
        """Note that articles are new, or have another text: they wait for their vectors."""
        added = self._connection.dialect.insert(vectors).values(article_id=bindparam("article_id"))
        again = {"vector": None, "revision": vectors.c.revision + 1}
        expected = added.on_conflict_do_update(index_elements=[vectors.c.article_id], set_=again)
        await self._connection.run(expected, [{"article_id": article_id} for article_id in article_ids])

    async def remove(self, article_id: int) -> None:
        """Forget the vector of an article."""
        await self._connection.run(delete(vectors).where(vectors.c.article_id == article_id))

    async def missing(self, count: int, most: int) -> list[Unencoded]:
        """Return up to so many articles that wait, the newest first, each with so many characters of its text."""
        rows = await self._connection.rows(_MISSING, {"count": count, "most": most})
        return [Unencoded(*row) for row in rows]

    async def keep(self, encoded: Mapping[Unencoded, bytes]) -> None:
        """Keep the vectors of articles whose text is still the one that was encoded; empty where it cannot be."""
        rows = [
            {"article": each.article_id, "of_revision": each.revision, "direction": direction}
            for each, direction in encoded.items()
        ]
        await self._connection.run(_KEEP, rows)

    async def of(self, article_ids: Collection[int]) -> dict[int, NDArray[np.float32]]:
        """Return the vectors of articles, of length one; those that have none are left out."""
        rows = await self._connection.rows(_OF, {"articles": as_given(list(article_ids))})
        found = unit_vectors([row[1] for row in rows])
        return {row[0]: vector for row, vector in zip(rows, found, strict=True)}

    async def before(self, article_id: int, count: int) -> tuple[list[int], list[bytes]]:
        """Return up to so many articles older than one that have a vector, the newest first, with its direction."""
        return await self._some(_BEFORE, {"older_than": article_id, "count": count})

    async def after(self, article_id: int, count: int) -> tuple[list[int], list[bytes]]:
        """Return up to so many articles newer than one that have a vector, the oldest first, with its direction."""
        return await self._some(_AFTER, {"newer_than": article_id, "count": count})

    async def _some(self, query: Select[int, bytes], given: Mapping[str, int]) -> tuple[list[int], list[bytes]]:
        rows = await self._connection.rows(query, given)
        return [row[0] for row in rows], [row[1] for row in rows]


def unit_vectors(directions: Sequence[bytes]) -> NDArray[np.float32]:
    """Return directions as vectors of length one, float32 of shape (directions, 512)."""
    # A start waits for what is imported, and a bot that has nothing to compose never needs it.
    import numpy as np

    found = np.frombuffer(b"".join(directions), dtype=np.int8).reshape(-1, SIZE).astype(np.float32)
    found /= np.maximum(np.sqrt(np.einsum("ij,ij->i", found, found)), 1.0)[:, None]
    return found
