"""What editors look at in figures: sums over a while or over all readers, and never a reader."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from digests.model.feeds import Feed
from digests.model.tallies import Tally
from digests.model.topics import Topic

# A sum of fewer is not parted any further: what one reader does is nobody's business.
FEW = 5


class Subject(StrEnum):
    """What there are figures of."""

    SUBSCRIBERS = "readers"
    FOLLOWERS = "topics"
    DELIVERIES = "sent"
    LATENESS = "late"
    COVERAGE = "news"
    HOURS = "hours"
    WISHES = "wishes"
    STORIES = "stories"
    FEEDS = "feeds"


class Period(StrEnum):
    """How far back is looked, in days up to today; a year is looked at week by week."""

    WEEK = "7"
    MONTH = "30"
    YEAR = "364"

    @property
    def days(self) -> int:
        """How many days that are."""
        return int(self.value)

    @property
    def step(self) -> int:
        """How many days are looked at as one."""
        return 7 if self is Period.YEAR else 1

    def first(self, today: date) -> date:
        """Return its first day."""
        return today - timedelta(days=self.days - 1)

    def steps(self, today: date) -> Sequence[date]:
        """Return the first day of each of its steps, in order."""
        first = self.first(today)
        return [first + timedelta(days=back) for back in range(0, self.days, self.step)]


@dataclass(frozen=True, slots=True)
class Subscribers:
    """How many chats digests go to now, and how many came, left and blocked the bot on each day.

    ``since`` is the first day that was counted.
    """

    now: int
    moved: Mapping[tuple[Tally, date], int]
    since: date


@dataclass(frozen=True, slots=True)
class Followers:
    """How many of the chats that get digests follow each topic, and how many follow words of their own."""

    topics: Sequence[tuple[Topic, int]]
    own_words: int
    readers: int


@dataclass(frozen=True, slots=True)
class Outcomes:
    """What became of the messages of each day's digests: sent, failed, unknown or skipped."""

    by_day: Mapping[tuple[Tally, date], int]


@dataclass(frozen=True, slots=True)
class Lateness:
    """How many digests came within each of ``LATE_UP_TO``, and how many later; counted since a day."""

    counts: Sequence[int]
    since: date


@dataclass(frozen=True, slots=True)
class TopicCoverage:
    """The articles on a topic by language, and from how many sources they are."""

    topic: Topic
    languages: Mapping[str, int]
    sources: int

    @property
    def articles(self) -> int:
        """How many they are."""
        return sum(self.languages.values())


@dataclass(frozen=True, slots=True)
class Coverage:
    """What was published on each topic, and ``articles`` and ``sources`` on any or none."""

    topics: Sequence[TopicCoverage]
    articles: int
    sources: int


@dataclass(frozen=True, slots=True)
class Hours:
    """At how many readers' digests come in each hour of the day, by their own clocks; some have several a day."""

    counts: Sequence[int]
    readers: int


@dataclass(frozen=True, slots=True)
class Wishes:
    """How often readers kept an article or wished for more, less or nothing of something; and what stands now.

    ``filtering`` readers have wishes, and ``kept`` articles are kept by somebody, each as often as it is.
    """

    counts: Mapping[Tally, int]
    filtering: int
    kept: int
    since: date


@dataclass(frozen=True, slots=True)
class FeedYield:
    """A feed, and what became of what it brought: published, waiting for an editor, rejected, or known already."""

    feed: Feed
    entries: int
    published: int
    waiting: int
    rejected: int


@dataclass(frozen=True, slots=True)
class Brought:
    """What the stories of digests brought: each that enough readers opened or kept, and all others together."""

    stories: Sequence[tuple[str, int, int]]
    others: tuple[int, int]
    since: date

    @property
    def opened(self) -> int:
        """How often any was opened."""
        return sum(opened for _, opened, _ in self.stories) + self.others[0]

    @property
    def kept(self) -> int:
        """How often any was kept."""
        return sum(kept for *_, kept in self.stories) + self.others[1]
