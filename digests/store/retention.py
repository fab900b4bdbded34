"""What is forgotten with time: the record of what was sent, once nobody will correct it any more.

An edition goes when its last delivery has gone. What still waits to be sent is kept however old it is, and so is an
edition that a correction refers to.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ColumnElement, delete, exists, select

from digests.model.tallies import OF_GONE
from digests.store.engine.connection import Connection
from digests.store.schema.delivery import TELLING, corrects_another, deliveries, editions, has_message, has_reason
from digests.store.tallies import Tallies

_correction = editions.alias("correction")
_corrected = exists().where(corrects_another(_correction), _correction.c.corrects == editions.c.id)
# Whatever has ended has the one or the other: these are what the partial indexes list.
_ENDED = (has_message(deliveries), has_reason(deliveries))
# What became of messages, with the column of an edition that says of how many.
_OUTCOMES = {each: editions.c[each] for each in OF_GONE}


class Retention:
    """The record of what was sent, in one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection, tallies: Tallies) -> None:
        self._connection, self._tallies = connection, tallies

    async def forget_some(self, composed_before: datetime, limit: int) -> int:
        """Delete up to ``limit`` deliveries of an edition that is old and over, and then the edition.

        Returns how many rows are gone, 0 where nothing is left to forget.
        """
        old = select(editions.c.id).where(editions.c.composed_at < composed_before, ~editions.c.open, ~_corrected)
        edition_id = await self._connection.value(old.order_by(editions.c.composed_at).limit(1))
        if edition_id is None:
            return 0
        for ended in _ENDED:
            if count := await self._forget(edition_id, ended, limit):
                return count
        return await self._forget_edition(edition_id)

    async def _forget_edition(self, edition_id: int) -> int:
        """Delete an edition; of one that told something, what became of its messages is kept as a count of its day."""
        gone = delete(editions).where(editions.c.id == edition_id)
        rows = await self._connection.rows(gone.returning(editions.c.day, editions.c.kind, *_OUTCOMES.values()))
        for row in rows:
            if row.kind in TELLING:
                for tally in _OUTCOMES:
                    self._tallies.count(tally, row.day, by=row._mapping[str(tally)])
        return len(rows)

    async def _forget(self, edition_id: int, ended: ColumnElement[bool], limit: int) -> int:
        chunk = select(deliveries.c.id).where(deliveries.c.edition_id == edition_id, ended).limit(limit)
        return await self._connection.run(delete(deliveries).where(deliveries.c.id.in_(chunk)))
