"""A running bot takes what it can of a changed configuration, and says what it took and what waits."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import pty
import signal
import subprocess
import sys
from asyncio.subprocess import Process
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.sandbox import LocalTelegram
from bot.sandbox.world import PATIENCE_S
from bot.terminal.reloading import Reloading
from digests.backups import Backups
from digests.config import load
from tests.terminal.test_backup import Told
from tests.terminal.test_cli import process, said

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)


@pytest.fixture
async def telegram() -> AsyncIterator[LocalTelegram]:
    async with LocalTelegram(now=lambda: datetime.now(UTC)) as there:
        yield there


@pytest.fixture
def log_as_it_was() -> Iterator[None]:
    """Give the levels and forms back that the log had."""
    root = logging.getLogger()
    names = {name: logging.getLogger(name).level for name in ("", *root.manager.loggerDict)}
    forms = {handler: handler.formatter for handler in root.handlers}
    yield
    for name, level in names.items():
        logging.getLogger(name).setLevel(level)
    for handler, form in forms.items():
        handler.setFormatter(form)


def write(file: Path, telegram: LocalTelegram | None, log: str = "", more: str = "") -> Path:
    token = telegram.token if telegram else "123456789:AAHhj3kX-test_Token-of_thirty5chars"
    server = telegram.base_url if telegram else "http://127.0.0.1:9"
    first = f'[telegram]\ntoken = "{token}"\nbase_url = "{server}"\nowner_ids = [1]\n[log]\nformat = "json"\n'
    file.write_text(f"{first}{log}\n{more}\n", encoding="utf-8")
    return file


async def line(running: Process, holds: str) -> str:
    """Return the next line of standard error that has something in it."""
    assert running.stderr
    async with asyncio.timeout(PATIENCE_S):
        while read := (await running.stderr.readline()).decode():
            if holds in read:
                return read
    raise AssertionError(f"it ended without saying {holds!r}")


@asynccontextmanager
async def started(file: Path, *options: str) -> AsyncIterator[Process]:
    async with process("run", "--config", file, *options, folder=file.parent) as running:
        await line(running, "is running")
        yield running


async def reloaded(running: Process) -> dict[str, Any]:
    running.send_signal(signal.SIGHUP)
    told: dict[str, Any] = json.loads(await line(running, "The configuration"))
    return told


async def test_a_change_is_taken_or_said_to_wait_and_the_bot_goes_on(telegram: LocalTelegram, tmp_path: Path) -> None:
    file = write(tmp_path / "config.toml", telegram, 'level = "error"')
    async with started(file) as running:
        assert (await reloaded(running))["message"] == "The configuration was read anew; nothing has changed"
        model = '[translation]\nbase_url = "http://127.0.0.1:9"\nmodel = "x"'
        more = f"[delivery]\nrate_per_s = 5\n[backup]\nkeep = 3\n{model}"
        topic = '[[topics]]\nslug = "rivers"\nnames = { en = "Rivers" }\nquery = "river"'
        write(file, telegram, 'level = "info"', f"{more}\n{topic}")
        told = await reloaded(running)
        assert (told["level"], told["message"]) == (
            "info",
            "The configuration was read anew; taken at once: backup.keep, log.level; "
            "only after a restart: delivery.rate_per_s, translation; only at the very first start: topics",
        )
        # What waits for a restart goes on being told; what was taken is what runs.
        again = (await reloaded(running))["message"]
        assert "taken at once" not in again
        assert "only after a restart: delivery.rate_per_s, translation" in again
        reader = telegram.person("Rita", language_code="en")
        await reader.says("/start")
        assert (await reader.hears()).buttons
        running.send_signal(signal.SIGTERM)
        assert telegram.token not in await said(running)
    assert running.returncode == 0


async def test_another_form_and_level_hold_from_the_next_line_on(telegram: LocalTelegram, tmp_path: Path) -> None:
    file = write(tmp_path / "config.toml", telegram, 'level = "error"')
    async with started(file) as running:
        await reloaded(running)
        text = file.read_text().replace('"json"', '"text"').replace('"error"', '"warning"')
        file.write_text(f'{text}parts = {{ delivery = "debug" }}\n')
        running.send_signal(signal.SIGHUP)
        told = await line(running, "The configuration")
    assert told.endswith("INFO bot.terminal.reloading: The configuration was read anew; "
                         "taken at once: log.format, log.level, log.parts\n")  # fmt: skip


async def test_a_wrong_file_is_told_in_its_sentences_and_changes_nothing(
    telegram: LocalTelegram, tmp_path: Path
) -> None:
    file = write(tmp_path / "config.toml", telegram)
    async with started(file) as running:
        write(file, telegram, 'level = "loud"', '[backup]\nkeep = 0\n[digest]\ntimezone = "Rome"')
        told = await reloaded(running)
        assert told["level"] == "error"
        assert told["message"].startswith("The configuration is wrong, and nothing of it was taken: ")
        for sentence in ("log.level: must be", "backup.keep: must be at least 1", "digest.timezone: is no time zone"):
            assert sentence in told["message"]
        write(file, telegram, more='[[topics]]\nslug = "a"\nnames = { en = "A" }\nquery = "(a"')
        told = await reloaded(running)
        assert "topics.0.query: does not parse. A parenthesis has no partner. (a ^" in told["message"]
        file.unlink()
        assert "no such file" in (await reloaded(running))["message"]
        write(file, telegram)
        assert (await reloaded(running))["message"] == "The configuration was read anew; nothing has changed"


async def test_verbose_goes_before_the_files_level(telegram: LocalTelegram, tmp_path: Path) -> None:
    file = write(tmp_path / "config.toml", telegram)
    async with started(file, "--verbose") as running:
        write(file, telegram, 'level = "error"\nparts = { delivery = "error" }')
        for _ in range(2):
            assert (await reloaded(running))["message"].endswith("only after a restart: log.level, log.parts")


async def test_backups_go_by_the_new_folder_and_time(database: str, tmp_path: Path, log_as_it_was: None) -> None:
    file = write(tmp_path / "config.toml", None)
    reloading = Reloading(file, load(file), verbose=False)
    backups = Backups(database, tmp_path / "backups", None, 7, lambda: NOW)
    reloading.lead(backups)
    await backups.make_due(Told())
    assert not (tmp_path / "backups").exists()
    write(file, None, more='[backup]\nevery = "1h"\nfolder = "other"')
    await reloading.read()
    await backups.make_due(Told())
    assert backups.last_at() == NOW
    assert [each.name for each in (tmp_path / "other").iterdir()] == ["newsdigest-20260302T090000Z.db.gz"]


def run_in(terminal: int, file: Path) -> subprocess.Popen[bytes]:
    """Start the bot in a session of its own, which the terminal controls."""
    program = "import os, sys; os.login_tty(0); os.execv(sys.executable, [sys.executable, '-m', 'bot', *sys.argv[1:]])"
    command = [sys.executable, "-c", program, "run", "--config", str(file)]
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    return subprocess.Popen(command, stdin=terminal, stdout=terminal, stderr=terminal, env=environment)


async def test_a_terminal_that_is_closed_ends_the_bot_and_does_not_leave_it_running(
    telegram: LocalTelegram, tmp_path: Path
) -> None:
    file = write(tmp_path / "config.toml", telegram)
    terminal, end = pty.openpty()
    running = run_in(end, file)
    os.close(end)
    try:
        read = b""
        while b"is running" not in read:
            read += await asyncio.to_thread(os.read, terminal, 4096)
        os.close(terminal)
        assert await asyncio.to_thread(running.wait, PATIENCE_S) == 0
    finally:
        running.kill()
        running.wait()
