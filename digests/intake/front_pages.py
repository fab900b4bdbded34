"""Pages that are no article's, though entries lead to them: a front page, one page at several addresses. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from digests.language.tokens import fold, stems
from digests.sources.drafts import Draft, letters
from digests.sources.parsed import FeedEntry

# Share of an entry's words that stand in the page that it announces; those of another page share few.
ANNOUNCED = 0.4
SHORTEST_WORD = 4
# An article may name another one below it; who names two under a title that is not the article's is a list of news.
OTHERS_LISTED = 2
# Weighted letters of a title that stands in a page by no accident, and characters of a teaser.
LEAST_TITLE, LEAST_TEASER, COMPARED_OF_TEASER = 12, 40, 60
# A front page changes a line between two looks; two articles of a site have few lines in common.
SAME_LINES = 0.8


class Listed:
    """The entries of a feed as a page may list them."""

    def __init__(self, entries: Sequence[FeedEntry]) -> None:
        told = [(fold(each.title), fold(each.text)[:COMPARED_OF_TEASER]) for each in entries]
        self._told = [(title, teaser if len(teaser) >= LEAST_TEASER else "") for title, teaser in told]

    def on(self, page: Draft, title: str) -> bool:
        """Tell whether a page lists several entries other than that of a title: by what announces them, or by name."""
        own, text = fold(title), fold(page.text)
        others = [each for each in self._told if each[0] != own]
        if len({teaser for _, teaser in others if teaser and teaser in text}) >= OTHERS_LISTED:
            return True
        named = {name for name, _ in others if letters(name) >= LEAST_TITLE and name in text}
        return len(named) >= OTHERS_LISTED and not is_headed(title, page)


def announces(words: str, page: Draft) -> bool:
    """Tell whether some words announce a page: their own stand in it."""
    said = {stem for stem in stems(words, "und") if len(stem) >= SHORTEST_WORD or not stem.isascii()}
    there = {*stems(page.title, "und"), *stems(page.text, "und")}
    return not said or len(said & there) >= ANNOUNCED * len(said)


def is_headed(title: str, page: Draft) -> bool:
    """Tell whether a page bears the headline of an entry."""
    return announces(title, replace(page, text=""))


def is_home(url: str) -> bool:
    """Tell whether an address is that of a site itself."""
    parts = urlsplit(url)
    return parts.path in ("", "/") and not parts.query and not parts.fragment


def are_one(page: Draft, other: Draft) -> bool:
    """Tell whether two pages are one at two addresses, but for a line or two."""
    lines, others = _lines(page), _lines(other)
    return len(lines & others) >= SAME_LINES * max(len(lines), len(others))


def _lines(page: Draft) -> set[str]:
    return {" ".join(line.split()) for line in page.text.split("\n") if line.strip()}
