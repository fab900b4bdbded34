"""Which articles are on which topics."""

from __future__ import annotations

from digests.model import TopicMatch
from digests.store import Store
from tests.store.cases import Desk


async def test_matches_come_back_best_first(store: Store, desk: Desk) -> None:
    gas, rail = await desk.topic("gas"), await desk.topic("rail")
    draft = await desk.draft()
    async with store.write() as tx:
        assert await tx.matches.of(draft.id) == []
        weak, strong = TopicMatch(gas, 1.0, ("pipe", "perché")), TopicMatch(rail, 2.5, ())
        await tx.matches.set(draft.id, [weak, strong])
        assert await tx.matches.of(draft.id) == [strong, weak]
        assert not await tx.matches.chosen_by_editor(draft.id)
        await tx.matches.set(draft.id, [weak, TopicMatch(gas, 3.0)])
        assert await tx.matches.of(draft.id) == [TopicMatch(gas, 3.0)]


async def test_an_editors_choice_is_remembered_even_when_it_is_no_topic(store: Store, desk: Desk) -> None:
    gas = await desk.topic()
    draft = await desk.draft()
    async with store.write() as tx:
        await tx.matches.set(draft.id, [], by_editor=True)
        assert await tx.matches.chosen_by_editor(draft.id)
        await tx.matches.set(draft.id, [TopicMatch(gas, 1.0)])
        assert not await tx.matches.chosen_by_editor(draft.id)
        assert not await tx.matches.chosen_by_editor(99)


async def test_topics_and_articles_that_are_gone_match_nothing(store: Store, desk: Desk) -> None:
    gas, rail = await desk.topic("gas"), await desk.topic("rail")
    draft = await desk.draft()
    async with store.write() as tx:
        await tx.topics.remove(gas.id)
        await tx.matches.set(draft.id, [TopicMatch(gas, 1.0), TopicMatch(rail, 1.0)])
        assert [match.topic for match in await tx.matches.of(draft.id)] == [rail]
        await tx.matches.set(99, [TopicMatch(rail, 1.0)])
        assert await tx.matches.of(99) == []


async def test_what_is_on_an_archived_topic_rests_unchanged_until_it_is_back(store: Store, desk: Desk) -> None:
    gas, rail = await desk.topic("gas"), await desk.topic("rail")
    article = await desk.published(matches=[TopicMatch(gas, 2.0, ("pipe",)), TopicMatch(rail, 1.0)])
    only_gas = await desk.published(matches=[TopicMatch(gas, 2.0)])
    async with store.write() as tx:
        resting = await tx.topics.revise(gas.id, archived=True)
        assert (await tx.topics.active(), await tx.topics.all()) == ([rail], [resting, rail])
        assert await tx.matches.of(article.id) == [TopicMatch(rail, 1.0)]
        assert await tx.matches.on_any([article.id, only_gas.id]) == {article.id}
        assert [each.id for each, _ in await tx.matches.published(0, 9)] == [article.id]
        await tx.matches.set(article.id, [TopicMatch(rail, 3.0), TopicMatch(gas, 9.0)], by_editor=True)
        await tx.matches.replace(gas.id, {}, [only_gas.id])
        back = await tx.topics.revise(gas.id, archived=False)
        assert await tx.matches.of(article.id) == [TopicMatch(rail, 3.0), TopicMatch(back, 2.0, ("pipe",))]
        assert await tx.matches.of(only_gas.id) == [TopicMatch(back, 2.0)]


async def test_what_is_on_topics_in_a_window_of_numbers(store: Store, desk: Desk) -> None:
    gas, rail = await desk.topic("gas"), await desk.topic("rail")
    await desk.published("one", matches=[TopicMatch(gas, 1.0)])
    two = await desk.published("two", matches=[TopicMatch(rail, 1.0, ("train",)), TopicMatch(gas, 2.0)])
    await desk.published("no topic")
    four = await desk.published("four", matches=[TopicMatch(rail, 1.0), TopicMatch(gas, 1.0)])
    withdrawn = await desk.published("withdrawn", matches=[TopicMatch(gas, 1.0)])
    await desk.published("after", matches=[TopicMatch(gas, 1.0)])
    async with store.write() as tx:
        await tx.articles.withdraw(withdrawn.id)
    async with store.read() as tx:
        assert await tx.matches.published(1, 5) == [
            (two, (TopicMatch(gas, 2.0), TopicMatch(rail, 1.0, ("train",)))),
            (four, (TopicMatch(gas, 1.0), TopicMatch(rail, 1.0))),
        ]
        assert await tx.matches.published(6, 6) == []


async def test_matches_set_after_publication_count_at_once(store: Store, desk: Desk) -> None:
    gas = await desk.topic()
    article = await desk.published()
    async with store.write() as tx:
        await tx.matches.set(article.id, [TopicMatch(gas, 1.0)])
        assert await tx.articles.latest(gas.id, 9, 0) == [article]
        assert [found for found, _ in await tx.matches.published(0, 1)] == [article]


async def test_a_topics_matches_are_replaced_but_for_editors_choices(store: Store, desk: Desk) -> None:
    gas, rail = await desk.topic("gas"), await desk.topic("rail")
    old, new, chosen, outside = [await desk.published(title) for title in ("old", "new", "chosen", "outside")]
    async with store.write() as tx:
        await tx.matches.set(old.id, [TopicMatch(gas, 1.0), TopicMatch(rail, 1.0)])
        await tx.matches.set(chosen.id, [TopicMatch(gas, 9.0)], by_editor=True)
        await tx.matches.set(outside.id, [TopicMatch(gas, 1.0)])
        again = {new.id: TopicMatch(gas, 2.0, ("pipe",)), chosen.id: TopicMatch(gas, 3.0)}
        await tx.matches.replace(gas.id, again, [old.id, new.id, chosen.id, 99])
        assert await tx.matches.of(old.id) == [TopicMatch(rail, 1.0)]
        assert await tx.matches.of(new.id) == [TopicMatch(gas, 2.0, ("pipe",))]
        assert await tx.matches.of(chosen.id) == [TopicMatch(gas, 9.0)]
        assert [article.title for article in await tx.articles.latest(gas.id, 9, 0)] == ["outside", "chosen", "new"]
        await tx.matches.replace(gas.id, {}, [])
        assert await tx.articles.count(gas.id) == 3
