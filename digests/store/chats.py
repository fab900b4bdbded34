"""Chats: how and when each wants its digest, who connected it, and which topics it follows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, fields
from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, Select, bindparam, case, delete, func, literal, select, update

from digests.model import Behind, Chat, ChatKind
from digests.store.delivery.owing import noted
from digests.store.engine.columns import Moment
from digests.store.engine.connection import Connection
from digests.store.engine.prepared import prepared
from digests.store.follows import Follows
from digests.store.schema.chats import CHAT, chats, connections, is_refusing, subscriptions
from digests.store.schema.topics import topics

CHAT_OF_ID = prepared(select(*CHAT).where(chats.c.id == bindparam("chat")))
_CONNECTED = prepared(
    select(*CHAT)
    .join(connections, connections.c.chat_id == chats.c.id)
    .where(connections.c.user_id == bindparam("user"))
    .order_by(chats.c.title, chats.c.id)
)
_up_to = bindparam("up_to", type_=BigInteger)
# What a chat has covered never goes back: another process may have moved it further meanwhile.
_ADVANCE = (
    update(chats)
    .where(chats.c.id == bindparam("chat"))
    .values(
        covered=case((chats.c.covered < _up_to, _up_to), else_=chats.c.covered),
        next_due_at=bindparam("due"),
    )
)


class Chats:
    """The chats of one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def get(self, chat_id: int) -> Chat | None:
        """Return a chat, or None."""
        row = await self._connection.row(CHAT_OF_ID, {"chat": chat_id})
        return None if row is None else Chat(**row._mapping)

    async def add(self, chat: Chat) -> Chat:
        """Store a chat unless it is there, and return the one that is stored."""
        new = self._connection.dialect.insert(chats).values(asdict(chat)).on_conflict_do_nothing()
        await self._connection.run(new)
        stored = await self.get(chat.id)
        assert stored is not None
        return stored

    async def add_all(self, new: Sequence[tuple[Chat, Sequence[int]]]) -> None:
        """Store chats with the topics that they follow, in order; what is stored already stays as it is."""
        names = [field.name for field in fields(Chat)]
        rows = [
            {name: getattr(chat, name) for name in names} | {"followed": noted(topic_ids)} for chat, topic_ids in new
        ]
        await self._connection.run(self._connection.dialect.insert(chats).on_conflict_do_nothing(), rows)
        follow = self._connection.dialect.insert(subscriptions).on_conflict_do_nothing()
        await self._connection.run(
            follow,
            [
                {"chat_id": chat.id, "topic_id": topic_id, "since": chat.created_at}
                for chat, topic_ids in new
                for topic_id in topic_ids
            ],
        )

    async def several(self, chat_ids: Sequence[int]) -> dict[int, Chat]:
        """Return chats by their ids; those that are missing are left out."""
        query = select(*CHAT).where(chats.c.id.in_(self._connection.dialect.listed(chat_ids)))
        return {chat.id: chat for chat in await self._listed(query)}

    async def save(self, chat: Chat) -> None:
        """Store a chat as it is given; nothing happens where it is gone."""
        await self._connection.run(update(chats).where(chats.c.id == chat.id).values(asdict(chat)))

    async def count(self) -> int:
        """Return how many chats are stored."""
        return int(await self._connection.value(select(func.count()).select_from(chats)))

    async def active_after(self, chat_id: int | None, limit: int) -> list[Chat]:
        """Return the next chats by id that messages go to: a walk over all that starts at None."""
        active = select(*CHAT).where(chats.c.active)
        beyond = active if chat_id is None else active.where(chats.c.id > chat_id)
        return await self._listed(beyond.order_by(chats.c.id).limit(limit))

    async def advance(self, rows: Sequence[tuple[int, int, datetime | None]]) -> None:
        """Set for each (chat, number, next due time) what its digests have covered and when the next is due."""
        given = [{"chat": chat, "up_to": number, "due": due} for chat, number, due in rows]
        await self._connection.run(_ADVANCE, given)

    async def catch_up(self, chat_id: int, was: Behind, now: Behind) -> None:
        """Set which topics are covered less far than others, unless another process has changed that meanwhile."""
        same = (chats.c.id == chat_id) & (chats.c.behind == was)
        await self._connection.run(update(chats).where(same).values(behind=now))

    async def deactivate(self, chat_id: int, refused_at: datetime) -> bool:
        """Send nothing more to a chat that refuses it until it comes back; one that told so itself stays as it is.

        Return whether it would have had digests until now.
        """
        off = update(chats).where(chats.c.id == chat_id, chats.c.active)
        off = off.values(active=False, next_due_at=None, refusals=0, refused_at=refused_at)
        return any(not row.stopped for row in await self._connection.rows(off.returning(chats.c.stopped)))

    async def leave_topic(self, chat_id: int, topic: int) -> bool:
        """Let a chat's digests stand in its general topic; False where they stand in another one than this already."""
        there = (chats.c.id == chat_id) & (chats.c.message_thread_id == topic)
        return bool(await self._connection.run(update(chats).where(there).values(message_thread_id=None)))

    async def refused(self, chat_id: int) -> int:
        """Count that a chat has refused an edition, and return how many it has in a row."""
        refused = update(chats).where(chats.c.id == chat_id).values(refusals=chats.c.refusals + 1)
        return int(await self._connection.value(refused.returning(chats.c.refusals)) or 0)

    async def accepted(self, chat_ids: Sequence[int]) -> None:
        """Forget the refusals of chats that take messages again."""
        again = is_refusing(chats) & chats.c.id.in_(self._connection.dialect.listed(chat_ids))
        await self._connection.run(update(chats).where(again).values(refusals=0))

    async def due_after(self, moment: datetime, count: int, now: datetime) -> list[int]:
        """Return up to so many chats whose next digest is due after a moment, and which are not paused now."""
        runs = chats.c.paused_until.is_(None) | (chats.c.paused_until <= now)
        late = select(chats.c.id).where(chats.c.next_due_at > moment, runs).order_by(chats.c.next_due_at, chats.c.id)
        return [row[0] for row in await self._connection.rows(late.limit(count))]

    async def to_pin(self, chat_id: int, message_id: int) -> None:
        """Remember that a message is to be pinned."""
        own = (chats.c.id == chat_id) & chats.c.pins
        await self._connection.run(update(chats).where(own).values(to_pin=message_id))

    async def pinning(self, limit: int) -> list[tuple[int, int, int | None]]:
        """Return up to so many chats with the message that is to be pinned, and the one that is."""
        query = select(chats.c.id, chats.c.to_pin, chats.c.pinned).where(chats.c.to_pin.is_not(None))
        return [
            (row[0], row[1], row[2]) for row in await self._connection.rows(query.order_by(chats.c.id).limit(limit))
        ]

    async def pin_done(self, chat_id: int, message_id: int, *, pinned: bool) -> None:
        """Forget that a message is to be pinned, unless another one is by now; ``pinned`` where it has been."""
        done = update(chats).where(chats.c.id == chat_id, chats.c.to_pin == message_id)
        await self._connection.run(done.values({"to_pin": None, **({"pinned": message_id} if pinned else {})}))

    async def pins_no_more(self, chat_id: int) -> bool:
        """Let nothing more be pinned in a chat; False where nothing was to be."""
        own = update(chats).where(chats.c.id == chat_id, chats.c.pins)
        return bool(await self._connection.run(own.values(pins=False, to_pin=None)))

    async def unpinned(self, chat_id: int) -> int | None:
        """Forget what is pinned in a chat and what is to be; return the message that is."""
        own = chats.c.id == chat_id
        pinned = await self._connection.value(select(chats.c.pinned).where(own))
        await self._connection.run(update(chats).where(own).values(pinned=None, to_pin=None))
        return None if pinned is None else int(pinned)

    async def resume_paused(self, now: datetime) -> int:
        """End the pauses whose time is over, and return how many."""
        over = update(chats).where(chats.c.paused_until <= now).values(paused_until=None)
        return await self._connection.run(over)

    async def connected(self, user_id: int) -> list[Chat]:
        """Return the groups and channels that a person connected, by title."""
        rows = await self._connection.rows(_CONNECTED, {"user": user_id})
        return [Chat(**row._mapping) for row in rows]

    async def shared(self) -> list[Chat]:
        """Return all groups and channels, by title."""
        return await self._listed(
            select(*CHAT).where(chats.c.kind != ChatKind.PRIVATE).order_by(chats.c.title, chats.c.id)
        )

    async def admins(self, chat_id: int) -> list[int]:
        """Return who connected a group or channel, the first first."""
        query = select(connections.c.user_id).where(connections.c.chat_id == chat_id)
        return [row[0] for row in await self._connection.rows(query.order_by(connections.c.since))]

    async def connect(self, chat_id: int, user_id: int, now: datetime) -> None:
        """Remember that a person connected a group or channel."""
        new = self._connection.dialect.insert(connections).values(chat_id=chat_id, user_id=user_id, since=now)
        await self._connection.run(new.on_conflict_do_nothing())

    async def disconnect(self, chat_id: int, user_id: int) -> None:
        """Forget that a person connected a group or channel."""
        own = (connections.c.chat_id == chat_id) & (connections.c.user_id == user_id)
        await self._connection.run(delete(connections).where(own))

    async def _listed(self, query: Select[*tuple[Any, ...]]) -> list[Chat]:
        return [Chat(**row._mapping) for row in await self._connection.rows(query)]


