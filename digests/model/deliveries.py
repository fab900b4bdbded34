"""Editions and their deliveries: what was composed, and what became of each message of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from digests.model.chats import ChatKind
from digests.model.errata import Ground
from digests.model.json import JSON


class EditionKind(StrEnum):
    """What the messages of an edition do: tell, at their time or at once, or edit or delete those of another one.

    An announcement tells what an owner has written.
    """

    DIGEST = "digest"
    ALERT = "alert"
    ANNOUNCEMENT = "announcement"
    CORRECTION = "correction"
    RETRACTION = "retraction"


class DeliveryState(StrEnum):
    """An outbox row: pending -> sending -> sent, failed, back to pending, unknown (perhaps arrived) or skipped.

    Skipped is what was rightly left undone: too late, overtaken by the next digest, nothing to change any more.
    """

    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    UNKNOWN = "unknown"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Message:
    """One message as the Bot API takes it: the method and its parameters without ``chat_id``.

    ``instead`` is what a server gets that does not know the method.
    """

    method: str
    parameters: JSON
    instead: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Delivery:
    """An outbox row that has been claimed: one part of one digest for one chat.

    ``message_id`` is that of the message in the chat which is to be edited or deleted, None where one is to be sent.
    A ``silent`` one does not ring. A ``paid`` one may leave faster than the free rate. ``refusals`` is how many
    editions in a row the chat has refused; ``message_thread_id`` is the topic of a forum that its digests stand in.
    ``kind`` is that of its edition. Where it ``pins``, the first message of a digest is to be pinned. ``due_at`` is
    when it was due to the chat.
    An announcement keeps quiet hours: it ``waits_until`` they end. The chat may have ``declined`` it by now.
    """

    id: int
    chat_id: int
    chat_kind: ChatKind
    digest_key: str
    part: int
    attempts: int
    message: Message
    edition_id: int = 0
    message_id: int | None = None
    paid: bool = False
    refusals: int = 0
    message_thread_id: int | None = None
    silent: bool = False
    kind: EditionKind = EditionKind.DIGEST
    pins: bool = False
    due_at: datetime | None = None
    waits_until: datetime | None = None
    declined: bool = False


@dataclass(frozen=True, slots=True)
class Edition:
    """What was composed for one day in one language, of the articles with numbers in (after, up_to]."""

    id: int
    day: date
    language: str
    composed_at: datetime
    after: int
    up_to: int
    messages: tuple[Message, ...]
    kind: EditionKind = EditionKind.DIGEST
    paused_at: datetime | None = None
    pause_reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class NewEdition:
    """An edition to be stored; an urgent one leaves before others.

    ``outline`` notes what the messages show, ``shown`` the topic in whose section each article stands, ``told`` those
    of the stories that are not only named; ``errata`` are the ids of those that it tells of.
    """

    day: date
    language: str
    composed_at: datetime
    after: int
    up_to: int
    messages: Sequence[Message]
    outline: JSON | None = None
    shown: Mapping[int, int] = field(default_factory=dict)
    told: frozenset[int] = frozenset()
    urgent: bool = False
    errata: Sequence[int] = ()
    kind: EditionKind = EditionKind.DIGEST


@dataclass(frozen=True, slots=True)
class Appearance:
    """A message that arrived with a part of an edition that shows an article, in whichever of its parts."""

    article_id: int
    edition_id: int
    day: date
    message_id: int
    parameters: JSON


@dataclass(frozen=True, slots=True)
class BackIssue:
    """An edition that a chat has had: what its messages show, and the one of them that was looked for, as it reads."""

    edition_id: int
    composed_at: datetime
    outline: JSON | None
    message: Message


@dataclass(frozen=True, slots=True)
class Figures:
    """What has become of an edition's deliveries; ``open`` while any is pending or being sent."""

    queued: int
    sent: int
    failed: int
    unknown: int
    skipped: int
    open: bool
    last_sent_at: datetime | None

    @property
    def left(self) -> int:
        """How many deliveries have not come to an end."""
        return self.queued - self.sent - self.failed - self.unknown - self.skipped


@dataclass(frozen=True, slots=True)
class EditionFilter:
    """Deliveries of one edition, of all editions that show a topic, or, where neither is given, of all."""

    edition_id: int | None = None
    topic_id: int | None = None


EVERY_EDITION = EditionFilter()


@dataclass(frozen=True, slots=True)
class EditionReport:
    """An edition and what has become of its deliveries."""

    id: int
    day: date
    language: str
    kind: EditionKind
    corrects: int | None
    paused_at: datetime | None
    pause_reason: str | None
    withdrawn_at: datetime | None
    figures: Figures

    @property
    def superseded(self) -> bool:
        """Whether a newer correction has taken its place."""
        return self.pause_reason == SUPERSEDED

    @property
    def over(self) -> bool:
        """Whether nothing more of it may leave: it was taken back, cancelled, or superseded."""
        return self.withdrawn_at is not None or self.pause_reason in OVER


@dataclass(frozen=True, slots=True)
class Reason:
    """Why so many deliveries ended as they did, in Telegram's own words or ours."""

    state: DeliveryState
    reason: str
    count: int


@dataclass(frozen=True, slots=True)
class PaceState:
    """Until when Telegram lets nothing leave, and since when and why the operator should look before anything does."""

    blocked_until: datetime | None
    paused_at: datetime | None
    pause_reason: str | None


SUPERSEDED, CANCELLED = "superseded by a newer correction", "cancelled"
# Why an edition is paused of which nothing more may leave.
OVER = (SUPERSEDED, CANCELLED)


@dataclass(frozen=True, slots=True)
class StaleEdition:
    """An edition whose messages do not show what they should; ``changed`` are the parts changed by corrections.

    Whoever has it is owed already what was wrong before ``owned_up_to``.
    """

    id: int
    day: date
    language: str
    composed_at: datetime
    last_sent_at: datetime | None
    withdrawn: bool
    stale: int
    outline: JSON | None
    messages: tuple[Message, ...]
    changed: frozenset[int]
    ground: Ground | None = None
    owned_up_to: datetime | None = None


@dataclass(frozen=True, slots=True)
class Reach:
    """In how many editions something was shown, and how many messages with it arrived."""

    editions: int
    messages: int


@dataclass(frozen=True, slots=True)
class Shown:
    """How many answers show something, of how many that is ``left`` to be corrected, and how many are ``lost``."""

    answers: int = 0
    left: int = 0
    lost: int = 0


@dataclass(frozen=True, slots=True)
class DeliveryRecord:
    """What became of one part of one digest for one chat."""

    id: int
    chat_id: int
    digest_key: str
    part: int
    state: DeliveryState
    attempts: int
    not_before: datetime
    started_at: datetime | None
    finished_at: datetime | None
    message_id: int | None
    reason: str | None
