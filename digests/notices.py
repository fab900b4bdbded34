"""What people must be told about digests and deliveries, and by whom it is told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, TypeAlias

# The reason of a pause that somebody wanted: there is nothing to look into.
PAUSED_BY_OWNER = ""


@dataclass(frozen=True, slots=True)
class RightsMissing:
    """A chat lets the bot say nothing; ``disabled`` once it has refused so many editions that it gets no more."""

    chat_id: int
    reason: str
    disabled: bool = False


@dataclass(frozen=True, slots=True)
class DigestTopicLost:
    """The topic that a chat's digests stood in is closed or deleted: they stand in the general one now."""

    chat_id: int


@dataclass(frozen=True, slots=True)
class PinRefused:
    """A chat does not let the bot pin its digests: they are not pinned from now on."""

    chat_id: int
    reason: str


@dataclass(frozen=True, slots=True)
class EditionPaused:
    """Telegram does not take an edition's message; the rest of its readers wait."""

    edition_id: int
    reason: str


@dataclass(frozen=True, slots=True)
class PushPaused:
    """So much went wrong that nothing more is sent until the operator has looked."""

    failures: int
    of: int
    reason: str


@dataclass(frozen=True, slots=True)
class ChatsRefuse:
    """Far more chats than usual refuse as if they were gone, the first ``since``: nothing more is sent either."""

    refusals: int
    of: int
    since: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class TopicWaits:
    """The first digest waits for a held topic; at ``until`` it goes, without the topic if that ``drops``."""

    topic_id: int
    until: datetime
    drops: bool


@dataclass(frozen=True, slots=True)
class HoldRanOut:
    """Nobody approved a held topic in time, over ``at``: its digests went, without the topic if it ``drops``."""

    topic_id: int
    at: datetime
    drops: bool


@dataclass(frozen=True, slots=True)
class CameOut:
    """What somebody had scheduled is published; ``planned_at`` is when it was to be (aware UTC)."""

    article_id: int
    planned_at: datetime


@dataclass(frozen=True, slots=True)
class CouldNotComeOut:
    """What somebody had scheduled could not be published; it is tried again each minute."""

    article_id: int


@dataclass(frozen=True, slots=True)
class ClockDoubted:
    """The machine's clock shows another time than Telegram's (both aware UTC): digests wait until they agree."""

    here: datetime
    there: datetime


@dataclass(frozen=True, slots=True)
class BackupFailed:
    """The backup that was due could not be made; ``reason`` is a sentence for the operator."""

    reason: str


@dataclass(frozen=True, slots=True)
class BackupNotSent:
    """A backup was made, and could not be sent to the owner; ``reason`` is Telegram's."""

    reason: str


@dataclass(frozen=True, slots=True)
class WasOff:
    """No process ran between two moments (aware UTC): what was due then is late."""

    since: datetime
    until: datetime


@dataclass(frozen=True, slots=True)
class DigestsLate:
    """So many deliveries wait, the longest of them since ``since`` (aware UTC)."""

    since: datetime
    waiting: int


@dataclass(frozen=True, slots=True)
class FeedsSilent:
    """None of so many feeds has given anything that can be read since ``since`` (aware UTC)."""

    since: datetime
    feeds: int


@dataclass(frozen=True, slots=True)
class SubscribersMet:
    """All chats that lists have brought have been asked about: so many can be written to, so many cannot."""

    near: int
    far: int


Notice: TypeAlias = (
    RightsMissing
    | DigestTopicLost
    | PinRefused
    | EditionPaused
    | PushPaused
    | ChatsRefuse
    | TopicWaits
    | HoldRanOut
    | CameOut
    | CouldNotComeOut
    | ClockDoubted
    | BackupFailed
    | BackupNotSent
    | WasOff
    | DigestsLate
    | FeedsSilent
    | SubscribersMet
)


class Notifier(Protocol):
    """What tells people."""

    async def tell(self, notice: Notice) -> None:
        """Tell whom it concerns; nothing is raised."""
        ...
