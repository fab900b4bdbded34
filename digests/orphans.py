"""What a process was sending when it ended: nobody can know whether it arrived, so it is not sent again."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable

from digests.errors import StoreError
from digests.store import Presence, Store

logger = logging.getLogger(__name__)

# Also the time that processes have to come back which lost the database together, before they count as ended.
LOOK_S = 5.0


async def adopt_orphans(store: Store, presence: Presence, wake: Callable[[], None]) -> None:
    """While this process leads, close what others left open, and wake the delivery: their chats are free again."""
    while True:
        await presence.turn(leads=True)
        await asyncio.sleep(LOOK_S)
        if presence.leads and await _adopted(store, presence.owner):
            wake()
            presence.announce()


async def _adopted(store: Store, owner: str) -> int:
    try:
        async with store.write() as tx:
            count = await tx.outbox.abandoned(owner)
    except StoreError as error:
        logger.error("What ended processes left open could not be closed: %s", error)
        return 0
    if count:
        logger.warning("%d messages were in flight in a process that ended; they are not sent again", count)
    return count
