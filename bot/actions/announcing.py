"""What the buttons of announcements do."""

from __future__ import annotations

from dataclasses import dataclass

from bot.actions import Action
from digests.model import ChatKind


@dataclass(frozen=True)
class ShowAnnouncements(Action, code="an"):
    """Show drafts, and a page of what went out."""

    page: int = 0


@dataclass(frozen=True)
class AnnouncementAction(Action):
    """What is done with an announcement."""

    announcement_id: int


@dataclass(frozen=True)
class OpenAnnouncement(AnnouncementAction, code="an-open"):
    """Show a draft, or what has become of what is out."""


@dataclass(frozen=True)
class TakeOver(AnnouncementAction, code="an-mine"):
    """Take a draft into one's own hands, whoever has it."""


@dataclass(frozen=True)
class AskText(AnnouncementAction, code="an-text"):
    """Ask for the words in a language, empty for all."""

    language: str = ""


@dataclass(frozen=True)
class AskLinks(AnnouncementAction, code="an-links"):
    """Ask for the links under the words in a language."""

    language: str = ""


@dataclass(frozen=True)
class RemoveLinks(AnnouncementAction, code="an-no-links"):
    """Do without links under the words in a language."""

    language: str = ""


@dataclass(frozen=True)
class ShowVersions(AnnouncementAction, code="an-langs"):
    """Offer a version in each language of the interface."""


@dataclass(frozen=True)
class OpenVersion(AnnouncementAction, code="an-lang"):
    """Show a language's own version, or ask for it where there is none."""

    language: str


@dataclass(frozen=True)
class DropVersion(AnnouncementAction, code="an-lang-off"):
    """Do without a language's own version."""

    language: str


@dataclass(frozen=True)
class Preview(AnnouncementAction, code="an-see"):
    """Show how it reads in a language."""

    language: str = ""


@dataclass(frozen=True)
class SendTest(AnnouncementAction, code="an-test"):
    """Send it to whoever presses, and to nobody else."""


@dataclass(frozen=True)
class SetSilent(AnnouncementAction, code="an-silent"):
    """Let it come without a sound, or with one."""

    wanted: bool


@dataclass(frozen=True)
class ShowAudience(AnnouncementAction, code="an-whom"):
    """Show whom it is for."""


@dataclass(frozen=True)
class AimAtKind(AnnouncementAction, code="an-kind"):
    """Let it be for a kind of chat, or no longer."""

    kind: ChatKind
    wanted: bool


@dataclass(frozen=True)
class AimAtActive(AnnouncementAction, code="an-active"):
    """Let it be for those who were active in so many days, 0 for all."""

    days: int = 0


@dataclass(frozen=True)
class ShowAimedLanguages(AnnouncementAction, code="an-tongues"):
    """Offer the languages that it can be for."""


@dataclass(frozen=True)
class AimAtLanguage(AnnouncementAction, code="an-tongue"):
    """Let it be for those who are spoken to in a language, or no longer."""

    language: str
    wanted: bool


@dataclass(frozen=True)
class ShowAimedTopics(AnnouncementAction, code="an-topics"):
    """Offer a page of the topics whose followers it can be for."""

    page: int = 0


@dataclass(frozen=True)
class AimAtTopic(AnnouncementAction, code="an-topic"):
    """Let it be for those who follow a topic, or no longer."""

    topic_id: int
    wanted: bool
    page: int = 0


@dataclass(frozen=True)
class AskToDiscard(AnnouncementAction, code="an-drop"):
    """Ask before a draft is deleted."""


@dataclass(frozen=True)
class Discard(AnnouncementAction, code="an-gone"):
    """Delete a draft."""


@dataclass(frozen=True)
class AskToSend(AnnouncementAction, code="an-ready"):
    """Ask, with the numbers, before it goes out."""


@dataclass(frozen=True)
class Send(AnnouncementAction, code="an-send"):
    """Let it go out as it was shown."""

    revision: int


@dataclass(frozen=True)
class PauseAnnouncement(AnnouncementAction, code="an-pause"):
    """Let nothing more of it leave for now."""


@dataclass(frozen=True)
class ResumeAnnouncement(AnnouncementAction, code="an-on"):
    """Let it leave again."""


@dataclass(frozen=True)
class AskToCancel(AnnouncementAction, code="an-stop"):
    """Ask before it goes to nobody else."""


@dataclass(frozen=True)
class Cancel(AnnouncementAction, code="an-cut"):
    """Let it go to nobody else."""


@dataclass(frozen=True)
class AskCorrection(AnnouncementAction, code="an-fix"):
    """Ask for the right words in a language; where there are several and none was chosen, offer them."""

    language: str = ""
    chosen: bool = False


@dataclass(frozen=True)
class CorrectAnnouncement(AnnouncementAction, code="an-fixed"):
    """Let it read as was shown, wherever it stands."""

    mark: str
