"""Topics: a query with names, why an article is on one, and how far the archive has been asked for one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Topic:
    """A query with names: slug ``[a-z0-9-]{1,32}``, a name per language, an emoji or the empty string.

    Of one that ``expects_confirmation``, a story that only one source tells says so. One that is
    ``archived`` is offered to nobody and has no section, and keeps its followers and articles. It learns only from what
    it is taught from ``learns_from`` on, where that is set. ``position`` is its place among the topics, from 1, or 0
    for all of them while nobody has ordered them. One that was ``merged_into`` another topic is known by its names
    alone. ``rests_from`` and ``back_from`` are the numbers of publications at which it was archived or merged last, and
    brought back.
    """

    id: int
    slug: str
    names: Mapping[str, str]
    query: str
    emoji: str = ""
    expects_confirmation: bool = False
    archived: bool = False
    learns_from: datetime | None = None
    position: int = 0
    merged_into: int | None = None
    rests_from: int = 0
    back_from: int = 0

    def name(self, language: str, others: Sequence[str] = ()) -> str:
        """Return the name in that language, else in one of the others, else in English, else any, else the slug."""
        named = (self.names.get(each) for each in (language, *others, "en"))
        return next(filter(None, named), "") or next(iter(self.names.values()), self.slug)


class Turn(StrEnum):
    """What has become of a topic: it is archived, back, or part of another one."""

    RESTS = "rests"
    BACK = "back"
    PART = "part"


@dataclass(frozen=True, slots=True)
class TopicTurn:
    """What followers of a topic are told once of what became of it, and of which topic it is a part."""

    topic: Topic
    turn: Turn
    into: Topic | None = None


@dataclass(frozen=True, slots=True)
class TopicMatch:
    """An article on a topic: the score, and the article's own words that matched; none: an editor chose.

    ``learned`` are words that speak for the topic by what editors have taught it.
    """

    topic: Topic
    score: float
    words: tuple[str, ...] = ()
    learned: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ProgressMessage:
    """The message that tells an editor how far it is."""

    chat_id: int
    message_id: int


@dataclass(frozen=True, slots=True)
class Rematch:
    """A walk over the archive: articles up to the id ``after`` have been asked, and ``found`` of them are on the topic.

    ``id`` is another for each walk, also over the same topic.
    """

    id: int
    topic_id: int
    after: int
    found: int
    shown: ProgressMessage | None = None
