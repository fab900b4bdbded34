"""``newsdigest backup`` and ``restore``: what was there is there again, and nothing that is broken takes its place."""

from __future__ import annotations

import asyncio
import gzip
import re
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from digests.backups import Backups
from digests.config import load
from digests.notices import BackupFailed, Notice
from digests.store import Store
from digests.store.schema.steps import STEPS
from tests.postgresql import Server
from tests.store.cases import NOW, a_chat
from tests.terminal.test_cli import CONFIG, newsdigest


@pytest.fixture
def config(tmp_path: Path) -> Path:
    """A configuration, and its database with one chat."""
    file = tmp_path / "config.toml"
    file.write_text(CONFIG, encoding="utf-8")
    asyncio.run(_fill(load(file).database.url))
    return file


async def _fill(url: str) -> None:
    store = await Store.open(url)
    async with store.write() as tx:
        await tx.notes.keep("bot_id", "123456789")
        await tx.chats.add(a_chat())
    await store.close()


def database(config: Path) -> Path:
    return Path(load(config).database.url.partition(":///")[2])


def rows(file: Path) -> list[str]:
    with closing(sqlite3.connect(file)) as connection:
        return list(connection.iterdump())


def backed_up(config: Path) -> Path:
    file = config.with_name("kept.db.gz")
    assert newsdigest("backup", file, "--config", config) == 0
    return file


def refused(capsys: pytest.CaptureFixture[str], file: Path, config: Path) -> str:
    assert newsdigest("restore", file, "--config", config) == 1
    assert not list(config.parent.glob("*.part*"))
    return capsys.readouterr().err.replace("\n", " ")


