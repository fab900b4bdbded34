"""Chats that refuse what they are sent: what they missed, and those that refusals have switched off.

A digest that a chat has refused is told by its next one, unless it is sent again before that; of one of which another
part has come, or will, nothing is told twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, bindparam, exists, func, select, update

from digests.model import DeliveryState, EditionKind
from digests.store.delivery.owing import owing
from digests.store.engine.columns import Moment
from digests.store.engine.connection import Connection
from digests.store.schema.chats import chats
from digests.store.schema.delivery import deliveries, editions

# Of a digest in one of these states, somebody has the news, or will.
TOLD = (DeliveryState.PENDING, DeliveryState.SENDING, DeliveryState.SENT, DeliveryState.UNKNOWN)

_later, _later_edition = deliveries.alias("later"), editions.alias("later_edition")


def told_by_a_later_one(*also: DeliveryState) -> ColumnElement[bool]:
    """Return the condition that a later digest of the chat tells what a delivery's edition does, or a part of it.

    ``also``: where that may be one in these states too.
    """
    return exists().where(
        editions.c.kind == EditionKind.DIGEST,
        _later.c.chat_id == deliveries.c.chat_id,
        _later.c.id > deliveries.c.id,
        _later.c.edition_id != deliveries.c.edition_id,
        _later.c.state.in_((*TOLD, *also)),
        _later_edition.c.id == _later.c.edition_id,
        _later_edition.c.kind == EditionKind.DIGEST,
        _later_edition.c.covers_after < editions.c.covers_up_to,
    )


_part = deliveries.alias("part")
_told_in_part = exists().where(
    _part.c.chat_id == deliveries.c.chat_id,
    _part.c.digest_key == deliveries.c.digest_key,
    _part.c.edition_id == deliveries.c.edition_id,
    _part.c.id != deliveries.c.id,
    _part.c.state.in_(TOLD),
)
_MISSED = (
    select(deliveries.c.chat_id, editions.c.covers_after)
    .join(editions, editions.c.id == deliveries.c.edition_id)
    .where(deliveries.c.id == bindparam("delivery"), editions.c.kind == EditionKind.DIGEST)
    .where(~_told_in_part, ~told_by_a_later_one())
    .subquery()
)
_UNCOVER = (
    update(chats)
    .where(chats.c.id == _MISSED.c.chat_id, chats.c.covered > _MISSED.c.covers_after)
    .values(covered=_MISSED.c.covers_after)
)
_untold = (
    select(deliveries.c.chat_id, editions.c.errata)
    .join(editions, editions.c.id == deliveries.c.edition_id)
    .where(deliveries.c.id == bindparam("delivery"), editions.c.kind == EditionKind.DIGEST)
    .subquery()
)
_OWE = update(chats).where(chats.c.id == _untold.c.chat_id).values(owed=owing(_untold.c.errata))
_SWITCHED_OFF = (
    select(chats.c.id)
    .where(~chats.c.active, chats.c.refused_at >= bindparam("since", type_=Moment))
    .order_by(chats.c.id)
    .limit(bindparam("most"))
)


class Refusals:
    """The refusals of one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def uncover(self, delivery_id: int) -> None:
        """Let the next digest of a chat tell what a refused one was to, errata too, where no part of it is told."""
        await self._connection.run(_UNCOVER, {"delivery": delivery_id})
        await self._connection.run(_OWE, {"delivery": delivery_id})

    async def count_switched_off(self, since: datetime) -> int:
        """Return how many chats refusals have switched off from a moment on."""
        off = select(func.count()).select_from(chats).where(~chats.c.active, chats.c.refused_at >= since)
        return int(await self._connection.value(off))

    async def switched_off(self, since: datetime, most: int) -> Sequence[int]:
        """Return up to so many chats that refusals have switched off from a moment on."""
        rows = await self._connection.rows(_SWITCHED_OFF, {"since": since, "most": most})
        return [row[0] for row in rows]
