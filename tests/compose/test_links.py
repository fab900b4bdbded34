"""What links reports across languages, and what does not."""

from __future__ import annotations

import pytest

from digests.compose.links import evidence, links
from digests.language.latin import latin, sound, sounds
from digests.language.lexicon import named
from digests.language.quantities import quantities
from tests.sample_articles import ALONE, HARBOUR, TELESCOPE

EVERYTHING = (*HARBOUR, *TELESCOPE, *ALONE)


def texts(language: str) -> list[tuple[str, str]]:
    return [(title, f"{title}\n{text}") for code, title, text in EVERYTHING if code == language]


@pytest.mark.parametrize(("first", "second", "events"), [("it", "ru", 2), ("it", "en", 2), ("it", "zh", 1)])
def test_only_reports_of_one_event_are_linked(first: str, second: str, events: int) -> None:
    there = [pair for pair in texts(second) if second != "en" or pair[0] not in (HARBOUR[1][1], TELESCOPE[1][1])]
    found = links([evidence(text, first) for _, text in texts(first)], [evidence(text, second) for _, text in there])
    assert [(link.first, link.second) for link in found] == [(place, place) for place in range(events)]


def test_two_candidates_that_are_alike_are_both_left_alone() -> None:
    (_, italian), *_ = texts("it")
    english = evidence(texts("en")[0][1], "en")
    assert links([evidence(italian, "it")], [english, english]) == []


def test_nothing_is_linked_to_nothing() -> None:
    assert links([], [evidence("Rome", "en")]) == []
    assert links([evidence("", "it")], [evidence("", "en")]) == []


@pytest.mark.parametrize(
    ("name", "chinese"),
    [("Potomac", "波托马克河"), ("Clinton", "克林顿"), ("Melbourne", "墨尔本"), ("Ferrante", "费兰特")],
)
def test_a_name_is_heard_in_chinese(name: str, chinese: str) -> None:
    assert sound(name) in sounds(chinese)


def test_words_of_any_alphabet_have_a_latin_spelling() -> None:
    assert [latin(word) for word in ("Москва", "Città", "Αθήνα")] == ["moskva", "citta", "athina"]


@pytest.mark.parametrize(
    ("text", "language", "codes"),
    [
        ("Il ministro italiano negli Stati Uniti, martedì", "it", {"place:IT", "place:US", "day:1"}),
        ("Итальянский министр в Китае во вторник", "ru", {"place:IT", "place:CN", "day:1"}),
        ("意大利部长星期二在美国", "zh", {"place:IT", "place:US", "day:1"}),
        ("il corso della riforma", "it", set()),
        ("qualcosa", "tlh", set()),
    ],
)
def test_places_and_days_are_the_same_in_every_language(text: str, language: str, codes: set[str]) -> None:
    assert set(named(text, language)) == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("1.500 persone e 1,5 milioni", ["number:1500", "number:1.5e+06"]),
        ("12 млн рублей", ["number:1.2e+07"]),
        ("103.7亿欧元，7月9日", ["number:1.037e+10", "month:7", "number:9"]),
        ("三百二十万人", ["number:3.2e+06"]),
        ("1.2.3.4", []),
    ],
)
def test_numbers_are_read_as_values(text: str, codes: list[str]) -> None:
    assert list(quantities(text)) == codes
