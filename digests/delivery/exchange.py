"""One exchange with the outbox, a whole transaction: what has come in is written down, what may leave now is claimed.

It knows nothing of the loop, which sends on meanwhile: what it is told it is told before, and what it finds comes back.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from digests.delivery.outcomes import Outcome
from digests.delivery.settle import settle
from digests.model import Delivery, PaceState
from digests.notices import ChatsRefuse, Notice, PushPaused
from digests.store import Transaction


@dataclass(frozen=True, slots=True)
class News:
    """What has come in, and what must hold for all processes: a wait for so long, a pause for a reason."""

    outcomes: Sequence[tuple[Delivery, Outcome]] = ()
    block_s: float | None = None
    too_bad: PushPaused | ChatsRefuse | None = None


@dataclass(frozen=True, slots=True)
class Wish:
    """Up to how many messages ``owner`` claims, and whether some are paid for; ``pace`` as it is known, None: read it.

    ``wait_s`` tells how long a chat must wait by itself.
    """

    owner: str
    most: int
    paid: bool
    pace: PaceState | None
    wait_s: Callable[[Delivery], float]


@dataclass(frozen=True, slots=True)
class Exchanged:
    """What became of it: how many were claimed, up to how many could be, and which of them are ready to leave.

    ``next_at`` is when there is something to claim again, asked only where less was there than could leave.
    """

    at: datetime
    pace: PaceState
    notices: Sequence[Notice]
    most: int = 0
    claimed: int = 0
    ready: Sequence[Delivery] = ()
    next_at: datetime | None = None


async def exchange(tx: Transaction, news: News, wish: Wish, now: datetime) -> Exchanged:
    """Write down what has come in and claim what may leave now. Raises: StoreError."""
    notices = await write_down(tx, news, now)
    pace = wish.pace or await tx.pace.get()
    most = 0 if pace.paused_at else wish.most
    claimed = await tx.outbox.claim(wish.owner, now, most, paid=wish.paid) if most > 0 else []
    ready = [delivery for delivery in claimed if await _may_leave(tx, delivery, wish, now)]
    looks_ahead = not pace.paused_at and (len(claimed) < most or most <= 0)
    next_at = await tx.outbox.next_at() if looks_ahead else None
    return Exchanged(now, pace, notices, most, len(claimed), ready, next_at)


async def write_down(tx: Transaction, news: News, now: datetime) -> Sequence[Notice]:
    """Write down what has come in and what must hold for all; return what to tell then. Raises: StoreError."""
    notices = await settle(tx, news.outcomes, now)
    if news.block_s is not None:
        await tx.pace.block(now + timedelta(seconds=news.block_s))
    if news.too_bad is not None and await tx.pace.pause(news.too_bad.reason, now):
        notices.append(news.too_bad)
    return notices


async def _may_leave(tx: Transaction, delivery: Delivery, wish: Wish, now: datetime) -> bool:
    """Put a row back whose chat must wait, so that a crash meanwhile leaves it pending; drop a declined one."""
    if delivery.declined:
        await tx.outbox.skipped([delivery.id], "declined meanwhile")
        return False
    if delivery.waits_until is not None:
        await tx.outbox.retry(delivery.id, delivery.waits_until, "quiet hours")
        return False
    wait_s = wish.wait_s(delivery)
    if wait_s > 0:
        await tx.outbox.retry(delivery.id, now + timedelta(seconds=wait_s), "pace")
    return wait_s <= 0
