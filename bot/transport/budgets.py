"""How much one person may say: a burst, and then a steady rate; who goes beyond is told so once, and not read. Pure."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

# An editor forwards a hundred messages at once, which is the most that Telegram takes, and a second hundred after it.
BURST = 240
PER_S = 2.0
# So many people are known at once; whoever has been silent longest has a full budget anyway.
PEOPLE = 20_000


@dataclass(slots=True)
class _Budget:
    left: float
    at: float
    told: bool = False


class Budgets:
    """What is left to each sender; ``seconds`` is a monotonic clock."""

    def __init__(self, seconds: Callable[[], float], burst: int = BURST, per_s: float = PER_S) -> None:
        self._seconds, self._burst, self._per_s = seconds, burst, per_s
        self._people: OrderedDict[int, _Budget] = OrderedDict()

    def spend(self, sender: int) -> bool:
        """Tell whether one more update of a sender is read, and count it."""
        budget = self._of(sender)
        if budget.left < 1:
            return False
        budget.left -= 1
        return True

    def is_news(self, sender: int) -> bool:
        """Tell whether a sender has not heard yet that nothing more of theirs is read."""
        budget = self._of(sender)
        told, budget.told = budget.told, True
        return not told

    def _of(self, sender: int) -> _Budget:
        now = self._seconds()
        budget = self._people.pop(sender, None) or _Budget(self._burst, now)
        budget.left = min(self._burst, budget.left + (now - budget.at) * self._per_s)
        budget.at = now
        if budget.left >= self._burst / 2:
            budget.told = False
        self._people[sender] = budget
        if len(self._people) > PEOPLE:
            self._people.popitem(last=False)
        return budget
