"""A bot that is watched: alive, ready, counted, and closed to nobody by those who hold its door."""

from __future__ import annotations

import asyncio
import sqlite3
import subprocess
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import aiohttp
import pytest

from bot.app import Newsroom, newsroom
from bot.monitor.monitor import MOST_CONNECTIONS, MonitorUnusable
from bot.sandbox import LocalTelegram
from bot.sandbox.world import PATIENCE_S
from digests.config import Settings, check
from tests.monitor.prometheus import Read, promtool, read
from tests.transport.test_webhook import free_port


def now() -> datetime:
    return datetime.now(UTC)


def settings(telegram: LocalTelegram, folder: Path, port: int, base_url: str | None = None) -> Settings:
    return check(
        {
            "telegram": {"token": telegram.token, "base_url": base_url or telegram.base_url, "owner_ids": [1]},
            "database": {"url": f"sqlite:///{folder / 'test.db'}"},
            "monitor": {"listen": f"127.0.0.1:{port}"},
        }
    )


@dataclass
class Watched:
    """A bot, its Telegram, its database, and who asks how it is."""

    bot: Newsroom
    telegram: LocalTelegram
    database: Path
    port: int
    session: aiohttp.ClientSession

    async def ask(self, path: str) -> tuple[int, str]:
        return await asked(self.session, self.port, path)

    async def families(self) -> dict[str, Read]:
        status, text = await self.ask("/metrics")
        assert status == 200
        return read(text)

    async def until(self, path: str, status: int) -> str:
        async with asyncio.timeout(PATIENCE_S):
            while True:
                found, text = await self.ask(path)
                if found == status:
                    return text


async def asked(session: aiohttp.ClientSession, port: int, path: str) -> tuple[int, str]:
    async with session.get(f"http://127.0.0.1:{port}{path}") as answer:
        return answer.status, await answer.text()


@pytest.fixture
async def watched(tmp_path: Path) -> AsyncIterator[Watched]:
    port = free_port()
    async with (
        LocalTelegram(now=now) as telegram,
        aiohttp.ClientSession() as session,
        newsroom(settings(telegram, tmp_path, port), now) as bot,
    ):
        yield Watched(bot, telegram, tmp_path / "test.db", port, session)


async def test_a_bot_that_is_well_is_alive_and_ready(watched: Watched) -> None:
    assert await watched.ask("/healthz") == (200, "ok\n")
    await watched.telegram.idle()
    assert await watched.until("/readyz", 200) == "ok\n"


async def test_what_happens_is_counted(watched: Watched) -> None:
    reader = watched.telegram.person("Rita", language_code="it")
    await reader.says("/start")
    await reader.hears()
    await watched.telegram.idle()
    async with asyncio.timeout(PATIENCE_S):
        while "newsdigest_polled_age_seconds" not in (found := await watched.families()):
            pass
    assert found["newsdigest_update_seconds"].value("newsdigest_update_seconds_count") >= 1
    assert found["newsdigest_telegram_answers_total"].value("newsdigest_telegram_answers_total", status="200") >= 3
    assert found["newsdigest_chats"].value("newsdigest_chats", state="active") == 1
    assert found["newsdigest_store_up"].value("newsdigest_store_up") == 1
    assert found["newsdigest_leads"].value("newsdigest_leads") == 1
    assert found["newsdigest_deliveries"].value("newsdigest_deliveries", state="queued") == 0
    assert found["newsdigest_memory_bytes"].value("newsdigest_memory_bytes", process="main") > 10_000_000
    assert found["newsdigest_rate_per_second"].value("newsdigest_rate_per_second") == 28
    assert "Rita" not in (await watched.ask("/metrics"))[1]


async def test_a_flood_of_telegrams_is_counted(watched: Watched) -> None:
    reader = watched.telegram.person("Rita", language_code="it")
    watched.telegram.faults.too_many(1, method="sendMessage")
    await reader.says("/start")
    await reader.hears()
    found = (await watched.families())["newsdigest_telegram_answers_total"]
    assert found.value("newsdigest_telegram_answers_total", status="429") == 1


