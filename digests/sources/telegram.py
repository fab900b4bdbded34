"""Addresses at Telegram's own site: which lead to a public post, and where its preview is. Pure.

Everybody can read a public post at t.me/channel/123; t.me/c/… is for the members of a chat, and the rest are chats.
Source: https://core.telegram.org/api/links#message-links
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

from digests.errors import LinkRefused

HOSTS = frozenset({"t.me", "telegram.me", "telegram.dog"})

# A post of a group may name its topic before its number.
_POST = re.compile(r"/(?:s/)?([A-Za-z][A-Za-z0-9_]{3,31})/(?:\d{1,10}/)?(\d{1,10})/?")
_MEMBERS_ONLY = "/c/"


@dataclass(frozen=True, slots=True)
class PostAddress:
    """Where a public post is: the site as it was named, the channel, and the post's number in it."""

    site: str
    channel: str
    number: int

    @property
    def plain(self) -> str:
        """The address by which the post is known."""
        return f"{self.site}/{self.channel}/{self.number}"

    @property
    def preview(self) -> str:
        """Where the page stands that other sites show of the post, with all of its text."""
        return f"{self.plain}?embed=1&mode=tme"

    @property
    def in_channel(self) -> str:
        """Where the post stands between its neighbours."""
        return f"{self.site}/s/{self.channel}/{self.number}"


def is_telegram(url: str) -> bool:
    """Tell whether an address is at Telegram's own site."""
    return _at_telegram(url) is not None


def is_members_only(url: str) -> bool:
    """Tell whether an address leads to a message that only members of a chat see."""
    parts = _at_telegram(url)
    return parts is not None and parts.path.startswith(_MEMBERS_ONLY)


def post_at(url: str) -> PostAddress | None:
    """Return the public post that an address leads to; None where it leads to none."""
    parts = _at_telegram(url)
    found = _POST.fullmatch(parts.path) if parts else None
    if parts is None or found is None:
        return None
    usual = parts.port is None
    return PostAddress("https://t.me" if usual else f"{parts.scheme}://{parts.netloc}", found[1], int(found[2]))


def refuse_chats(url: str) -> None:
    """Refuse what at Telegram's site is no public post. Raises: LinkRefused (link-members, link-chat)."""
    if is_telegram(url) and post_at(url) is None:
        raise LinkRefused("link-members" if is_members_only(url) else "link-chat")


def _at_telegram(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url)
        # Asking for the port reads it.
        known = (parts.hostname or "").removeprefix("www.") in HOSTS and parts.port != 0
    except ValueError:
        return None
    return parts if known else None
