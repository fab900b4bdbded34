"""What of a feed is news: what was not met in it before and is not too old, so much of it at once. Pure."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from digests.sources.parsed import FeedEntry

# What is older is no news, unless it appeared since the feed was read last.
RECENT = timedelta(days=2)
# An entry may appear in its feed some time after the moment that it gives itself.
LATE = timedelta(hours=6)
# A clock may go wrong, and a zone be left out; what lies further ahead is no moment of publication.
AHEAD = timedelta(days=1)
# A limit only spreads the work: what goes over it comes with the next polls.
MOST_AT_ONCE = 200


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
