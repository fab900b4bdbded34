"""Sums over what is stored: who follows what, when, what was published and what feeds brought."""

from __future__ import annotations

from collections import Counter
from datetime import time

from sqlalchemy import insert, update

from digests.model import Filter, FilterKind, TopicMatch
from digests.model.statistics import Period
from digests.statistics import Statistics
from digests.store import Store
from digests.store.feeds import NewFeed
from digests.store.schema.feeds import feed_entries, feeds
from tests.store.cases import DAY, NOW, Desk


async def test_only_chats_that_get_digests_are_counted_by_what_they_follow(store: Store, desk: Desk) -> None:
    gas, space = await desk.topic("gas"), await desk.topic("space")
    await desk.chat(1, gas, space)
    await desk.chat(2, space)
    await desk.chat(3, space, active=False)
    await desk.chat(4, space, stopped=True)
    await desk.chat(5)
    async with store.read() as tx:
        assert await tx.statistics.subscribers() == 2
        assert await tx.statistics.followers() == Counter({gas.id: 1, space.id: 2})
    found = await Statistics(store, lambda: NOW).followers()
    assert [(topic.slug, count) for topic, count in found.topics] == [("space", 2), ("gas", 1)]
    assert (found.readers, found.own_words) == (2, 0)


async def test_a_reader_counts_once_in_each_hour_of_their_digests(store: Store, desk: Desk) -> None:
    gas = await desk.topic()
    await desk.chat(1, gas, digest_time=time(8, 30), more_times=(time(8), time(20)))
    await desk.chat(2, gas, digest_time=time(8))
    await desk.chat(3, gas, digest_time=time(9), stopped=True)
    async with store.read() as tx:
        hours, readers = await tx.statistics.hours()
    assert {hour: count for hour, count in enumerate(hours) if count} == {8: 2, 20: 1}
    assert readers == 2


async def test_articles_are_counted_by_topic_language_and_source(store: Store, desk: Desk) -> None:
    gas, space = await desk.topic("gas"), await desk.topic("space")
    both = [TopicMatch(gas, 1), TopicMatch(space, 1)]
    await desk.published("Old", at=NOW - 40 * DAY, matches=both)
    await desk.published("One", language="it", url="https://paper.example/1", matches=both)
    await desk.published("Two", language="it", url="https://paper.example/2", matches=both[:1])
    await desk.published("Three", language="en", source="The Times", matches=both[:1])
    await desk.published("Four", language="en", source="The Sun")
    await desk.published("Five", language="en", matches=both[1:])
    await desk.published("Six", language="en")
    await desk.draft("Draft")
    found = await Statistics(store, lambda: NOW).coverage(Period.MONTH)
    assert [(each.topic.slug, each.languages, each.sources) for each in found.topics] == [
        ("gas", {"it": 2, "en": 1}, 2),
        ("space", {"it": 1, "en": 1}, 1),
    ]
    assert (found.articles, found.sources) == (6, 3), "what says no source is from none"


async def test_wishes_and_what_is_kept_are_counted_over_all_readers(store: Store, desk: Desk) -> None:
    article = await desk.published()
    await desk.chat(1)
    await desk.chat(2)
    async with store.write() as tx:
        number = await tx.filters.kept([Filter(FilterKind.LESS, "gas")], NOW)
        for chat_id in (1, 2):
            await tx.saved.keep(chat_id, article.id, NOW)
    await desk.chat(3, filter_set=number)
    async with store.read() as tx:
        assert await tx.statistics.wishes() == (1, 2)


async def test_of_each_feed_it_is_told_what_became_of_what_it_brought(store: Store, desk: Desk) -> None:
    async with store.write() as tx:
        new = [NewFeed(f"https://{name}.example/feed", name) for name in ("good", "bad")]
        good, bad = [added.id for each in new if (added := await tx.feeds.add(each, NOW, NOW, 3600))]
    published, waiting, gone = await desk.published("one"), await desk.draft("two"), await desk.draft("three")
    async with store.write() as tx:
        await tx.articles.discard(gone.id)
    entries = [
        (good, "a", published.id, NOW), (good, "b", waiting.id, NOW), (good, "c", gone.id, NOW), (good, "d", None, NOW),
        (good, "e", None, NOW - 40 * DAY),
    ]  # fmt: skip
    async with store._database.write() as connection:
        rows = [dict(zip(("feed_id", "key", "article_id", "seen_at"), each, strict=True)) for each in entries]
        await connection.run(insert(feed_entries), rows)
        failing = {"failures": 3, "failing_since": NOW - DAY}
        await connection.run(update(feeds).where(feeds.c.id == bad).values(failing))
    found = await Statistics(store, lambda: NOW).feeds(Period.MONTH)
    assert [(each.feed.id, each.entries, each.published, each.waiting, each.rejected) for each in found] == [
        (bad, 0, 0, 0, 0),
        (good, 4, 1, 1, 1),
    ]
