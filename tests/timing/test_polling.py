"""When a feed is polled next."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digests.model import Feed
from digests.timing.polling import (
    LONGEST,
    SHORTEST,
    Answer,
    next_poll,
)

NOW = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
FEED = Feed(1, "https://valle.example/feed", "La Valle", NOW, NOW, 3600)


def settled(changes_every: timedelta) -> timedelta:
    """Return the interval at which a feed that changes so often settles, by a simulated month."""
    feed, now, news = FEED, NOW, NOW
    while now < NOW + timedelta(days=30):
        new = int((now - news) / changes_every)
        news += new * changes_every
        after = next_poll(feed, Answer(new), now)
        feed, now = replace(feed, interval_s=after.interval_s), after.next_poll_at
    return timedelta(seconds=feed.interval_s)


@pytest.mark.parametrize(
    ("changes_every", "shortest", "longest"),
    [
        (timedelta(minutes=5), SHORTEST, SHORTEST),
        (timedelta(hours=2), timedelta(minutes=30), timedelta(hours=3)),
        (timedelta(hours=12), timedelta(hours=2), timedelta(hours=14)),
        (timedelta(days=40), LONGEST, LONGEST),
    ],
)
def test_a_feed_is_asked_about_as_often_as_it_has_news(
    changes_every: timedelta, shortest: timedelta, longest: timedelta
) -> None:
    assert shortest <= settled(changes_every) <= longest


@given(st.integers(0, 10**9), st.integers(0, 10**6), st.integers(0, 100), st.floats(0, 1e12), st.booleans())
def test_the_next_poll_is_never_too_soon_and_never_too_far(
    feed_id: int, interval_s: int, failures: int, retry_after_s: float, fails: bool
) -> None:
    feed = replace(FEED, id=feed_id, interval_s=max(interval_s, 600), failures=failures)
    answer = Answer(trouble="link-status" if fails else None, retry_after_s=retry_after_s)
    wait = next_poll(feed, answer, NOW).next_poll_at - NOW
    assert SHORTEST <= wait <= timedelta(days=7.8)
    assert wait >= min(timedelta(seconds=min(retry_after_s, 604_800)), timedelta(days=7))


def test_failures_back_off_and_an_answer_forgets_them() -> None:
    waits, feed = [], FEED
    for _ in range(8):
        after = next_poll(feed, Answer(trouble="link-timeout"), NOW)
        waits.append(after.next_poll_at - NOW)
        feed = replace(feed, failures=after.failures, failing_since=after.failing_since)
    assert waits == sorted(waits)
    assert waits[0] < 1.2 * HOUR
    assert waits[-1] > 23 * HOUR
    assert next_poll(feed, Answer(), NOW).failures == 0
    assert next_poll(feed, Answer(), NOW).failing_since is None


@pytest.mark.parametrize(
    ("failures", "days", "gone", "told", "dies"),
    [
        (3, 10, False, False, False), (4, 2, False, False, False), (4, 3, False, False, True),
        (50, 30, False, True, False),
        (0, 0, True, False, True), (0, 0, True, True, False),
    ],
)  # fmt: skip
def test_a_feed_dies_once(failures: int, days: int, gone: bool, told: bool, dies: bool) -> None:
    since = NOW - timedelta(days=days)
    feed = replace(FEED, failures=failures, failing_since=since, told=told)
    assert next_poll(feed, Answer(trouble="link-status", gone=gone), NOW).died is dies


def test_a_feed_of_which_more_waits_is_asked_again_soon() -> None:
    assert next_poll(FEED, Answer(200, more=True), NOW).next_poll_at - NOW < 2 * SHORTEST
