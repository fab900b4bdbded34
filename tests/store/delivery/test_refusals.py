"""What a chat refuses is told by its next digest, or sent again before that, and never twice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from digests.model import DeliveryState, EditionFilter, EditionKind, Message, NewEdition
from digests.store import Store
from tests.store.cases import DAY, HOUR, NOW, Desk

FAILED = DeliveryState.FAILED


async def refused(store: Store, desk: Desk, key: str, after: int, up_to: int, chat_id: int = 1) -> int:
    """Let a chat that has covered what an edition tells refuse it; return the delivery."""
    async with store.write() as tx:
        edition_id = await tx.editions.add(NewEdition(
            day=NOW.date(), language="it", composed_at=NOW, after=after, up_to=up_to,
            messages=[Message("sendMessage", {"text": key})],
        ))  # fmt: skip
        await tx.outbox.enqueue([(chat_id, edition_id)], key, NOW)
        await tx.chats.advance([(chat_id, up_to, None)])
    (delivery,) = await desk.claim(now=NOW + HOUR)
    async with store.write() as tx:
        await tx.outbox.failed(delivery.id, "no rights")
        await tx.refusals.uncover(delivery.id)
    return delivery.id


async def owed(store: Store, chat_id: int = 1) -> tuple[int, ...]:
    """Make a chat due, and return the errata that its next digest is to tell."""
    async with store.write() as tx:
        chat = await tx.chats.get(chat_id)
        assert chat is not None
        await tx.chats.save(replace(chat, next_due_at=NOW))
        (wanted,) = await tx.fan_out.wanted(NOW, 9)
    return wanted.owed


async def told_of_errata(store: Store, key: str, errata: list[int], chat_id: int = 1) -> None:
    """Queue a digest that tells of errata."""
    async with store.write() as tx:
        edition_id = await tx.editions.add(NewEdition(
            day=NOW.date(), language="it", composed_at=NOW, after=3, up_to=7, errata=errata,
            messages=[Message("sendMessage", {"text": key})],
        ))  # fmt: skip
        await tx.outbox.enqueue([(chat_id, edition_id)], key, NOW)


async def test_errata_of_a_refused_digest_are_told_by_the_next_or_by_the_same_again(store: Store, desk: Desk) -> None:
    await desk.chat(1)
    await told_of_errata(store, "first", [4, 5])
    (delivery,) = await desk.claim()
    async with store.write() as tx:
        await tx.outbox.failed(delivery.id, "no rights")
        await tx.refusals.uncover(delivery.id)
    assert await owed(store) == (4, 5)
    async with store.write() as tx:
        assert await tx.deliveries.resend(EditionFilter(), FAILED, NOW + HOUR) == 1
    assert await owed(store) == (), "what is sent again tells them"


async def test_errata_of_what_is_taken_back_are_told_by_the_next_digest(store: Store, desk: Desk) -> None:
    await desk.chat(1)
    await told_of_errata(store, "first", [4])
    await told_of_errata(store, "second", [5])
    async with store.write() as tx:
        assert await tx.catch_up.expire(NOW + HOUR) == 2
    assert sorted(await owed(store)) == [4, 5]


async def covered(store: Store, chat_id: int = 1) -> int:
    async with store.read() as tx:
        chat = await tx.chats.get(chat_id)
    assert chat is not None
    return chat.covered


async def test_the_next_digest_covers_what_was_refused_once_or_often(store: Store, desk: Desk) -> None:
    await desk.chat(1)
    await refused(store, desk, "first", 3, 7)
    assert await covered(store) == 3
    await refused(store, desk, "second", 3, 9)
    assert await covered(store) == 3


async def test_what_is_sent_again_is_not_covered_again_and_of_two_only_the_one_that_tells_it_all(
    store: Store, desk: Desk
) -> None:
    await desk.chat(1)
    await refused(store, desk, "first", 3, 7)
    await refused(store, desk, "second", 3, 9)
    async with store.write() as tx:
        assert await tx.deliveries.resendable(EditionFilter(), FAILED) == 1
        assert await tx.deliveries.resend(EditionFilter(), FAILED, NOW + HOUR) == 1
    assert await covered(store) == 9
    (again,) = await desk.claim(now=NOW + HOUR)
    assert again.digest_key == "second"


async def test_what_a_later_digest_tells_is_neither_sent_again_nor_covered_again(store: Store, desk: Desk) -> None:
    await desk.chat(1)
    await refused(store, desk, "first", 3, 7)
    late = await refused(store, desk, "second", 3, 9)
    async with store.write() as tx:
        edition_id = await tx.editions.add(NewEdition(
            day=NOW.date(), language="it", composed_at=NOW, after=3, up_to=11,
            messages=[Message("sendMessage", {"text": "third"})],
        ))  # fmt: skip
        await tx.outbox.enqueue([(1, edition_id)], "third", NOW)
        await tx.chats.advance([(1, 11, None)])
        assert await tx.deliveries.resendable(EditionFilter(), FAILED) == 0
        await tx.refusals.uncover(late)
    assert await covered(store) == 11


async def test_what_was_not_overtaken_goes_again_after_later_digests(store: Store, desk: Desk) -> None:
    await desk.chat(1)
    await desk.queued(1, key="odd")
    (odd,) = await desk.claim()
    async with store.write() as tx:
        await tx.outbox.failed(odd.id, "odd")
        await tx.chats.advance([(1, 7, None)])
        edition_id = await tx.editions.add(NewEdition(
            day=NOW.date(), language="it", composed_at=NOW, after=7, up_to=9,
            messages=[Message("sendMessage", {"text": "next"})],
        ))  # fmt: skip
        await tx.outbox.enqueue([(1, edition_id)], "next", NOW)
        assert await tx.deliveries.resendable(EditionFilter(), FAILED) == 1


@pytest.mark.parametrize("kind", [EditionKind.CORRECTION, EditionKind.RETRACTION])
async def test_a_refused_correction_covers_nothing_anew(store: Store, desk: Desk, kind: EditionKind) -> None:
    await desk.queued(1)
    (sent,) = await desk.claim()
    async with store.write() as tx:
        await tx.outbox.sent([(sent.id, 70)], NOW)
        await tx.chats.advance([(1, 7, None)])
    await desk.corrected(sent.edition_id, "right")
    (edit,) = await desk.claim(now=NOW + HOUR)
    async with store.write() as tx:
        await tx.outbox.failed(edit.id, "no rights")
        await tx.refusals.uncover(edit.id)
    assert await covered(store) == 7


async def test_only_chats_that_refusals_switched_off_since_then_are_found(store: Store, desk: Desk) -> None:
    for chat_id in (1, 2, 3):
        await desk.chat(chat_id)
    await desk.chat(4, active=False)
    async with store.write() as tx:
        await tx.chats.deactivate(1, NOW - DAY)
        await tx.chats.deactivate(2, NOW)
        await tx.chats.deactivate(3, NOW + HOUR)
    async with store.read() as tx:
        assert await tx.refusals.switched_off(NOW, 10) == [2, 3]
        assert await tx.refusals.count_switched_off(NOW) == 2
        assert await tx.refusals.switched_off(NOW - DAY, 2) == [1, 2]
