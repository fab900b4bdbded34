"""What the buttons of an article’s card do."""

from __future__ import annotations

from dataclasses import dataclass

from bot.actions import Action


@dataclass(frozen=True)
class ShowDrafts(Action, code="in-drafts"):
    """Show a page of the drafts."""

    page: int = 0


@dataclass(frozen=True)
class ArticleAction(Action):
    """What is done with an article."""

    article_id: int


@dataclass(frozen=True)
class ShowCard(ArticleAction, code="in-card"):
    """Go back to the plain card."""


@dataclass(frozen=True)
class OpenCard(ArticleAction, code="in-open"):
    """Show the card in a new message."""


@dataclass(frozen=True)
class Publish(ArticleAction, code="in-publish"):
    """Publish, also where no topic fits; ``seen`` is the last act that was known where a contributor can change it."""

    anyway: bool = False
    seen: int = 0


@dataclass(frozen=True)
class Undo(ArticleAction, code="in-undo"):
    """Take a publication back."""


@dataclass(frozen=True)
class Discard(ArticleAction, code="in-discard"):
    """Discard a draft."""


@dataclass(frozen=True)
class Restore(ArticleAction, code="in-restore"):
    """Make a draft again of what was discarded."""


@dataclass(frozen=True)
class Edit(ArticleAction, code="in-edit"):
    """Offer what can be changed."""


@dataclass(frozen=True)
class AskTitle(ArticleAction, code="in-title"):
    """Ask for a title."""


@dataclass(frozen=True)
class AskText(ArticleAction, code="in-text"):
    """Ask for a text."""


@dataclass(frozen=True)
class AskSource(ArticleAction, code="in-source"):
    """Ask for the source."""


@dataclass(frozen=True)
class RemoveSource(ArticleAction, code="in-no-source"):
    """Take the source away."""


@dataclass(frozen=True)
class AskPicture(ArticleAction, code="in-picture"):
    """Ask for a picture."""


@dataclass(frozen=True)
class RemovePicture(ArticleAction, code="in-no-picture"):
    """Take the picture away."""


@dataclass(frozen=True)
class ShowTopics(ArticleAction, code="in-topics"):
    """Show a page of the topics to choose from."""

    page: int = 0


@dataclass(frozen=True)
class PutOnTopic(ArticleAction, code="in-topic"):
    """Put the article on a topic, or take it off."""

    topic_id: int
    wanted: bool
    page: int = 0


@dataclass(frozen=True)
class ShowLanguages(ArticleAction, code="in-language"):
    """Offer the languages."""


@dataclass(frozen=True)
class SetLanguage(ArticleAction, code="in-speaks"):
    """Set the language."""

    language: str


@dataclass(frozen=True)
class ShowMoments(ArticleAction, code="in-schedule"):
    """Offer moments to come out."""


@dataclass(frozen=True)
class Schedule(ArticleAction, code="in-at"):
    """Let the article come out at a moment, in seconds since 1970."""

    at: int


@dataclass(frozen=True)
class AskMoment(ArticleAction, code="in-when"):
    """Ask for another moment."""


@dataclass(frozen=True)
class Unschedule(ArticleAction, code="in-unschedule"):
    """Let the article come out at no moment."""


@dataclass(frozen=True)
class Join(ArticleAction, code="in-join"):
    """Make a draft the end of the one before it."""


@dataclass(frozen=True)
class ShowParts(ArticleAction, code="in-parts"):
    """Offer where a draft that came as several messages can be parted."""


@dataclass(frozen=True)
class PartDraft(ArticleAction, code="in-part"):
    """Make a draft of its own of what a draft holds from a place on."""

    place: int


@dataclass(frozen=True)
class ShowHistory(ArticleAction, code="in-history"):
    """Show what was done to an article, before an entry of the audit where one is named."""

    before: int = 0


@dataclass(frozen=True)
class TakeOver(ArticleAction, code="in-mine"):
    """Take an article in hand that a colleague has."""


@dataclass(frozen=True)
class UndoStep(ArticleAction, code="in-back"):
    """Take the last step of an article back, by its entry of the audit; where readers are told of it, once ``sure``."""

    entry_id: int
    sure: bool = False
