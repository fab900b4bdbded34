"""How far the archive has been sorted anew after a topic was changed, so that a restart goes on from there."""

from __future__ import annotations

from dataclasses import astuple

from sqlalchemy import delete, insert, select, update

from digests.model import ProgressMessage, Rematch
from digests.store.engine.connection import AnyRow, Connection
from digests.store.schema.topics import rematches

_REMATCH = (
    rematches.c.id,
    rematches.c.topic_id,
    rematches.c.after,
    rematches.c.found,
    rematches.c.chat_id,
    rematches.c.message_id,
)


class Rematches:
    """The walks of one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def begin(self, topic_id: int, shown: ProgressMessage | None = None) -> Rematch:
        """Begin at the first article, in place of a walk for the same topic that is under way."""
        await self._connection.run(delete(rematches).where(rematches.c.topic_id == topic_id))
        chat_id, message_id = astuple(shown) if shown else (None, None)
        row = {"topic_id": topic_id, "after": 0, "found": 0, "chat_id": chat_id, "message_id": message_id}
        begun = _rematch(await self._connection.row(insert(rematches).values(row).returning(*_REMATCH)))
        assert begun is not None
        return begun

    async def of(self, topic_id: int) -> Rematch | None:
        """Return the walk that is under way for a topic, or None."""
        return _rematch(await self._connection.row(select(*_REMATCH).where(rematches.c.topic_id == topic_id)))

    async def all(self) -> list[Rematch]:
        """Return all walks that are under way, the oldest first."""
        rows = await self._connection.rows(select(*_REMATCH).order_by(rematches.c.id))
        return [each for each in map(_rematch, rows) if each]

    async def advance(self, rematch_id: int, after: int, found: int) -> bool:
        """Write down how far a walk has come; False where another has taken its place or the topic is gone."""
        moved = update(rematches).where(rematches.c.id == rematch_id).values(after=after, found=found)
        return await self._connection.row(moved.returning(rematches.c.id)) is not None

    async def end(self, rematch_id: int) -> None:
        """Forget a walk that has come to its end."""
        await self._connection.run(delete(rematches).where(rematches.c.id == rematch_id))


def _rematch(row: AnyRow | None) -> Rematch | None:
    if row is None:
        return None
    walk_id, topic_id, after, found, chat_id, message_id = row
    return Rematch(walk_id, topic_id, after, found, None if chat_id is None else ProgressMessage(chat_id, message_id))
