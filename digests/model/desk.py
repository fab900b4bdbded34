"""What editors have decided of a topic’s next digest."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

# How long a digest waits where nobody has said it yet.
USUAL_WAIT = timedelta(hours=2)
# How long it may be told to wait, in hours.
WAITS_H = (1, 2, 4, 12)


@dataclass(frozen=True, slots=True)
class Hold:
    """How a topic is held: not at all without ``held_at``, and with a digest that waits where ``until`` is known.

    A digest waits ``wait_s`` seconds; then it goes as it is, or what is new on the topic is dropped. ``withheld_from``
    and ``withheld`` are the numbers of the first and the last article that may have gone that way, 0 where none did. A
    hold is for what is newer than the article with the number ``approved``; a ``standing`` one goes on after approval,
    any other ends. ``ran_out_at`` is when its time was last over without approval, until somebody decides on the topic
    again; ``ran_out_told`` whether editors know.
    """

    topic_id: int
    wait_s: int = USUAL_WAIT // timedelta(seconds=1)
    drops: bool = False
    held_at: datetime | None = None
    until: datetime | None = None
    told: bool = False
    withheld: int = 0
    standing: bool = False
    approved: int = 0
    withheld_from: int = 0
    ran_out_at: datetime | None = None
    ran_out_told: bool = False


@dataclass(frozen=True, slots=True)
class Readers:
    """Who gets a topic's next digests: how many chats, when the first is due, how many of them wait for approval.

    ``covered`` is what most of those that are due within a day of the first have covered; None where there are none.
    """

    chats: int
    due_at: datetime | None
    waiting: int
    covered: int | None
