"""A few hours of a few feeds: every entry is one article, whatever breaks meanwhile."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.faults.newsstand import play


@pytest.mark.slow
async def test_every_entry_is_taken_in_once(tmp_path: Path) -> None:
    stand, articles, _ = await play(tmp_path, feeds=8, hours=6)
    assert stand.copies
    assert stand.refused
    assert {name: found for name, found in stand.wrong(articles).items() if found} == {}
