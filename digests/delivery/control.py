"""What whoever runs the bot does about what goes out, from the chat or the terminal: pause, resume, send again, revive.

A newer correction changes all that an older one of the same edition has changed. So what it has superseded must never
leave again, nor what was taken back: the old text would stand in the place of the newer one.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Protocol

from digests.audit.record import note
from digests.errors import EditionOver, InputError
from digests.model import Deed, DeliveryState, EditionFilter, EditionReport
from digests.notices import PAUSED_BY_OWNER
from digests.store import Store, Transaction

# What a push began with is not older, when something stops it.
PUSH_LASTS = timedelta(days=1)
# What is said of all that goes out.
DELIVERY = "delivery"


class Chats(Protocol):
    """What brings chats back."""

    async def revived(self, since: datetime) -> int:
        """Bring those back that refusals have switched off since a moment; return how many. Raises: StoreError."""
        ...


class DeliveryControl:
    """Pauses and resumes deliveries and sends them again; ``wake`` lets those that deliver look at once.

    Where an edition is named, each method may raise InputError (edition-missing) and EditionOver.
    """

    def __init__(
        self, store: Store, chats: Chats, now: Callable[[], datetime], wake: Callable[[], None] = lambda: None
    ) -> None:
        self._store, self._chats, self._now, self._wake = store, chats, now, wake

    async def pause(self) -> bool:
        """Let nothing more leave; False where that was so already."""
        async with self._store.write() as tx:
            new = await tx.pace.pause(PAUSED_BY_OWNER, self._now())
            if new:
                await note(tx, Deed.PAUSED, self._now(), subject=DELIVERY)
        self._wake()
        return new

    async def resume(self) -> None:
        """Let messages leave again, but for those of editions that are paused themselves."""
        async with self._store.write() as tx:
            await tx.pace.resume()
            await note(tx, Deed.RESUMED, self._now(), subject=DELIVERY)
        self._wake()

    async def revive(self, since: datetime) -> int:
        """Bring chats back that were switched off since a moment because they refused, with what they refused.

        Return how many. Whether anything leaves is another matter: see ``resume``.
        """
        revived = await self._chats.revived(since)
        async with self._store.write() as tx:
            now_is = {"chats": revived, "since": since.isoformat()}
            await note(tx, Deed.REVIVED, self._now(), subject=DELIVERY, after=now_is)
        self._wake()
        return revived

    async def revivable(self) -> tuple[int, datetime]:
        """Return how many chats refusals have switched off within a day before a pause that is on, and since when."""
        async with self._store.read() as tx:
            since = ((await tx.pace.get()).paused_at or self._now()) - PUSH_LASTS
            return await tx.refusals.count_switched_off(since), since

    async def pause_edition(self, edition_id: int) -> bool:
        """Let nothing more of an edition leave; False where that was so already."""
        async with self._store.write() as tx:
            await _valid(tx, edition_id)
            new = await tx.editions.pause(edition_id, PAUSED_BY_OWNER, self._now())
            if new:
                await note(tx, Deed.PAUSED, self._now(), subject=f"edition {edition_id}")
        return new

    async def send_on(self, edition_id: int) -> int:
        """Let a paused edition leave again; return how many of its messages have yet to."""
        async with self._store.write() as tx:
            # Decided by the change itself: another process may be about to supersede it.
            await tx.editions.resume(edition_id)
            left = (await _valid(tx, edition_id)).figures.left
            await note(tx, Deed.RESUMED, self._now(), subject=f"edition {edition_id}", after={"left": left})
        self._wake()
        return left

    async def resendable(self, which: EditionFilter, state: DeliveryState) -> int:
        """Return how many failed or unknown deliveries can be sent again: their chats still want them."""
        async with self._store.read() as tx:
            await _check(tx, which)
            return await tx.deliveries.resendable(which, state)

    async def send_again(self, which: EditionFilter, state: DeliveryState) -> int:
        """Put failed or unknown deliveries back into the outbox, chunk after chunk; return how many."""
        total = 0
        while True:
            async with self._store.write() as tx:
                await _check(tx, which)
                more = await tx.deliveries.resend(which, state, self._now())
                if more:
                    now_is = {"state": str(state), "messages": more}
                    await note(tx, Deed.SENT_AGAIN, self._now(), subject=_subject(which), after=now_is)
            if not more:
                break
            total += more
        self._wake()
        return total


def _subject(which: EditionFilter) -> str:
    if which.edition_id is not None:
        return f"edition {which.edition_id}"
    return DELIVERY if which.topic_id is None else f"topic {which.topic_id}"


async def _check(tx: Transaction, which: EditionFilter) -> None:
    if which.edition_id is not None:
        await _valid(tx, which.edition_id)


async def _valid(tx: Transaction, edition_id: int) -> EditionReport:
    """Return an edition of which something may leave."""
    edition = await tx.deliveries.entry(edition_id)
    if edition is None:
        raise InputError("edition-missing", edition=edition_id)
    if edition.over:
        raise EditionOver("edition-superseded" if edition.superseded else "edition-withdrawn", edition=edition_id)
    return edition
