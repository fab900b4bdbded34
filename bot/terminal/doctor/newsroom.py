"""The newsroom: what waits, what was refused, which feeds are troubled."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.terminal.counted import number_of
from bot.terminal.doctor.findings import Finding, notice, right, wrong
from digests.model import Chat, DeliveryState, Feed
from digests.store import PaceState, Store

# As many polls in a row have failed before a feed is worth a look.
FAILURES = 5
NAMED = 3


@dataclass(frozen=True, slots=True)
class Work:
    """What the newsroom has to do at one moment, and the groups and channels that get its digests."""

    shared: Sequence[Chat]
    feeds: Sequence[Feed]
    states: dict[DeliveryState, int]
    pace: PaceState
    waiting: int
    aside: int

    @classmethod
    async def of(cls, store: Store) -> Work:
        """Read it from the database. Raises: StoreError."""
        async with store.read() as tx:
            return cls(
                [chat for chat in await tx.chats.shared() if chat.active],
                await tx.feeds.all(),
                await tx.outbox.states(),
                await tx.pace.get(),
                await tx.inbox.waiting(),
                len(await tx.inbox.aside()),
            )


def newsroom(work: Work, now: datetime) -> Iterator[Finding]:
    """Yield what is found of the work."""
    yield _pushes(work, now)
    if failed := work.states.get(DeliveryState.FAILED, 0):
        yield notice(
            f"{number_of(failed, 'delivery', 'deliveries')} failed.",
            "`newsdigest deliveries list` says why, `retry` sends them again.",
        )
    if work.aside:
        yield notice(f"{number_of(work.aside, 'message')} broke their handling.", "`newsdigest inbox list` shows them.")
    yield from _feeds(work.feeds)


def _pushes(work: Work, now: datetime) -> Finding:
    left = sum(work.states.get(state, 0) for state in (DeliveryState.PENDING, DeliveryState.SENDING))
    what = f"{number_of(left, 'delivery', 'deliveries')} and {number_of(work.waiting, 'message')} wait"
    if work.pace.paused_at is not None:
        reason = f" ({work.pace.pause_reason})" if work.pace.pause_reason else ""
        return wrong(
            f"Sending is paused since {work.pace.paused_at:%Y-%m-%d %H:%M} UTC{reason}; {what}.",
            "`newsdigest deliveries resume`, once its reason is gone.",
        )
    if work.pace.blocked_until is not None and work.pace.blocked_until > now:
        return notice(
            f"Telegram lets nothing leave until {work.pace.blocked_until:%H:%M} UTC; {what}.", "It goes on by itself."
        )
    return right(f"{what}.")


def _feeds(feeds: Sequence[Feed]) -> Iterator[Finding]:
    troubled = [feed for feed in feeds if not feed.paused and feed.failures >= FAILURES]
    for feed in troubled[:NAMED]:
        yield notice(f"The feed {feed.url} has failed {feed.failures} times.", f"`newsdigest feeds check {feed.url}`.")
    if len(troubled) > NAMED:
        yield notice(
            f"{number_of(len(troubled) - NAMED, 'more feed fails', 'more feeds fail')}.",
            "`newsdigest feeds list` shows them.",
        )
    if feeds and not troubled:
        yield right(f"{'The feed answers' if len(feeds) == 1 else f'All {len(feeds)} feeds answer'}.")
