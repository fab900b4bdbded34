"""Polling is never deaf: whatever Telegram, a proxy or a stranger sends, the next word is heard."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path
from typing import Any

import pytest
from telegram.ext import ExtBot

from bot.app import Newsroom, newsroom
from bot.demo.clock import Clock
from bot.sandbox import LocalTelegram
from bot.terminal.rebind import rebind
from bot.transport.budgets import Budgets
from bot.transport.http import AiohttpRequest
from bot.transport.inbox import Inbox
from bot.transport.journal import Journal
from bot.transport.polling import REFUSED_FOR_S, Polling, TokenRevoked
from digests.delivery.ownership import AnotherBot
from digests.store import Store
from digests.store.engine.leadership import SoleProcess
from tests.store.cases import NOW
from tests.transport.test_inbox import Told
from tests.transport.test_webhook import settings

PAGE = "<html><body><h1>502 Bad Gateway</h1></body></html>"


@asynccontextmanager
async def running(telegram: LocalTelegram, folder: Path) -> AsyncIterator[Newsroom]:
    async with newsroom(settings(telegram, folder), Clock().now) as bot:
        await telegram.updates.polled.wait()
        yield bot


@pytest.mark.parametrize(
    ("status", "body"),
    [(401, ""), (404, '{"ok": false, "error_code": 404, "description": "Not Found"}'), (502, PAGE), (200, PAGE),
     (200, '{"ok": true, "result": {}}'), (409, "{}"), (500, ""), (429, '{"parameters": {"retry_after": 1}}')],
)  # fmt: skip
async def test_one_bad_answer_is_a_pause_and_no_end(tmp_path: Path, status: int, body: str) -> None:
    async with LocalTelegram() as telegram:
        telegram.faults.answer(status, body, method="getUpdates")
        async with running(telegram, tmp_path):
            anna = telegram.person("Anna")
            await anna.says("/help")
            assert "/settings" in (await anna.hears()).text


async def test_a_dropped_call_is_made_again(tmp_path: Path) -> None:
    async with LocalTelegram() as telegram:
        telegram.faults.drop_before(method="getUpdates")
        telegram.faults.truncate(method="getUpdates")
        async with running(telegram, tmp_path):
            anna = telegram.person("Anna")
            await anna.says("/help")
            assert "/settings" in (await anna.hears()).text


@pytest.mark.parametrize(
    "content",
    [
        # A poll in the words of an older server, which lacks fields that newer libraries ask for.
        {"id": "1", "question": "my secret?", "options": [{"text": "a"}]},
        {"chat": {"id": 5}, "date": "never"}, {}, [],
    ],
)  # fmt: skip
async def test_what_cannot_be_read_is_set_aside_and_nobody_quotes_it(
    tmp_path: Path, content: Any, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    async with LocalTelegram() as telegram, running(telegram, tmp_path):
        anna = telegram.person("Anna")
        telegram.updates.put(
            "message",
            {
                "message_id": 900,
                "date": 1,
                "chat": {"id": anna.id, "type": "private"},
                "from": {"id": anna.id, "is_bot": False, "first_name": "A"},
                "poll": content,
            },
        )
        await anna.says("/help")
        assert "/settings" in (await anna.hears()).text
    assert "my secret" not in caplog.text


async def test_a_token_refused_for_long_ends_the_bot(store: Store) -> None:
    now = 0.0

    async def sleep(seconds: float) -> None:
        nonlocal now
        now += seconds
        await asyncio.sleep(0)

    async def nothing(raw: dict[str, Any]) -> None:
        return

    async with LocalTelegram() as telegram:
        request = AiohttpRequest(connections=1)
        api = ExtBot[None](telegram.token, f"{telegram.base_url}/bot", request=request, get_updates_request=request)
        journal = Journal(store, "a", lambda: NOW)
        told = Told()
        inbox = Inbox(store, SoleProcess("a"), journal, Budgets(lambda: now), nothing, told, told.reached)
        polling = Polling(api, request, inbox, ["message"], lambda: now, sleep)
        telegram.faults.answer(401, "", method="getUpdates", times=None)
        async with api:
            with pytest.raises(TokenRevoked) as ended:
                await polling.run(SoleProcess("a"))
    assert (ended.value.exit_code, now >= REFUSED_FOR_S) == (3, True)


async def test_the_database_knows_its_bot(tmp_path: Path) -> None:
    known = tmp_path / "config.toml"
    async with LocalTelegram() as telegram:
        async with running(telegram, tmp_path):
            pass
        async with running(telegram, tmp_path):
            pass
    async with LocalTelegram() as other:
        other.world.bot["id"] += 1
        with pytest.raises(AnotherBot, match="newsdigest rebind"):
            async with running(other, tmp_path):
                pass
        known.write_text(f'[database]\nurl = "sqlite:///{tmp_path / "test.db"}"\n', encoding="utf-8")
        await asyncio.to_thread(rebind, known, sure=True)
        async with running(other, tmp_path):
            pass


def rename(file: Path, table: str, name: str) -> None:
    with closing(sqlite3.connect(file, timeout=20)) as database:
        database.execute(f"ALTER TABLE {table} RENAME TO {name}")


async def test_what_is_not_kept_is_not_confirmed_and_told(tmp_path: Path) -> None:
    file = tmp_path / "test.db"
    async with LocalTelegram() as telegram, running(telegram, tmp_path):
        # In a thread, so that what the bot is writing can end.
        await asyncio.to_thread(rename, file, "inbox", "elsewhere")
        anna = telegram.person("Anna")
        await anna.says("/help")
        assert "I cannot reach my archive right now" in (await anna.hears()).text
        assert not telegram.updates.confirmed.is_set()
        await asyncio.to_thread(rename, file, "elsewhere", "inbox")
        assert "/settings" in (await anna.hears()).text
