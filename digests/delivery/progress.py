"""A push as it goes on: how many messages have left, how fast, and how long the rest takes. Pure: times are given."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass

from digests.model import Figures

# The rate is that of the last half minute, so that it follows a wait and a change of pace.
RATE_OVER_S = 30.0


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a push has come; ``eta_s`` is None while nothing moves."""

    editions: tuple[int, ...]
    queued: int
    sent: int
    failed: int
    unknown: int
    skipped: int
    left: int
    rate_per_s: float
    eta_s: float | None
    elapsed_s: float
    paused: bool

    @property
    def finished(self) -> bool:
        """Whether every message has come to its end."""
        return self.left == 0


class PushWatch:
    """Follows one push after the other, from the figures of editions."""

    def __init__(self) -> None:
        self._editions: set[int] = set()
        self._began_at = 0.0
        self._samples: deque[tuple[float, int]] = deque()

    @property
    def editions(self) -> frozenset[int]:
        """The editions of the push under way, none where there is none."""
        return frozenset(self._editions)

    def update(self, figures: Mapping[int, Figures], now: float, *, paused: bool = False) -> Progress | None:
        """Take in how the editions stand at a moment of one monotonic clock; None where no push is under way.

        The last update of a push is the one that finds it finished.
        """
        moving = {edition_id for edition_id, each in figures.items() if each.left > 0}
        if not self._editions and not moving:
            return None
        if not self._editions:
            self._began_at = now
            self._samples.clear()
        self._editions |= moving
        progress = self._progress([figures[each] for each in sorted(self._editions) if each in figures], now, paused)
        if progress.finished:
            self._editions = set()
        return progress

    def _progress(self, figures: list[Figures], now: float, paused: bool) -> Progress:
        queued, left = sum(each.queued for each in figures), sum(each.left for each in figures)
        rate = self._rate(now, queued - left)
        return Progress(
            editions=tuple(sorted(self._editions)),
            queued=queued,
            sent=sum(each.sent for each in figures),
            failed=sum(each.failed for each in figures),
            unknown=sum(each.unknown for each in figures),
            skipped=sum(each.skipped for each in figures),
            left=left,
            rate_per_s=rate,
            eta_s=left / rate if rate > 0 and not paused else None,
            elapsed_s=now - self._began_at,
            paused=paused,
        )

    def _rate(self, now: float, done: int) -> float:
        """Return how many messages a second came to their end; over the whole push where that is shorter."""
        self._samples.append((now, done))
        while len(self._samples) > 2 and self._samples[1][0] <= now - RATE_OVER_S:
            self._samples.popleft()
        (then, before), seconds = self._samples[0], now - self._samples[0][0]
        return max(done - before, 0) / seconds if seconds > 0 and then < now else 0.0
