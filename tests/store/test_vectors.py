"""What articles mean: who waits for a vector, and what is kept of it."""

from __future__ import annotations

import numpy as np
import pytest

from digests.store import Store
from digests.store.vectors import SIZE
from tests.store.cases import Desk

ALONG, ACROSS = bytes([100, *[0] * (SIZE - 1)]), bytes([0, 50, *[0] * (SIZE - 2)])


async def encode(store: Store, **directions: bytes) -> None:
    """Keep vectors for the articles of these titles that wait."""
    async with store.write() as tx:
        waiting = {each.title: each for each in await tx.vectors.missing(100, 100)}
        await tx.vectors.keep({waiting[title]: direction for title, direction in directions.items()})


async def titles(store: Store, count: int = 100) -> list[str]:
    async with store.read() as tx:
        return [each.title for each in await tx.vectors.missing(count, 100)]


async def test_new_articles_wait_the_newest_first_with_the_beginning_of_their_text(store: Store, desk: Desk) -> None:
    for title in ("first", "second", "third"):
        await desk.draft(title, "Seven words of which two are shown.")
    async with store.read() as tx:
        assert [(each.title, each.beginning) for each in await tx.vectors.missing(2, 11)] == [
            ("third", "Seven words"),
            ("second", "Seven words"),
        ]
    await encode(store, third=ALONG)
    assert await titles(store) == ["second", "first"]


async def test_vectors_come_back_with_length_one(store: Store, desk: Desk) -> None:
    bread, chess, waits = [await desk.published(title) for title in ("bread", "chess", "waits")]
    await encode(store, bread=ALONG, chess=ACROSS)
    async with store.read() as tx:
        found = await tx.vectors.of([bread.id, chess.id, waits.id, 999])
    assert found.keys() == {bread.id, chess.id}
    assert np.linalg.norm(found[bread.id]) == pytest.approx(1)
    assert float(found[bread.id] @ found[chess.id]) == 0
    async with store.read() as tx:
        assert await tx.vectors.of([]) == {}


async def test_what_cannot_be_encoded_waits_no_longer_and_has_no_vector(store: Store, desk: Desk) -> None:
    odd = await desk.draft("odd")
    await encode(store, odd=b"")
    assert await titles(store) == []
    async with store.read() as tx:
        assert await tx.vectors.of([odd.id]) == {}
        assert await tx.vectors.before(odd.id + 1, 10) == ([], [])


async def test_another_text_waits_again_and_the_vector_of_the_old_one_is_not_kept(store: Store, desk: Desk) -> None:
    article = await desk.published("old", "Old words.")
    async with store.read() as tx:
        (asked,) = await tx.vectors.missing(1, 100)
    async with store.write() as tx:
        await tx.articles.revise(article.id, title="new", text="New words.", shadow=("new", "new words"))
        await tx.vectors.keep({asked: ALONG})
        assert await tx.vectors.of([article.id]) == {}
    assert await titles(store) == ["new"]
    await encode(store, new=ACROSS)
    assert await titles(store) == []


async def test_what_is_put_away_waits_no_more_and_what_comes_back_does(store: Store, desk: Desk) -> None:
    article = await desk.draft("gone")
    async with store.write() as tx:
        await tx.articles.discard(article.id)
    assert await titles(store) == []
    async with store.write() as tx:
        await tx.articles.restore(article.id)
        await tx.articles.revise(article.id, shadow=("gone", ""))
    assert await titles(store) == ["gone"]


async def test_all_vectors_are_walked_from_the_newest_and_from_the_oldest(store: Store, desk: Desk) -> None:
    ids = [(await desk.published(title)).id for title in ("a", "b", "c", "d")]
    await encode(store, a=ALONG, b=ACROSS, d=ALONG)
    async with store.read() as tx:
        assert await tx.vectors.before(1 << 62, 2) == ([ids[3], ids[1]], [ALONG, ACROSS])
        assert await tx.vectors.before(ids[1], 2) == ([ids[0]], [ALONG])
        assert await tx.vectors.after(0, 2) == ([ids[0], ids[1]], [ALONG, ACROSS])
        assert await tx.vectors.after(ids[1], 2) == ([ids[3]], [ALONG])
        assert await tx.vectors.after(ids[3], 2) == ([], [])
