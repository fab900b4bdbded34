"""The numbers that articles are published under, counted in the order of the commits."""

from __future__ import annotations

from sqlalchemy import select, update

from digests.store.engine.connection import Connection
from digests.store.schema.articles import counters

COUNTER = "published"

_LAST = select(counters.c.value).where(counters.c.name == COUNTER)


async def last_number(connection: Connection) -> int:
    """Return the newest number given, 0 where there is none. Raises: StoreError."""
    return int(await connection.value(_LAST))


async def take_numbers(connection: Connection, count: int) -> int:
    """Take the next numbers, and return the first of them. Raises: StoreError.

    The counter's row stays locked until the commit, so numbers become visible in their order.
    """
    taken = update(counters).where(counters.c.name == COUNTER).values(value=counters.c.value + count)
    return int(await connection.value(taken.returning(counters.c.value))) - count + 1
