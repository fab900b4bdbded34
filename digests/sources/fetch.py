"""The only way out to the web: one GET, guarded where the connection is made.

checked address ── name to numbers ── each number checked as its socket is made ── redirect? from the start ──▶ Fetched

What is checked is the very address that the socket connects to, so neither a name that changes its mind between two
questions (DNS rebinding) nor a redirect nor a spelling of an address leads anywhere that a direct request would not.
No cookies and no credentials; ``routes.py`` says which way a request leaves.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from email.utils import parsedate_to_datetime
from html import unescape
from types import TracebackType
from urllib.parse import urljoin, urlsplit, urlunsplit
from weakref import WeakValueDictionary

from aiohttp import ClientError, ClientResponse
from aiohttp.abc import AbstractResolver
from aiohttp_socks import ProxyError
from yarl import URL

from digests.errors import LinkFailed, LinkRefused
from digests.sources.addresses import checked, is_public_web, plain_address, web_address
from digests.sources.content import EXAMINED, is_media, is_page
from digests.sources.routes import PROXY_ERRORS, PROXY_WANTS_PASSWORD, STRAIGHT, Routes, Validator, Ways
from digests.sources.unpacking import UnpackedTooBig, unpacked

MAX_BYTES = 5_000_000
TOTAL_S = 20.0
MAX_REDIRECTS = 5
AT_ONCE_A_HOST = 2
# What a browser shows as the page that was asked for.
SHOWN = frozenset({200, 203, 206})
PERMANENT = frozenset({301, 308})
REDIRECTS = frozenset({302, 303, 307}) | PERMANENT
UNCHANGED = 304
CHUNK_BYTES = 65_536

# What is asked for; what comes is judged by its content.
PAGES = "text/html, application/xhtml+xml, text/plain;q=0.9, application/pdf;q=0.9, */*;q=0.8"
FEEDS = (
    "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, "
    "text/xml;q=0.9, application/json;q=0.9, text/html;q=0.8, */*;q=0.5"
)
# A page may lead on after a moment; a longer wait is a page that refreshes itself.
SOONEST_S = 5
_META = re.compile(rb"<meta\b([^<>]{0,1000})>", re.IGNORECASE)
_REFRESHES = re.compile(rb"""http-equiv\s?=\s?["']?refresh""", re.IGNORECASE)
_CONTENT = re.compile(rb"""\bcontent\s?=\s?(?:"([^"]{0,900})"|'([^']{0,900})'|([^\s"']{1,900}))""", re.IGNORECASE)
_REFRESH_TO = re.compile(
    r"\A\s{0,9}(\d{1,9})[^;,]{0,9}[;,]\s{0,9}(?:url\s{0,9}=)?\s{0,9}[\"\']?([^\"\']{1,2000})", re.IGNORECASE
)
REFRESH_WITHIN = 8192


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came back; ``moved_to`` is the new address where every redirect on the way was a permanent one."""

    url: str
    body: bytes = b""
    content_type: str = ""
    charset: str | None = None
    etag: str | None = None
    last_modified: str | None = None
    unchanged: bool = False
    moved_to: str | None = None


@dataclass(frozen=True, slots=True)
class _Redirect:
    url: str
    permanent: bool


class Fetcher:
    """Fetches public web pages; ``permits`` decides on every address and port, ``resolver`` turns names into numbers.

    ``ways`` are what the operator says of the way out.

    At most two requests a host are under way, the others wait; the wait does not count as time.
    """

    def __init__(
        self,
        now: Callable[[], datetime],
        *,
        permits: Validator = is_public_web,
        resolver: AbstractResolver | None = None,
        total_s: float = TOTAL_S,
        ways: Ways = STRAIGHT,
    ) -> None:
        self._now, self._total_s = now, total_s
        self._routes = Routes(permits, resolver, ways)
        self._turns: WeakValueDictionary[str, asyncio.Semaphore] = WeakValueDictionary()

    async def __aenter__(self) -> Fetcher:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Close every connection."""
        await self._routes.close()

    async def get(
        self,
        url: str,
        accept: str = PAGES,
        *,
        etag: str | None = None,
        last_modified: str | None = None,
        max_bytes: int = MAX_BYTES,
    ) -> Fetched:
        """Fetch an address; with ``etag`` or ``last_modified`` the answer may be that nothing changed.

        Raises: LinkRefused (link-bad, link-forbidden); LinkFailed (link-unreachable, link-timeout, link-too-big,
        link-type, link-status, link-redirects, proxy-unreachable, proxy-refused).
        """
        validators = {"If-None-Match": etag, "If-Modified-Since": last_modified}
        headers = {"Accept": accept, **{name: value for name, value in validators.items() if value}}
        first, left_s, permanent = checked(url), self._total_s, True
        here = first
        for _ in range(MAX_REDIRECTS + 1):
            answer, left_s = await self._hop(here, headers, max_bytes, left_s)
            if isinstance(answer, Fetched):
                moved = here if permanent and here != first else None
                return replace(answer, moved_to=moved)
            permanent = permanent and answer.permanent
            here = checked(answer.url)
        raise LinkFailed("link-redirects", limit=MAX_REDIRECTS)

    async def _hop(
        self, url: str, headers: Mapping[str, str], max_bytes: int, left_s: float
    ) -> tuple[Fetched | _Redirect, float]:
        """Make one request in its host's turn; return what came and how much time is left."""
        turn = self._turns.setdefault(urlsplit(url).hostname or "", asyncio.Semaphore(AT_ONCE_A_HOST))
        clock = asyncio.get_running_loop().time
        async with turn:
            began = clock()
            try:
                async with asyncio.timeout(left_s):
                    answer = await self._request(url, headers, max_bytes)
            except TimeoutError:
                raise LinkFailed("link-timeout", seconds=round(self._total_s)) from None
            except (ClientError, *PROXY_ERRORS, OSError, ValueError) as error:
                raise self._routes.failure(error, url) from None
            return answer, max(0.0, left_s - (clock() - began))

    async def _request(self, url: str, headers: Mapping[str, str], max_bytes: int) -> Fetched | _Redirect:
        session = self._routes.session(url)
        async with session.get(_encoded(url), headers=headers, allow_redirects=False) as response:
            if response.status in REDIRECTS and (location := response.headers.get("Location")):
                return _Redirect(_joined(url, location.strip()), response.status in PERMANENT)
            if response.status == UNCHANGED:
                return Fetched(url, unchanged=True, etag=_etag(response), last_modified=_last_modified(response))
            if response.status == PROXY_WANTS_PASSWORD and self._routes.goes_by_proxy(url):
                raise ProxyError("it wants a password")
            if response.status not in SHOWN:
                raise LinkFailed("link-status", retry_after_s(response, self._now()), status=response.status)
            content_type = _content_type(response)
            body = await _body(response, max_bytes, content_type)
            if target := _refreshed(url, response, body, content_type):
                return _Redirect(target, permanent=False)
            return Fetched(url, body, content_type, _charset(response), _etag(response), _last_modified(response))


