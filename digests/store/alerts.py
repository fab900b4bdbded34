"""What readers hear of at once: when to look at which chat, what is new to it, and how far it has been told."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from datetime import datetime

from sqlalchemy import bindparam, exists, or_, select, update

from digests.model import Alerting, Chat
from digests.store.delivery.owing import noted, noted_ids
from digests.store.engine.connection import Connection
from digests.store.schema.articles import articles
from digests.store.schema.chats import CHAT, chats
from digests.store.schema.delivery import appearances, deliveries
from digests.store.schema.desk import holds
from digests.store.schema.follows import alerting, follows, has_ended, hears_at_once, rule_matches
from digests.store.schema.topics import article_topics

_ALERTING = tuple(alerting.c[field.name] for field in fields(Alerting))
_wanted = hears_at_once(follows) & ~has_ended(follows) & ~follows.c.paused
_unapproved = exists().where(
    article_topics.c.article_id == rule_matches.c.article_id,
    article_topics.c.topic_id == holds.c.topic_id,
    or_(
        holds.c.held_at.is_not(None) & (article_topics.c.number > holds.c.approved),
        article_topics.c.number.between(holds.c.withheld_from, holds.c.withheld),
    ),
)
_PUT = (
    update(alerting)
    .where(alerting.c.chat_id == bindparam("chat"))
    .values({name: bindparam(f"now_{name}") for name in ("up_to", "last_at", "day", "count", "due_at")})
)
_TELL = update(chats).where(chats.c.id == bindparam("chat")).values(told=bindparam("heard"))


@dataclass(frozen=True, slots=True)
class Listener:
    """A chat that may be told something at once: how it stands, and the numbers of what it has been told."""

    chat: Chat
    standing: Alerting
    told: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that a rule wants; an ``unapproved`` one waits for an editor, or for good."""

    rule_id: int
    article_id: int
    number: int
    unapproved: bool


class Alerts:
    """The alerts of one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def start(self, chat_id: int) -> None:
        """Let a chat hear at once of what it follows so; nothing happens where it does."""
        new = self._connection.dialect.insert(alerting).values(asdict(Alerting(chat_id)))
        await self._connection.run(new.on_conflict_do_nothing())

    async def expect(self, rule_ids: Collection[int], now: datetime) -> int:
        """Note that some rules want something new: whoever hears of them at once is looked at. Return how many."""
        listed = self._connection.dialect.listed(sorted(rule_ids))
        theirs = select(follows.c.chat_id).where(follows.c.rule_id.in_(listed), _wanted)
        idle = alerting.c.due_at.is_(None) & alerting.c.chat_id.in_(theirs)
        return await self._connection.run(update(alerting).where(idle).values(due_at=now))

    async def due(self, now: datetime, limit: int) -> list[Listener]:
        """Return the next chats to look at, those that wait longest first."""
        query = select(*CHAT, *_ALERTING, chats.c.told).join(alerting, alerting.c.chat_id == chats.c.id)
        query = query.where(alerting.c.due_at <= now).order_by(alerting.c.due_at, alerting.c.chat_id).limit(limit)
        split = len(CHAT)
        return [
            Listener(Chat(**dict(zip(_CHAT_FIELDS, row[:split], strict=True))), Alerting(*row[split:-1]),
                     noted_ids(row.told))
            for row in await self._connection.rows(query)
        ]  # fmt: skip

    async def wanted(self, chat_ids: Collection[int]) -> dict[int, dict[int, int]]:
        """Return for each chat the rules that it hears of at once, each with the number after which it does."""
        listed = self._connection.dialect.listed(sorted(chat_ids))
        query = select(follows.c.chat_id, follows.c.rule_id, follows.c.alerts_after)
        found: dict[int, dict[int, int]] = {chat_id: {} for chat_id in chat_ids}
        for row in await self._connection.rows(query.where(follows.c.chat_id.in_(listed), _wanted)):
            found[row.chat_id][row.rule_id] = row.alerts_after
        return found

    async def hits(self, rule_ids: Collection[int], after: int) -> list[Hit]:
        """Return what some rules want of the articles with numbers after one, in the order of these."""
        listed = self._connection.dialect.listed(sorted(rule_ids))
        query = (
            select(rule_matches.c.rule_id, rule_matches.c.article_id, articles.c.number, _unapproved)
            .join(articles, articles.c.id == rule_matches.c.article_id)
            .where(rule_matches.c.rule_id.in_(listed), articles.c.number > after)
            .order_by(articles.c.number, rule_matches.c.rule_id)
        )
        rows = await self._connection.rows(query)
        return [Hit(rule, article, number, bool(waits)) for rule, article, number, waits in rows]

    async def standing(self, chat_ids: Collection[int]) -> dict[int, Alerting]:
        """Return how far chats have been told; nobody else can change that until the transaction ends."""
        listed = self._connection.dialect.listed(sorted(chat_ids))
        query = select(*_ALERTING).where(alerting.c.chat_id.in_(listed)).order_by(alerting.c.chat_id)
        return {row.chat_id: Alerting(*row) for row in await self._connection.rows(query.with_for_update())}

    async def put(self, standings: Sequence[Alerting], told: Mapping[int, Sequence[int]]) -> None:
        """Note how far chats have been told by now, and the numbers of all that some of them were told."""
        given = [{f"now_{name}": value for name, value in asdict(each).items()} for each in standings]
        await self._connection.run(_PUT, [{"chat": row.pop("now_chat_id"), **row} for row in given])
        await self._connection.run(_TELL, [{"chat": chat, "heard": noted(numbers)} for chat, numbers in told.items()])

    async def told(self, chat_id: int) -> tuple[int, ...]:
        """Return the numbers of what a chat was told at once."""
        return noted_ids(await self._connection.value(select(chats.c.told).where(chats.c.id == chat_id)) or "")

    async def untell(self, delivery_id: int) -> None:
        """Let the next digest of a chat tell what an alert could not: it was refused."""
        delivery = await self._connection.row(select(deliveries).where(deliveries.c.id == delivery_id))
        if delivery is None:
            return
        shown = select(articles.c.number).join(appearances, appearances.c.article_id == articles.c.id)
        shown = shown.where(appearances.c.edition_id == delivery.edition_id, articles.c.number.is_not(None))
        lost = {row[0] for row in await self._connection.rows(shown)}
        left = [number for number in await self.told(delivery.chat_id) if number not in lost]
        await self._connection.run(_TELL, [{"chat": delivery.chat_id, "heard": noted(left)}])


_CHAT_FIELDS = tuple(field.name for field in fields(Chat))
