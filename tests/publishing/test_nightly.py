"""What was worked out of texts is remembered through a day, and no longer."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from digests.language.remembered import remembered
from digests.publishing.nightly import Nightly

NOON = datetime(2026, 3, 10, 12, tzinfo=UTC)


async def test_what_was_worked_out_is_forgotten_with_the_day() -> None:
    worked_out: list[str] = []
    given_back: list[bool] = []

    @remembered(10)
    def length(text: str) -> int:
        worked_out.append(text)
        return len(text)

    moments = iter([NOON, NOON + timedelta(hours=11), NOON + timedelta(hours=12), NOON + timedelta(hours=13)])
    nightly = Nightly(lambda: next(moments), lambda: given_back.append(True))
    for times in (1, 1, 2, 2):
        await nightly.run()
        assert [length("one"), length("one")] == [3, 3]
        assert worked_out == ["one"] * times
    assert given_back == [True]
