"""Articles: from draft to published and back, and the numbers that digests count by."""

from __future__ import annotations

import asyncio

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digests.model import ArticleStatus, Entity, EntityKind, NewArticle, TopicMatch
from digests.query import Lexicon, parse
from digests.store import Store
from digests.store.search import SearchRequest
from tests.databases import Databases
from tests.store.cases import DAY, HOUR, MINUTE, NOW, Desk

DRAFT, SCHEDULED = ArticleStatus.DRAFT, ArticleStatus.SCHEDULED
ENTITIES = (Entity(0, 4, EntityKind.BOLD), Entity(5, 9, EntityKind.LINK, "https://x.it/2"))
PUBLISHED, DISCARDED = ArticleStatus.PUBLISHED, ArticleStatus.DISCARDED


async def test_a_draft_comes_back_as_it_was_given(store: Store) -> None:
    async with store.write() as tx:
        (first,) = await tx.new_articles.add([NewArticle("Uno", "…", "it", ("uno", ""))], NOW)
        whole = NewArticle(
            "<b>Due</b> 二", "riga\nriga 🗞", "it", ("due", "riga riga"), source="Il Foglio", url="https://x.it/1",
            added_by=7, copy_of=first.id, picture="AgACAgIAAxkBAAI", entities=ENTITIES,
        )  # fmt: skip
        (draft,) = await tx.new_articles.add([whole], NOW)
    async with store.read() as tx:
        assert await tx.articles.get(draft.id) == draft
        assert await tx.articles.get(draft.id + 1) is None
    assert (draft.title, draft.text, draft.status) == ("<b>Due</b> 二", "riga\nriga 🗞", DRAFT)
    assert (draft.source, draft.url, draft.added_by, draft.copy_of) == ("Il Foglio", "https://x.it/1", 7, first.id)
    assert (draft.picture, draft.entities, first.picture, first.entities) == ("AgACAgIAAxkBAAI", ENTITIES, None, ())
    assert draft.created_at == NOW
    assert (draft.number, draft.published_at, draft.publish_at) == (None, None, None)


async def test_what_no_database_keeps_is_left_out(desk: Desk) -> None:
    draft = await desk.draft("nul\0 and half \ud83d", "text\0", shadow=("nul\0", "text\0 \ud83d"), source="s\0")
    assert (draft.title, draft.text, draft.source) == ("nul and half ", "text", "s")


async def test_a_revision_changes_what_is_given(store: Store, desk: Desk) -> None:
    draft = await desk.draft("Old", "old text", source="Paper", url="https://x.it")
    async with store.write() as tx:
        revised = await tx.articles.revise(draft.id, shadow=("new", "old text"), title="New", url=None)
        assert revised is not None
        assert (revised.title, revised.text, revised.source, revised.url) == ("New", "old text", "Paper", None)
        assert await tx.articles.revise(draft.id, shadow=("new", "old text")) == revised
        assert await tx.articles.revise(draft.id + 1, shadow=("", ""), title="Nobody") is None
        assert await tx.articles.revise(draft.id + 1, shadow=("", "")) is None
        await tx.articles.discard(draft.id)
        assert await tx.articles.revise(draft.id, title="Late") is None
        assert await tx.articles.revise(draft.id) is None


async def test_publishing_gives_the_next_number_once(store: Store, desk: Desk) -> None:
    first, second = await desk.draft(), await desk.draft()
    async with store.write() as tx:
        assert await tx.articles.last_number() == 0
        published = await tx.articles.publish(second.id, NOW)
        assert published is not None
        assert (published.number, published.status, published.published_at) == (1, PUBLISHED, NOW)
        assert await tx.articles.publish(second.id, NOW + DAY) == published
        later = await tx.articles.publish(first.id, NOW + HOUR)
        assert later is not None
        assert later.number == await tx.articles.last_number() == 2
        assert await tx.articles.publish(99, NOW) is None


async def test_a_withdrawn_article_is_a_draft_and_gets_a_new_number(store: Store, desk: Desk) -> None:
    article = await desk.published()
    async with store.write() as tx:
        draft = await tx.articles.withdraw(article.id)
        assert draft is not None
        assert (draft.status, draft.number, draft.published_at) == (DRAFT, None, None)
        assert await tx.articles.withdraw(article.id) == draft
        assert await tx.articles.count(None) == 0
        again = await tx.articles.publish(article.id, NOW)
        assert again is not None
        assert again.number == 2
        assert await tx.articles.withdraw(99) is None


