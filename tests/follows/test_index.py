"""The index of rules finds what asking each rule finds, and nothing is lost by the words that it is kept under."""

from __future__ import annotations

import pytest

from digests.errors import InputError, QuerySyntaxError
from digests.follows.index import RuleIndex
from digests.follows.wording import LONGEST_RULE, read
from digests.model import Rule
from digests.query import AnalysedText, parse, plain

LANGUAGES = ("en", "it", "ru", "zh")

ARTICLES = [
    ("en", "Huawei opens a plant in Italy", "The Chinese company will build antennas near Pavia."),
    ("it", "Huawei cresce in Italia", "La società cinese costruisce antenne vicino a Pavia. Le sanzioni pesano."),
    ("ru", "Huawei растёт в Италии", "Китайская компания строит антенны. Санкции мешают."),
    ("zh", "华为在意大利建厂", "这家中国公司将生产天线。"),
    ("de", "Die Bundestagswahl beginnt", "Die Gasleitung nach Italien wird gebaut."),
    ("es", "Las elecciones en Italia", "Los mercados esperan."),
    ("en", "The US and us", "It is what it is, says the mayor."),
    ("und", "Zibibbo", ""),
]

RULES = [
    "huawei italia", "Huawei", "huawei OR antenne", "huawei -pavia", '"vicino a Pavia"', "sanzion*", "sankt* OR санкц*",
    "@IT antenne", "@IT", "意大利", "天", "华为", "Wahl", "Leitung", "title:huawei", "huawei NEAR/3 italia", "italia",
    "(huawei OR elezioni) (italia OR italien)", '"US"', "us mayor", "lang:it huawei", "elecciones", "zibibbo",
    "huawei^2", "выборы", "санкции", "Италия Huawei", "min:0.9 huawei", "mercato", "antenna",
]  # fmt: skip


def a_rule(number: int, text: str) -> Rule:
    return Rule(number, text, tuple(tuple(sorted(group)) for group in read(text, LANGUAGES, "en")[1]))


@pytest.mark.parametrize(("language", "title", "text"), ARTICLES)
def test_the_index_finds_what_each_rule_finds_alone(language: str, title: str, text: str) -> None:
    document = AnalysedText.of(title, text, language)
    index = RuleIndex(LANGUAGES)
    index.add(a_rule(number, rule) for number, rule in enumerate(RULES, start=1))
    alone = {rule for rule in RULES if parse(rule).compile(LANGUAGES).match(document)}
    assert {RULES[found.rule_id - 1] for found in index.match(1, document)} == alone
    assert alone


@pytest.mark.parametrize(
    "text", ["huawei italia", "Zibibbo", "OR", "a-b", "l'aquila", '"US"', "huawei -pavia", "意大利"]
)
def test_plain_words_are_read_as_the_parser_reads_them(text: str) -> None:
    read_plainly = plain(text)
    assert read_plainly is None or read_plainly == parse(text)


def test_rules_that_are_let_go_are_not_found_any_more() -> None:
    index = RuleIndex(LANGUAGES)
    index.add([a_rule(1, "huawei"), a_rule(2, "huaw*"), a_rule(5, "antenne")])
    index.keep([1, 9])
    document = AnalysedText.of("Huawei", "Antenne.", "it")
    assert [(found.article_id, found.rule_id) for found in index.match(3, document)] == [(3, 1)]
    assert (len(index), index.last) == (1, 1)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "follow-empty"),
        (" \n ", "follow-empty"),
        ("...", "follow-empty"),
        ("-calcio", "follow-empty"),
        ("huawei " * 500, "follow-too-long"),
        ("x" * (LONGEST_RULE + 1), "follow-too-long"),
        ("huawei -Huawei", "follow-contradictory"),
        ("italia (huawei -huawei)", "follow-contradictory"),
        ("huawei -(zte OR huawei)", "follow-contradictory"),
        ("huawei^3 -huawei", "follow-contradictory"),
        ("lang:it", "follow-too-broad"),
        ("huawei OR lang:it", "follow-too-broad"),
        ("ab* OR cd*", "follow-too-broad"),
        ("x", "words-too-common"),
        ("the", "words-too-common"),
        ("who and where", "words-too-common"),
        ("huawei OR the", "words-too-common"),
        ("the -huawei", "words-too-common"),
        ("title:(of OR in)^2", "words-too-common"),
    ],
)
def test_what_cannot_be_followed_is_told_apart(text: str, reason: str) -> None:
    with pytest.raises(InputError) as refused:
        read(text, LANGUAGES, "en")
    assert refused.value.reason == reason


@pytest.mark.parametrize("text", ["the moon", '"X"', "“The Who”", "who*", "是美国", "中", "DIE zeit", "737", "car"])
def test_a_name_in_quotation_marks_or_a_word_beside_a_common_one_can_be_followed(text: str) -> None:
    assert read(text, LANGUAGES, "en")[1]


def test_what_joins_words_in_another_language_is_a_word_in_this_one() -> None:
    assert read("car", LANGUAGES, "en")
    with pytest.raises(InputError, match="words-too-common"):
        read("car", LANGUAGES, "fr")


@pytest.mark.parametrize("text", ['"huawei', "(huawei", "a NEAR b NEAR/0 c", "@XX", "from:2026 huawei"])
def test_what_does_not_parse_is_shown_where(text: str) -> None:
    with pytest.raises(QuerySyntaxError):
        read(text, LANGUAGES, "en")
