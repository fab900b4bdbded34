"""What of a feed is news, and how much of it is taken in at once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest

from digests.intake.news import MOST_AT_ONCE, sorted_out
from digests.sources.parsed import FeedEntry

NOW = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)


def entries(*ages_h: float | None) -> list[FeedEntry]:
    return [
        FeedEntry(
            f"title {age}", "text", written_at=None if age is None else NOW - age * HOUR, keys=(str(age), f"t{age}")
        )
        for age in ages_h
    ]


def first_keys(found: Sequence[FeedEntry]) -> list[str]:
    return [entry.keys[0] for entry in found]


def test_at_first_what_is_recent_is_taken_and_the_rest_is_left_out() -> None:
    found = sorted_out(entries(1, 3, 2, 500, None), (), None, NOW)
    assert (first_keys(found.fresh), first_keys(found.left_out)) == (["3", "2", "1"], ["500", "None"])


def test_later_what_gives_an_old_date_is_no_news_and_what_gives_none_is() -> None:
    found = sorted_out(entries(1, 3, 500, None), ["t3"], NOW - HOUR, NOW)
    assert (first_keys(found.fresh), first_keys(found.left_out)) == (["1", "None"], ["500"])
    assert first_keys(found.met) == ["3"]


def test_a_date_that_lies_ahead_is_none_but_a_clock_may_be_some_hours_fast() -> None:
    assert first_keys(sorted_out(entries(-3, -500), (), None, NOW).fresh) == ["-3"]
    assert set(first_keys(sorted_out(entries(-3, -500), (), NOW - HOUR, NOW).fresh)) == {"-3", "-500"}


@pytest.mark.parametrize("hours", [10, 100, 1000])
def test_nothing_is_too_old_that_appeared_since_the_feed_was_read(hours: int) -> None:
    found = sorted_out(entries(hours - 1, hours + 500), (), NOW - hours * HOUR, NOW)
    assert first_keys(found.fresh) == [str(hours - 1)]


def test_what_is_over_the_limit_waits_and_is_not_left_out() -> None:
    found = sorted_out(entries(*range(MOST_AT_ONCE + 7)), (), NOW - 300 * HOUR, NOW)
    assert (len(found.fresh), len(found.waiting), found.left_out) == (MOST_AT_ONCE, 7, ())
    assert first_keys(found.fresh)[0] == str(MOST_AT_ONCE + 6), "the oldest comes first"
