"""Who speaks to the bot: the same as is told apart, at once."""

from __future__ import annotations

from datetime import time

from digests.model import PendingInput, Person, Role, Seat
from digests.store import Store
from digests.store.visitors import Visitor
from tests.store.cases import NOW, a_chat


async def test_nobody_is_known_who_has_not_come(store: Store) -> None:
    assert await store.visitors.of(5, 7) == Visitor(None, Seat(), None)
    assert await store.visitors.of(-100, None) == Visitor(None, Seat(), None)


async def test_a_visitor_is_told_as_chat_role_and_question(store: Store) -> None:
    chosen = a_chat(5, reads=("it", "zh"), more_times=(time(18, 30),), covered=2**40, next_due_at=NOW)
    asked = PendingInput(5, 7, "city", {"page": 2, "città": ["Roma", None]}, NOW)
    async with store.write() as tx:
        await tx.chats.add(chosen)
        await tx.people.add(Person(7, "Ada", 1, NOW))
        await tx.people.expect(asked)
    assert await store.visitors.of(5, 7) == Visitor(chosen, Seat(Role.EDITOR), asked)
    assert await store.visitors.of(5, 8) == Visitor(chosen, Seat(), None)
    assert await store.visitors.of(6, 7) == Visitor(None, Seat(Role.EDITOR), None)
    assert await store.visitors.of(5, None) == Visitor(chosen, Seat(), None)
