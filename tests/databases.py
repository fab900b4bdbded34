"""SQLite databases that have the schema already: copies of one, as making it takes longer than most tests."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Callable, Coroutine
from itertools import count
from pathlib import Path
from typing import Any

from digests.store import Store


async def _migrated(url: str) -> None:
    store = await Store.open(url)
    await store.close()


class Databases:
    """Makes databases that are alike: empty, or what ``make`` makes of the first one; those of its own in a folder."""

    def __init__(self, folder: Path, make: Callable[[str], Coroutine[Any, Any, None]] = _migrated) -> None:
        self._folder, self._numbers = folder, count(1)
        self._prepared = folder / "prepared.db"
        asyncio.run(make(_url(self._prepared)))

    def copied(self, file: Path) -> str:
        """Make a database at a path and return its address."""
        shutil.copyfile(self._prepared, file)
        return _url(file)

    def new(self) -> str:
        """Make another database and return its address."""
        return self.copied(self._folder / f"{next(self._numbers)}.db")


def _url(file: Path) -> str:
    return f"sqlite:///{file}"
