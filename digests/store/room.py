"""The room that a database in a file takes, and the way to a file that gives back what it no longer needs."""

from __future__ import annotations

import asyncio

from digests.errors import DatabaseBusy
from digests.store.backups import file_of
from digests.store.engine import sqlite_room
from digests.store.engine.errors import translated
from digests.store.engine.leadership import locked
from digests.store.engine.sqlite_room import TIMES_ITS_SIZE, Room

__all__ = ["TIMES_ITS_SIZE", "Room", "room_of", "write_anew"]


async def room_of(url: str) -> Room | None:
    """Return the room of a database in a file, which may be in use; None for a server's. Raises: StoreError."""
    file = file_of(url)
    if file is None:
        return None
    with translated(file.name):
        return await asyncio.to_thread(sqlite_room.room, file)


async def write_anew(url: str) -> None:
    """Write a database in a file anew, so that it shrinks from now on; nobody may serve on it. Raises: StoreError."""
    file = file_of(url)
    if file is None:
        return
    async with locked(file, waits=False) as alone:
        if not alone:
            raise DatabaseBusy("The bot runs on it: stop it, and ask again.")
        with translated(file.name):
            await asyncio.to_thread(sqlite_room.write_anew, file)
