"""When a feed is polled next, and what of it is news: pure.

A feed that brought something is asked sooner next time, one that did not later, so that each settles near half of the
time between its news; one that fails is asked ever more rarely, and never before its server wants to be.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from digests.model import Feed
from digests.sources.parsed import FeedEntry

FIRST_INTERVAL = timedelta(minutes=30)
SHORTEST, LONGEST = timedelta(minutes=10), timedelta(days=1)
# Sooner by more than later: news that is missed for long costs more than a request without an answer.
SOONER, LATER = 0.5, 1.3
LONGEST_PEACE = timedelta(days=7)
# A weekend without its server does not kill a feed.
DEAD_AFTER = timedelta(days=3)
DEAD_FAILURES = 5
GONE_STATUS = 410
# What is older is no news, unless it appeared since the feed was read last.
RECENT = timedelta(days=2)
# An entry may appear in its feed some time after the moment that it gives itself.
LATE = timedelta(hours=6)
# A clock may go wrong, and a zone be left out; what lies further ahead is no moment of publication.
AHEAD = timedelta(days=1)
# What a feed has not listed for a quarter it hardly brings again; a busy one would fill the archive with its keys.
FORGET_AFTER = timedelta(days=90)
# A limit only spreads the work: what goes over it comes with the next polls.
MOST_AT_ONCE = 200


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


class NoNews(StrEnum):
    """Why an entry that was not met is no news: older than news is, or without a date at the first reading."""

    OLD = "old"
    UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class Sorted:
    """The entries of a poll: those to take in, the oldest first; those that wait; those left out; those met before."""

    fresh: tuple[FeedEntry, ...] = ()
    waiting: tuple[FeedEntry, ...] = ()
    left_out: tuple[FeedEntry, ...] = ()
    met: tuple[FeedEntry, ...] = ()


def sorted_out(entries: Sequence[FeedEntry], met: Collection[str], read_at: datetime | None, now: datetime) -> Sorted:
    """Tell what of a feed is news.

    ``met`` are the keys that are known, ``read_at`` when the feed was read last, None at the first time. An entry that
    was not met and gives an old date is no news, and at the first time neither is one without a date, or with one that
    lies ahead.
    """
    known = [entry for entry in entries if any(key in met for key in entry.keys)]
    unmet = [entry for entry in entries if not any(key in met for key in entry.keys)]
    news = [entry for entry in unmet if no_news(entry, read_at, now) is None]
    left_out = [entry for entry in unmet if no_news(entry, read_at, now) is not None]
    oldest_first = sorted(news, key=lambda entry: entry.written_at or now)
    return Sorted(
        tuple(oldest_first[:MOST_AT_ONCE]), tuple(oldest_first[MOST_AT_ONCE:]), tuple(left_out), tuple(known)
    )  # fmt: skip


def no_news(entry: FeedEntry, read_at: datetime | None, now: datetime) -> NoNews | None:
    """Tell why an entry that was not met is no news; None where it is news."""
    if not is_dated(entry, now):
        return NoNews.UNDATED if read_at is None else None
    limit = now - RECENT if read_at is None else min(now - RECENT, read_at - LATE)
    return None if (entry.written_at or now) >= limit else NoNews.OLD


def is_dated(entry: FeedEntry, now: datetime) -> bool:
    """Tell whether an entry says when it was published."""
    return entry.written_at is not None and entry.written_at <= now + AHEAD
