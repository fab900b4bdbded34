"""Notes about the whole database."""

from __future__ import annotations

from digests.store import Store


async def test_a_note_stands_until_it_is_forgotten(store: Store) -> None:
    async with store.write() as tx:
        assert await tx.notes.get("bot") is None
        await tx.notes.keep("bot", "7")
        await tx.notes.keep("bot", "8")
        assert await tx.notes.get("bot") == "7"
    async with store.write() as tx:
        assert await tx.notes.forget("bot")
        assert not await tx.notes.forget("bot")
        await tx.notes.keep("bot", "8")
        assert await tx.notes.get("bot") == "8"
