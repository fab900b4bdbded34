"""SQLite databases that have the schema already: copies of one, as making it takes longer than most tests."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Awaitable, Callable
from itertools import count
from pathlib import Path

from digests.store import Store


async def _nothing(store: Store) -> None:
    """Leave the database empty."""


class Databases:
    """Makes databases that are alike: empty ones, or with what ``fill`` puts into each; its own are in its folder."""

    def __init__(self, folder: Path, fill: Callable[[Store], Awaitable[None]] = _nothing) -> None:
        self._folder, self._numbers = folder, count(1)
        self._prepared = folder / "prepared.db"
        asyncio.run(_made(_url(self._prepared), fill))

    def copied(self, file: Path) -> str:
        """Make a database at a path and return its address."""
        shutil.copyfile(self._prepared, file)
        return _url(file)

    def new(self) -> str:
        """Make another database and return its address."""
        return self.copied(self._folder / f"{next(self._numbers)}.db")


def _url(file: Path) -> str:
    return f"sqlite:///{file}"


async def _made(url: str, fill: Callable[[Store], Awaitable[None]]) -> None:
    store = await Store.open(url)
    await fill(store)
    await store.close()
