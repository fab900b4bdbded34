"""Which articles are one story."""

from __future__ import annotations

import dataclasses
import random

from hypothesis import given, settings
from hypothesis import strategies as st

from digests.compose.linkage import Day, alike_from, stories
from digests.compose.profile import profile
from digests.compose.rarity import Rarity
from digests.compose.stories import gather
from tests.sample_articles import articles

EVENTS = [{1, 2}, {6, 7}, {10}]
PROFILES = [profile(each.title, each.text, each.language) for each in articles()]


def numbers(found: list[tuple[int, ...]], language: str) -> list[set[int]]:
    return [{place + 1 for place in story} for story in found if PROFILES[story[0]].language == language]


def test_reports_of_one_event_are_one_story() -> None:
    assert numbers(stories(PROFILES), "en") == EVENTS


def test_what_the_days_before_taught_tells_events_of_one_kind_apart() -> None:
    bridge = [
        profile("", f"The bridge in {city} reopened, mayor {name} said. Trucks cross the bridge.", "en")
        for city, name in (("Porto", "Alves"), ("Gdansk", "Nowak"), ("Porto", "Alves"))
    ]
    before = Rarity(["the", "bridg", "in", "reopen", "mayor", "said", "truck", "cross", f"n{day}"] for day in range(40))
    assert sorted(stories(bridge, {"en": before})) == [(0, 2), (1,)]


def test_an_article_added_later_joins_its_story() -> None:
    english = [each for each in PROFILES if each.language == "en"]
    day = Day(Rarity(each.words for each in english))
    assert [day.add(each) for each in english] == [0, 0, 2, 2, 4]
    assert day.stories() == [(0, 1), (2, 3), (4,)]


def test_a_bigger_day_asks_for_more() -> None:
    assert alike_from(10) < alike_from(1_000) < alike_from(100_000) < 0.3


@settings(deadline=None, max_examples=20)
@given(st.randoms())
def test_the_order_of_arrival_does_not_matter(chance: random.Random) -> None:
    order = list(range(len(PROFILES)))
    chance.shuffle(order)
    found = stories([PROFILES[place] for place in order])
    assert {frozenset(order[place] for place in story) for story in found} == set(map(frozenset, stories(PROFILES)))


@settings(deadline=None)
@given(st.lists(st.text(alphabet=st.sampled_from("abCД 国1.\n"), max_size=40), max_size=12))
def test_every_article_is_in_exactly_one_story(texts: list[str]) -> None:
    found = stories([profile("", text, "en") for text in texts])
    assert sorted(place for story in found for place in story) == list(range(len(texts)))


def test_copies_follow_their_original_into_its_story() -> None:
    copy = dataclasses.replace(articles()[0], id=900, number=90, copy_of=101)
    story = next(story for story in gather([copy, *articles()]) if copy in story)
    assert {101, 102, 900} <= {each.id for each in story}


def test_stories_of_several_languages_come_together_and_the_others_stay_alone() -> None:
    found = {frozenset(each.number or 0 for each in story) for story in gather(articles())}
    assert {frozenset({number}) for number in (10, 11, 12, 13)} <= found
    assert any({1, 2, 3, 4} <= story for story in found)
    assert any({6, 7, 8} <= story for story in found)
    assert not any(story & {1, 2, 3, 4, 5} and story & {6, 7, 8, 9} for story in found)
