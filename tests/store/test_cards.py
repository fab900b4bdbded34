"""The cards of drafts."""

from __future__ import annotations

from dataclasses import replace

from digests.model import Card
from digests.store import Store
from tests.store.cases import MINUTE, NOW, Desk


async def test_a_card_is_opened_changed_and_found(store: Store, desk: Desk) -> None:
    draft = await desk.draft()
    card = Card(draft.id, 5, 7, None, NOW, ("part one",), media_group="album", origin="Il canale")
    async with store.write() as tx:
        assert await tx.cards.of(draft.id) is None
        await tx.cards.update(card)
        assert await tx.cards.of(draft.id) is None
        await tx.cards.open(card)
        assert await tx.cards.of(draft.id) == await tx.cards.last(5, 7) == card
        grown = replace(card, message_id=99, last_part_at=NOW + MINUTE, parts=("part one", "due"), media_group=None)
        await tx.cards.update(grown)
        assert await tx.cards.of(draft.id) == grown
        await tx.cards.open(card)
        assert await tx.cards.of(draft.id) == card


async def test_the_last_card_is_the_newest_of_that_person_there_that_is_a_draft(store: Store, desk: Desk) -> None:
    older, newer, elsewhere, somebody = [await desk.draft() for _ in range(4)]
    async with store.write() as tx:
        for place, (draft, chat, person) in enumerate(
            [(older, 5, 7), (newer, 5, 7), (elsewhere, 6, 7), (somebody, 5, 8)]
        ):
            await tx.cards.open(Card(draft.id, chat, person, None, NOW + place * MINUTE, ()))

        async def last() -> int | None:
            card = await tx.cards.last(5, 7)
            return card.article_id if card else None

        assert await last() == newer.id
        await tx.articles.publish(newer.id, NOW)
        assert await last() == older.id
        await tx.articles.discard(older.id)
        assert await last() is None
        await tx.articles.withdraw(newer.id)
        assert await last() == newer.id


async def test_what_was_imported_is_known_by_its_content(store: Store, desk: Desk) -> None:
    article = await desk.draft()
    async with store.write() as tx:
        assert not await tx.cards.is_imported("key")
        await tx.cards.imported({"key": article.id, "other": article.id})
        await tx.cards.imported({"key": article.id})
        await tx.cards.imported({})
        assert await tx.cards.is_imported("key")
