"""Subscriptions: which topics each chat follows."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import bindparam, delete, func, literal, select, update

from digests.store.engine.columns import Moment
from digests.store.engine.connection import Connection
from digests.store.fanout import followed
from digests.store.schema.chats import chats, subscriptions
from digests.store.schema.topics import topics

_OF_CHAT = (
    select(subscriptions.c.topic_id).where(subscriptions.c.chat_id == bindparam("chat")).order_by(subscriptions.c.id)
)


class Subscriptions:
    """The subscriptions of one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def of(self, chat_id: int) -> list[int]:
        """Return the topics that a chat follows, in the order in which it chose them."""
        return [row[0] for row in await self._connection.rows(_OF_CHAT, {"chat": chat_id})]

    async def count(self, topic_id: int) -> int:
        """Return how many chats follow a topic."""
        count = select(func.count()).select_from(subscriptions).where(subscriptions.c.topic_id == topic_id)
        return int(await self._connection.value(count))

    async def add(self, chat_id: int, topic_id: int, now: datetime) -> None:
        """Let a chat follow a topic; nothing happens where it does, or where either is gone."""
        both = select(chats.c.id, topics.c.id, literal(now, Moment)).join(topics, topics.c.id == topic_id)
        both = both.where(chats.c.id == chat_id)
        new = self._connection.dialect.insert(subscriptions).from_select(["chat_id", "topic_id", "since"], both)
        await self._connection.run(new.on_conflict_do_nothing())
        await self.note(chat_id)

    async def remove(self, chat_id: int, topic_id: int) -> None:
        """Let a chat no longer follow a topic."""
        own = (subscriptions.c.chat_id == chat_id) & (subscriptions.c.topic_id == topic_id)
        await self._connection.run(delete(subscriptions).where(own))
        await self.note(chat_id)

    async def note(self, chat_id: int) -> None:
        """Write what a chat follows beside its other choices, where a tick reads it."""
        noted = followed(await self.of(chat_id))
        await self._connection.run(update(chats).where(chats.c.id == chat_id).values(followed=noted))
