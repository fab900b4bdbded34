"""SECURITY.md names tests that are there."""

from __future__ import annotations

import re
from pathlib import Path

from tests.faults.scenarios import SCENARIOS, kills

ROOT = Path(__file__).parents[1]


def rows(heading: str) -> list[str]:
    """Return the rows of the table under a heading."""
    under = (ROOT / "SECURITY.md").read_text(encoding="utf-8").partition(f"\n## {heading}")[2].partition("\n## ")[0]
    return [line for line in under.splitlines() if line.startswith("| ")][1:]


def test_every_promise_names_a_test_that_shows_it() -> None:
    promises = rows("Who attacks what")
    named = [re.search(r"`(tests/[\w/]+\.py)::(test_\w+)`", row) for row in promises]
    assert len(named) > 10
    for row, found in zip(promises, named, strict=True):
        assert found, row
        assert f"def {found[2]}(" in (ROOT / found[1]).read_text(encoding="utf-8"), row


def test_every_attack_that_is_played_is_a_fault_that_there_is() -> None:
    faults = [each.name for each in (*SCENARIOS, kills(1, 1))]
    played = [re.findall(r'--only "([^"]+)"', row) for row in rows("Played against a whole bot")]
    assert len(played) > 5
    assert all(played)
    assert [words for row in played for words in row if not any(words in name for name in faults)] == []
