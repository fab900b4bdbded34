"""Feeds, what was met in them, and channels that are sources."""

from __future__ import annotations

from digests.model import AuditEntry, Deed, FeedYield
from digests.store import Store
from digests.store.feeds import MetEntry, NewFeed
from tests.store.cases import DAY, MINUTE, NOW, Desk

NEW = NewFeed("https://valle.example/feed", "La Valle", True, "https://valle.example/", ("Notizie", "Città"), 7)


async def test_a_feed_is_added_once_changed_and_removed(store: Store) -> None:
    async with store.write() as tx:
        feed = await tx.feeds.add(NEW, NOW, NOW, 1800)
        assert feed is not None
        assert (feed.url, feed.trusted, feed.folder, feed.paused) == (NEW.url, True, ("Notizie", "Città"), False)
        assert await tx.feeds.add(NEW, NOW, NOW, 1800) is None
        assert await tx.feeds.get(feed.id) == await tx.feeds.at(NEW.url) == feed
        changed = await tx.feeds.change(feed.id, etag='"1"', failing_since=NOW, told=True)
        assert changed is not None
        assert (changed.etag, changed.failing_since, changed.told) == ('"1"', NOW, True)
        assert (await tx.feeds.count(), await tx.feeds.all()) == (1, [changed])
        await tx.feeds.remember(feed.id, {"a": MetEntry()}, NOW)
        await tx.feeds.remove(feed.id)
        assert (await tx.feeds.count(), await tx.feeds.change(feed.id, told=False)) == (0, None)


async def test_the_feeds_that_are_due_come_in_the_order_of_their_times(store: Store) -> None:
    async with store.write() as tx:
        added = [
            await tx.feeds.add(NewFeed(f"https://valle.example/{place}", "x"), NOW, NOW + place * MINUTE, 1800)
            for place in (2, 0, 1, 9)
        ]
        ids = [feed.id for feed in added if feed]
        await tx.feeds.change(ids[2], paused=True)
        assert [feed.id for feed in await tx.feeds.due(NOW + 5 * MINUTE, 10)] == [ids[1], ids[0]]
        assert len(await tx.feeds.due(NOW + 5 * MINUTE, 1)) == 1


async def test_what_was_met_is_known_in_its_feed_only(store: Store, desk: Desk) -> None:
    article = await desk.draft()
    async with store.write() as tx:
        one, two = [await tx.feeds.add(NewFeed(f"https://valle.example/{n}", "x"), NOW, NOW, 1800) for n in "ab"]
        assert one is not None
        assert two is not None
        taken, mended, silent = MetEntry(article.id, "one", "1"), MetEntry(article.id, "two", "1"), MetEntry(said="no")
        await tx.feeds.remember(one.id, {"a": taken, "b": taken}, NOW)
        await tx.feeds.remember(one.id, {"b": mended, "c": silent}, NOW)
        assert await tx.feeds.met(one.id, ["a", "b", "c", "d"]) == {"a": taken, "b": mended, "c": silent}
        assert await tx.feeds.met(two.id, ["a"]) == {}
        assert await tx.feeds.met(one.id, []) == {}
        many = [str(number) for number in range(20_000)]
        await tx.feeds.remember(two.id, {"19999": silent}, NOW)
        assert await tx.feeds.met(two.id, many) == {"19999": silent}
        await tx.feeds.remember(one.id, {}, NOW)


async def test_what_a_feed_has_not_listed_for_long_is_forgotten(store: Store) -> None:
    async with store.write() as tx:
        one, two = [await tx.feeds.add(NewFeed(f"https://valle.example/{n}", "x"), NOW, NOW, 1800) for n in "ab"]
        assert one is not None
        assert two is not None
        await tx.feeds.listed(one.id, met("long ago", "for long", "again"), NOW, None)
        await tx.feeds.listed(two.id, met("long ago"), NOW, None)
        await tx.feeds.listed(one.id, met("for long"), NOW + DAY, None)
        # For two months the feed was the same and so not read; then it changed, and changed once more.
        await tx.feeds.listed(one.id, met("again", "new"), NOW + 61 * DAY, NOW + 60 * DAY)
        await tx.feeds.listed(one.id, met("new"), NOW + 62 * DAY, NOW + 61 * DAY)
        await tx.feeds.forget_unlisted(one.id, NOW + 30 * DAY, 9)
        assert set(await tx.feeds.met(one.id, ["long ago", "for long", "again", "new"])) == {"for long", "again", "new"}
        assert set(await tx.feeds.met(two.id, ["long ago"])) == {"long ago"}
        await tx.feeds.touch(one.id, ["again"], NOW + 61 * DAY)
        await tx.feeds.forget_unlisted(one.id, NOW + 61 * DAY, 9)
        assert set(await tx.feeds.met(one.id, ["for long", "again", "new"])) == {"again", "new"}
        await tx.feeds.listed(one.id, {}, NOW + 63 * DAY, None)


