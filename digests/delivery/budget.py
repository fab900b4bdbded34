"""The paid messages that this process may still send: taken from the day's budget a second's worth at a time.

They are counted before they leave, so that no crash and no other process lets the budget be passed; what a crash finds
in a budget is lost to the day.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from digests.store import Transaction

# As many as leave in a second at the most.
FULL = 1000


@dataclass(frozen=True, slots=True)
class Budget:
    """Messages of one day's budget (UTC) that are paid for."""

    day: date | None = None
    messages: int = 0

    async def filled(self, tx: Transaction, day: date, stars: int) -> Budget:
        """Return a budget that is at least half full, as far as that day's Stars go. Raises: StoreError."""
        left = self.on(day).messages
        if not self.on(day).is_low:
            return self
        return Budget(day, left + await tx.pace.take_paid(day, FULL - left, stars))

    @property
    def is_low(self) -> bool:
        """Whether it is less than half full."""
        return self.messages < FULL // 2

    def on(self, day: date) -> Budget:
        """Return what is left of it on a day: nothing of another day's."""
        return self if self.day == day else Budget(day)

    def less(self, messages: int) -> Budget:
        """Return what is left when so many have left."""
        return Budget(self.day, self.messages - messages)

    async def give_back(self, tx: Transaction) -> None:
        """Leave what was not used to others. Raises: StoreError."""
        if self.day is not None and self.messages:
            await tx.pace.give_back(self.day, self.messages)
