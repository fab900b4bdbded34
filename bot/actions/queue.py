"""What the buttons of the queue do."""

from __future__ import annotations

from dataclasses import dataclass

from bot.actions import Action


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
class ReadOn(Action, code="qu-on"):
    """Show what waits besides an article that was decided on at its card, in a new message."""

    article_id: int


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
