"""Holds, kept: which chats wait, until when, and how that ends."""

from __future__ import annotations

from datetime import datetime, timedelta

from digests.compose.curation import Withheld
from digests.model import Chat, Hold, Readers, RuleMatch, Topic, TopicMatch
from digests.store import Order, Store
from tests.store.cases import DAY, HOUR, NOW, Desk


async def news(desk: Desk, *topics: Topic) -> None:
    await desk.published(matches=[TopicMatch(topic, 1.0) for topic in topics])


async def put_off(store: Store, topic: Topic, now: datetime = NOW, limit: int = 100) -> int:
    async with store.write() as tx:
        return await tx.holds.put_off(await tx.holds.of(topic.id), now, limit)


async def due(store: Store, *chat_ids: int) -> list[datetime | None]:
    async with store.read() as tx:
        return [chat.next_due_at if (chat := await tx.chats.get(chat_id)) else None for chat_id in chat_ids]


async def held(store: Store, desk: Desk) -> Topic:
    """A topic that is held for two hours, with something new on it."""
    gas = await desk.topic("gas")
    await news(desk, gas)
    async with store.write() as tx:
        await tx.holds.hold(gas.id, NOW)
    return gas


async def test_a_topic_is_held_once_with_what_was_set_for_it(store: Store, desk: Desk) -> None:
    gas = await desk.topic("gas")
    async with store.write() as tx:
        assert await tx.holds.of(gas.id) == Hold(gas.id)
        await tx.holds.set(gas.id, wait=4 * HOUR)
        await tx.holds.set(gas.id, drops=True)
        assert await tx.holds.held() == []
        await tx.holds.hold(gas.id, NOW)
        await tx.holds.hold(gas.id, NOW + HOUR)
        expected = Hold(gas.id, 4 * 3600, drops=True, held_at=NOW)
        assert await tx.holds.held() == [expected]
        assert await tx.holds.release(gas.id, NOW) == 0
        assert await tx.holds.of(gas.id) == Hold(gas.id, 4 * 3600, drops=True)


async def test_who_is_due_and_has_something_new_on_the_topic_waits(store: Store, desk: Desk) -> None:
    gas, rail = await held(store, desk), await desk.topic("rail")
    await desk.chat(1, gas)
    await desk.chat(2, rail)
    await desk.chat(3, gas, next_due_at=NOW + HOUR)
    await desk.chat(4, gas, covered=1)
    await desk.chat(5, gas, stopped=True)
    await desk.chat(6, gas, paused_until=NOW + HOUR)
    await desk.chat(7, rail, gas, next_due_at=NOW - 7 * HOUR)
    assert await put_off(store, gas) == 2
    assert await put_off(store, gas) == 0
    until = NOW + 2 * HOUR
    assert await due(store, 1, 7) == [until, until]
    assert await due(store, 2, 3, 4, 5, 6) == [NOW, NOW + HOUR, NOW, NOW, NOW]
    # Who becomes due later waits no longer than the first.
    assert await put_off(store, gas, NOW + HOUR) == 2
    assert await due(store, 3, 6) == [until, until]
    async with store.write() as tx:
        assert (await tx.holds.of(gas.id)).until == until
        assert await tx.holds.readers(gas.id) == Readers(5, NOW, 4, 0)
        assert [await tx.holds.waits_until(chat_id) for chat_id in (1, 2)] == [until, None]


async def test_chats_are_put_off_in_chunks(store: Store, desk: Desk) -> None:
    gas = await held(store, desk)
    for chat_id in range(1, 6):
        await desk.chat(chat_id, gas)
    assert [await put_off(store, gas, limit=2) for _ in range(3)] == [2, 2, 1]


async def test_approval_lets_those_go_who_wait_and_nobody_else(store: Store, desk: Desk) -> None:
    gas, rail = await held(store, desk), await desk.topic("rail")
    until, later = NOW + 2 * HOUR, NOW + HOUR
    await desk.chat(1, gas)
    await desk.chat(2, gas, next_due_at=until)
    await desk.chat(3, rail, next_due_at=until)
    await put_off(store, gas)
    async with store.write() as tx:
        assert await tx.holds.release(gas.id, later) == 1
        assert await tx.holds.release(gas.id, later) == 0
        assert await tx.holds.held() == []
        assert await tx.holds.waits_until(1) is None
    assert await due(store, 1, 2, 3) == [later, until, until]


async def test_a_chat_that_waits_for_two_topics_waits_for_both(store: Store, desk: Desk) -> None:
    gas, rail = await held(store, desk), await desk.topic("rail")
    await news(desk, rail)
    await desk.chat(1, gas, rail)
    async with store.write() as tx:
        await tx.holds.set(rail.id, wait=4 * HOUR)
        await tx.holds.hold(rail.id, NOW)
    assert await put_off(store, gas) == 1
    assert await put_off(store, rail) == 0
    async with store.write() as tx:
        assert await tx.holds.release(gas.id, NOW) == 1
    assert await put_off(store, rail) == 1
    assert await due(store, 1) == [NOW + 4 * HOUR]


