"""Forgetting: a little each minute, so that nobody waits for it, what was sent long ago leaves the record."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from datetime import datetime, timedelta

from digests.config import AUDIT_KEPT
from digests.model.tallies import TALLIES_KEPT
from digests.store import Store

logger = logging.getLogger(__name__)

# Deliveries of one transaction, and how long one round may take: much more than a minute's worth at Telegram's rate.
CHUNK, ROUND_S = 500, 2.0
# Telegram itself keeps updates for a day: none comes a second time after that, and no further part of an article.
UPDATES_KEPT = timedelta(days=1)
# Whoever undoes what they filtered or no longer follow, or takes it up again, does so sooner.
FILTERS_KEPT = timedelta(hours=1)
FOLLOWS_KEPT = timedelta(days=1)
# No digest reaches back farther, and those that are out have what they show.
TRANSLATIONS_KEPT = timedelta(days=31)


class Retention:
    """Forgets deliveries and their editions ``keep`` after these were composed, announcements and answers as old.

    Old updates go too. Of what people with a role did it forgets what is older than ``audit_keep``.
    Of people whose messages were forwarded it forgets after a day who they are.
    """

    def __init__(
        self, store: Store, keep: timedelta, now: Callable[[], datetime], audit_keep: timedelta = AUDIT_KEPT
    ) -> None:
        self._store, self._keep, self._now, self._audit_keep = store, keep, now, audit_keep

    async def forget(self) -> int:
        """Delete what is too old, as much of it as a moment allows; return how many rows. Raises: StoreError."""
        if count := await self._forget():
            logger.info("%d old deliveries, editions and other rows were forgotten", count)
        return count

    async def _forget(self) -> int:
        before, ends, total = self._now() - self._keep, time.monotonic() + ROUND_S, 0
        while time.monotonic() < ends:
            async with self._store.write() as tx:
                gone = await tx.retention.forget_some(before, CHUNK)
            if not gone:
                break
            total += gone
        async with self._store.write() as tx:
            total += await tx.filters.forget_unused(self._now() - FILTERS_KEPT)
            total += await tx.follows.forget_ended(self._now() - FOLLOWS_KEPT)
            total += await tx.translations.forget(self._now() - TRANSLATIONS_KEPT)
            total += await tx.answers.forget_some(before, CHUNK)
            total += await tx.announcements.forget_some(before, CHUNK)
            total += await tx.audit.forget_some(self._now() - self._audit_keep, CHUNK)
            total += await tx.tallies.forget((self._now() - TALLIES_KEPT).date())
            total += await tx.hands.forget_old(self._now() - UPDATES_KEPT)
            total += await tx.cards.forget_people(self._now() - UPDATES_KEPT)
            return total + await tx.inbox.clear(self._now() - UPDATES_KEPT)
