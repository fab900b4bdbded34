"""Who hears of what at once, how far each has been told, and what nobody has approved."""

from __future__ import annotations

from dataclasses import replace

from digests.model import Alerting, RuleMatch, TopicMatch
from digests.store import Hit, Store
from tests.store.cases import HOUR, KEY, NOW, Desk

NEEDS = [["zibibbo"]]


async def listening(store: Store, *chat_ids: int, after: int = 0) -> int:
    """Let chats hear at once of a rule, and return it."""
    desk = Desk(store)
    for chat_id in chat_ids:
        await desk.chat(chat_id)
    async with store.write() as tx:
        rule = await tx.follows.rule("zibibbo", NEEDS)
        for chat_id in chat_ids:
            await tx.follows.put(chat_id, rule, NOW, alerts_after=after)
            await tx.alerts.start(chat_id)
    return rule


async def test_only_who_hears_at_once_is_looked_at(store: Store) -> None:
    rule = await listening(store, 1, 2, 3)
    async with store.write() as tx:
        await tx.follows.put(2, rule, NOW)
        await tx.follows.put(3, rule, NOW, paused=True, alerts_after=0)
        assert [await tx.alerts.expect([rule], NOW), await tx.alerts.expect([rule], NOW + HOUR)] == [1, 0]
        assert await tx.alerts.due(NOW - HOUR, 9) == []
        (listener,) = await tx.alerts.due(NOW, 9)
        assert (listener.chat.id, listener.standing, listener.told) == (1, Alerting(1, due_at=NOW), ())
        assert await tx.alerts.wanted([1, 2]) == {1: {rule: 0}, 2: {}}
        await tx.follows.end(1, rule, NOW)
        assert await tx.alerts.wanted([1]) == {1: {}}


async def test_how_far_a_chat_has_been_told_is_kept(store: Store) -> None:
    await listening(store, 1, 2)
    told = Alerting(1, 7, NOW, NOW.date(), 2, NOW + HOUR)
    async with store.write() as tx:
        await tx.alerts.put([told, Alerting(2)], {1: [3, 5]})
        assert await tx.alerts.standing([1, 2, 9]) == {1: told, 2: Alerting(2)}
        assert [await tx.alerts.told(chat_id) for chat_id in (1, 2, 9)] == [(3, 5), (), ()]
        # What a chat chooses, and a start that comes again, change nothing of that.
        chat = await tx.chats.get(1)
        assert chat is not None
        await tx.chats.save(replace(chat, alerts_a_day=10))
        await tx.alerts.start(1)
        assert await tx.alerts.told(1) == (3, 5)
        assert (await tx.alerts.standing([1]))[1] == told
        (wanted,) = [each for each in await tx.fan_out.wanted(NOW, 9) if each.told]
        assert wanted.told == (3, 5)


async def test_what_nobody_has_approved_is_told_apart(store: Store) -> None:
    desk, rule = Desk(store), await listening(store, 1)
    held, free = await desk.topic("gas"), await desk.topic("oil")
    async with store.write() as tx:
        await tx.holds.hold(held.id, NOW)
    articles = [await desk.published(matches=[TopicMatch(topic, 1.0)]) for topic in (held, free)]
    async with store.write() as tx:
        await tx.follows.add_matches([RuleMatch(each.id, rule, 1.0) for each in articles])
        assert await tx.alerts.hits([rule], 0) == [
            Hit(rule, articles[0].id, 1, True),
            Hit(rule, articles[1].id, 2, False),
        ]
        assert [hit.number for hit in await tx.alerts.hits([rule], 1)] == [2]
        await tx.holds.release(held.id, NOW)
        assert [hit.unapproved for hit in await tx.alerts.hits([rule], 0)] == [False, False]


async def test_what_an_alert_could_not_tell_is_told_no_more(store: Store) -> None:
    await listening(store, 1)
    desk = Desk(store)
    article = await desk.published()
    edition_id = await desk.edition("One")
    async with store.write() as tx:
        await tx.outbox.enqueue([(1, edition_id)], KEY, NOW)
        await tx.alerts.put([], {1: [article.number or 0, 99]})
        (record,) = await tx.outbox.of_chat(1)
        await tx.alerts.untell(record.id)
        # The edition shows nothing, so nothing was lost with it.
        assert await tx.alerts.told(1) == (1, 99)
        await tx.alerts.untell(12345)


async def test_a_reader_who_is_forgotten_leaves_nothing_of_it(store: Store) -> None:
    await listening(store, 1)
    async with store.write() as tx:
        await tx.alerts.put([Alerting(1, 7, NOW, NOW.date(), 2)], {1: [7]})
        exported = await tx.personal_data.export(1)
        assert [each["up_to"] for each in exported["told at once"]] == [7]
        await tx.personal_data.migrate(1, 2)
        assert (await tx.alerts.standing([2]))[2].up_to == 7
        assert await tx.alerts.told(2) == (7,)
        await tx.personal_data.delete(2)
        assert await tx.alerts.standing([1, 2]) == {}
