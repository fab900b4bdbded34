"""What the buttons about feeds do."""

from __future__ import annotations

from dataclasses import dataclass

from bot.actions import Action


@dataclass(frozen=True)
class ShowFeeds(Action, code="feeds"):
    """Show a page of the feeds."""

    page: int = 0


@dataclass(frozen=True)
class AskAddress(Action, code="feed-new"):
    """Ask for the address of a feed, perhaps of one that a reader has suggested."""

    suggestion_id: int = 0


@dataclass(frozen=True)
class AddFeed(Action, code="feed-add"):
    """Add the feed that the message above the button links to."""


@dataclass(frozen=True)
class FeedAction(Action):
    """What is done with a feed."""

    feed_id: int


@dataclass(frozen=True)
class ShowFeed(FeedAction, code="feed"):
    """Show a feed."""


@dataclass(frozen=True)
class Trust(FeedAction, code="feed-trust"):
    """Publish what a feed brings, or let it wait for an editor."""

    trusted: bool


@dataclass(frozen=True)
class PauseFeed(FeedAction, code="feed-pause"):
    """Poll a feed no longer, or again."""

    paused: bool


@dataclass(frozen=True)
class TestFeed(FeedAction, code="feed-test"):
    """Show what a feed brings."""


@dataclass(frozen=True)
class DecideOnWaiting(FeedAction, code="feed-all"):
    """Publish all drafts of the feed that wait, or discard them, up to the newest that was counted.

    It is asked first, and done where that is ``sure``.
    """

    publish: bool
    up_to: int = 0
    sure: bool = False


@dataclass(frozen=True)
class TakeAllBack(FeedAction, code="feed-undo"):
    """Undo what was decided on all drafts of the feed: the acts from one entry of the audit to another."""

    publish: bool
    first: int
    last: int


@dataclass(frozen=True)
class AskName(FeedAction, code="feed-name"):
    """Ask what the feed is to be called."""


@dataclass(frozen=True)
class UseOwnName(FeedAction, code="feed-own"):
    """Call the feed as it calls itself."""


@dataclass(frozen=True)
class AskFolder(FeedAction, code="feed-dir"):
    """Ask for the folder of the feed."""


@dataclass(frozen=True)
class LeaveFolder(FeedAction, code="feed-nodir"):
    """Take the feed out of its folder."""


@dataclass(frozen=True)
class ChooseToMerge(FeedAction, code="feed-same"):
    """Show the feeds of the same site, with one of which it can be merged."""


@dataclass(frozen=True)
class MergeFeed(FeedAction, code="feed-join"):
    """Merge the feed into another one; it is asked first, and done where that is ``sure``."""

    into_id: int
    sure: bool = False


@dataclass(frozen=True)
class AskToRemove(FeedAction, code="feed-off"):
    """Ask before a feed is removed."""


@dataclass(frozen=True)
class RemoveFeed(FeedAction, code="feed-cut"):
    """Remove a feed, and discard the drafts of it that wait where that is wanted."""

    discard: bool = False
