"""Announcements: what an owner writes to readers besides the digests, to whom, and what became of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from digests.model.chats import ChatKind
from digests.model.deliveries import Figures, Message

# The version for whoever has none in their own language.
EVERY_LANGUAGE = ""


class AnnouncementState(StrEnum):
    """A draft is worked on; one that is out goes to its chats, or has gone; a cancelled one goes to nobody any more."""

    DRAFT = "draft"
    OUT = "out"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class AudienceFilter:
    """Which chats an announcement is for: those that meet every condition; what is empty, or 0, is none.

    They follow one of the topics, are spoken to in one of the languages, are of one of the kinds (a group stands for
    supergroups too), and in so many days have come, chosen a topic, kept an article or asked for news.
    """

    topic_ids: tuple[int, ...] = ()
    languages: tuple[str, ...] = ()
    kinds: tuple[ChatKind, ...] = ()
    active_days: int = 0


@dataclass(frozen=True, slots=True)
class AnnouncementVersion:
    """How an announcement reads in a language of the interface, and the edition that goes out with it."""

    language: str
    message: Message
    edition_id: int | None = None


@dataclass(frozen=True, slots=True)
class Announcement:
    """An announcement; the first of its versions is the one for every language.

    ``revision`` counts its changes. ``holder_id`` is who has it in hand, since ``held_since``. While it is handed to
    chats, ``handed_up_to`` is the id of the last that was looked at.
    """

    id: int
    state: AnnouncementState
    created_by: int | None
    created_at: datetime
    audience: AudienceFilter
    silent: bool
    revision: int
    holder_id: int | None
    held_since: datetime | None
    confirmed_at: datetime | None
    handed_up_to: int | None
    versions: tuple[AnnouncementVersion, ...] = ()

    @property
    def main(self) -> AnnouncementVersion:
        """The version for every language."""
        return self.versions[0]

    @property
    def is_draft(self) -> bool:
        """Whether nothing of it has gone out."""
        return self.state is AnnouncementState.DRAFT

    @property
    def edition_ids(self) -> list[int]:
        """The editions of the versions that are out."""
        return [each.edition_id for each in self.versions if each.edition_id is not None]

    def version(self, language: str) -> AnnouncementVersion | None:
        """Return the version that was written for a language, None where there is none."""
        return next((each for each in self.versions if each.language == language), None)

    def read_in(self, language: str) -> AnnouncementVersion:
        """Return the version that whoever speaks a language gets."""
        return self.version(language) or self.main


@dataclass(frozen=True, slots=True)
class AudienceCount:
    """How many chats an audience has, by kind, and in some languages; how many messages leave before it, and how fast.

    A group stands for supergroups too. ``resting`` are those that would be in it, but have stopped or paused.
    """

    by_kind: Mapping[ChatKind, int] = field(default_factory=dict)
    by_language: Mapping[str, int] = field(default_factory=dict)
    resting: int = 0
    ahead: int = 0
    rate_per_s: float = 1.0

    @property
    def chats(self) -> int:
        """How many chats there are."""
        return sum(self.by_kind.values())

    @property
    def seconds(self) -> float:
        """How long it takes until the last of them has it."""
        return (self.chats + self.ahead) / self.rate_per_s


@dataclass(frozen=True, slots=True)
class AnnouncementReport:
    """What has become of an announcement: its messages, of which ``blocked`` found the bot blocked or gone.

    ``edits`` are the figures of its corrections.
    """

    announcement: Announcement
    figures: Figures
    blocked: int
    edits: Figures
    paused: bool
