"""The inbox: each update once, whoever brings it, until it is handled or set aside."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from digests.model import NewUpdate, UpdateState
from digests.store import Store
from tests.store.cases import MINUTE, NOW


def update(number: int, queue: str = "1", post: str | None = None) -> NewUpdate:
    return NewUpdate(number, queue, f'{{"update_id": {number}, "text": "città"}}', post)


async def taken(store: Store, *new: NewUpdate, owner: str = "a") -> list[int]:
    return [each.update_id for each in await store.inbox_notes.write(owner, NOW, new)]


async def handled(store: Store, *rows: int) -> None:
    await store.inbox_notes.write("a", NOW, handled=rows)


async def answering(store: Store, *rows: int) -> None:
    await store.inbox_notes.write("a", NOW, answering=rows)


async def first_of(store: Store, owner: str = "a") -> int:
    async with store.read() as tx:
        return (await tx.inbox.assigned(owner, 0))[0].id


async def test_an_update_comes_in_once(store: Store) -> None:
    assert await taken(store, update(5), update(6)) == [5, 6]
    assert await taken(store, update(6), update(7), update(7)) == [7]
    async with store.read() as tx:
        assert await tx.inbox.waiting() == 3


async def test_a_post_comes_in_once_under_whatever_number(store: Store) -> None:
    assert await taken(store, update(5, post="-1:9")) == [5]
    assert await taken(store, update(8, post="-1:9"), update(9, post="-1:10"), update(10), update(11)) == [9, 10, 11]


async def test_what_is_handled_is_known_for_a_day_and_then_forgotten(store: Store) -> None:
    await taken(store, update(5, post="-1:9"), update(6))
    await handled(store, await first_of(store))
    async with store.write() as tx:
        assert await tx.inbox.waiting() == 1
        assert await tx.inbox.forget_some(NOW - MINUTE, 9) == 0
    assert await taken(store, update(5), update(12, post="-1:9")) == []
    async with store.write() as tx:
        assert await tx.inbox.forget_some(NOW + MINUTE, 9) == 1
        assert await tx.inbox.waiting() == 1


async def test_what_an_ended_process_left_is_adopted_in_order(store: Store) -> None:
    await taken(store, update(5), update(6), update(7, queue="2"), owner="gone")
    async with store.write() as tx:
        assert await tx.inbox.is_left("b")
        adopted = await tx.inbox.adopt("b")
        assert [(each.update_id, each.tries, each.body) for each in adopted] == [
            (5, 1, update(5).body), (6, 0, update(6).body), (7, 1, update(7).body)
        ]  # fmt: skip
        assert not await tx.inbox.is_left("b")
        assert [each.update_id for each in await tx.inbox.assigned("b", adopted[0].id)] == [6, 7]


async def test_what_was_being_answered_is_not_answered_again_and_waits_until_that_was_told(store: Store) -> None:
    await taken(store, update(5), update(6), owner="gone")
    row = await first_of(store, "gone")
    await answering(store, row)
    for process in ("b", "c"):
        async with store.write() as tx:
            assert [(each.update_id, each.tries) for each in await tx.inbox.adopt(process)] == [(6, 0)]
            assert [each.update_id for each in await tx.inbox.interrupted(process)] == [5]
            assert [each.update_id for each in await tx.inbox.assigned(process, 0)] == [6]
    await handled(store, row)
    async with store.read() as tx:
        assert await tx.inbox.waiting() == 1


async def test_a_second_try_is_counted_when_it_begins_and_not_again_at_the_next_end(store: Store) -> None:
    await taken(store, update(5), owner="gone")
    for process in ("b", "c"):
        async with store.write() as tx:
            assert [each.tries for each in await tx.inbox.adopt(process)] == [1]
    async with store.write() as tx:
        await tx.inbox.tried((await tx.inbox.assigned("c", 0))[0].id, 2)
        assert [each.tries for each in await tx.inbox.adopt("d")] == [2]


async def test_what_is_set_aside_waits_for_the_operator(store: Store) -> None:
    await taken(store, update(5), update(6), update(7))
    async with store.write() as tx:
        rows = [each.id for each in await tx.inbox.assigned("a", 0)]
        await tx.inbox.failed(rows[0], 1, "KeyError", aside=False)
        await tx.inbox.failed(rows[0], 2, "KeyError", aside=True)
        await tx.inbox.failed(rows[1], 1, "KeyError", aside=True)
    async with store.write() as tx:
        assert [(each.update_id, each.tries, each.error) for each in await tx.inbox.aside()] == [
            (5, 2, "KeyError"), (6, 1, "KeyError")
        ]  # fmt: skip
        assert [each.update_id for each in await tx.inbox.assigned("a", 0)] == [7]
        assert (await tx.inbox.retry([rows[0], rows[2]]), await tx.inbox.drop([rows[1]])) == (1, 1)
        assert await tx.inbox.is_left("a")
        assert [(each.update_id, each.tries) for each in await tx.inbox.adopt("a")] == [(5, 1)]
        assert await tx.inbox.aside() == []


async def test_progress_is_kept_until_the_end(store: Store) -> None:
    await taken(store, update(5))
    async with store.write() as tx:
        (row,) = await tx.inbox.assigned("a", 0)
        await tx.inbox.note(row.id, '{"message_id": 4}')
        assert [each.progress for each in await tx.inbox.assigned("a", 0)] == ['{"message_id": 4}']


async def test_what_goes_on_after_its_answer_is_left_to_the_next_process(store: Store) -> None:
    await taken(store, update(5))
    row = await first_of(store)
    await answering(store, row)
    async with store.write() as tx:
        await tx.inbox.note(row, "4")
        assert [(each.update_id, each.progress) for each in await tx.inbox.adopt("b")] == [(5, "4")]


async def test_a_large_batch_is_taken_at_once(store: Store) -> None:
    many = [update(number, queue=str(number % 7)) for number in range(1, 101)]
    assert await taken(store, *many) == list(range(1, 101))
    async with store.read() as tx:
        rows = [each.id for each in await tx.inbox.assigned("a", 0)]
    await handled(store, *rows)
    async with store.write() as tx:
        assert await tx.inbox.waiting() == 0
        assert await tx.inbox.forget_some(NOW + timedelta(seconds=1), 60) == 60
        assert await tx.inbox.forget_some(NOW + timedelta(seconds=1), 60) == 40


async def test_notes_of_all_kinds_are_kept_together_or_not_at_all(store: Store) -> None:
    first, second = await store.inbox_notes.write("a", NOW, [update(5), update(6)])
    broken = replace(update(7), queue=None)  # type: ignore[arg-type]  # what the schema refuses
    with pytest.raises((IntegrityError, sqlite3.IntegrityError)):
        await store.inbox_notes.write("a", NOW, [broken], answering=[second.id], handled=[first.id])
    async with store.read() as tx:
        assert [each.state for each in await tx.inbox.assigned("a", 0)] == [UpdateState.WAITING] * 2
    (third,) = await store.inbox_notes.write("a", NOW, [update(7)], answering=[second.id], handled=[first.id])
    async with store.write() as tx:
        assert await tx.inbox.assigned("a", 0) == [third]
        assert await tx.inbox.interrupted("b") == [replace(second, state=UpdateState.ANSWERING)]
