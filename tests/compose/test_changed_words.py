"""The words by which two versions of a text differ: true to both, and short."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digests.compose.changed_words import changed_words

TEXTS = st.lists(st.sampled_from(["due", "tre", "morti", "a", "Ruvo", "桥", "<b>"]), max_size=40).map(" ".join)


@pytest.mark.parametrize(
    ("before", "after", "changed"),
    [
        ("Due morti a Ruvo", "Tre morti a Ruvo", ("Due morti a", "Tre morti a")),
        ("Il ponte di Ruvo è crollato ieri", "Il ponte di Ruvo non è crollato ieri", (
            "… di Ruvo è crollato", "… di Ruvo non è crollato")),
        ("Uno due tre", "Uno due tre", ("", "")),
        ("Uno  due", "Uno due", ("", "")),
        ("", "Tutto nuovo", ("", "Tutto nuovo")),
        ("a b c d e f g h", "A b c d e f g H", ("a b c …", "A b c …")),
    ],
)  # fmt: skip
def test_the_first_change_is_shown_where_it_is(before: str, after: str, changed: tuple[str, str]) -> None:
    assert changed_words(before, after) == changed


@given(TEXTS, TEXTS)
def test_what_is_said_to_have_been_there_was_there(before: str, after: str) -> None:
    was, reads = changed_words(before, after)
    assert was.strip("… ") in before
    assert reads.strip("… ") in after
    assert (was, reads) != ("", "") or before.split() == after.split()
    assert len(was.split()) <= 14
