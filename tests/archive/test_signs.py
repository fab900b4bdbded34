"""Which articles are compared with a vector: those whose signs differ least, as they are by now."""

from __future__ import annotations

from collections.abc import AsyncIterator

import numpy as np
import pytest
from numpy.typing import NDArray

from digests.archive.signs import KEPT_S, NEAREST, NewestSigns
from digests.model import NewArticle
from digests.store import Store
from digests.store.vectors import SIZE, unit_vectors
from tests.store.cases import NOW

FAMILIES, IN_EACH = 30, 30
CHANCE = 7


@pytest.fixture
async def store(database: str) -> AsyncIterator[Store]:
    opened = await Store.open(database)
    yield opened
    await opened.close()


async def stored(store: Store, vectors: NDArray[np.int8]) -> list[int]:
    """Store articles that mean so much, and return their ids, the oldest first."""
    async with store.write() as tx:
        drafts = [NewArticle(f"Title {row}", "…", "en", shadow=("", "")) for row in range(len(vectors))]
        await tx.new_articles.add(drafts, NOW)
        waiting = (await tx.vectors.missing(len(vectors), 0))[::-1]
        await tx.vectors.keep({each: vector.tobytes() for each, vector in zip(waiting, vectors, strict=True)})
    return [each.article_id for each in waiting]


def families() -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Return vectors of which those of one family have cosines of about a half, and what each family has in common."""
    chance = np.random.default_rng(CHANCE)
    common = chance.normal(size=(FAMILIES, SIZE))
    own = chance.normal(size=(FAMILIES, IN_EACH, SIZE))
    vectors = np.clip((common[:, None, :] + own).reshape(-1, SIZE) * 25, -127, 127).astype(np.int8)
    return vectors, common.astype(np.float32)


async def test_what_is_most_alike_is_among_the_nearest(store: Store) -> None:
    vectors, common = families()
    ids = await stored(store, vectors)
    exact = unit_vectors([each.tobytes() for each in vectors]) @ common.T
    signs = NewestSigns()
    async with store.read() as tx:
        for family in range(FAMILIES):
            found = await signs.nearest(tx, common[family])
            best = {ids[row] for row in np.argsort(exact[:, family])[-IN_EACH:]}
            assert len(found) == NEAREST < len(ids)
            assert best <= {*found}


async def test_what_is_new_is_there_at_once_and_what_is_changed_or_gone_after_a_while(store: Store) -> None:
    vectors, common = families()
    clock = [0.0]
    signs = NewestSigns(lambda: clock[0])

    async def nearest() -> list[int]:
        async with store.read() as tx:
            return await signs.nearest(tx, common[0])

    assert await nearest() == []
    ids = await stored(store, np.repeat(-vectors[:1], NEAREST + 2, axis=0))
    assert len(await nearest()) == NEAREST
    (new,) = await stored(store, vectors[:1])
    assert new in await nearest()
    async with store.write() as tx:
        await tx.vectors.expect([ids[0]])
        (again,) = await tx.vectors.missing(1, 0)
        await tx.vectors.keep({again: vectors[1].tobytes()})
        await tx.vectors.remove(new)
    clock[0] = KEPT_S
    found = await nearest()
    assert ids[0] in found
    assert new not in found
