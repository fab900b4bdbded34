"""A clock that runs like the real one but can be set: the demo jumps from one digest to the next with it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


class Clock:
    """The real time plus an offset."""

    def __init__(self) -> None:
        self._ahead = timedelta()

    def now(self) -> datetime:
        """Return the moment that the demo lives in, aware UTC."""
        return datetime.now(UTC) + self._ahead

    def set(self, moment: datetime) -> None:
        """Jump to a moment; time runs on from there."""
        self._ahead = moment - datetime.now(UTC)

    def forward(self, by: timedelta) -> None:
        """Jump ahead."""
        self._ahead += by
