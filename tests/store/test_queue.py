"""The queue: whose drafts wait, how they are narrowed, and what most of them are."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from digests.model import SourceChange, TopicMatch
from digests.store import Store
from digests.store.queue import SourceWaiting, Waiting
from tests.store.cases import HOUR, NOW, Desk

ADA, BOB = 7, 8


async def titles(store: Store, waiting: Waiting) -> list[str]:
    """Return the titles of a queue as one goes through it, and check that they are counted."""
    found: list[str] = []
    async with store.read() as tx:
        article = await tx.queue.before(waiting, None)
        while article is not None:
            found.append(article.title)
            article = await tx.queue.before(waiting, article.id)
        assert await tx.queue.count(waiting) == len(found)
    return found


async def test_a_queue_holds_ones_own_drafts_and_nobodys_the_newest_first(store: Store, desk: Desk) -> None:
    for title, by in (("of a feed", None), ("of Ada", ADA), ("of Bob", BOB)):
        await desk.draft(title, added_by=by)
    await desk.published("out", added_by=None)
    scheduled, gone = await desk.draft("scheduled", added_by=None), await desk.draft("gone", added_by=None)
    async with store.write() as tx:
        await tx.articles.schedule(scheduled.id, NOW + HOUR)
        await tx.articles.discard(gone.id)
    assert await titles(store, Waiting(ADA)) == ["of Ada", "of a feed"]
    assert await titles(store, Waiting(ADA, everybodys=True)) == ["of Bob", "of Ada", "of a feed"]
    assert await titles(store, Waiting(9)) == ["of a feed"]


async def test_a_queue_is_narrowed_to_a_topic_a_language_or_a_source(store: Store, desk: Desk) -> None:
    gas = await desk.topic()
    on_gas = await desk.draft("on gas", added_by=None, source="Die Zeitung", language="de")
    await desk.draft("by name", added_by=None, source="die Zeitung!", language="en")
    nowhere = await desk.draft("from nowhere", added_by=None, source=None, language="en")
    async with store.write() as tx:
        await tx.matches.set(on_gas.id, [TopicMatch(gas, 1.0)])
    assert await titles(store, Waiting(ADA, topic_id=gas.id)) == ["on gas"]
    assert await titles(store, Waiting(ADA, language="en")) == ["from nowhere", "by name"]
    assert await titles(store, Waiting(ADA, source_of=on_gas.id)) == ["by name", "on gas"]
    assert await titles(store, Waiting(ADA, language="en", source_of=on_gas.id)) == ["by name"]
    assert await titles(store, Waiting(ADA, source_of=nowhere.id)) == []
    async with store.read() as tx:
        assert await tx.queue.topics(Waiting(ADA), 5) == [(gas.id, 1)]
        assert await tx.queue.languages(Waiting(ADA), 5) == [("en", 2), ("de", 1)]
        assert await tx.queue.languages(Waiting(ADA), 1) == [("en", 2)]
        (source,) = await tx.queue.sources(Waiting(ADA), 5)
    assert source == SourceWaiting(source.name, 2, nowhere.id - 1)
    assert source.name.lower().startswith("die zeitung")


async def test_what_a_source_sent_is_bounded_by_a_moment_and_by_what_was_seen(store: Store, desk: Desk) -> None:
    old = await desk.draft("old", added_by=None, source="Die Zeitung", now=NOW - timedelta(days=2))
    seen = await desk.draft("seen", added_by=None, source="Die Zeitung", now=NOW)
    late = await desk.draft("late", added_by=None, source="Die Zeitung", now=NOW + HOUR)
    of_source = Waiting(ADA, source_of=seen.id)
    async with store.read() as tx:
        assert [each.id for each in await tx.queue.since(of_source, NOW - HOUR, seen.id, 9)] == [seen.id]
        everything = await tx.queue.since(of_source, old.created_at, late.id, 9)
        assert [each.id for each in everything] == [late.id, seen.id, old.id]
        assert [each.id for each in await tx.queue.since(of_source, old.created_at, late.id, 1)] == [late.id]


async def test_what_a_source_has_changed_waits_until_it_is_decided_on(store: Store, desk: Desk) -> None:
    out, ada = await desk.published(added_by=None), Waiting(ADA)
    change = SourceChange(out.id, "Another", "Another text", NOW)
    async with store.write() as tx:
        before = await tx.queue.count(ada)
        await tx.source_changes.put(replace(change, title="Older"))
        await tx.source_changes.put(change)
        assert await tx.source_changes.of(out.id) == change
        assert await tx.queue.count(ada) == before + 1
        assert await tx.source_changes.drop(out.id)
        assert not await tx.source_changes.drop(out.id)
        assert await tx.queue.count(ada) == before
        await tx.source_changes.put(change)
        await tx.articles.retract(out.id, NOW)
        assert await tx.queue.count(ada) == before, "what was taken back is nobody's to change"
