"""What the buttons of the first minutes do."""

from __future__ import annotations

from dataclasses import dataclass

from bot.actions import Action


@dataclass(frozen=True)
class ShowTour(Action, code="tour"):
    """Show what the bot can do, and how this chat stands."""


@dataclass(frozen=True)
class Speak(Action, code="speak"):
    """Show the tour in another language, and speak it from then on."""

    language: str


@dataclass(frozen=True)
class ComposeFirst(Action, code="first"):
    """Compose the first digest of a chat now, of the present one where it is 0."""

    chat_id: int = 0
