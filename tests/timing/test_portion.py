"""A portion takes about as long as it may, whatever a row costs, and whenever that changes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from digests.timing.portion import FIRST, MOST, Portion

AIM_S = 0.02
COSTS_S = st.floats(1e-6, 0.05)


def worked(portion: Portion, cost_s: float, times: int = 12) -> float:
    """Take portions of rows that cost so much each; return how long the last one took."""
    for _ in range(times):
        took_s = portion.rows * cost_s
        portion.took(portion.rows, took_s)
    return took_s


@given(COSTS_S, COSTS_S)
def test_it_fits_in_its_time_and_uses_most_of_it(first_s: float, then_s: float) -> None:
    portion = Portion(AIM_S)
    for cost_s in (first_s, then_s):
        took_s = worked(portion, cost_s)
        assert took_s <= max(AIM_S, cost_s) * 1.001
        assert took_s >= AIM_S / 4 or portion.rows == MOST


def test_what_comes_to_an_end_teaches_nothing_but_that_it_took_too_long() -> None:
    portion = Portion(AIM_S)
    portion.took(3, 0.001)
    assert portion.rows == FIRST
    portion.took(10, 1.0)
    assert portion.rows == 1
