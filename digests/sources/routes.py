"""Which way a request leaves: straight and guarded, straight to what the operator allows by name, or by a proxy.

url ── allowed by name? ── straight, unguarded (the name is the operator's own)
    ── a proxy, and none of NO_PROXY? ── by the proxy: it looks the name up, so here the name alone can be judged
    ── else straight, and every address is checked as its socket is made
"""

from __future__ import annotations

import socket
from collections.abc import Callable
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import Any, TypeAlias
from urllib.parse import urlsplit

from aiohttp import (
    BaseConnector,
    ClientConnectorError,
    ClientHttpProxyError,
    ClientProxyConnectionError,
    ClientSession,
    DummyCookieJar,
    TCPConnector,
)
from aiohttp.abc import AbstractResolver
from aiohttp_socks import ProxyConnectionError, ProxyConnector, ProxyError, ProxyTimeoutError
from yarl import URL

from digests.errors import LinkFailed, LinkRefused
from digests.sources.addresses import WEB_PORTS, origin, socket_address

USER_AGENT = "newsdigest/1.0 (self-hosted news digest for Telegram)"
# Fifty feeds and their pages at once, two connections each, and the links of editors.
AT_ONCE = 128
# Names that no public server has (RFC 6761, RFC 6762, RFC 8375, and ICANN's own for private use).
_HOME = frozenset({"localhost", "local", "internal", "lan", "home", "corp", "intranet", "arpa", "test", "invalid"})
# What a plain request gets from a proxy that does not know us (RFC 9110, 15.5.8).
PROXY_WANTS_PASSWORD = 407
PROXY_ERRORS = (ProxyConnectionError, ProxyTimeoutError, ProxyError)

Validator: TypeAlias = Callable[[IPv4Address | IPv6Address, int], bool]


@dataclass(frozen=True, slots=True)
class Ways:
    """What the operator says of the way out: origins on his own network, a proxy's address, and whom it is not for.

    ``no_proxy`` lists names and the ends of names, as curl reads them (man curl, NO_PROXY); ``*`` stands for all.
    """

    allow: frozenset[str] = frozenset()
    proxy: str | None = None
    no_proxy: str = ""


# What holds where the operator says nothing.
STRAIGHT = Ways()


class AddressRefused(OSError):
    """The socket would have led to where nothing may be fetched from."""


class Routes:
    """The sessions of each way, opened when they are first used."""

    def __init__(self, permits: Validator, resolver: AbstractResolver | None, ways: Ways) -> None:
        self._permits, self._resolver, self._ways = permits, resolver, ways
        self._sessions: dict[str, ClientSession] = {}

    async def close(self) -> None:
        """Close every connection."""
        while self._sessions:
            await self._sessions.popitem()[1].close()

    def session(self, url: str) -> ClientSession:
        """Return the session that asks for an address. Raises: LinkRefused (link-forbidden)."""
        if origin(url) in self._ways.allow:
            return self._session("allowed", lambda: self._straight(None))
        if self._ways.proxy is None or not self.goes_by_proxy(url):
            return self._session("guarded", lambda: self._straight(self._socket))
        if not self._may_be_public(url):
            raise LinkRefused("link-forbidden", host=_host(url))
        if self._ways.proxy.startswith("socks"):
            return self._session("proxy", lambda: _by_socks(self._ways.proxy or ""))
        return self._session("proxy", lambda: TCPConnector(limit=AT_ONCE), proxy=self._ways.proxy)

    def goes_by_proxy(self, url: str) -> bool:
        """Tell whether an address is asked for by the proxy."""
        is_straight = origin(url) in self._ways.allow or _is_exempt(_host(url), self._ways.no_proxy)
        return self._ways.proxy is not None and not is_straight

    def failure(self, error: Exception, url: str) -> LinkRefused | LinkFailed:
        """Return what went wrong on the way to an address, by the error that ended it."""
        if isinstance(error, ClientConnectorError) and isinstance(error.os_error, AddressRefused):
            return LinkRefused("link-forbidden", host=error.host)
        if isinstance(error, ClientProxyConnectionError | ProxyConnectionError | ProxyTimeoutError):
            return LinkFailed("proxy-unreachable", host=_host(self._ways.proxy or ""))
        if isinstance(error, ClientHttpProxyError) and error.status == PROXY_WANTS_PASSWORD:
            return LinkFailed("proxy-refused", host=_host(self._ways.proxy or ""))
        # A reply of SOCKS tells of the site; what has no number is between the proxy and us (RFC 1928, 6).
        if isinstance(error, ProxyError) and not error.error_code:
            return LinkFailed("proxy-refused", host=_host(self._ways.proxy or ""))
        return LinkFailed("link-unreachable", host=_host(url))

    def _session(self, way: str, connector: Callable[[], BaseConnector], proxy: str | None = None) -> ClientSession:
        if way not in self._sessions:
            self._sessions[way] = ClientSession(
                connector=connector(),
                cookie_jar=DummyCookieJar(),
                trust_env=False,
                headers={"User-Agent": USER_AGENT, "Accept-Encoding": "gzip, deflate, br, zstd"},
                auto_decompress=False,
                proxy=proxy,
            )
        return self._sessions[way]

    def _straight(self, socket_factory: Callable[[tuple[Any, ...]], socket.socket] | None) -> TCPConnector:
        return TCPConnector(limit=AT_ONCE, resolver=self._resolver, socket_factory=socket_factory, ttl_dns_cache=60)

    def _socket(self, info: tuple[Any, ...]) -> socket.socket:
        """Make the socket for one resolved address, if it may be connected to at all."""
        family, kind, protocol, _, address = info
        try:
            permitted = self._permits(*socket_address(address))
        except ValueError:
            permitted = False
        if not permitted:
            raise AddressRefused("not a public web server")
        return socket.socket(family, kind, protocol)

    def _may_be_public(self, url: str) -> bool:
        """Tell whether a name may be that of a public server, or is the number of one."""
        try:
            # What is really sent: names are spelled in many letters that mean the same, ㉕ and 25 (UTS 46).
            sent = URL(url)
        except ValueError:
            return False
        host, port = (sent.raw_host or "").rstrip(".").lower(), sent.port or 80
        try:
            return self._permits(ip_address(host), port)
        except ValueError:
            # A last part that is a number is an old spelling of an address: 127.1, 0x7f000001.
            last = host.rpartition(".")[2]
            return "." in host and last not in _HOME and not last[:1].isdigit() and port in WEB_PORTS


def _by_socks(proxy: str) -> ProxyConnector:
    """Return a connector whose proxy looks names up itself, as Tor wants it."""
    return ProxyConnector.from_url(proxy.replace("socks5h:", "socks5:", 1), rdns=True, limit=AT_ONCE)


def _is_exempt(host: str, no_proxy: str) -> bool:
    names = [each.strip().lower() for each in no_proxy.split(",")]
    ends = [name.removeprefix("*").removeprefix(".") for name in names if name not in ("", "*")]
    return "*" in names or any(host == end or host.endswith(f".{end}") for end in ends)


def _host(url: str) -> str:
    return urlsplit(url).hostname or ""
