"""What the readers of ``sources`` find, as values that cost nothing to load: the bot itself never loads the readers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from digests.sources.drafts import Draft

# A text below this many letters that stands for an article is its teaser: three sentences of a newspaper.
TEASER_LETTERS = 600
# No paper lists more at once; of a longer list the first and the last are read, since its newest are there.
MOST_ENTRIES = 2000

_ELLIPSIS = re.compile(r"(?:\.\.\.|…|\[…\]|\[\.\.\.\])\s*\Z")


@dataclass(frozen=True, slots=True)
class Page:
    """A page read: its draft; ``walled`` where the page says itself that the rest is for subscribers."""

    draft: Draft
    walled: bool = False


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One entry of a feed; ``text`` is plain, a line for each paragraph, and ``url`` the entry's own address.

    ``whole``: it says all itself, and no page has more of it. ``keys`` are the names that it is known by, the surest
    first: who knows one of them has met the entry. ``shared`` are the names of a guid or link that others of the feed
    have had too; such a link is nobody's ``url``.
    """

    title: str
    text: str
    url: str | None = None
    author: str | None = None
    written_at: datetime | None = None
    guid: str | None = None
    image_url: str | None = None
    keys: tuple[str, ...] = ()
    whole: bool = False
    shared: tuple[str, ...] = ()

    @property
    def is_teaser(self) -> bool:
        """Whether the text only announces what stands at ``url``."""
        if self.whole or self.url is None:
            return False
        return len(self.text) < TEASER_LETTERS or _ELLIPSIS.search(self.text) is not None


@dataclass(frozen=True, slots=True)
class ParsedFeed:
    """A feed as it was sent: its entries, each once."""

    title: str
    entries: tuple[FeedEntry, ...]
    link: str | None = None
    language: str | None = None
