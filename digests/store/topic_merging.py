"""One topic made part of another: what belongs to it goes over, but for what the other one has of its own.

What goes nowhere: the words before and behind its digests, and what nobody approved in time.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Select,
    Table,
    case,
    delete,
    exists,
    func,
    literal_column,
    or_,
    select,
    update,
)

from digests.model import Chat, MergeOutlook, Seat, UnevenFollower, told_up_to
from digests.store.engine.connection import Connection
from digests.store.filters import Filters
from digests.store.holds import Holds
from digests.store.people import People
from digests.store.publication_numbers import take_numbers
from digests.store.schema.announcements import announcements
from digests.store.schema.chats import CHAT, chats, filter_sets, is_filtering, is_uneven, subscriptions
from digests.store.schema.desk import desk_marks, desk_moves, earlier_numbers, holds, introductions, topic_frames
from digests.store.schema.topics import article_topics, lessons, topics

_NONE: ColumnElement[Any] = literal_column("''")


class TopicMerging:
    """Topics that become part of others, in one transaction. Every method may raise StoreError.

    ``topic_id`` is the topic that goes, ``into`` the one that stays.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._filters, self._holds, self._people = Filters(connection), Holds(connection), People(connection)

    async def outlook(self, topic_id: int, into: int) -> MergeOutlook:
        """Return what would go over."""
        held = (await self._holds.of(topic_id)).held_at is not None
        worded = [exists().where(table.c.topic_id == topic_id) for table in (introductions, topic_frames)]
        return MergeOutlook(
            followers=await self._count(subscriptions, topic_id),
            both=await self._count(subscriptions, topic_id, subscriptions.c.chat_id.in_(_followers(into))),
            articles=await self._count(article_topics, topic_id),
            lessons=await self._count(lessons, topic_id),
            people=sum(topic_id in person.topics for person in await self._people.all()),
            held=held,
            worded=bool(await self._connection.value(select(or_(*worded)))),
        )

    async def uneven(self, topic_id: int, into: int) -> list[UnevenFollower]:
        """Return the followers of a topic to whom topics come at different times, as they are before it goes."""
        both = chats.c.id.in_(_followers(into)).label("both")
        odd = or_(is_uneven(chats), chats.c.topic_times != _NONE)
        query = select(*CHAT, both).where(chats.c.id.in_(_followers(topic_id)), odd).order_by(chats.c.id)
        names = [column.name for column in CHAT]
        found = [
            (Chat(**dict(zip(names, row[:-1], strict=True))), bool(row[-1]))
            for row in await self._connection.rows(query)
        ]
        return [
            UnevenFollower(chat, both, await self._heard(chat, topic_id, into) if both else ()) for chat, both in found
        ]

    async def merge(self, topic_id: int, into: int) -> None:
        """Let all of a topic go over, and archive what is left of it: its names and its slug."""
        await self._teach(topic_id, into)
        await self._move_articles(topic_id, into)
        await self._move_followers(topic_id, into)
        await self._move_hold(topic_id, into)
        await self._move_where_free(desk_marks, desk_marks.c.article_id, topic_id, into)
        await self._move_where_free(earlier_numbers, earlier_numbers.c.article_id, topic_id, into)
        await self._connection.run(update(desk_moves).where(desk_moves.c.topic_id == topic_id).values(topic_id=into))
        await self._name_in_filters(topic_id, into)
        await self._name_in_roles_and_audiences(topic_id, into)
        await self._connection.run(update(topics).where(topics.c.merged_into == topic_id).values(merged_into=into))
        part = {"archived": True, "merged_into": into, "rests_from": await take_numbers(self._connection, 1)}
        await self._connection.run(update(topics).where(topics.c.id == topic_id).values(part))

    async def _heard(self, chat: Chat, topic_id: int, into: int) -> tuple[int, ...]:
        """Return the numbers that a chat has been told of one of two topics, beyond what it has of the other."""
        told = {each: told_up_to(chat.covered, chat.behind, each) for each in (topic_id, into)}
        further, number = max(told, key=lambda each: told[each]), article_topics.c.number
        query = select(number).where(article_topics.c.topic_id == further, number > min(told.values()))
        rows = await self._connection.rows(query.where(number <= told[further]).order_by(number))
        return tuple(row[0] for row in rows)

    async def _teach(self, topic_id: int, into: int) -> None:
        """Let lessons go over; that an article is on one of the two outweighs that it is not on the other."""
        learns_from = await self._connection.value(select(topics.c.learns_from).where(topics.c.id == topic_id))
        said = lessons.alias("said")
        accepted = select(said.c.article_id).where(said.c.topic_id == topic_id, said.c.accepted)
        wrong = (lessons.c.topic_id == into) & ~lessons.c.accepted
        outweighed = or_(lessons.c.article_id.in_(_on(topic_id)), lessons.c.article_id.in_(accepted))
        await self._connection.run(delete(lessons).where(wrong, outweighed))
        counts = or_(lessons.c.accepted, lessons.c.article_id.not_in(_on(into)))
        if learns_from is not None:
            counts &= lessons.c.taught_at >= learns_from
        await self._move_where_free(lessons, lessons.c.article_id, topic_id, into, counts)

    async def _move_articles(self, topic_id: int, into: int) -> None:
        hold, number = await self._holds.of(topic_id), article_topics.c.number
        kept_out = number.between(hold.withheld_from, hold.withheld) & number.is_not(None)
        stay = [~kept_out | number.is_(None)] if hold.withheld else []
        await self._move_where_free(article_topics, article_topics.c.article_id, topic_id, into, *stay)

    async def _move_followers(self, topic_id: int, into: int) -> None:
        """Let followers follow the other topic in its place, in the order in which they chose their topics."""
        listed = "," + chats.c.followed + ","
        becomes = case((chats.c.id.in_(_followers(into)), ","), else_=f",{into},")
        followed = func.trim(func.replace(listed, f",{topic_id},", becomes), ",")
        theirs = update(chats).where(chats.c.id.in_(_followers(topic_id)))
        await self._connection.run(theirs.values(followed=followed))
        await self._move_where_free(subscriptions, subscriptions.c.chat_id, topic_id, into)
        await self._connection.run(delete(subscriptions).where(subscriptions.c.topic_id == topic_id))

    async def _move_hold(self, topic_id: int, into: int) -> None:
        """Hold the topic that stays where the other one was held: what nobody has approved of either still waits."""
        was, stays = await self._holds.of(topic_id), await self._holds.of(into)
        if was.held_at is None:
            return
        approved, until, told = was.approved, was.until, was.told
        if stays.held_at is None:
            wait = timedelta(seconds=was.wait_s)
            await self._holds.set(into, wait=wait, drops=was.drops, standing=was.standing)
            await self._holds.hold(into, was.held_at, approved)
        else:
            approved, told = min(approved, stays.approved), was.told and stays.told
            until = min(filter(None, (was.until, stays.until)), default=None)
            waiting = chats.c.held & chats.c.next_due_at.in_([each for each in (was.until, stays.until) if each])
            await self._connection.run(update(chats).where(waiting).values(next_due_at=until))
        ours = update(holds).where(holds.c.topic_id == into)
        await self._connection.run(ours.values(approved=approved, until=until, told=told))
        over = {"held_at": None, "until": None, "told": False, "ran_out_at": None}
        await self._connection.run(update(holds).where(holds.c.topic_id == topic_id).values(over))

    async def _move_where_free(
        self, table: Table, key: Column[Any], topic_id: int, into: int, *which: ColumnElement[bool]
    ) -> None:
        """Let rows go over, but for those in whose place the other topic has one."""
        there = table.alias("there")
        taken = exists().where(there.c.topic_id == into, there.c[key.name] == key)
        moved = update(table).where(table.c.topic_id == topic_id, ~taken, *which)
        await self._connection.run(moved.values(topic_id=into))

    async def _name_in_filters(self, topic_id: int, into: int) -> None:
        """Let what readers want more or less of, on the one topic, be so on the other."""
        rows = await self._connection.rows(select(filter_sets.c.id, filter_sets.c.filters, filter_sets.c.used_at))
        for row in rows:
            if not any(each[2] == topic_id for each in row.filters):
                continue
            known = await self._filters.of(row.id)
            renamed = {each.on(into) if each.topic_id == topic_id else each for each in known}
            changed = await self._filters.kept(renamed, row.used_at)
            theirs = update(chats).where(chats.c.filter_set == row.id, is_filtering(chats))
            await self._connection.run(theirs.values(filter_set=changed))

    async def _name_in_roles_and_audiences(self, topic_id: int, into: int) -> None:
        for person in await self._people.all():
            if topic_id in person.topics:
                named = _renamed(person.topics, topic_id, into)
                await self._people.seat(person.user_id, Seat(person.role, named))
        for row in await self._connection.rows(select(announcements.c.id, announcements.c.topics)):
            if topic_id in row.topics:
                aimed = {"topics": _renamed(row.topics, topic_id, into), "revision": announcements.c.revision + 1}
                await self._connection.run(update(announcements).where(announcements.c.id == row.id).values(aimed))

    async def _count(self, table: Table, topic_id: int, *which: ColumnElement[bool]) -> int:
        query = select(func.count()).select_from(table).where(table.c.topic_id == topic_id, *which)
        return int(await self._connection.value(query))


def _followers(topic_id: int) -> Select[int]:
    return select(subscriptions.c.chat_id).where(subscriptions.c.topic_id == topic_id)


def _on(topic_id: int) -> Select[int]:
    return select(article_topics.c.article_id).where(article_topics.c.topic_id == topic_id)


def _renamed(topic_ids: tuple[int, ...], topic_id: int, into: int) -> tuple[int, ...]:
    return tuple(dict.fromkeys(into if each == topic_id else each for each in topic_ids))
