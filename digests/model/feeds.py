"""Feeds: where they are, and how their last polls went."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed and the rhythm in which it is polled; ``trusted`` ones publish at once, others wait for an editor.

    ``etag``, ``last_modified`` and ``body_hash`` tell whether anything changed. ``failures`` in a row began at
    ``failing_since`` with ``trouble``, the reason of the last; ``told`` when the editors know that it is dead.
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
