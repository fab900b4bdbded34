"""The last step of an article, undone by what is written down of it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from digests.audit.acting import acting
from digests.audit.record import state
from digests.intake.ingest import Ingest
from digests.intake.undoing import Undoing
from digests.model import Deed, Entity, EntityKind, Passage
from digests.sources.drafts import Draft
from digests.store import Store
from digests.topics.topics import Topics
from tests.store.cases import NOW

ADA, BOB = 7, 8
HOUR = timedelta(hours=1)
TEXT = "The ferry leaves the harbour again after the storm."
BOLD = (Entity(4, 9, EntityKind.BOLD),)
Step = Callable[["Room"], Awaitable[object]]


class Room:
    """An article with all that is known of one, and the doors that change it."""

    def __init__(self, store: Store) -> None:
        self.store, self.time = store, NOW
        self.ingest = Ingest(store, ["en"], lambda: self.time)
        self.undoing = Undoing(store, self.ingest, lambda: self.time)
        self.topics = Topics(store, ["en"], lambda: self.time)
        self.id = 0

    async def open(self) -> Room:
        await self.topics.save("ferries", {"en": "Ferries"}, "ferry", "⛴")
        await self.topics.save("trains", {"en": "Trains"}, "train", "🚆")
        new = Draft("The ferry", TEXT, language="en", image_url="https://paper.example/1.jpg", entities=BOLD)
        self.id = (await self.ingest.add(new, ADA)).article.id
        return self

    async def stands(self) -> dict[str, object]:
        async with self.store.read() as tx:
            return await state(tx, self.id)

    async def undo(self) -> Deed | None:
        last = await self.undoing.last(self.id)
        undone = None if last is None else await self.undoing.undo(self.id, last.id)
        return None if undone is None else undone.deed


@pytest.fixture
async def room(store: Store) -> Room:
    return await Room(store).open()


async def change(room: Room) -> None:
    await room.ingest.revise(
        room.id, title="A boat", text="A boat sails.", source="Paper", url="https://paper.example/2"
    )


async def sort(room: Room) -> None:
    async with room.store.read() as tx:
        trains = await tx.topics.by_slug("trains")
    assert trains is not None
    await room.ingest.choose_topics(room.id, [trains.id])


async def illustrate(room: Room) -> None:
    await room.ingest.illustrate(room.id, "photo")


async def schedule(room: Room) -> None:
    await room.ingest.schedule(room.id, NOW + HOUR)


async def discard(room: Room) -> None:
    await room.ingest.discard(room.id)


async def scheduled_later(room: Room) -> None:
    await room.ingest.schedule(room.id, NOW + 2 * HOUR)


async def withdraw(room: Room) -> None:
    await room.ingest.withdraw(room.id)


async def publish(room: Room) -> None:
    await room.ingest.publish(room.id)


async def amend(room: Room) -> None:
    said = [Passage("A boat sails, and the ferry too.", ())]
    await room.ingest.amend(room.id, title="A boat", text="A boat sails, and the ferry too.", said=said)


@pytest.mark.parametrize(
    ("before", "step", "deed"),
    [
        ((), change, Deed.REVISED),
        ((), sort, Deed.SORTED),
        ((), illustrate, Deed.ILLUSTRATED),
        ((), schedule, Deed.SCHEDULED),
        ((), discard, Deed.DISCARDED),
        ((schedule,), discard, Deed.DISCARDED),
        ((schedule,), scheduled_later, Deed.SCHEDULED),
        ((schedule,), withdraw, Deed.WITHDRAWN),
        ((publish,), amend, Deed.CORRECTED),
        ((publish,), illustrate, Deed.ILLUSTRATED),
    ],
)
async def test_a_step_is_undone_and_its_undoing_too(
    room: Room, before: tuple[Step, ...], step: Step, deed: Deed
) -> None:
    for each in before:
        await each(room)
    was = await room.stands()
    await step(room)
    became = await room.stands()
    assert became != was
    with acting(BOB):
        assert await room.undo() is deed
    assert await room.stands() == was
    if deed is not Deed.DISCARDED or not before:
        await room.undo()
        assert await room.stands() == became


async def test_what_is_published_or_added_is_not_undone_here(room: Room) -> None:
    assert await room.undo() is None
    await publish(room)
    assert await room.undo() is None


async def test_of_two_who_undo_at_once_nothing_is_undone_twice(room: Room) -> None:
    await change(room)
    await illustrate(room)
    last = await room.undoing.last(room.id)
    assert last is not None
    await asyncio.gather(*(room.undoing.undo(room.id, last.id) for _ in range(2)))
    stands = await room.stands()
    assert (stands["title"], stands["image_url"]) == ("A boat", "https://paper.example/1.jpg")
    assert await room.undoing.undo(room.id, last.id) is None


async def test_a_moment_that_has_passed_is_not_planned_again(room: Room) -> None:
    await schedule(room)
    await withdraw(room)
    room.time = NOW + 2 * HOUR
    assert await room.undo() is None
