"""What editors said at the desk holds in the terminal too."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import pytest

from digests.compose.curation import Mark
from digests.config import load
from digests.store import Store, Transaction
from tests.terminal.test_cli import CONFIG, ITALIAN, newsdigest


async def _say(file: Path, mark: Mark | None) -> None:
    store = await Store.open(load(file).database.url)
    async with store.write() as tx:
        await _said(tx, mark)
    await store.close()


async def _said(tx: Transaction, mark: Mark | None) -> None:
    await tx.curations.retitle(1, "Bentornato, fiume")
    await tx.curations.mark(1, [1], mark)
    await tx.holds.hold(1, datetime.now(UTC))


def test_a_preview_respects_what_the_desk_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    config, text = tmp_path / "config.toml", tmp_path / "river.txt"
    monkeypatch.chdir(tmp_path)
    config.write_text(CONFIG, encoding="utf-8")
    text.write_text(ITALIAN, encoding="utf-8")
    assert newsdigest("articles", "add", text, "--config", config) == 0
    for mark, shown in ((None, "Bentornato, fiume"), (Mark.DROPPED, "no digest would go out now")):
        asyncio.run(_say(config, mark))
        capsys.readouterr()
        assert newsdigest("digest", "preview", "--topic", "rivers", "--config", config) == 0
        said = capsys.readouterr().out
        assert shown in said
        assert "is held" in said
        assert "Il fiume torna a scorrere" not in said
