"""A wall clock that leaps is not believed at once: a wrong date would send a day's digests at the wrong time. Pure."""

from __future__ import annotations

from datetime import datetime, timedelta

# Summer time does not move UTC, and time services move it by seconds: more than this is somebody's doing, or a fault.
LEAP = timedelta(minutes=10)
# A machine that was off for longer is seldom one that a bot runs on; a clock that lost its battery shows any year.
LONGEST_OFF = timedelta(days=7)


def agree(one: datetime, other: datetime) -> bool:
    """Return whether two clocks show the same time, as far as digests need it."""
    return abs(one - other) <= LEAP


def may_follow(now: datetime, seen: datetime | None) -> bool:
    """Return whether a moment may come next after the last that was seen, None where none ever was."""
    return seen is None or seen - LEAP <= now <= seen + LONGEST_OFF


class ClockWatch:
    """Compares wall time with seconds that only run forward; a leap counts once a second look confirms it."""

    def __init__(self) -> None:
        self._offset: timedelta | None = None
        self._doubted: timedelta | None = None

    def trusts(self, now: datetime, seconds: float) -> bool:
        """Return whether the wall clock shows what it must after so many monotonic seconds, or leapt a look ago."""
        offset = now - datetime.fromtimestamp(seconds, now.tzinfo)
        known = [each for each in (self._offset, self._doubted) if each is not None]
        if self._offset is None or any(abs(offset - each) <= LEAP for each in known):
            self._offset, self._doubted = offset, None
            return True
        self._doubted = offset
        return False
