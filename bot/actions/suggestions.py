"""What the buttons about readers' suggestions do, for editors."""

from __future__ import annotations

from dataclasses import dataclass

from bot.actions import Action


@dataclass(frozen=True)
class ShowSuggestions(Action, code="wanted"):
    """Show one of those that wait: by its number, or the one after it where it waits no more; else by its place."""

    place: int = 0
    suggestion_id: int = 0


@dataclass(frozen=True)
class SuggestionAction(Action):
    """What is done with a suggestion."""

    suggestion_id: int


@dataclass(frozen=True)
class TakeSuggestion(SuggestionAction, code="wanted-yes"):
    """Make a topic of it."""


@dataclass(frozen=True)
class AskToDecline(SuggestionAction, code="wanted-no"):
    """Ask for a line to the reader."""


@dataclass(frozen=True)
class DeclineSuggestion(SuggestionAction, code="wanted-off"):
    """Decline it without a line."""
