"""What editors are asked about articles."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from bot.questions import Question
from digests.model import Entity


@dataclass(frozen=True)
class AskedArticle(Question, kind="intake-article"):
    """The text of an article: of the page at ``url``, or the words of pictures, one album's or one alone."""

    url: str | None = None
    media_group: str | None = None
    picture: str | None = None


@dataclass(frozen=True)
class ArticleQuestion(Question):
    """A question about an article."""

    article_id: int


@dataclass(frozen=True)
class AskedTitle(ArticleQuestion, kind="intake-title"):
    """A new title."""


@dataclass(frozen=True)
class AskedText(ArticleQuestion, kind="intake-text"):
    """A new text."""


@dataclass(frozen=True)
class AskedSource(ArticleQuestion, kind="intake-source"):
    """The name of the source, its link, or both."""


@dataclass(frozen=True)
class AskedPicture(ArticleQuestion, kind="intake-picture"):
    """A picture."""


@dataclass(frozen=True)
class AlbumBehind(ArticleQuestion, kind="intake-album"):
    """Nothing: the rest of an album, whose first picture has become that of the article before it.

    Where words come with it, it is an article of its own, and the other has again what it had before.
    """

    media_group: str
    picture: str
    before: str | None = None
    image_url: str | None = None


@dataclass(frozen=True)
class AskedMoment(ArticleQuestion, kind="intake-moment"):
    """The moment at which the article comes out; where buttons ``offered`` some, what is none may be anything else."""

    offered: bool = False


@dataclass(frozen=True)
class AskedRightTitle(ArticleQuestion, kind="fix-title"):
    """The right title of a published article."""


@dataclass(frozen=True)
class AskedRightText(ArticleQuestion, kind="fix-text"):
    """The right text of a published article."""


@dataclass(frozen=True)
class AskedRightSource(ArticleQuestion, kind="fix-source"):
    """The right name of a published article's source, its link, or both."""


@dataclass(frozen=True)
class AskedRightDate(ArticleQuestion, kind="fix-date"):
    """The day on which the source of a published article has written it."""


@dataclass(frozen=True)
class AskedTopics(ArticleQuestion, kind="fix-topics"):
    """On which topics a published article belongs; buttons answer it."""

    chosen: list[int] = field(default_factory=list)


@dataclass(frozen=True)
class CorrectionQuestion(ArticleQuestion):
    """How an article is to be corrected: a title, a text in parts, source and link; "" takes these two away.

    ``entities`` are those of the whole text.
    """

    title: str | None = None
    parts: list[str] = field(default_factory=list)
    entities: list[Entity] = field(default_factory=list)
    source: str | None = None
    url: str | None = None


@dataclass(frozen=True)
class AskedToCorrect(CorrectionQuestion, kind="fix-ready"):
    """Whether the article is to be corrected so; the last part of its text was ``sent_at``.

    A button answers it; a message that follows the last part at once is one more of them. ``line`` tells readers what
    was wrong, in place of what changes. ``corrected_at`` is when the article was corrected last as this was asked.
    """

    sent_at: datetime | None = None
    line: str = ""
    corrected_at: datetime | None = None


@dataclass(frozen=True)
class AskedLine(CorrectionQuestion, kind="fix-line"):
    """The line by which readers are told what was wrong, of an article that is to be corrected so."""


@dataclass(frozen=True)
class AskedReason(ArticleQuestion, kind="fix-own"):
    """Why an article is taken back."""


@dataclass(frozen=True)
class AskedMorning(Question, kind="morning"):
    """At which time of the day the editor wants to be told what waits."""


ABOUT_ARTICLES = (
    AskedArticle,
    AskedTitle,
    AskedText,
    AskedSource,
    AskedPicture,
    AlbumBehind,
    AskedMoment,
    AskedRightTitle,
    AskedRightText,
    AskedRightSource,
    AskedRightDate,
    AskedTopics,
    AskedToCorrect,
    AskedLine,
    AskedReason,
)
