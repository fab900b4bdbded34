"""Topics that are held until an editor approves them, and the chats whose digests wait meanwhile."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import fields, replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, func, literal_column, or_, select, update

from digests.model import Article, ArticleStatus, Chat, Hold, Readers, told_up_to
from digests.store.engine.connection import Connection
from digests.store.engine.cross_join import InOrder
from digests.store.publication_numbers import last_number
from digests.store.schema.articles import ARTICLE, articles
from digests.store.schema.chats import CHAT, chats, is_uneven, subscriptions
from digests.store.schema.desk import holds
from digests.store.schema.follows import follows, has_ended, rule_matches
from digests.store.schema.topics import article_topics, topics

_HOLD = tuple(holds.c[field.name] for field in fields(Hold))
_CHAT = tuple(field.name for field in fields(Chat))
_NONE: ColumnElement[Any] = literal_column("''")
_OVER = {"held_at": None, "until": None, "told": False}
_DECIDED = {"ran_out_at": None, "ran_out_told": False}
_AWAKE = (chats.c.active, ~chats.c.stopped, chats.c.next_due_at.is_not(None))


class Holds:
    """The holds of one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def of(self, topic_id: int) -> Hold:
        """Return how a topic is held."""
        row = await self._connection.row(select(*_HOLD).where(holds.c.topic_id == topic_id))
        return Hold(topic_id) if row is None else Hold(*row)

    async def held(self) -> list[Hold]:
        """Return the holds of the topics that are held, those that end first before others."""
        archived = select(topics.c.id).where(topics.c.archived)
        query = select(*_HOLD).where(holds.c.held_at.is_not(None), holds.c.topic_id.not_in(archived))
        query = query.order_by(holds.c.until, holds.c.topic_id)
        return [Hold(*row) for row in await self._connection.rows(query)]

    async def hold(self, topic_id: int, now: datetime, approved: int = 0) -> None:
        """Hold what comes on a topic after the article with a number; nothing happens where it is held."""
        await self._ensure(topic_id)
        free = (holds.c.topic_id == topic_id) & holds.c.held_at.is_(None)
        await self._connection.run(
            update(holds).where(free).values(_OVER | _DECIDED | {"held_at": now, "approved": approved})
        )

    async def set(
        self, topic_id: int, *, wait: timedelta | None = None, drops: bool | None = None, standing: bool | None = None
    ) -> None:
        """Say how long digests of a topic wait, what becomes of those that nobody approves in time, and for how many.

        A digest that waits already keeps its time.
        """
        await self._ensure(topic_id)
        wait_s = None if wait is None else wait // timedelta(seconds=1)
        given = {"wait_s": wait_s, "drops": drops, "standing": standing}
        values = {name: value for name, value in given.items() if value is not None}
        await self._connection.run(update(holds).where(holds.c.topic_id == topic_id).values(values))

    async def release(self, topic_id: int, now: datetime, *, ends: bool = False) -> int:
        """Approve what is new on a topic: the digests that wait for it go now; return how many chats waited.

        ends: a standing hold ends as well.
        """
        hold = await self.of(topic_id)
        await self._end(replace(hold, standing=hold.standing and not ends))
        await self._set(topic_id, _DECIDED)
        if hold.until is None:
            return 0
        waiting = (chats.c.next_due_at == hold.until) & chats.c.held
        theirs = or_(chats.c.id.in_(_followers(topic_id)), chats.c.id.in_(_by_rules(topic_id, waiting)))
        waiting &= theirs
        return await self._connection.run(update(chats).where(waiting).values(next_due_at=now))

    async def expire(self, now: datetime) -> list[Hold]:
        """End the holds whose time is over, drop what is to be dropped then, and return them as they were."""
        over = [each for each in await self.held() if each.until is not None and each.until <= now]
        for hold in over:
            await self._end(hold)
            await self._set(hold.topic_id, {"ran_out_at": now, "ran_out_told": False})
            if hold.drops:
                last = await last_number(self._connection)
                await self._set(hold.topic_id, {"withheld_from": hold.approved + 1, "withheld": last})
        return over

    async def ran_out_untold(self) -> list[Hold]:
        """Return the holds that ran out, and of which editors have not heard."""
        untold = select(*_HOLD).where(holds.c.ran_out_at.is_not(None), ~holds.c.ran_out_told)
        return [Hold(*row) for row in await self._connection.rows(untold.order_by(holds.c.topic_id))]

    async def mark_ran_out_told(self, topic_id: int) -> None:
        """Remember that editors know that a hold ran out."""
        await self._set(topic_id, {"ran_out_told": True})

    async def withholding(self) -> list[Hold]:
        """Return the holds of topics that something stays out of."""
        return [Hold(*row) for row in await self._connection.rows(select(*_HOLD).where(holds.c.withheld > 0))]

    async def kept_out(self, hold: Hold, since: datetime) -> list[Article]:
        """Return what was published since a moment and stays out of a topic, by number."""
        query = (
            select(*ARTICLE)
            .join(article_topics, article_topics.c.article_id == articles.c.id)
            .where(article_topics.c.topic_id == hold.topic_id, articles.c.status == ArticleStatus.PUBLISHED)
            .where(articles.c.number.between(hold.withheld_from, hold.withheld), articles.c.published_at >= since)
            .order_by(articles.c.number)
        )
        return [Article(*row) for row in await self._connection.rows(query)] if hold.withheld else []

    async def wanted_by_rules(self, topic_id: int, first: int, rule_ids: Sequence[int]) -> dict[int, int]:
        """Return those of some rules that want something on a topic from a number on, each with the first of it."""
        number = article_topics.c.number
        query = (
            select(rule_matches.c.rule_id, func.min(number))
            .join(article_topics, article_topics.c.article_id == rule_matches.c.article_id)
            .where(article_topics.c.topic_id == topic_id, number >= first)
            .where(rule_matches.c.rule_id.in_(self._connection.dialect.listed(rule_ids)))
        )
        rows = await self._connection.rows(query.group_by(rule_matches.c.rule_id)) if rule_ids else []
        return {row[0]: row[1] for row in rows}

    async def bring_back(self, topic_id: int) -> None:
        """Let what was not approved in time come in the digests that have yet to cover it."""
        await self._set(topic_id, {"withheld": 0, "withheld_from": 0} | _DECIDED)

    async def put_off(self, hold: Hold, now: datetime, limit: int) -> int:
        """Let the next due chats that have something new on a held topic wait; return how many do.

        Those with topics that come at times of their own are asked one by one, by ``due_at_own_times``.
        """
        is_due = _is_due(now) & (chats.c.topic_times == _NONE)
        due = _due_on(hold, is_due).order_by(chats.c.next_due_at, chats.c.id).limit(limit)
        by_rules = _by_rules(hold.topic_id, is_due, hold.approved).limit(limit)
        return sum([await self._wait(hold, some, now) for some in (due, by_rules)])

    async def due_at_own_times(self, hold: Hold, now: datetime, after: int, limit: int) -> list[tuple[Chat, bool]]:
        """Return due chats with topics at times of their own that have something new on a held topic, by their ids.

        after: the id before. Each tells whether it follows the topic; else a rule of its own wants what is new there.
        """
        is_due = _is_due(now) & (chats.c.topic_times != _NONE) & (chats.c.id > after)
        by_topic, by_rules = _due_on(hold, is_due), _by_rules(hold.topic_id, is_due, hold.approved)
        either = or_(chats.c.id.in_(by_topic), chats.c.id.in_(by_rules))
        query = select(*CHAT, chats.c.id.in_(_followers(hold.topic_id)).label("follows")).where(either)
        rows = await self._connection.rows(query.order_by(chats.c.id).limit(limit))
        return [(Chat(**dict(zip(_CHAT, row[:-1], strict=True))), bool(row[-1])) for row in rows]

    async def wait(self, hold: Hold, chat_ids: Sequence[int], now: datetime) -> int:
        """Let some chats wait for a held topic; return how many do."""
        return await self._wait(hold, self._connection.dialect.listed(chat_ids), now) if chat_ids else 0

    async def _wait(self, hold: Hold, some: Any, now: datetime) -> int:
        until = hold.until or now + timedelta(seconds=hold.wait_s)
        waits = update(chats).where(chats.c.id.in_(some)).values(next_due_at=until, held=True)
        count = await self._connection.run(waits)
        if count and hold.until is None:
            await self._connection.run(update(holds).where(holds.c.topic_id == hold.topic_id).values(until=until))
        return count

    async def waits_until(self, chat_id: int) -> datetime | None:
        """Return when a chat gets the digest at the latest that waits for approval, None where none does."""
        query = select(chats.c.next_due_at).join(holds, holds.c.until == chats.c.next_due_at)
        row = await self._connection.row(query.where(chats.c.id == chat_id, chats.c.held).limit(1))
        return None if row is None else row.next_due_at

    async def mark_told(self, topic_id: int) -> None:
        """Remember that editors know that a topic's digest waits."""
        await self._connection.run(update(holds).where(holds.c.topic_id == topic_id).values(told=True))

    async def readers(self, topic_id: int) -> Readers:
        """Return who gets a topic's next digests."""
        theirs = (chats.c.id.in_(_followers(topic_id)), *_AWAKE)
        # One walk over all of them: many have the same times and have had the same.
        alike = (chats.c.next_due_at, chats.c.covered, chats.c.behind)
        groups = await self._connection.rows(select(*alike, func.count()).where(*theirs).group_by(*alike))
        if not groups:
            return Readers(0, None, 0, None)
        hold = await self.of(topic_id)
        waiting = select(func.count()).select_from(chats).where(*theirs, chats.c.held)
        waits = await self._connection.value(waiting.where(chats.c.next_due_at == hold.until)) if hold.until else 0
        due_at = min(due for due, *_ in groups)
        told: Counter[int] = Counter()
        for due, covered, behind, many in groups:
            if due <= due_at + timedelta(days=1):
                told[told_up_to(covered, behind, topic_id)] += many
        most = max(told, key=lambda number: (told[number], number))
        count = sum(many for *_, many in groups)
        return Readers(count, due_at, int(waits), most)

    async def _set(self, topic_id: int, values: dict[str, Any]) -> None:
        await self._connection.run(update(holds).where(holds.c.topic_id == topic_id).values(values))

    async def _ensure(self, topic_id: int) -> None:
        usual = Hold(topic_id)
        values = {"topic_id": topic_id, "wait_s": usual.wait_s, "drops": usual.drops}
        new = self._connection.dialect.insert(holds).values(values).on_conflict_do_nothing()
        await self._connection.run(new)

    async def _end(self, hold: Hold) -> None:
        """End a hold; a standing one begins again with what comes."""
        over: dict[str, Any] = dict(_OVER)
        if hold.standing:
            over |= {"held_at": hold.held_at, "approved": await last_number(self._connection)}
        await self._connection.run(update(holds).where(holds.c.topic_id == hold.topic_id).values(over))


