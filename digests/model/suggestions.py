"""What readers suggest to the newsroom, in their own words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A topic or source that a reader would like to have."""

    id: int
    user_id: int
    text: str
    made_at: datetime
