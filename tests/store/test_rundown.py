"""The day, kept: what is scheduled, what is new on topics, and what went out."""

from __future__ import annotations

from datetime import timedelta

from digests.model import TopicMatch
from digests.store import Store
from tests.store.cases import DAY, HOUR, NOW, Desk


async def test_what_is_scheduled_comes_by_its_time_and_only_for_those_whom_it_concerns(
    store: Store, desk: Desk
) -> None:
    gas, rail = await desk.topic("gas"), await desk.topic("rail")
    later = await desk.draft(matches=[TopicMatch(gas, 1.0)])
    soon = await desk.draft(matches=[TopicMatch(rail, 1.0), TopicMatch(gas, 2.0)])
    own = await desk.draft(added_by=7)
    async with store.write() as tx:
        for draft, at in ((later, NOW + DAY), (soon, NOW + HOUR), (own, NOW + 2 * HOUR)):
            await tx.articles.schedule(draft.id, at)
        rundown = tx.rundown
        assert [each.id for each in await rundown.scheduled((), 7, 9)] == [soon.id, own.id, later.id]
        assert [each.id for each in await rundown.scheduled((rail.id,), 7, 9)] == [soon.id, own.id]
        assert [each.id for each in await rundown.scheduled((rail.id,), 8, 9)] == [soon.id]
        assert [each.id for each in await rundown.scheduled_on(gas.id, NOW + 2 * HOUR)] == [soon.id]
        assert await rundown.scheduled_on(gas.id, None) == []
        on = await rundown.topics_of([later.id, soon.id, own.id])
        assert on == {later.id: [gas.id], soon.id: [gas.id, rail.id]}


async def test_texts_that_are_new_on_a_topic_are_counted_once_by_language(store: Store, desk: Desk) -> None:
    gas, rail = await desk.topic("gas"), await desk.topic("rail")
    first = await desk.published(matches=[TopicMatch(gas, 1.0)], language="en")
    await desk.published(matches=[TopicMatch(gas, 1.0)], language="en", copy_of=first.id)
    await desk.published(matches=[TopicMatch(gas, 1.0)], language="it")
    await desk.published(matches=[TopicMatch(gas, 1.0)], language="it")
    async with store.read() as tx:
        assert await tx.rundown.new_on(gas.id, 0) == [("it", 2), ("en", 1)]
        assert await tx.rundown.new_on(gas.id, 3) == [("it", 1)]
        assert await tx.rundown.newest_on([gas.id, rail.id]) == {gas.id: 4}
        assert await tx.rundown.went_out(NOW - timedelta(days=1)) == []
        assert await tx.rundown.widest(NOW, NOW + HOUR) is None
