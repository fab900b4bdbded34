"""When a reader may be told something at once: not in quiet hours, not too often, not while they pause."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from digests.follows.turns import BETWEEN, SOON, is_left_to_digest, sent_today, waits_until
from digests.model import Alerting
from tests.store.cases import a_chat

# 23:30 in Rome.
NOW = datetime(2026, 3, 10, 22, 30, tzinfo=UTC)
ROME = ZoneInfo("Europe/Rome")
MINUTE, LATER = timedelta(minutes=1), NOW + timedelta(hours=9)
FRESH = Alerting(1)


@pytest.mark.parametrize(
    ("chosen", "standing", "until"),
    [
        ({}, FRESH, None),
        ({"quiet": (time(22), time(7))}, FRESH, datetime(2026, 3, 11, 6, 0, tzinfo=UTC)),
        ({"quiet": (time(23, 30), time(23, 31))}, FRESH, NOW + MINUTE),
        ({"quiet": (time(7), time(23, 30))}, FRESH, None),
        ({}, replace(FRESH, last_at=NOW - MINUTE), NOW - MINUTE + BETWEEN),
        ({}, replace(FRESH, last_at=NOW - BETWEEN), None),
        # A clock that was wrong, and is right again.
        ({}, replace(FRESH, last_at=NOW + timedelta(days=300)), None),
        ({"next_due_at": NOW}, FRESH, NOW + SOON),
        ({"next_due_at": None}, FRESH, None),
    ],
)
def test_a_message_waits_for_its_moment(chosen: dict[str, Any], standing: Alerting, until: datetime | None) -> None:
    chat = a_chat(1, **{"next_due_at": LATER, **chosen})
    assert waits_until(chat, standing, NOW, ROME) == until


@pytest.mark.parametrize(
    ("chosen", "standing", "left"),
    [
        ({}, FRESH, False),
        ({"paused_until": NOW + MINUTE}, FRESH, True),
        ({"paused_until": NOW}, FRESH, False),
        ({"stopped": True}, FRESH, True),
        ({"active": False}, FRESH, True),
        ({"alerts_a_day": 3}, replace(FRESH, day=date(2026, 3, 10), count=2), False),
        ({"alerts_a_day": 3}, replace(FRESH, day=date(2026, 3, 10), count=3), True),
        ({"alerts_a_day": 3}, replace(FRESH, day=date(2026, 3, 9), count=3), False),
    ],
)
def test_who_pauses_or_has_heard_enough_today_finds_it_in_the_digest(
    chosen: dict[str, Any], standing: Alerting, left: bool
) -> None:
    assert is_left_to_digest(a_chat(1, **chosen), standing, NOW, ROME) is left


def test_the_day_is_that_of_the_reader() -> None:
    tokyo = ZoneInfo("Asia/Tokyo")
    standing = replace(FRESH, day=date(2026, 3, 10), count=4)
    assert [sent_today(standing, NOW, zone) for zone in (ROME, tokyo)] == [4, 0]
