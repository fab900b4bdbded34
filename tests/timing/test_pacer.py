"""The pace holds in every order of events, and Telegram's asking to wait is obeyed."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digests.model import ChatKind
from digests.timing.pacer import BURST_S, LONGEST_BACKOFF_S, Pacer, backoff_s

START = 1000.0


def play(pacer: Pacer, chats: list[tuple[int, ChatKind]], pauses: list[float]) -> list[tuple[float, int]]:
    """Send to the chats in turn, each as early as the pacer allows; return when each message left."""
    now, left = START, []
    for (chat_id, kind), pause in zip(chats, pauses, strict=True):
        now = max(pacer.next_room_at(now + pause), pacer.ready_at(chat_id, kind, now + pause))
        assert pacer.room(now).messages >= 1
        pacer.start(chat_id, kind, now)
        left.append((now, chat_id))
    return left


def most_within(moments: list[float], window_s: float) -> int:
    """Count the messages in the fullest window."""
    return max(sum(start <= moment < start + window_s for moment in moments) for start in moments)


chats = st.lists(
    st.tuples(st.integers(1, 40), st.just(ChatKind.PRIVATE))
    | st.tuples(st.integers(-3, -1), st.just(ChatKind.CHANNEL)),
    min_size=1,
    max_size=120,
)


@given(chats, st.data())
def test_no_limit_of_telegram_is_passed(chosen: list[tuple[int, ChatKind]], data: st.DataObject) -> None:
    pauses = data.draw(st.lists(st.floats(0, 0.3), min_size=len(chosen), max_size=len(chosen)))
    left = play(Pacer(28), chosen, pauses)
    assert most_within([moment for moment, _ in left], 1.0) <= 30
    for chat_id, kind in set(chosen):
        moments = [moment for moment, chat in left if chat == chat_id]
        assert all(later - earlier >= 0.999 for earlier, later in pairwise(moments))
        if kind is not ChatKind.PRIVATE:
            assert most_within(moments, 60.0 - 1e-6) <= 20


@pytest.mark.parametrize(("rate", "limit"), [(1, 30), (28, 30), (1000, 1000)])
def test_the_rate_is_held_over_a_minute_and_no_second_has_more_than_telegram_takes(rate: int, limit: int) -> None:
    pacer, now, left = Pacer(rate), START, list[float]()
    while now < START + 60:
        # A loop that looks again every 20 ms, late by up to 15 ms more; what may leave until then leaves in time.
        for _ in range(pacer.room(now, within_s=0.02).messages):
            left.append(pacer.next_room_at(now))
            pacer.start(len(left), ChatKind.PRIVATE, left[-1])
        now = max(pacer.next_room_at(now) - 0.02, now + 0.02) + len(left) % 4 * 0.005
    assert len(left) >= 0.97 * rate * 60
    assert all(later - earlier >= 1.0 for earlier, later in zip(left, left[limit:], strict=False))


def test_one_chat_told_to_wait_does_not_hold_the_others() -> None:
    pacer = Pacer(28)
    pacer.refuse(7, START + 30, START)
    assert pacer.ready_at(7, ChatKind.PRIVATE, START) == START + 30
    assert pacer.ready_at(8, ChatKind.PRIVATE, START) == START
    assert pacer.room(START).messages > 0


def test_two_chats_told_to_wait_together_hold_the_whole_bot() -> None:
    pacer = Pacer(28)
    pacer.refuse(7, START + 30, START)
    pacer.refuse(8, START + 31, START + 0.5)
    assert pacer.room(START + 30).messages == 0
    assert pacer.next_room_at(START + 1) == START + 31
    assert pacer.room(START + 31).messages > 0


def test_the_same_chat_or_a_later_one_told_to_wait_holds_nobody_else() -> None:
    pacer = Pacer(28)
    for moment, chat in ((0, 7), (1, 7), (60, 8), (3000, 9)):
        pacer.refuse(chat, START + moment + 10_000, START + moment)
    assert pacer.room(START + 3001).messages > 0
    assert pacer.ready_at(7, ChatKind.PRIVATE, START) == START + 10_001


def test_a_shorter_wait_never_lifts_a_longer_one() -> None:
    pacer = Pacer(28)
    pacer.refuse(7, START + 100, START)
    pacer.refuse(7, START + 5, START + 1)
    pacer.hold(START + 50)
    pacer.hold(START + 3)
    assert pacer.ready_at(7, ChatKind.PRIVATE, START + 2) == START + 100
    assert pacer.next_room_at(START + 2) == START + 50


def test_failures_to_reach_telegram_hold_longer_each_time_until_it_answers() -> None:
    pacer, now, waits = Pacer(28), START, []
    for _ in range(9):
        pacer.unreachable(now, 0.5)
        pacer.unreachable(now, 0.5)  # another call of the same moment
        waits.append(pacer.next_room_at(now) - now)
        now = pacer.next_room_at(now)
    assert waits == [1, 2, 4, 8, 16, 32, 60, 60, 60]
    pacer.reached()
    pacer.unreachable(now, 0.5)
    assert pacer.next_room_at(now) - now == 1


@given(st.integers(1, 10_000), st.floats(0, 1))
def test_backoff_stays_within_bounds(failures: int, jitter: float) -> None:
    assert 0.75 <= backoff_s(failures, jitter) <= 1.25 * LONGEST_BACKOFF_S


def test_what_no_longer_matters_is_forgotten() -> None:
    pacer, now = Pacer(1000), START
    for chat in range(5000):
        now = pacer.next_room_at(now)
        pacer.start(chat, ChatKind.PRIVATE, now)
        pacer.start(-chat - 1, ChatKind.GROUP, now)
        pacer.refuse(10_000 + chat, now + 0.1, now + 10 * chat)
    assert len(pacer._last) <= 2 * 1001 + 2
    assert len(pacer._blocked) <= 1001
    now += 61
    pacer.start(1, ChatKind.PRIVATE, now)
    assert len(pacer._last) == 1
    assert not pacer._groups


def test_the_whole_bot_told_to_wait_is_slower_and_faster_again_by_the_minute() -> None:
    pacer = Pacer(28)
    pacer.refuse(1, 105.0, 100.0)
    assert pacer.refuse(2, 105.0, 100.5)
    assert pacer.rate_per_s(100.5) == pytest.approx(28 * 0.7)
    assert pacer.refuse(3, 105.0, 100.6), "those in flight together"
    assert pacer.rate_per_s(100.6) == pytest.approx(28 * 0.7)
    assert pacer.rate_per_s(160.0) == pytest.approx(28 * 0.7)
    assert pacer.rate_per_s(161.0) == pytest.approx(28 * 0.7 + 1)
    assert pacer.rate_per_s(281.0) == pytest.approx(28 * 0.7 + 3)
    assert pacer.rate_per_s(100_000.0) == 28


@given(st.integers(0, 3000), st.integers(1, 1000))
def test_nothing_is_paid_for_beyond_what_the_budget_has_and_free_ones_are_free(budget: int, paid_rate: int) -> None:
    pacer, paid, sent, now = Pacer(28.0, 30.0 + paid_rate), 0, 0, 0.0
    for step in range(300):
        room = pacer.room(now, budget - paid)
        for number in range(room.messages):
            above_free = number >= room.free
            pacer.start(1000 * step + number, ChatKind.PRIVATE, now, paid=above_free)
            paid, sent = paid + above_free, sent + 1
        now += 0.02
    assert paid <= budget
    assert sent - paid <= 28 * (now + 0.05) + 2, "what is free never passes the free rate"
    assert sent >= 28 * (now - 0.05), "without money it still holds the free rate"


def test_an_answer_makes_the_digests_wait() -> None:
    pacer = Pacer(10)
    for _ in range(5):
        pacer.start(1, ChatKind.PRIVATE, 0.0)
    assert pacer.room(0.2).messages == 0
    assert pacer.next_room_at(0.2) == pytest.approx(0.5 - BURST_S)


def test_too_many_failures_of_two_hundred_are_noticed_once() -> None:
    pacer = Pacer(28)
    for number in range(199):
        assert pacer.note(failed=number < 40) is None
    assert pacer.note(failed=False) is None, "a fifth of them is borne"
    for _ in range(160):
        assert pacer.note(failed=False) is None
    assert [pacer.note(failed=True) for _ in range(41)] == [None] * 40 + [41]
    assert pacer.note(failed=True) is None
