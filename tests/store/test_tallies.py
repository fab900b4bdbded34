"""What is counted day by day: added up, by day and by key, beside others who count, and forgotten with time."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from digests.delivery.outcomes import Forbidden, Gone, Sent
from digests.delivery.retention import Retention
from digests.delivery.settle import MOST_REFUSALS, settle
from digests.model import Delivery, DeliveryState
from digests.model.tallies import LATE_UP_TO, TALLIES_KEPT, Tally, place_of
from digests.store import Store
from tests.store.cases import DAY, HOUR, MINUTE, NOW, Desk

TODAY = NOW.date()
EVERYTHING = tuple(Tally)


async def counted(store: Store) -> dict[Tally, int]:
    """Return what has been counted of each kind, over all days."""
    found: dict[Tally, int] = {}
    async with store.read() as tx:
        for (kind, _), count in (await tx.tallies.by_day(EVERYTHING, TODAY - 500 * DAY)).items():
            found[kind] = found.get(kind, 0) + count
    return found


async def test_counts_add_up_by_day_and_by_key(store: Store) -> None:
    for day, key, by in ((0, 1, 1), (0, 1, 2), (0, 2, 1), (1, 1, 5)):
        async with store.write() as tx:
            tx.tallies.count(Tally.OPENED, TODAY - day * DAY, key, by)
            tx.tallies.count(Tally.OPENED, TODAY - day * DAY, key, by=0)
    async with store.read() as tx:
        since = TODAY - DAY
        assert await tx.tallies.by_day([Tally.OPENED], since) == {
            (Tally.OPENED, TODAY): 4, (Tally.OPENED, TODAY - DAY): 5,
        }  # fmt: skip
        assert await tx.tallies.by_key([Tally.OPENED, Tally.KEPT], since) == {
            (Tally.OPENED, 1): 8, (Tally.OPENED, 2): 1,
        }  # fmt: skip
        assert await tx.tallies.by_key([Tally.OPENED], TODAY) == {(Tally.OPENED, 1): 3, (Tally.OPENED, 2): 1}
        assert await tx.tallies.first_day() == TODAY - DAY


async def test_many_who_count_at_once_lose_nothing(store: Store) -> None:
    async def count(number: int) -> None:
        async with store.write() as tx:
            for kind in (Tally.CAME, Tally.LEFT) if number % 2 else (Tally.LEFT, Tally.CAME):
                tx.tallies.count(kind, TODAY)

    await asyncio.gather(*map(count, range(12)))
    assert await counted(store) == {Tally.CAME: 12, Tally.LEFT: 12}


async def test_what_is_not_kept_is_not_counted(store: Store) -> None:
    async def break_off() -> None:
        async with store.write() as tx:
            tx.tallies.count(Tally.CAME, TODAY)
            raise RuntimeError

    with pytest.raises(RuntimeError):
        await break_off()
    assert await counted(store) == {}


async def test_counts_are_forgotten_after_more_than_a_year(store: Store) -> None:
    async with store.write() as tx:
        tx.tallies.count(Tally.CAME, (NOW - TALLIES_KEPT).date(), by=3)
        tx.tallies.count(Tally.CAME, (NOW - TALLIES_KEPT - DAY).date(), by=4)
    await Retention(store, DAY, lambda: NOW).forget()
    assert await counted(store) == {Tally.CAME: 3}


async def test_what_became_of_messages_outlives_their_record(store: Store, desk: Desk) -> None:
    await desk.queued(1, 2, 3)
    first, second, third = await desk.claim()
    async with store.write() as tx:
        await tx.outbox.sent([(first.id, 11)], NOW)
        await tx.outbox.failed(second.id, "Bad Request")
        await tx.outbox.unknown([third.id], "timeout")
    async with store.read() as tx:
        before = await tx.statistics.outcomes(TODAY)
        assert before[Tally.SENT, TODAY] == before[Tally.FAILED, TODAY] == before[Tally.UNKNOWN, TODAY] == 1
    await Retention(store, DAY, lambda: NOW + 2 * DAY).forget()
    async with store.read() as tx:
        assert not (await tx.statistics.outcomes(TODAY)).total()
        # When that was counted says nothing of when counting began.
        assert await tx.tallies.first_day() is None
    assert await counted(store) == {Tally.SENT: 1, Tally.FAILED: 1, Tally.UNKNOWN: 1}


async def test_a_correction_is_no_message_of_the_day(store: Store, desk: Desk) -> None:
    await desk.queued(1)
    (claimed,) = await desk.claim()
    async with store.write() as tx:
        await tx.outbox.sent([(claimed.id, 11)], NOW)
    await desk.corrected(claimed.edition_id, "mended")
    async with store.read() as tx:
        assert (await tx.statistics.outcomes(TODAY)).total() == 1


async def settled(store: Store, claimed: list[Delivery], late: timedelta, *outcomes: object) -> None:
    async with store.write() as tx:
        await settle(tx, list(zip(claimed, outcomes, strict=True)), NOW + late)  # type: ignore[arg-type]  # Outcomes


async def test_how_late_a_digest_begins_is_counted_once_and_not_of_its_later_parts(store: Store, desk: Desk) -> None:
    await desk.queued(1, 2, parts=2)
    await settled(store, await desk.claim(), 10 * MINUTE, Sent(1), Sent(2))
    await settled(store, await desk.claim(now=NOW + HOUR), 2 * HOUR, Sent(3), Sent(4))
    async with store.read() as tx:
        assert await tx.tallies.by_key([Tally.LATE], TODAY) == {(Tally.LATE, 2): 2}
        assert {row.state for row in await tx.outbox.of_chat(1)} == {DeliveryState.SENT}


async def test_who_refuses_for_good_has_blocked_the_bot_once(store: Store, desk: Desk) -> None:
    await desk.queued(1)
    await desk.queued(1, key="alert:1")
    for _ in range(2):
        await settled(store, await desk.claim(), MINUTE, Gone("blocked"))
    assert await counted(store) == {Tally.BLOCKED: 1}


async def test_who_lacks_rights_for_too_long_is_counted_when_given_up(store: Store, desk: Desk) -> None:
    for number in range(MOST_REFUSALS):
        await desk.queued(1, key=f"daily:{number}")
        await settled(store, await desk.claim(), MINUTE, Forbidden("no rights"))
    assert await counted(store) == {Tally.BLOCKED: 1}


@pytest.mark.parametrize(
    ("late", "place"),
    [(-MINUTE, 0), (MINUTE, 0), (MINUTE + timedelta(seconds=1), 1), (HOUR, 3), (2 * HOUR, len(LATE_UP_TO))],
)
def test_each_delay_has_its_place(late: timedelta, place: int) -> None:
    assert place_of(late) == place