async def test_scheduled_articles_wait_for_their_time(store: Store, desk: Desk) -> None:
    late, soon, published = await desk.draft("late"), await desk.draft("soon"), await desk.published()
    async with store.write() as tx:
        scheduled = await tx.articles.schedule(late.id, NOW + HOUR)
        assert scheduled is not None
        assert (scheduled.status, scheduled.publish_at) == (SCHEDULED, NOW + HOUR)
        await tx.articles.schedule(soon.id, NOW + 2 * HOUR)
        moved = await tx.articles.schedule(soon.id, NOW + MINUTE)
        assert await tx.articles.schedule(published.id, NOW) == published
        assert await tx.articles.schedule(99, NOW) is None
        assert await tx.articles.due_scheduled(NOW) == []
        assert await tx.articles.due_scheduled(NOW + MINUTE) == [moved]
        assert [article.title for article in await tx.articles.due_scheduled(NOW + HOUR)] == ["soon", "late"]
        out = await tx.articles.publish(soon.id, NOW + HOUR)
        assert out is not None
        assert out.publish_at is None
        taken_back = await tx.articles.withdraw(late.id)
        assert taken_back is not None
        assert (taken_back.status, taken_back.publish_at) == (DRAFT, None)
        assert await tx.articles.due_scheduled(NOW + DAY) == []


async def test_a_discarded_article_is_out_of_everything(store: Store, desk: Desk) -> None:
    topic = await desk.topic()
    article = await desk.published("Gas", "pipes", added_by=7)
    async with store.write() as tx:
        await tx.sketches.set(article.id, [1, 2])
        gone = await tx.articles.discard(article.id)
        assert gone is not None
        assert (gone.status, gone.number) == (DISCARDED, None)
        assert await tx.articles.get(article.id) == gone
        assert await tx.articles.discard(99) is None
        for refused in (tx.articles.publish, tx.articles.schedule):
            assert await refused(article.id, NOW) is None
        assert await tx.articles.withdraw(article.id) is None
        assert await tx.articles.latest(None, 9, 0) == []
        assert await tx.articles.drafts(7) == []
        assert await tx.articles.each_after(0, 9) == []
        assert await tx.sketches.sharing([[1]], NOW - DAY) == [[]]
        asked = SearchRequest(parse("gas"), Lexicon(["en"]), NOW)
        assert (await tx.search.search(asked, limit=9, offset=0)).hits == ()
        assert await tx.articles.latest(topic.id, 9, 0) == []


async def test_a_discarded_article_comes_back_as_a_draft(store: Store, desk: Desk) -> None:
    article = await desk.published()
    async with store.write() as tx:
        assert await tx.articles.restore(article.id) is None
        await tx.articles.discard(article.id)
        restored = await tx.articles.restore(article.id)
        assert restored is not None
        assert (restored.status, restored.number, restored.published_at) == (DRAFT, None, None)
        again = await tx.articles.publish(article.id, NOW)
        assert again is not None
        assert again.number == 2


async def test_the_latest_come_newest_first_by_page_and_topic(store: Store, desk: Desk) -> None:
    async with store.write() as tx:
        gas = await tx.topics.add("gas", {"en": "Gas"}, "gas")
        rail = await tx.topics.add("rail", {"en": "Rail"}, "rail")
    for number in range(1, 6):
        on = [TopicMatch(gas, 1.0)] + ([TopicMatch(rail, 1.0)] if number % 2 else [])
        await desk.published(f"n{number}", matches=on)
    await desk.draft("unseen")

    async def titles(topic_id: int | None, limit: int, offset: int) -> list[str]:
        async with store.read() as tx:
            return [article.title for article in await tx.articles.latest(topic_id, limit, offset)]

    assert await titles(None, 2, 0) == ["n5", "n4"]
    assert await titles(None, 9, 3) == ["n2", "n1"]
    assert await titles(rail.id, 2, 1) == ["n3", "n1"]
    assert await titles(rail.id + 9, 2, 0) == []
    async with store.read() as tx:
        assert [await tx.articles.count(each) for each in (None, gas.id, rail.id, 99)] == [5, 5, 3, 0]


async def test_the_latest_can_be_those_of_some_languages(store: Store, desk: Desk) -> None:
    async with store.write() as tx:
        gas = await tx.topics.add("gas", {"en": "Gas"}, "gas")
    for number, language in enumerate(["en", "ru", "ru", "und", "zh"], 1):
        await desk.published(f"n{number}", language=language, matches=[TopicMatch(gas, 1.0)])
    async with store.read() as tx:
        assert await tx.articles.languages() == ["ru", "en", "und", "zh"]
        for topic_id in (None, gas.id):
            found = await tx.articles.latest(topic_id, 9, 0, ["en", "zh"])
            assert [article.title for article in found] == ["n5", "n4", "n1"]
            assert await tx.articles.count(topic_id, ["en", "zh"]) == 3


