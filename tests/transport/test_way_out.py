"""The way to Telegram by a proxy: taken where it is configured, and told in a sentence where it does not lead there."""

from __future__ import annotations

import asyncio
import base64
import struct
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import pytest

from bot.app import newsroom
from bot.demo.clock import Clock
from bot.sandbox import LocalTelegram
from bot.transport.http import AiohttpRequest, NotSent
from bot.transport.way_out import WayOut
from digests.config import check
from tests.local_web import Web, local_web

TELEGRAM = "http://telegram.test/bot1/getMe"
PASSWORD = "s3cr3tw0rds"


@pytest.fixture
async def sites() -> AsyncIterator[Web]:
    async with local_web() as served:
        served.has("/bot1/getMe", "{}")
        yield served


async def _closed(writer: asyncio.StreamWriter) -> None:
    writer.close()
    with suppress(OSError):
        await writer.wait_closed()


async def _pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(OSError):
        while data := await reader.read(65536):
            # The local Telegram answers to this machine's own names only.
            writer.write(data.replace(b"Host: telegram.test", b"Host: localhost"))
            await writer.drain()
    await _closed(writer)


@asynccontextmanager
async def socks(port: int, user: str = "", password: str = "", reply: int = 0) -> AsyncIterator[tuple[int, list[str]]]:
    """Run a SOCKS5 proxy to one port of this machine; it wants a password where one is given (RFC 1928, RFC 1929)."""
    asked: list[str] = []
    serving: set[asyncio.Task[None]] = set()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(EOFError, OSError):
            await reader.readexactly((await reader.readexactly(2))[1])
            writer.write(b"\x05\x02" if password else b"\x05\x00")
            if password:
                await reader.readexactly(1)
                given = [(await reader.readexactly((await reader.readexactly(1))[0])).decode() for _ in range(2)]
                writer.write(b"\x01\x00" if given == [user, password] else b"\x01\x01")
            await reader.readexactly(4)
            asked.append((await reader.readexactly((await reader.readexactly(1))[0])).decode())
            await reader.readexactly(2)
            writer.write(struct.pack("!BBBB4sH", 5, reply, 0, 1, bytes(4), 0))
            if not reply:
                there, back = await asyncio.open_connection("127.0.0.1", port)
                await asyncio.gather(_pump(reader, back), _pump(there, writer))
        await _closed(writer)

    server = await asyncio.start_server(
        lambda reader, writer: serving.add(asyncio.create_task(serve(reader, writer))), "127.0.0.1", 0
    )
    async with server:
        yield server.sockets[0].getsockname()[1], asked
    if serving:
        await asyncio.wait(serving)


async def call(proxy: str | None) -> int:
    request = AiohttpRequest(connections=2, way=WayOut(proxy))
    await request.initialize()
    try:
        return (await request.post_json(TELEGRAM, b"{}"))[0]
    finally:
        await request.shutdown()


@pytest.mark.parametrize("scheme", ["socks5", "socks5h"])
async def test_a_socks_proxy_with_a_password_looks_the_name_up_itself(sites: Web, scheme: str) -> None:
    async with socks(sites.port, "me", PASSWORD) as (port, asked):
        assert await call(f"{scheme}://me:{PASSWORD}@127.0.0.1:{port}") == 200
    assert asked == ["telegram.test"]


async def test_an_http_proxy_gets_the_password_and_telegrams_name(sites: Web) -> None:
    assert await call(f"http://me:{PASSWORD}@127.0.0.1:{sites.port}") == 200
    (asked,) = sites.asked
    assert asked.headers["Host"] == "telegram.test"
    assert asked.headers["Proxy-Authorization"] == f"Basic {base64.b64encode(f'me:{PASSWORD}'.encode()).decode()}"


async def test_a_whole_bot_answers_by_a_proxy(tmp_path: Path) -> None:
    async with (
        LocalTelegram() as telegram,
        socks(int(telegram.base_url.rpartition(":")[2]), "me", PASSWORD) as (door, _),
    ):
        port = telegram.base_url.rpartition(":")[2]
        settings = check(
            {
                "telegram": {"token": telegram.token, "base_url": f"http://telegram.test:{port}", "owner_ids": [1]},
                "network": {"proxy": f"socks5://me:{PASSWORD}@127.0.0.1:{door}"},
                "database": {"url": f"sqlite:///{tmp_path / 'test.db'}"},
            }
        )
        reader = telegram.person("Rita", language_code="it")
        async with newsroom(settings, Clock().now):
            await reader.says("/start")
            assert (await reader.hears()).text


async def test_the_configured_proxy_wins_over_the_environments(sites: Web, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    assert await call(f"http://127.0.0.1:{sites.port}") == 200


@pytest.mark.parametrize("proxy", ["socks5", "http"])
async def test_a_proxy_of_the_environment_may_be_any(sites: Web, monkeypatch: pytest.MonkeyPatch, proxy: str) -> None:
    async with socks(sites.port) as (port, _):
        ports = {"socks5": port, "http": sites.port}
        monkeypatch.setenv("http_proxy", f"{proxy}://127.0.0.1:{ports[proxy]}")
        assert await call(None) == 200


@pytest.mark.parametrize(
    ("url", "no_proxy", "goes"),
    [
        ("https://api.telegram.org/bot1/getMe", "", True),
        ("https://api.telegram.org/bot1/getMe", "telegram.org", False),
        ("https://api.telegram.org/bot1/getMe", "*", False),
        ("https://api.telegram.org/bot1/getMe", "example.org", True),
        ("http://localhost:8081/bot1/getMe", "", False),
        ("http://127.0.0.1:8081/bot1/getMe", "", False),
        ("http://[::1]:8081/bot1/getMe", "", False),
    ],
)
def test_what_goes_by_the_proxy(monkeypatch: pytest.MonkeyPatch, url: str, no_proxy: str, goes: bool) -> None:
    monkeypatch.setenv("no_proxy", no_proxy)
    assert (WayOut("socks5://127.0.0.1:9050").proxy(url) is not None) is goes


async def test_a_proxy_that_does_not_lead_to_telegram_is_a_sentence_and_nothing_was_sent(sites: Web) -> None:
    entry = f"me:{PASSWORD}@127.0.0.1"
    async with socks(sites.port, "me", "another") as (strict, _), socks(sites.port, reply=4) as (lost, _):
        for proxy, says in (
            (f"http://{entry}:1", "the proxy 127.0.0.1:1 cannot be reached"),
            (f"socks5://{entry}:1", "the proxy 127.0.0.1:1 cannot be reached"),
            (f"socks5://{entry}:{strict}", f"the proxy 127.0.0.1:{strict} wants another user and password"),
            (f"socks5://127.0.0.1:{lost}", f"the proxy 127.0.0.1:{lost} does not lead to Telegram"),
        ):
            with pytest.raises(NotSent) as told:
                await call(proxy)
            assert str(told.value) == says
            assert PASSWORD not in repr(told.value)


async def test_an_http_proxy_that_wants_a_password_is_told(sites: Web) -> None:
    sites.has("/bot1/getMe", status=407)
    with pytest.raises(NotSent, match="wants another user and password"):
        await call(f"http://127.0.0.1:{sites.port}")
