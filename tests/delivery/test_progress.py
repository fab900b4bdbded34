"""The progress of a push, from figures at moments."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from digests.delivery.progress import PushWatch
from digests.model import Figures


def figures(queued: int, sent: int, failed: int = 0) -> Figures:
    return Figures(queued, sent, failed, 0, 0, queued > sent + failed, None)


def test_nothing_is_shown_while_nothing_goes_out() -> None:
    watch = PushWatch()
    assert watch.update({}, 1.0) is None
    assert watch.update({1: figures(5, 5)}, 2.0) is None


def test_a_push_is_followed_from_its_first_look_to_its_end() -> None:
    watch = PushWatch()
    first = watch.update({1: figures(1000, 0)}, 100.0)
    assert first is not None
    assert (first.left, first.rate_per_s, first.eta_s) == (1000, 0.0, None)
    later = watch.update({1: figures(1000, 270, 10), 2: figures(20, 0)}, 110.0)
    assert later is not None
    assert (later.queued, later.sent, later.failed, later.left) == (1020, 270, 10, 740)
    assert (later.rate_per_s, later.elapsed_s) == (28.0, 10.0)
    assert later.eta_s is not None
    assert round(later.eta_s, 2) == round(740 / 28, 2)
    assert watch.editions == {1, 2}
    last = watch.update({1: figures(1000, 990, 10), 2: figures(20, 20)}, 140.0)
    assert last is not None
    assert (last.finished, last.editions) == (True, (1, 2))
    assert watch.update({1: figures(1000, 990, 10)}, 141.0) is None


def test_the_rate_is_that_of_the_last_half_minute() -> None:
    watch = PushWatch()
    watch.update({1: figures(100_000, 0)}, 0.0)
    for second in range(1, 61):
        watch.update({1: figures(100_000, second * 1000)}, float(second))
    for second in range(61, 121):
        seen = watch.update({1: figures(100_000, 60_000 + (second - 60) * 10)}, float(second))
    assert seen is not None
    assert seen.rate_per_s == 10.0


def test_a_pause_has_no_end_in_sight_and_what_is_paused_leaves_the_push() -> None:
    watch = PushWatch()
    watch.update({1: figures(100, 0), 2: figures(50, 0)}, 0.0)
    paused = watch.update({1: figures(100, 10), 2: figures(50, 0)}, 1.0, paused=True)
    assert paused is not None
    assert (paused.paused, paused.eta_s, paused.left) == (True, None, 140)
    without = watch.update({1: figures(100, 100)}, 2.0)
    assert without is not None
    assert without.finished


@given(st.lists(st.integers(0, 50), max_size=30), st.lists(st.floats(0.1, 20), min_size=30, max_size=30))
def test_what_is_left_never_grows_and_the_end_is_seen_once(steps: list[int], waits: list[float]) -> None:
    watch, sent, now = PushWatch(), 0, 0.0
    seen = [watch.update({7: figures(200, 0)}, now)]
    for step, wait in zip(steps, waits, strict=False):
        sent, now = min(sent + step, 200), now + wait
        seen.append(watch.update({7: figures(200, sent)}, now))
    shown = [progress for progress in seen if progress is not None]
    assert all(one.left >= two.left and one.rate_per_s >= 0 for one, two in pairwise(shown))
    assert sum(progress.finished for progress in shown) == (sent == 200)
