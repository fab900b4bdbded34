"""``newsdigest subscribers import`` and ``articles import``: said first, then done, and refused in a sentence."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from digests.config import load
from digests.model import Chat
from digests.store import Store
from tests.terminal.test_cli import CONFIG, newsdigest

SUBSCRIBERS = "chat_id;topics\n5001;Gas\n1.23E+11;Gas\n-1001000005003;\n"


@pytest.fixture
def config(tmp_path: Path) -> Path:
    file = tmp_path / "config.toml"
    file.write_text(CONFIG, encoding="utf-8")
    return file


def stored(config: Path, *chat_ids: int) -> dict[int, Chat]:
    async def found() -> dict[int, Chat]:
        store = await Store.open(load(config).database.url)
        try:
            async with store.read() as tx:
                return await tx.chats.several(chat_ids)
        finally:
            await store.close()

    return asyncio.run(found())


def test_a_dry_run_says_what_the_import_then_does(
    config: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "users.csv"
    file.write_text(SUBSCRIBERS, encoding="utf-16")
    assert newsdigest("subscribers", "import", file, "--dry-run", "--config", config) == 0
    said = capsys.readouterr().out
    for line in (
        "2 new subscribers: one person and one group",
        "row 3, “1.23E+11”",
        "started it",
        "Nothing was changed",
    ):
        assert line in said
    assert not stored(config, 5001)
    assert newsdigest("subscribers", "import", file, "--config", config) == 0
    assert "2 subscribers are imported." in capsys.readouterr().out
    assert {each.active for each in stored(config, 5001, -1_001_000_005_003).values()} == {False}
    assert newsdigest("subscribers", "import", file, "--config", config) == 0
    assert "There is nothing new in it." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"title;text\nA;The gas flows to the coast again today\n", "articles import` takes it in"),
        (b"5001;ru\n", "I cannot tell what the columns hold"),
        (b"PK\x03\x04", "a packed file or a spreadsheet"),
    ],
)
def test_another_file_is_refused_in_a_sentence(
    config: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], content: bytes, said: str
) -> None:
    file = tmp_path / "users.csv"
    file.write_bytes(content)
    assert newsdigest("subscribers", "import", file, "--config", config) == 1
    assert said in capsys.readouterr().err


def test_a_file_of_a_hundred_megabytes_is_not_read(
    config: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "users.csv"
    with file.open("wb") as large:
        large.truncate(100_000_000)
    assert newsdigest("subscribers", "import", file, "--config", config) == 1
    assert "too big" in capsys.readouterr().err


def test_a_topic_that_is_not_there_is_named(config: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "users.csv"
    file.write_text(SUBSCRIBERS, encoding="utf-8")
    assert newsdigest("subscribers", "import", file, "--topic", "nowhere", "--config", config) == 1
    assert "There is no topic nowhere" in capsys.readouterr().err
