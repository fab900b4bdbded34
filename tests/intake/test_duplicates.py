from __future__ import annotations

import random
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digests.compose.duplicates import LARGEST_SKETCH, Relation, containment, fingerprint, relation, sketch


def prose(seed: int, length: int = 300) -> list[str]:
    choice = random.Random(seed)
    return [f"parola{choice.randrange(5000)}" for _ in range(length)]


def related(one: list[str], other: list[str]) -> Relation:
    return relation(fingerprint(" ".join(one), "it"), fingerprint(" ".join(other), "it"))


TEXT, OTHER = prose(1), prose(2)
CHINESE = "".join(chr(0x4E00 + random.Random(3).randrange(i, i + 3000)) for i in range(300))


@pytest.mark.parametrize(
    ("edited", "expected"),
    [
        (TEXT, Relation.SAME),
        (TEXT[:60], Relation.SAME),
        (OTHER[:20] + TEXT + OTHER[20:40], Relation.SAME),
        (TEXT[150:] + TEXT[:150], Relation.SAME),
        ([word for place, word in enumerate(TEXT) if place % 16], Relation.SAME),
        (TEXT[:120] + OTHER[:180], Relation.UPDATE),
        (TEXT[:60] + OTHER[:240], Relation.DIFFERENT),
        (OTHER, Relation.DIFFERENT),
    ],
)
def test_an_edited_text_is_known_for_what_it_is(edited: list[str], expected: Relation) -> None:
    assert related(TEXT, edited) is expected
    assert related(edited, TEXT) is expected


def test_case_accents_and_punctuation_do_not_matter() -> None:
    text = "La città è più bella, dice il sindaco: «Verrà l’estate». " * 3 + " ".join(TEXT)
    shouted = text.upper().replace(",", " –").replace("À", "A")
    assert fingerprint(shouted, "it") == fingerprint(text, "it")


def test_short_texts_are_the_same_only_when_equal() -> None:
    assert related(TEXT[:10], TEXT[:10]) is Relation.SAME
    assert related(TEXT[:10], TEXT[:9]) is Relation.DIFFERENT
    assert related(TEXT[:10], TEXT) is Relation.DIFFERENT
    assert related([], []) is Relation.DIFFERENT


def test_one_brief_line_under_two_titles_is_no_copy() -> None:
    line = "Read the whole report on our website, with pictures."
    ship, storm = (fingerprint(line, "en", title) for title in ("A ship runs aground", "Storm over the islands"))
    assert relation(ship, storm) is Relation.DIFFERENT
    assert relation(ship, fingerprint(line, "en", "A ship runs aground")) is Relation.SAME
    assert relation(*(fingerprint(" ".join(TEXT), "it", title) for title in ("Una nave", "Il vento"))) is Relation.SAME
    assert relation(*(fingerprint("", "en", "The markets") for _ in range(2))) is Relation.DIFFERENT


def test_a_teaser_is_the_same_with_nearly_all_of_its_words() -> None:
    assert related(TEXT[:24], TEXT[:19]) is Relation.SAME
    assert related(TEXT[:18], OTHER[:3] + TEXT[3:18] + OTHER[3:6]) is Relation.DIFFERENT


def test_a_column_with_other_numbers_is_no_copy() -> None:
    monday, friday = (f"Da lunedì {day} a sabato {day + 5} " + " ".join(TEXT[:20]) for day in (24, 31))
    assert relation(fingerprint(monday, "it"), fingerprint(friday, "it")) is Relation.DIFFERENT
    shortened = fingerprint(" ".join(monday.split()[:22]), "it")
    assert relation(fingerprint(monday, "it"), shortened) is Relation.SAME


def test_chinese_is_compared_by_characters() -> None:
    whole = fingerprint(CHINESE, "zh")
    assert relation(whole, fingerprint(CHINESE[:150], "zh")) is Relation.SAME
    assert relation(whole, fingerprint(CHINESE[:40] + CHINESE[::-1], "zh")) is Relation.DIFFERENT


def test_korean_is_compared_by_words() -> None:
    text = "장관은 이틀간의 회담 끝에 중국 대표단과 협정에 서명했다"
    assert len(fingerprint(text, "ko")) == 5


def test_containment_is_the_share_of_the_smaller() -> None:
    assert containment({1, 2, 3, 4}, {3, 4}) == 1.0
    assert containment({1, 2, 3, 4}, {4, 5}) == 0.5
    assert containment(set(), {1}) == 0.0


def test_the_values_are_the_same_in_every_process_and_fit_the_database() -> None:
    program = (
        "from digests.compose.duplicates import fingerprint; "
        "print(sorted(fingerprint('uno due tre quattro', 'it').shingles))"
    )
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
    assert told.strip() == str(sorted(fingerprint("Uno, due, tre, quattro!", "it").shingles))
    assert all(-(2**63) <= value < 2**63 for value in fingerprint(" ".join(TEXT), "it").shingles)


@pytest.mark.parametrize("length", [40, 70, 150, 300])
def test_texts_that_are_alike_share_a_value_of_their_sketches(length: int) -> None:
    found = 0
    for seed in range(50):
        whole = prose(seed, 600)
        one, other = (fingerprint(" ".join(words), "it") for words in (whole, whole[:length]))
        found += bool(set(sketch(one)) & set(sketch(other)))
    assert found >= 49


def test_a_sketch_is_small_and_of_the_text() -> None:
    endless = fingerprint(" ".join(prose(4, 20_000)), "it")
    assert len(sketch(endless)) == LARGEST_SKETCH
    assert set(sketch(endless)) < endless.shingles
    assert sketch(fingerprint("", "it")) == ()


@given(st.text(), st.sampled_from(["it", "zh", "ko", "und"]))
def test_any_text_has_a_fingerprint_and_equals_itself(text: str, language: str) -> None:
    shingles = fingerprint(text, language)
    assert shingles or not any(character.isalnum() for character in text)
    assert relation(shingles, shingles) is (Relation.SAME if shingles else Relation.DIFFERENT)
