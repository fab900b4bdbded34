"""Topics: a query with names, and why an article is on one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Topic:
    """A query with names: slug ``[a-z0-9-]{1,32}``, a name per language, an emoji or the empty string."""

    id: int
    slug: str
    names: Mapping[str, str]
    query: str
    emoji: str = ""

    def name(self, language: str) -> str:
        """Return the name in that language, else in English, else any, else the slug."""
        return self.names.get(language) or self.names.get("en") or next(iter(self.names.values()), self.slug)


@dataclass(frozen=True, slots=True)
class TopicMatch:
    """An article on a topic: the score, and the article's own words that matched; none: an editor chose.

    ``learned`` are words that speak for the topic by what editors have taught it.
    """

    topic: Topic
    score: float
    words: tuple[str, ...] = ()
    learned: tuple[str, ...] = ()
