"""The guarded way out: what is refused before a byte leaves, and what a server may not do to us."""

from __future__ import annotations

import asyncio
import gzip
import zlib
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from ipaddress import ip_address

import brotli
import pytest
from aiohttp import web
from backports import zstd
from hypothesis import given
from hypothesis import strategies as st

from digests.errors import InputError, LinkFailed, LinkRefused
from digests.sources.addresses import is_public, is_public_web
from digests.sources.fetch import FEEDS, MAX_BYTES, Fetcher
from tests.local_web import Names, Web, local_web

NOW = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)

FORBIDDEN_ADDRESSES = [
    # this machine
    "127.0.0.1", "127.0.0.2", "127.255.255.254", "0.0.0.0", "0.1.2.3", "[::1]", "[::]",
    # private and shared networks
    "10.0.0.1", "10.255.255.255", "172.16.0.1", "172.31.255.254", "192.168.0.1", "192.168.1.254", "100.64.0.1",
    "[fc00::1]", "[fd12:3456:789a::1]", "[fec0::1]", "192.0.0.8", "198.18.0.1", "198.19.255.254",
    # this link, and the metadata servers of clouds
    "169.254.0.1", "169.254.169.254", "169.254.170.2", "[fe80::1]", "[fd00:ec2::254]", "[fd20:ce::254]",
    "100.100.100.200", "192.0.0.192", "168.63.129.16",
    # many machines, or none
    "224.0.0.1", "239.255.255.250", "[ff02::1]", "[ff0e::1]", "255.255.255.255", "240.0.0.1", "192.0.2.1",
    "198.51.100.7", "203.0.113.9", "[2001:db8::1]", "[100::1]",
    # an IPv4 address inside an IPv6 one
    "[::ffff:127.0.0.1]", "[::ffff:10.0.0.1]", "[::ffff:169.254.169.254]", "[::ffff:8.8.8.8]", "[::127.0.0.1]",
    "[::ffff:0:127.0.0.1]", "[2002:7f00:1::]", "[2002:a9fe:a9fe::1]", "[2002:808:808::1]", "[64:ff9b::127.0.0.1]",
    "[64:ff9b::10.0.0.1]", "[64:ff9b::8.8.8.8]", "[64:ff9b:1::1]", "[2001:0:4136:e378:8000:63bf:3fff:fdd2]",
    "192.88.99.1",
]  # fmt: skip
FORBIDDEN_LINKS = [
    # other ports of public servers
    "http://8.8.8.8:22/", "http://8.8.8.8:8080/", "https://8.8.8.8:8443/", "http://8.8.8.8:6379/", "http://1.1.1.1:25/",
    # names that lead inside
    "http://inside.test/", "https://inside.test/", "http://metadata.test/latest/meta-data/", "http://six.test/",
]  # fmt: skip
BAD_LINKS = [
    "file:///etc/passwd", "ftp://paper.example/x", "gopher://127.0.0.1:70/_x", "dict://127.0.0.1:11211/stat",
    "data:text/html,<p>hello</p>", "javascript:alert(1)", "jar:http://paper.example!/x", "ldap://127.0.0.1/",
    "http://", "http:///path", "https://:80/", "//paper.example/x", "paper.example/x", "", "http://[::1",
    "http://user:secret@paper.example/", "http://paper.example@127.0.0.1/", "http://paper.example:80@10.0.0.1/",
    "http://paper.example\\@127.0.0.1/", "http://127.0.0.1\t/", "http://127.0.0.1\n.paper.example/", "http://a b/",
    "http://paper.example/\r\nHost: inside", "http://paper.example:0/", "http://paper.example:99999/",
    "http://paper.example/" + "x" * 2048,
]  # fmt: skip
# Spellings of 127.0.0.1 that some resolver or browser understands; a server stands there, and its port is permitted.
SPELLINGS = [
    "2130706433", "0x7f000001", "0x7f.0.0.1", "0177.0.0.1", "127.1", "127.0.1", "017700000001", "①②⑦.⓪.⓪.①",
    "127。0。0。1", "localhost", "localhost.", "LOCALHOST", "[::ffff:7f00:1]",
    "[0:0:0:0:0:ffff:127.0.0.1]", "[::1%25lo]",
]  # fmt: skip


def packed(data: bytes) -> bytes:
    """Pack with gzip, the same at every time of the day."""
    return gzip.compress(data, mtime=0)


