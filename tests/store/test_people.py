"""People with a role, invitations and questions."""

from __future__ import annotations

from datetime import time

from digests.model import AuditEntry, Deed, Invitation, Morning, PendingInput, Person, Role, Seat
from digests.store import Store
from tests.store.cases import MINUTE, NOW


async def test_people_come_and_go_and_change_their_seats(store: Store) -> None:
    ada, bob = Person(7, "Ada", 1, NOW), Person(3, "Bob <b>", 1, NOW + MINUTE, Role.REVIEWER)
    async with store.write() as tx:
        assert await tx.people.get(7) is None
        for person in (bob, ada):
            await tx.people.add(person)
        await tx.people.add(Person(7, "Ada L.", 2, NOW + MINUTE, Role.CONTRIBUTOR))
        contributor = Person(7, "Ada L.", 1, NOW, Role.CONTRIBUTOR)
        assert (await tx.people.all(), await tx.people.editors()) == ([contributor, bob], [])
        await tx.people.seat(7, Seat(Role.EDITOR, (4, 9)))
        editor = Person(7, "Ada L.", 1, NOW, Role.EDITOR, (4, 9))
        assert (await tx.people.get(7), await tx.people.editors()) == (editor, [editor])
        for _ in range(2):
            await tx.people.remove(7)
        assert (await tx.people.get(7), await tx.people.get(3)) == (None, bob)


async def test_when_people_did_something_last_is_read_from_what_is_written_down(store: Store) -> None:
    async with store.write() as tx:
        for by, minutes in ((7, 1), (7, 3), (7, 2), (3, 1), (None, 5)):
            await tx.audit.add(AuditEntry(NOW + minutes * MINUTE, by, Deed.ADDED))
        assert await tx.people.last_acts([7, 8]) == {7: NOW + 3 * MINUTE}
        assert await tx.people.last_acts([]) == {}


async def test_an_invitation_serves_once_and_not_for_long(store: Store) -> None:
    offered, last = Invitation(1, Role.REVIEWER), NOW + 15 * MINUTE
    async with store.write() as tx:
        for hashed in ("hash", "late", "gone"):
            await tx.people.invite(hashed, offered, last)
        assert await tx.people.open_invitations(NOW) == 3
        assert await tx.people.revoke(NOW, "go") == 1
    async with store.write() as tx:
        assert await tx.people.redeem("other", NOW) is await tx.people.redeem("gone", NOW) is None
        assert await tx.people.redeem("late", last) is await tx.people.invitation("late", last) is None
        assert await tx.people.invitation("hash", NOW + 14 * MINUTE) == offered
        assert await tx.people.redeem("hash", NOW + 14 * MINUTE) == offered
        assert await tx.people.redeem("hash", NOW + 14 * MINUTE) is await tx.people.invitation("hash", NOW) is None
        assert await tx.people.revoke(NOW, "_") == 0
        assert (await tx.people.open_invitations(NOW), await tx.people.revoke(NOW)) == (1, 1)


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


async def test_an_editors_morning_is_usual_until_chosen_and_goes_with_the_role(store: Store) -> None:
    async with store.write() as tx:
        assert await tx.people.morning(7) == Morning(7)
        for chosen in (Morning(7, time(18), NOW.date()), Morning(7, None, NOW.date())):
            await tx.people.set_morning(chosen)
            assert await tx.people.morning(7) == chosen
        await tx.people.set_morning(Morning(8, time(6, 30)))
        await tx.people.remove(7)
        assert await tx.people.morning(7) == Morning(7)
        await tx.personal_data.delete(8)
        assert await tx.people.morning(8) == Morning(8)
