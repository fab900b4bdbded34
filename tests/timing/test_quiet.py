"""When a chat is quiet."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from digests.timing.quiet import is_quiet

ROME = ZoneInfo("Europe/Rome")
MIDNIGHT = datetime(2026, 3, 9, 23, tzinfo=UTC)
CLOCKS = st.times().map(lambda at: at.replace(second=0, microsecond=0))


@given(CLOCKS, CLOCKS, st.integers(0, 24 * 60 - 1))
def test_a_minute_is_quiet_between_two_times_or_between_the_same_turned_round(
    begin: time, end: time, minute: int
) -> None:
    moment = MIDNIGHT + timedelta(minutes=minute)
    both = is_quiet((begin, end), moment, ROME), is_quiet((end, begin), moment, ROME)
    assert both == (False, False) if begin == end else both[0] is not both[1]


def test_the_hours_are_those_of_the_zone() -> None:
    hours = time(22), time(7)
    assert is_quiet(hours, datetime(2026, 3, 10, 21, 30, tzinfo=UTC), ROME)
    assert not is_quiet(hours, datetime(2026, 3, 10, 6, 30, tzinfo=UTC), ROME)
    assert not is_quiet((), MIDNIGHT, ROME)
