"""What is counted day by day: added up in a transaction, written at its end, read as sums."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import Column, Executable, Table, case, delete, func, select, tuple_

from digests.model.tallies import AS_IT_HAPPENS, Tally
from digests.store.engine.connection import AnyRow, Connection
from digests.store.engine.prepared import prepared
from digests.store.schema.tallies import tallies

_BY_DAY, _BY_KEY = (tallies.c.kind, tallies.c.day), (tallies.c.kind, tallies.c.key)


@cache
def _adding(insert: Callable[[Table], Any]) -> Executable:
    """Return the INSERT of counts that adds to those that there are, as a database writes it."""
    new = insert(tallies)
    more = {"count": tallies.c.count + new.excluded.count}
    adding: Executable = new.on_conflict_do_update(index_elements=["kind", "day", "key"], set_=more)
    return prepared(adding)


class Tallies:
    """The counts of one transaction. Every method that asks may raise StoreError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._new: Counter[tuple[date, Tally, int]] = Counter()

    def count(self, kind: Tally, day: date, key: int = 0, by: int = 1) -> None:
        """Count something; it is written at the end of the transaction."""
        if by:
            self._new[day, kind, key] += by

    async def write(self) -> None:
        """Write the counts down; the store does it at the end of each transaction, in one order for all processes."""
        given = [
            {"kind": kind, "day": day, "key": key, "count": count}
            for (day, kind, key), count in sorted(self._new.items())
        ]
        self._new.clear()
        if given:
            await self._connection.run(_adding(self._connection.dialect.insert), given)

    async def by_day(self, kinds: Collection[Tally], since: date) -> dict[tuple[Tally, date], int]:
        """Return the counts of each day from one on, all keys together."""
        return {(row[0], row[1]): int(row[2]) for row in await self._rows(_BY_DAY, kinds, since)}

    async def by_key(self, kinds: Collection[Tally], since: date) -> dict[tuple[Tally, int], int]:
        """Return the counts by key, all days from one on together."""
        return {(row[0], row[1]): int(row[2]) for row in await self._rows(_BY_KEY, kinds, since)}

    async def most(
        self, kinds: tuple[Tally, Tally], since: date, limit: int
    ) -> tuple[list[tuple[int, int, int]], tuple[int, int]]:
        """Return the keys with the most of two kinds together, with the count of each; and what all keys come to."""
        sums = [func.sum(case((tallies.c.kind == kind, tallies.c.count), else_=0)) for kind in kinds]
        counted = select(tallies.c.key, sums[0].label("one"), sums[1].label("other"))
        counted = counted.where(tallies.c.kind.in_(kinds), tallies.c.day >= since).group_by(tallies.c.key)
        each = counted.subquery()
        query = select(each, func.sum(each.c.one).over(), func.sum(each.c.other).over())
        query = query.order_by((each.c.one + each.c.other).desc(), each.c.key.desc()).limit(limit)
        rows = [tuple(map(int, row)) for row in await self._connection.rows(query)]
        return [(row[0], row[1], row[2]) for row in rows], (rows[0][3], rows[0][4]) if rows else (0, 0)

    async def first_day(self) -> date | None:
        """Return the first day on which anything was counted as it happened, None where nothing was."""
        query = select(tallies.c.day).where(tallies.c.kind.in_(AS_IT_HAPPENS)).order_by(tallies.c.day).limit(1)
        day: date | None = await self._connection.value(query)
        return day

    async def forget_some(self, before: date, limit: int) -> int:
        """Delete up to ``limit`` counts of days before one, and return how many they are."""
        key = tallies.c.kind, tallies.c.day, tallies.c.key
        old = select(*key).where(tallies.c.day < before).order_by(tallies.c.day).limit(limit)
        return await self._connection.run(delete(tallies).where(tuple_(*key).in_(old)))

    async def _rows(self, by: Sequence[Column[Any]], kinds: Collection[Tally], since: date) -> Sequence[AnyRow]:
        query = select(*by, func.sum(tallies.c.count)).where(tallies.c.kind.in_(kinds), tallies.c.day >= since)
        return await self._connection.rows(query.group_by(*by))
