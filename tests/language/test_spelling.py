"""Which known word a misspelt one was meant to be."""

from __future__ import annotations

import pytest

from digests.language.spelling import nearest

KNOWN = {"gain": 9, "gran": 2, "cin": 9, "pescator": 1, "mosc": 3}


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        (("garn",), "gran"),
        (("pescattor",), "pescator"),
        (("moscc",), "mosc"),
        (("cia",), None),
        (("zzzz",), None),
        (("gran",), None),
    ],
)
def test_the_nearest_word_keeps_its_letters_before_it_is_frequent(typed: tuple[str, ...], meant: str | None) -> None:
    assert nearest(typed, {word: count for word, count in KNOWN.items() if word not in typed}) == meant
