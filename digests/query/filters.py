"""The parts of a query that ask what an article is, not what it says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from babel import Locale

from digests.query.analysed import site_of, source_words
from digests.query.parts import ONE, MatchEvidence, Reading, Term

_SITE = re.compile(r"(?:https?://)?(?:www\.)?([^\s/:.]+(?:\.[^\s/:.]+)+)\.?(?:[/:].*)?", re.IGNORECASE)
# Of a host's name (RFC 1035, 2.3.4).
_LONGEST_HOST = 253
_SLUG = re.compile(r"[a-z0-9-]{1,32}")
_DAY = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?", re.ASCII)


class Filter:
    """A part that finds no words; alone it is full evidence, beside words none."""

    __slots__ = ()

    rank = ONE

    def positive(self) -> bool:
        return True

    def placeable(self) -> bool:
        return False

    def leaves(self) -> Iterator[Term]:
        return iter(())

    def evaluate(self, reading: Reading) -> MatchEvidence | None:
        fact = self.fact(reading)
        return MatchEvidence(1.0, (), (fact,)) if fact else None

    def fact(self, reading: Reading) -> str | None:
        """Return what of the article is as asked, None where it is not."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True)
class InLanguage(Filter):
    """Articles in a language."""

    code: str

    def __str__(self) -> str:
        return f"lang:{self.code}"

    def fact(self, reading: Reading) -> str | None:
        return self.code if reading.document.language == self.code else None


@dataclass(frozen=True, slots=True)
class FromSite(Filter):
    """Articles from a site or from one under it."""

    host: str

    def __str__(self) -> str:
        return f"site:{self.host}"

    def fact(self, reading: Reading) -> str | None:
        site = site_of(reading.document.url)
        return site if site == self.host or site.endswith(f".{self.host}") else None


@dataclass(frozen=True, slots=True)
class FromSource(Filter):
    """Articles whose source has these folded words in its name, side by side."""

    name: str

    def __str__(self) -> str:
        return f'source:"{self.name}"'

    def fact(self, reading: Reading) -> str | None:
        source = reading.document.source
        return source if f" {self.name} " in source_words(source) else None


@dataclass(frozen=True, slots=True)
class Published(Filter):
    """Articles published on ``since`` or later, and before the day ``until``; for search only."""

    since: date | None
    until: date | None

    def __str__(self) -> str:
        if self.since:
            return f"from:{self.since}"
        assert self.until is not None
        return f"to:{self.until - timedelta(days=1)}"


@dataclass(frozen=True, slots=True)
class OnTopic(Filter):
    """Articles on a topic, by its slug; for search only."""

    slug: str

    def __str__(self) -> str:
        return f"topic:{self.slug}"


def in_language(value: str) -> InLanguage | None:
    """Return the filter of an ISO 639-1 code, None where there is no such language."""
    code = re.split("[-_]", value.lower())[0]
    return InLanguage(code) if code in _language_codes() else None


def from_site(value: str) -> FromSite | None:
    """Return the filter of a host or an address, None where it is neither."""
    match = _SITE.fullmatch(value)
    return FromSite(match[1].lower()) if match and len(match[1]) <= _LONGEST_HOST else None


def from_source(value: str) -> FromSource | None:
    """Return the filter of a source's name, None where it has no words."""
    # Folded words may be longer than words are kept (ß is ss), and what is written is read again.
    words = source_words(source_words(value)).strip()
    return FromSource(words) if words else None


def published_from(value: str) -> Published | None:
    """Return the filter of a first day, month or year, None where there is no such day."""
    days = _days(value)
    return Published(days[0], None) if days else None


def published_to(value: str) -> Published | None:
    """Return the filter of a last day, month or year, None where there is no such day."""
    days = _days(value)
    return Published(None, days[1]) if days else None


def on_topic(value: str) -> OnTopic | None:
    """Return the filter of a slug, None where it cannot be one."""
    return OnTopic(value.lower()) if _SLUG.fullmatch(value.lower()) else None


def _days(value: str) -> tuple[date, date] | None:
    """Return the first day of what is meant, and the day after its last."""
    match = _DAY.fullmatch(value)
    if match is None:
        return None
    year, month, day = (int(each) if each else None for each in match.groups())
    assert year is not None
    try:
        first = date(year, month or 1, day or 1)
        if day:
            return first, first + timedelta(days=1)
        return first, date(year + (month is None or month == 12), (month or 0) % 12 + 1, 1)
    except (ValueError, OverflowError):
        return None


@lru_cache(maxsize=1)
def _language_codes() -> frozenset[str]:
    return frozenset(code for code in map(str, Locale("en").languages) if len(code) == 2)
