"""What the newsroom speaks of: frozen values, no behaviour beyond looking at themselves.

Times are aware UTC. Languages are ISO 639-1 codes, ``und`` where unknown. Weekdays are ISO: 1 is Monday.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any

EVERY_DAY = frozenset(range(1, 8))
JSON = dict[str, Any]


class ArticleStatus(StrEnum):
    """Where an article is on its way: a draft becomes published, at once or at its scheduled time, or is discarded.

    Retracted is what had been published and is taken back, out of the messages that showed it too.
    """

    DRAFT = "draft"
    SCHEDULED = "scheduled"
    PUBLISHED = "published"
    DISCARDED = "discarded"
    RETRACTED = "retracted"


@dataclass(frozen=True, slots=True)
class Article:
    """One text from one source.

    ``number`` counts publications in the order of their commits: a chat's digest covers the numbers after the last one
    that it covered, so neither a step of the clock nor a slow writer can hide an article from a digest.
    ``written_at`` is when its source published it, where the source says so.
    """

    id: int
    title: str
    text: str
    language: str
    status: ArticleStatus
    created_at: datetime
    source: str | None = None
    url: str | None = None
    added_by: int | None = None
    number: int | None = None
    published_at: datetime | None = None
    publish_at: datetime | None = None
    copy_of: int | None = None
    author: str | None = None
    written_at: datetime | None = None
    image_url: str | None = None
    corrected_at: datetime | None = None

    def __hash__(self) -> int:
        # What is made of stories is kept by them, and their articles are long.
        return hash(self.id)


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


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed and the rhythm in which it is polled; ``trusted`` ones publish at once, others wait for an editor.

    ``etag``, ``last_modified`` and ``body_hash`` tell whether anything changed. ``failures`` in a row began at
    ``failing_since`` with ``trouble``, the reason of the last; ``told`` when the editors know that it is dead.
    """

    id: int
    url: str
    title: str
    added_at: datetime
    next_poll_at: datetime
    interval_s: int
    trusted: bool = False
    paused: bool = False
    site: str | None = None
    folder: tuple[str, ...] = ()
    added_by: int | None = None
    polled_at: datetime | None = None
    etag: str | None = None
    last_modified: str | None = None
    body_hash: str | None = None
    failures: int = 0
    failing_since: datetime | None = None
    trouble: str | None = None
    told: bool = False


class ChatKind(StrEnum):
    """The kinds of chats that Telegram has."""

    PRIVATE = "private"
    GROUP = "group"
    SUPERGROUP = "supergroup"
    CHANNEL = "channel"


class Layout(StrEnum):
    """How a digest is set: as messages that every client shows, or as rich messages, which some show blank."""

    CLASSIC = "classic"
    RICH = "rich"


class Length(StrEnum):
    """How much a digest tells of each story: its title, its summary too, or the beginning of the article as well."""

    BRIEF = "brief"
    STANDARD = "standard"
    FULL = "full"


class Rhythm(StrEnum):
    """How often a digest comes: on each of the chosen days, or once a week, with the week's stories ranked anew."""

    DAILY = "daily"
    WEEKLY = "weekly"


@dataclass(frozen=True, slots=True)
class Look:
    """What a reader has chosen of the looks of a digest."""

    layout: Layout = Layout.CLASSIC
    length: Length = Length.STANDARD


USUAL = Look()


@dataclass(frozen=True, slots=True)
class Chat:
    """A private chat, group or channel that receives digests; ``id`` is Telegram's own.

    ``covered`` is the number of the last article that a digest of this chat has covered. ``next_due_at`` is None while
    nothing is due: no topic chosen, stopped, or not active (blocked, removed).
    """

    id: int
    kind: ChatKind
    title: str
    language: str
    timezone: str
    digest_time: time
    created_at: datetime
    days: frozenset[int] = EVERY_DAY
    tell_when_empty: bool = False
    active: bool = True
    stopped: bool = False
    paused_until: datetime | None = None
    covered: int = 0
    next_due_at: datetime | None = None
    layout: Layout = Layout.CLASSIC
    length: Length = Length.STANDARD
    rhythm: Rhythm = Rhythm.DAILY

    @property
    def look(self) -> Look:
        """What was chosen of the looks of the digests."""
        return Look(self.layout, self.length)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a role: an editor made by an owner (owners are in the configuration)."""

    user_id: int
    name: str
    added_by: int
    added_at: datetime


@dataclass(frozen=True, slots=True)
class PendingInput:
    """What the bot has asked one person in one chat and waits to be told: ``kind`` names the question."""

    chat_id: int
    user_id: int
    kind: str
    details: JSON
    asked_at: datetime


class EditionKind(StrEnum):
    """What the messages of an edition do: tell, or edit or delete those of another one."""

    DIGEST = "digest"
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
    A ``paid`` one may leave faster than the free rate. ``refusals`` is how many editions in a row the chat has refused.
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


class Amendment(StrEnum):
    """What became of a story after its digest had gone out."""

    CORRECTED = "corrected"
    RETRACTED = "retracted"


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence of a story's summary, verbatim, and the article that it is from."""

    sentence: str
    article: Article


@dataclass(frozen=True, slots=True)
class Story:
    """An entry of a digest: the article that leads, a verbatim summary, copies of it elsewhere, and other reports.

    ``others`` are different texts on the same event, their copies among them; ``quotes`` are the summary's sentences.
    ``title`` is the editors' own, empty where the leading article's holds.
    A story that goes on says since when, and has the newest of the ``earlier`` articles that its readers have had.
    """

    article: Article
    summary: str
    copies: tuple[Article, ...] = ()
    others: tuple[Article, ...] = ()
    quotes: tuple[Quote, ...] = ()
    amendment: Amendment | None = None
    title: str = ""
    since: datetime | None = None
    earlier: tuple[Article, ...] = ()

    @property
    def headline(self) -> str:
        """What stands over the story."""
        return self.title or self.article.title

    @property
    def articles(self) -> tuple[Article, ...]:
        """Every article of the story, the leading one first."""
        return (self.article, *self.copies, *self.others)

    @property
    def perspectives(self) -> tuple[Article, ...]:
        """The first report in each language, the leading one first."""
        first: dict[str, Article] = {}
        for article in (self.article, *self.others):
            first.setdefault(article.language, article)
        return tuple(first.values())


@dataclass(frozen=True, slots=True)
class Section:
    """A topic's part of a digest; an article on several topics stands in the first of them only.

    ``introduction`` are the editors' words before it, empty where there are none.
    ``more`` are stories that are named by their titles alone, ``left_out`` counts those that are not even that. In the
    digest of a week ``coverage`` counts the articles on the topic, day by day.
    """

    topic: Topic
    stories: tuple[Story, ...]
    left_out: int = 0
    introduction: str = ""
    more: tuple[Story, ...] = ()
    coverage: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Digest:
    """What one chat gets on one local day, in the chat's language; ``week_ends`` is the last day of a week's digest."""

    day: date
    language: str
    sections: tuple[Section, ...]
    minutes: int
    topics_followed: int = field(default=0)
    week_ends: date | None = None

    @property
    def articles(self) -> int:
        """How many articles the digest shows."""
        return sum(len(section.stories) for section in self.sections)
