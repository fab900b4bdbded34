"""Roles are given by invitations that serve once, changed and taken; nothing that somebody had under way is lost."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from digests.model import ArticleStatus, ChatKind, Role, Seat, UnderWay
from digests.people import INVITATION_LASTS, LONGEST_INVITATION, Outcome, People
from digests.store import Store
from tests.store.cases import NOW, Desk

OWNER, SECOND, GUEST, OTHER = 1, 2, 7, 8
ALL = UnderWay(drafts=1, scheduled=1, channels=1)


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.moment = NOW

    def __call__(self) -> datetime:
        return self.moment


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def people(store: Store, clock: Clock) -> People:
    return People(store, [OWNER, SECOND], clock)


async def joined(people: People, user_id: int, role: Role = Role.EDITOR) -> None:
    """Let somebody have a role by an invitation."""
    offer = await people.invite(OWNER, role)
    welcome = await people.redeem(offer.token, user_id, f"Guest {user_id}")
    assert welcome
    assert (welcome.invitation.invited_by, welcome.invitation.role) == (OWNER, role)


async def busy(people: People, store: Store, desk: Desk) -> tuple[int, int]:
    """Let an editor have something of each kind under way; return the draft and the scheduled article."""
    await joined(people, GUEST)
    await joined(people, OTHER)
    draft, scheduled = await desk.draft("Draft", added_by=GUEST), await desk.draft("Scheduled", added_by=GUEST)
    for channel in (-7, -8):
        await desk.chat(channel, kind=ChatKind.CHANNEL)
    async with store.write() as tx:
        await tx.articles.schedule(scheduled.id, NOW + INVITATION_LASTS)
        for channel, person in ((-7, GUEST), (-8, GUEST), (-8, OTHER)):
            await tx.chats.connect(channel, person, NOW)
            await tx.feeds.take_channel(channel, NOW)
    return draft.id, scheduled.id


async def state(store: Store, *article_ids: int) -> list[tuple[ArticleStatus, int | None]]:
    """Return how articles stand, and whose they are."""
    async with store.read() as tx:
        found = [await tx.articles.get(each) for each in article_ids]
    return [(each.status, each.added_by) for each in found if each]


@pytest.mark.parametrize("role", [Role.EDITOR, Role.REVIEWER, Role.CONTRIBUTOR])
async def test_an_invitation_gives_its_role_once(people: People, role: Role) -> None:
    offer = await people.invite(OWNER, role)
    assert await people.redeem(offer.token, GUEST, "Guido")
    assert await people.redeem(offer.token, OTHER, "Olga") is None
    assert (await people.seat(GUEST), await people.seat(OTHER)) == (Seat(role), Seat())
    assert await people.seat(OWNER) == Seat(Role.OWNER)


async def test_an_invitation_ends_and_those_of_former_owners_with_them(people: People, clock: Clock) -> None:
    late, former = await people.invite(OWNER), await people.invite(99)
    week = await people.invite(OWNER, lasts=timedelta(days=700))
    assert await people.redeem(former.token, GUEST, "Guido") is None
    assert await people.redeem("made up", GUEST, "Guido") is None
    clock.moment = NOW + INVITATION_LASTS
    assert await people.redeem(late.token, GUEST, "Guido") is None
    clock.moment = NOW + LONGEST_INVITATION
    assert await people.redeem(week.token, GUEST, "Guido") is None
    assert await people.seat(GUEST) == Seat()


async def test_an_invitation_is_taken_back_alone_or_with_all_others(people: People) -> None:
    first, other = await people.invite(OWNER), await people.invite(OWNER)
    second = await people.invite(OWNER, instead_of=first.mark)
    assert await people.redeem(first.token, GUEST, "Guido") is None
    assert await people.revoke() == 2
    for offer in (second, other):
        assert await people.redeem(offer.token, GUEST, "Guido") is None


async def test_who_has_as_much_leaves_an_invitation_to_others_and_who_has_less_rises(people: People) -> None:
    await joined(people, GUEST, Role.REVIEWER)
    for role, is_new in ((Role.CONTRIBUTOR, False), (Role.REVIEWER, False), (Role.EDITOR, True)):
        offer = await people.invite(OWNER, role)
        welcome = await people.redeem(offer.token, GUEST, "Guido")
        assert welcome
        assert welcome.is_new is is_new
        assert bool(await people.redeem(offer.token, 100 + role.rank, "Olga")) is not is_new
    assert await people.seat(GUEST) == Seat(Role.EDITOR)


async def test_a_role_covers_topics_and_never_more_by_losing_one(people: People, store: Store, desk: Desk) -> None:
    gas, space = await desk.topic("gas"), await desk.topic("space")
    await joined(people, GUEST)
    for topic_id, wanted, covers in (
        (gas.id, True, (gas.id,)), (space.id, True, (gas.id, space.id)), (gas.id, False, (space.id,)),
        (space.id, False, (space.id,)), (999, True, (space.id,)), (999, False, (space.id,)),
    ):  # fmt: skip
        person = await people.cover(GUEST, topic_id, wanted=wanted)
        assert person
        assert person.topics == covers
    async with store.write() as tx:
        await tx.topics.remove(space.id)
    seat = await people.seat(GUEST)
    assert not seat.covers([gas.id])
    assert not seat.is_whole
    assert await people.cover_all(GUEST)
    assert (await people.seat(GUEST)).is_whole
    assert await people.cover(OTHER, gas.id, wanted=True) is await people.cover_all(OTHER) is None


@pytest.mark.parametrize("role", [Role.READER, Role.REVIEWER, Role.CONTRIBUTOR])
async def test_what_an_editor_had_under_way_goes_to_an_heir_as_drafts(
    people: People, store: Store, desk: Desk, role: Role
) -> None:
    articles = await busy(people, store, desk)
    assert await people.under_way(GUEST) == ALL
    assert await people.give(GUEST, role, ALL, OTHER) == (Outcome.DONE, 2)
    assert await state(store, *articles) == [(ArticleStatus.DRAFT, OTHER)] * 2
    assert await people.seat(GUEST) == Seat(role)
    async with store.read() as tx:
        assert [await tx.feeds.takes_channel(channel) for channel in (-7, -8)] == [False, True]


async def test_or_is_dropped(people: People, store: Store, desk: Desk) -> None:
    articles = await busy(people, store, desk)
    assert await people.give(GUEST, Role.READER, ALL, None) == (Outcome.DONE, 2)
    assert {status for status, _ in await state(store, *articles)} == {ArticleStatus.DISCARDED}
    assert await people.give(GUEST, Role.READER, UnderWay(), None) == (Outcome.NOBODY, 0)


async def test_a_stale_answer_changes_nothing(people: People, store: Store, desk: Desk) -> None:
    articles = await busy(people, store, desk)
    before = await state(store, *articles)
    await joined(people, 9, Role.REVIEWER)
    for seen, heir, outcome in (
        (UnderWay(), None, Outcome.CHANGED), (UnderWay(drafts=2, scheduled=1, channels=1), OTHER, Outcome.CHANGED),
        (ALL, 9, Outcome.NO_HEIR), (ALL, GUEST, Outcome.NO_HEIR), (ALL, 12345, Outcome.NO_HEIR),
    ):  # fmt: skip
        assert await people.give(GUEST, Role.READER, seen, heir) == (outcome, 0)
        assert (await state(store, *articles), await people.seat(GUEST)) == (before, Seat(Role.EDITOR))


async def test_who_rises_keeps_what_they_have(people: People, store: Store, desk: Desk) -> None:
    await joined(people, GUEST, Role.CONTRIBUTOR)
    draft = await desk.draft("Draft", added_by=GUEST)
    for role in (Role.REVIEWER, Role.EDITOR):
        assert await people.give(GUEST, role, UnderWay(), None) == (Outcome.DONE, 0)
    assert await state(store, draft.id) == [(ArticleStatus.DRAFT, GUEST)]


async def test_what_a_former_owner_has_under_way_is_the_owners(people: People, store: Store, desk: Desk) -> None:
    await joined(people, GUEST)
    scheduled, brought = await desk.draft("Scheduled", added_by=99), await desk.draft("Brought", added_by=None)
    kept = [await desk.draft("Guido's", added_by=GUEST), await desk.draft("Mine", added_by=OWNER)]
    await desk.published("Out", added_by=99)
    await desk.chat(-7, kind=ChatKind.CHANNEL)
    async with store.write() as tx:
        await tx.articles.schedule(scheduled.id, NOW + INVITATION_LASTS)
        await tx.chats.connect(-7, 99, NOW)
        await tx.feeds.take_channel(-7, NOW)
    assert [await people.end_former(OWNER) for _ in range(2)] == [1, 0]
    assert await state(store, scheduled.id, brought.id, *(each.id for each in kept)) == [
        (ArticleStatus.DRAFT, added_by) for added_by in (OWNER, None, GUEST, OWNER)
    ]
    async with store.read() as tx:
        assert not await tx.feeds.takes_channel(-7)
