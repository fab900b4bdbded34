"""The rate of one token between processes: together they send as fast as one may, evenly, and no faster."""

from __future__ import annotations

import math
from bisect import bisect_left
from dataclasses import dataclass

import pytest

from digests.delivery.cluster import BATCH_S, LATE_S, SharedPacer
from digests.model import ChatKind
from digests.timing.pacer import BURST_S

STEP_S = 0.01


@dataclass
class Row:
    """The row that all share, as the database keeps it."""

    tat: float = 0.0
    taken: int = 0

    def serve(self, pacer: SharedPacer, now: float) -> None:
        """Grant what a pacer has asked for."""
        if pacer.asks.is_set():
            pacer.asks.clear()
            self.taken += 1
            count, interval_s = pacer.needs(now)
            first = max(self.tat, now)
            self.tat = first + count * interval_s
            pacer.grant(first, count, interval_s)


def sent(pacers: list[SharedPacer], row: Row, seconds: range, chats: int = 0, paid: int = 0) -> list[float]:
    """Send as much as may be sent in some seconds; return when each message left."""
    moments: list[float] = []
    for step in range(round(len(seconds) / STEP_S)):
        now = seconds.start + step * STEP_S
        for pacer in pacers:
            room = pacer.room(now, paid)
            for number in range(room.messages):
                chats += 1
                pacer.start(chats, ChatKind.PRIVATE, now, paid=number >= room.free)
                moments.append(now)
            row.serve(pacer, now)
    return moments


def most_in_a_second(moments: list[float]) -> int:
    return max(bisect_left(moments, begin + 1) - place for place, begin in enumerate(moments))


@pytest.mark.parametrize("processes", [1, 2, 4, 8])
@pytest.mark.parametrize("rate", [28, 400])
def test_together_they_hold_the_rate_and_do_not_pass_it(processes: int, rate: int) -> None:
    row = Row()
    moments = sent([SharedPacer(rate) for _ in range(processes)], row, range(100, 110))
    assert 0.97 * rate * 10 <= len(moments) <= rate * (10 + BURST_S) + 1
    assert most_in_a_second(moments) <= rate * (1 + LATE_S)
    assert row.taken <= processes * 10 / BATCH_S * 1.2, "the row is asked for batches, not for messages"


def test_what_a_killed_process_had_taken_is_all_that_is_lost() -> None:
    row, survivor = Row(), SharedPacer(28)
    sent([survivor, SharedPacer(28)], row, range(100, 105))
    alone = sent([survivor], row, range(105, 110), chats=10_000)
    assert len(alone) >= 28 * 5 * 0.9


def test_an_answer_goes_without_a_slot_and_the_digests_wait_for_it() -> None:
    row, pacer = Row(), SharedPacer(10)
    for chat_id in range(1, 21):
        pacer.start(chat_id, ChatKind.PRIVATE, 100)
    assert len(sent([pacer], row, range(100, 104), chats=100)) <= 10 * (4 - 2) + 2


def test_nothing_leaves_before_slots_are_granted_and_late_ones_are_lost() -> None:
    pacer = SharedPacer(100)
    assert pacer.room(100).messages == 0
    assert pacer.asks.is_set()
    assert pacer.next_room_at(100) > 100
    pacer.grant(100.5, 10, 0.01)
    assert pacer.room(100).messages == 0
    assert pacer.next_room_at(100) == 100.5
    assert pacer.room(100.495, within_s=0.04).messages == 4
    assert pacer.room(100.59 + LATE_S + 0.001).messages == 0


def test_above_the_free_rate_everything_is_paid_by_somebody() -> None:
    row, pacers = Row(), [SharedPacer(30, 1000) for _ in range(4)]
    assert len(sent(pacers, row, range(100, 102), paid=1_000_000)) >= 0.9 * 2000
    free = sent(pacers, row, range(102, 112), chats=1_000_000, paid=0)
    assert 0.8 * 300 <= len(free) <= 30 * 10 * 1.05 + len(pacers) * math.ceil(30 * BURST_S)
