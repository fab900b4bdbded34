"""Which messages of a chat have shown an article, and which digests of a week come too late."""

from __future__ import annotations

from datetime import date

from digests.model import Appearance, Message, NewEdition, Rhythm
from digests.store import Store
from tests.store.cases import DAY, HOUR, NOW, Desk


async def sent(desk: Desk, chat_id: int, article_ids: list[int], key: str) -> int:
    """Put an edition of two messages that shows the articles into a chat, and return its id."""
    messages = [Message("sendMessage", {"text": f"{key} {part}"}) for part in range(2)]
    edition = NewEdition(
        day=NOW.date(), language="it", composed_at=NOW, after=0, up_to=7, messages=messages,
        shown=dict.fromkeys(article_ids, 1),
    )  # fmt: skip
    async with desk.store.write() as tx:
        edition_id = await tx.editions.add(edition)
        await tx.outbox.enqueue([(chat_id, edition_id)], key, NOW)
    for part in range(2):
        (delivery,) = await desk.claim()
        async with desk.store.write() as tx:
            await tx.outbox.sent([(delivery.id, 100 * edition_id + part)], NOW)
    return edition_id


async def test_the_messages_that_showed_an_article_are_known_for_each_chat(store: Store) -> None:
    desk = Desk(store)
    one, two = [(await desk.published()).id for _ in range(2)]
    for chat_id in (1, 2):
        await desk.chat(chat_id)
    first = await sent(desk, 1, [one], "daily:1")
    second = await sent(desk, 1, [one, two], "daily:2")
    await sent(desk, 2, [two], "daily:3")
    withdrawn = await sent(desk, 1, [one], "daily:4")
    async with store.write() as tx:
        await tx.corrections.withdraw(withdrawn, NOW)
    async with store.read() as tx:
        found = await tx.appearances.in_chat(1, [one])
        assert await tx.appearances.in_chat(2, [one]) == []
        assert await tx.appearances.in_chat(1, []) == []
    assert found == [
        Appearance(one, edition_id, date(2026, 3, 10), 100 * edition_id + part, {"text": f"daily:{number} {part}"})
        for edition_id, number in ((second, 2), (first, 1))
        for part in range(2)
    ]


async def test_the_digest_of_a_week_may_come_later_than_that_of_a_day(store: Store) -> None:
    desk = Desk(store)
    await desk.queued(1, key="daily:2026-03-10T08:00", at=NOW - 7 * HOUR)
    await desk.queued(2, key=f"{Rhythm.WEEKLY}:2026-03-10T08:00", at=NOW - 7 * HOUR)
    await desk.queued(3, key=f"{Rhythm.WEEKLY}:2026-03-08T08:00", at=NOW - 2 * DAY)
    async with store.write() as tx:
        assert await tx.catch_up.expire(NOW - 6 * HOUR, NOW - DAY) == 2
    assert [delivery.chat_id for delivery in await desk.claim()] == [2]
