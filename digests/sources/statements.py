"""The headline and the author of an article as its page's JSON-LD says them. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from digests.language.tokens import fold
from digests.sources.markup import plain

MOST_AUTHORS = 5


def stated_headline(own: Sequence[Mapping[str, Any]], title: str, shown: set[str]) -> str:
    """Return the headline of a page: its title where the page shows that, or says no other of its article.

    own: the statements about the article. shown: what the page heads itself with, folded.
    """
    said = [_words(each.get("headline")) for each in own]
    headline = said[0] if len(set(said)) == 1 else ""
    # Some shorten what they say to programs.
    begins = fold(headline.rstrip("….").rstrip())
    return title if not headline or fold(title) in shown or fold(title).startswith(begins) else headline


def stated_author(own: Sequence[Mapping[str, Any]]) -> str | None:
    """Return the names of the authors, None where none is said."""
    if len(own) != 1:
        return None
    told = own[0].get("author")
    names = [_words(each.get("name") if isinstance(each, dict) else each) for each in _each(told)]
    return "; ".join(dict.fromkeys(name for name in names[:MOST_AUTHORS] if name and "://" not in name)) or None


def _each(told: Any) -> list[Any]:
    return told if isinstance(told, list) else [told]


def _words(said: Any) -> str:
    """Return a name or a headline as people read it; each of a list is one."""
    if isinstance(said, list):
        return _words(said[0]) if said else ""
    return " ".join(plain(said).split()) if isinstance(said, str) else ""