def test_a_database_that_was_lost_comes_back_whole(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before, file = rows(database(config)), backed_up(config)
    assert "0 articles, 1 chat" in capsys.readouterr().out
    assert file.stat().st_mode & 0o777 == 0o600
    database(config).unlink()
    assert newsdigest("restore", file, "--dry-run", "--config", config) == 0
    assert "Nothing was changed." in capsys.readouterr().out
    assert not database(config).exists()
    assert newsdigest("restore", file, "--config", config) == 0
    out = capsys.readouterr().out
    assert "1 chat" in out
    assert "bot 123456789" in out
    assert rows(database(config)) == before
    assert database(config).stat().st_mode & 0o777 == 0o600


def test_a_backup_holds_what_is_still_in_the_log(config: Path) -> None:
    async def while_it_runs() -> None:
        store = await Store.open(load(config).database.url)
        async with store.write() as tx:
            await tx.notes.keep("late", "words")
        await asyncio.to_thread(backed_up, config)
        await store.close()

    asyncio.run(while_it_runs())
    database(config).rename(config.with_name("old.db"))
    assert newsdigest("restore", config.with_name("kept.db.gz"), "--config", config) == 0
    assert any("'late'" in row for row in rows(database(config)))


def test_nothing_is_written_over(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, before = backed_up(config), database(config).read_bytes()
    assert "exists: move it away" in refused(capsys, file, config)
    assert database(config).read_bytes() == before
    database(config).unlink()
    database(config).with_name(database(config).name + "-wal").write_bytes(b"a log that was left")
    assert "-wal exists" in refused(capsys, file, config)


@pytest.mark.parametrize("change", ["cut", "changed", "text", "empty", "other", "missing", "newer"])
def test_what_is_no_whole_backup_is_refused(config: Path, change: str, capsys: pytest.CaptureFixture[str]) -> None:
    file = backed_up(config)
    whole = file.read_bytes()
    middle = len(whole) // 2
    other = config.with_name("other.db")
    with closing(sqlite3.connect(other)) as connection:
        connection.executescript("CREATE TABLE cakes (name); INSERT INTO cakes VALUES ('torta');")
    newer = config.with_name("newer.db")
    newer.write_bytes(gzip.decompress(whole))
    with closing(sqlite3.connect(newer)) as connection:
        connection.executescript("UPDATE meta SET value = '999' WHERE name = 'schema_version'")
    contents = {
        "cut": whole[:middle],
        "changed": whole[:middle] + bytes([whole[middle] ^ 1]) + whole[middle + 1 :],
        "text": b"Dear diary",
        "empty": b"",
        "other": gzip.compress(other.read_bytes()),
        "newer": gzip.compress(newer.read_bytes()),
    }
    database(config).unlink()
    file.unlink()
    if change in contents:
        file.write_bytes(contents[change])
    said = refused(capsys, file, config)
    assert any(part in said for part in ("is no backup", "holds no database", "There is no", f"knows {len(STEPS)}"))
    assert not database(config).exists()


def test_a_bare_copy_of_the_database_is_taken_too(config: Path) -> None:
    newsdigest("backup", config.with_name("kept.db.gz"), "--config", config)
    bare = config.with_name("bare.db")
    bare.write_bytes(gzip.decompress(config.with_name("kept.db.gz").read_bytes()))
    before = rows(database(config))
    database(config).unlink()
    assert newsdigest("restore", bare, "--config", config) == 0
    assert rows(database(config)) == before


def test_a_server_takes_what_a_file_held_and_is_backed_up_and_restored(
    config: Path, server: Server, capsys: pytest.CaptureFixture[str]
) -> None:
    all_of_it, back = config.with_name("all.jsonl.gz"), config.with_name("back.jsonl")
    assert newsdigest("export", all_of_it, "--config", config) == 0
    assert "0 articles, 1 chat" in capsys.readouterr().out
    first, second = (asyncio.run(server.new(template="template0")) for _ in range(2))
    there = config.with_name("server.toml")
    there.write_text(
        f'{CONFIG}\n[telegram]\ntoken = "1:{"x" * 35}"\nbase_url = "http://127.0.0.1:9"\n[database]\nurl = "{first}"\n',
        encoding="utf-8",
    )
    assert newsdigest("import", all_of_it, "--config", there) == 1
    assert "of the bot 123456789, and the token" in capsys.readouterr().err
    assert newsdigest("import", all_of_it, "--another-bot", "--config", there) == 0
    assert "The bot that starts next takes this database." in capsys.readouterr().out
    assert newsdigest("import", all_of_it, "--another-bot", "--config", there) == 1
    assert "is not empty" in capsys.readouterr().err
    assert newsdigest("backup", "--config", there) == 0
    (kept,) = (config.parent / "backups").iterdir()
    assert re.fullmatch(r"newsdigest-\d{8}T\d{6}Z\.jsonl\.zst", kept.name)
    assert kept.stat().st_mode & 0o777 == 0o600
    there.write_text(there.read_text().replace(first, second), encoding="utf-8")
    assert newsdigest("restore", kept, "--dry-run", "--config", there) == 0
    assert "Nothing was changed." in capsys.readouterr().out
    assert newsdigest("restore", kept, "--config", there) == 0
    assert newsdigest("export", back, "--config", there) == 0
    content = [line for line in back.read_text().splitlines() if line[0] == "["]
    original = [line for line in gzip.decompress(all_of_it.read_bytes()).decode().splitlines() if line[0] == "["]
    assert content == [line for line in original if "bot_id" not in line]
    assert not capsys.readouterr().err


class Told:
    """Who is told of what."""

    def __init__(self) -> None:
        self.notices: list[Notice] = []

    async def tell(self, notice: Notice) -> None:
        self.notices.append(notice)


class Clock:
    """A clock that is set by hand."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


def made(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


async def test_one_is_made_when_the_last_is_old_and_the_oldest_goes(database: str, tmp_path: Path) -> None:
    folder, clock, told = tmp_path / "backups", Clock(NOW), Told()
    folder.mkdir()
    (folder / "holiday.jpg").write_bytes(b"mine")
    backups = Backups(database, folder, timedelta(days=1), 2, clock)
    for hours in (0, 1, 23, 1, 24, 24):
        clock.now += timedelta(hours=hours)
        await backups.make_due(told)
    kept = [NOW.astimezone(UTC) + timedelta(hours=hours) for hours in (49, 73)]
    assert made(folder) == ["holiday.jpg", *(f"newsdigest-{each:%Y%m%dT%H%M%SZ}.db.gz" for each in kept)]
    assert not told.notices


async def test_a_backup_that_cannot_be_made_is_told_once_a_day(database: str, tmp_path: Path) -> None:
    (tmp_path / "backups").write_text("a file where the folder should be")
    clock, told = Clock(NOW), Told()
    backups = Backups(database, tmp_path / "backups", timedelta(hours=6), 2, clock)
    for _ in range(30):
        await backups.make_due(told)
        clock.now += timedelta(hours=1)
    assert len(told.notices) == 2
    assert all(isinstance(each, BackupFailed) and "backups" in each.reason for each in told.notices)


def test_a_backup_that_fails_leaves_no_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    config = tmp_path / "config.toml"
    config.write_text(CONFIG, encoding="utf-8")
    assert newsdigest("backup", "--config", config) == 1
    assert "nothing to back up" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == [config]


def test_a_folder_that_cannot_be_made_is_told_in_a_sentence(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    taken = config.with_name("taken")
    taken.write_text("no folder", encoding="utf-8")
    config.write_text(f'{CONFIG}\n[backup]\nfolder = "{taken}/backups"\n', encoding="utf-8")
    assert newsdigest("backup", "--config", config) == 1
    assert capsys.readouterr().err == f"The folder {taken}/backups for backups cannot be made: Not a directory.\n"
