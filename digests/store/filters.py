"""Sets of filters: chats that filter alike share one, so that a tick tells by a number whether two want the same."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, delete, exists, select

from digests.model import Filter, FilterKind
from digests.store.engine.columns import keepable
from digests.store.engine.connection import Connection
from digests.store.schema.chats import chats, filter_sets, is_filtering

NONE = 0


class Filters:
    """The sets of filters of one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def of(self, set_id: int) -> tuple[Filter, ...]:
        """Return the filters of a set, in order; none where there is no such set."""
        return (await self.several([set_id])).get(set_id, ())

    async def several(self, set_ids: Collection[int]) -> dict[int, tuple[Filter, ...]]:
        """Return the filters of sets by the sets' ids."""
        wanted = self._connection.dialect.listed(sorted({*set_ids} - {NONE}))
        query = select(filter_sets.c.id, filter_sets.c.filters).where(filter_sets.c.id.in_(wanted))
        return {row.id: _read(row.filters) for row in await self._connection.rows(query)}

    async def kept(self, filters: Iterable[Filter], now: datetime) -> int:
        """Return the id of the set with these filters, made where there is none; 0 for no filters."""
        plain = [[each.kind, keepable(each.text), each.topic_id] for each in sorted(set(filters))]
        if not plain:
            return NONE
        digest = hashlib.sha256(json.dumps(plain).encode()).hexdigest()
        new = self._connection.dialect.insert(filter_sets).values(digest=digest, filters=plain, used_at=now)
        new = new.on_conflict_do_update(index_elements=["digest"], set_={"used_at": now})
        await self._connection.run(new)
        query = select(filter_sets.c.id).where(filter_sets.c.digest == digest)
        return int(await self._connection.value(query))

    async def unused(self, used_before: datetime, limit: int) -> list[int]:
        """Return up to ``limit`` sets that no chat has, and none took since a moment. It looks at every set."""
        query = select(filter_sets.c.id).where(_is_unused(used_before)).limit(limit)
        return [row[0] for row in await self._connection.rows(query)]

    async def forget(self, set_ids: Sequence[int], used_before: datetime) -> int:
        """Delete those of some sets that are unused still; return how many."""
        chosen = filter_sets.c.id.in_(self._connection.dialect.listed(set_ids))
        return await self._connection.run(delete(filter_sets).where(chosen, _is_unused(used_before)))


def _is_unused(used_before: datetime) -> ColumnElement[bool]:
    is_used = exists().where(chats.c.filter_set == filter_sets.c.id, is_filtering(chats))
    return ~is_used & (filter_sets.c.used_at < used_before)


def _read(plain: list[list[Any]]) -> tuple[Filter, ...]:
    return tuple(Filter(FilterKind(kind), text, topic_id) for kind, text, topic_id in plain)
