"""Sets of filters: shared by whoever has the same, forgotten once nobody has."""

from __future__ import annotations

from dataclasses import replace

from digests.model import Filter, FilterKind
from digests.store import Store
from tests.store.cases import DAY, NOW, a_chat

HUBBLE, PAPER = Filter(FilterKind.LESS, "Hubble", 3), Filter(FilterKind.SOURCE, "Газета\0 'x'")


async def test_the_same_filters_are_one_set_in_whatever_order(store: Store) -> None:
    async with store.write() as tx:
        one = await tx.filters.kept([HUBBLE, PAPER], NOW)
        assert await tx.filters.kept([PAPER, HUBBLE, PAPER], NOW + DAY) == one
        other = await tx.filters.kept([HUBBLE], NOW)
        assert other != one
        assert await tx.filters.of(other) == (HUBBLE,)
        assert set(await tx.filters.of(one)) == {HUBBLE, replace(PAPER, text="Газета 'x'")}
        assert await tx.filters.kept([], NOW) == 0
        assert await tx.filters.of(0) == ()
        assert await tx.filters.several([other, 0, 999]) == {other: (HUBBLE,)}


async def test_a_set_is_forgotten_once_no_chat_has_it_and_not_while_one_takes_it(store: Store) -> None:
    async with store.write() as tx:
        kept, unused = await tx.filters.kept([HUBBLE], NOW), await tx.filters.kept([PAPER], NOW)
        await tx.chats.add(a_chat(1, filter_set=kept))
        assert await tx.filters.unused(NOW, 9) == []
        assert await tx.filters.unused(NOW + DAY, 9) == [unused]
        # Whoever has taken it since it was found has it still.
        assert await tx.filters.forget([unused], NOW) == 0
        assert await tx.filters.forget([kept, unused], NOW + DAY) == 1
        assert (await tx.filters.of(kept), await tx.filters.of(unused)) == ((HUBBLE,), ())


async def test_the_filters_of_a_chat_are_in_what_is_handed_over(store: Store) -> None:
    async with store.write() as tx:
        await tx.chats.add(a_chat(1, filter_set=await tx.filters.kept([HUBBLE], NOW)))
        told = await tx.personal_data.export(1)
    assert told["filters"][0]["filters"] == [["less", "Hubble", 3]]
