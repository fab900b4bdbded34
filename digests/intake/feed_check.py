"""What would be taken of a feed now, and why the rest would not; nothing is stored."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from digests.intake.entries import Entries
from digests.intake.news import NoNews, is_dated, no_news, sorted_out
from digests.intake.shared_names import met_before
from digests.model import Feed
from digests.sources.drafts import Draft
from digests.sources.parsed import FeedEntry, ParsedFeed
from digests.store import Store
from digests.store.feeds import MetEntry

# Each may take a page to fetch; the others would be like these.
MOST_TRIED = 10


class Outcome(StrEnum):
    """What becomes of an entry at the next reading: an article, an article later, or none, and why."""

    TAKEN = "taken"
    LATER = "later"
    SAYS_NOTHING = "says-nothing"
    MET = "met"
    OLD = "old"
    UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class CheckedEntry:
    """An entry, what becomes of it, and the article that it would be, or has become (``article_id``)."""

    entry: FeedEntry
    outcome: Outcome
    draft: Draft | None = None
    article_id: int | None = None


@dataclass(frozen=True, slots=True)
class FeedCheck:
    """A feed as it was sent, as it is known where it was added, and its entries, those to take first, the newest first.

    ``undated`` where no entry says when it was published.
    """

    url: str
    feed: ParsedFeed
    known: Feed | None
    entries: tuple[CheckedEntry, ...]
    undated: bool

    def with_outcome(self, *outcomes: Outcome) -> list[CheckedEntry]:
        """Return the entries that come to one of some ends."""
        return [each for each in self.entries if each.outcome in outcomes]


async def check(store: Store, entries: Entries, url: str, feed: ParsedFeed, now: datetime) -> FeedCheck:
    """Check a feed that was found at an address."""
    async with store.read() as tx:
        known = await tx.feeds.at(url)
        feed, met = await met_before(tx, known.id, feed) if known else (feed, {})
    read_at = known.polled_at if known else None
    found = sorted_out(feed.entries, met.keys(), read_at, now)
    newest = found.fresh[::-1]
    drafts = await entries.drafts(newest[:MOST_TRIED], feed)
    checked = [
        *(CheckedEntry(each, Outcome.TAKEN if draft else Outcome.SAYS_NOTHING, draft)
          for each, draft in zip(newest, drafts, strict=False)),
        *(CheckedEntry(each, Outcome.TAKEN) for each in newest[MOST_TRIED:]),
        *(CheckedEntry(each, Outcome.LATER) for each in found.waiting[::-1]),
        *(CheckedEntry(each, Outcome.MET, article_id=_article(each, met)) for each in found.met),
        *_left_out(found.left_out, read_at, now),
    ]  # fmt: skip
    undated = bool(feed.entries) and not any(is_dated(each, now) for each in feed.entries)
    return FeedCheck(url, feed, known, tuple(checked), undated)


def _left_out(entries: Sequence[FeedEntry], read_at: datetime | None, now: datetime) -> list[CheckedEntry]:
    ends = {NoNews.OLD: Outcome.OLD, NoNews.UNDATED: Outcome.UNDATED}
    reasons = [(each, no_news(each, read_at, now)) for each in entries]
    return [CheckedEntry(each, ends[reason]) for each, reason in reasons if reason]


def _article(entry: FeedEntry, met: Mapping[str, MetEntry]) -> int | None:
    known = (met[key].article_id for key in entry.keys if key in met)
    return next(filter(None, known), None)
