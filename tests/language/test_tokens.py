from __future__ import annotations

import timeit
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digests.language.tokens import STEMMERS, analyse, fold, shadow, stems, word_stems

LANGUAGES = [*STEMMERS, "zh", "ja", "uk", "und"]


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("it", "cooperazione", "cooperazioni"),
        ("it", "l'esercito", "ESERCITI"),
        ("it", "dell’Unione", "unione"),
        ("it", "città", "CITTA'"),
        ("it", "perché", "perche\u0301"),
        ("en", "Putin's", "Putin"),
        ("en", "sanctions", "Sanctioned"),
        ("en", "café", "cafes"),
        ("ru", "Россия", "Россией"),
        ("ru", "ёлка", "елки"),
        ("ru", "Китай", "Китаем"),
        ("fr", "qu’il", "il"),
        ("fr", "décidée", "décidé"),
        ("de", "Länder", "Land"),
        ("de", "Straße", "STRASSE"),
        ("es", "naciones", "nación"),
        ("it", "co\u200bope\u00adrazione", "cooperazione"),
        ("it", "ﬁne", "fine"),
        ("zh", "２０２５", "2025"),
        ("uk", "п'ять", "п’ять"),
        ("tr", "İstanbul", "istanbul"),
        ("und", "Łódź", "lodz"),
    ],
)
def test_words_that_readers_take_for_one_have_one_stem(language: str, one: str, other: str) -> None:
    assert stems(one, language) == stems(other, language) != []


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("uk", "мои", "мой"),
        ("it", "Cina", "cena"),
        ("en", "Russia", "rush"),
        ("hi", "कल", "काल"),
        ("zh", "中国", "国中"),
    ],
)
def test_words_that_mean_something_else_stay_apart(language: str, one: str, other: str) -> None:
    assert stems(one, language) != stems(other, language)


def test_tokens_stand_where_their_words_stand() -> None:
    text = "Nell’accordo (firmato a Mosca) l’Unione c’è: 3 voti."
    assert [text[token.start : token.end] for token in analyse(text, "it")] == [
        "accordo", "firmato", "a", "Mosca", "Unione", "è", "3", "voti",
    ]  # fmt: skip


def test_scripts_without_spaces_become_pairs() -> None:
    assert stems("中俄关系 俄 2025年", "zh") == ["中俄", "俄关", "关系", "俄", "2025", "年"]
    assert stems("ロシアの首相", "ja") == ["ロシ", "シア", "アの", "の首", "首相"]


def test_the_shadow_is_the_stems_in_order() -> None:
    assert shadow("Le relazioni, le RELAZIONI!", "it") == "le relazion le relazion"


def test_a_query_word_is_stemmed_in_each_language() -> None:
    assert word_stems("Россия", ["it", "ru"]) == {"росс", "россия"}
    assert word_stems("al-Assad", ["it", "en"]) == {"al assad"}
    assert word_stems("俄罗斯", ["it", "zh"]) == {"俄罗 罗斯"}
    assert word_stems("…", ["it"]) == frozenset()


@given(st.text(), st.sampled_from(LANGUAGES))
def test_any_text_is_analysed_in_order_and_within_its_bounds(text: str, language: str) -> None:
    tokens = analyse(text, language)
    assert all(0 <= token.start < token.end <= len(text) for token in tokens)
    assert [token.start for token in tokens] == sorted(token.start for token in tokens)
    assert all(token.stem and not token.stem.isspace() and " " not in token.stem for token in tokens)
    assert shadow(text, language).split() == stems(text, language)


@given(
    st.sampled_from(["ʼёлка", "ªn", "Москва", "l’arte", "L'ʼ", "北京", "été", "ﬁn", "a"]), st.sampled_from(LANGUAGES)
)
def test_marks_around_a_word_change_nothing_about_it(word: str, language: str) -> None:
    alone = analyse(word, language)
    for before, after in (("«", "»,"), ("(", ")."), ("- ", " -"), ("", "…")):
        text = f"{before}{word}{after}"
        moved = [(stem, start + len(before), end + len(before)) for stem, start, end in alone]
        assert analyse(text, language) == moved
        assert stems(text, language) == [token.stem for token in alone]


@given(st.text())
def test_folding_twice_changes_nothing(word: str) -> None:
    assert fold(fold(word)) == fold(word)


def test_an_endless_word_costs_little_and_keeps_its_place() -> None:
    text = "x" * 100_000
    (token,) = analyse(text, "it")
    assert (token.start, token.end) == (0, 100_000)
    assert len(token.stem) <= 64


def test_threads_get_the_same_stems() -> None:
    texts = [f"nazione{number} cooperazioni relazioni{number}" for number in range(400)]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(lambda text: stems(text, "it"), texts)) == [stems(text, "it") for text in texts]


def test_an_article_is_analysed_in_milliseconds() -> None:
    text = "Il governo ha deciso ieri che le cooperazioni internazionali continueranno. " * 40
    assert min(timeit.repeat(lambda: analyse(text, "it"), number=1, repeat=10)) < 0.005


def test_names_that_the_stemmer_mistakes_keep_their_cases_together() -> None:
    assert len({*stems("Китай Китая Китаю Китаем Китае", "ru")}) == 1
    assert stems("Китая", "ru") != stems("кита", "ru")