def _is_due(now: datetime) -> ColumnElement[bool]:
    """Return the condition that a chat's next digest is due, and that it wants one."""
    awake = chats.c.active & ~chats.c.stopped & or_(chats.c.paused_until.is_(None), chats.c.paused_until <= now)
    return (chats.c.next_due_at <= now) & awake


def _due_on(hold: Hold, is_due: ColumnElement[bool]) -> Select[int]:
    """Return those of some chats that follow a held topic and have something new on it that nobody has approved."""
    newest = select(func.max(article_topics.c.number)).where(article_topics.c.topic_id == hold.topic_id)
    last = newest.scalar_subquery()
    return (
        select(chats.c.id)
        .select_from(InOrder(chats, subscriptions, subscriptions.c.chat_id == chats.c.id))
        .where(subscriptions.c.topic_id == hold.topic_id, is_due)
        .where(or_(chats.c.covered < last, is_uneven(chats)), last > hold.approved)
    )


def _followers(topic_id: int) -> Select[int]:
    return select(subscriptions.c.chat_id).where(subscriptions.c.topic_id == topic_id)


def _by_rules(topic_id: int, which: ColumnElement[bool], after: int = 0) -> Select[int]:
    """Return those of some chats whose own rules want what is new on a topic to them, with a number after one."""
    lowest = select(func.min(chats.c.covered)).where(which).scalar_subquery()
    number = article_topics.c.number
    wanted = (
        select(rule_matches.c.rule_id, func.max(number).label("last"))
        .join(article_topics, article_topics.c.article_id == rule_matches.c.article_id)
        .where(article_topics.c.topic_id == topic_id, number > after, number > lowest)
        .group_by(rule_matches.c.rule_id)
        .subquery("wanted")
    )
    theirs = (follows.c.rule_id == wanted.c.rule_id) & ~follows.c.paused & ~has_ended(follows)
    of_chats = InOrder(InOrder(wanted, follows, theirs), chats, chats.c.id == follows.c.chat_id)
    return (
        select(chats.c.id)
        .select_from(of_chats)
        .where(which, or_(chats.c.covered < wanted.c.last, is_uneven(chats)))
        .distinct()
    )
