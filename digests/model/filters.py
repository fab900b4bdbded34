"""What a reader wants more of, less of, or never again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum


class FilterKind(StrEnum):
    """What a filter does: leaves out or raises the stories with a word, or leaves out what a source says."""

    LESS = "less"
    MORE = "more"
    SOURCE = "source"


@dataclass(frozen=True, slots=True, order=True)
class Filter:
    """A wish of one reader; ``text`` is a word or the name of a source, ``topic_id`` 0 where it holds on any topic."""

    kind: FilterKind
    text: str
    topic_id: int = 0

    def on(self, topic_id: int) -> Filter:
        """Return the same wish on another topic."""
        return replace(self, topic_id=topic_id)