def names() -> Names:
    inside = {"inside.test": ["10.0.0.5"], "metadata.test": ["169.254.169.254"], "six.test": ["::ffff:127.0.0.1"]}
    return Names({**inside, "localhost.": ["127.0.0.1"], "localhost": ["127.0.0.1"]})


@pytest.fixture
async def sites() -> AsyncIterator[Web]:
    async with local_web() as served:
        yield served


@pytest.fixture
async def fetcher(sites: Web) -> AsyncIterator[Fetcher]:
    async with sites.fetcher(lambda: NOW) as fetcher:
        yield fetcher


async def reason(fetcher: Fetcher, url: str) -> str:
    with pytest.raises(InputError) as refused:
        await fetcher.get(url)
    return refused.value.reason


async def test_every_forbidden_address_is_refused_where_the_socket_is_made() -> None:
    links = [f"{scheme}://{host}/" for host in FORBIDDEN_ADDRESSES for scheme in ("http", "https")]
    async with Fetcher(lambda: NOW, resolver=names()) as fetcher:
        answers = {url: await reason(fetcher, url) for url in [*links, *FORBIDDEN_LINKS]}
    assert {url: answer for url, answer in answers.items() if answer != "link-forbidden"} == {}
    assert len(answers) > 100


@pytest.mark.parametrize("url", BAD_LINKS)
async def test_what_no_web_page_has_as_address_is_not_asked_for(url: str) -> None:
    asked = names()
    async with Fetcher(lambda: NOW, resolver=asked) as fetcher:
        assert await reason(fetcher, url) == "link-bad"
    assert asked.asked == []


@pytest.mark.parametrize("host", SPELLINGS)
async def test_no_spelling_of_this_machine_is_reached(host: str, sites: Web) -> None:
    async with Fetcher(lambda: NOW, permits=lambda address, _: is_public(address), resolver=names()) as fetcher:
        answer = await reason(fetcher, f"http://{host}:{sites.port}/")
    assert answer in ("link-forbidden", "link-unreachable", "link-bad")
    assert sites.asked == []


@pytest.mark.parametrize("address", ["8.8.8.8", "1.1.1.1", "2606:4700::1111", "2a00:1450:4001:806::200e", "151.1.2.3"])
def test_public_servers_may_be_reached_on_the_ports_of_the_web(address: str) -> None:
    assert is_public_web(ip_address(address), 80)
    assert is_public_web(ip_address(address), 443)
    assert not is_public_web(ip_address(address), 8080)


@given(st.ip_addresses(v=4))
def test_an_ipv4_address_carried_by_another_is_never_public(address: object) -> None:
    carried = ip_address(str(address)).packed.hex()
    for prefix in ("::ffff:", "64:ff9b::", "::"):
        assert not is_public(ip_address(f"{prefix}{carried[:4]}:{carried[4:]}"))
    assert not is_public(ip_address(f"2002:{carried[:4]}:{carried[4:]}::1"))


async def test_a_name_that_changes_its_mind_leads_nowhere_else(sites: Web) -> None:
    """DNS rebinding: public when asked first, this machine when asked again."""
    page = sites.has("/", "secret")
    sites.names.table["rebinding.test"] = ["127.0.0.1", "10.0.0.1"]
    url = page.replace("paper.example", "rebinding.test")
    async with sites.fetcher(lambda: NOW) as first:
        assert (await first.get(url)).body == b"secret"
    async with sites.fetcher(lambda: NOW) as second:
        assert await reason(second, url) == "link-forbidden"


@pytest.mark.parametrize(
    ("target", "answer"),
    [
        ("http://169.254.169.254/latest/meta-data/", "link-forbidden"),
        ("http://inside.test/", "link-forbidden"),
        ("http://[::1]/", "link-forbidden"),
        ("https://10.0.0.1/", "link-forbidden"),
        ("http://127.0.0.1:1/", "link-forbidden"),
        ("file:///etc/passwd", "link-bad"),
        ("http://user@127.0.0.1/", "link-bad"),
        ("http://[::1", "link-bad"),
        ("//[fd00::1]/x", "link-forbidden"),
        ("/missing", "link-status"),
        ("/again", "link-redirects"),
    ],
)
async def test_a_redirect_leads_nowhere_that_a_link_would_not(
    sites: Web, fetcher: Fetcher, target: str, answer: str
) -> None:
    sites.names.table["inside.test"] = ["10.0.0.5"]
    sites.has("/again", status=302, Location="/again")
    assert await reason(fetcher, sites.has("/start", status=302, Location=target)) == answer


