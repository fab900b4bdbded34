"""Things as they are counted in English."""

from __future__ import annotations

import pytest

from bot.terminal.counted import number_of


@pytest.mark.parametrize(
    ("number", "words", "said"),
    [
        (0, ("feed",), "0 feeds"),
        (1, ("feed",), "1 feed"),
        (1200, ("feed",), "1,200 feeds"),
        (1, ("delivery", "deliveries"), "1 delivery"),
        (2, ("delivery", "deliveries"), "2 deliveries"),
    ],
)
def test_one_is_one_and_the_others_are_several(number: int, words: tuple[str, ...], said: str) -> None:
    assert number_of(number, *words) == said
