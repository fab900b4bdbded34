"""What is counted day by day, in sums that name nobody."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from enum import StrEnum

from digests.model.chats import Chat, ChatKind


class Tally(StrEnum):
    """What is counted: chats that came, left and blocked the bot; articles that were opened and kept; wishes of
    readers; how late digests were; and what became of messages whose record is gone.

    ``OPENED`` and ``KEPT`` are counted by the article's id, ``LATE`` by its place in ``LATE_UP_TO``, all others as one.
    """

    CAME = "came"
    LEFT = "left"
    BLOCKED = "blocked"
    OPENED = "opened"
    KEPT = "kept"
    MORE = "more"
    LESS = "less"
    MUTED = "muted"
    LATE = "late"
    SENT = "sent"
    FAILED = "failed"
    UNKNOWN = "unknown"
    SKIPPED = "skipped"


# What became of messages is counted when their record goes, on the day of which they were.
OF_GONE = (Tally.SENT, Tally.FAILED, Tally.UNKNOWN, Tally.SKIPPED)
AS_IT_HAPPENS = tuple(each for each in Tally if each not in OF_GONE)
# Of what is on time a minute's tick and the pace of sending leave no more; what is later than the last is the rest.
LATE_UP_TO: Sequence[timedelta] = (
    timedelta(minutes=1),
    timedelta(minutes=5),
    timedelta(minutes=15),
    timedelta(hours=1),
)
# What is counted is kept a little longer than the longest time that is looked back at.
TALLIES_KEPT = timedelta(days=400)


def place_of(late: timedelta) -> int:
    """Return under which number a delivery that was so late is counted."""
    return next((place for place, most in enumerate(LATE_UP_TO) if late <= most), len(LATE_UP_TO))


def gets_digests(chat: Chat | None) -> bool:
    """Tell whether a chat is one that digests go to."""
    return chat is not None and chat.active and not chat.stopped


def movement(before: Chat | None, after: Chat | None) -> Tally | None:
    """Return what a change of a chat counts as: it came, left or blocked the bot; None for any other change."""
    had, has = gets_digests(before), gets_digests(after)
    if had == has:
        return None
    if has:
        return Tally.CAME
    return departure(after.kind) if after is not None and not after.active else Tally.LEFT


def departure(kind: ChatKind) -> Tally:
    """Return what it counts as where the bot is no longer in a chat: a person blocks it, a group lets it go."""
    return Tally.BLOCKED if kind is ChatKind.PRIVATE else Tally.LEFT
