"""Errata: what was wrong in published articles, and what is right."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import asdict, fields

from sqlalchemy import insert, select

from digests.model import Erratum
from digests.store.engine.connection import Connection
from digests.store.engine.parameters import as_given, numbers
from digests.store.engine.prepared import prepared
from digests.store.schema.errata import errata

_ERRATUM = tuple(errata.c[field.name] for field in fields(Erratum))
_OF = prepared(
    select(*_ERRATUM).where(errata.c.article_id.in_(numbers("articles"))).order_by(errata.c.made_at, errata.c.id)
)


class Errata:
    """The errata of one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def add(self, erratum: Erratum) -> None:
        """Store an erratum; it gets an id of its own."""
        values = {name: value for name, value in asdict(erratum).items() if name != "id"}
        await self._connection.run(insert(errata).values(values))

    async def of(self, article_ids: Collection[int]) -> list[Erratum]:
        """Return the errata of some articles, the oldest first."""
        rows = await self._connection.rows(_OF, {"articles": as_given(list(article_ids))})
        return [Erratum(*row) for row in rows]

    async def several(self, ids: Collection[int]) -> dict[int, Erratum]:
        """Return errata by their ids, without those that are no longer kept."""
        listed = errata.c.id.in_(self._connection.dialect.listed(list(ids)))
        return {row.id: Erratum(*row) for row in await self._connection.rows(select(*_ERRATUM).where(listed))}
