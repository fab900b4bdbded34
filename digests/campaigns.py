"""Where readers come from: links are counted by their names, and nothing is kept of who came by them."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime

from digests.store import Store

# As much as a deep link has room for behind its letter (https://core.telegram.org/bots/features#deep-linking).
NAME = re.compile(r"[a-z0-9_-]{1,62}")
# Anybody can make a link up: what is more drives out what fewer came by.
MOST_NAMES = 200
# The link by which those come back whom another bot had, and those whom a list has brought.
BACK = "back"


class Campaigns:
    """Counts who comes by a link. Every method may raise StoreError."""

    def __init__(self, store: Store, now: Callable[[], datetime]) -> None:
        self._store, self._now = store, now

    async def came(self, name: str, *, is_new: bool) -> None:
        """Count a start by a link, and whether it brought somebody new; a name that no link can have is not counted."""
        name = name.lower()
        if NAME.fullmatch(name) is None:
            return
        async with self._store.write(lasting=False) as tx:
            await tx.campaigns.count(name, self._now(), is_new=is_new)
            await tx.campaigns.forget_least(MOST_NAMES)
