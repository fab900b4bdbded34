"""Editors are made by invitations that serve once, for a while, and only from somebody who owns the bot."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from digests.editors import INVITATION_LASTS, Editors
from digests.store import Store
from tests.store.cases import NOW

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
    await editors.remove(GUEST)
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
