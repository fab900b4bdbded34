"""Announcements in the store: audiences chat by chat, drafts and their versions, and what is forgotten."""

from __future__ import annotations

from datetime import timedelta

import pytest

from digests.model import Announcement, Answer, AudienceFilter, ChatKind, Message, Topic
from digests.store import Store
from tests.store.cases import DAY, HOUR, NOW, Desk

WORDS = Message("sendMessage", {"text": "Hello", "entities": [{"type": "bold", "offset": 0, "length": 5}]})
OTHERS = Message("sendPhoto", {"photo": "file", "caption": "Ciao"}, (Message("sendMessage", {"text": "Ciao"}),))
LONG_AGO = NOW - 40 * DAY


async def crowd(store: Store, desk: Desk) -> Topic:
    """Store chats of all kinds; the negative ones are groups and a channel."""
    gas = await desk.topic()
    await desk.chat(1, gas, created_at=LONG_AGO)
    await desk.chat(2, created_at=LONG_AGO, language="en")
    await desk.chat(3, created_at=NOW - 3 * DAY, language="en")
    await desk.chat(4, gas, stopped=True)
    await desk.chat(5, paused_until=NOW + DAY)
    await desk.chat(6, active=False)
    await desk.chat(-7, kind=ChatKind.GROUP, created_at=LONG_AGO)
    await desk.chat(-8, kind=ChatKind.SUPERGROUP, created_at=LONG_AGO)
    await desk.chat(-(10**12) - 9, kind=ChatKind.CHANNEL, created_at=LONG_AGO, paused_until=NOW - HOUR)
    return gas


async def out(store: Store, audience: AudienceFilter) -> Announcement:
    """Store an announcement that is out and has been handed to nobody."""
    async with store.write() as tx:
        number = await tx.announcements.add(1001, NOW)
        await tx.announcements.reword(number, "", WORDS)
        await tx.announcements.aim(number, audience)
        await tx.announcements.send(number, {"": 77}, NOW)
        found = await tx.announcements.get(number)
    assert found
    return found


CHANNEL = -(10**12) - 9
EVERYBODY = [CHANNEL, -8, -7, 1, 2, 3]


@pytest.mark.parametrize(
    ("audience", "expected"),
    [
        (AudienceFilter(), EVERYBODY),
        (AudienceFilter(languages=("en",)), [2, 3]),
        (AudienceFilter(languages=("en", "it")), EVERYBODY),
        (AudienceFilter(kinds=(ChatKind.PRIVATE,)), [1, 2, 3]),
        (AudienceFilter(kinds=(ChatKind.GROUP, ChatKind.CHANNEL)), [CHANNEL, -8, -7]),
        (AudienceFilter(languages=("en",), kinds=(ChatKind.GROUP,)), []),
        (AudienceFilter(topic_ids=(1,)), [1]),
        (AudienceFilter(topic_ids=(1, 999)), [1]),
        (AudienceFilter(topic_ids=(999,)), []),
        (AudienceFilter(topic_ids=(1,), languages=("en",)), []),
        (AudienceFilter(active_days=7), [1, 3]),
        (AudienceFilter(active_days=90), EVERYBODY),
    ],
)
async def test_an_audience_is_who_meets_every_condition_and_is_awake(
    store: Store, desk: Desk, audience: AudienceFilter, expected: list[int]
) -> None:
    await crowd(store, desk)
    announcement = await out(store, audience)
    async with store.read() as tx:
        found = await tx.announcements.recipients(announcement, NOW, 100)
        counted = await tx.announcements.count(audience, ("en", "ru"), NOW)
    assert [each.chat_id for each in found] == expected
    assert counted.chats == len(expected)
    assert counted.by_kind[ChatKind.PRIVATE] == len([each for each in expected if each > 0])
    assert counted.by_language == {"en": len([each for each in expected if each in (2, 3)]), "ru": 0}


async def test_who_rests_is_counted_apart(store: Store, desk: Desk) -> None:
    await crowd(store, desk)
    async with store.read() as tx:
        counted = await tx.announcements.count(AudienceFilter(), (), NOW)
    assert counted.resting == 2


async def test_whoever_asked_kept_or_was_answered_is_active(store: Store, desk: Desk) -> None:
    article = await desk.published()
    for chat_id in (1, 2, 3, 4):
        await desk.chat(chat_id, created_at=LONG_AGO)
    edition_id = await desk.edition("news")
    async with store.write() as tx:
        await tx.outbox.enqueue([(1, edition_id)], f"now:{NOW - DAY:%Y-%m-%dT%H:%M:%S.%f}", NOW - DAY)
        await tx.outbox.enqueue([(4, edition_id)], f"now:{NOW - 9 * DAY:%Y-%m-%dT%H:%M:%S.%f}", NOW - 9 * DAY)
        await tx.saved.keep(2, article.id, NOW - DAY)
        await tx.answers.keep(Answer(0, "latest", 0, 3, 5), [article.id], NOW - DAY)
    announcement = await out(store, AudienceFilter(active_days=7))
    async with store.read() as tx:
        found = await tx.announcements.recipients(announcement, NOW, 100)
    assert [each.chat_id for each in found] == [1, 2, 3]


async def test_versions_come_back_to_the_letter_the_main_one_first(store: Store) -> None:
    async with store.write() as tx:
        number = await tx.announcements.add(1001, NOW)
        await tx.announcements.reword(number, "it", OTHERS)
        await tx.announcements.reword(number, "", WORDS)
        before = await tx.announcements.get(number)
        await tx.announcements.reword(number, "it", WORDS)
        await tx.announcements.unword(number, "it")
        after = await tx.announcements.get(number)
    assert before
    assert after
    assert [(each.language, each.message) for each in before.versions] == [("", WORDS), ("it", OTHERS)]
    assert before.read_in("it").message == OTHERS
    assert before.read_in("ru").message == WORDS
    assert [each.language for each in after.versions] == [""]
    assert after.revision > before.revision


async def test_it_is_forgotten_with_what_was_sent_and_not_before(store: Store, desk: Desk) -> None:
    edition_id = await desk.edition("Hello")
    async with store.write() as tx:
        number = await tx.announcements.add(1001, NOW)
        await tx.announcements.reword(number, "", WORDS)
        await tx.announcements.send(number, {"": edition_id}, NOW)
    later = NOW + timedelta(days=100)
    for handed, gone, expected in ((False, False, 0), (True, False, 0), (True, True, 1)):
        async with store.write() as tx:
            if handed:
                await tx.announcements.hand(number, None)
            if gone:
                tx.outbox.count_queued(edition_id, 0)
        async with store.write() as tx:
            if gone:
                assert await tx.retention.forget_some(later, 100)
            assert await tx.announcements.forget_some(later, 100) == expected
