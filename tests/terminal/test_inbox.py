"""``newsdigest inbox``: what broke its handling is shown without anybody's words, tried again, or forgotten."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from digests.config import load
from digests.model import NewUpdate
from digests.store import Store
from tests.store.cases import NOW
from tests.terminal.test_cli import CONFIG, newsdigest

BODY = '{"update_id": 5, "message": {"chat": {"id": 77}, "text": "my secret"}}'


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """A configuration, and a database where two updates were set aside and one waits."""
    file = tmp_path / "config.toml"
    file.write_text(CONFIG, encoding="utf-8")
    asyncio.run(_fill(load(file).database.url))
    return file


async def _fill(url: str) -> None:
    store = await Store.open(url)
    new = [NewUpdate(number, "77", BODY) for number in (5, 6, 7)]
    rows = await store.inbox_notes.write("me", NOW, new)
    async with store.write() as tx:
        for row in rows[:2]:
            await tx.inbox.failed(row.id, 1, "KeyError", aside=True)
    await store.close()


def said(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    assert newsdigest("inbox", *arguments) == 0
    return capsys.readouterr().out


def test_what_was_set_aside_is_listed_without_words(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = said(capsys, "list", "--config", config)
    for part in ("1 waiting, 2 set aside", "77", "KeyError", "message"):
        assert part in out
    assert "secret" not in out


def test_some_of_it_is_tried_again_and_the_rest_forgotten(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "1 update will be tried again." in said(capsys, "retry", 1, "--config", config)
    assert "1 update forgotten." in said(capsys, "drop", "--config", config)
    assert "2 waiting, 0 set aside" in said(capsys, "list", "--config", config)


def test_what_is_not_set_aside_is_refused(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert newsdigest("inbox", "drop", 3, "--config", config) == 1
    assert "Nothing numbered 3 is set aside" in capsys.readouterr().err