async def test_five_redirects_are_followed_and_permanent_ones_move_the_address(sites: Web, fetcher: Fetcher) -> None:
    for step in range(5):
        sites.has(f"/{step}", status=301 if step % 2 else 308, Location=f"/{step + 1}#top")
    sites.has("/5", "here")
    fetched = await fetcher.get(sites.url("/0"))
    assert (fetched.body, fetched.url, fetched.moved_to) == (b"here", sites.url("/5"), sites.url("/5"))
    sites.has("/start", status=302, Location="/3")
    fetched = await fetcher.get(sites.url("/start"))
    assert (fetched.url, fetched.moved_to) == (sites.url("/5"), None)
    assert await reason(fetcher, sites.has("/six", status=301, Location="/0")) == "link-redirects"


async def test_what_did_not_change_is_not_sent_again(sites: Web, fetcher: Fetcher) -> None:
    async def answer(request: web.Request) -> web.Response:
        known = request.headers.get("If-None-Match") == '"one"' and request.headers.get("If-Modified-Since") == "then"
        return web.Response(status=304) if known else web.Response(text="new", headers={"ETag": '"one"'})

    url = sites.does("/feed", answer)
    fetched = await fetcher.get(url, FEEDS)
    assert (fetched.unchanged, fetched.etag, fetched.body) == (False, '"one"', b"new")
    assert (await fetcher.get(url, FEEDS, etag='"one"', last_modified="then")).unchanged


PNG, MP4, EXE = b"\x89PNG\r\n\x1a\n" + bytes(99), b"\0\0\0\x20ftypisom" + bytes(99), b"MZ\x90\0" + bytes(99)


@pytest.mark.parametrize("data", [PNG, MP4, EXE, packed(PNG)])
@pytest.mark.parametrize("kind", ["image/png", "text/html", "application/rss+xml", ""])
async def test_what_is_nothing_to_read_is_not_read_whatever_it_is_called(
    sites: Web, fetcher: Fetcher, data: bytes, kind: str
) -> None:
    assert await reason(fetcher, sites.has("/", data, kind)) == "link-type"


@pytest.mark.parametrize("kind", ["text/html", "text/rss+xml", "application/x-whatever", "image/png", "nonsense", ""])
async def test_content_counts_and_not_its_label(sites: Web, fetcher: Fetcher, kind: str) -> None:
    assert (await fetcher.get(sites.has("/", "<p>words</p>", kind))).body == b"<p>words</p>"


WORDS = b"Una notizia che si ripete. " * 400


@pytest.mark.parametrize(
    ("sent", "coding"),
    [
        (packed(WORDS), "gzip"),
        (packed(WORDS), ""),
        (packed(packed(WORDS)), "gzip"),
        (packed(WORDS[:99]) + packed(WORDS[99:]), "x-gzip"),
        (zlib.compress(WORDS), "deflate"),
        (zlib.compress(WORDS)[2:-4], "deflate"),
        (packed(zlib.compress(WORDS)), "deflate, gzip"),
        (brotli.compress(packed(WORDS)), "gzip, br"),
        (brotli.compress(WORDS), "br"),
        (zstd.compress(WORDS), "zstd"),
        (zstd.compress(WORDS), ""),
        (WORDS, "gzip"),
        (WORDS, "br"),
        (WORDS, "identity"),
    ],
)
async def test_what_is_packed_is_unpacked_however_it_is_called(
    sites: Web, fetcher: Fetcher, sent: bytes, coding: str
) -> None:
    assert (await fetcher.get(sites.has("/", sent, Content_Encoding=coding))).body == WORDS


@pytest.mark.parametrize("pack", [packed, brotli.compress, zstd.compress])
async def test_what_unpacks_to_too_much_is_refused_in_bounds(
    sites: Web, fetcher: Fetcher, pack: Callable[[bytes], bytes]
) -> None:
    names = {packed: "gzip", brotli.compress: "br", zstd.compress: "zstd"}
    bomb = pack(bytes(30_000_000))
    assert await reason(fetcher, sites.has("/", bomb, Content_Encoding=names[pack])) == "link-too-big"


