"""What only the former bot knew: no number of its messages or updates names one of the next bot's."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from digests.model import ChatKind, NewUpdate
from digests.store import Store
from tests.store.cases import NOW, Desk, a_chat
from tests.store.schema.inspecting import look

READER, CHANNEL = 7, -1_001_234_567_890


async def sent(url: str) -> dict[int, int]:
    """Return the number of the message that each chat was sent."""
    query = text("SELECT chat_id, message_id FROM deliveries")
    return dict(await look(url, lambda asked: [(row[0], row[1]) for row in asked.execute(query)]))


@pytest.mark.parametrize("times", [1, 2])
async def test_numbers_of_the_former_bot_name_nothing_of_the_next(
    url: str, store: Store, desk: Desk, times: int
) -> None:
    article = await desk.published()
    for chat_id, kind in ((READER, ChatKind.PRIVATE), (CHANNEL, ChatKind.CHANNEL)):
        async with store.write() as tx:
            await tx.chats.add(a_chat(chat_id, kind=kind))
        await desk.queued(chat_id)
        async with store.write() as tx:
            (first,) = await tx.outbox.claim("me", NOW, 1)
            await tx.outbox.sent([(first.id, 70)], NOW)
    keys = [f"{kind}:{chat}:70" for kind in ("said", "post") for chat in (READER, CHANNEL)]
    async with store.write() as tx:
        await tx.cards.imported(dict.fromkeys(["0f" * 32, *keys], article.id))
    update = NewUpdate(update_id=5, post=f"{READER}:70", queue="q", body="{}")
    await store.inbox_notes.write("me", NOW, [update])
    for _ in range(times):
        async with store.write() as tx:
            await tx.former_bot.forget_places()
    assert await sent(url) == {READER: -70, CHANNEL: 70}
    async with store.read() as tx:
        found = [each for each in ["0f" * 32, *keys] if await tx.cards.brought(each)]
    assert found == ["0f" * 32, f"said:{CHANNEL}:70", f"post:{CHANNEL}:70"]
    # What it left still waits, and what the next one is told first is no repetition of it.
    assert len(await store.inbox_notes.write("me", NOW, [update])) == 1
    async with store.read() as tx:
        assert await tx.inbox.waiting() == 2
