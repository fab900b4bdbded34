"""What topics learn from what editors decide, on a real store: what is implied, what stands, and what is forgotten."""

from __future__ import annotations

from datetime import timedelta

import pytest

from digests.audit.acting import acting
from digests.intake.ingest import Ingest
from digests.intake.undoing import Undoing
from digests.model import Article, LessonCount
from digests.sources.drafts import Draft
from digests.store import Store
from digests.topics.teaching import Taught, Teaching
from digests.topics.topics import Topics
from tests.store.cases import NOW

ADA, BOB = 7, 8
LANGUAGES = ["en"]
WATER = ("The river runs clean", "Trout number {} swims in the cold river between the willows of the forest.")
FOOTBALL = ("River wins again", "Goal number {} for River: the team sings in the stadium with its coach.")


def text_of(kind: tuple[str, str], number: int) -> Draft:
    """Return an article of a kind like no other: what only its number tells is no copy of anything."""
    own = " ".join(f"{kind[1][0]}{place}x{number}" for place in range(25))
    return Draft(f"{kind[0]} {number}", f"{kind[1].format(number)} {own}", language="en")


class Room:
    """A newsroom with one topic on rivers, and another on schools."""

    def __init__(self, store: Store) -> None:
        self.store, self.time = store, NOW
        self.ingest = Ingest(store, LANGUAGES, lambda: self.time)
        self.topics = Topics(store, LANGUAGES, lambda: self.time)
        self.teaching = Teaching(store, LANGUAGES, lambda: self.time)
        self.undoing = Undoing(store, self.ingest, lambda: self.time)
        self.river = 0

    async def open(self) -> Room:
        self.river = (await self.topics.save("river", {"en": "River"}, "river", "🌊")).id
        await self.topics.save("team", {"en": "Teams"}, "orchestra OR brigade", "")
        return self

    async def add(self, kind: tuple[str, str], number: int, by: int | None = None) -> Article:
        """Store a draft, brought by nobody where it is not said."""
        return (await self.ingest.add(text_of(kind, number), by)).article

    async def several(self, kind: tuple[str, str], count: int) -> list[Article]:
        """Store so many drafts before anything is decided on them."""
        return [await self.add(kind, number) for number in range(count)]

    async def taught(self) -> Taught:
        async with self.store.read() as tx:
            topic = await tx.topics.get(self.river)
        assert topic
        return await self.teaching.look(topic)

    async def on_river(self, kind: tuple[str, str], number: int) -> bool:
        """Tell whether an article that comes now is on the topic of rivers."""
        taken = await self.ingest.add(text_of(kind, number), None)
        return [match.topic.id for match in taken.matches] == [self.river]


@pytest.fixture
async def room(store: Store) -> Room:
    return await Room(store).open()


async def test_what_is_published_and_discarded_teaches_a_topic(room: Room) -> None:
    water, football = await room.several(WATER, 12), await room.several(FOOTBALL, 12)
    with acting(ADA):
        for wanted, unwanted in zip(water, football, strict=True):
            await room.ingest.publish(wanted.id)
            await room.ingest.decide([unwanted.id], publish=False)
    taught = await room.taught()
    assert taught.count == LessonCount(12, 12, 24)
    assert taught.decides
    assert {"trout", "willows"} & set(taught.more)
    assert {"stadium", "goal", "coach"} & set(taught.less)
    assert not {"river", "the"} & {*taught.more, *taught.less}
    assert await room.on_river(WATER, 500)
    assert not await room.on_river(FOOTBALL, 500)


async def test_rejections_alone_teach_what_is_off_and_leave_the_rest_on(room: Room) -> None:
    for article in await room.several(WATER, 20):
        await room.ingest.publish(article.id)
    football = await room.several(FOOTBALL, 11)
    with acting(ADA):
        for article in football:
            await room.ingest.discard(article.id)
    assert (await room.taught()).count == LessonCount(0, 11, 11)
    assert await room.on_river(WATER, 500)
    assert not await room.on_river(FOOTBALL, 500)


async def test_acceptances_alone_take_nothing_away_and_let_nothing_in(room: Room) -> None:
    await room.topics.record("river", {"en": "River"}, "river min:0.6", "🌊")
    with acting(ADA):
        for article in await room.several(WATER, 15):
            await room.ingest.choose_topics(article.id, {room.river})
    taught = await room.taught()
    assert (taught.count.accepted, taught.decides, taught.more) == (15, False, ())
    before = [await room.on_river(kind, 500) for kind in (WATER, FOOTBALL)]
    with acting(ADA):
        await room.teaching.forget(room.river)
    assert [await room.on_river(kind, 501) for kind in (WATER, FOOTBALL)] == before


async def test_what_says_nothing_of_a_topic_teaches_nothing(room: Room) -> None:
    await room.ingest.publish((await room.add(WATER, 1)).id)
    await room.ingest.discard((await room.add(WATER, 2)).id)
    with acting(ADA):
        await room.ingest.discard((await room.add(WATER, 3, by=ADA)).id)
        several = [(await room.add(WATER, number)).id for number in (4, 5)]
        assert await room.ingest.decide(several, publish=True) == several
        both = await room.ingest.add(Draft("An orchestra on the river", "It plays.", language="en"), None)
        await room.ingest.discard(both.article.id)
        first = await room.ingest.add(Draft("A flood", WATER[1].format(6) * 9, language="en"), None)
        copy = await room.ingest.add(Draft("A flood!", WATER[1].format(6) * 9, language="en"), None)
        assert copy.article.copy_of == first.article.id
        await room.ingest.discard(copy.article.id)
    assert (await room.taught()).count == LessonCount(0, 0, 0)


async def test_what_is_taken_back_is_forgotten_and_what_was_said_stands(room: Room) -> None:
    with acting(ADA):
        published, discarded, said = [await room.add(WATER, number) for number in range(3)]
        await room.ingest.choose_topics(said.id, {room.river})
        await room.ingest.publish(published.id)
        await room.ingest.discard(discarded.id)
        await room.ingest.discard(said.id)
        assert (await room.taught()).count == LessonCount(2, 1, 2, NOW)
        await room.ingest.withdraw(published.id)
        last = await room.undoing.last(discarded.id)
        assert last
        await room.undoing.undo(discarded.id, last.id)
        assert (await room.taught()).count == LessonCount(1, 0, 0, NOW)
        await room.ingest.schedule(published.id, NOW + timedelta(hours=1))
        assert (await room.taught()).count == LessonCount(2, 0, 1, NOW)


async def test_a_topic_forgets_and_learns_from_before_again(room: Room) -> None:
    water, football = await room.several(WATER, 10), await room.several(FOOTBALL, 10)
    with acting(ADA):
        for wanted, unwanted in zip(water, football, strict=True):
            await room.ingest.choose_topics(wanted.id, {room.river})
            await room.ingest.choose_topics(unwanted.id, set())
        assert not await room.on_river(FOOTBALL, 500)
        room.time += timedelta(minutes=1)
        await room.teaching.forget(room.river)
        assert await room.taught() == Taught(LessonCount(0, 0, 0), forgotten=20)
        assert await room.on_river(FOOTBALL, 501)
        await room.teaching.recall(room.river)
        assert (await room.taught()).forgotten == 0
        assert not await room.on_river(FOOTBALL, 502)
    async with room.store.read() as tx:
        topic = await tx.topics.get(room.river)
        assert topic
        assert topic.learns_from is None
        assert [(walk.topic_id, walk.after) for walk in await tx.rematches.all()] == [(room.river, 0)]
