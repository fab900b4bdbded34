"""What the buttons of an article’s card do."""

from __future__ import annotations

from dataclasses import dataclass

from bot.actions import Action
from digests.model import Ground


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
    """Publish, also where no topic fits."""

    anyway: bool = False


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


@dataclass(frozen=True)
class QueueAction(Action):
    """A step through what waits for a decision, of one topic, language or source where that is named.

    ``source_of`` is an article of the source.
    """

    article_id: int = 0
    topic_id: int = 0
    language: str = ""
    source_of: int = 0


@dataclass(frozen=True)
class ShowQueue(QueueAction, code="qu"):
    """Show what waits, an article and those before it; the newest where none is named."""


@dataclass(frozen=True)
class PublishNext(QueueAction, code="qu-yes"):
    """Publish, and show the next one; ``seen`` is the last act that was known where a contributor can change it."""

    seen: int = 0


@dataclass(frozen=True)
class DiscardNext(QueueAction, code="qu-no"):
    """Discard, and show the next one."""


@dataclass(frozen=True)
class TakeChange(QueueAction, code="qu-take"):
    """Let an article say what its source says now, and go on."""


@dataclass(frozen=True)
class KeepOurs(QueueAction, code="qu-keep"):
    """Leave an article as it is, whatever its source says now, and go on."""


@dataclass(frozen=True)
class TieStory(QueueAction, code="qu-tie"):
    """Say whether an article goes on with the story of another one."""

    other_id: int = 0
    together: bool = False


@dataclass(frozen=True)
class PutOff(QueueAction, code="qu-later"):
    """Leave it, and show the next one."""


@dataclass(frozen=True)
class TakeBack(QueueAction, code="qu-undo"):
    """Undo the last decision, and show what it was about."""


@dataclass(frozen=True)
class ShowQueueChoice(QueueAction, code="qu-only"):
    """Offer to see only a topic, a language or a source."""


@dataclass(frozen=True)
class AskAboutAll(QueueAction, code="qu-all"):
    """Show what an article's source has sent today, to decide on all of it."""


@dataclass(frozen=True)
class DecideOnAll(QueueAction, code="qu-each"):
    """Publish or discard what a source has sent, from one article back to another."""

    back_to: int = 0
    publish: bool = False


@dataclass(frozen=True)
class SetMorning(Action, code="qu-at"):
    """Show when an editor is told what waits, and choose a time such as ``07:30``, or ``never``."""

    at: str = ""


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