async def test_the_page_of_numbers_passes_prometheus_own_check(watched: Watched) -> None:
    tool = promtool() or pytest.skip("promtool is not installed")
    _, text = await watched.ask("/metrics")
    check = [tool, "check", "metrics"]
    done = await asyncio.to_thread(subprocess.run, check, input=text, capture_output=True, text=True)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


async def test_a_database_that_does_not_answer_is_told_and_so_is_its_return(watched: Watched) -> None:
    # Beside the loop: the bot may be in the middle of a change, and would wait for us.
    await asyncio.to_thread(rename, watched.database, "pace", "gone")
    assert "the database does not answer" in await watched.until("/healthz", 503)
    assert (await watched.families())["newsdigest_store_up"].value("newsdigest_store_up") == 0
    await asyncio.to_thread(rename, watched.database, "gone", "pace")
    await watched.until("/healthz", 200)


async def test_before_telegram_is_reached_the_bot_lives_and_is_not_ready(tmp_path: Path) -> None:
    port = free_port()
    async with LocalTelegram(now=now) as telegram, aiohttp.ClientSession() as session, AsyncExitStack() as stack:
        deaf = settings(telegram, tmp_path, port, base_url=f"http://127.0.0.1:{free_port()}")
        starting = asyncio.create_task(stack.enter_async_context(newsroom(deaf, now)))
        try:
            async with asyncio.timeout(PATIENCE_S):
                while not await _listens(port):
                    assert not starting.done()
            assert await asked(session, port, "/healthz") == (200, "ok\n")
            status, said = await asked(session, port, "/readyz")
            assert (status, said.splitlines()) == (503, ["Telegram does not answer", "no updates can be polled"])
        finally:
            # What is not closed then is complained of by the suite.
            starting.cancel()
            await asyncio.wait([starting])


def rename(file: Path, table: str, name: str) -> None:
    with closing(sqlite3.connect(file, timeout=20, isolation_level=None)) as database:
        database.executescript(f"BEGIN IMMEDIATE; ALTER TABLE {table} RENAME TO {name}; COMMIT")


async def _listens(port: int) -> bool:
    try:
        _, writer = await asyncio.open_connection("127.0.0.1", port)
    except OSError:
        return False
    writer.close()
    return True


async def test_who_holds_connections_keeps_nobody_out(watched: Watched) -> None:
    held = [await asyncio.open_connection("127.0.0.1", watched.port) for _ in range(3 * MOST_CONNECTIONS)]
    for _, writer in held[::2]:
        writer.write(b"GET /metrics HTTP/1.1\r\nHost: x\r\n")
    for _ in range(5):
        assert (await watched.ask("/healthz"))[0] == 200
    for _, writer in held:
        writer.close()


@pytest.mark.parametrize(("method", "path", "status"), [("POST", "/metrics", 405), ("GET", "/", 404)])
async def test_nothing_else_is_answered(watched: Watched, method: str, path: str, status: int) -> None:
    async with watched.session.request(method, f"http://127.0.0.1:{watched.port}{path}", data=b"x" * 5000) as answer:
        assert answer.status == status


async def test_an_address_that_is_taken_is_one_sentence(watched: Watched, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    with pytest.raises(MonitorUnusable, match=f"127.0.0.1:{watched.port}: Address already in use"):
        async with newsroom(settings(watched.telegram, tmp_path / "other", watched.port), now):
            pass


async def test_a_database_that_was_moved_away_is_told(watched: Watched) -> None:
    elsewhere = watched.database.rename(watched.database.with_name("elsewhere.db"))
    assert "was moved away or replaced" in await watched.until("/healthz", 503)
    assert not watched.database.exists()
    elsewhere.rename(watched.database)
    await watched.until("/healthz", 200)
