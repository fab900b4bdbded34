"""A backup comes to the owner's chat where that is wanted, in parts that make the database again once joined."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from bot import courier
from bot.chores import BACKUPS
from digests.store.backups import examine
from tests.dialogs.conftest import House
from tests.dialogs.script import asks


@pytest.fixture
def sections(tmp_path: Path) -> Mapping[str, Any]:
    return {"backup": {"every": "1d", "folder": str(tmp_path / "kept"), "send": True}}


def files(house: House) -> dict[str, bytes]:
    """Return what was uploaded, by name."""
    calls = [call for call in house.telegram.calls if call.method.lower() == "senddocument"]
    return {call.params["document"].name: call.params["document"].data for call in calls}


async def test_a_backup_comes_in_parts_that_can_be_joined(
    house: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    await asks(house.owner, "/start")
    monkeypatch.setattr(courier, "PART_BYTES", 4_000)
    house.owner.skip()
    await house.bot.scheduler.do_now(BACKUPS)
    (made,) = (tmp_path / "kept").iterdir()
    parts = files(house)
    assert len(parts) == -(-len(made.read_bytes()) // 4_000) > 1
    joined = tmp_path / made.name
    joined.write_bytes(b"".join(parts[name] for name in sorted(parts)))
    assert joined.read_bytes() == made.read_bytes()
    found = await examine(joined, f"sqlite:///{tmp_path / 'again.db'}")
    assert found.chats == 1
    first = await house.owner.hears()
    assert f"part 1 of {len(parts)}" in first.text
    assert f"cat {made.name}.* > {made.name}" in first.text
    await house.bot.scheduler.do_now(BACKUPS)
    assert len(files(house)) == len(parts)


async def test_a_backup_that_cannot_be_sent_is_told_and_stays(house: House, tmp_path: Path) -> None:
    await asks(house.owner, "/start")
    house.owner.skip()
    house.telegram.faults.refuse(413, "Request Entity Too Large", method="sendDocument")
    await house.bot.scheduler.do_now(BACKUPS)
    assert "could not be sent here" in (await house.owner.hears()).text
    assert len(list((tmp_path / "kept").iterdir())) == 1
