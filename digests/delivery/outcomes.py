"""What can become of a message that was sent. Only ``Unknown`` leaves it open whether the chat has it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Sent:
    """The chat has it; the id is that of the message there, None where it was deleted."""

    message_id: int | None


@dataclass(frozen=True, slots=True)
class Retry:
    """It certainly was not sent, and can be later: ``after`` so long, or when messages leave again at all (None)."""

    reason: str
    after: timedelta | None = None


@dataclass(frozen=True, slots=True)
class Gone:
    """The chat does not want it or exists no more: blocked, kicked, deleted."""

    reason: str


@dataclass(frozen=True, slots=True)
class Moved:
    """The chat has another id now."""

    chat_id: int


@dataclass(frozen=True, slots=True)
class Forbidden:
    """The chat lets the bot say nothing: no right to send."""

    reason: str


@dataclass(frozen=True, slots=True)
class TopicLost:
    """The topic of the chat that it was for is closed or deleted; without one, that is the chat's general topic."""

    reason: str


@dataclass(frozen=True, slots=True)
class Spoiled:
    """The message itself cannot be sent, to whomever."""

    reason: str


@dataclass(frozen=True, slots=True)
class Pointless:
    """There is nothing to change any more: the message is as it should be, too old, or deleted."""

    reason: str


@dataclass(frozen=True, slots=True)
class Refused:
    """This message cannot be sent to this chat; another may."""

    reason: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """It was on its way, and whether it arrived cannot be known; it is not sent again."""

    reason: str


@dataclass(frozen=True, slots=True)
class Halt:
    """Nothing can be sent to anybody: the token is wrong or revoked."""

    reason: str


Outcome: TypeAlias = (
    Sent | Retry | Gone | Moved | Forbidden | TopicLost | Spoiled | Pointless | Refused | Unknown | Halt
)
