"""``newsdigest doctor``: what is broken is named with what to do; what can be put right by itself is, if asked."""

from __future__ import annotations

import asyncio
import gzip
import os
import sqlite3
import stat
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import aiohttp
import pytest

from bot.sandbox import LocalTelegram
from digests.config import load
from digests.model import ChatKind
from digests.store import Store
from digests.store.feeds import NewFeed
from tests.local_web import local_web
from tests.store.cases import NOW, a_chat
from tests.store.schema.released import sqlite_copy
from tests.terminal.test_cli import CONFIG, newsdigest
from tests.translation.model_server import KEY, MODEL, Model
from tests.transport.test_way_out import socks


@pytest.fixture
async def telegram() -> AsyncIterator[LocalTelegram]:
    async with LocalTelegram(now=lambda: datetime.now(UTC)) as there:
        yield there


@pytest.fixture
def config(telegram: LocalTelegram, tmp_path: Path) -> Path:
    """The configuration of a bot that Telegram knows, with an owner."""
    file = tmp_path / "config.toml"
    access = f'[telegram]\ntoken = "{telegram.token}"\nbase_url = "{telegram.base_url}"\nowner_ids = [1]\n'
    file.write_text(f"{CONFIG}\n{access}", encoding="utf-8")
    file.chmod(0o600)
    return file


@pytest.fixture
async def store(config: Path) -> AsyncIterator[Store]:
    """The bot's database."""
    opened = await Store.open(load(config).database.url)
    yield opened
    await opened.close()


