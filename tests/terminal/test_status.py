"""``newsdigest status``: what a script and a person are told of the bot that runs, or does not."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.app import newsroom
from bot.sandbox import LocalTelegram
from bot.terminal.existing import is_there
from digests.config import load
from digests.model.tallies import Tally
from digests.store import Store
from tests.terminal.test_cli import CONFIG, newsdigest
from tests.terminal.test_doctor import changed
from tests.transport.test_webhook import free_port


def now() -> datetime:
    return datetime.now(UTC)


@pytest.fixture
async def telegram() -> AsyncIterator[LocalTelegram]:
    async with LocalTelegram(now=now) as there:
        yield there


@pytest.fixture
def config(telegram: LocalTelegram, tmp_path: Path) -> Path:
    file = tmp_path / "config.toml"
    access = f'[telegram]\ntoken = "{telegram.token}"\nbase_url = "{telegram.base_url}"\nowner_ids = [1]\n'
    file.write_text(f'{CONFIG}\n{access}[monitor]\nlisten = "127.0.0.1:{free_port()}"\n', encoding="utf-8")
    return file


async def status(config: Path, *options: str) -> int:
    return await asyncio.to_thread(newsdigest, "status", *options, "--config", config)


async def digests_came(store: Store, by_place: dict[int, int]) -> None:
    """Count digests, by how late they came, and some of the day before yesterday, of which nothing is told."""
    today = now().date()
    async with store.write() as tx:
        for place, count in by_place.items():
            tx.tallies.count(Tally.LATE, today - timedelta(days=place % 2), place, by=count)
        tx.tallies.count(Tally.LATE, today - timedelta(days=2), 3, by=9)


async def test_a_bot_that_runs(telegram: LocalTelegram, config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    async with newsroom(load(config), now) as bot:
        reader = telegram.person("Rita", language_code="it")
        await reader.says("/start")
        await reader.hears()
        await telegram.idle()
        assert await status(config, "--json") == 0
        told: dict[str, Any] = json.loads(capsys.readouterr().out)
        assert (told["running"], told["troubles"], told["paused"]) == (True, [], False)
        assert told["chats"] == {"active": 1, "inactive": 0}
        assert told["database"]["bytes"] > told["database"]["free_bytes"] >= 0
        assert told["deliveries"]["queued"] == told["late_s"] == 0
        assert not any(told["came_within_min"].values())
        await digests_came(bot.services.store, {0: 1200, 1: 30, 4: 2})
        assert await status(config) == 0
        out = capsys.readouterr().out
        assert "came        1,200 within 1 min, 30 within 5 min, 2 later, of today and yesterday" in out
        assert "runs" in out
    assert await status(config, "--json") == 1
    said = capsys.readouterr()
    assert json.loads(said.out)["running"] is False
    assert said.err == "The bot does not run.\n"


async def test_a_bot_that_cannot_be_asked(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = load(config)
    changed(config, str(settings.monitor.listen), "127.0.0.1:9")
    async with newsroom(settings, now):
        assert await status(config) == 1
        assert "nobody answers at monitor.listen, 127.0.0.1:9" in capsys.readouterr().err


async def test_before_the_first_run_nothing_is_made(config: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert await status(config) == 1
    assert "There is no database yet" in capsys.readouterr().err
    assert not is_there(load(config))


async def test_a_script_is_told_in_json_that_there_is_nothing_yet(
    config: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await status(config, "--json") == 1
    told = json.loads(capsys.readouterr().out)
    assert (told["running"], told["database"]) == (False, None)
    assert not is_there(load(config))
