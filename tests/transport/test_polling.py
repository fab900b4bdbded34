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
from bot.sandbox.world import PATIENCE_S
from bot.terminal.rebind import rebind
from bot.transport.budgets import Budgets
from bot.transport.http import AiohttpRequest
from bot.transport.inbox import Inbox
from bot.transport.journal import Journal
from bot.transport.polling import DEAF_FOR_S, REFUSED_FOR_S, Polling, TokenRevoked
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


async def test_a_start_waits_as_long_as_telegram_wants_to_be_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.transport.rate_limiter.LONGEST_WAIT_S", 0)
    async with LocalTelegram() as telegram:
        telegram.faults.too_many(1, method="getMe")
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


class Poller:
    """A polling whose pauses take no time but that of its own clock, and what it told."""

    def __init__(self, telegram: LocalTelegram, store: Store) -> None:
        self.now, self.told = 0.0, Told()
        self._request = AiohttpRequest(connections=1)
        address = f"{telegram.base_url}/bot"
        self.api = ExtBot[None](telegram.token, address, request=self._request, get_updates_request=self._request)
        self.journal, budgets = Journal(store, "a", lambda: NOW), Budgets(lambda: self.now)
        self.inbox = Inbox(store, SoleProcess("a"), self.journal, budgets, self._nothing, self.told, self.told.reached)
        self.polling = Polling(self.api, self._request, self.inbox, ["message"], lambda: self.now, self._sleep)

    async def _sleep(self, seconds: float) -> None:
        self.now += seconds
        await asyncio.sleep(0)

    async def _nothing(self, raw: dict[str, Any]) -> None:
        return


async def test_a_token_refused_for_long_ends_the_bot(store: Store) -> None:
    async with LocalTelegram() as telegram:
        poller = Poller(telegram, store)
        telegram.faults.answer(401, "", method="getUpdates", times=None)
        async with poller.api:
            with pytest.raises(TokenRevoked) as ended:
                await poller.polling.run(SoleProcess("a"))
    assert (ended.value.exit_code, poller.now >= REFUSED_FOR_S) == (3, True)


@pytest.mark.parametrize(
    ("status", "body", "another_polls"),
    [(502, "{}", False), (409, "{}", True), (200, '{"ok": true, "result": [{"message": {}}]}', False)],
)
async def test_owners_hear_of_long_silence_and_of_its_end_once(
    store: Store, status: int, body: str, another_polls: bool
) -> None:
    # With pauses of up to half a minute that is a quarter of an hour.
    bad_answers = 35
    async with LocalTelegram() as telegram:
        poller = Poller(telegram, store)
        telegram.faults.answer(status, body, method="getUpdates", times=bad_answers)
        # With nothing to tell, Telegram would hold the first good answer back for half a minute.
        await telegram.person("Anna").says("/help")
        async with poller.api:
            tasks = [asyncio.create_task(each) for each in (poller.polling.run(SoleProcess("a")), poller.journal.run())]
            async with asyncio.timeout(PATIENCE_S):
                await poller.told.hears.wait()
            for task in tasks:
                task.cancel()
            await asyncio.wait(tasks)
            await poller.inbox.finish(1)
    assert poller.told.deaf_since == [another_polls]
    assert len(poller.told.silent_for) == 1
    assert poller.told.silent_for[0] >= DEAF_FOR_S


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
