"""How much of a long work is done at once, so that whoever waits for its end waits no longer than so long."""

from __future__ import annotations

FIRST, MOST = 64, 4096


class Portion:
    """So many rows as take about ``aim_s``, learned from those before them.

    What a row costs is not known beforehand: it hangs on the disk, on the size of its indexes, and on who else works.
    """

    def __init__(self, aim_s: float) -> None:
        self._aim_s = aim_s
        self.rows = FIRST

    def took(self, rows: int, seconds: float) -> None:
        """Learn how long so many rows took."""
        if seconds > self._aim_s:
            self.rows = max(int(min(rows, self.rows) * self._aim_s / seconds), 1)
        elif rows >= self.rows and seconds < self._aim_s / 2:
            self.rows = min(2 * self.rows, MOST)
