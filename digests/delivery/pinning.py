"""Digests that are pinned: each in the place of the one before, in the chats that want it so.

What is to be pinned is noted with the outcome of its delivery, so whatever breaks off is taken up again. A chat that
lets the bot pin nothing has nothing pinned from then on, and its admin is told so once.
"""

from __future__ import annotations

import logging
from typing import Protocol

from digests.delivery.outcomes import Forbidden, Outcome, Retry, Sent
from digests.notices import Notifier, PinRefused
from digests.store import Store

logger = logging.getLogger(__name__)

# So many at once: the next minute takes the others.
MOST = 200


class Pins(Protocol):
    """What pins messages in chats."""

    async def pin(self, chat_id: int, message_id: int) -> Outcome:
        """Pin a message without a sound: Sent, Forbidden, Retry, or Pointless where it is gone."""
        ...

    async def unpin(self, chat_id: int, message_id: int) -> None:
        """Take a message from those that are pinned, if it is one; nothing is raised."""
        ...


class Pinning:
    """Pins what is to be pinned; ``notifier`` tells whom it concerns where a chat does not let the bot."""

    def __init__(self, store: Store, pins: Pins, notifier: Notifier) -> None:
        self._store, self._pins, self._notifier = store, pins, notifier

    async def run(self) -> None:
        """Pin what is to be pinned now. Raises: StoreError."""
        async with self._store.read() as tx:
            waiting = await tx.chats.pinning(MOST)
        for chat_id, message_id, before in waiting:
            match await self._pins.pin(chat_id, message_id):
                case Sent():
                    await self._done(chat_id, message_id, pinned=True)
                    if before not in (None, message_id):
                        await self._pins.unpin(chat_id, before)
                case Forbidden(reason):
                    await self._give_up(chat_id, reason)
                case Retry(reason):
                    logger.info("Nothing could be pinned in chat %d yet: %s", chat_id, reason)
                case _:
                    await self._done(chat_id, message_id, pinned=False)

    async def _done(self, chat_id: int, message_id: int, *, pinned: bool) -> None:
        async with self._store.write() as tx:
            await tx.chats.pin_done(chat_id, message_id, pinned=pinned)

    async def _give_up(self, chat_id: int, reason: str) -> None:
        async with self._store.write() as tx:
            news = await tx.chats.pins_no_more(chat_id)
        if news:
            await self._notifier.tell(PinRefused(chat_id, reason))
