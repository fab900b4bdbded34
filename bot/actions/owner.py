"""What the buttons of owners do."""

from __future__ import annotations

from dataclasses import dataclass

from bot.actions import Action
from digests.model import DeliveryState, Ground, Role

# What deliveries are of: the ``number`` beside it is the id of an edition, or that of a topic.
EDITION, TOPIC = "e", "t"


@dataclass(frozen=True)
class ShowPeople(Action, code="editors"):
    """Show a page of everybody with a role."""

    page: int = 0


@dataclass(frozen=True)
class Invite(Action, code="pp-invite"):
    """Make another link, for a role and so many minutes, in the place of the one with that mark."""

    role: Role = Role.EDITOR
    minutes: int = 15
    mark: str = ""


@dataclass(frozen=True)
class RevokeInvitations(Action, code="pp-revoke"):
    """Take all invitations back that nobody has used."""


@dataclass(frozen=True)
class PersonAction(Action):
    """What is done with somebody who has a role."""

    user_id: int


@dataclass(frozen=True)
class ShowPerson(PersonAction, code="pp"):
    """Show one of them."""


@dataclass(frozen=True)
class ShowCovered(PersonAction, code="pp-topics"):
    """Show a page of the topics that a role covers, to choose from."""

    page: int = 0


@dataclass(frozen=True)
class Cover(PersonAction, code="pp-topic"):
    """Let a role cover a topic, or no longer."""

    topic_id: int
    wanted: bool
    page: int = 0


@dataclass(frozen=True)
class CoverAll(PersonAction, code="pp-all"):
    """Let a role cover all topics."""


@dataclass(frozen=True)
class AskToGive(PersonAction, code="editor-off"):
    """Give somebody another role, none as a reader; ask first what becomes of what they have under way."""

    role: Role = Role.READER


@dataclass(frozen=True)
class ShowHeirs(PersonAction, code="pp-heirs"):
    """Offer those who can have what somebody has under way."""

    role: Role = Role.READER
    page: int = 0


@dataclass(frozen=True)
class Give(PersonAction, code="pp-cut"):
    """Give somebody another role; what is under way goes to an heir, or is dropped where none is named.

    ``mark`` tells how much that was when it was asked.
    """

    role: Role = Role.READER
    heir_id: int = 0
    mark: str = ""


@dataclass(frozen=True)
class ShowAudit(Action, code="au"):
    """Show what was done before an entry of the audit, by a person or by anybody."""

    before: int = 0
    by: int = 0


@dataclass(frozen=True)
class ShowAuditPeople(Action, code="au-who"):
    """Offer to see what one person did."""


@dataclass(frozen=True)
class ExportAudit(Action, code="au-file"):
    """Send what was done, by a person or by anybody, as a file."""

    by: int = 0


@dataclass(frozen=True)
class BringIn(Action, code="im-go"):
    """Take in the list that the message answers; who follows nothing that is here follows all topics, if wanted."""

    all_topics: bool = False


@dataclass(frozen=True)
class LeaveList(Action, code="im-no"):
    """Leave the list as it is."""


@dataclass(frozen=True)
class ShowDeliveries(Action, code="dv"):
    """Show a page of the editions."""

    page: int = 0


@dataclass(frozen=True)
class ShowSentTopics(Action, code="dv-topics"):
    """Show the topics with what was sent on each."""


@dataclass(frozen=True)
class ShowSentTopic(Action, code="dv-topic"):
    """Show what became of all that was sent on a topic."""

    topic_id: int


@dataclass(frozen=True)
class Revive(Action, code="dv-revive"):
    """Bring back the chats that refusals have switched off since a moment, in seconds since 1970."""

    since: int


@dataclass(frozen=True)
class DeliveriesAction(Action):
    """What is done with the deliveries of an edition, or of a topic, that are in a state."""

    scope: str
    number: int
    state: DeliveryState


@dataclass(frozen=True)
class AskToSendAgain(DeliveriesAction, code="dv-again"):
    """Ask before anything is sent again."""


@dataclass(frozen=True)
class SendAgain(DeliveriesAction, code="dv-send"):
    """Send again."""


@dataclass(frozen=True)
class PauseDelivery(Action, code="push-off"):
    """Let nothing more leave."""


@dataclass(frozen=True)
class ResumeDelivery(Action, code="push-on"):
    """Let messages leave again."""


@dataclass(frozen=True)
class EditionAction(Action):
    """What is done with an edition."""

    edition_id: int


@dataclass(frozen=True)
class ShowEdition(EditionAction, code="dv-edition"):
    """Show what became of an edition."""


@dataclass(frozen=True)
class ShowArticles(EditionAction, code="dv-articles"):
    """Show a page of the articles of an edition."""

    page: int = 0


@dataclass(frozen=True)
class AskToTakeBack(EditionAction, code="dv-back"):
    """Ask before an edition is taken back."""


@dataclass(frozen=True)
class TakeBack(EditionAction, code="dv-gone"):
    """Take an edition back, and say why."""

    ground: Ground | None = None


@dataclass(frozen=True)
class Renew(EditionAction, code="dv-renew"):
    """Compose an edition again."""


@dataclass(frozen=True)
class SendOn(EditionAction, code="dv-on"):
    """Let a paused edition leave again."""