async def test_time_ends_a_hold_and_what_was_to_be_dropped_stays_out(store: Store, desk: Desk) -> None:
    gas = await held(store, desk)
    await desk.chat(1, gas)
    await put_off(store, gas)
    await news(desk, gas)
    async with store.write() as tx:
        await tx.holds.set(gas.id, drops=True)
        assert await tx.holds.expire(NOW + HOUR) == []
        (over,) = await tx.holds.expire(NOW + 2 * HOUR)
        assert (over.topic_id, over.drops, over.until) == (gas.id, True, NOW + 2 * HOUR)
        assert await tx.holds.held() == []
        assert (await tx.holds.of(gas.id)).withheld == 2
        assert (await tx.curations.hand(1, NOW)).withheld == (Withheld(gas.id, 1, 2),)
        assert (await tx.curations.hand(2, NOW)).withheld == ()
        assert [each.number for each in await tx.holds.kept_out(await tx.holds.of(gas.id), NOW)] == [1, 2]
        assert await tx.holds.kept_out(await tx.holds.of(gas.id), NOW + DAY) == []
        assert [each.topic_id for each in await tx.holds.withholding()] == [gas.id]
        assert [each.topic_id for each in await tx.holds.ran_out_untold()] == [gas.id]
        await tx.holds.mark_ran_out_told(gas.id)
        assert await tx.holds.ran_out_untold() == []
        await tx.holds.bring_back(gas.id)
        assert await tx.holds.of(gas.id) == Hold(gas.id, drops=True)
        assert (await tx.curations.hand(0, NOW)).withheld == ()


async def test_who_gets_a_topic_next_is_told_by_most_of_those_that_are_due_first(store: Store, desk: Desk) -> None:
    gas = await desk.topic("gas")
    async with store.read() as tx:
        assert await tx.holds.readers(gas.id) == Readers(0, None, 0, None)
    cases: list[tuple[int, timedelta]] = [(3, HOUR), (5, 2 * HOUR), (5, 3 * HOUR), *[(9, 3 * DAY)] * 3]
    for chat_id, (covered, later) in enumerate(cases, 1):
        await desk.chat(chat_id, gas, covered=covered, next_due_at=NOW + later)
    await desk.chat(99, gas, covered=9, active=False)
    async with store.read() as tx:
        assert await tx.holds.readers(gas.id) == Readers(6, NOW + HOUR, 0, 5)


async def test_a_digest_that_has_gone_waits_no_longer(store: Store, desk: Desk) -> None:
    gas = await held(store, desk)
    chat: Chat = await desk.chat(1, gas)
    await put_off(store, gas)
    until = NOW + 2 * HOUR
    async with store.write() as tx:
        (wanted,) = await tx.fan_out.wanted(until, 10)
        await tx.fan_out.order([Order(wanted, None, "daily", 1, until)])
        assert await tx.fan_out.hand_over(until, 10) == (0, 1)
        assert await tx.holds.waits_until(chat.id) is None


async def test_a_standing_hold_goes_on_with_what_is_newer_than_what_was_approved(store: Store, desk: Desk) -> None:
    gas = await held(store, desk)
    await desk.chat(1, gas)
    async with store.write() as tx:
        await tx.holds.set(gas.id, standing=True)
        assert await tx.holds.release(gas.id, NOW) == 0
        assert await tx.holds.of(gas.id) == Hold(gas.id, held_at=NOW, standing=True, approved=1)
    assert await put_off(store, gas) == 0
    await news(desk, gas)
    assert await put_off(store, gas) == 1
    async with store.write() as tx:
        await tx.holds.set(gas.id, drops=True)
        assert len(await tx.holds.expire(NOW + 2 * HOUR)) == 1
        ended = NOW + 2 * HOUR
        over = Hold(
            gas.id, drops=True, held_at=NOW, withheld=2, standing=True, approved=2, withheld_from=2, ran_out_at=ended
        )
        assert await tx.holds.of(gas.id) == over
        await tx.holds.release(gas.id, NOW, ends=True)
        assert await tx.holds.held() == []
        await tx.holds.hold(gas.id, NOW)
        assert (await tx.holds.of(gas.id)).approved == 0


async def test_who_follows_words_of_something_new_on_the_topic_waits_too(store: Store, desk: Desk) -> None:
    gas = await held(store, desk)
    for chat_id in (1, 2, 3, 4):
        await desk.chat(chat_id, covered=1 if chat_id == 4 else 0)
    async with store.write() as tx:
        wanted, other = [await tx.follows.rule(text, [[text]]) for text in ("zibibbo", "moscato")]
        (article,) = await tx.articles.numbered(0, 1)
        await tx.follows.add_matches([RuleMatch(article.id, wanted, 1.0)])
        for chat_id, rule in ((1, wanted), (2, other), (3, wanted), (4, wanted)):
            await tx.follows.put(chat_id, rule, NOW, paused=chat_id == 3)
    assert (await put_off(store, gas), await put_off(store, gas)) == (1, 0)
    assert await due(store, 1, 2, 3, 4) == [NOW + 2 * HOUR, NOW, NOW, NOW]
    async with store.write() as tx:
        assert await tx.holds.release(gas.id, NOW + HOUR) == 1
    assert await due(store, 1) == [NOW + HOUR]
