"""Feeds: where they are, and how their last polls went."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

# So many articles tell whether anybody takes what a feed brings.
MUCH = 10


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed and the rhythm in which it is polled; ``trusted`` ones publish at once, others wait for an editor.

    ``etag``, ``last_modified`` and ``body_hash`` tell whether anything changed. ``failures`` in a row began at
    ``failing_since`` with ``trouble``, the reason of the last; ``told`` when the editors know that it is dead. A
    ``renamed`` one keeps the title that an editor gave it, whatever it calls itself.
    """

    id: int
    url: str
    title: str
    added_at: datetime
    next_poll_at: datetime
    interval_s: int
    trusted: bool = False
    paused: bool = False
    site: str | None = None
    folder: tuple[str, ...] = ()
    added_by: int | None = None
    polled_at: datetime | None = None
    etag: str | None = None
    last_modified: str | None = None
    body_hash: str | None = None
    failures: int = 0
    failing_since: datetime | None = None
    trouble: str | None = None
    told: bool = False
    renamed: bool = False

    @property
    def subject(self) -> str:
        """What the audit calls it."""
        return f"feed {self.id}"


@dataclass(frozen=True, slots=True)
class FeedYield:
    """What became of the articles that a feed brought: how many came, and of these how many each way.

    ``copies`` told what another article tells; ``gone`` are those of which nothing is kept.
    """

    came: int = 0
    published: int = 0
    discarded: int = 0
    waiting: int = 0
    copies: int = 0
    gone: int = 0

    @property
    def is_idle(self) -> bool:
        """Whether it brought much of which nothing was wanted."""
        return self.came >= MUCH and not self.published and self.discarded + self.gone >= MUCH // 2
