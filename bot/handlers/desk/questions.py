"""What the desk asks; ``message_id`` is the message that asks, whose buttons go with the answer."""

from __future__ import annotations

from dataclasses import dataclass

from bot.questions import Question


@dataclass(frozen=True)
class AskedTitle(Question, kind="desk-title"):
    """A title for a story, which is named by an article of it."""

    topic_id: int
    article_id: int
    message_id: int


@dataclass(frozen=True)
class AskedIntroduction(Question, kind="desk-introduction"):
    """Words to stand before a topic's next digest."""

    topic_id: int
    message_id: int
