"""What editors are asked about feeds."""

from __future__ import annotations

from dataclasses import dataclass

from bot.questions import Question


@dataclass(frozen=True)
class AskedAddress(Question, kind="feeds-address"):
    """The address of a new feed, or of the website that has it."""
