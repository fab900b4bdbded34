"""How much a topic was covered, day by day, as a line of text."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from bot.texts import Translator

# The lowest stands for no article at all.
BARS = "▁▂▃▅▇"


def chart(counts: Sequence[int], last_day: date, t: Translator) -> str:
    """Return a bar for each day behind the day's initial: ``M▂ T▁ W▇``. The tallest is the day with most articles.

    A bar stands beside its day, and not above it, since not every phone has letters and bars of one width.
    """
    most = max(counts, default=0)
    initials = t.weekday_initials()
    days = (last_day - timedelta(days=back) for back in reversed(range(len(counts))))
    return " ".join(f"{initials[day.isoweekday()]}{_bar(count, most)}" for day, count in zip(days, counts, strict=True))


def _bar(count: int, most: int) -> str:
    return BARS[-(-count * (len(BARS) - 1) // most)] if count else BARS[0]
