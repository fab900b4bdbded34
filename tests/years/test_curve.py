"""What grows from week to week is told from what comes and goes."""

from __future__ import annotations

import pytest

from tests.years.curve import Point, growing

pytestmark = pytest.mark.slow


def test_what_grows_without_an_end_is_named() -> None:
    def point(day: int, **changes: float) -> Point:
        rows = {"articles": 1000, "audit": round(changes.get("audit", 50))}
        return Point(day, changes.get("memory", 2e8), 5_000_000, 0, rows)

    assert list(growing([point(day) for day in range(20)])) == []
    (rows,) = growing([point(day, audit=50 + 10 * day) for day in range(20)])
    assert rows.startswith("audit: ")
    (memory,) = growing([point(day, memory=2e8 + 2e6 * day) for day in range(20)])
    assert memory.startswith("memory: ")
    assert list(growing([point(day, audit=day * 100) for day in range(5)])) == []
