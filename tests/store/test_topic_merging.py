"""A topic that becomes part of another one: what goes over, and what the other one keeps of its own."""

from __future__ import annotations

from datetime import time

from sqlalchemy import select

from digests.compose.curation import Mark
from digests.model import (
    AudienceFilter,
    Filter,
    FilterKind,
    MergeOutlook,
    Person,
    Role,
    TopicMatch,
    TopicTime,
    UnevenFollower,
)
from digests.store import Store
from digests.store.schema.chats import chats
from tests.store.cases import HOUR, NOW, Desk

READER, BOTH, OTHER = 1, 2, 3


async def merged(store: Store, topic_id: int, into: int) -> None:
    """Make a topic part of another one."""
    async with store.write() as tx:
        await tx.merging.merge(topic_id, into)


async def followed(store: Store, chat_id: int) -> tuple[str, list[int]]:
    """Return what a tick reads of what a chat follows, and its topics."""
    async with store.read() as tx:
        noted = await tx._connection.value(select(chats.c.followed).where(chats.c.id == chat_id))
        return noted, await tx.subscriptions.of(chat_id)


async def test_followers_follow_the_other_topic_in_the_same_place(store: Store, desk: Desk) -> None:
    gas, rail, oil = await desk.topic("gas"), await desk.topic("rail"), await desk.topic("oil")
    await desk.chat(READER, gas, oil)
    await desk.chat(BOTH, gas, oil, rail)
    await desk.chat(OTHER, rail)
    async with store.read() as tx:
        assert await tx.merging.outlook(gas.id, rail.id) == MergeOutlook(2, 1, 0, 0)
    await merged(store, gas.id, rail.id)
    assert await followed(store, READER) == (f"{rail.id},{oil.id}", [rail.id, oil.id])
    assert await followed(store, BOTH) == (f"{oil.id},{rail.id}", [oil.id, rail.id])
    assert await followed(store, OTHER) == (f"{rail.id}", [rail.id])


async def test_the_slug_and_the_names_still_find_it(store: Store, desk: Desk) -> None:
    gas, rail, oil = await desk.topic("gas"), await desk.topic("rail"), await desk.topic("oil")
    await merged(store, gas.id, rail.id)
    async with store.write() as tx:
        assert await tx.topics.by_slug("gas") == rail
        assert [each.slug for each in await tx.topics.all()] == ["oil", "rail"]
        assert [(each.slug, each.names) for each in await tx.topics.merged()] == [("gas", {"en": "Gas"})]
        await tx.merging.merge(rail.id, oil.id)
        assert await tx.topics.by_slug("gas") == await tx.topics.by_slug("rail") == oil
        await tx.topics.remove(oil.id)
        assert await tx.topics.by_slug("gas") is None
        assert await tx.topics.merged() == []


async def test_articles_go_over_but_not_what_nobody_approved_in_time(store: Store, desk: Desk) -> None:
    gas, rail = await desk.topic("gas"), await desk.topic("rail")
    await desk.chat(READER, gas)
    both = await desk.published("a", matches=[TopicMatch(gas, 0.2), TopicMatch(rail, 0.7)])
    async with store.write() as tx:
        await tx.holds.set(gas.id, wait=HOUR, drops=True)
        await tx.holds.hold(gas.id, NOW, both.number or 0)
    await desk.published("dropped", matches=[TopicMatch(gas, 1.0)])
    async with store.write() as tx:
        assert await tx.holds.put_off(await tx.holds.of(gas.id), NOW, 10) == 1
        assert await tx.holds.expire(NOW + HOUR)
    alone = await desk.published("c", matches=[TopicMatch(gas, 1.0)], at=NOW + 2 * HOUR)
    await merged(store, gas.id, rail.id)
    async with store.read() as tx:
        assert [each.id for each in await tx.articles.latest(rail.id, 10, 0)] == [alone.id, both.id]
        assert [match.score for match in await tx.matches.of(both.id)] == [0.7]


async def test_lessons_go_over_where_the_two_do_not_speak_against_each_other(store: Store, desk: Desk) -> None:
    gas, rail = await desk.topic("gas"), await desk.topic("rail")
    taught = [await desk.published(f"a{number}") for number in range(4)]
    on_rail = await desk.published("on rail", matches=[TopicMatch(rail, 1.0)])
    on_gas = await desk.published("on gas", matches=[TopicMatch(gas, 1.0)])
    async with store.write() as tx:
        await tx.lessons.add(gas.id, taught[0].id, accepted=True, now=NOW)
        await tx.lessons.add(gas.id, taught[1].id, accepted=False, now=NOW)
        await tx.lessons.add(gas.id, taught[2].id, accepted=True, now=NOW)
        await tx.lessons.add(rail.id, taught[2].id, accepted=False, now=NOW)
        await tx.lessons.add(gas.id, on_rail.id, accepted=False, now=NOW)
        await tx.lessons.add(rail.id, on_gas.id, accepted=False, now=NOW)
        await tx.lessons.add(rail.id, taught[3].id, accepted=True, now=NOW)
    await merged(store, gas.id, rail.id)
    async with store.read() as tx:
        known = {each.article.title: each.accepted for each in await tx.lessons.of(rail.id)}
    assert known == {"a0": True, "a1": False, "a2": True, "a3": True}


