"""Lists of feeds, in and out."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digests.errors import UnreadableDocument
from digests.sources.opml import Outline, read_opml, write_opml

NOW = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
WORDS = st.text(st.characters(min_codepoint=32, exclude_categories=["Cs", "Cn"]), min_size=1, max_size=20).map(
    str.strip
)


@given(
    st.lists(
        st.builds(Outline, WORDS.filter(bool).map("https://x.example/?a=1&b={}".format), WORDS.filter(bool),
                  st.none(), st.lists(WORDS.filter(bool), max_size=3).map(tuple)),
        unique_by=lambda outline: outline.url, max_size=20,
    )
)  # fmt: skip
def test_a_list_that_was_written_is_read_again(feeds: list[Outline]) -> None:
    assert sorted(read_opml(write_opml(feeds, "La Valle", NOW)), key=repr) == sorted(feeds, key=repr)


def test_lists_of_other_readers_are_read() -> None:
    data = b"""<?xml version="1.0" encoding="ISO-8859-1"?><OPML version="1.0"><body>
    <outline text="Citt\xe0"><outline title="Uno" xmlUrl="https://one.example/rss" htmlUrl="https://one.example/"/>
    <outline text="Due" xmlurl=" https://two.example/rss "/></outline>
    <outline text="Uno di nuovo" xmlUrl="https://one.example/rss"/><outline text="nota"/></body></OPML>"""
    assert read_opml(data) == [
        Outline("https://one.example/rss", "Uno", "https://one.example/", ("Citt\xe0",)),
        Outline("https://two.example/rss", "Due", None, ("Citt\xe0",)),
    ]


@pytest.mark.parametrize(
    "data",
    [
        b"", b"hello", b"<rss version='2.0'/>", b"<opml", b"\xff\xfe\x00",
        b'<!DOCTYPE opml [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><opml><body><outline text="&b;"/></body></opml>',
    ],
)  # fmt: skip
def test_what_is_no_list_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableDocument) as refused:
        read_opml(data)
    assert refused.value.reason == "no-opml"
