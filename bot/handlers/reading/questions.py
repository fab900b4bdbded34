"""What readers are asked."""

from __future__ import annotations

from dataclasses import dataclass

from bot.questions import Question


@dataclass(frozen=True)
class AskedWords(Question, kind="search"):
    """Words to search for."""


@dataclass(frozen=True)
class AskedSuggestion(Question, kind="suggest"):
    """A topic or source that is missed."""


@dataclass(frozen=True)
class AskedFollow(Question, kind="follow"):
    """Words to follow."""
