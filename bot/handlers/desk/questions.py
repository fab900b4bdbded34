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
class AskedFrame(Question, kind="desk-frame"):
    """Words to stand in every digest of a topic, in a language: its header, or its footer."""

    topic_id: int
    language: str
    place: str
    message_id: int


@dataclass(frozen=True)
class AskedIntroduction(Question, kind="desk-introduction"):
    """Words to stand before a topic's next digest."""

    topic_id: int
    message_id: int


@dataclass(frozen=True)
class AskedPicture(Question, kind="desk-picture"):
    """A picture for a story, which is named by an article of it; nothing of an album that was ``refused`` before."""

    topic_id: int
    article_id: int
    message_id: int
    refused: str = ""


@dataclass(frozen=True)
class RestOfAlbum(Question, kind="desk-album"):
    """Nothing: the rest of an album, whose first picture a story has now."""

    media_group: str


# What the desk may have asked last.
QUESTIONS = (AskedTitle, AskedIntroduction, AskedFrame, AskedPicture, RestOfAlbum)
