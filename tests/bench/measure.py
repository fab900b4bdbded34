"""What a benchmark reports: one figure beside what was asked of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure that must be at most what was asked, or at least; ``asked`` None only informs."""

    what: str
    measured: float
    unit: str
    asked: float | None = None
    at_least: bool = False

    @property
    def met(self) -> bool:
        """Whether the figure is as good as asked."""
        if self.asked is None:
            return True
        return self.measured >= self.asked if self.at_least else self.measured <= self.asked
