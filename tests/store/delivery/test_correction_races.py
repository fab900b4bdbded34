"""Corrections that meet each other, a push, a digest being composed, or a clock that was set back: none is lost."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta

from bot.sandbox.world import PATIENCE_S
from digests.delivery.outcomes import Sent
from digests.delivery.settle import settle
from digests.model import Article, Delivery, DeliveryState, EditionKind, Message, NewEdition, StaleEdition
from digests.store import Store
from tests.store.cases import HOUR, MINUTE, NOW, Desk
from tests.store.delivery.test_corrections import begun, changes, deliver, handed_on, marked, showing

PENDING, SKIPPED = DeliveryState.PENDING, DeliveryState.SKIPPED
LINE = Message("sendMessage", {"text": "taken back"})


async def corrected(store: Store, article: Article, at: datetime, title: str = "Right") -> None:
    async with store.write() as tx:
        await tx.articles.revise(article.id, title=title, corrected_at=at, shadow=("right", ""))
        await tx.corrections.mark_article(article.id)


async def composed(store: Store, article: Article, at: datetime = NOW) -> int:
    """Store an edition that was composed of an article as it was then."""
    async with store.write() as tx:
        topic = await tx.topics.by_slug("gas")
        assert topic is not None
        message = Message("sendMessage", {"text": article.title})
        return await tx.editions.add(NewEdition(
            day=NOW.date(), language="it", composed_at=at, after=0, up_to=7, messages=[message],
            shown={article.id: topic.id},
        ))  # fmt: skip


async def stale(store: Store) -> list[int]:
    """Settle what is marked, and return it."""
    found = []
    async with store.write() as tx:
        while (edition := await tx.corrections.next_stale()) is not None:
            assert await tx.corrections.mark_current(edition)
            found.append(edition.id)
    return found


async def taken_back(store: Store, edition_id: int, gone: StaleEdition, at: datetime) -> None:
    """Do what the shell does with an edition that is taken back."""
    async with store.write() as tx:
        assert await tx.corrections.mark_current(gone)
        await tx.corrections.supersede(edition_id, at)
        parts = range(len(gone.messages))
        await tx.corrections.replace_unsent(edition_id, dict.fromkeys(parts, LINE), parts)
        edits = dict.fromkeys(parts, Message("editMessageText", {"text": "taken back"}))
        await tx.corrections.begin(gone, EditionKind.RETRACTION, edits, at)


async def withdrawn(store: Store, edition_id: int) -> StaleEdition:
    async with store.write() as tx:
        await tx.corrections.withdraw(edition_id, NOW)
        found = await tx.corrections.next_stale()
    assert found is not None
    return found


async def test_a_digest_composed_of_what_was_corrected_meanwhile_is_corrected(store: Store, desk: Desk) -> None:
    article, other = await desk.published("Wrong"), await desk.published("Another")
    await desk.topic()
    await corrected(store, article, NOW + MINUTE)
    assert await stale(store) == []
    first = await composed(store, article)
    await composed(store, other)
    await composed(store, article, NOW + HOUR)
    assert await stale(store) == [first]


async def test_a_digest_composed_of_what_was_taken_back_meanwhile_is_corrected(store: Store, desk: Desk) -> None:
    article = await desk.published("Wrong")
    await desk.topic()
    async with store.write() as tx:
        await tx.articles.retract(article.id, NOW + MINUTE)
    edition_id = await composed(store, article)
    assert await stale(store) == [edition_id]


async def test_a_digest_stored_while_its_article_is_being_corrected_is_corrected(
    store: Store, other: Store, desk: Desk
) -> None:
    article = await desk.published("Wrong")
    await desk.topic()
    begun_ = asyncio.Event()

    async def correct() -> None:
        async with store.write() as tx:
            await tx.articles.revise(article.id, title="Right", corrected_at=NOW + MINUTE, shadow=("right", ""))
            begun_.set()
            await tx.corrections.mark_article(article.id)

    async def compose() -> int:
        await begun_.wait()
        return await composed(other, article)

    _, edition_id = await asyncio.gather(correct(), compose())
    assert await stale(store) == [edition_id]


async def test_who_was_slow_does_not_settle_a_change_that_came_since(store: Store, desk: Desk) -> None:
    article_id, _ = await showing(store, desk, 1)
    slow = await marked(store, article_id)
    async with store.write() as tx:
        assert await tx.corrections.mark_current(slow)
    await marked(store, article_id)
    async with store.write() as tx:
        assert not await tx.corrections.mark_current(slow)
        assert await tx.corrections.next_stale() is not None


async def test_a_correction_overtaken_before_it_began_to_leave_is_over(store: Store, desk: Desk) -> None:
    article_id, _ = await showing(store, desk, 1)
    await deliver(store, desk)
    overtaken = await begun(store, await marked(store, article_id), "less wrong")
    await begun(store, await marked(store, article_id), "right")
    await handed_on(store)
    async with store.read() as tx:
        assert not (await tx.editions.figures(overtaken)).open
        assert not await tx.corrections.under_way()


async def test_what_comes_back_of_an_edition_that_was_taken_back_does_not_leave(store: Store, desk: Desk) -> None:
    _, edition_id = await showing(store, desk, 1, 2)
    back, arrives = await desk.claim()
    await taken_back(store, edition_id, await withdrawn(store, edition_id), NOW + MINUTE)
    await handed_on(store)
    async with store.write() as tx:
        await tx.outbox.retry(back.id, NOW, "flood")
        await tx.outbox.sent([(arrives.id, 2000)], NOW + MINUTE)
    await handed_on(store)
    async with store.write() as tx:
        assert await tx.corrections.under_way(), "it is not over while something may leave"
        assert await tx.corrections.clear() == 1
    await handed_on(store)
    async with store.read() as tx:
        assert [record.state for record in await tx.outbox.of_chat(back.chat_id)] == [SKIPPED]
        assert not await tx.corrections.under_way()
        edition = await tx.editions.get(edition_id)
    assert await changes(store, arrives.chat_id) == [(0, PENDING, 2000)]
    assert edition is not None
    assert edition.messages == (LINE,), "nothing is left that could be sent again"


async def test_a_push_and_a_retraction_do_not_wait_for_each_other(store: Store, other: Store, desk: Desk) -> None:
    _, edition_id = await showing(store, desk, *range(1, 21))
    gone = await withdrawn(store, edition_id)
    claimed_ = asyncio.Event()

    async def push() -> list[Delivery]:
        async with store.write() as tx:
            first = await tx.outbox.claim("me", NOW, 5)
            await tx.outbox.sent([(each.id, each.chat_id * 1000) for each in first], NOW)
            claimed = await tx.outbox.claim("me", NOW, 5)
            claimed_.set()
            for each in claimed[:2]:
                await tx.outbox.retry(each.id, NOW, "pace")
        return claimed

    async def retract() -> None:
        await claimed_.wait()
        await taken_back(other, edition_id, gone, NOW + MINUTE)

    async with asyncio.timeout(PATIENCE_S):
        await asyncio.gather(push(), retract())


async def test_where_the_clock_was_set_back_everybody_is_corrected_all_the_same(store: Store, desk: Desk) -> None:
    article_id, _ = await showing(store, desk, 1)
    await deliver(store, desk)
    async with store.write() as tx:
        moment = await tx.corrections.moment(article_id, NOW - HOUR)
        assert NOW < moment <= NOW + timedelta(milliseconds=1)
        assert await tx.corrections.moment(article_id, NOW + HOUR) == NOW + HOUR
        assert await tx.corrections.moment(99, NOW - HOUR) == NOW - HOUR
    await begun(store, await marked(store, article_id), "right", at=-HOUR)
    await handed_on(store)
    assert await changes(store, 1) == [(0, PENDING, 1000)]


async def test_what_is_being_claimed_while_a_correction_is_handed_on_is_corrected(
    store: Store, other: Store, desk: Desk
) -> None:
    article_id, _ = await showing(store, desk, 1)
    claimed_ = asyncio.Event()

    async def correct() -> None:
        await claimed_.wait()
        await begun(other, await marked(other, article_id), "right")
        await handed_on(other)

    correcting = asyncio.create_task(correct())
    async with store.write() as tx:
        (claimed,) = await tx.outbox.claim("me", NOW, 1)
        claimed_.set()
        # Long enough for a correction that does not wait.
        await asyncio.wait([correcting], timeout=0.5)
    await correcting
    async with store.write() as tx:
        await tx.outbox.sent([(claimed.id, 1000)], NOW + MINUTE)
    await handed_on(store)
    assert await changes(store, 1) == [(0, PENDING, 1000)]


async def test_what_is_known_to_have_arrived_only_later_is_corrected_too(store: Store, desk: Desk) -> None:
    article_id, _ = await showing(store, desk, 1, 2)
    (slow, other_chat) = await desk.claim()
    delivered = [(slow, Sent(1000)), (other_chat, Sent(2000))]
    async with store.write() as tx:
        assert await tx.outbox.abandoned("another") == 2
        await settle(tx, delivered[1:], NOW)
    await begun(store, await marked(store, article_id), "right", at=MINUTE)
    await handed_on(store)
    assert await changes(store, slow.chat_id) == []
    async with store.write() as tx:
        await settle(tx, delivered[:1], NOW + MINUTE)
        await settle(tx, delivered, NOW + MINUTE)
    assert await changes(store, slow.chat_id) == [(0, PENDING, 1000)]
    assert await changes(store, other_chat.chat_id) == [(0, PENDING, 2000)]
    async with store.write() as tx:
        figures = [entry.figures for entry in await tx.deliveries.entries() if entry.corrects is not None]
    assert [(each.queued, each.left, each.open) for each in figures] == [(2, 2, True)]
