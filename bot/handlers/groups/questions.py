"""What is open while somebody chooses a chat to connect."""

from __future__ import annotations

from dataclasses import dataclass

from bot.questions import Question


@dataclass(frozen=True)
class AskedChat(Question, kind="groups-connect"):
    """A choice by Telegram's own buttons; ``connected`` is the chat that is being connected, since which ``update``."""

    connected: int | None = None
    update: int = 0
