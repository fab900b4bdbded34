"""When a feed is polled next. Pure.

A feed that brought something is asked sooner next time, one that did not later, so that each settles near half of the
time between its news; one that fails is asked ever more rarely, and never before its server wants to be.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from digests.model import Feed

FIRST_INTERVAL = timedelta(minutes=30)
SHORTEST, LONGEST = timedelta(minutes=10), timedelta(days=1)
# Sooner by more than later: news that is missed for long costs more than a request without an answer.
SOONER, LATER = 0.5, 1.3
LONGEST_PEACE = timedelta(days=7)
# A weekend without its server does not kill a feed.
DEAD_AFTER = timedelta(days=3)
DEAD_FAILURES = 5
GONE_STATUS = 410


@dataclass(frozen=True, slots=True)
class Answer:
    """How a poll went: how many entries are new and whether more wait for the next poll, or what the trouble was."""

    new: int = 0
    more: bool = False
    trouble: str | None = None
    retry_after_s: float | None = None
    gone: bool = False


@dataclass(frozen=True, slots=True)
class NextPoll:
    """What a poll changes in a feed; ``died`` when the editors should be told now."""

    interval_s: int
    next_poll_at: datetime
    failures: int = 0
    failing_since: datetime | None = None
    trouble: str | None = None
    died: bool = False


def next_poll(feed: Feed, answer: Answer, now: datetime) -> NextPoll:
    """Return the next poll of a feed after a poll."""
    if answer.trouble is not None:
        return _after_failure(feed, answer, now)
    if answer.more:
        return NextPoll(feed.interval_s, now + max(SHORTEST, _peace(answer)) * _spread(feed.id))
    factor = SOONER if answer.new else LATER
    interval = min(max(timedelta(seconds=feed.interval_s) * factor, SHORTEST), LONGEST)
    wait = max(interval, _peace(answer)) * _spread(feed.id)
    return NextPoll(round(interval.total_seconds()), now + wait)


def _after_failure(feed: Feed, answer: Answer, now: datetime) -> NextPoll:
    failures = feed.failures + 1
    since = feed.failing_since or now
    # 2 ** 10 is past the longest wait whatever it starts from.
    backoff = min(timedelta(seconds=feed.interval_s) * 2 ** min(failures - 1, 10), LONGEST)
    wait = max(backoff, _peace(answer)) * _spread(feed.id)
    dead = answer.gone or (failures >= DEAD_FAILURES and now - since >= DEAD_AFTER)
    return NextPoll(feed.interval_s, now + wait, failures, since, answer.trouble, dead and not feed.told)


def _peace(answer: Answer) -> timedelta:
    return min(timedelta(seconds=answer.retry_after_s or 0), LONGEST_PEACE)


def _spread(feed_id: int) -> float:
    """Return a factor from 1 to 1.1, the same for a feed each time: feeds added together part from each other."""
    return 1 + (feed_id * 7919 % 1000) / 10_000
