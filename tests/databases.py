"""SQLite databases that have the schema already: copies of one, as making it takes longer than most tests."""

from __future__ import annotations

import asyncio
import shutil
from itertools import count
from pathlib import Path

from digests.store import Store


class Databases:
    """Makes empty databases; all that it makes by itself is in its folder."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._numbers = folder, count(1)
        self._prepared = folder / "prepared.db"
        asyncio.run(_made(_url(self._prepared)))

    def copied(self, file: Path) -> str:
        """Make a database at a path and return its address."""
        shutil.copyfile(self._prepared, file)
        return _url(file)

    def new(self) -> str:
        """Make another database and return its address."""
        return self.copied(self._folder / f"{next(self._numbers)}.db")


def _url(file: Path) -> str:
    return f"sqlite:///{file}"


async def _made(url: str) -> None:
    store = await Store.open(url)
    await store.close()
