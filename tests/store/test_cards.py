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


async def test_the_card_before_is_the_next_older_draft_of_that_person_there(store: Store, desk: Desk) -> None:
    first, second, third, other = [await desk.draft() for _ in range(4)]
    cards = [
        Card(draft.id, 5, person, None, NOW + place * MINUTE, ())
        for draft, person, place in ((first, 7, 0), (second, 7, 1), (third, 7, 1), (other, 8, 1))
    ]
    async with store.write() as tx:
        for card in cards:
            await tx.cards.open(card)
        assert await tx.cards.before(cards[2]) == cards[1]
        await tx.articles.publish(second.id, NOW)
        assert await tx.cards.before(cards[2]) == cards[0]
        assert await tx.cards.before(cards[0]) is None


async def test_messages_become_parts_of_another_article(store: Store, desk: Desk) -> None:
    one, other = await desk.draft(), await desk.draft()
    async with store.write() as tx:
        await tx.cards.imported({"said:5:9": one.id, "said:5:10": one.id, "link:5:11": one.id})
        assert await tx.cards.said(one.id) == ["said:5:9", "said:5:10"]
        await tx.cards.pass_keys(["said:5:10", "link:5:11"], other.id)
        await tx.cards.pass_keys([], one.id)
        assert await tx.cards.said(one.id) == ["said:5:9"]
        assert sorted(await tx.cards.keys_of(other.id)) == ["link:5:11", "said:5:10"]
