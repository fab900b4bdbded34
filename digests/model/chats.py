"""Chats that receive digests, what they have chosen, and the people in them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from digests.model.json import JSON
from digests.model.topic_times import Behind, TopicTime

EVERY_DAY = frozenset(range(1, 8))
WEEKEND = frozenset({6, 7})
# So many digests a day at most.
MOST_TIMES = 4
# How often a day a reader may choose to hear at once of what they follow.
ALERTS_A_DAY = (1, 3, 5, 10)


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


# So many stories are all that anybody reads, and as many as a chat can be sent.
ALL_STORIES = 100


@dataclass(frozen=True, slots=True)
class Look:
    """What a reader has chosen of the looks of a digest; ``stories`` and ``public`` as in ``Preferences``."""

    layout: Layout = Layout.CLASSIC
    length: Length = Length.STANDARD
    stories: int = 0
    public: bool = False


USUAL = Look()


@dataclass(frozen=True, slots=True, kw_only=True)
class Preferences:
    """All that a chat has chosen of its digests: how they read, and when they come.

    ``reads`` are the codes of the languages that are read, in order; none for every language. ``stories`` are told at
    most, in as many messages as that takes; 0 where the length decides. ``filter_set`` is the number under which the
    store keeps the filters, 0 where there are none. ``more_times`` are those of the day besides ``digest_time``;
    ``weekend_times`` stand in the place of all of these on Saturdays and Sundays, where there are any. The digest of a
    week comes at ``digest_time`` alone. ``topic_times`` are those of topics that come at other times than the others,
    in order; in the digest of a week there are none. ``public``: it is a channel, whose readers can change nothing by
    a button.
    """

    language: str
    timezone: str
    digest_time: time
    days: frozenset[int] = EVERY_DAY
    tell_when_empty: bool = False
    layout: Layout = Layout.CLASSIC
    length: Length = Length.STANDARD
    rhythm: Rhythm = Rhythm.DAILY
    reads: tuple[str, ...] = ()
    stories: int = 0
    filter_set: int = 0
    more_times: tuple[time, ...] = ()
    weekend_times: tuple[time, ...] = ()
    public: bool = False
    topic_times: tuple[TopicTime, ...] = ()

    def times_on(self, weekday: int) -> tuple[time, ...]:
        """Return the times of the digests of an ISO weekday, in order, whether or not it is one of the chosen days."""
        if self.rhythm is Rhythm.WEEKLY:
            return (self.digest_time,)
        if self.weekend_times and weekday in WEEKEND:
            return tuple(sorted({*self.weekend_times}))
        return tuple(sorted({self.digest_time, *self.more_times}))

    def slots_on(self, weekday: int) -> tuple[time, ...]:
        """Return the times of an ISO weekday at which anything comes, in order: of the chosen days, and of topics."""
        usual = self.times_on(weekday) if weekday in self.days else ()
        if not self.own_times:
            return usual
        own = (at for each in self.own_times if (at := self.time_of(each, weekday)) is not None)
        return tuple(sorted({*usual, *own}))

    @property
    def own_times(self) -> tuple[TopicTime, ...]:
        """The times of single topics that hold: those of a week's digest do not."""
        return () if self.rhythm is Rhythm.WEEKLY else self.topic_times

    def time_of(self, chosen: TopicTime, weekday: int) -> time | None:
        """Return when a topic with a time of its own comes on an ISO weekday, None where it does not."""
        comes = weekday == chosen.weekday if chosen.weekday else weekday in self.days
        return (chosen.at or self.digest_time) if comes else None

    @property
    def look(self) -> Look:
        """What was chosen of the looks of the digests."""
        return Look(self.layout, self.length, self.stories, self.public)


@dataclass(frozen=True, slots=True)
class Chat(Preferences):
    """A private chat, group or channel that receives digests, as it has chosen them; ``id`` is Telegram's own.

    ``covered`` is the number of the last article that a digest of this chat has covered. ``next_due_at`` is None while
    nothing is due: no topic chosen, stopped, or not active (blocked, removed). ``message_thread_id`` is Telegram's own
    for the topic of a forum that the digests stand in, None for the general one. ``refused_at`` is when what was sent
    to it was refused so that it was switched off; None where it is active, and where the bot was told that it is gone.
    ``pins``: each digest is pinned in the place of the one before.
    ``city`` is the English name of the one in its zone where its people live, none for the city that names the zone.
    ``behind`` are the topics that are covered less far than ``covered`` says, since they come at other times.
    ``alerts_a_day``: so often a day at most it hears at once of what it follows. ``dark``: pictures of figures are.
    """

    id: int
    kind: ChatKind
    title: str
    created_at: datetime
    active: bool = True
    stopped: bool = False
    paused_until: datetime | None = None
    covered: int = 0
    behind: Behind = ()
    next_due_at: datetime | None = None
    silent: bool = False
    quiet: tuple[time, ...] = ()
    message_thread_id: int | None = None
    refused_at: datetime | None = None
    city: str = ""
    alerts_a_day: int = 5
    pins: bool = False
    dark: bool = False


# Before the digests of most readers leave, so that there is time to decide.
MORNING = time(7, 30)


@dataclass(frozen=True, slots=True)
class Morning:
    """When an editor is told what waits, by their own clock, None for never; and the day of the last time."""

    user_id: int
    at: time | None = MORNING
    told_on: date | None = None


@dataclass(frozen=True, slots=True)
class PendingInput:
    """What the bot has asked one person in one chat and waits to be told: ``kind`` names the question."""

    chat_id: int
    user_id: int
    kind: str
    details: JSON
    asked_at: datetime
