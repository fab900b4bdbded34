"""No regular expression of the program costs more than the size of what it reads."""

from __future__ import annotations

import subprocess
import sys

import pytest

# Half a minute of the processor, many times over on a machine that does other things.
PATIENCE_S = 600


def asked(*given: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tests.patterns", *given]
    return subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE_S, check=False)


def test_no_pattern_takes_more_than_its_share_of_time_for_its_worst_text() -> None:
    tried = asked()
    assert tried.returncode == 0, tried.stdout + tried.stderr


@pytest.mark.parametrize(
    ("way", "pattern"),
    [
        ("match", r"(?:a+)+b"),
        ("fullmatch", r"(?:www\.)?([^\s/:]+(?:\.[^\s/:]+)+)"),
        ("search", r"\s+\Z"),
        ("fullmatch", r"\S+@\S+\s+\((.+)\)"),
        ("finditer", r"<?[^>]*>"),
        ("match", r"(?s:(?:<!--.*?-->\s*)*<opml)"),
    ],
)
def test_a_pattern_that_costs_more_than_its_text_is_found_out(way: str, pattern: str) -> None:
    assert "1 slow" in asked(way, pattern).stdout
