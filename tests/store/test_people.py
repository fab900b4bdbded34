"""Editors, invitations and questions."""

from __future__ import annotations

from digests.model import PendingInput, Person
from digests.store import Store
from tests.store.cases import MINUTE, NOW


async def test_editors_come_and_go(store: Store) -> None:
    ada, bob = Person(7, "Ada", 1, NOW), Person(3, "Bob <b>", 1, NOW + MINUTE)
    async with store.write() as tx:
        assert await tx.people.editor(7) is None
        for person in (bob, ada):
            await tx.people.add_editor(person)
        await tx.people.add_editor(Person(7, "Ada L.", 2, NOW + MINUTE))
        assert await tx.people.editors() == [Person(7, "Ada L.", 1, NOW), bob]
        await tx.people.remove_editor(7)
        await tx.people.remove_editor(7)
        assert await tx.people.editor(7) is None
        assert await tx.people.editor(3) == bob


async def test_an_invitation_serves_once_and_not_for_long(store: Store) -> None:
    async with store.write() as tx:
        await tx.people.invite("hash", 1, NOW + 15 * MINUTE)
        await tx.people.invite("late", 1, NOW + 15 * MINUTE)
    async with store.write() as tx:
        assert await tx.people.redeem("other", NOW) is None
        assert await tx.people.redeem("late", NOW + 15 * MINUTE) is None
        assert await tx.people.redeem("hash", NOW + 14 * MINUTE) == 1
        assert await tx.people.redeem("hash", NOW + 14 * MINUTE) is None


async def test_a_question_stands_until_it_is_replaced_or_taken_back(store: Store) -> None:
    asked = PendingInput(5, 7, "city", {"page": 2, "città": ["Roma", None]}, NOW)
    async with store.write() as tx:
        await tx.people.expect(asked)
        assert await tx.people.expected(5, 7) == asked
        assert await tx.people.expected(5, 8) is await tx.people.expected(6, 7) is None
        newer = PendingInput(5, 7, "title", {}, NOW + MINUTE)
        await tx.people.expect(newer)
        assert await tx.people.expected(5, 7) == newer
        await tx.people.forget_question(5, 8)
        assert await tx.people.expected(5, 7) == newer
        await tx.people.forget_question(5, 7)
        assert await tx.people.expected(5, 7) is None


async def test_of_the_questions_of_a_chat_the_last_one_is_found(store: Store) -> None:
    async with store.write() as tx:
        assert await tx.people.asked_last(5) is None
        for chat_id, user_id, minutes in ((5, 7, 2), (5, 8, 1), (6, 7, 3)):
            await tx.people.expect(PendingInput(chat_id, user_id, "city", {}, NOW + minutes * MINUTE))
        last = await tx.people.asked_last(5)
    assert last is not None
    assert last.user_id == 7