async def test_of_a_feed_that_names_its_entries_anew_all_the_time_the_newest_names_are_kept(store: Store) -> None:
    async with store.write() as tx:
        one = await tx.feeds.add(NewFeed("https://valle.example/a", "x"), NOW, NOW, 1800)
        assert one is not None
        for day in range(9):
            await tx.feeds.listed(one.id, met(f"a{day}", f"b{day}"), NOW + day * DAY, None)
        await tx.feeds.forget_unlisted(one.id, NOW - DAY, 5)
        known = await tx.feeds.met(one.id, [f"{name}{day}" for day in range(9) for name in "ab"])
        assert sorted(known) == ["a6", "a7", "a8", "b6", "b7", "b8"]


def met(*keys: str) -> dict[str, MetEntry]:
    return dict.fromkeys(keys, MetEntry())


async def test_a_channel_is_a_source_until_it_is_not(store: Store) -> None:
    async with store.write() as tx:
        assert not await tx.feeds.takes_channel(-100)
        await tx.feeds.take_channel(-100, NOW)
        assert (await tx.feeds.takes_channel(-100), await tx.feeds.trusts_channel(-100)) == (True, False)
        await tx.feeds.trust_channel(-100, trusted=True)
        await tx.feeds.take_channel(-100, NOW)
        assert (await tx.feeds.takes_channel(-100), await tx.feeds.trusts_channel(-100)) == (True, True)
        await tx.feeds.leave_channel(-100)
        assert not await tx.feeds.takes_channel(-100)
        assert not await tx.feeds.trusts_channel(-100)


async def test_what_became_of_what_a_feed_brought_is_counted(store: Store, desk: Desk) -> None:
    async with store.write() as tx:
        paper = await tx.feeds.add(NewFeed("https://paper.example/feed", "Paper"), NOW, NOW, 600)
        other = await tx.feeds.add(NewFeed("https://other.example/feed", "Other"), NOW, NOW, 600)
    assert paper is not None
    assert other is not None
    out, gone, waits, own = [await desk.draft() for _ in range(4)]
    copy = await desk.draft(copy_of=out.id)
    async with store.write() as tx:
        await tx.articles.publish(out.id, NOW)
        await tx.articles.discard(gone.id)
        for each in (out, gone, waits, copy):
            await tx.audit.add(AuditEntry(NOW, None, Deed.ADDED, each.id, paper.subject))
        await tx.audit.add(AuditEntry(NOW - 2 * DAY, None, Deed.ADDED, own.id, paper.subject))
        brought = {str(each.id): MetEntry(each.id, "said", "taken") for each in (out, gone, waits, copy)}
        await tx.feeds.remember(paper.id, brought, NOW)
        yields = await tx.feed_yields.since(NOW - DAY, [paper.id, other.id])
        assert yields == {paper.id: FeedYield(came=4, published=1, discarded=1, waiting=2, copies=1)}
        assert await tx.feed_yields.since(NOW - DAY, []) == {}
        assert await tx.feed_yields.waiting(paper.id) == (2, copy.id)
        assert await tx.feed_yields.waiting(0) == (0, 0)
        assert await tx.feed_yields.drafts(paper.id, 9) == [waits.id, copy.id]
        assert await tx.feed_yields.drafts(paper.id, 9, waits.id) == [waits.id]
        await tx.feeds.remember(other.id, {str(waits.id): MetEntry(None), "other": MetEntry(None)}, NOW)
        await tx.feeds.merge(paper.id, other.id)
        assert await tx.feeds.get(paper.id) is None
        met = await tx.feeds.met(other.id, [*brought, "other"])
    assert {key: each.article_id for key, each in met.items()} == {
        str(out.id): out.id, str(gone.id): gone.id, str(waits.id): waits.id, str(copy.id): copy.id, "other": None,
    }  # fmt: skip


async def test_a_feed_has_brought_what_those_brought_that_ended_in_it(store: Store, desk: Desk) -> None:
    async with store.write() as tx:
        feeds = [await tx.feeds.add(NewFeed(f"https://paper.example/{n}", "Paper"), NOW, NOW, 600) for n in "abc"]
    first, second, last = (feed for feed in feeds if feed is not None)
    theirs, out, waits = [await desk.draft() for _ in range(3)]
    async with store.write() as tx:
        await tx.articles.publish(out.id, NOW)
        for feed, article in ((first, theirs), (first, out), (second, waits)):
            await tx.audit.add(AuditEntry(NOW, None, Deed.ADDED, article.id, feed.subject))
            await tx.feeds.remember(feed.id, {f"key {article.id}": MetEntry(article.id, "said", "taken")}, NOW)
        # Both have met one entry, and each has made an article of it.
        await tx.feeds.remember(second.id, {f"key {theirs.id}": MetEntry(waits.id, "said", "taken")}, NOW)
        for feed, into in ((first, second), (second, last)):
            await tx.feeds.merge(feed.id, into.id)
            ended = {"merged_into": into.subject}
            await tx.audit.add(AuditEntry(NOW, 1, Deed.FEED_REMOVED, None, feed.subject, after=ended))
        assert await tx.feed_yields.since(NOW - DAY, [last.id]) == {
            last.id: FeedYield(came=3, published=1, waiting=2),
        }  # fmt: skip
        assert await tx.feed_yields.waiting(last.id) == (2, waits.id)
        assert await tx.feed_yields.brought(last.id) == 3
