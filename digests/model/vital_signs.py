"""How it stands with a newsroom, in numbers that name nobody."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from digests.model.deliveries import DeliveryState


@dataclass(frozen=True, slots=True)
class VitalSigns:
    """What is kept and what waits, at one moment.

    ``deliveries`` counts those that have come to an end and are remembered, ``queue`` those that have not, ``late_s``
    tells how long ago the longest waiting of them was due; ``lateness`` counts the digests of today and yesterday (UTC)
    by their places in ``LATE_UP_TO``, the last of them later than all. ``waiting`` and ``aside`` count updates, and
    ``feed_age_s`` tells how long ago the feed was asked that waits longest. Of ``database_bytes`` nothing fills
    ``free_bytes``, which a server does not tell.
    """

    deliveries: Mapping[DeliveryState, int]
    queue: int
    late_s: float
    lateness: Sequence[int]
    is_paused: bool
    is_blocked: bool
    waiting: int
    aside: int
    published: int
    drafts: int
    active_chats: int
    other_chats: int
    feeds: int
    failing_feeds: int
    paused_feeds: int
    database_bytes: int
    free_bytes: int
    feed_age_s: float