class Doctor:
    """The doctor, asked as an operator does; ``code`` is the last exit code."""

    def __init__(self, config: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self._config, self._capsys = config, capsys
        self.code = -1

    async def says(self, *options: str) -> str:
        self.code = await asyncio.to_thread(newsdigest, "doctor", *options, "--config", self._config)
        said = self._capsys.readouterr()
        return f"{said.out}{said.err}"


@pytest.fixture
def doctor(config: Path, capsys: pytest.CaptureFixture[str]) -> Doctor:
    return Doctor(config, capsys)


def changed(config: Path, before: str, now: str) -> None:
    config.write_text(config.read_text().replace(before, now))


def database(config: Path) -> Path:
    return Path(load(config).database.url.partition(":///")[2])


async def test_a_bot_that_is_well(store: Store, doctor: Doctor, config: Path) -> None:
    await asyncio.to_thread(newsdigest, "backup", "--config", config)
    said = await doctor.says()
    assert doctor.code == 0
    for part in ("Telegram knows the token", "clock agrees", "is whole", "The last backup is of", "0 deliveries and 0"):
        assert part in said
    assert "wrong" not in said


async def test_before_the_first_run_nothing_is_wrong_and_nothing_made(doctor: Doctor, config: Path) -> None:
    said = await doctor.says()
    assert (doctor.code, database(config).exists()) == (0, False)
    assert "The first `newsdigest run` makes it." in said


async def test_a_token_that_telegram_does_not_know(doctor: Doctor, config: Path, telegram: LocalTelegram) -> None:
    wrong = "123456789:AAnotTheOneThatIsKnownHere_12345"
    changed(config, telegram.token, wrong)
    said = await doctor.says()
    assert doctor.code == 1
    assert "Telegram does not know the token." in said
    assert wrong not in said


async def test_a_telegram_that_does_not_answer(doctor: Doctor, config: Path, telegram: LocalTelegram) -> None:
    changed(config, telegram.base_url, "http://127.0.0.1:9")
    said = await doctor.says()
    assert (doctor.code, "gives no answer" in said) == (1, True)
    assert telegram.token not in said


async def test_a_telegram_behind_a_proxy(doctor: Doctor, config: Path, telegram: LocalTelegram) -> None:
    port = telegram.base_url.rpartition(":")[2]
    changed(config, telegram.base_url, f"http://telegram.test:{port}")
    async with socks(int(port), "me", "s3cr3tw0rds") as (door, asked):
        changed(config, "[telegram]", f'[network]\nproxy = "socks5://me:s3cr3tw0rds@127.0.0.1:{door}"\n[telegram]')
        said = await doctor.says()
        assert (doctor.code, f"It is reached by the proxy 127.0.0.1:{door}." in said) == (0, True)
        assert set(asked) == {"telegram.test"}
        changed(config, "s3cr3tw0rds", "an0ther0ne")
        said = await doctor.says()
    assert f"the proxy 127.0.0.1:{door} wants another user and password" in said
    assert "Look at network.proxy" in said
    assert "an0ther0ne" not in said
    said = await doctor.says()
    assert (doctor.code, f"the proxy 127.0.0.1:{door} cannot be reached" in said) == (1, True)


async def test_a_webhook_that_was_left_is_removed_where_that_is_asked(doctor: Doctor, telegram: LocalTelegram) -> None:
    async with aiohttp.ClientSession() as session:
        address = f"{telegram.base_url}/bot{telegram.token}/setWebhook"
        async with session.post(address, json={"url": "https://old.example/bot"}) as answer:
            assert answer.status == 200
    assert "nothing comes by polling" in await doctor.says()
    assert doctor.code == 1
    assert "It is put right." in await doctor.says("--fix")
    assert doctor.code == 0
    assert "Updates come by polling" in await doctor.says()


@pytest.mark.parametrize(("on", "told"), [(True, "gets an answer"), (False, "Guest mode is off")])
async def test_whether_guests_are_answered_is_told(
    doctor: Doctor, telegram: LocalTelegram, store: Store, on: bool, told: str
) -> None:
    telegram.world.bot["supports_guest_queries"] = on
    assert told in await doctor.says()
    assert doctor.code == 0


async def test_files_that_others_can_read_are_closed_where_that_is_asked(
    store: Store, doctor: Doctor, config: Path
) -> None:
    for file in (config, database(config)):
        file.chmod(0o644)
    said = await doctor.says()
    assert (doctor.code, said.count("can be read by others")) == (0, 2)
    await doctor.says("--fix")
    assert [stat.S_IMODE(file.stat().st_mode) for file in (config, database(config))] == [0o600, 0o600]


async def test_a_damaged_database(doctor: Doctor, config: Path) -> None:
    database(config).write_bytes(b"SQLite format 3\x00" + b"no" * 4000)
    said = await doctor.says()
    assert (doctor.code, "is damaged" in said) == (1, True)


async def test_an_older_database_is_left_as_it_is(doctor: Doctor, config: Path) -> None:
    sqlite_copy(3, database(config))
    before = database(config).read_bytes()
    said = await doctor.says()
    assert "The next `newsdigest run` migrates it" in said
    assert database(config).read_bytes() == before


async def _paused(store: Store, telegram: LocalTelegram) -> None:
    async with store.write() as tx:
        await tx.pace.pause("Forbidden", NOW)


async def _troubled_feeds(store: Store, telegram: LocalTelegram) -> None:
    async with store.write() as tx:
        for number in range(5):
            url = f"https://paper{number}.example/feed"
            feed = await tx.feeds.add(NewFeed(url, "Paper", trusted=False), NOW, NOW, 3600)
            assert feed is not None
            await tx.feeds.change(feed.id, failures=9, trouble="link-timeout")


async def _left_group(store: Store, telegram: LocalTelegram) -> None:
    async with store.write() as tx:
        await tx.chats.add(a_chat(-1009, kind=ChatKind.GROUP, title="Old house"))


@pytest.mark.parametrize(
    ("trouble", "code", "parts"),
    [
        (_paused, 1, ("Sending is paused since", "(Forbidden)", "deliveries resume")),
        (_troubled_feeds, 0, ("has failed 9 times", "2 more feeds fail")),
        (_left_group, 0, ("may not write to the", "Old house")),
    ],
)
async def test_troubles_of_the_newsroom_are_named(
    store: Store,
    doctor: Doctor,
    telegram: LocalTelegram,
    trouble: Callable[[Store, LocalTelegram], Awaitable[None]],
    code: int,
    parts: tuple[str, ...],
) -> None:
    await trouble(store, telegram)
    said = await doctor.says()
    assert doctor.code == code
    for part in parts:
        assert part in said


@pytest.fixture
async def model() -> AsyncIterator[Model]:
    async with local_web() as sites:
        yield Model(sites)


async def test_a_server_that_translates(doctor: Doctor, config: Path, model: Model) -> None:
    assert "translation" not in await doctor.says()
    section = "\n".join(f'{key} = "{value}"' for key, value in model.section().items())
    changed(config, "[telegram]", f"[translation]\n{section}\n[telegram]")
    assert f"The translation server answers, and has {MODEL}." in await doctor.says()
    changed(config, f'"{MODEL}"', '"another"')
    assert f"has no model 'another'.\n      It has {MODEL}" in await doctor.says()
    changed(config, f":{model.sites.port}/", ":9/")
    said = await doctor.says()
    assert (doctor.code, "is of no use now: it cannot be reached" in said, KEY in said) == (0, True, False)


async def test_a_backup_of_long_ago(store: Store, doctor: Doctor, config: Path) -> None:
    folder = config.with_name("backups")
    folder.mkdir()
    long_ago = datetime.now(UTC) - timedelta(days=9)
    (folder / f"newsdigest-{long_ago:%Y%m%dT%H%M%SZ}.db.gz").write_bytes(gzip.compress(b""))
    assert f"The last backup is of {long_ago:%Y-%m-%d}" in await doctor.says()


async def test_a_file_that_never_shrinks_is_written_anew_where_that_is_asked(doctor: Doctor, config: Path) -> None:
    with closing(sqlite3.connect(database(config))) as connection:
        connection.execute("PRAGMA auto_vacuum = NONE")
        connection.execute("CREATE TABLE before (it)")
        connection.execute("DROP TABLE before")
    await (await Store.open(load(config).database.url)).close()
    assert "never shrinks" not in await doctor.says()
    changed(config, "[telegram]", '[articles]\nkeep = "730d"\n[telegram]')
    said = await doctor.says()
    assert (doctor.code, "never shrinks" in said, "of the disk meanwhile" in said) == (0, True, True)
    assert "It is put right." in await doctor.says("--fix")
    assert "never shrinks" not in await doctor.says()


async def test_a_database_that_this_user_may_not_write(
    store: Store, doctor: Doctor, config: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Whoever runs the tests may write everything, perhaps.
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path) != database(config))
    said = await doctor.says()
    assert (doctor.code, f"may not write {database(config)}" in said) == (1, True)
