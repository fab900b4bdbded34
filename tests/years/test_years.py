"""The years of a bot in short: it moves to another file in the end, and not to a server."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.years.story import Story

pytestmark = pytest.mark.slow


async def test_a_lost_machine_and_a_lost_account_lose_and_double_nothing(tmp_path: Path) -> None:
    checks = await Story(tmp_path).play()
    assert not [each for each in checks if not each.is_right]
    assert len(checks) > 10
