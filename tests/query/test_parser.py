"""What the language of queries has beyond words and operators: prefixes, nearness, fields, weights, countries."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from digests.errors import QuerySyntaxError
from digests.query import AnalysedText, Match, parse
from digests.query.lexemes import CLOSING
from digests.query.parser import MAX_LENGTH, MOST_WORDS_BETWEEN

LANGUAGES = ("it", "en", "ru", "zh")
STEEL = AnalysedText.of(
    "Nuovi dazi sull’acciaio",
    "Il governo annuncia sanzioni e dazi. Le imprese del settore protestano: costi più alti per l’alluminio cinese.",
    "it",
    url="https://www.notizie.example.org/2026/01/dazi",
    source="Il Foglio della Sera",
)


def match(query: str, document: AnalysedText = STEEL, **countries: tuple[str, ...]) -> Match | None:
    return parse(query).compile(LANGUAGES, countries).match(document)


@pytest.mark.parametrize(
    "query",
    [
        "sanz*",
        "sanzioni*",
        '"settore protest*"',
        '"settore protest"*',
        "SANZ*",
        "dazi NEAR acciaio",
        "acciaio NEAR/1 dazi",
        "(governo OR parlamento) NEAR/3 (sanzioni OR multe)",
        "governo NEAR/1 annuncia NEAR/2 dazi",
        '"costi più alti" NEAR/2 alluminio',
        "title:dazi",
        "title: dazi",
        "TITLE:(voto OR dazi)",
        'title:"nuovi dazi"',
        "title:acc*",
        "dazi -title:sanzioni",
        "lang:it",
        "lang:IT dazi",
        "-lang:en dazi",
        "site:example.org",
        "site:notizie.example.org",
        "site:https://www.notizie.example.org/qualcosa",
        "source:foglio",
        'source:"foglio della"',
        "source: FOGLIO",
        "lang:en OR dazi",
        "dazi^3",
        "(dazi OR voto)^0.5",
        '"nuovi dazi"^2',
        "min:0.6 dazi",
        "dazi AND min:0,6",
        "min:0.6 AND dazi AND acciaio",
    ],
)
def test_what_the_article_is_or_says_matches(query: str) -> None:
    assert match(query)


@pytest.mark.parametrize(
    "query",
    [
        "zion*",
        '"protest* settore"',
        "nuovi NEAR/1 acciaio sanzioni NEAR/1 settore",
        "acciaio NEAR governo",
        "dazi NEAR dollaro",
        "title:sanzioni",
        "title:(dazi AND sanzioni)",
        "lang:en dazi",
        "-lang:it dazi",
        "site:ample.org",
        "site:other.example.org",
        "source:sole",
        'source:"della foglio"',
        "sanzioni min:0.5",
        "dazi min:0.9",
    ],
)
def test_what_it_is_not_does_not(query: str) -> None:
    assert match(query) is None


def test_nearness_counts_the_words_between() -> None:
    document = AnalysedText.of("", "uno due tre quattro cinque", "und")
    assert match("uno NEAR/3 cinque", document)
    assert match("cinque NEAR/3 uno", document)
    assert match("uno NEAR/2 cinque", document) is None
    assert match("uno NEAR uno", document) is None
    assert match("uno NEAR uno", AnalysedText.of("", "uno e uno", "und"))


def test_only_the_near_places_count_and_are_told() -> None:
    document = AnalysedText.of("", "dazio " * 3 + "x " * 50 + "Dazi sull’acciaio", "it")
    assert match("dazi NEAR/2 acciaio", document) == Match((4 / 6 + 1 / 3) / 2, ("Dazi", "acciaio"))


def test_an_articles_own_words_tell_why_and_what_it_is_where_it_says_nothing() -> None:
    assert match("sanz* lang:it") == Match(1 / 3, ("sanzioni",))
    assert match("lang:it site:example.org") == Match(1.0, ("it", "notizie.example.org"))


def test_a_weight_counts_finds_so_many_times() -> None:
    once = match("sanzioni")
    thrice = match("sanzioni^3")
    assert once
    assert thrice
    assert once.score == pytest.approx(1 / 3)
    assert thrice.score == pytest.approx(3 / 5)
    assert match("sanzioni^1") == once


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("La Cina risponde", "it"),
        ("China answers", "en"),
        ("Ответ Китая", "ru"),
        ("中国回应", "zh"),
        ("中國回應", "zh"),
    ],
)
def test_a_country_is_found_by_its_name_in_every_language(text: str, language: str) -> None:
    found = match("@cn", AnalysedText.of(text, "", language))
    assert found
    assert found.words[0] in text


def test_a_country_is_found_by_the_words_that_editors_add() -> None:
    document = AnalysedText.of("", "Le imprese cinesi", "it")
    assert match("@CN", document) is None
    assert match("@CN", document, CN=("cinese", "chinese")) == Match(1 / 3, ("cinesi",))


@pytest.mark.parametrize(
    ("code", "text"),
    [("US", "Gli USA votano"), ("GB", "Lo UK vota"), ("MM", "In Birmania si vota"), ("HK", "Hong Kong vota")],
)
def test_the_names_that_papers_use_count_too(code: str, text: str) -> None:
    assert match(f"@{code}", AnalysedText.of("", text, "it"))


@pytest.mark.parametrize(
    ("query", "reason", "position"),
    [
        ("a*", "prefix-too-short", 0),
        ("Cina b*", "prefix-too-short", 5),
        ("*", "missing-operand", 0),
        ("a NEAR/0 b", "bad-distance", 2),
        (f"a NEAR/{MOST_WORDS_BETWEEN + 1} b", "bad-distance", 2),
        ("a NEAR/x b", "bad-distance", 2),
        ("a NEAR", "missing-operand", 6),
        ("NEAR a", "missing-operand", 0),
        ("a NEAR -b", "nothing-near", 7),
        ("(a b) NEAR c", "nothing-near", 0),
        ("a NEAR lang:it", "nothing-near", 7),
        ("title:", "missing-operand", 6),
        ("Cina title:)", "missing-operand", 11),
        ("title:-a", "only-negative", 0),
        ("lang:italiano", "unknown-language", 0),
        ("a lang:", "unknown-language", 2),
        ("site:qui", "bad-site", 0),
        ("site:a..b", "bad-site", 0),
        (f'site:"{"a." * 40}a b"', "bad-site", 0),
        (f"site:{'a.' * 130}it", "bad-site", 0),
        ("source:…", "missing-operand", 0),
        ("from:2026-01-01 a", "only-in-search", 0),
        ("a to:2026", "only-in-search", 2),
        ("topic:mondo", "only-in-search", 0),
        ("a^", "bad-weight", 1),
        ("a^b", "bad-weight", 1),
        ("a^11", "bad-weight", 1),
        ("a^0", "bad-weight", 1),
        ("^3", "missing-operand", 0),
        ("a min:2", "bad-minimum", 2),
        ("a min:", "bad-minimum", 2),
        ("(a min:0.5)", "bad-minimum", 3),
        ("min:0.5 a min:0.5", "bad-minimum", 10),
        ("min:0.5", "empty-query", 0),
        ("a @XX", "unknown-country", 2),
        ("@nessuno", "unknown-country", 0),
    ],
)
def test_what_does_not_parse_says_why_and_where(query: str, reason: str, position: int) -> None:
    with pytest.raises(QuerySyntaxError) as refused:
        parse(query)
    assert (refused.value.reason, refused.value.position) == (reason, position)


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("a from:ieri", "bad-day"),
        ("a to:2026-13", "bad-day"),
        ("a from:2026-02-30", "bad-day"),
        ("topic:è", "bad-topic"),
    ],
)
def test_what_only_search_knows_is_checked_there(query: str, reason: str) -> None:
    with pytest.raises(QuerySyntaxError) as refused:
        parse(query, for_search=True)
    assert refused.value.reason == reason


def test_marks_between_words_are_nothing_to_search_for() -> None:
    assert parse("treni & traghetti 🗞", for_search=True).root == parse("treni traghetti").root
    with pytest.raises(QuerySyntaxError):
        parse("& 🗞", for_search=True)


def test_days_months_and_years_reach_from_their_first_to_their_last_day() -> None:
    query = parse("from:2024 to:2026-02 topic:Mondo-oggi", for_search=True)
    assert query.written() == "from:2024-01-01 to:2026-02-28 topic:mondo-oggi"
    assert parse("to:2026-12", for_search=True).written() == "to:2026-12-31"


def test_a_source_whose_letters_fold_into_more_is_written_as_it_is_read() -> None:
    written = parse(f"source:{'ß' * 80}").written()
    assert parse(written).written() == written


PIECES = st.sampled_from([
    *'abC -()"“”«»中俄*:^@/', "AND ", " OR ", "NOT ", " NEAR ", " NEAR/3 ", "title:", "lang:", "it ", "site:", "x.org ",
    "source:", "min:", "0.5 ", "^2 ", "@CN ", "@it", "from:", "2026-01 ", "topic:", "𝟑", "٣", "ß*", "İ", "\u0301",
])  # fmt: skip


@given(st.one_of(st.lists(PIECES, max_size=40).map("".join), st.text(max_size=40)), st.booleans())
def test_any_text_is_a_query_that_can_be_written_again_or_a_refusal_with_a_place(text: str, for_search: bool) -> None:
    try:
        query = parse(text, for_search=for_search)
    except QuerySyntaxError as error:
        place, caret = error.position, error.caret()
        assert 0 <= place <= len(text)
        assert caret.count("\n") == 1
        return
    written = query.written()
    assume(len(written) <= MAX_LENGTH)
    again = parse(written, for_search=for_search)
    assert (again.root, again.minimum, again.written()) == (query.root, query.minimum, written)
    if not for_search:
        document = AnalysedText.of(text, text, "it", url="https://x.org/a", source=text)
        found = query.compile(LANGUAGES).match(document)
        assert found is None or (0 < found.score <= 1 and found.words)


@given(st.text(max_size=30), st.sampled_from(sorted(CLOSING)))
def test_a_phrase_survives_any_quotation_marks(text: str, opening: str) -> None:
    assume(not set(text) & set(CLOSING[opening]))
    try:
        query = parse(f"{opening}{text}{CLOSING[opening][0]}")
    except QuerySyntaxError as error:
        reason = error.reason
        assert reason in ("missing-operand", "prefix-too-short")
    else:
        assert parse(query.written()).root == query.root


WORDS = st.sampled_from(["alfa", "beta", "gamma", "delta"])


@given(st.lists(WORDS, max_size=12), WORDS, WORDS, st.integers(1, 5))
def test_near_is_what_counting_says(said: list[str], left: str, right: str, words: int) -> None:
    expected = any(
        {one, other} == {left, right} and 0 <= abs(there - here) - 1 <= words
        for here, one in enumerate(said)
        for there, other in enumerate(said)
        if here != there
    )
    document = AnalysedText.of("", " ".join(said), "und")
    assert (match(f"{left} NEAR/{words} {right}", document) is not None) == expected


@given(st.text("abcde ", max_size=30), st.text("abcde", min_size=2, max_size=4))
def test_a_prefix_finds_just_the_words_that_begin_so(text: str, beginning: str) -> None:
    found = match(f"{beginning}*", AnalysedText.of("", text, "und"))
    expected = {word for word in text.split() if word.startswith(beginning)}
    assert set(found.words if found else ()) <= expected
    assert bool(found) == bool(expected)
