"""What owners are asked about announcements."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.questions import Question


@dataclass(frozen=True)
class AskedAnnouncement(Question, kind="an-text"):
    """The words of an announcement in a language, empty for all; of a new one where it has no number yet."""

    announcement_id: int = 0
    language: str = ""


@dataclass(frozen=True)
class Behind(Question):
    """Nothing: what comes right behind the message that was taken, or is of its album, is left out.

    ``told`` is whether that has been said.
    """

    announcement_id: int
    sent_at: datetime | None = None
    media_group: str | None = None
    told: bool = False


@dataclass(frozen=True)
class MoreBehind(Behind, kind="an-behind"):
    """What comes behind the words of a draft."""


@dataclass(frozen=True)
class AskedLinks(Question, kind="an-links"):
    """The links under the words in a language."""

    announcement_id: int
    language: str = ""


@dataclass(frozen=True)
class AskedCorrection(Question, kind="an-fix"):
    """How a version that is out should read."""

    announcement_id: int
    language: str = ""


@dataclass(frozen=True)
class AskedToFix(Behind, kind="an-fix-ready"):
    """Whether a version that is out is to read so; a button answers it."""

    language: str = ""
    method: str = ""
    parameters: dict[str, Any] = field(default_factory=dict)
    instead: list[tuple[str, dict[str, Any]]] = field(default_factory=list)


ALL = (AskedAnnouncement, MoreBehind, AskedLinks, AskedCorrection, AskedToFix)
