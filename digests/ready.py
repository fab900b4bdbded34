"""What was composed ahead of its time: the tick takes of it what nothing has changed since."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from digests.model import Rhythm
from digests.publishing.window import Choice, Printed, Window


@dataclass(frozen=True, slots=True)
class Ready:
    """The windows that were composed from, by rhythm, and what came of them."""

    windows: Mapping[Rhythm, Window] = field(default_factory=dict)
    printed: Mapping[Rhythm, Mapping[Choice, Printed]] = field(default_factory=dict)

    def of(self, window: Window, rhythm: Rhythm) -> Mapping[Choice, Printed]:
        """Return what is ready for a window; where it has more than before, it gets the stories that still hold."""
        known = self.windows.get(rhythm)
        if known is None:
            return {}
        if window.same(known):
            return self.printed[rhythm]
        window.like(known)
        return {}


NOTHING = Ready()
