"""How pairs become stories: what agrees joins, what contradicts stays apart."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from digests.compose.linkage import CONTRADICTED, linked

ASKED = 3.0


def stories(*rows: list[float]) -> list[set[int]]:
    odds = np.array(rows, dtype=np.float32)
    return [set(story) for story in linked(odds, np.full(odds.shape, ASKED, dtype=np.float32))]


def test_a_pair_is_one_story_from_what_is_asked_on() -> None:
    assert stories([0, 3.0], [3.0, 0]) == [{0, 1}]
    assert stories([0, 2.9], [2.9, 0]) == [{0}, {1}]


def test_several_pairs_say_together_what_is_asked_of_one() -> None:
    assert stories([0, 4, 1.6], [4, 0, 1.6], [1.6, 1.6, 0]) == [{0, 1, 2}]
    assert stories([0, 4, 1.4], [4, 0, 1.4], [1.4, 1.4, 0]) == [{0, 1}, {2}]


def test_one_contradiction_outweighs_everything_else() -> None:
    apart = CONTRADICTED - 0.1
    assert stories([0, 9, 9], [9, 0, apart], [9, apart, 0]) == [{0, 1}, {2}]


def test_the_most_typical_report_leads() -> None:
    odds = np.array([[0, 3, 3], [3, 0, 9], [3, 9, 0]], dtype=np.float32)
    odds[0, 2] = odds[2, 0] = 8
    assert linked(odds, np.full((3, 3), ASKED, dtype=np.float32))[0][0] == 2


@given(st.integers(0, 7).flatmap(lambda size: arrays(np.float32, (size, size), elements=st.floats(-9, 9, width=32))))
def test_each_report_is_in_exactly_one_story(odds: np.ndarray) -> None:
    symmetric = np.minimum(odds, odds.T)
    found = linked(symmetric, np.full(odds.shape, ASKED, dtype=np.float32))
    assert sorted(place for story in found for place in story) == list(range(len(odds)))
    assert all(symmetric[a, b] >= CONTRADICTED for story in found for a in story for b in story if a != b)
