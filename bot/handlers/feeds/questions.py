"""What editors are asked about feeds."""

from __future__ import annotations

from dataclasses import dataclass

from bot.questions import Question


@dataclass(frozen=True)
class AskedFeedName(Question, kind="feeds-name"):
    """What a feed is to be called."""

    feed_id: int


@dataclass(frozen=True)
class AskedFolder(Question, kind="feeds-folder"):
    """The folder of a feed, within others where slashes part several names."""

    feed_id: int


@dataclass(frozen=True)
class AskedAddress(Question, kind="feeds-address"):
    """The address of a new feed, or of the website that has it; ``suggestion_id`` as in ``AskAddress``."""

    suggestion_id: int = 0
