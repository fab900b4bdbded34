"""What a story offers to want more or less of: names and nouns of its own, never a word that says nothing."""

from __future__ import annotations

from collections.abc import Collection

import pytest

from digests.compose.subjects import subjects
from digests.model import Article, FilterKind, Topic, TopicMatch
from tests.sample_articles import article

TRADE = Topic(1, "china-russia", {"en": "China–Russia"}, "@CN @RU")
SPACE = Topic(2, "space", {"en": "Space"}, "probe OR telescope")
HEADLINES = [
    ("en", "After Years Without Rain, These Valleys Could Flood", {"Rain", "Valleys", "Flood"}),
    ("it", "Dopo anni di attesa riapre anche la galleria del Brennero", {"Brennero", "galleria"}),
    ("de", "Nach zwei Jahren wird wieder über die Brücke gestritten", {"Brücke", "gestritten"}),
    ("fr", "Pourquoi les glaciers reculent aussi depuis dix ans", {"glaciers", "reculent"}),
    ("es", "Desde hoy también hay trenes nocturnos entre Madrid y París", {"Madrid", "París", "nocturnos", "trenes"}),
    ("ru", "После долгого ожидания снова открыт порт, который закрыли", {"ожидания", "порт"}),
    ("en", "2026: 1,500 days in 4 charts", {"charts"}),
]

# Of these headlines, what they are not about.
NOTHING = frozenset({
    "after", "years", "without", "these", "could", "dopo", "anni", "anche", "nach", "zwei", "jahren", "wird", "wieder",
    "über", "pourquoi", "aussi", "depuis", "desde", "también", "entre", "после", "снова", "который", "2026", "days",
})  # fmt: skip


def offered(found: Article, *matches: TopicMatch, shared: Collection[tuple[str, ...]] = ()) -> list[str]:
    return [each.text for each in subjects(found, matches, FilterKind.LESS, shared)]


@pytest.mark.parametrize(("language", "title", "among"), HEADLINES)
def test_words_that_say_nothing_are_not_offered(language: str, title: str, among: set[str]) -> None:
    words = offered(article(1, language, title, ""))
    assert among <= set(words)
    assert NOTHING.isdisjoint(word.casefold() for word in words)


def test_what_all_of_a_topic_has_is_not_offered_and_makes_room_for_what_tells_it_apart() -> None:
    found = article(1, "en", "China and Russia build a railway", "")
    match = TopicMatch(TRADE, 1.0, ("China", "Russia", "Moscow", "railway"))
    shared = {("china",), ("russia",), ("moscow",)}
    assert offered(found, match, shared=shared) == ["railway", "build"]


def test_of_several_words_for_a_topic_each_is_a_subject() -> None:
    found = article(1, "en", "An old telescope called Hubble", "")
    assert offered(found, TopicMatch(SPACE, 1.0, ("telescope",)))[:2] == ["telescope", "Hubble"]
