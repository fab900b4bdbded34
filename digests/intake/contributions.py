"""What contributors hear of what they have sent in: once it is decided on, and the decision has stood a moment."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Protocol

from digests.model import Contribution
from digests.store import Store

# As long as a publication can be taken back.
SETTLED = timedelta(minutes=1)
AT_ONCE = 20


class Teller(Protocol):
    """Who tells contributors."""

    async def decided(self, contribution: Contribution) -> bool:
        """Tell a contributor what became of an article; False where that is to be tried again."""
        ...


class Contributions:
    """Tells contributors what was decided, each of it once. Every method may raise StoreError."""

    def __init__(self, store: Store, now: Callable[[], datetime]) -> None:
        self._store, self._now = store, now

    async def tell(self, teller: Teller) -> int:
        """Tell the next contributors; return how many have heard."""
        async with self._store.read() as tx:
            untold = await tx.contributions.untold(self._now() - SETTLED, AT_ONCE)
        told = 0
        for each in untold:
            if await teller.decided(each):
                async with self._store.write() as tx:
                    await tx.contributions.told(each)
                told += 1
        return told
