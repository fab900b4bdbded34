"""What a benchmark reports: one figure beside what was asked of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure that must be at most what was asked; ``asked`` None only informs."""

    what: str
    measured: float
    unit: str
    asked: float | None = None

    @property
    def met(self) -> bool:
        """Whether the figure is as good as asked."""
        return self.asked is None or self.measured <= self.asked