_OF_CHAT = prepared(
    select(subscriptions.c.topic_id).where(subscriptions.c.chat_id == bindparam("chat")).order_by(subscriptions.c.id)
)


class Subscriptions:
    """The subscriptions of one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection, follows: Follows) -> None:
        self._connection, self._follows = connection, follows

    async def of(self, chat_id: int) -> list[int]:
        """Return the topics that a chat follows, in the order in which it chose them."""
        return [row[0] for row in await self._connection.rows(_OF_CHAT, {"chat": chat_id})]

    async def sections(self, chat_id: int) -> list[int]:
        """Return what has a section in a chat's digests: its topics, then its own rules under negative numbers."""
        return [*await self.of(chat_id), *(-rule_id for rule_id in await self._follows.in_digest(chat_id))]

    async def count(self, topic_id: int) -> int:
        """Return how many chats follow a topic."""
        count = select(func.count()).select_from(subscriptions).where(subscriptions.c.topic_id == topic_id)
        return int(await self._connection.value(count))

    async def by_kind_and_language(self, topic_id: int) -> dict[tuple[ChatKind, str], int]:
        """Return how many chats of each kind and language follow a topic."""
        each = (chats.c.kind, chats.c.language)
        following = select(*each, func.count()).join(subscriptions, subscriptions.c.chat_id == chats.c.id)
        rows = await self._connection.rows(following.where(subscriptions.c.topic_id == topic_id).group_by(*each))
        return {(ChatKind(kind), language): count for kind, language, count in rows}

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
        followed = noted(await self.sections(chat_id))
        await self._connection.run(update(chats).where(chats.c.id == chat_id).values(followed=followed))
