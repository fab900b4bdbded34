"""Editors are made by invitations that serve once, for a while, and only from somebody who owns the bot."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from digests.editors import INVITATION_LASTS, Editors
from digests.model import ArticleStatus, ChatKind
from digests.store import Store
from tests.store.cases import NOW, Desk

OWNER, GUEST, OTHER = 1, 7, 8


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
def editors(store: Store, clock: Clock) -> Editors:
    return Editors(store, [OWNER], clock)


async def names(store: Store) -> list[tuple[int, str]]:
    async with store.read() as tx:
        return [(person.user_id, person.name) for person in await tx.people.editors()]


async def test_an_invitation_makes_one_editor_who_can_be_removed(editors: Editors, store: Store) -> None:
    token = await editors.invite(OWNER)
    assert await editors.redeem(token, GUEST, "Guido") == OWNER
    assert await editors.redeem(token, OTHER, "Olga") is None
    assert await names(store) == [(GUEST, "Guido")]
    assert await editors.remove(GUEST, OWNER) == 0
    assert await names(store) == []


async def test_an_invitation_ends_and_those_of_former_owners_with_them(
    editors: Editors, store: Store, clock: Clock
) -> None:
    late, former = await editors.invite(OWNER), await editors.invite(99)
    assert await editors.redeem(former, GUEST, "Guido") is None
    assert await editors.redeem("made up", GUEST, "Guido") is None
    clock.moment = NOW + INVITATION_LASTS + timedelta(seconds=1)
    assert await editors.redeem(late, GUEST, "Guido") is None
    assert await names(store) == []


async def test_what_a_removed_editor_has_under_way_is_the_owners(editors: Editors, store: Store, desk: Desk) -> None:
    await editors.redeem(await editors.invite(OWNER), GUEST, "Guido")
    await editors.redeem(await editors.invite(OWNER), OTHER, "Olga")
    draft, scheduled = await desk.draft("Draft", added_by=GUEST), await desk.draft("Scheduled", added_by=GUEST)
    others = await desk.draft("Olga's", added_by=OTHER)
    for channel in (-7, -8):
        await desk.chat(channel, kind=ChatKind.CHANNEL)
    async with store.write() as tx:
        await tx.articles.schedule(scheduled.id, NOW + INVITATION_LASTS)
        for channel, person in ((-7, GUEST), (-8, GUEST), (-8, OTHER)):
            await tx.chats.connect(channel, person, NOW)
            await tx.feeds.take_channel(channel, NOW)
    assert await editors.remove(GUEST, OWNER) == 2
    async with store.read() as tx:
        assert [(each.id, each.status) for each in await tx.articles.drafts(OWNER)] == [
            (scheduled.id, ArticleStatus.DRAFT), (draft.id, ArticleStatus.DRAFT)
        ]  # fmt: skip
        assert others.id in {each.id for each in await tx.articles.drafts(OWNER, everybodys=True)}
        assert [await tx.feeds.takes_channel(channel) for channel in (-7, -8)] == [False, True]


async def test_what_a_former_owner_has_under_way_is_the_owners(editors: Editors, store: Store, desk: Desk) -> None:
    await editors.redeem(await editors.invite(OWNER), GUEST, "Guido")
    scheduled, brought = await desk.draft("Scheduled", added_by=99), await desk.draft("Brought", added_by=None)
    kept = [await desk.draft("Guido's", added_by=GUEST), await desk.draft("Mine", added_by=OWNER)]
    await desk.published("Out", added_by=99)
    await desk.chat(-7, kind=ChatKind.CHANNEL)
    async with store.write() as tx:
        await tx.articles.schedule(scheduled.id, NOW + INVITATION_LASTS)
        await tx.chats.connect(-7, 99, NOW)
        await tx.feeds.take_channel(-7, NOW)
    assert await editors.end_former(OWNER) == 1
    assert await editors.end_former(OWNER) == 0
    async with store.read() as tx:
        found = [await tx.articles.get(each.id) for each in (scheduled, brought, *kept)]
        assert not await tx.feeds.takes_channel(-7)
    assert [(each.status, each.added_by) for each in found if each] == [
        (ArticleStatus.DRAFT, added_by) for added_by in (OWNER, None, GUEST, OWNER)
    ]
