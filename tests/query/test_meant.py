"""Operators that are written as words: taken for operators only where they can be nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digests.query import parse
from digests.query.meant import meant


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("China and Russia", "China AND Russia"),
        ("China UND Russland", "China AND Russland"),
        ("Cina e Russia o Iran", "Cina AND Russia OR Iran"),
        ("Китай и Россия или Иран", "Китай AND Россия OR Иран"),
        ("Китай не Россия", "Китай NOT Россия"),
        ("China y Rusia", "China AND Rusia"),
        ("Chine et Russie ou Iran", "Chine AND Russie OR Iran"),
        ("China und Russland oder Iran nicht Irak", "China AND Russland OR Iran NOT Irak"),
        ("中国 或 俄罗斯", "中国 OR 俄罗斯"),
        ("中国 和 俄罗斯", "中国 AND 俄罗斯"),
        ("tennis not table", "tennis NOT table"),
        ("pane e non vino", "pane AND NOT vino"),
        ("pain et pas vin", "pain AND NOT vin"),
        ("(China or Cina) and @RU", "(China OR Cina) AND @RU"),
        ('China and "war and peace"', 'China AND "war and peace"'),
        ("title:steel and lang:it", "title:steel AND lang:it"),
        ("steel^3 or iron", "steel^3 OR iron"),
    ],
)
def test_joining_words_between_two_others_are_operators(written: str, read: str) -> None:
    assert meant(written, "es" if " y " in written else "it") == read


@pytest.mark.parametrize(
    "query",
    [
        "China AND Russia",
        "steel",
        "and",
        "and or",
        "or",
        '"war and peace"',
        "ente non profit",
        "movimento no vax",
        "Not",
        "(steel and",
        "steel and",
        "e-commerce",
        "vitamina AND e",
        "album Ed Sheeran",
        "vitamine e carenza",
        "",
    ],
)
def test_what_may_be_a_word_stays_one(query: str) -> None:
    assert meant(query, "fr") is None


PIECES = ("and ", "or ", "not ", "non ", "e ", "a ", "(", ")", '"', "AND ", "-", "b*", "lang:it ", "c^2 ")


@given(st.lists(st.sampled_from(PIECES), max_size=20).map("".join))
def test_what_is_meant_always_parses_and_means_nothing_more(query: str) -> None:
    read = meant(query, "it")
    if read is not None:
        assert read != query
        parse(read)
        assert meant(read, "it") is None
