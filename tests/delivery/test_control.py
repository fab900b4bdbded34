"""What owners do about what goes out: what was superseded or taken back never leaves again, whoever asks for it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import time

import pytest

from digests.config import DigestSettings
from digests.delivery.control import DeliveryControl
from digests.delivery.outcomes import Gone
from digests.delivery.settle import settle
from digests.errors import EditionOver, InputError
from digests.model import DeliveryState, EditionFilter
from digests.store import Store
from digests.subscribers import Subscribers
from tests.store.cases import HOUR, NOW, Desk

FAILED, PENDING = DeliveryState.FAILED, DeliveryState.PENDING


class Room:
    """A store with an edition, one of whose messages failed and one of which waits; ``woken`` counts the wakes."""

    def __init__(self, store: Store, desk: Desk) -> None:
        self.store, self.desk, self.woken = store, desk, 0
        self.subscribers = Subscribers(store, DigestSettings(timezone="Europe/Rome", time=time(8)), lambda: NOW + HOUR)
        self.control = DeliveryControl(store, self.subscribers, lambda: NOW + HOUR, self._wake)

    def _wake(self) -> None:
        self.woken += 1

    async def troubled(self) -> int:
        """Return the edition: chat 1 has failed, chat 2 waits, and nothing more leaves, for its text is odd."""
        await self.desk.queued(1, 2)
        for delivery in await self.desk.claim():
            async with self.store.write() as tx:
                if delivery.chat_id == 1:
                    await tx.outbox.failed(delivery.id, "odd")
                else:
                    await tx.outbox.retry(delivery.id, NOW, "odd")
                edition_id = delivery.edition_id
        async with self.store.write() as tx:
            await tx.editions.pause(edition_id, "odd", NOW)
        return edition_id

    async def states(self) -> dict[DeliveryState, int]:
        async with self.store.read() as tx:
            return await tx.outbox.states()


@pytest.fixture
def room(store: Store, desk: Desk) -> Room:
    return Room(store, desk)


async def corrected_in_vain(room: Room) -> tuple[int, int]:
    """Return an edition, and its correction that failed in chat 1 and is paused."""
    await room.desk.queued(1)
    (sent,) = await room.desk.claim()
    async with room.store.write() as tx:
        await tx.outbox.sent([(sent.id, 1000)], NOW)
    correction_id = await room.desk.corrected(sent.edition_id, "less wrong")
    (edited,) = await room.desk.claim(now=NOW + HOUR)
    async with room.store.write() as tx:
        await tx.outbox.failed(edited.id, "odd")
        await tx.editions.pause(correction_id, "odd", NOW)
    return sent.edition_id, correction_id


async def superseded(room: Room) -> int:
    edition_id, correction_id = await corrected_in_vain(room)
    await room.desk.corrected(edition_id, "right")
    return correction_id


async def taken_back(room: Room) -> int:
    edition_id = await room.troubled()
    async with room.store.write() as tx:
        assert await tx.corrections.withdraw(edition_id, NOW)
    return edition_id


@pytest.mark.parametrize(("over", "reason"), [(superseded, "edition-superseded"), (taken_back, "edition-withdrawn")])
async def test_nothing_of_what_is_over_leaves_again(
    room: Room, over: Callable[[Room], Awaitable[int]], reason: str
) -> None:
    edition_id = await over(room)
    before = await room.states()
    control, own = room.control, EditionFilter(edition_id)
    for refused in (
        control.send_on(edition_id),
        control.pause_edition(edition_id),
        control.resendable(own, FAILED),
        control.send_again(own, FAILED),
    ):
        with pytest.raises(EditionOver) as raised:
            await refused
        assert (raised.value.reason, raised.value.figures) == (reason, {"edition": edition_id})
    # Nor is it let go by the store itself, or where everything is sent again at once.
    async with room.store.write() as tx:
        await tx.editions.resume(edition_id)
        entry = await tx.deliveries.entry(edition_id)
    assert entry is not None
    assert entry.paused_at is not None
    assert await control.send_again(EditionFilter(), FAILED) == 0
    assert await room.states() == before
    leaving = [each.message.parameters["text"] for each in await room.desk.claim(now=NOW + 2 * HOUR)]
    assert "less wrong" not in leaving


async def test_a_newer_correction_that_comes_meanwhile_is_not_undone(room: Room) -> None:
    edition_id, correction_id = await corrected_in_vain(room)
    async with room.store.write() as tx:
        await tx.corrections.supersede(edition_id, NOW)
        sending_on = asyncio.create_task(room.control.send_on(correction_id))
    with pytest.raises(EditionOver):
        await sending_on


async def test_a_paused_edition_is_sent_on_and_what_failed_goes_again(room: Room) -> None:
    edition_id = await room.troubled()
    assert not await room.desk.claim(now=NOW + HOUR)
    assert await room.control.resendable(EditionFilter(edition_id), FAILED) == 1
    assert await room.control.send_on(edition_id) == 1
    assert await room.control.send_again(EditionFilter(edition_id), FAILED) == 1
    assert await room.states() == {PENDING: 2}
    assert room.woken == 2
    assert {each.chat_id for each in await room.desk.claim(now=NOW + HOUR)} == {1, 2}


async def test_everything_and_one_edition_are_paused_once(room: Room) -> None:
    edition_id = await room.desk.edition("news")
    assert [await room.control.pause(), await room.control.pause()] == [True, False]
    assert [await room.control.pause_edition(edition_id) for _ in range(2)] == [True, False]
    await room.control.resume()
    assert await room.control.pause()
    for missing in (room.control.send_on(99), room.control.send_again(EditionFilter(99), FAILED)):
        with pytest.raises(InputError, match="edition-missing"):
            await missing


async def test_chats_that_refusals_have_switched_off_come_back_with_what_they_refused(room: Room) -> None:
    await room.desk.queued(1, 2, 3, parts=2)
    async with room.store.write() as tx:
        await tx.chats.advance([(chat_id, 7, None) for chat_id in (1, 2, 3)])
    refusing = [(each, Gone("Forbidden")) for each in await room.desk.claim() if each.chat_id != 3]
    async with room.store.write() as tx:
        await settle(tx, refusing, NOW)
        assert await tx.outbox.states() == {FAILED: 4, PENDING: 1, DeliveryState.SENDING: 1}
    assert await room.control.send_again(EditionFilter(), FAILED) == 0, "they are off"
    assert await room.control.revive(NOW + HOUR) == 0
    assert await room.control.revive(NOW - HOUR) == 2
    assert await room.states() == {PENDING: 5, DeliveryState.SENDING: 1}
    async with room.store.read() as tx:
        back = [await tx.chats.get(chat_id) for chat_id in (1, 2, 3)]
    assert [(each.active, each.refused_at, each.covered) for each in back if each] == [(True, None, 7)] * 3
    assert {each.chat_id for each in await room.desk.claim(now=NOW + HOUR)} == {1, 2}
    assert await room.control.revive(NOW - HOUR) == 0
