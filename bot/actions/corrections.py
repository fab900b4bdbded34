"""What the buttons of a correction do: of what is wrong with a published article."""

from __future__ import annotations

from dataclasses import dataclass

from bot.actions.intake import ArticleAction
from digests.model import Ground


@dataclass(frozen=True)
class OfferCorrection(ArticleAction, code="fix"):
    """Say how far a published article went, and offer what can be corrected."""


@dataclass(frozen=True)
class AskRightTitle(ArticleAction, code="fix-title"):
    """Ask for the right title."""


@dataclass(frozen=True)
class AskRightText(ArticleAction, code="fix-text"):
    """Ask for the right text."""


@dataclass(frozen=True)
class AskRightSource(ArticleAction, code="fix-source"):
    """Ask for the right source, its link, or both."""


@dataclass(frozen=True)
class DropSource(ArticleAction, code="fix-no-source"):
    """Show how a published article would be without a source."""


@dataclass(frozen=True)
class AskRightDate(ArticleAction, code="fix-date"):
    """Ask for the day on which the source has written the article."""


@dataclass(frozen=True)
class DropDate(ArticleAction, code="fix-no-date"):
    """Let a published article have no day on which it was written."""


@dataclass(frozen=True)
class ShowRightLanguages(ArticleAction, code="fix-language"):
    """Offer the languages that a published article may be in."""


@dataclass(frozen=True)
class SetRightLanguage(ArticleAction, code="fix-speaks"):
    """Set the language of a published article."""

    language: str


@dataclass(frozen=True)
class ShowRightTopics(ArticleAction, code="fix-topics"):
    """Show a page of the topics that a published article may be on."""

    page: int = 0


@dataclass(frozen=True)
class ChooseRightTopic(ArticleAction, code="fix-topic"):
    """Choose a topic for a published article, or not."""

    topic_id: int
    wanted: bool
    page: int = 0


@dataclass(frozen=True)
class SortAgain(ArticleAction, code="fix-sort"):
    """Put a published article on the topics that were chosen."""


@dataclass(frozen=True)
class Correct(ArticleAction, code="fix-do"):
    """Correct the article everywhere; ``mark`` tells which correction was shown."""

    mark: str = ""


@dataclass(frozen=True)
class AskLine(ArticleAction, code="fix-line"):
    """Ask for the line by which readers are told what was wrong; ``mark`` tells which correction was shown."""

    mark: str = ""


@dataclass(frozen=True)
class AskToRetract(ArticleAction, code="fix-back"):
    """Ask before an article is taken back."""


@dataclass(frozen=True)
class Retract(ArticleAction, code="fix-gone"):
    """Take an article back everywhere, and say why."""

    ground: Ground | None = None


@dataclass(frozen=True)
class AskReason(ArticleAction, code="fix-own"):
    """Ask why an article is taken back, for a line in the editor's own words."""


@dataclass(frozen=True)
class ShowCorrection(ArticleAction, code="fix-state"):
    """Show how far a correction has come."""
