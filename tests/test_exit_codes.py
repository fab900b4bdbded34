"""The guide's table of exit codes has those that commands end with, and no other."""

from __future__ import annotations

import re
import signal
from collections.abc import Iterator
from pathlib import Path

import bot.cli
from bot.transport.polling import TokenRevoked
from digests.errors import DigestsError

ROOT = Path(__file__).parents[1]
DONE, WRONG, INTERRUPTED, HUNG = 0, 2, 130, 128 + signal.SIGALRM


def kinds(error: type[DigestsError]) -> Iterator[type[DigestsError]]:
    yield error
    for each in error.__subclasses__():
        yield from kinds(each)


def test_the_guide_and_the_readme_tell_every_exit_code() -> None:
    assert TokenRevoked in kinds(DigestsError)
    codes = {each.exit_code for each in kinds(DigestsError)} | {DONE, WRONG, INTERRUPTED, HUNG}
    guide = (ROOT / "docs" / "operating.md").read_text(encoding="utf-8")
    table = guide.partition("## Exit codes")[2].partition("\n## ")[0]
    assert {int(code) for code in re.findall(r"^\| (\d+) \|", table, re.M)} == codes
    told = (ROOT / "README.md").read_text(encoding="utf-8").partition("Exit codes:")[2].partition("\n\n")[0]
    assert {int(code) for code in re.findall(r"\b(\d+)\b(?! s\b)", told)} == codes - {INTERRUPTED}
    source = Path(bot.cli.__file__).read_text(encoding="utf-8")
    assert {int(code) for code in re.findall(r"sys\.exit\((\d+)\)", source)} <= codes
