"""Addresses at Telegram's own site: which lead to a public post, and where its preview is. Pure.

Everybody can read a public post at t.me/channel/123; t.me/c/… is for the members of a chat, and the rest are chats.
Source: https://core.telegram.org/api/links#message-links
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

HOSTS = frozenset({"t.me", "telegram.me", "telegram.dog", "www.t.me", "www.telegram.me"})

_POST = re.compile(r"/(?:s/)?(?P<channel>[A-Za-z][A-Za-z0-9_]{3,31})/(?:\d{1,10}/)?(?P<number>\d{1,10})/?")
_MEMBERS_ONLY = re.compile(r"/(?:c/|joinchat/|\+)")


def is_telegram(url: str) -> bool:
    """Tell whether an address is at Telegram's own site."""
    return _host(url) in HOSTS


def post_at(url: str) -> tuple[str, int] | None:
    """Return the channel and the number of the public post that an address leads to; None where it leads to none."""
    found = _POST.fullmatch(urlsplit(url).path) if is_telegram(url) else None
    return (found["channel"], int(found["number"])) if found else None


def is_private(url: str) -> bool:
    """Tell whether an address at Telegram's site leads to what only members see."""
    return is_telegram(url) and _MEMBERS_ONLY.match(urlsplit(url).path) is not None


def post_address(channel: str, number: int) -> str:
    """Return the plain address of a public post."""
    return f"https://t.me/{channel}/{number}"


def preview_address(channel: str, number: int) -> str:
    """Return where the page stands that other sites show of a post, with all of its text."""
    return f"{post_address(channel, number)}?embed=1&mode=tme"


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").lower()
    except ValueError:
        return ""
