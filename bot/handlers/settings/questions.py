"""What the settings ask to be typed; ``target`` is the chat that it is for."""

from __future__ import annotations

from dataclasses import dataclass

from bot.questions import Question


@dataclass(frozen=True)
class AskedTime(Question, kind="settings-time"):
    """The time of the digest."""

    target: int


@dataclass(frozen=True)
class AskedFilter(Question, kind="settings-filter"):
    """Words that are to be left out."""

    target: int


@dataclass(frozen=True)
class AskedZone(Question, kind="settings-zone"):
    """A time, a place or a location; ``location_button`` tells that the button which shares one is shown."""

    target: int
    location_button: bool = False
