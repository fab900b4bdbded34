"""Forgetting: a little each minute, so that nobody waits for it, what was sent long ago leaves the record."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TypeAlias

from digests.config import AUDIT_KEPT
from digests.model.tallies import TALLIES_KEPT
from digests.store import Store, Transaction
from digests.timing.portion import Portion

logger = logging.getLogger(__name__)

# How long one transaction may hold the others up, and how long a round may take: a minute's worth and much more.
STEP_S, ROUND_S = 0.02, 2.0
# Of what is found before anything is locked, the most that one round forgets.
FOUND_AT_ONCE = 5_000
# Telegram itself keeps updates for a day: none comes a second time after that, and no further part of an article.
UPDATES_KEPT = timedelta(days=1)
# Whoever undoes what they filtered or no longer follow, or takes it up again, does so sooner.
FILTERS_KEPT = timedelta(hours=1)
FOLLOWS_KEPT = timedelta(days=1)
# No digest reaches back farther, and those that are out have what they show.
TRANSLATIONS_KEPT = timedelta(days=31)

# Forgets up to so many rows of a kind, and returns how many are gone: 0 where nothing is left to forget.
Forget: TypeAlias = Callable[[Transaction, int], Awaitable[int]]


@dataclass(frozen=True, slots=True)
class Found:
    """What no index tells: sets of filters that nobody has, and cards that name people, by their articles."""

    filters: list[int]
    cards: list[int]


class Retention:
    """Forgets deliveries and their editions ``keep`` after these were composed, announcements and answers as old.

    Old updates go too. Of what people with a role did it forgets what is older than ``audit_keep``.
    Of people whose messages were forwarded it forgets after a day who they are.
    """

    def __init__(
        self, store: Store, keep: timedelta, now: Callable[[], datetime], audit_keep: timedelta = AUDIT_KEPT
    ) -> None:
        self._store, self._keep, self._now, self._audit_keep = store, keep, now, audit_keep
        self._portion = Portion(STEP_S)

    async def forget(self) -> int:
        """Delete what is too old, as much of it as a moment allows; return how many rows. Raises: StoreError."""
        if count := await self._forget():
            logger.info("%d old deliveries, editions and other rows were forgotten", count)
        return count

    async def _forget(self) -> int:
        ends, total, now = time.monotonic() + ROUND_S, 0, self._now()
        left = self._kinds(await self._found(now), now)
        while left and time.monotonic() < ends:
            # What is lost with the power is old still, and goes then.
            gone, began = await self._store.write_whole(lambda tx: self._step(tx, left), lasting=False)
            total, seconds = total + gone, time.monotonic() - began
            self._portion.took(gone, seconds)
            # Another process, which looks for the lock only now and then, finds it free every other time.
            await asyncio.sleep(seconds)
        return total

    async def _found(self, now: datetime) -> Found:
        async with self._store.read() as tx:
            filters = await tx.filters.unused(now - FILTERS_KEPT, FOUND_AT_ONCE)
            return Found(filters, await tx.cards.of_people(now - UPDATES_KEPT, FOUND_AT_ONCE))

    async def _step(self, tx: Transaction, left: list[Forget]) -> tuple[int, float]:
        """Forget a portion, whatever it is of; return how many rows, and when it began to hold the others up.

        What has nothing to forget any more is taken off the list.
        """
        began, gone = time.monotonic(), 0
        while left and gone < self._portion.rows:
            some = await left[0](tx, self._portion.rows - gone)
            gone += some
            if not some:
                del left[0]
        return gone, began

    def _kinds(self, found: Found, now: datetime) -> list[Forget]:
        """Return what forgets something, what tells of people first, and what there is most of last."""
        before, yesterday = now - self._keep, now - UPDATES_KEPT
        return [
            lambda tx, most: tx.cards.forget_people(_taken(found.cards, most), yesterday),
            lambda tx, most: tx.filters.forget(_taken(found.filters, most), now - FILTERS_KEPT),
            lambda tx, most: tx.hands.forget_old(yesterday),
            lambda tx, most: tx.inbox.forget_some(yesterday, most),
            lambda tx, most: tx.follows.forget_ended(now - FOLLOWS_KEPT, most),
            lambda tx, most: tx.audit.forget_some(now - self._audit_keep, most),
            lambda tx, most: tx.answers.forget_some(before, most),
            lambda tx, most: tx.translations.forget_some(now - TRANSLATIONS_KEPT, most),
            lambda tx, most: tx.tallies.forget_some((now - TALLIES_KEPT).date(), most),
            lambda tx, most: tx.retention.forget_some(before, most),
            lambda tx, most: tx.announcements.forget_some(before, most),
        ]


def _taken(listed: list[int], most: int) -> list[int]:
    """Take up to so many off the list."""
    taken = listed[:most]
    del listed[:most]
    return taken
