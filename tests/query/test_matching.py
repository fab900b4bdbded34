from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digests.errors import QuerySyntaxError
from digests.query import AnalysedText, Match, parse
from digests.query.parser import MAX_DEPTH, MAX_LENGTH

LANGUAGES = ("it", "en", "ru", "zh")
CHINA_RUSSIA = (
    "(Cina OR cinese OR Pechino OR China OR Китай OR китайский OR 中国) AND "
    "(Russia OR russo OR Mosca OR Moscow OR Россия OR российский OR 俄罗斯)"
)
IN_ITALIAN = AnalysedText.of(
    "Pechino e Mosca rafforzano i legami",
    "La Cina e la Russia hanno firmato un accordo. L’intesa russa-cinese riguarda la “guerra commerciale”. "
    "La Cina esulta.",
    "it",
)
IN_RUSSIAN = AnalysedText.of("Встреча в Пекине", "Россия и Китай подписали соглашение с китайской компанией.", "ru")
IN_CHINESE = AnalysedText.of("中俄签署协议", "中国与俄罗斯加强合作。", "zh")


def match(query: str, document: AnalysedText = IN_ITALIAN) -> Match | None:
    return parse(query).compile(LANGUAGES).match(document)


def matched(query: str, document: AnalysedText = IN_ITALIAN) -> Match:
    found = match(query, document)
    assert found is not None
    return found


@pytest.mark.parametrize(
    "query",
    [
        "Cina",
        "CINA",
        "accordi",
        "intesa",
        "l'intesa",
        "Cina Russia",
        "Cina AND Russia",
        "calcio OR Cina",
        "calcio tennis OR Cina Russia",
        "(calcio OR Cina) (tennis OR Russia)",
        '"guerra commerciale"',
        "“guerra commerciale”",
        "«guerre commerciali»",
        '„guerra commerciale"',
        "Cina NOT calcio",
        "Cina -calcio",
        "Cina -(calcio OR tennis)",
        'Cina -"guerra santa"',
        "NOT calcio Cina",
        "NOT NOT Cina",
        "（Cina）",
        "russa-cinese",
        "Pechino legami accordo",
    ],
)
def test_what_the_article_says_matches(query: str) -> None:
    assert match(query)


@pytest.mark.parametrize(
    "query",
    [
        "calcio",
        "Cina AND calcio",
        "Cina calcio OR tennis",
        "Cina -Russia",
        "Cina NOT (calcio OR Russia)",
        '"commerciale guerra"',
        '"legami Cina"',
        "legami-La",
        "cinese-russa",
        "Китай",
    ],
)
def test_what_it_does_not_say_does_not(query: str) -> None:
    assert match(query) is None


def test_a_query_in_many_languages_matches_each_by_its_own_words() -> None:
    found = [match(CHINA_RUSSIA, document) for document in (IN_ITALIAN, IN_RUSSIAN, IN_CHINESE)]
    assert [each and set(each.words) for each in found] == [
        {"Cina", "Russia", "cinese", "russa", "Pechino", "Mosca"},
        {"Россия", "Китай", "китайской"},
        {"中国", "俄罗斯"},
    ]


def test_an_article_in_a_language_that_nobody_configured_is_matched_by_its_own_stems() -> None:
    document = AnalysedText.of("", "Las naciones firman", "es")
    assert match("nación", document) == Match(1 / 3, ("naciones",))


def test_a_query_typed_with_accents_finds_words_printed_without() -> None:
    assert match("acusación", AnalysedText.of("ACUSACION GRAVE", "", "es"))


def test_chinese_words_match_as_they_stand() -> None:
    assert match("中俄", IN_CHINESE) == Match(0.6, ("中俄",))
    assert match("国中", IN_CHINESE) is None
    assert match("俄", IN_CHINESE) == Match(4 / 6, ("俄",))


def test_the_words_are_the_articles_own_best_first_and_from_every_side() -> None:
    words = matched("(Cina OR accordo OR intesa OR legami) (Russia OR Mosca)").words
    assert words[:2] == ("legami", "Mosca")
    assert set(words) == {"Cina", "accordo", "intesa", "legami", "Russia", "Mosca"}


def test_eight_words_are_enough() -> None:
    many = " ".join(f"parola{letter}" for letter in "abcdefghijkl")
    assert len(matched(many, AnalysedText.of("", many, "und")).words) == 8


def test_one_word_in_two_spellings_is_told_once() -> None:
    assert matched("Cina", AnalysedText.of("CINA", "La Cina, la cina.", "it")).words == ("CINA",)


def test_the_score_follows_its_definition() -> None:
    once, once_in_the_title = 1 / 3, 3 / 5
    assert matched("Russia").score == pytest.approx(once)
    assert matched("legami").score == pytest.approx(once_in_the_title)
    mean = (once + once_in_the_title) / 2
    assert matched("Russia legami").score == matched("Russia legami -calcio").score == pytest.approx(mean)
    either = 1 - (1 - once) * (1 - once_in_the_title)
    assert matched("Russia OR legami OR calcio").score == pytest.approx(either)


