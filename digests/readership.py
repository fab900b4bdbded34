"""What readers do with what digests tell them, in sums: nothing is kept of who did it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from digests.model.tallies import Tally
from digests.store import Store, Transaction


class Readership:
    """Counts what is opened. Every method may raise StoreError."""

    def __init__(self, store: Store, now: Callable[[], datetime]) -> None:
        self._store, self._now = store, now

    async def opened(self, article_id: int) -> None:
        """Count that somebody opened an article, or its story."""
        today = self._now().date()

        async def count(tx: Transaction) -> None:
            tx.tallies.count(Tally.OPENED, today, article_id)

        await self._store.write_whole(count, lasting=False)
