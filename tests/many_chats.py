"""Many chats at once: one by one they would take longer than what is tested with them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from sqlalchemy import insert

from digests.model import Chat
from digests.store import Store
from digests.store.delivery.owing import noted
from digests.store.schema import chats as schema


async def add_followers(store: Store, chats: Sequence[Chat], topic_ids: Sequence[int], since: datetime) -> None:
    """Store the chats that are not there, and let all follow topics that none of them follows yet."""
    rows = [asdict(chat) | {"followed": noted(topic_ids)} for chat in chats]
    follow = [{"chat_id": chat.id, "topic_id": topic, "since": since} for topic in topic_ids for chat in chats]
    async with store._database.write() as connection:
        await connection.run(connection.dialect.insert(schema.chats).on_conflict_do_nothing(), rows)
        await connection.run(insert(schema.subscriptions), follow)
