"""The numbers that articles are published under, counted in the order of the commits."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from sqlalchemy import select, update

from digests.store.engine.connection import Connection
from digests.store.schema.articles import counters

COUNTER, ARCHIVED = "published", "archived"
# What comes from another bot's archive is numbered by its moment, a second so many numbers, and all of it below
# whatever anybody has had: it is news to nobody, and numbers still rise with time.
_BEGINNING, A_SECOND = -(2**62), 2**24
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

_LAST = select(counters.c.value).where(counters.c.name == COUNTER)


async def last_number(connection: Connection) -> int:
    """Return the newest number given, 0 where there is none. Raises: StoreError."""
    return int(await connection.value(_LAST))


async def take_numbers(connection: Connection, count: int) -> int:
    """Take the next numbers, and return the first of them. Raises: StoreError.

    The counter's row stays locked until the commit, so numbers become visible in their order.
    """
    return await _take(connection, COUNTER, count)


def archived_from(moment: datetime) -> int:
    """Return the lowest number of what an archive has of that moment (aware) or later."""
    return _BEGINNING + ((moment - _EPOCH) // timedelta(seconds=1)) * A_SECOND


async def take_archived(connection: Connection, moments: Sequence[datetime]) -> list[int]:
    """Return a number for something of each of these moments; none is ever given twice. Raises: StoreError."""
    new = connection.dialect.insert(counters).values(name=ARCHIVED, value=0).on_conflict_do_nothing()
    await connection.run(new)
    first = await _take(connection, ARCHIVED, len(moments))
    return [archived_from(moment) + (first + place) % A_SECOND for place, moment in enumerate(moments)]


async def has_archived(connection: Connection) -> bool:
    """Tell whether anything came from another bot's archive. Raises: StoreError."""
    return await connection.row(select(counters.c.name).where(counters.c.name == ARCHIVED)) is not None


async def _take(connection: Connection, name: str, count: int) -> int:
    taken = update(counters).where(counters.c.name == name).values(value=counters.c.value + count)
    return int(await connection.value(taken.returning(counters.c.value))) - count + 1