async def test_what_waits_for_approval_still_waits(store: Store, desk: Desk) -> None:
    gas, rail = await desk.topic("gas"), await desk.topic("rail")
    await desk.published("a", matches=[TopicMatch(gas, 1.0)])
    await desk.chat(READER, gas)
    async with store.write() as tx:
        await tx.holds.set(gas.id, wait=HOUR, standing=True)
        await tx.holds.hold(gas.id, NOW)
        assert await tx.holds.put_off(await tx.holds.of(gas.id), NOW, 10) == 1
        assert (await tx.merging.outlook(gas.id, rail.id)).held
    await merged(store, gas.id, rail.id)
    async with store.write() as tx:
        hold = await tx.holds.of(rail.id)
        assert (hold.held_at, hold.until, hold.standing, hold.approved) == (NOW, NOW + HOUR, True, 0)
        assert [each.topic_id for each in await tx.holds.held()] == [rail.id]
        assert await tx.holds.release(rail.id, NOW) == 1, "who waited for the one is let go by the other"


async def test_of_two_that_are_held_the_first_to_wait_is_the_first_to_go(store: Store, desk: Desk) -> None:
    gas, rail = await desk.topic("gas"), await desk.topic("rail")
    await desk.published("a", matches=[TopicMatch(gas, 1.0), TopicMatch(rail, 1.0)])
    await desk.chat(READER, gas)
    await desk.chat(OTHER, rail)
    async with store.write() as tx:
        for topic, waits, approved in ((gas, HOUR, 0), (rail, 2 * HOUR, 0)):
            await tx.holds.set(topic.id, wait=waits)
            await tx.holds.hold(topic.id, NOW, approved)
            assert await tx.holds.put_off(await tx.holds.of(topic.id), NOW, 10) == 1
    await merged(store, gas.id, rail.id)
    async with store.write() as tx:
        assert (await tx.holds.of(rail.id)).until == NOW + HOUR
        assert await tx.holds.release(rail.id, NOW) == 2


async def test_wishes_roles_and_audiences_name_the_topic_that_stays(store: Store, desk: Desk) -> None:
    gas, rail = await desk.topic("gas"), await desk.topic("rail")
    wish, general = Filter(FilterKind.LESS, "pipes", gas.id), Filter(FilterKind.MORE, "wind")
    async with store.write() as tx:
        own = await tx.filters.kept([wish, general], NOW)
        await tx.people.add(Person(8, "Ada", 1, NOW, Role.EDITOR, (gas.id, rail.id)))
        await tx.people.add(Person(9, "Bea", 1, NOW, Role.EDITOR, (gas.id,)))
        announcement = await tx.announcements.add(8, NOW)
        await tx.announcements.aim(announcement, AudienceFilter(topic_ids=(gas.id,)))
        assert (await tx.merging.outlook(gas.id, rail.id)).people == 2
    await desk.chat(READER, gas, filter_set=own)
    await merged(store, gas.id, rail.id)
    async with store.read() as tx:
        chat = await tx.chats.get(READER)
        assert chat
        assert set(await tx.filters.of(chat.filter_set)) == {general, Filter(FilterKind.LESS, "pipes", rail.id)}
        assert [person.topics for person in await tx.people.all()] == [(rail.id,), (rail.id,)]
        aimed = await tx.announcements.get(announcement)
        assert aimed
        assert aimed.audience.topic_ids == (rail.id,)


async def test_marks_of_the_desk_go_over_but_for_those_that_are_there(store: Store, desk: Desk) -> None:
    gas, rail = await desk.topic("gas"), await desk.topic("rail")
    one, other = await desk.published("a"), await desk.published("b")
    async with store.write() as tx:
        await tx.curations.mark(gas.id, [one.id], Mark.PINNED)
        await tx.curations.mark(gas.id, [other.id], Mark.PINNED)
        await tx.curations.mark(rail.id, [one.id], Mark.DROPPED)
    await merged(store, gas.id, rail.id)
    async with store.read() as tx:
        marks = (await tx.curations.hand(0, NOW)).marks
    known = {key[1]: mark for key, (_, mark) in marks.items() if key[0] == rail.id}
    assert known == {one.id: Mark.DROPPED, other.id: Mark.PINNED}


async def test_times_of_a_topic_become_those_of_the_other_one(store: Store, desk: Desk) -> None:
    gas, rail = await desk.topic("gas"), await desk.topic("rail")
    first = await desk.published("a", matches=[TopicMatch(gas, 1.0)])
    second = await desk.published("b", matches=[TopicMatch(gas, 1.0)], at=NOW + HOUR)
    last = second.number or 0
    evening = TopicTime(gas.id, time(18, 0))
    alone = await desk.chat(READER, gas, topic_times=(evening,), covered=last, behind=((gas.id, 0),))
    own = TopicTime(rail.id, time(20, 0))
    both = await desk.chat(BOTH, gas, rail, topic_times=(evening, own), covered=last, behind=((rail.id, 0),))
    await desk.chat(OTHER, gas)
    async with store.read() as tx:
        uneven = await tx.merging.uneven(gas.id, rail.id)
    assert uneven == [
        UnevenFollower(alone, both=False),
        UnevenFollower(both, both=True, heard=(first.number or 0, last)),
    ]
    became = [each.once_became(gas.id, rail.id) for each in uneven]
    assert [each.topic_times for each in became] == [(TopicTime(rail.id, time(18, 0)),), (own,)]
    assert [each.behind for each in became] == [((rail.id, 0),), ((rail.id, 0),)]
