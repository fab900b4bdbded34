"""Who may ask a server that answers this machine alone."""

from __future__ import annotations

from ipaddress import ip_address

from aiohttp import web
from yarl import URL


def is_local(host: str) -> bool:
    """Return whether a Host header names this machine; another name means a rebound DNS record."""
    try:
        name = URL(f"http://{host}").host or ""
        return name == "localhost" or ip_address(name).is_loopback
    except ValueError:
        return False


def is_browser(request: web.Request) -> bool:
    """Return whether a page in a browser asks: browsers say from where, and no bot does."""
    return "Origin" in request.headers or "Sec-Fetch-Mode" in request.headers
