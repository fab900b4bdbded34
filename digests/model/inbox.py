"""Updates as Telegram brought them: kept until they are handled, so that nothing said to the bot is lost."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class UpdateState(StrEnum):
    """An update waits, is being answered (perhaps it has been), was handled, or was set aside for the operator."""

    WAITING = "waiting"
    ANSWERING = "answering"
    HANDLED = "handled"
    ASIDE = "aside"


@dataclass(frozen=True, slots=True)
class NewUpdate:
    """An update that came in: ``queue`` names those who wait for each other, ``post`` a message, unique in all.

    ``body`` is its JSON.
    """

    update_id: int
    queue: str
    body: str
    post: str | None = None


@dataclass(frozen=True, slots=True)
class QueuedUpdate:
    """An update that is kept; ``tries`` counts how often handling it broke off, ``progress`` is what it noted."""

    id: int
    update_id: int
    queue: str
    body: str
    received_at: datetime
    state: UpdateState = UpdateState.WAITING
    tries: int = 0
    progress: str | None = None
    error: str | None = None
