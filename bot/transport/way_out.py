"""The way to Telegram: straight, or by a proxy that the configuration or the environment names.

network.proxy ── for all but this machine and NO_PROXY ── else HTTPS_PROXY and its like ── else straight
"""

from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from aiohttp import BaseConnector, ClientHttpProxyError, ClientProxyConnectionError, TCPConnector
from aiohttp_socks import ProxyConnectionError, ProxyConnector, ProxyError, ProxyTimeoutError
from pydantic import SecretStr
from yarl import URL

SOCKS_ERRORS = (ProxyConnectionError, ProxyTimeoutError, ProxyError)
# What a proxy answers who does not know us (RFC 9110, 15.5.8).
WANTS_PASSWORD = 407


class WayOut:
    """The way that the calls of one bot take; ``proxy`` is the address of the configured proxy, None for none."""

    def __init__(self, proxy: str | None = None) -> None:
        self._configured = proxy
        self._known: dict[str, URL | None] = {}

    @classmethod
    def of(cls, proxy: SecretStr | None) -> WayOut:
        """Return the way that a configured proxy means."""
        return cls(proxy.get_secret_value() if proxy else None)

    def proxy(self, url: str) -> URL | None:
        """Return the proxy for an address, None for the straight way; looked up once a server."""
        scheme, _, rest = url.partition("://")
        server = rest.partition("/")[0]
        if server not in self._known:
            self._known[server] = self._looked_up(scheme, server)
        return self._known[server]

    def connector(self, proxy: URL | None, *, connections: int, keepalive_s: float) -> BaseConnector:
        """Return what makes connections; a SOCKS proxy looks names up itself, as Tor wants it."""
        if proxy is None or not proxy.scheme.startswith("socks"):
            return TCPConnector(limit=connections, keepalive_timeout=keepalive_s)
        address = str(proxy).replace("socks5h:", "socks5:", 1)
        return ProxyConnector.from_url(address, rdns=True, limit=connections, keepalive_timeout=keepalive_s)

    def _looked_up(self, scheme: str, server: str) -> URL | None:
        named = self._configured or getproxies().get(scheme)
        host = urlsplit(f"//{server}").hostname or ""
        if not named or _is_local(host) or proxy_bypass(server):
            return None
        return URL(named)


def is_http(proxy: URL | None) -> bool:
    """Tell whether a proxy speaks HTTP, and so is named with each call."""
    return proxy is not None and not proxy.scheme.startswith("socks")


def by_proxy(error: Exception, proxy: URL | None) -> str | None:
    """Return what is wrong with the proxy, in a sentence without its password; None where an error tells of another."""
    if proxy is None:
        return None
    where = f"the proxy {proxy.host}:{proxy.port}"
    if isinstance(error, ClientHttpProxyError):
        if error.status == WANTS_PASSWORD:
            return f"{where} wants another user and password"
        return f"{where} does not lead to Telegram (it answers {error.status})"
    if isinstance(error, ClientProxyConnectionError | ProxyConnectionError | ProxyTimeoutError):
        return f"{where} cannot be reached"
    if isinstance(error, ProxyError):
        # A reply of SOCKS tells of the way behind the proxy; what has no number is between it and us (RFC 1928, 6).
        refuses = "wants another user and password" if not error.error_code else "does not lead to Telegram"
        return f"{where} {refuses}"
    return None


def _is_local(name: str) -> bool:
    if name == "localhost":
        return True
    try:
        return ip_address(name).is_loopback
    except ValueError:
        return False
