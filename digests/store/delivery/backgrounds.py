"""What chats have been told before, as far as it matters now: which editions each has had, of some that tell of it.

A background is the ids of those editions, one for each part that has arrived. Chats that had the same have the same, so
it can be grouped by. What is on its way, was refused or was taken back has been told to nobody.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import ColumnElement, String, bindparam, cast, func, literal, or_, select

from digests.model import DeliveryState, EditionKind, Rhythm
from digests.store.engine.connection import Connection
from digests.store.engine.parameters import as_given, numbers
from digests.store.schema.chats import chats, subscriptions
from digests.store.schema.delivery import appearances, bodies, deliveries, editions, has_message, is_told

NO_BACKGROUND = ""


# What came at once bears a key before those of all digests; of the keys that begin so there are no others.
ALERT_KEY, AFTER_ALERTS = "alert", "b"


@dataclass(frozen=True, slots=True)
class Telling:
    """An edition of so many parts that tells of some articles; an alert does so at once."""

    edition_id: int
    parts: int
    composed_at: datetime
    article_ids: frozenset[int]
    is_alert: bool = False


@dataclass(frozen=True, slots=True)
class Recalled:
    """The editions by which chats are told apart, and the moment before which no digest among them was due.

    ``alerts``: some of them came at once.
    """

    edition_ids: tuple[int, ...] = ()
    due_from: datetime | None = None
    alerts: bool = False

    def parameters(self) -> dict[str, Any]:
        """Return what ``background_of`` is given."""
        if self.due_from is None:
            return {}
        # The keys of all other digests come after those of the daily ones.
        oldest = f"{Rhythm.DAILY}:{self.due_from.astimezone(UTC):%Y-%m-%dT%H:%MZ}"
        first = ALERT_KEY if self.alerts else AFTER_ALERTS
        return {"recalled": as_given(self.edition_ids), "oldest_key": oldest, "alert_key": first}


NOTHING_RECALLED = Recalled()


_key = deliveries.c.digest_key


def background_of(chat_id: ColumnElement[int]) -> ColumnElement[str]:
    """Return the background of a chat, of the editions that are recalled."""
    had = (
        select(cast(deliveries.c.edition_id, String).label("edition"))
        .where(
            deliveries.c.chat_id == chat_id,
            # Reads the newest digests of a chat alone.
            or_(
                _key >= bindparam("oldest_key", type_=String),
                _key.between(bindparam("alert_key", type_=String), AFTER_ALERTS),
            ),
            deliveries.c.edition_id.in_(numbers("recalled")),
            deliveries.c.state == DeliveryState.SENT,
            has_message(deliveries),
        )
        .order_by(deliveries.c.edition_id)
        .correlate(chat_id.table)
        .subquery()
    )
    joined = select(func.aggregate_strings(had.c.edition, ",")).correlate(chat_id.table)
    return func.coalesce(joined.scalar_subquery(), literal(NO_BACKGROUND))


_given = select(bindparam("chat_id", type_=deliveries.c.chat_id.type).label("id")).subquery("given")
_OF_ONE = select(background_of(_given.c.id)).select_from(_given)


class Backgrounds:
    """What chats have been told, in one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def telling(self, article_ids: Collection[int]) -> list[Telling]:
        """Return the digests and alerts that tell of any of the articles, and do not only name their story."""
        listed = self._connection.dialect.listed(sorted(article_ids))
        told = (
            select(appearances.c.edition_id, appearances.c.article_id, editions.c.composed_at, editions.c.kind)
            .join(editions, editions.c.id == appearances.c.edition_id)
            .where(appearances.c.article_id.in_(listed), is_told(appearances))
            .where(editions.c.kind.in_((EditionKind.DIGEST, EditionKind.ALERT)), editions.c.withdrawn_at.is_(None))
        )
        rows = await self._connection.rows(told)
        found: defaultdict[tuple[int, datetime, EditionKind], set[int]] = defaultdict(set)
        for row in rows:
            found[row.edition_id, row.composed_at, row.kind].add(row.article_id)
        parts = await self._parts(sorted({edition_id for edition_id, *_ in found}))
        return [
            Telling(edition_id, parts.get(edition_id, 0), composed_at, frozenset(articles), kind is EditionKind.ALERT)
            for (edition_id, composed_at, kind), articles in sorted(found.items())
        ]

    async def of(self, chat_id: int, recalled: Recalled) -> str:
        """Return the background of one chat."""
        if not recalled.edition_ids:
            return NO_BACKGROUND
        return str(await self._connection.value(_OF_ONE, {"chat_id": chat_id, **recalled.parameters()}))

    async def of_followers(self, topic_id: int, due_by: datetime, recalled: Recalled, most: int) -> dict[str, int]:
        """Return how many of the followers of a topic have each background, of those due by a moment the first ones."""
        theirs = chats.c.id.in_(select(subscriptions.c.chat_id).where(subscriptions.c.topic_id == topic_id))
        is_due = (chats.c.active, ~chats.c.stopped, chats.c.next_due_at <= due_by)
        first = select(chats.c.id).where(theirs, *is_due).order_by(chats.c.next_due_at, chats.c.id).limit(most)
        due = first.subquery("due")
        background = background_of(due.c.id) if recalled.edition_ids else literal(NO_BACKGROUND)
        asked = select(background.label("background")).select_from(due).subquery("asked")
        counted = select(asked.c.background, func.count()).group_by(asked.c.background)
        return {row[0]: row[1] for row in await self._connection.rows(counted, recalled.parameters())}

    async def _parts(self, edition_ids: Sequence[int]) -> dict[int, int]:
        listed = bodies.c.edition_id.in_(self._connection.dialect.listed(edition_ids))
        counted = select(bodies.c.edition_id, func.count()).where(listed).group_by(bodies.c.edition_id)
        return {row[0]: row[1] for row in await self._connection.rows(counted)}
