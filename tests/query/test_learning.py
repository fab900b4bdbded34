"""What a topic learns from its editors' labels."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from digests.query.learning import FEWEST_LESSONS, IMPLIED_WEIGHT, OTHERS_WEIGHT, Learned, Lesson

MINIMUM = 0.5
FOOTBALL = frozenset({"match", "goal", "stadium", "rate", "the"})
BANKING = frozenset({"bank", "credit", "loan", "rate", "the"})


def lessons(count: int) -> list[Lesson]:
    """Return lessons by one who wants banks and no football, whatever the query's score."""
    each = [Lesson(0.5, BANKING, True), Lesson(0.6, FOOTBALL, False)]
    return (each * count)[:count]


def taught(count: int) -> Learned:
    learned = Learned.of(lessons(count), MINIMUM)
    assert learned is not None
    return learned


def test_before_any_lesson_the_query_decides() -> None:
    nothing = Learned.nothing(MINIMUM)
    assert [nothing.judge(score, BANKING).accepted for score in (0.3, 0.49, 0.5, 0.9)] == [False, False, True, True]
    assert nothing.judge(0.5, BANKING).stems_for == ()
    assert all(Learned.nothing(0.0).judge(score, FOOTBALL).accepted for score in (0.26, 1 / 3, 1.0))


def test_ten_labels_of_both_kinds_are_enough_and_fewer_are_not() -> None:
    assert Learned.of(lessons(FEWEST_LESSONS - 1), MINIMUM) is None
    assert Learned.of([Lesson(0.5, BANKING, True)] * 40, MINIMUM) is None
    assert Learned.of(lessons(FEWEST_LESSONS), MINIMUM) is not None


def test_rejections_alone_part_what_was_rejected_from_what_nobody_minds() -> None:
    rejections = [Lesson(0.6, FOOTBALL, False)] * 11
    assert Learned.of(rejections, MINIMUM) is None
    others = [Lesson(0.5, BANKING, True, weight=OTHERS_WEIGHT)] * 40
    learned = Learned.of(rejections, MINIMUM, others)
    assert learned is not None
    assert learned.judge(0.5, BANKING).accepted
    assert not learned.judge(0.7, FOOTBALL).accepted
    assert learned.judge(0.6, frozenset({"orchestra"})).accepted


def test_what_is_implied_moves_a_topic_less_than_a_plain_word() -> None:
    plain, implied = (
        Learned.of([replace(each, weight=weight) for each in lessons(20)], MINIMUM) for weight in (1.0, IMPLIED_WEIGHT)
    )
    assert plain
    assert implied
    for stems, sign in ((BANKING, 1), (FOOTBALL, -1)):
        assert sign * plain.judge(0.5, stems).likely > sign * implied.judge(0.5, stems).likely
        assert implied.judge(0.5, stems).accepted is (sign > 0)


def test_the_words_of_what_was_rejected_outweigh_the_score() -> None:
    learned = taught(20)
    assert not learned.judge(0.7, FOOTBALL).accepted
    assert learned.judge(0.45, BANKING).accepted


def test_the_verdict_tells_the_words_for_and_against_and_not_those_of_both() -> None:
    verdict = taught(20).judge(0.5, BANKING | FOOTBALL)
    assert set(verdict.stems_for) == {"bank", "credit", "loan"}
    assert set(verdict.stems_against) == {"match", "goal", "stadium"}


def test_words_that_no_lesson_had_change_nothing() -> None:
    learned = taught(20)
    assert learned.judge(0.5, frozenset({"orchestra"})) == learned.judge(0.5, frozenset())


def test_what_an_article_means_decides_where_the_words_do_not() -> None:
    river, bank = np.eye(512, dtype=np.float32)[:2]
    same = frozenset({"bank", "the"})
    lessons = [Lesson(0.5, same, True, river), Lesson(0.5, same, False, bank)] * 10
    learned = Learned.of([*lessons, Lesson(0.5, same, True)], MINIMUM)
    assert learned is not None
    assert learned.judge(0.5, same, river).accepted
    assert not learned.judge(0.5, same, bank).accepted
    without = learned.judge(0.5, same).likely
    assert learned.judge(0.5, same, bank).likely < without < learned.judge(0.5, same, river).likely


def test_doubt_is_greatest_where_the_query_just_decides() -> None:
    nothing = Learned.nothing(MINIMUM)
    doubts = [nothing.judge(score, BANKING).doubt for score in (0.1, 0.4, 0.5, 0.7, 0.95)]
    assert max(doubts) == doubts[2] == 0.5
    assert doubts[:3] == sorted(doubts[:3])
    assert doubts[2:] == sorted(doubts[2:], reverse=True)


LESSONS = st.lists(
    st.builds(Lesson, st.floats(0, 1), st.frozensets(st.sampled_from("abcdefgh"), max_size=6), st.booleans()),
    min_size=FEWEST_LESSONS,
    max_size=30,
)


@given(LESSONS, st.floats(0, 1), st.floats(0, 1), st.frozensets(st.sampled_from("abcdefgh")))
def test_any_labels_give_a_verdict_in_bounds(
    given_lessons: list[Lesson], minimum: float, score: float, stems: frozenset[str]
) -> None:
    learned = Learned.of(given_lessons, minimum)
    if learned is not None:
        verdict = learned.judge(score, stems)
        assert 0 <= verdict.likely <= 1
        assert set(verdict.stems_for) | set(verdict.stems_against) <= stems


@given(st.permutations(lessons(12)))
def test_the_order_of_the_labels_does_not_matter(shuffled: list[Lesson]) -> None:
    learned, again = Learned.of(shuffled, MINIMUM), taught(12)
    assert learned is not None
    assert abs(learned.judge(0.5, FOOTBALL).likely - again.judge(0.5, FOOTBALL).likely) < 1e-6
