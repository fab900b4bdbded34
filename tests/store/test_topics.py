"""Topics and their seeding."""

from __future__ import annotations

import pytest
from sqlalchemy.exc import IntegrityError

from digests.model import ProgressMessage, Rematch, Topic, TopicMatch
from digests.store import Store
from tests.store.cases import Desk


async def test_topics_come_back_by_slug(store: Store) -> None:
    async with store.write() as tx:
        space = await tx.topics.add("space", {"en": "Space", "it": "Spazio"}, 'sonda OR "dark matter"', "🚀")
        china = await tx.topics.add("china", {"zh": "中国"}, "中国")
        assert space == Topic(space.id, "space", {"en": "Space", "it": "Spazio"}, 'sonda OR "dark matter"', "🚀")
        assert china.emoji == ""
        assert await tx.topics.all() == [china, space]
        assert await tx.topics.get(space.id) == await tx.topics.by_slug("space") == space
        assert await tx.topics.get(99) is await tx.topics.by_slug("nothing") is None
        assert await tx.topics.by_slug("nul\0 and \ud83d") is None


async def test_a_revision_changes_what_is_given(store: Store, desk: Desk) -> None:
    gas = await desk.topic("gas")
    async with store.write() as tx:
        assert await tx.topics.revise(gas.id) == gas
        assert await tx.topics.revise(gas.id, emoji="") == Topic(gas.id, "gas", gas.names, gas.query, "")
        renamed = await tx.topics.revise(gas.id, names={"it": "Gas"}, query="gas AND tubo")
        assert (renamed.names, renamed.query, renamed.emoji) == ({"it": "Gas"}, "gas AND tubo", "")
        with pytest.raises(LookupError):
            await tx.topics.revise(99, query="x")


async def test_a_slug_is_given_once(store: Store, desk: Desk) -> None:
    await desk.topic("gas")
    with pytest.raises(IntegrityError):
        await desk.topic("gas")


async def test_a_removed_topic_takes_its_matches_and_subscriptions_along(store: Store, desk: Desk) -> None:
    gas, rail = await desk.topic("gas"), await desk.topic("rail")
    article = await desk.published(matches=[TopicMatch(gas, 1.0), TopicMatch(rail, 1.0)])
    await desk.chat(1, gas, rail)
    async with store.write() as tx:
        await tx.topics.remove(gas.id)
        await tx.topics.remove(gas.id)
        assert await tx.topics.all() == [rail]
        assert [match.topic for match in await tx.matches.of(article.id)] == [rail]
        assert await tx.subscriptions.of(1) == [rail.id]
        later = await tx.topics.add("later", {"en": "x"}, "x")
        assert later.id > rail.id, "an id that buttons may still carry is not given again"


async def test_a_walk_is_known_by_its_topic_until_its_end_or_the_next_one(store: Store, desk: Desk) -> None:
    gas, rail = await desk.topic("gas"), await desk.topic("rail")
    async with store.write() as tx:
        assert await tx.rematches.of(gas.id) is None
        first = await tx.rematches.begin(gas.id, ProgressMessage(5, 7))
        other = await tx.rematches.begin(rail.id)
        assert await tx.rematches.advance(first.id, 100, 3)
        assert await tx.rematches.all() == [Rematch(first.id, gas.id, 100, 3, ProgressMessage(5, 7)), other]
        second = await tx.rematches.begin(gas.id)
        assert second.id > first.id
        assert not await tx.rematches.advance(first.id, 200, 4)
        assert await tx.rematches.of(gas.id) == Rematch(second.id, gas.id, 0, 0)
        await tx.rematches.end(second.id)
        assert await tx.rematches.all() == [other]
        await tx.topics.remove(rail.id)
        assert not await tx.rematches.advance(other.id, 100, 3)
        assert await tx.rematches.all() == []


async def test_topics_stand_by_slug_until_they_are_ordered(store: Store, desk: Desk) -> None:
    gas, rail, oil = await desk.topic("gas"), await desk.topic("rail"), await desk.topic("oil")
    async with store.write() as tx:
        assert [each.slug for each in await tx.topics.active()] == ["gas", "oil", "rail"]
        await tx.topics.arrange([rail.id, gas.id, oil.id])
        assert [(each.slug, each.position) for each in await tx.topics.all()] == [("rail", 1), ("gas", 2), ("oil", 3)]
    await desk.topic("air")
    async with store.read() as tx:
        assert [each.slug for each in await tx.topics.active()][-1] == "air", "a new one stands behind the others"
