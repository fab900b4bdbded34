"""The list of what takes long names tests that are there: one that has another name now is measured anew."""

from __future__ import annotations

from pathlib import Path

from tests.slow import LIST

ROOT = Path(__file__).parents[1]


def test_what_is_listed_is_there() -> None:
    listed = [name.split("::") for name in LIST.read_text(encoding="utf-8").splitlines()]
    gone = [name for file, name in listed if f"def {name}(" not in (ROOT / file).read_text(encoding="utf-8")]
    assert not gone, "python -m tests.slow"
