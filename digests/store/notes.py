"""Notes about the whole database, a word or a number each."""

from __future__ import annotations

from sqlalchemy import bindparam, delete, select

from digests.store.engine.connection import Connection
from digests.store.schema.metadata import meta

_NOTE = select(meta.c.value).where(meta.c.name == bindparam("name"))


class Notes:
    """The notes of one transaction. Every method may raise StoreError."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    async def get(self, name: str) -> str | None:
        """Return a note, None where there is none of that name."""
        value = await self._connection.value(_NOTE, {"name": name})
        return None if value is None else str(value)

    async def keep(self, name: str, value: str) -> None:
        """Keep a note, unless there is one of that name."""
        new = self._connection.dialect.insert(meta).values(name=name, value=value)
        await self._connection.run(new.on_conflict_do_nothing())

    async def put(self, name: str, value: str) -> None:
        """Keep a note in the place of one of that name."""
        new = self._connection.dialect.insert(meta).values(name=name, value=value)
        await self._connection.run(new.on_conflict_do_update(index_elements=[meta.c.name], set_={"value": value}))

    async def forget(self, name: str) -> bool:
        """Forget a note; tell whether there was one."""
        return await self._connection.run(delete(meta).where(meta.c.name == name)) > 0
