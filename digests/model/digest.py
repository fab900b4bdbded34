"""A digest: sections of stories, each an article with what else there is on its event."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum
from typing import NamedTuple

from digests.model.articles import Article, readable
from digests.model.entities import Passage
from digests.model.errata import Erratum
from digests.model.topics import Topic, TopicTurn
from digests.model.translations import MachineTranslation


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
    ``errata`` say what was wrong in it when it went out. Its ``translation`` is shown where its readers read
    neither title nor summary, which are the original ones.
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
    errata: tuple[Erratum, ...] = ()
    translation: MachineTranslation | None = None

    @property
    def headline(self) -> str:
        """What stands over the story."""
        return self.title or (self.translation.title if self.translation else self.article.title)

    @property
    def told(self) -> str:
        """What stands below that."""
        return self.translation.summary if self.translation else self.summary

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


class Frame(NamedTuple):
    """What stands around the stories of a topic in every digest: before them, and after them."""

    header: Passage = Passage("")
    footer: Passage = Passage("")


NO_FRAME = Frame()


@dataclass(frozen=True, slots=True)
class LeadPicture:
    """What editors let stand at the story that leads a topic: a ``photo`` by its file id, else the ``address`` of one.

    It is that of an ``article`` of the story where they have sent none of their own; then as the article has it by now.
    """

    photo: str = ""
    address: str = ""
    article: Article | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A topic's part of a digest; an article on several topics stands in the first of them only.

    ``introduction`` are the editors' words before it, empty where there are none; ``frame`` those of every digest.
    ``more`` are stories that are named by their titles alone, ``left_out`` counts those that are not even that. In the
    digest of a week ``coverage`` counts the articles on the topic, day by day. ``worths`` are those of the stories and
    of the named ones, of which editors have ``pinned`` so many of the first. ``unread`` are stories in none of the
    languages that the chat reads, named by their titles; ``unread_besides`` counts those that are not even that.
    ``picture`` is that of the first story, None where editors have given it none.
    """

    topic: Topic
    stories: tuple[Story, ...]
    left_out: int = 0
    introduction: str = ""
    more: tuple[Story, ...] = ()
    coverage: tuple[int, ...] = ()
    pinned: int = 0
    worths: tuple[float, ...] = ()
    unread: tuple[Story, ...] = ()
    unread_besides: int = 0
    frame: Frame = NO_FRAME
    picture: LeadPicture | None = None


@dataclass(frozen=True, slots=True)
class Alert:
    """What makes a digest one that comes at once; the last of ``last_of`` of a day, 0 where more may follow."""

    last_of: int = 0


@dataclass(frozen=True, slots=True)
class Digest:
    """What one chat gets on one local day, in the chat's language; ``week_ends`` is the last day of a week's digest.

    ``errata`` are those of earlier digests that this one owns up to. ``reads`` are the languages that the chat reads,
    none for every language. ``filtered`` stories were left out by its filters.
    ``at`` is its time where it is one of several of that day; ``since`` the day from which it tells what was missed.
    An ``alert`` tells at once of what is followed; ``told`` stories are left out since one did that before.
    ``turns`` are what became of topics that the chat follows.
    """

    day: date
    language: str
    sections: tuple[Section, ...]
    minutes: int
    topics_followed: int = field(default=0)
    week_ends: date | None = None
    errata: tuple[Erratum, ...] = ()
    reads: tuple[str, ...] = ()
    filtered: int = 0
    at: time | None = None
    since: date | None = None
    alert: Alert | None = None
    told: int = 0
    turns: tuple[TopicTurn, ...] = ()

    @property
    def articles(self) -> int:
        """How many articles the digest shows."""
        return sum(len(section.stories) for section in self.sections)

    @property
    def tells_something(self) -> bool:
        """Whether there is anything to show: a story, or one that is in other languages than the chat reads."""
        return any(section.stories or section.unread for section in self.sections)

    def is_readable(self, article: Article) -> bool:
        """Tell whether an article is in a language that the chat reads."""
        return readable(article, self.reads)

    def is_told(self, article: Article, story: Story) -> bool:
        """Tell whether the chat can read an article of a story, or what a machine has made of it."""
        return self.is_readable(article) or (story.translation is not None and article.id == story.article.id)
