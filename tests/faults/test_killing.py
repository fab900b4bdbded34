"""Killed twenty times at random points of a push to 1,000 chats: nobody gets a digest twice, nobody is forgotten."""

from __future__ import annotations

from pathlib import Path

from tests.faults.killing import killed_push


async def test_no_kill_doubles_or_loses_a_digest(tmp_path: Path) -> None:
    report = await killed_push(tmp_path, chats=1000, kills=20, seed=2026)
    assert report.faultless, report
    assert report.kills_while_sending >= 15, "the kills were to hit the push itself"
    assert report.sent + report.unknown == 1000
    assert report.unknown <= 500, "only what was in flight when the process was killed may be open"
