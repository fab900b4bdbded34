"""Where an article comes from, as an editor writes it: the name of the source, its link, or both. Pure."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from bot.render.lines import LONGEST_ADDRESS
from digests.errors import InputError

LONGEST_SOURCE = 100

_ADDRESS = re.compile(r"<?((?:[a-z][a-z0-9+.-]{0,30}://|www\.)[^\s<>]*)>?", re.IGNORECASE)


def source_in(text: str) -> tuple[str | None, str | None]:
    """Return the name and the link; what is not there is None.

    Raises: InputError (bad-link, source-too-long, one-text).
    """
    found = _ADDRESS.search(text)
    name = _ADDRESS.sub(" ", text).strip(" \t-–—|·:,") or None
    if name and len(name) > LONGEST_SOURCE:
        raise InputError("source-too-long", length=len(name), limit=LONGEST_SOURCE)
    if name is None and found is None:
        raise InputError("one-text")
    return name and " ".join(name.split()), _checked(found[1]) if found else None


def _checked(address: str) -> str:
    url = f"https://{address}" if address.lower().startswith("www.") else address
    try:
        parts = urlsplit(url)
        usable = parts.scheme in ("http", "https") and "." in (parts.hostname or "")
    except ValueError:
        usable = False
    if not usable or len(url) > LONGEST_ADDRESS:
        raise InputError("bad-link")
    return url
