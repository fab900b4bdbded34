"""People with a role in the newsroom: what each may do, and of which topics."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from digests.model.articles import ArticleStatus


class Role(StrEnum):
    """What somebody is to the newsroom, from the least trusted on; owners are in the configuration.

    Contributors send articles in, reviewers decide on what waits, editors do all but what owners do.
    """

    READER = "reader"
    CONTRIBUTOR = "contributor"
    REVIEWER = "reviewer"
    EDITOR = "editor"
    OWNER = "owner"

    @property
    def rank(self) -> int:
        """How much somebody of this role is trusted with, beside others."""
        return list(Role).index(self)


# Those that owners give; nobody makes an owner but the configuration.
GIVEN = (Role.EDITOR, Role.REVIEWER, Role.CONTRIBUTOR)


@dataclass(frozen=True, slots=True)
class Seat:
    """A role, and the topics that it covers: all of them where none is named.

    A topic that is deleted stays named, so that whoever had it alone has none, and not all.
    """

    role: Role = Role.READER
    topics: tuple[int, ...] = ()

    @property
    def is_owner(self) -> bool:
        """Whether this is an owner."""
        return self.role is Role.OWNER

    @property
    def is_editor(self) -> bool:
        """Whether this is an editor, as owners are."""
        return self.role in (Role.EDITOR, Role.OWNER)

    @property
    def decides(self) -> bool:
        """Whether articles that wait are decided on here."""
        return self.is_editor or self.role is Role.REVIEWER

    @property
    def sends_in(self) -> bool:
        """Whether articles are taken from here."""
        return self.is_editor or self.role is Role.CONTRIBUTOR

    @property
    def is_whole(self) -> bool:
        """Whether this is an editor of all topics."""
        return self.is_editor and not self.topics

    def covers(self, topic_ids: Collection[int]) -> bool:
        """Tell whether one of some topics is covered."""
        return not self.topics or not set(self.topics).isdisjoint(topic_ids)

    def reaches(self, is_own: bool, topic_ids: Collection[int]) -> bool:
        """Tell whether an article may be worked on that is on those topics, or is one's own."""
        return is_own or (self.is_editor and self.covers(topic_ids))


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a role that an owner gave."""

    user_id: int
    name: str
    added_by: int
    added_at: datetime
    role: Role = Role.EDITOR
    topics: tuple[int, ...] = ()

    @property
    def seat(self) -> Seat:
        """What this person may do."""
        return Seat(self.role, self.topics)


@dataclass(frozen=True, slots=True)
class Invitation:
    """What an owner offers whoever has its link."""

    invited_by: int
    role: Role


@dataclass(frozen=True, slots=True)
class UnderWay:
    """How much somebody has under way: drafts, scheduled articles, and channels that are sources by them alone."""

    drafts: int = 0
    scheduled: int = 0
    channels: int = 0

    def __bool__(self) -> bool:
        return bool(self.drafts or self.scheduled or self.channels)


@dataclass(frozen=True, slots=True)
class Contribution:
    """An article that a contributor has sent in, as it was decided on."""

    article_id: int
    user_id: int
    title: str
    status: ArticleStatus
