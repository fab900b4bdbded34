"""Which chats another bot can write to: a database may change its bot, and Telegram lets each write to its own alone.

What the former bot had asked of Telegram does not count for the new one. Whoever it cannot reach is switched off as
after a refusal, so that nothing is sent in vain, and is told what they missed when they come.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime

from digests.model import Chat, ChatKind
from digests.store import Store

# Chats that are looked at one after the other, before the next are read.
CHUNK = 100


@dataclass(frozen=True, slots=True)
class Reached:
    """How many chats of each kind can be written to and cannot, and of how many Telegram did not say."""

    near: Counter[ChatKind] = field(default_factory=Counter)
    far: Counter[ChatKind] = field(default_factory=Counter)
    unsure: Counter[ChatKind] = field(default_factory=Counter)

    @property
    def total(self) -> int:
        """How many chats were looked at."""
        return self.near.total() + self.far.total() + self.unsure.total()


async def reach(
    store: Store,
    may_write: Callable[[Chat], Awaitable[bool | None]],
    now: Callable[[], datetime],
    told: Callable[[int], None],
) -> Reached:
    """Ask of each active chat whether it can be written to, None where nobody knows; switch off those that cannot.

    ``told`` hears how many have been asked. Raises: StoreError.
    """
    found = Reached()
    last: int | None = None
    while chats := await _next(store, last):
        for chat in chats:
            answer = await may_write(chat)
            (found.unsure if answer is None else found.near if answer else found.far)[chat.kind] += 1
            if answer is False:
                async with store.write() as tx:
                    await tx.chats.deactivate(chat.id, now())
            told(found.total)
        last = chats[-1].id
    return found


async def _next(store: Store, last: int | None) -> list[Chat]:
    async with store.read() as tx:
        return await tx.chats.active_after(last, CHUNK)