async def test_the_number_before_a_moment_hides_nothing_after_it(store: Store, desk: Desk) -> None:
    async with store.read() as tx:
        assert await tx.articles.number_before(NOW) == 0
    for hours in (0, 1, 2):
        await desk.published(at=NOW + hours * HOUR)
    # The clock was set back: number 4 was published "before" number 2.
    await desk.published(at=NOW + MINUTE)
    async with store.read() as tx:
        asked = [NOW, NOW + MINUTE, NOW + HOUR, NOW + 2 * HOUR, NOW + DAY]
        assert [await tx.articles.number_before(moment) for moment in asked] == [0, 1, 1, 2, 4]


async def test_drafts_are_those_of_one_person_newest_first(store: Store, desk: Desk) -> None:
    for title, editor in (("a", 7), ("b", 8), ("c", 7)):
        await desk.draft(title, added_by=editor)
    await desk.published("d", added_by=7)
    async with store.read() as tx:
        assert [article.title for article in await tx.articles.drafts(7)] == ["c", "a"]
        assert [article.title for article in await tx.articles.drafts(7, limit=1, first=1)] == ["a"]
        everybodys = await tx.articles.drafts(7, everybodys=True, limit=2)
        assert [article.title for article in everybodys] == ["c", "b"]
        assert await tx.articles.count_drafts(7) == 2
        assert await tx.articles.count_drafts(7, everybodys=True) == 3


async def test_a_walk_over_all_articles_misses_none(store: Store, desk: Desk) -> None:
    for number in range(5):
        await (desk.published if number % 2 else desk.draft)(f"n{number}")
    seen, after = [], 0
    async with store.read() as tx:
        while page := await tx.articles.each_after(after, 2):
            seen += [article.title for article in page]
            after = page[-1].id
    assert seen == ["n0", "n1", "n2", "n3", "n4"]


async def test_a_number_is_seen_only_after_the_ones_before_it(store: Store, other: Store, desk: Desk) -> None:
    first, second = await desk.draft(), await desk.draft()
    began, may_end = asyncio.Event(), asyncio.Event()

    async def slow_writer() -> None:
        async with store.write() as tx:
            await tx.articles.publish(first.id, NOW)
            began.set()
            await may_end.wait()

    async def quick_writer() -> int | None:
        async with other.write() as tx:
            article = await tx.articles.publish(second.id, NOW)
        return article.number if article else None

    slow = asyncio.create_task(slow_writer())
    await began.wait()
    quick = asyncio.create_task(quick_writer())
    done, _ = await asyncio.wait([quick], timeout=0.2)
    async with other.read() as tx:
        assert (done, await tx.articles.last_number(), await tx.articles.count(None)) == (set(), 0, 0)
    may_end.set()
    await slow
    assert await quick == 2


@given(st.lists(st.tuples(st.sampled_from("pwdsr"), st.integers(0, 3)), max_size=30))
async def test_numbers_grow_and_never_come_again(databases: Databases, steps: list[tuple[str, int]]) -> None:
    store = await Store.open(databases.new())
    desk, given_numbers = Desk(store), []
    ids = [(await desk.draft()).id for _ in range(4)]
    for step, place in steps:
        async with store.write() as tx:
            before = await tx.articles.get(ids[place])
            match step:
                case "p":
                    after = await tx.articles.publish(ids[place], NOW)
                case "w":
                    after = await tx.articles.withdraw(ids[place])
                case "d":
                    after = await tx.articles.discard(ids[place])
                case "s":
                    after = await tx.articles.schedule(ids[place], NOW)
                case _:
                    after = await tx.articles.restore(ids[place])
            stored = await tx.articles.get(ids[place])
            assert stored is not None
            assert (stored.status is PUBLISHED) == (stored.number is not None)
            assert after in (stored, None)
            if before and stored.number not in (None, before.number):
                given_numbers.append(stored.number)
            assert await tx.articles.last_number() == len(given_numbers)
    assert given_numbers == list(range(1, len(given_numbers) + 1))
    await store.close()


async def test_a_naive_time_is_refused(desk: Desk) -> None:
    with pytest.raises(Exception, match="naive datetime"):
        await desk.published(at=NOW.replace(tzinfo=None))
