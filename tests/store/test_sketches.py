"""Sketches: which articles share hashes."""

from __future__ import annotations

from digests.store import Store
from tests.store.cases import DAY, HOUR, NOW, Desk

HUGE = (1 << 64) - 1


async def test_articles_that_share_most_come_first_then_the_newest(store: Store, desk: Desk) -> None:
    few, most, newer, none = [await desk.draft(title) for title in ("few", "most", "newer", "none")]
    async with store.write() as tx:
        await tx.sketches.set(few.id, [1])
        await tx.sketches.set(most.id, [1, 2, HUGE, HUGE])
        await tx.sketches.set(newer.id, [2])
        await tx.sketches.set(none.id, [8, 9])
        assert await tx.sketches.sharing([[1, 2, HUGE]], NOW - DAY) == [[most, newer, few]]
        assert await tx.sketches.sharing([[HUGE]], NOW - DAY) == [[most]]
        assert await tx.sketches.sharing([[]], NOW - DAY) == [[]]


async def test_only_what_was_stored_since_a_moment_counts(store: Store, desk: Desk) -> None:
    old, new = await desk.draft(now=NOW - DAY), await desk.draft(now=NOW)
    async with store.write() as tx:
        for article in (old, new):
            await tx.sketches.set(article.id, [5])
        assert await tx.sketches.sharing([[5]], NOW - HOUR) == [[new]]
        assert await tx.sketches.sharing([[5]], NOW - DAY) == [[new, old]]


async def test_a_new_sketch_replaces_the_old_one(store: Store, desk: Desk) -> None:
    draft = await desk.draft()
    async with store.write() as tx:
        await tx.sketches.set(draft.id, [1, 2])
        await tx.sketches.set(draft.id, [3])
        assert await tx.sketches.sharing([[1, 2]], NOW - DAY) == [[]]
        assert await tx.sketches.sharing([[3]], NOW - DAY) == [[draft]]
        await tx.sketches.set(draft.id, [])
        assert await tx.sketches.sharing([[3]], NOW - DAY) == [[]]


async def test_boilerplate_shared_by_all_gives_twenty_at_most(store: Store, desk: Desk) -> None:
    for _ in range(23):
        draft = await desk.draft()
        async with store.write() as tx:
            await tx.sketches.set(draft.id, range(50_000, 50_003))
    async with store.read() as tx:
        (found,) = await tx.sketches.sharing([range(100_000)], NOW - DAY)
    assert [article.id for article in found] == list(range(23, 3, -1))