@pytest.mark.parametrize(
    ("query", "reason", "position"),
    [
        ("", "empty-query", 0),
        (" \n ", "empty-query", 0),
        ("(Cina", "unbalanced-parenthesis", 0),
        ("a (b (c)", "unbalanced-parenthesis", 2),
        ("Cina)", "unbalanced-parenthesis", 4),
        ("Cina OR", "missing-operand", 7),
        ("OR Cina", "missing-operand", 0),
        ("Cina AND", "missing-operand", 8),
        ("Cina AND OR Russia", "missing-operand", 9),
        ("NOT", "missing-operand", 3),
        ("Cina -", "missing-operand", 6),
        ("()", "missing-operand", 1),
        ('Cina ""', "missing-operand", 5),
        ("Cina & Russia", "missing-operand", 5),
        ("🇨🇳", "missing-operand", 0),
        ('Cina "guerra', "unterminated-phrase", 5),
        ('«guerra"', "unterminated-phrase", 0),
        ("NOT Cina", "only-negative", 0),
        ("-a -b", "only-negative", 0),
        ("Cina OR -Russia", "only-negative", 8),
        ("Cina NOT (NOT a OR b)", "only-negative", 10),
        ("(" * (MAX_DEPTH + 1) + "a" + ")" * (MAX_DEPTH + 1), "too-deep", MAX_DEPTH),
        ("-" * 3000 + "a", "too-deep", MAX_DEPTH),
        ("a" + " NEAR a" * 500, "near-too-dear", 2 + 7 * MAX_DEPTH),
        (f"({'a' + ' NEAR a' * MAX_DEPTH}) NEAR a", "near-too-dear", 4 + 7 * MAX_DEPTH),
        ("a " * MAX_LENGTH, "query-too-long", MAX_LENGTH),
    ],
)
def test_what_does_not_parse_says_why_and_where(query: str, reason: str, position: int) -> None:
    with pytest.raises(QuerySyntaxError) as refused:
        parse(query)
    assert (refused.value.reason, refused.value.position) == (reason, position)


def test_the_caret_stands_under_the_place() -> None:
    with pytest.raises(QuerySyntaxError) as refused:
        parse("Cina AND OR Russia")
    assert refused.value.caret() == "Cina AND OR Russia\n         ^"


def test_as_deep_as_allowed_parses() -> None:
    assert match("(" * MAX_DEPTH + "Cina" + ")" * MAX_DEPTH)


PIECES = st.sampled_from([*'abC -()"“”«»中俄*:^', "AND", " OR ", "NOT "])


@given(st.lists(PIECES, max_size=40).map("".join))
def test_any_text_is_a_query_or_a_refusal_with_a_place(text: str) -> None:
    try:
        matcher = parse(text).compile(LANGUAGES)
    except QuerySyntaxError as refused:
        place = refused.position
        assert 0 <= place <= len(text)
    else:
        found = matcher.match(AnalysedText.of(text, text, "it"))
        assert found is None or (0 < found.score <= 1 and found.words)


WORDS = st.sampled_from(["alfa", "beta", "gamma", "delta"])
TREES = st.recursive(
    WORDS,
    lambda parts: st.one_of(
        st.tuples(parts, parts).map(lambda two: f"({two[0]} AND {two[1]})"),
        st.tuples(parts, parts).map(lambda two: f"({two[0]} OR {two[1]})"),
        st.tuples(parts, parts).map(lambda two: f"({two[0]} NOT {two[1]})"),
    ),
    max_leaves=8,
)


@given(TREES, st.sets(WORDS))
def test_matching_is_the_logic_of_the_operators(query: str, present: set[str]) -> None:
    python = query.replace(" NOT ", " AND NOT ").replace("AND", "and").replace("OR", "or").replace("NOT", "not")
    truth = {word: word in present for word in ("alfa", "beta", "gamma", "delta")}
    expected = eval(python, {"__builtins__": {}}, truth)
    found = parse(query).compile(["und"]).match(AnalysedText.of("", " ".join(sorted(present)), "und"))
    assert (found is not None) == expected
    assert found is None or set(found.words) <= present


@pytest.mark.parametrize(
    ("query", "language", "found", "not_found"),
    [
        ('"Mosca"', "it", "Vertice a Mosca. La casa di MOSCA.", "Una mosca nella minestra"),
        ('"US"', "en", "The US senate", "Tell us more. Us too."),
        ('"Polish"', "en", "A Polish minister", "They polish shoes"),
        ('"Надежда"', "ru", "Пришла Надежда, говорили с Надеждой", "Есть надежда на мир"),
        ('"Mosc"*', "it", "Una Moscovia lontana", "Tre mosconi"),
        ("Mosca", "it", "Una mosca nella minestra", "La zanzara"),
        ('"Unione Europea"', "it", "La Unione europea", "La unione delle cose"),
        ('title:"Mosca"', "it", "Vertice a Mosca", "Una mosca"),
    ],
)
def test_a_word_in_quotes_keeps_its_capitals(query: str, language: str, found: str, not_found: str) -> None:
    matcher = parse(query).compile([language])
    assert matcher.match(AnalysedText.of(found, found, language))
    assert not matcher.match(AnalysedText.of(not_found, not_found, language))
    again = parse(parse(query).written()).compile([language])
    assert not again.match(AnalysedText.of(not_found, not_found, language))
    assert parse(parse(query).written()).root == parse(query).root


def test_a_near_miss_lacks_one_thing_and_says_which() -> None:
    article = AnalysedText.of("La nave parte", "La nave parte da Genova con il grano.", "it")

    def missing(query: str) -> str | None:
        missed = parse(query).compile(["it"]).missed(article)
        return missed.missing if missed else None

    assert missing("nave AND (carbone OR ferro)") == '"carbone" OR "ferro"'
    assert missing("nave -grano") == '-"grano"'
    assert missing("nave grano min:0.95") == "min:0.95"
    assert missing("nave AND carbone AND ferro") is None, "two things are missing"
    assert missing("carbone AND -grano") is None
    assert missing("carbone") is None
    assert missing("nave") is None, "it matches"