@pytest.mark.parametrize(
    ("page", "answers"),
    [
        ('<html><head><meta http-equiv="refresh" content="0; url=/there"></head></html>', b"there"),
        ("<html><meta content='1;URL=\"/there\"' HTTP-EQUIV=Refresh></html>", b"there"),
        ('<html><meta http-equiv="refresh" content="900; url=/there">here</html>', b"here"),
        ('<html><noscript><meta http-equiv="refresh" content="0; url=/there"></noscript>here</html>', b"here"),
        ('<html><meta http-equiv="refresh" content="60">here</html>', b"here"),
    ],
)
async def test_a_page_that_leads_on_at_once_is_followed(
    sites: Web, fetcher: Fetcher, page: str, answers: bytes
) -> None:
    sites.has("/there", "there")
    assert answers in (await fetcher.get(sites.has("/", page))).body
    sites.has("/loop", '<html><meta http-equiv="refresh" content="0; url=/loop?"></html>')
    sites.has("/loop?", '<html><meta http-equiv="refresh" content="0; url=/loop"></html>')


async def test_a_body_ends_at_its_limit_whatever_it_says(sites: Web, fetcher: Fetcher) -> None:
    assert len((await fetcher.get(sites.has("/fits", b"x" * MAX_BYTES))).body) == MAX_BYTES
    assert await reason(fetcher, sites.has("/big", b"x" * (MAX_BYTES + 1))) == "link-too-big"
    bomb = packed(b"x" * 20_000_000)
    assert len(bomb) < 100_000
    assert await reason(fetcher, sites.has("/bomb", bomb, Content_Encoding="gzip")) == "link-too-big"

    async def endless(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "text/html"})
        await response.prepare(request)
        while request.transport is not None:
            await response.write(b"x" * 1_000_000)
        return response

    assert await reason(fetcher, sites.does("/endless", endless)) == "link-too-big"


async def test_a_slow_server_costs_no_more_than_the_time_in_all(sites: Web) -> None:
    async def dripping(request: web.Request) -> web.StreamResponse:
        response = web.StreamResponse(headers={"Content-Type": "text/html"})
        await response.prepare(request)
        await asyncio.Event().wait()
        return response

    async with sites.fetcher(lambda: NOW, total_s=0.1) as fetcher:
        sites.has("/start", status=302, Location="/slow")
        sites.does("/slow", dripping)
        assert await reason(fetcher, sites.url("/start")) == "link-timeout"


async def test_a_host_is_asked_two_things_at_once_and_another_meanwhile(sites: Web, fetcher: Fetcher) -> None:
    under_way: dict[str, int] = {}
    most: dict[str, int] = {}
    everybody = asyncio.Event()

    async def answer(request: web.Request) -> web.Response:
        host = request.host
        under_way[host] = under_way.get(host, 0) + 1
        most[host] = max(most.get(host, 0), under_way[host])
        if sum(under_way.values()) == 4:
            everybody.set()
        await everybody.wait()
        under_way[host] -= 1
        return web.Response(text="here", content_type="text/html")

    sites.does("/", answer)
    hosts = ["one.example", "two.example"] * 6
    await asyncio.gather(*(fetcher.get(sites.url("/", host)) for host in hosts))
    assert set(most.values()) == {2}


async def test_nothing_of_this_machine_is_told(sites: Web, fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    url = sites.has("/", "hello", Set_Cookie="session=1")
    await fetcher.get(url)
    await fetcher.get(url)
    headers = sites.asked[-1].headers
    assert headers["User-Agent"].startswith("newsdigest/")
    assert not {"Cookie", "Authorization", "Referer"} & set(headers)


@pytest.mark.parametrize(
    ("asked", "seconds"),
    [("120", 120.0), ("Tue, 10 Mar 2026 09:10:00 GMT", 600.0), ("Tue, 10 Mar 2020 09:10:00 GMT", 0.0), ("soon", None)],
)
async def test_a_server_that_wants_peace_is_heard(
    sites: Web, fetcher: Fetcher, asked: str, seconds: float | None
) -> None:
    url = sites.has("/", status=503, Retry_After=asked)
    with pytest.raises(LinkFailed) as failed:
        await fetcher.get(url)
    assert failed.value.retry_after_s == seconds
    assert failed.value.figures == {"status": 503}


async def test_what_cannot_be_reached_says_so(sites: Web, fetcher: Fetcher) -> None:
    assert await reason(fetcher, "http://nowhere.invalid/") == "link-unreachable"
    with pytest.raises(LinkRefused):
        await fetcher.get(f"http://paper.example:{sites.port + 1}/")
