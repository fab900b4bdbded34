"""The moment at which an article comes out, as editors write it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.moments import FARTHEST, checked, presets, written
from digests.errors import InputError

ROME = ZoneInfo("Europe/Rome")
# 15:00 in Rome.
NOW = datetime(2026, 11, 24, 14, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "local"),
    [
        ("18:30", "2026-11-24 18:30"),
        ("18.30", "2026-11-24 18:30"),
        ("alle 18", "2026-11-24 18:00"),
        ("8:00", "2026-11-25 08:00"),
        ("15:00", "2026-11-25 15:00"),
        ("domani 8:15", "2026-11-25 08:15"),
        ("Tomorrow, 7 pm", "2026-11-25 19:00"),
        ("завтра в 8 вечера", "2026-11-25 20:00"),
        ("mañana a las 8:15", "2026-11-25 08:15"),
        ("demain à 7h", "2026-11-25 07:00"),
        ("morgen um 7 Uhr 30", "2026-11-25 07:30"),
        ("明天早上7点半", "2026-11-25 07:30"),
        ("heute um 18 Uhr", "2026-11-24 18:00"),
        ("11月26日 07:00", "2026-11-26 07:00"),
        ("25.11 07:00", "2026-11-25 07:00"),
        ("25/11 7:00", "2026-11-25 07:00"),
        ("1.3.2027, 07:00", "2027-03-01 07:00"),
        ("2026-11-25 07:00", "2026-11-25 07:00"),
        ("2026-11-25T07:00", "2026-11-25 07:00"),
        # The night when the clocks go forward: 02:30 does not exist.
        ("2027-03-28 02:30", "2027-03-28 03:30"),
    ],
)
def test_moments_that_are_understood(text: str, local: str) -> None:
    assert written(f" {text} ", ROME, NOW).astimezone(ROME).strftime("%Y-%m-%d %H:%M") == local


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "unclear-moment"),
        ("presto", "unclear-moment"),
        ("25:00", "unclear-moment"),
        ("31.2 07:00", "unclear-moment"),
        ("25.11", "unclear-moment"),
        ("0000-01-01 07:00", "unclear-moment"),
        ("7" * 100, "unclear-moment"),
        ("23.11 07:00", "past-moment"),
        ("2026-11-24 15:00", "past-moment"),
        ("2028-01-01 07:00", "far-moment"),
        ("9999-12-31 23:59", "far-moment"),
        ("0001-01-01 07:00", "past-moment"),
    ],
)
def test_moments_that_are_refused(text: str, reason: str) -> None:
    with pytest.raises(InputError) as refused:
        written(text, ROME, NOW)
    assert refused.value.reason == reason


@given(st.text(max_size=60))
def test_whatever_is_written_is_later_or_refused(text: str) -> None:
    try:
        moment = written(text, ROME, NOW)
    except InputError:
        return
    assert NOW < moment <= NOW + FARTHEST


def test_presets_are_later_than_now() -> None:
    assert [key for key, _ in presets(ROME, NOW)] == ["intake-in-an-hour", "intake-tonight", "intake-tomorrow"]
    late = NOW + timedelta(hours=4)
    assert dict(presets(ROME, late)) == {
        "intake-in-an-hour": late + timedelta(hours=1),
        "intake-tomorrow": datetime(2026, 11, 25, 7, 0, tzinfo=UTC),
    }


def test_the_present_is_past() -> None:
    with pytest.raises(InputError, match="past-moment"):
        checked(NOW, NOW)
