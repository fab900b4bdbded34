"""The order of the stories in a section."""

from __future__ import annotations

import dataclasses
from collections import Counter
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from digests.compose.ranking import LED_BEFORE, Standing, ranked, source_of, sources
from tests.sample_articles import articles

PLAIN = Standing(1.0, frozenset({"a"}), timedelta(), 1, "a")


BETTER, WIDER = dataclasses.replace(PLAIN, score=2.0), dataclasses.replace(PLAIN, sources=frozenset("abc"))
OLDER, PINNED = dataclasses.replace(PLAIN, age=timedelta(days=1)), dataclasses.replace(PLAIN, pinned=True)


def order(*standings: Standing) -> list[int]:
    """The places of stories that different papers lead, each newer than the one before."""
    return ranked(
        [dataclasses.replace(each, number=number, leader=f"paper {number}") for number, each in enumerate(standings)]
    )


def test_what_fits_the_topic_better_or_is_told_by_more_or_is_newer_comes_first() -> None:
    assert order(PLAIN, BETTER) == [1, 0]
    assert order(WIDER, PLAIN) == [0, 1]
    assert order(PLAIN, OLDER) == [0, 1]
    assert order(PLAIN, PLAIN) == [1, 0]


def test_a_pin_beats_everything() -> None:
    assert order(BETTER, PINNED) == [1, 0]


def test_no_source_leads_everything() -> None:
    loud = [dataclasses.replace(PLAIN, number=number, leader="loud", score=1.1) for number in range(5)]
    assert ranked([*loud, PLAIN])[1] == 5


def test_copies_are_no_voices_of_their_own() -> None:
    first, second, *_ = articles()
    copy = dataclasses.replace(second, url="https://elsewhere.example/", copy_of=first.id)
    assert sources([first, second]) == {"paper1.example", "paper2.example"}
    assert sources([first, copy]) == {"paper1.example"}


def test_a_source_is_known_by_its_domain_then_by_its_name() -> None:
    article = articles()[0]
    assert source_of(dataclasses.replace(article, url="https://www.Paper.example/a")) == "paper.example"
    assert source_of(dataclasses.replace(article, url=None, source="The Post")) == "the post"
    assert source_of(dataclasses.replace(article, url=None)) == "article 101"
    assert source_of(dataclasses.replace(article, url="http://[")) == "article 101"


standings = st.builds(
    Standing, st.floats(0, 9), st.just(frozenset({"a"})), st.timedeltas(timedelta(), timedelta(40)),
    st.integers(0, 99), st.sampled_from("abc"), st.booleans(),
)  # fmt: skip


@given(st.lists(standings, max_size=40))
def test_every_story_has_one_place(drawn: list[Standing]) -> None:
    assert sorted(ranked(drawn)) == list(range(len(drawn)))


@given(st.lists(standings, max_size=40), st.integers(0, 40))
def test_each_next_story_is_worth_most_after_those_that_its_source_has_led(drawn: list[Standing], varied: int) -> None:
    order = ranked(drawn, varied)
    pins = sum(bool(each.pinned) for each in drawn)
    assert all(drawn[place].pinned for place in order[:pins])
    for at in range(pins, min(varied, len(drawn))):
        led = Counter(drawn[place].leader for place in order[:at])
        turns = [(each.worth * LED_BEFORE ** led[each.leader], each.worth, each.number) for each in drawn]
        assert turns[order[at]] == max(turns[place] for place in order[at:])
