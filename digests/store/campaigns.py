"""How many people came by which link."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import delete, func, select

from digests.model import Campaign
from digests.store.engine.connection import Connection
from digests.store.schema.campaigns import campaigns


class Campaigns:
    """The links of one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def count(self, name: str, now: datetime, *, is_new: bool) -> None:
        """Count that somebody came by a link, and whether they are new."""
        new = self._connection.dialect.insert(campaigns)
        new = new.values(name=name, starts=1, readers=int(is_new), last_at=now)
        more = {
            "starts": campaigns.c.starts + 1,
            "readers": campaigns.c.readers + int(is_new),
            "last_at": now,
        }
        await self._connection.run(new.on_conflict_do_update(index_elements=["name"], set_=more))

    async def forget_least(self, most: int) -> None:
        """Keep so many links: those by which the most came, of equals the last."""
        excess = int(await self._connection.value(select(func.count()).select_from(campaigns))) - most
        if excess <= 0:
            return
        by_worth = (campaigns.c.readers, campaigns.c.starts, campaigns.c.last_at)
        least = await self._connection.rows(select(campaigns.c.name).order_by(*by_worth).limit(excess))
        await self._connection.run(delete(campaigns).where(campaigns.c.name.in_([row[0] for row in least])))

    async def named(self, names: Sequence[str]) -> list[Campaign]:
        """Return links by their names, those by which somebody came, by name."""
        query = select(campaigns.c.name, campaigns.c.starts, campaigns.c.readers).where(campaigns.c.name.in_(names))
        return [Campaign(*row) for row in await self._connection.rows(query.order_by(campaigns.c.name))]

    async def most(self, count: int) -> list[Campaign]:
        """Return so many links by which the most came."""
        query = select(campaigns.c.name, campaigns.c.starts, campaigns.c.readers)
        query = query.order_by(campaigns.c.starts.desc(), campaigns.c.name).limit(count)
        return [Campaign(*row) for row in await self._connection.rows(query)]
