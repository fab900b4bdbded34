"""The ways out that an operator opens: servers of his own network by name, and a proxy, for HTTP or SOCKS."""

from __future__ import annotations

import asyncio
import struct
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime

import pytest

from digests.errors import InputError
from digests.sources.fetch import Fetcher
from digests.sources.routes import Ways
from tests.local_web import Names, Web, local_web

NOW = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
HOME = Names({"rsshub": ["127.0.0.1"], "other": ["127.0.0.1"]})


@pytest.fixture
async def sites() -> AsyncIterator[Web]:
    async with local_web() as served:
        yield served


async def reason(fetcher: Fetcher, url: str) -> str:
    with pytest.raises(InputError) as refused:
        await fetcher.get(url)
    return refused.value.reason


@asynccontextmanager
async def socks(port: int, reply: int = 0) -> AsyncIterator[tuple[str, list[str]]]:
    """Run a SOCKS5 proxy that leads everybody to one port of this machine, or answers with an error (RFC 1928)."""
    asked: list[str] = []

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readexactly((await reader.readexactly(2))[1])
        writer.write(b"\x05\x00")
        await reader.readexactly(4)
        asked.append((await reader.readexactly((await reader.readexactly(1))[0])).decode())
        await reader.readexactly(2)
        writer.write(struct.pack("!BBBB4sH", 5, reply, 0, 1, bytes(4), 0))
        if reply:
            writer.close()
            return
        there, back = await asyncio.open_connection("127.0.0.1", port)
        await asyncio.gather(_pump(reader, back), _pump(there, writer))

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        yield f"socks5://127.0.0.1:{server.sockets[0].getsockname()[1]}", asked


async def _pump(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    while data := await reader.read(65536):
        writer.write(data)
        await writer.drain()
    writer.close()


async def test_a_server_of_the_own_network_is_reached_by_the_name_that_is_allowed_and_by_no_other(sites: Web) -> None:
    sites.has("/", "hello")
    ways = Ways(allow=frozenset({f"http://rsshub:{sites.port}"}))
    async with Fetcher(lambda: NOW, resolver=HOME, ways=ways) as fetcher:
        assert (await fetcher.get(f"http://RSSHub:{sites.port}/")).body == b"hello"
        for other in (
            f"http://other:{sites.port}/",
            f"http://127.0.0.1:{sites.port}/",
            f"https://rsshub:{sites.port}/",
        ):
            assert await reason(fetcher, other) == "link-forbidden"


async def test_what_is_allowed_leads_to_nothing_that_is_not(sites: Web) -> None:
    sites.has("/", status=302, Location=f"http://other:{sites.port}/inside")
    ways = Ways(allow=frozenset({f"http://rsshub:{sites.port}"}))
    async with Fetcher(lambda: NOW, resolver=HOME, ways=ways) as fetcher:
        assert await reason(fetcher, f"http://rsshub:{sites.port}/") == "link-forbidden"


async def test_a_proxy_fetches_and_looks_names_up_itself(sites: Web) -> None:
    sites.has("/news", "by proxy")
    async with socks(sites.port) as (proxy, asked):
        for way in (f"http://127.0.0.1:{sites.port}", proxy, proxy.replace("socks5", "socks5h")):
            names = Names({})
            async with Fetcher(lambda: NOW, resolver=names, ways=Ways(proxy=way)) as fetcher:
                assert (await fetcher.get("http://paper.example/news")).body == b"by proxy"
            assert not names.asked
    assert asked == ["paper.example", "paper.example"]


@pytest.mark.parametrize(
    "url",
    ["http://127.0.0.1/", "http://[::1]/", "http://10.0.0.7/", "http://localhost/", "http://router/", "http://nas.local/",
     "http://127.1/", "http://0x7f000001/", "http://x.0x7f000001/", "http://metadata.google.internal/",
     "http://paper.example:22/", "http://169.254.169.254./", "http://169.254.169.㉕4/", "http://10.0.0.⑩/",
     "http://metadata.google.ｉｎｔｅｒｎａｌ/", "http://router.lan。/"],
)  # fmt: skip
async def test_a_proxy_is_asked_for_nothing_that_is_private(sites: Web, url: str) -> None:
    async with Fetcher(lambda: NOW, ways=Ways(proxy=f"http://127.0.0.1:{sites.port}")) as fetcher:
        assert await reason(fetcher, url) == "link-forbidden"
    assert not sites.asked


@pytest.mark.parametrize("no_proxy", ["*", "paper.example", "example", ".example", "else.invalid, *.example"])
async def test_what_no_proxy_names_is_fetched_straight_and_guarded(sites: Web, no_proxy: str) -> None:
    sites.has("/", "straight")
    ways = Ways(proxy="socks5://127.0.0.1:1", no_proxy=no_proxy)
    async with sites.fetcher(lambda: NOW, ways=ways) as fetcher:
        assert (await fetcher.get(sites.url("/"))).body == b"straight"
        assert await reason(fetcher, f"http://paper.example:{sites.port + 1}/") == "link-forbidden"


async def test_a_proxy_that_does_not_work_is_told_from_a_site_that_does_not(sites: Web) -> None:
    sites.has("/", status=407)
    for proxy, said in (
        ("http://127.0.0.1:1", "proxy-unreachable"),
        ("socks5://127.0.0.1:1", "proxy-unreachable"),
        (f"http://127.0.0.1:{sites.port}", "proxy-refused"),
    ):
        async with Fetcher(lambda: NOW, ways=Ways(proxy=proxy)) as fetcher:
            assert await reason(fetcher, "http://paper.example/") == said
    async with sites.fetcher(lambda: NOW) as fetcher:
        assert await reason(fetcher, sites.url("/")) == "link-status"
    async with socks(sites.port, reply=4) as (proxy, _), Fetcher(lambda: NOW, ways=Ways(proxy=proxy)) as fetcher:
        assert await reason(fetcher, "http://paper.example/") == "link-unreachable"