async def _body(response: ClientResponse, max_bytes: int, content_type: str) -> bytes:
    """Read what was sent, unpacked, and stop where it passes the limit, or is nothing to read.

    Whatever its header says, both of what was sent and of what comes out of it.
    """
    too_big = LinkFailed("link-too-big", limit=max_bytes // 1_000_000)
    body = bytearray()
    async for chunk in response.content.iter_chunked(CHUNK_BYTES):
        body += chunk
        if is_media(bytes(body[:EXAMINED])):
            raise LinkFailed("link-type", type=content_type[:100])
        if len(body) > max_bytes or (response.content_length or 0) > max_bytes:
            raise too_big
    try:
        whole = unpacked(bytes(body), response.headers.get("Content-Encoding", "").lower(), max_bytes)
    except UnpackedTooBig:
        raise too_big from None
    if is_media(whole):
        raise LinkFailed("link-type", type=content_type[:100])
    return whole


def _refreshed(url: str, response: ClientResponse, body: bytes, content_type: str) -> str | None:
    """Return where an answer leads on by itself, as browsers follow it; None where it stays."""
    said = response.headers.get("Refresh", "")
    if not said and is_page(body, content_type):
        said = _refresh_of(body[:REFRESH_WITHIN])
    found = _REFRESH_TO.match(said)
    if found is None or int(found[1]) > SOONEST_S:
        return None
    there = web_address(unescape(found[2]), url)
    return there if there and plain_address(there) != plain_address(url) else None


def _refresh_of(head: bytes) -> str:
    """Return what a page says of leading on, but not to those who run no scripts; "" for nothing."""
    for found in _META.finditer(head):
        before = head[: found.start()].lower()
        is_silent = before.rfind(b"<noscript") > before.rfind(b"</noscript")
        if _REFRESHES.search(found[1]) and not is_silent and (content := _CONTENT.search(found[1])):
            return next(filter(None, content.groups()), b"").decode("utf-8", "replace")
    return ""


def _charset(response: ClientResponse) -> str | None:
    """Return the declared charset; None where there is none, or the header is broken."""
    try:
        return response.charset
    except ValueError:
        return None


def _encoded(url: str) -> URL:
    """Return the address as it is; yarl encodes what is not ASCII. Raises: LinkRefused (link-bad)."""
    try:
        return URL(url)
    except ValueError:
        raise LinkRefused("link-bad") from None


def _joined(url: str, location: str) -> str:
    """Return where a redirect leads, without the part for the reader's eye. Raises: LinkRefused (link-bad)."""
    try:
        return urlunsplit(urlsplit(urljoin(url, location))._replace(fragment=""))
    except ValueError:
        raise LinkRefused("link-bad") from None


def _content_type(response: ClientResponse) -> str:
    """Return the declared type in small letters, the empty string where none is declared."""
    declared = response.headers.get("Content-Type", "")
    return declared.partition(";")[0].strip().lower()


def _etag(response: ClientResponse) -> str | None:
    return response.headers.get("ETag")


def _last_modified(response: ClientResponse) -> str | None:
    return response.headers.get("Last-Modified")


def retry_after_s(response: ClientResponse, now: datetime) -> float | None:
    """Return how long the server asks to be left alone: seconds, or until a date (RFC 9110, 10.2.3)."""
    wanted = response.headers.get("Retry-After", "").strip()
    if wanted.isascii() and wanted.isdigit():
        return float(wanted[:9])
    try:
        until = parsedate_to_datetime(wanted)
    except (ValueError, OverflowError):
        return None
    return max(0.0, (until - now).total_seconds()) if until.tzinfo else None
