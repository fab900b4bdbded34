"""What was sent long ago is forgotten; what still waits, and what a correction refers to, is not."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from sqlalchemy import update

from digests.delivery.retention import Retention
from digests.model import Chat, ChatKind, DeliveryState, Filter, FilterKind, Message, NewEdition, NewUpdate
from digests.store import Store
from digests.store.schema.delivery import editions
from digests.timing.portion import FIRST

NOW = datetime(2026, 11, 24, 7, tzinfo=UTC)
KEEP = timedelta(days=90)
CHATS = range(1, 9)


async def sent(store: Store, when: datetime, *, all_of_it: bool = True) -> int:
    """Deliver an edition of two parts, which has every fate there is; or let some of it wait."""
    key = f"daily:{when:%Y-%m-%dT%H:%M}"
    async with store.write() as tx:
        edition = await tx.editions.add(NewEdition(
            day=date(2026, 8, 1), language="en", composed_at=when, after=0, up_to=1,
            messages=[Message("sendMessage", {"text": "one"}), Message("sendMessage", {"text": "two"})],
        ))  # fmt: skip
        for chat_id in CHATS:
            if await tx.chats.get(chat_id) is None:
                await tx.chats.add(
                    Chat(
                        chat_id,
                        ChatKind.PRIVATE,
                        "",
                        when,
                        language="en",
                        timezone="UTC",
                        digest_time=time(8),
                    )
                )
        await tx.outbox.enqueue([(chat_id, edition) for chat_id in CHATS], key, when)
    for _ in range(2):
        async with store.write() as tx:
            claimed = await tx.outbox.claim("me", when, 100)
            if not all_of_it:
                claimed, put_back = claimed[1:], claimed[0]
                await tx.outbox.retry(put_back.id, when, "pace")
            await tx.outbox.sent([(each.id, None if each.chat_id == 2 else each.id) for each in claimed[:4]], when)
            if claimed[4:]:
                await tx.outbox.unknown([each.id for each in claimed[4:6]], "timeout")
                for each in claimed[6:]:
                    await tx.outbox.failed(each.id, "Bad Request")
    return edition


async def forgotten(store: Store, edition: int) -> bool:
    async with store.read() as tx:
        return await tx.deliveries.entry(edition) is None


async def test_what_is_old_and_over_is_forgotten_and_nothing_else(store: Store) -> None:
    old, recent = (
        await sent(store, NOW - KEEP - timedelta(days=2)),
        await sent(store, NOW - KEEP + timedelta(minutes=1)),
    )
    waiting = await sent(store, NOW - KEEP * 2, all_of_it=False)
    retention = Retention(store, KEEP, lambda: NOW)
    assert await retention.forget() > len(CHATS)
    assert [await forgotten(store, each) for each in (old, waiting, recent)] == [True, False, False]
    assert await retention.forget() == 0
    async with store.read() as tx:
        kept = await tx.outbox.of_chat(2)
        states = await tx.outbox.states()
    assert {each.digest_key[:16] for each in kept} == {"daily:2026-05-28", "daily:2026-08-26"}
    assert states[DeliveryState.PENDING] > 0


async def test_an_edition_outlives_none_of_its_corrections(store: Store) -> None:
    old = await sent(store, NOW - KEEP - timedelta(days=2))
    correction = await sent(store, NOW - timedelta(days=1))
    async with store._database.write() as connection:
        await connection.run(update(editions).where(editions.c.id == correction).values(corrects=old))
    await Retention(store, KEEP, lambda: NOW).forget()
    assert not await forgotten(store, old)
    await Retention(store, KEEP, lambda: NOW + KEEP).forget()
    assert await forgotten(store, correction)
    assert await forgotten(store, old)


async def test_a_round_forgets_more_of_each_kind_than_a_transaction_does(store: Store) -> None:
    count, then = FIRST + 1, NOW - timedelta(days=2)
    updates = await store.inbox_notes.write("a", then, [NewUpdate(number, "1", "{}") for number in range(count)])
    await store.inbox_notes.write("a", then, handled=[each.id for each in updates])
    async with store.write() as tx:
        for number in range(count):
            await tx.filters.kept([Filter(FilterKind.LESS, f"word {number}")], then)
    assert await Retention(store, KEEP, lambda: NOW).forget() == 2 * count
