"""What people with a role have done: who did what to which article or other thing, and how it was before and after."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from digests.model.json import JSON


class Deed(StrEnum):
    """What was done: to an article, at the desk, to topics, people, what goes out, and where articles come from."""

    ADDED = "added"
    REVISED = "revised"
    SORTED = "sorted"
    PUBLISHED = "published"
    SCHEDULED = "scheduled"
    WITHDRAWN = "withdrawn"
    DISCARDED = "discarded"
    RESTORED = "restored"
    CORRECTED = "corrected"
    ILLUSTRATED = "illustrated"
    RETRACTED = "retracted"
    REINSTATED = "reinstated"
    KEPT = "kept"
    MARKED = "marked"
    MOVED = "moved"
    TIED = "tied"
    UNTIED = "untied"
    TITLED = "titled"
    PICTURED = "pictured"
    INTRODUCED = "introduced"
    HELD = "held"
    HOLD_SET = "hold-set"
    RELEASED = "released"
    BROUGHT_BACK = "brought-back"
    TOPIC_ADDED = "topic-added"
    TOPIC_REVISED = "topic-revised"
    TOPIC_PLACED = "topic-placed"
    TOPIC_MERGED = "topic-merged"
    TOPIC_ARCHIVED = "topic-archived"
    TOPIC_BROUGHT_BACK = "topic-restored"
    TOPIC_REMOVED = "topic-removed"
    SUGGESTION_TAKEN = "suggest-taken"
    SUGGESTION_DECLINED = "suggest-declined"
    COUNTRY_CALLED = "country-called"
    INVITED = "invited"
    EDITOR_ADDED = "editor-added"
    EDITOR_REMOVED = "editor-removed"
    ROLE_CHANGED = "role-changed"
    INVITATIONS_REVOKED = "uninvited"
    PAUSED = "paused"
    RESUMED = "resumed"
    REVIVED = "revived"
    SENT_AGAIN = "sent-again"
    RENEWED = "renewed"
    TAKEN_BACK = "taken-back"
    ANNOUNCED = "announced"
    CANCELLED = "cancelled"
    FEED_ADDED = "feed-added"
    FEED_REVISED = "feed-revised"
    FEED_REMOVED = "feed-removed"
    CHANNEL_TAKEN = "channel-taken"
    CHANNEL_REVISED = "channel-revised"
    CHANNEL_LEFT = "channel-left"
    CONNECTED = "connected"
    LET_GO = "let-go"
    DISCONNECTED = "disconnected"
    CHATS_IMPORTED = "chats-imported"
    ARCHIVE_IMPORTED = "archive-imported"


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One act. ``by`` is a person's id: None where the bot did it by itself, 0 where they were forgotten.

    It was done to an article, to a ``subject`` such as ``topic 3``, or to a person or chat. ``before`` and ``after``
    hold what changed, and nothing else.
    """

    made_at: datetime
    by: int | None
    deed: Deed
    article_id: int | None = None
    subject: str = ""
    chat_id: int | None = None
    before: JSON = field(default_factory=dict)
    after: JSON = field(default_factory=dict)
    id: int = 0


@dataclass(frozen=True, slots=True)
class AuditFilter:
    """Which of the acts are wanted: those of a person, those done to an article; all where neither is named."""

    by: int | None = None
    article_id: int | None = None
