"""Two queries made one."""

from __future__ import annotations

import pytest

from digests.errors import QuerySyntaxError
from digests.query.joining import either


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("gas", "rail AND train", "gas OR rail AND train"),
        ("gas", "gas", "gas"),
        ('(a OR b) "c d"', "-e f", '(a OR b) "c d" OR -e f'),
        ("gas min:0.6", "rail min:0.5", "gas OR rail min:0.5"),
        ("gas min:0.6", "rail", "gas OR rail"),
        ("gas AND min:0.6 AND pipe", "min:0.4 AND title:rail", "gas AND pipe OR title:rail min:0.4"),
        ('(Gas OR "Oil") min:0.6', "xy*", '(Gas OR "Oil") OR xy*'),
        ("gas min:0.6", "gas pipe min:0.6", "gas OR gas pipe min:0.6"),
    ],
)
def test_a_joined_query_finds_what_either_finds(first: str, second: str, joined: str) -> None:
    assert either(first, second) == joined


def test_what_is_too_much_for_one_query_is_refused() -> None:
    with pytest.raises(QuerySyntaxError):
        either("a" * 2500, "b" * 2500)
