"""Editions and their bodies."""

from __future__ import annotations

from datetime import date

from digests.model import Edition, Message, NewEdition
from digests.store import Store
from tests.store.cases import NOW


async def test_an_edition_comes_back_with_its_messages_in_order(store: Store) -> None:
    messages = tuple(
        Message("sendMessage", {"text": f"parte {part} 🗞 <b>\ud83d", "reply_markup": {"inline_keyboard": [[]]}})
        for part in range(12)
    )
    messages += (Message("sendRichMessage", {"rich_message": {"blocks": []}}, instead=messages[:2]),)
    async with store.write() as tx:
        edition_id, empty_id = [
            await tx.editions.add(
                NewEdition(day=date(2026, 3, 10), language="it", composed_at=NOW, after=3, up_to=9, messages=each)
            )
            for each in (messages, ())
        ]
    async with store.read() as tx:
        assert await tx.editions.get(edition_id) == Edition(edition_id, date(2026, 3, 10), "it", NOW, 3, 9, messages)
        assert await tx.editions.get(empty_id) == Edition(empty_id, date(2026, 3, 10), "it", NOW, 3, 9, ())
        assert await tx.editions.get(99) is None
