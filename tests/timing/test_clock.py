"""A clock that leaps is believed the second time, or not at all where it comes back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from digests.timing.clock import ClockWatch

NOW = datetime(2026, 11, 24, 7, tzinfo=UTC)
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


def test_time_that_runs_is_trusted_and_a_leap_only_once_confirmed() -> None:
    watch = ClockWatch()
    assert watch.trusts(NOW, 100.0)
    assert watch.trusts(NOW + 9 * MINUTE, 100.0), "a time service that sets it by minutes"
    assert watch.trusts(NOW + HOUR, 100.0 + 3600 - 9 * 60)
    assert not watch.trusts(NOW + 5 * HOUR, 3760.0)
    assert watch.trusts(NOW + 5 * HOUR + MINUTE, 3820.0)
    assert watch.trusts(NOW + 5 * HOUR + 2 * MINUTE, 3880.0)


def test_a_leap_that_is_undone_never_counts() -> None:
    watch = ClockWatch()
    assert watch.trusts(NOW, 0.0)
    assert not watch.trusts(NOW + 24 * HOUR, 60.0)
    assert watch.trusts(NOW + 2 * MINUTE, 120.0)
    assert not watch.trusts(NOW - HOUR, 180.0)
    assert not watch.trusts(NOW - 9 * HOUR, 240.0), "another leap needs a second look of its own"
